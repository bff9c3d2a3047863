#include "linking_words.hpp"

#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/text.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace linimasa {

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> result;
    std::string word;
    const auto finish = [&] {
        if (!word.empty() && (result.empty() || result.back() != word)) {
            result.push_back(word);
        }
        word.clear();
    };
    for (const char c : fold(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (letter) {
            word.push_back(c);
        } else if (c != '\'' && c != '`') {
            finish();
        }
    }
    finish();
    return result;
}

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words) {
        if (!result.empty()) {
            result.push_back(' ');
        }
        result += word;
    }
    return result;
}

Result<LinkingWords> LinkingWords::load(std::string_view code) {
    constexpr std::string_view file = "linking.tsv";
    const auto pack = LanguagePack::load(code);
    if (!pack) {
        return tl::unexpected(pack.error());
    }
    LinkingWords result;
    const std::map<std::string_view, WordSet*> sets{{"honorific", &result.honorifics},
                                                    {"office", &result.offices},
                                                    {"local", &result.local_offices},
                                                    {"determiner", &result.determiners},
                                                    {"state", &result.state_suffixes},
                                                    {"government", &result.governments},
                                                    {"common", &result.common},
                                                    {"stopword", &result.stopwords},
                                                    {"light", &result.light},
                                                    {"counted", &result.counted},
                                                    {"session", &result.sessions},
                                                    {"patronymic", &result.patronymics},
                                                    {"sited", &result.sited},
                                                    {"particle", &result.particles},
                                                    {"home", &result.home},
                                                    {"member", &result.members},
                                                    {"first-name", &result.first_names},
                                                    {"at-least", &result.at_least},
                                                    {"at-most", &result.at_most},
                                                    {"ordinal", &result.ordinals},
                                                    {"outlet-ending", &result.outlet_endings}};
    for (const TableRow& row : pack->table(file)) {
        const auto bad = [&](std::string message) {
            return tl::unexpected(Error{ErrorCode::invalid_data, std::move(message),
                                        pack->place_of(file, row.line),
                                        "The head of the file says what each kind of row holds"});
        };
        const auto set = sets.find(row.cell(0));
        if (row.cell(1).empty()) {
            return bad("a row without a word");
        }
        if (set != sets.end()) {
            set->second->insert(std::string(row.cell(1)));
        } else if (row.cell(0) == "variant" && !row.cell(2).empty()) {
            auto from = plain_words(row.cell(1));
            auto to = plain_words(row.cell(2));
            if (from.size() == 1) {
                result.variants_[from.front()] = std::move(to);
            } else {
                result.phrases_.emplace_back(std::move(from), std::move(to));
            }
        } else if (row.cell(0) == "ballot") {
            if (row.cell(2).empty()) {
                return bad("a name for elections without what is elected");
            }
            result.ballots_.push_back({plain_words(row.cell(1)), std::string(row.cell(2))});
            if (!row.cell(3).empty()) {
                result.whole_ballots_[std::string(row.cell(2))] = std::string(row.cell(3));
            }
        } else if (row.cell(0) == "multiplier") {
            const std::string_view value = row.cell(2);
            double times = 0.0;
            std::from_chars(value.data(), value.data() + value.size(), times);
            if (times < 1.0) {
                return bad("a multiplier without its value");
            }
            result.multipliers[std::string(row.cell(1))] = times;
        } else if (row.cell(0) == "name-ending" && !row.cell(2).empty()) {
            result.name_endings.emplace_back(row.cell(1), row.cell(2));
        } else if (row.cell(0) == "legal-form") {
            result.legal_forms.emplace(row.cell(1), row.cell(2));
        } else if (row.cell(0) == "conjunction") {
            result.conjunctions.emplace(row.cell(1));
        } else if (row.cell(0) == "prefix") {
            result.prefixes_.push_back(
                {std::string(row.cell(1)), std::string(row.cell(2)), row.cell(3) == "vowel"});
        } else if (row.cell(0) == "suffix") {
            result.suffixes_.emplace_back(row.cell(1));
        } else if (row.cell(0) == "same-kind") {
            const auto a = parse_enum<EventKind>(row.cell(1));
            const auto b = parse_enum<EventKind>(row.cell(2));
            if (!a || !b) {
                return bad("a kind of event that does not exist");
            }
            result.kinds_.insert({*a, *b});
            result.kinds_.insert({*b, *a});
        } else {
            return bad("a row of unknown kind \"" + std::string(row.cell(0)) + '"');
        }
    }
    std::stable_sort(
        result.ballots_.begin(), result.ballots_.end(),
        [](const Ballot& a, const Ballot& b) { return a.name.size() > b.name.size(); });
    for (const WordSet* bounds : {&result.at_least, &result.at_most}) {
        for (const std::string& bound : *bounds) {
            const auto blanks = std::count(bound.begin(), bound.end(), ' ');
            result.longest_bound =
                std::max(result.longest_bound, static_cast<std::size_t>(blanks) + 1);
        }
    }
    WordSet stems;
    for (const std::string& word : result.light) {
        stems.insert(result.stem(word));
    }
    result.light.insert(stems.begin(), stems.end());
    return result;
}

const LinkingWords& LinkingWords::of(std::string_view language) {
    static const std::map<std::string, LinkingWords, std::less<>> all = [] {
        std::map<std::string, LinkingWords, std::less<>> packs;
        for (const std::string& code : LanguagePack::available()) {
            packs.emplace(code, LinkingWords::load(code).value_or(LinkingWords{}));
        }
        packs.try_emplace("id");
        return packs;
    }();
    const auto found = all.find(language);
    return found != all.end() ? found->second : all.find("id")->second;
}

bool LinkingWords::same_kind(EventKind a, EventKind b) const {
    return a == b || kinds_.contains({a, b});
}

const Ballot* LinkingWords::ballot_at(const std::vector<std::string>& words, std::size_t at) const {
    for (const Ballot& ballot : ballots_) {
        if (at + ballot.name.size() <= words.size() &&
            std::equal(ballot.name.begin(), ballot.name.end(),
                       words.begin() + static_cast<std::ptrdiff_t>(at))) {
            return &ballot;
        }
    }
    return nullptr;
}

std::string LinkingWords::whole_ballot(const std::string& elects) const {
    const auto found = whole_ballots_.find(elects);
    return found != whole_ballots_.end() ? found->second : elects;
}

std::string LinkingWords::stem(std::string_view word) const {
    constexpr std::size_t shortest_stem = 4;
    constexpr std::string_view vowels = "aeiou";
    std::string result(word);
    for (const std::string& suffix : suffixes_) {
        if (result.ends_with(suffix) && result.size() >= suffix.size() + shortest_stem) {
            result.resize(result.size() - suffix.size());
            break;
        }
    }
    // Twice, so that "berdiskusi" and "diskusi" end up alike even where a stem begins like a
    // prefix.
    for (int round = 0; round < 2; ++round) {
        for (const Prefix& prefix : prefixes_) {
            if (!result.starts_with(prefix.from) ||
                result.size() < prefix.from.size() + shortest_stem - prefix.to.size()) {
                continue;
            }
            const bool vowel = vowels.find(result[prefix.from.size()]) != std::string_view::npos;
            if (vowel || !prefix.before_vowel) {
                result = prefix.to + result.substr(prefix.from.size());
                break;
            }
        }
    }
    return result;
}

const std::vector<std::string>* LinkingWords::variant_of(const std::string& word) const {
    auto variant = variants_.find(word);
    for (auto ending = suffixes_.begin(); variant == variants_.end() && ending != suffixes_.end();
         ++ending) {
        if (word.size() > ending->size() && word.ends_with(*ending)) {
            variant = variants_.find(word.substr(0, word.size() - ending->size()));
        }
    }
    return variant == variants_.end() ? nullptr : &variant->second;
}

std::vector<std::string> LinkingWords::words(std::string_view text) const {
    const std::vector<std::string> plain = plain_words(text);
    std::vector<std::string> result;
    for (std::size_t i = 0; i < plain.size();) {
        const auto phrase =
            std::find_if(phrases_.begin(), phrases_.end(), [&](const auto& candidate) {
                const auto& from = candidate.first;
                return i + from.size() <= plain.size() &&
                       std::equal(from.begin(), from.end(),
                                  plain.begin() + static_cast<std::ptrdiff_t>(i));
            });
        if (phrase != phrases_.end()) {
            result.insert(result.end(), phrase->second.begin(), phrase->second.end());
            i += phrase->first.size();
            continue;
        }
        if (const auto* const variant = variant_of(plain[i])) {
            result.insert(result.end(), variant->begin(), variant->end());
        } else {
            result.push_back(plain[i]);
        }
        ++i;
    }
    return result;
}

}  // namespace linimasa
