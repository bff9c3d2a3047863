#include "names/lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace linimasa::names {
namespace {

constexpr std::array<std::pair<std::string_view, word::Class>, 26> class_names{{
    {"honorific", word::honorific},
    {"rank", word::rank},
    {"rank_suffix", word::rank_suffix},
    {"degree", word::degree},
    {"particle", word::particle},
    {"org_head", word::org_head},
    {"org_weak", word::org_weak},
    {"org_end", word::org_end},
    {"area_head", word::area_head},
    {"venue_head", word::venue_head},
    {"group_head", word::group_head},
    {"group_count", word::group_count},
    {"law_head", word::law_head},
    {"agreement_head", word::agreement_head},
    {"statement_head", word::statement_head},
    {"programme_head", word::programme_head},
    {"org_context", word::org_context},
    {"joiner", word::joiner},
    {"speech", word::speech},
    {"place_prep", word::place_prep},
    {"former", word::former},
    {"acting", word::acting},
    {"calendar", word::calendar},
    {"weak_office", word::weak_office},
    {"common", word::common},
    {"homonym", word::homonym},
}};

template <class Use>
void for_each_part(std::string_view cell, const Use& use) {
    for (std::size_t begin = 0; begin < cell.size();) {
        const std::size_t end = std::min(cell.find('|', begin), cell.size());
        if (end > begin) {
            use(cell.substr(begin, end - begin));
        }
        begin = end + 1;
    }
}

bool in_capitals(std::string_view form) {
    std::size_t letters = 0;
    for (const char c : form) {
        if (c >= 'a' && c <= 'z') {
            return false;
        }
        letters += static_cast<std::size_t>(c >= 'A' && c <= 'Z');
    }
    return letters >= 2;
}

/// Which of two entries a bare name means, where nothing else tells: a state before a city, a city
/// before a region, the larger before the smaller.
bool preferred(const Entry& left, const Entry& right) {
    const auto rank = [](const Entry& entry) {
        if (entry.kind == EntryKind::country) {
            return 0;
        }
        if (entry.kind == EntryKind::organization) {
            return 3;
        }
        return entry.place_kind == PlaceKind::city ? 1 : 2;
    };
    const bool left_home = left.country == "ID";
    const bool right_home = right.country == "ID";
    if (left_home != right_home && rank(left) != 0 && rank(right) != 0) {
        return left_home;
    }
    return rank(left) != rank(right) ? rank(left) < rank(right)
                                     : left.population > right.population;
}

}  // namespace

void Lexicon::mark(Key key, std::uint32_t classes) {
    if ((key & 0x8000'0000U) != 0) {
        return;
    }
    if (key >= classes_.size()) {
        classes_.resize(std::max<std::size_t>(key + 1, classes_.size() * 2));
    }
    classes_[key] |= classes;
}

Result<void> Lexicon::read_words(const LanguagePack& pack, Vocabulary& vocabulary) {
    for (const TableRow& row : pack.table("name_words.tsv")) {
        if (row.cell(0) == "either") {
            either = vocabulary.add(fold(row.cell(1)));
            continue;
        }
        if (row.cell(0) == "idea_end") {
            for_each_part(row.cell(1),
                          [&](std::string_view end) { idea_endings.emplace_back(end); });
            continue;
        }
        const std::array lists{std::pair{std::string_view("state"), &state_words},
                               std::pair{std::string_view("member"), &member_words},
                               std::pair{std::string_view("deictic"), &deictic_words},
                               std::pair{std::string_view("asks"), &asking_words},
                               std::pair{std::string_view("asked"), &asked_words},
                               std::pair{std::string_view("asking_link"), &asking_links}};
        const auto* const list = std::find_if(lists.begin(), lists.end(), [&](const auto& known) {
            return known.first == row.cell(0);
        });
        if (list != lists.end()) {
            auto& words = *list->second;
            for_each_part(row.cell(1), [&](std::string_view word) {
                words.push_back(vocabulary.add(fold(word)));
            });
            continue;
        }
        const auto* const it =
            std::find_if(class_names.begin(), class_names.end(),
                         [&](const auto& known) { return known.first == row.cell(0); });
        if (it == class_names.end()) {
            return tl::unexpected(Error{ErrorCode::invalid_data,
                                        fmt::format("unknown class \"{}\"", row.cell(0)),
                                        pack.place_of("name_words.tsv", row.line),
                                        "A line is: class, words with | between them"});
        }
        for_each_part(row.cell(1), [&](std::string_view phrase) {
            const auto keys = phrase_keys(phrase, vocabulary);
            if (keys.size() == 1) {
                mark(keys.front(), it->second);
            } else {
                heads.add(keys, it->second);
                mark(keys.front(), word::head_start);
            }
        });
    }
    for (const auto& file : {std::pair{"office_words.tsv", word::office},
                             std::pair{"given_names.tsv", word::given_name}}) {
        for (const TableRow& row : pack.table(file.first)) {
            for_each_part(row.cell(0), [&](std::string_view form) {
                mark(vocabulary.add(fold(form)), file.second);
            });
        }
    }
    for (const TableRow& row : pack.table("common_words.tsv")) {
        const WordId word = vocabulary.add(fold(row.cell(0)));
        plain_.resize(std::max(plain_.size(), std::size_t{word} + 1), false);
        plain_[word] = true;
    }
    for (const TableRow& row : pack.table("other_names.tsv")) {
        if (row.cell(0) != "person") {
            continue;
        }
        for (const std::string_view form : {row.cell(1), row.cell(2)}) {
            for (const Key key : phrase_keys(form, vocabulary)) {
                persons_.insert(key);
            }
        }
    }
    for (const TableRow& row : pack.table("groups.tsv")) {
        const auto keys = phrase_keys(row.cell(0), vocabulary);
        groups.add(keys, row.cell(1) == "none" ? no_group : a_group);
        mark(keys.front(), word::group_start);
    }
    return {};
}

Result<void> Lexicon::read_roles(const LanguagePack& pack, Vocabulary& vocabulary) {
    for (const TableRow& row : pack.table("roles.tsv")) {
        RoleEntry entry{row.cell(0), RoleUse::full};
        if (row.cell(2) == "open") {
            entry.use = RoleUse::open;
        } else if (row.cell(2) == "area") {
            entry.use = RoleUse::open;
            entry.of_area = true;
        } else if (row.cell(2) == "job") {
            entry.use = RoleUse::job;
        } else if (row.cell(2) != "full") {
            return tl::unexpected(Error{ErrorCode::invalid_data,
                                        fmt::format("unknown use \"{}\"", row.cell(2)),
                                        pack.place_of("roles.tsv", row.line),
                                        "The third column is full, open, area or job"});
        }
        const auto keys = phrase_keys(entry.form, vocabulary);
        roles.add(keys, static_cast<std::uint32_t>(role_entries.size()));
        mark(keys.front(), word::role_start);
        role_entries.push_back(entry);
    }
    return {};
}

void Lexicon::add_form(std::string_view form, std::uint32_t entry, Vocabulary& vocabulary) {
    Form made;
    made.doubtful = form.ends_with('?');
    if (made.doubtful) {
        form.remove_suffix(1);
    }
    made.acronym = in_capitals(form);
    const auto keys = phrase_keys(form, vocabulary);
    if (keys.empty()) {
        return;
    }
    const auto index = static_cast<std::uint32_t>(form_entries.size());
    const std::uint32_t before = forms.add(keys, index);
    if (before != PhraseTable::none) {
        // A doubtful reading never stands beside a sure one: "PBB" is the United Nations.
        Form& known = form_entries[before];
        if (known.doubtful && !made.doubtful) {
            known.entries.clear();
            known.doubtful = false;
        }
        if (known.doubtful == made.doubtful) {
            known.entries.push_back(entry);
        }
        return;
    }
    made.entries.push_back(entry);
    form_entries.push_back(std::move(made));
    mark(keys.front(), word::entry_start);
}

Result<Lexicon> Lexicon::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    Lexicon made;
    if (auto read = made.affixes.add(pack); !read) {
        return tl::unexpected(read.error());
    }
    auto gazetteer = Gazetteer::load(pack);
    if (!gazetteer) {
        return tl::unexpected(gazetteer.error());
    }
    made.gazetteer_ = *std::move(gazetteer);
    if (auto read = made.read_words(pack, vocabulary); !read) {
        return tl::unexpected(read.error());
    }
    if (auto read = made.read_roles(pack, vocabulary); !read) {
        return tl::unexpected(read.error());
    }
    const auto entries = made.gazetteer_.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        made.add_form(entries[i].name, static_cast<std::uint32_t>(i), vocabulary);
        for (const std::string_view form : entries[i].forms) {
            made.add_form(form, static_cast<std::uint32_t>(i), vocabulary);
        }
    }
    for (Form& form : made.form_entries) {
        std::stable_sort(form.entries.begin(), form.entries.end(),
                         [&](std::uint32_t left, std::uint32_t right) {
                             return preferred(entries[left], entries[right]);
                         });
    }
    return made;
}

}  // namespace linimasa::names
