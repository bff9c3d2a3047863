// Names where capitals are lost: what could be one, and where one is expected.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_company = 8;

}  // namespace

bool Grammar::abstract_noun(std::uint32_t at) const {
    // "penguatan", "ketahanan": nouns made of verbs and of properties.
    return scan_.lexicon.affixes.is(Affix::abstract, scan_.word(at));
}

bool Grammar::could_be_name(std::uint32_t at) const {
    if (scan_.has(at, word::given_name) || scan_.lexicon.known_person(scan_.keys[at])) {
        return true;
    }
    const std::string_view text = scan_.word(at);
    return scan_.keys[at] == unknown_word && text.size() >= 3 &&
           !scan_.lexicon.affixes.is(Affix::nameless, text) && !abstract_noun(at);
}

bool Grammar::goes_on_as_name(std::uint32_t first, std::uint32_t at) const {
    if (could_be_name(at)) {
        return true;
    }
    // "budi batubara": a word that is known for a place alone ends a name. "s t siregar": initials.
    const bool place_alone = at > first && scan_.classes[at] == word::entry_start;
    const bool initials = scan_.word(at).size() <= 2 && scan_.keys[at] == unknown_word &&
                          at + 1 < end_ && could_be_name(at + 1) && owner_[at + 1] == nobody;
    return place_alone || initials;
}

bool Grammar::cut_tagged_name(std::uint32_t& first, std::uint32_t& end) const {
    while (case_ == Case::normal && end > first + 1 && !scan_.capital(end - 1)) {
        --end;  // "Judi online": no name goes on in small letters
    }
    if (case_ != Case::none) {
        return true;
    }
    const auto plain = [&](std::uint32_t at) {
        return scan_.lexicon.plain(scan_.token(at).word) && scan_.classes[at] == 0;
    };
    const std::uint32_t tagged_first = first;
    const std::uint32_t tagged_end = end;
    while (first < end && plain(first)) {
        ++first;  // "diakui [budi]"
    }
    while (end > first && plain(end - 1)) {
        --end;  // "[budi siregar] mundur"
    }
    if (first == end) {
        return false;
    }
    // "judi online": one unknown word beside words of the language is most often one of them.
    // "liberalisme": what ends like that is an idea.
    const bool cut = first > tagged_first || end < tagged_end;
    const auto& endings = scan_.lexicon.idea_endings;
    const bool idea = std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return scan_.word(first).ends_with(ending);
    });
    return end > first + 1 || scan_.has(first, word::given_name) || !(cut || idea);
}

std::uint32_t Grammar::name_run_end(std::uint32_t at) const {
    const std::uint32_t last = starts_person(at) ? person_end(at) : at;
    if (last < end_ && scan_.has(last, word::org_end)) {
        return at;  // "direktur pertamina energy trading ltd"
    }
    const bool one_given_name = last == at + 1 && (scan_.has(at, word::given_name) ||
                                                   scan_.lexicon.known_person(scan_.keys[at]));
    return last >= at + 2 || one_given_name ? last : at;
}

void Grammar::initials_with_age() {
    // "berinisial bn (16), gd (15), dan RZ (14)"
    for (std::uint32_t i = begin_; i + 3 < end_; ++i) {
        const Token& token = scan_.token(i);
        const bool short_word =
            token.kind == TokenKind::word && scan_.word(i).size() >= 2 && scan_.word(i).size() <= 4;
        if (short_word && owner_[i] == nobody && scan_.keys[i] == unknown_word &&
            (token.all_caps || case_ == Case::none) && age_follows(i + 1)) {
            take_person({i, i + 1}, 0.8F, "initials");
        }
    }
}

void Grammar::companies_without_capitals() {
    // "kernel oil pte. ltd": back from the word that ends a company's name.
    if (case_ != Case::none) {
        return;
    }
    const auto foreign = [&](std::uint32_t at) {
        return scan_.is_wordlike(at) &&
               ((scan_.keys[at] == unknown_word && !verb_without_capitals(at) &&
                 !abstract_noun(at)) ||
                scan_.has(at, word::org_end) || scan_.classes[at] == word::entry_start ||
                owner_[at] == body);
    };
    for (std::uint32_t i = begin_ + 2; i < end_; ++i) {
        if (!scan_.has(i, word::org_end) || (i + 1 < end_ && scan_.has(i + 1, word::org_end))) {
            continue;
        }
        std::uint32_t first = i;
        while (first > begin_ && first + longest_company > i &&
               (foreign(first - 1) || (scan_.is_mark(first - 1, '.') && first - 1 > begin_ &&
                                       scan_.has(first - 2, word::org_end)))) {
            --first;
        }
        if (i < first + 2) {
            continue;
        }
        TokenSpan span{first, i + 1};
        drop_found(around(span), [&](const Found& other) {
            const bool part = other.kind == MentionKind::organization && span.overlaps(other.span);
            span.begin = part ? std::min(span.begin, other.span.begin) : span.begin;
            return part;
        });
        take(span, body);
        add(span, MentionKind::organization, 0.75F, "company-end");
    }
}

Grammar::Expected Grammar::name_behind(std::uint32_t i) const {
    if (!scan_.has(i, word::role_start)) {
        return {scan_.has(i, word::speech) ? i + 1 : i, false};  // "kata budi siregar"
    }
    // "ketua mpr budi siregar": behind an office that is complete.
    const auto match = scan_.lexicon.roles.longest(std::span(scan_.keys).subspan(i, end_ - i));
    if (!match) {
        return {i, false};
    }
    const std::uint32_t end = role_end(i, i + match.length);
    const bool owned = owner_[end - 1] != nobody;
    const bool bracket = scan_.is_mark(end - 1, ')');
    const bool complete = scan_.lexicon.role_entries[match.value].use != RoleUse::open || owned ||
                          (bracket && owner_[end - 2] == body);
    if (!complete) {
        return {i, false};
    }
    // "sekretaris daerah kabupaten x, budi siregar"
    const bool apart = end + 2 < end_ && scan_.is_mark(end, ',');
    const std::uint32_t name = skip_titles(end + (apart ? 1 : 0));
    if (apart && name_run_end(name) < name + 2) {
        return {i, false};
    }
    return {name, owned || bracket || end - i > 1};
}

void Grammar::persons_without_capitals() {
    if (case_ != Case::none) {
        return;
    }
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (owner_[i] != nobody || !scan_.is_wordlike(i)) {
            continue;
        }
        if (const auto [name, certain] = name_behind(i); name > i) {
            const std::uint32_t last = name < end_ ? name_run_end(name) : name;
            if (last > name && (certain || sounds_like_name({name, last}))) {
                take_person({name, last}, 0.75F, "name-without-capitals");
                i = last - 1;
            }
            continue;
        }
        // "budi siregar mengatakan", "budi siregar (42)"
        const std::uint32_t last = starts_person(i) ? person_end(i) : i;
        if (last >= i + 2 && last < end_ && (scan_.has(last, word::speech) || age_follows(last))) {
            take_person({i, last}, 0.7F, "name-without-capitals");
        }
        i = std::max(i, last - (last > i ? 1 : 0));
    }
}

bool Grammar::sounds_like_name(TokenSpan span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        if (scan_.has(i, word::given_name) || is_person(scan_.tags[i])) {
            return true;
        }
    }
    // "kata budi siregar di jakarta": a phrase of other words would go on.
    return span.end == end_ || !scan_.is_wordlike(span.end) ||
           scan_.has(span.end, word::speech | word::place_prep);
}

bool Grammar::age_follows(std::uint32_t at) const {
    return at + 2 < end_ && scan_.is_mark(at, '(') && scan_.is_mark(at + 2, ')') &&
           scan_.token(at + 1).kind == TokenKind::number && scan_.word(at + 1).size() == 2;
}

}  // namespace linimasa::names
