// Where capitals are lost: names that neither the tagger nor a word of saying gives away, told by
// what stands on both sides of them.
#include "names/grammar.hpp"

namespace linimasa::names {

bool Grammar::name_stops(std::uint32_t at) const {
    if (at >= end_) {
        return true;
    }
    const Token& token = scan_.token(at);
    return token.kind == TokenKind::punctuation || scan_.has(at, word::joiner | word::speech) ||
           verb_without_capitals(at);
}

bool Grammar::verb_without_capitals(std::uint32_t at) const {
    // "diusung", "mendatangi", "berangkat": affixes that a name hardly has, on a word that is long
    // enough to have one.
    return scan_.lexicon.affixes.is(Affix::caseless_verb, scan_.word(at)) &&
           !scan_.has(at, word::given_name);
}

bool Grammar::begins_name(std::uint32_t at) const {
    // "majelis ulama indonesia [zainal arif]"
    return could_be_name(at) &&
           (scan_.has(at, word::given_name) ||
            (at + 1 < end_ && scan_.keys[at] == unknown_word && could_be_name(at + 1)));
}

void Grammar::single_names_behind_offices() {
    // "gubernur banten sutarman, ...": behind an office with its place a single word that means
    // nothing else.
    if (case_ != Case::none) {
        return;
    }
    constexpr std::size_t shortest_name = 4;
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (owner_[i] != nobody || !scan_.has(i, word::role_start)) {
            continue;
        }
        const auto [name, certain] = name_behind(i);
        if (!certain || name <= i + 1 || name >= end_ || owner_[name] != nobody ||
            scan_.token(name).kind != TokenKind::word || scan_.word(name).size() < shortest_name ||
            !could_be_name(name) || !name_stops(name + 1)) {
            continue;
        }
        take_person({name, name + 1}, 0.65F, "name-without-capitals");
    }
}

std::uint32_t Grammar::unknown_run_end(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < end_ && owner_[end] == nobody && scan_.token(end).kind == TokenKind::word &&
           could_be_name(end)) {
        ++end;
    }
    return end;
}

std::uint32_t Grammar::second_name_end(std::uint32_t at) const {
    // "budi wirogunan [alias gundul]"
    if (at == begin_ || at + 1 >= end_ || owner_[at] != nobody || !scan_.has(at, word::particle)) {
        return at;
    }
    const std::uint32_t end = unknown_run_end(at + 1);
    return end > at + 1 ? end : at;
}

void Grammar::initials_with_second_name() {
    // "terdakwa rx alias gundul (20)"
    for (std::uint32_t i = begin_; i + 4 < end_; ++i) {
        const std::uint32_t end = second_name_end(i + 1);
        if (case_ == Case::none && owner_[i] == nobody && scan_.keys[i] == unknown_word &&
            scan_.token(i).kind == TokenKind::word && end > i + 1 && age_follows(end)) {
            take_person({i, end}, 0.8F, "initials");
        }
    }
}

void Grammar::listed_without_capitals() {
    // "…, wiranto, dan surya darmaji": two words that mean nothing else beside a person in a list,
    // and "tono sumarno diusung …": a given name in front of a verb.
    if (case_ != Case::none) {
        return;
    }
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (owner_[i] != nobody || !scan_.is_wordlike(i)) {
            continue;
        }
        const std::uint32_t last = second_name_end(unknown_run_end(i));
        if (last < i + 2 || last > i + longest) {
            i = std::max(i, last);
            continue;
        }
        std::uint32_t before = i;
        while (before > begin_ &&
               (scan_.is_mark(before - 1, ',') || scan_.has(before - 1, word::joiner))) {
            --before;
        }
        const bool listed = before < i && before > begin_ && owner_[before - 1] == person;
        bool given = false;
        for (std::uint32_t k = i; k < last; ++k) {
            given = given || scan_.has(k, word::given_name);
        }
        const bool alone = i == begin_ || scan_.token(i - 1).kind == TokenKind::punctuation;
        const bool acts = last < end_ && verb_without_capitals(last);
        if ((listed && name_stops(last)) || (given && alone && acts)) {
            take_person({i, last}, 0.65F, "name-without-capitals");
        }
        i = last;
    }
}

}  // namespace linimasa::names
