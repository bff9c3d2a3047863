#include "actors/words.hpp"

#include "actors/name_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace linimasa::actors {
namespace {

struct ClassName {
    std::string_view name;
    std::uint64_t bits;
};

constexpr std::array office_classes{
    ClassName{"head", office_head},
    ClassName{"member", office_head | office_member},
    ClassName{"abbr", office_head | office_short},
    ClassName{"pair", office_part | office_short},
    ClassName{"part", office_part},
    ClassName{"former", office_former},
    ClassName{"acting", office_acting},
};

// clang-format off
constexpr std::array word_classes{
    ClassName{"prefix", name_prefix},
    ClassName{"link", link_word},
    ClassName{"locative", locative},
    ClassName{"setting", setting_noun},
    ClassName{"partner", partner_word},
    ClassName{"agent", agent_word},
    ClassName{"auxiliary", auxiliary},
    ClassName{"speech", speech_word},
    ClassName{"pronoun", pronoun},
    ClassName{"speech_nya", speech_nya},
    ClassName{"intro", intro_word},
    ClassName{"list", list_word},
    ClassName{"nickname", nickname_word},
    ClassName{"deictic", deictic},
    ClassName{"count", count_word},
    ClassName{"stop", stop_word},
    ClassName{"generic", body_generic},
    ClassName{"state", state_word},
    ClassName{"narrower", state_narrower},
    ClassName{"own", own_suffix},
    ClassName{"verb", verb_root},
    ClassName{"group", group_head},
    ClassName{"group_part", group_part},
    ClassName{"not_a_name", not_a_name},
    ClassName{"source", source_word},
    ClassName{"body", body_head},
    ClassName{"entrusted", entrusted_word},
    ClassName{"initials", called_by_initials},
    ClassName{"own_people", own_people},
    ClassName{"between", between_word},
    ClassName{"visit", visit_verb},
    ClassName{"also", also_word},
    ClassName{"kin", kin_word},
    ClassName{"ministry", ministry_word},
    ClassName{"state_body", state_body},
    ClassName{"vague", vague_noun},
    ClassName{"customer", customer_word},
    ClassName{"meeting", meeting_noun},
    ClassName{"toward", toward_word},
    ClassName{"origin", origin_word},
    ClassName{"or", or_word},
    ClassName{"portfolio", portfolio_word},
    ClassName{"holderless", holderless},
    ClassName{"place_body", place_body},
    ClassName{"led_by", led_by},
    ClassName{"one_of", one_of},
    ClassName{"other", other_word},
    ClassName{"term", term_word},
    ClassName{"abroad", abroad_word},
    ClassName{"background", background_word},
    ClassName{"people", people_word},
    ClassName{"serving", serving_word},
    ClassName{"leaving", leaving_word},
    ClassName{"birth_name", birth_name},
    ClassName{"state_noun", state_noun},
    ClassName{"idea", idea_word},
};
// clang-format on

/// Calls `take` for each part of a cell with '|' between them.
template <class Take>
void for_each_part(std::string_view cell, Take take) {
    while (!cell.empty()) {
        const auto bar = std::min(cell.find('|'), cell.size());
        if (bar > 0) {
            take(cell.substr(0, bar));
        }
        cell.remove_prefix(std::min(bar + 1, cell.size()));
    }
}

/// Letters and digits alone, folded.
std::string key_of(std::string_view name) {
    std::string key = fold(name);
    key.erase(std::remove_if(key.begin(), key.end(),
                             [](char c) {
                                 const auto byte = static_cast<unsigned char>(c);
                                 return byte < 0x80 && !(c >= 'a' && c <= 'z') &&
                                        !(c >= '0' && c <= '9');
                             }),
              key.end());
    return key;
}

template <std::size_t N>
std::uint64_t bits_of(const std::array<ClassName, N>& table, std::string_view name) {
    const auto* const found = std::find_if(
        table.begin(), table.end(), [&](const ClassName& entry) { return entry.name == name; });
    return found == table.end() ? 0 : found->bits;
}

tl::unexpected<Error> bad_line(const LanguagePack& pack, std::string_view file, const TableRow& row,
                               std::string message, std::string remedy) {
    return tl::unexpected(Error{ErrorCode::invalid_data, std::move(message),
                                pack.place_of(file, row.line), std::move(remedy)});
}

}  // namespace

void WordTable::set(Vocabulary& vocabulary, std::string_view word, std::uint64_t word_class) {
    const WordId id = vocabulary.add(word);
    if (id >= classes_.size()) {
        classes_.resize(std::size_t{id} + 1, 0);
    }
    classes_[id] |= word_class;
    by_word_[std::string(word)] |= word_class;
}

Result<void> WordTable::read_offices(const LanguagePack& pack, Vocabulary& vocabulary) {
    for (const auto& row : pack.table("roles.tsv")) {
        if (!row.cell(1).empty() && row.cell(0).find(' ') == std::string_view::npos) {
            const std::string word = fold(row.cell(0));
            set(vocabulary, word, office_head | office_short);
            offices_[word] = {std::string(row.cell(1)), std::string(row.cell(3))};
        }
    }
    for (const auto& row : pack.table("offices.tsv")) {
        if (row.cell(0) == "sole" && !row.cell(1).empty()) {
            const auto kind = row.cell(2).empty() ? row.cell(1) : row.cell(2);
            sole_offices_[fold(row.cell(1))] = fold(kind);
            continue;
        }
        if (row.cell(0) == "elect" && !row.cell(1).empty()) {
            elect_[fold(row.cell(1))] = true;
            continue;
        }
        const auto bits = bits_of(office_classes, row.cell(0));
        if (bits == 0 || row.cell(1).empty()) {
            return bad_line(pack, "offices.tsv", row,
                            fmt::format("\"{}\" is no class of an office word", row.cell(0)),
                            "The classes stand at the head of the file");
        }
        if ((bits & office_short) != 0 && row.cell(2).empty()) {
            return bad_line(pack, "offices.tsv", row, "the expansion is missing",
                            "An abbreviation needs its full words in the third column");
        }
        const std::string word = fold(row.cell(1));
        set(vocabulary, word, bits);
        if ((bits & office_short) != 0) {
            offices_[word] = {std::string(row.cell(2)), std::string(row.cell(3))};
        }
    }
    return {};
}

Result<void> WordTable::read_words(const LanguagePack& pack, Vocabulary& vocabulary) {
    for (const auto* const file : {"actor_words.tsv", "group_words.tsv"}) {
        for (const auto& row : pack.table(file)) {
            const std::array lists{
                std::pair{std::string_view("reflexive"), &reflexive_},
                std::pair{std::string_view("issued"), &issued_},
                std::pair{std::string_view("address"), &address_},
                std::pair{std::string_view("patronym"), &patronym_},
                std::pair{std::string_view("birth_article"), &birth_articles_},
                std::pair{std::string_view("office_name"), &office_name_},
                std::pair{std::string_view("then"), &then_},
                std::pair{std::string_view("rank_head"), &rank_head_},
                std::pair{std::string_view("rank_tail"), &rank_tail_},
                std::pair{std::string_view("amount"), &amount_},
                std::pair{std::string_view("plural"), &plural_},
                std::pair{std::string_view("seated"), &seated_},
                std::pair{std::string_view("house"), &house_},
            };
            const auto* const list =
                std::find_if(lists.begin(), lists.end(),
                             [&](const auto& known) { return known.first == row.cell(0); });
            if (list != lists.end() && !row.cell(1).empty()) {
                (*list->second)[fold(row.cell(1))] = true;
                continue;
            }
            const auto bits = bits_of(word_classes, row.cell(0));
            if (bits == 0 || row.cell(1).empty()) {
                return bad_line(pack, file, row,
                                fmt::format("\"{}\" is no class of word", row.cell(0)),
                                "The classes stand at the head of the file");
            }
            set(vocabulary, fold(row.cell(1)), bits);
        }
    }
    return {};
}

Result<void> WordTable::read_names(const LanguagePack& pack) {
    for (const auto& row : pack.table("other_names.tsv")) {
        if (row.cell(1).empty() || row.cell(2).empty()) {
            return bad_line(pack, "other_names.tsv", row, "three columns are needed",
                            "Give class, short form and full form");
        }
        const std::string form = fold(row.cell(1));
        const std::string full = fold(row.cell(2));
        if (row.cell(0) == "body") {
            bodies_[form] = full;
            seats_[key_of(full)] = std::string(row.cell(3));
        } else if (row.cell(0) == "person") {
            nicknames_[joined(name_words(form))] = full;
        } else if (row.cell(0) == "description") {
            descriptions_[form].push_back(full);
        } else {
            return bad_line(pack, "other_names.tsv", row,
                            fmt::format("\"{}\" is no class of name", row.cell(0)),
                            "The classes are body, person and description");
        }
    }
    return {};
}

Result<void> WordTable::read_bodies(const LanguagePack& pack, Vocabulary& vocabulary) {
    for (const auto& row : pack.table("organizations.tsv")) {
        if (!row.cell(1).empty() && row.cell(1).size() != 2) {
            return bad_line(pack, "organizations.tsv", row,
                            fmt::format("\"{}\" is no country code", row.cell(1)),
                            "Give two capital letters of ISO 3166-1, or nothing");
        }
        seats_[key_of(row.cell(0))] = std::string(row.cell(1));
    }
    for (const auto& row : pack.table("office_words.tsv")) {
        for_each_part(row.cell(0),
                      [&](std::string_view word) { set(vocabulary, fold(word), common_word); });
    }
    for (const auto& row : pack.table("name_words.tsv")) {
        if (row.cell(0) == "group_head") {
            for_each_part(row.cell(1),
                          [&](std::string_view word) { set(vocabulary, fold(word), group_head); });
        }
    }
    // By word alone: these many are only asked for where they stand.
    for (const auto& row : pack.table("common_words.tsv")) {
        const WordId id = vocabulary.add(fold(row.cell(0)));
        classes_.resize(std::max(classes_.size(), std::size_t{id} + 1), 0);
        classes_[id] |= plain_word;
    }
    for (const auto& row : pack.table("outlets.tsv")) {
        outlets_[key_of(row.cell(0))] = true;
        outlets_[key_of(row.cell(1))] = true;
    }
    return {};
}

Result<WordTable> WordTable::load(const LanguagePack& pack, Vocabulary& vocabulary) {
    WordTable made;
    if (auto read = made.affixes.add(pack); !read) {
        return tl::unexpected(read.error());
    }
    if (auto read = made.read_offices(pack, vocabulary); !read) {
        return tl::unexpected(read.error());
    }
    if (auto read = made.read_words(pack, vocabulary); !read) {
        return tl::unexpected(read.error());
    }
    if (auto read = made.read_names(pack); !read) {
        return tl::unexpected(read.error());
    }
    if (auto read = made.read_bodies(pack, vocabulary); !read) {
        return tl::unexpected(read.error());
    }
    return made;
}

std::string_view WordTable::seat(std::string_view name) const {
    const auto it = seats_.find(key_of(name));
    return it == seats_.end() ? std::string_view{} : it->second;
}

bool WordTable::is_outlet(std::string_view name) const {
    std::string key = key_of(name);
    for (const std::string_view ending : {"coid", "com", "co", "id"}) {
        if (outlets_.contains(key)) {
            return true;
        }
        if (key.ends_with(ending)) {
            key.resize(key.size() - ending.size());
        }
    }
    return outlets_.contains(key);
}

const Expansion* WordTable::office(std::string_view folded) const {
    const auto it = offices_.find(folded);
    return it == offices_.end() ? nullptr : &it->second;
}

std::string_view WordTable::body(std::string_view folded) const {
    const auto it = bodies_.find(folded);
    return it == bodies_.end() ? std::string_view{} : it->second;
}

std::string_view WordTable::nickname(std::string_view joined) const {
    const auto it = nicknames_.find(joined);
    return it == nicknames_.end() ? std::string_view{} : it->second;
}

const std::vector<std::string>* WordTable::description(std::string_view folded) const {
    const auto it = descriptions_.find(folded);
    return it == descriptions_.end() ? nullptr : &it->second;
}

std::string_view WordTable::sole_office(std::string_view folded) const {
    const auto found = sole_offices_.find(folded);
    return found == sole_offices_.end() ? std::string_view() : std::string_view(found->second);
}

std::uint64_t WordTable::classes_of(std::string_view folded) const {
    const auto it = by_word_.find(folded);
    return it == by_word_.end() ? 0 : it->second;
}

}  // namespace linimasa::actors
