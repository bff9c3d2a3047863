// Persons: what stands after titles and offices, what the tagger says, names that are known.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_person = 7;

}  // namespace

std::uint32_t Grammar::skip_titles(std::uint32_t at) const {
    std::uint32_t i = at;
    while (i < end_) {
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        if ((classes & (word::honorific | word::rank)) == 0) {
            break;
        }
        i += length;
        if (i < end_ && scan_.is_mark(i, '.')) {
            ++i;
        }
        // "Kapten (Inf)", "Kombes Pol", "Letjen TNI (Purn)"
        while (i < end_ && scan_.has(i, word::rank_suffix)) {
            ++i;
        }
        if (i + 2 < end_ && scan_.is_mark(i, '(') && scan_.has(i + 1, word::rank_suffix) &&
            scan_.is_mark(i + 2, ')')) {
            i += 3;
        }
    }
    return i;
}

bool Grammar::ends_as_trade(std::uint32_t at) const {
    // "Lukman Hakim": a word for a trade that ends a name, for nothing follows that it could
    // govern.
    const auto match = scan_.lexicon.roles.longest(std::span(scan_.keys).subspan(at, end_ - at));
    return match.length == 1 && scan_.lexicon.role_entries[match.value].use == RoleUse::job &&
           (at + 1 == end_ || !scan_.capital(at + 1));
}

std::uint32_t Grammar::person_end(std::uint32_t at) const {
    std::uint32_t i = at;
    std::uint32_t last = at;
    while (i < end_ && i < at + longest_person) {
        const Token& token = scan_.token(i);
        if (scan_.is_mark(i, '.') && i > at && !scan_.token(i).space_before) {
            // After an initial only: "L.", "AM."; the next word goes on with the name.
            const Token& before = scan_.token(i - 1);
            const bool initial = before.end - before.begin <= 2 && i + 1 < end_ &&
                                 name_like(i + 1) && owner_[i + 1] == nobody;
            if (!initial) {
                break;
            }
            ++i;
            continue;
        }
        if (token.kind != TokenKind::word || owner_[i] != nobody || scan_.has(i, word::calendar)) {
            break;
        }
        if (case_ == Case::none && goes_on_as_name(at, i)) {
            ++i;
            last = i;
            continue;
        }
        if (!token.capitalized) {
            const bool particle = scan_.has(i, word::particle) && i > at && i + 1 < end_ &&
                                  scan_.capital(i + 1) && case_ == Case::normal;
            if (!particle) {
                break;
            }
            ++i;
            continue;
        }
        if (scan_.has(i, word::org_head | word::role_start | word::venue_head | word::area_head |
                             word::law_head) &&
            !is_person(scan_.tags[i]) && !scan_.has(i, word::given_name) &&
            !(i > at && ends_as_trade(i))) {
            break;
        }
        ++i;
        last = i;
    }
    return last;
}

bool Grammar::starts_person(std::uint32_t at) const {
    if (at >= end_ || owner_[at] != nobody || scan_.token(at).kind != TokenKind::word) {
        return false;
    }
    if (case_ == Case::none) {
        return goes_on_as_name(at, at);
    }
    return scan_.capital(at) &&
           !scan_.has(at, word::role_start | word::org_head | word::office | word::calendar |
                              word::venue_head | word::area_head | word::law_head);
}

void Grammar::take_person(TokenSpan span, float confidence, const char* rule) {
    take(span, person);
    add(span, MentionKind::person, confidence, rule);
}

/// "Camat [Tebet] Budi Santoso", "Kapolsek [Kebon Jeruk] Kompol Budi": how many words an area has
/// that no list knows, before a rank or before a given name and one more; 0 for none.
std::uint32_t Grammar::small_area_length(const RoleEntry& role, std::uint32_t at,
                                         std::uint32_t name_end) const {
    constexpr std::uint32_t longest = 2;
    const auto may_name_area = [&](std::uint32_t i) {
        return i < end_ && scan_.capital(i) && owner_[i] == nobody &&
               scan_.keys[i] == unknown_word && !is_person(scan_.tags[i]);
    };
    for (std::uint32_t length = 1; role.of_area && length <= longest; ++length) {
        const std::uint32_t next = at + length;
        if (!may_name_area(next - 1) || next >= end_) {
            break;
        }
        if (scan_.has(next, word::rank) ||
            (next + 2 <= name_end && scan_.has(next, word::given_name))) {
            return length;
        }
    }
    return 0;
}

void Grammar::offices_before_names() {
    if (case_ != Case::normal) {
        return;
    }
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!scan_.has(i, word::role_start) || owner_[i] != nobody) {
            continue;
        }
        const auto match = scan_.lexicon.roles.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (!match) {
            continue;
        }
        const std::uint32_t end = role_end(i, i + match.length);
        std::uint32_t name = skip_titles(end);
        if (!starts_person(name)) {
            i = std::max(i, end - 1);
            continue;
        }
        std::uint32_t last = person_end(name);
        const std::uint32_t area =
            name == end ? small_area_length(scan_.lexicon.role_entries[match.value], name, last)
                        : 0;
        if (area > 0) {
            take({name, name + area}, place);
            add({name, name + area}, MentionKind::place, 0.7F, "area-of-office");
            name = skip_titles(name + area);
            if (!starts_person(name)) {
                continue;
            }
            last = person_end(name);
        }
        // "hakim Yanto": capitals behind an office in small letters are a name, and behind one that
        // is complete. Else they may go on with the office, unless the tagger knows a name there.
        const RoleEntry& role = scan_.lexicon.role_entries[match.value];
        const bool complete =
            role.use == RoleUse::full || owner_[end - 1] != nobody || scan_.is_mark(end - 1, ')');
        // The tagger may take the holder for the end of the body.
        const bool runs_on = !begins(scan_.tags[name]) && scan_.keys[name] == unknown_word &&
                             !scan_.token(name).all_caps;
        bool certain = !scan_.capital(i) || name > end ||
                       (complete && (scan_.tags[name] == Tag::outside || runs_on));
        // "Wakil Menteri Luar Negeri AM. Fachir": words that mean nothing else behind a complement
        // or a complete office.
        bool only_names = (complete || end > i + match.length) && last >= name + 2;
        for (std::uint32_t j = name; j < last; ++j) {
            only_names = only_names && (scan_.keys[j] == unknown_word || scan_.is_mark(j, '.') ||
                                        scan_.has(j, word::given_name) ||
                                        (scan_.word(j).size() <= 2 && scan_.is_mark(j + 1, '.')));
        }
        certain = certain || only_names;
        // "Pemilihan Kepala Daerah (Pilkada) Serentak": a word of the language alone is no name.
        if (last == name + 1 && name == end && scan_.keys[name] != unknown_word &&
            !scan_.has(name, word::given_name)) {
            certain = false;
        }
        for (std::uint32_t j = name; j < last; ++j) {
            certain = certain || is_person(scan_.tags[j]);
        }
        if (last > name && certain) {
            take_person({name, last}, 0.9F, "office-before-name");
        }
        i = std::max(i, last - 1);
    }
}

/// The end of an office is no name: "Politik, Hukum, dan Keamanan Wiranto", "Dirjen Bina Marga
/// Budi". The first token behind it.
std::uint32_t Grammar::past_office_end(std::uint32_t first, std::uint32_t end) const {
    while (first < end && first > begin_ &&
           ((scan_.has(first, word::office) &&
             scan_.has(first - 1, word::office | word::role_start | word::joiner)) ||
            (in_role_[first - begin_] != 0 && in_role_[first - 1 - begin_] != 0))) {
        ++first;
    }
    return first;
}

void Grammar::persons() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (owner_[i] != nobody || !scan_.is_wordlike(i)) {
            continue;
        }
        // A title makes a person of the capitals behind it.
        const std::uint32_t name = skip_titles(i);
        if (name > i && case_ != Case::headline && starts_person(name) &&
            (case_ == Case::normal || scan_.has(i, word::rank) || is_person(scan_.tags[name]) ||
             (scan_.has(i, word::honorific) && name_run_end(name) > name))) {
            const std::uint32_t end = person_end(name);
            if (end > name) {
                take_person({name, end}, 0.9F, "title-before-name");
                i = end - 1;
                continue;
            }
        }
        if (!is_person(scan_.tags[i])) {
            continue;
        }
        std::uint32_t end = i + 1;
        while (end < end_ && is_person(scan_.tags[end]) && owner_[end] == nobody) {
            ++end;
        }
        // "budi [siregar]": the tagger stops early where capitals are lost.
        while (case_ == Case::none && end < end_ && end < i + longest_person &&
               owner_[end] == nobody && goes_on_as_name(i, end)) {
            ++end;
        }
        // "budi siregar [alias gundul]", "[bin salim]"
        end = case_ == Case::none
                  ? std::max(end, std::min(second_name_end(end), i + longest_person))
                  : end;
        std::uint32_t first = skip_titles(i);
        if (first >= end) {
            first = i;
        }
        first = past_office_end(first, end);
        const std::uint32_t tagged = end;
        const bool sure = cut_tagged_name(first, end);
        const bool opens = end == first + 1 && scan_.has(first, word::common) &&
                           !scan_.has(first, word::given_name) &&
                           (first == begin_ || scan_.is_mark(first - 1, '"'));
        if (!sure || first == end || counted(first, end) || opens) {
            i = tagged - 1;
            continue;
        }
        const TokenSpan span{first, end};
        // "kelompok peretas Brain Cipher"
        const bool of_body = first > begin_ && scan_.has(first - 1, word::org_context);
        take(span, of_body ? body : person);
        add(span, of_body ? MentionKind::organization : MentionKind::person, 0.8F,
            of_body ? "tagger-in-context" : "tagger");
        i = tagged - 1;
    }
}

bool Grammar::counted(std::uint32_t first, std::uint32_t end) const {
    const auto numeral = [&](std::uint32_t at) {
        const std::string_view word = scan_.text.text(scan_.token(at));
        return std::all_of(word.begin(), word.end(),
                           [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
    };
    return end - first == 2 && scan_.has(first, word::common) &&
           !scan_.has(first, word::given_name) && numeral(end - 1);
}

void Grammar::names_of_given_names() {
    if (case_ != Case::normal) {
        return;
    }
    for (std::uint32_t i = begin_ + 1; i + 1 < end_; ++i) {
        if (owner_[i] != nobody || !scan_.capital(i) || scan_.token(i - 1).capitalized) {
            continue;
        }
        std::uint32_t end = i;
        bool given = false;
        while (end < end_ && scan_.capital(end) && owner_[end] == nobody &&
               scan_.token(end).kind == TokenKind::word && !scan_.token(end).all_caps &&
               (scan_.keys[end] == unknown_word || scan_.has(end, word::given_name))) {
            given = given || scan_.has(end, word::given_name);
            ++end;
        }
        const bool goes_on = end < end_ && scan_.capital(end);
        if (given && !goes_on && end >= i + 2 && end <= i + 4 && in_role_[i - begin_] == 0 &&
            !scan_.has(i - 1, word::org_head | word::org_weak | word::org_context |
                                  word::area_head | word::venue_head)) {
            take_person({i, end}, 0.6F, "given-name");
        }
        i = std::max(i, end - (end > i ? 1 : 0));
    }
}

void Grammar::listed_persons() {
    // "yaitu Ratna Dewi Pettalolo, J Kristiadi, dan I Dewa Kade": who stands in a list of persons.
    if (case_ != Case::normal) {
        return;
    }
    const auto joint = [&](std::uint32_t at) {
        return at < end_ && (scan_.is_mark(at, ',') || scan_.has(at, word::joiner));
    };
    for (std::uint32_t i = begin_ + 1; i + 1 < end_; ++i) {
        if (owner_[i - 1] != person || !joint(i)) {
            continue;
        }
        std::uint32_t name = i + 1;
        while (joint(name)) {
            ++name;
        }
        if (!starts_person(name) || scan_.token(name).all_caps) {
            continue;
        }
        const std::uint32_t last = person_end(name);
        const bool ends_item =
            last == end_ || joint(last) || scan_.is_mark(last, '.') || scan_.is_mark(last, '(');
        if (last >= name + 3 || (last >= name + 2 && ends_item)) {
            take_person({name, last}, 0.75F, "listed");
        }
    }
}

}  // namespace linimasa::names
