#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {

void Grammar::read(std::size_t sentence) {
    const Sentence& s = scan_.text.sentences[sentence];
    begin_ = s.first_token;
    end_ = s.first_token + s.token_count;
    case_ = scan_.cases[sentence];
    found_from_ = scan_.found.size();
    found_at_.assign(end_ - begin_, PhraseTable::none);
    cover_roles();
    documents();
    fixed_groups();
    spelled_out_bodies();
    bodies();
    entries();
    places();
    bracketed_acronyms();
    companies_without_capitals();
    initials_with_age();
    initials_with_second_name();
    offices_before_names();
    persons();
    persons_without_capitals();
    single_names_behind_offices();
    listed_persons();
    listed_without_capitals();
    tagged();
    names_of_given_names();
    roles();
    groups();
    scan_.found.erase(
        std::remove_if(scan_.found.begin() + static_cast<std::ptrdiff_t>(found_from_),
                       scan_.found.end(), [](const Found& found) { return found.dropped; }),
        scan_.found.end());
}

bool Grammar::name_like(std::uint32_t i) const {
    return scan_.is_wordlike(i) && (scan_.capital(i) || case_ != Case::normal);
}

bool Grammar::office_word(std::uint32_t i) const {
    if (!scan_.has(i, word::office) || !name_like(i)) {
        return false;
    }
    return case_ == Case::normal || !scan_.has(i, word::weak_office) ||
           (i + 1 < end_ && scan_.has(i + 1, word::office) && !scan_.has(i + 1, word::weak_office));
}

void Grammar::cover_roles() {
    in_role_.assign(end_ - begin_, 0);
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!scan_.has(i, word::role_start)) {
            continue;
        }
        const auto match = scan_.lexicon.roles.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (match.length >= 2) {
            std::fill_n(in_role_.begin() + (i - begin_), match.length, std::uint8_t{1});
            i += match.length - 1;
        }
    }
}

std::uint32_t Grammar::classes_of_head(std::uint32_t i, std::uint32_t& length) const {
    length = 1;
    if (scan_.has(i, word::head_start)) {
        const auto match = scan_.lexicon.heads.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (match) {
            length = match.length;
            return match.value;
        }
    }
    return scan_.classes[i];
}

std::uint32_t Grammar::enumeration_end(std::uint32_t at) const {
    // Looks ahead for the "dan" that closes the enumeration; every part is made of office words,
    // and none begins a name of its own ("Satgas Sandi, Satgas Siber").
    const std::uint32_t limit = std::min(end_, at + 16);
    const auto office_run = [&](std::uint32_t from) {
        std::uint32_t i = from;
        if (body_by_itself(from)) {
            return from;  // "Kementerian Pertahanan dan [TNI]"
        }
        while (i < limit && office_word(i) &&
               (i > from || !scan_.has(i, word::org_head | word::role_start))) {
            ++i;
        }
        return i;
    };
    std::uint32_t closed = at;
    for (std::uint32_t i = at; i < limit;) {
        const bool comma = scan_.is_mark(i, ',');
        if (!comma && !scan_.has(i, word::joiner)) {
            break;
        }
        std::uint32_t next = i + 1;
        bool joined = !comma;
        if (comma && next < limit && scan_.has(next, word::joiner)) {
            ++next;
            joined = true;
        }
        const std::uint32_t end = office_run(next);
        if (end == next) {
            break;
        }
        i = end;
        closed = joined ? end : closed;
    }
    return closed;
}

bool Grammar::body_by_itself(std::uint32_t at) const {
    if (at >= end_ || !scan_.has(at, word::entry_start) || scan_.has(at, word::weak_office)) {
        return false;
    }
    const auto known = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(at, end_ - at));
    if (!known) {
        return false;
    }
    const Form& form = scan_.lexicon.form_entries[known.value];
    return form.acronym && scan_.lexicon.gazetteer().entries()[form.entries.front()].kind ==
                               EntryKind::organization;
}

bool Grammar::free(TokenSpan span) const {
    return std::all_of(owner_.begin() + span.begin, owner_.begin() + span.end,
                       [](std::uint8_t owner) { return owner == nobody; });
}

void Grammar::take(TokenSpan span, Owner owner) {
    std::fill(owner_.begin() + span.begin, owner_.begin() + span.end,
              static_cast<std::uint8_t>(owner));
}

void Grammar::add(TokenSpan span, MentionKind kind, float confidence, const char* rule,
                  std::uint32_t entry) {
    scan_.found.push_back({span, kind, confidence, rule, entry});
    if (begin_ <= span.begin && span.begin < end_) {  // else found in the article as a whole
        std::uint32_t& latest = found_at_[span.begin - begin_];
        scan_.found.back().next = latest;
        latest = static_cast<std::uint32_t>(scan_.found.size() - 1);
    }
}

void Grammar::tagged() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!begins(scan_.tags[i])) {
            continue;
        }
        const Tag inside = static_cast<Tag>(static_cast<std::uint8_t>(scan_.tags[i]) + 1);
        std::uint32_t end = i + 1;
        while (end < end_ && scan_.tags[end] == inside) {
            ++end;
        }
        const TokenSpan span{i, end};
        const bool office = scan_.has(i, word::role_start) && scan_.has(i, word::office);
        // "(Purn)", "AKBP": a rank, not the body that grants it.
        const bool behind = i > begin_ && (scan_.is_mark(i - 1, '(') || owner_[i - 1] == person ||
                                           scan_.has(i - 1, word::rank));
        const bool title =
            end == i + 1 && (scan_.has(i, word::honorific | word::rank) ||
                             (behind && scan_.has(i, word::rank_suffix | word::degree)));
        if (inside != Tag::in_person && free(span) && !office && !title) {
            // "ASEAN-Japan Cybersecurity Capacity Building Centre" is no place.
            const bool org =
                inside == Tag::in_org || (end > i + 1 && scan_.has(end - 1, word::org_end));
            take(span, org ? body : place);
            add(span, org ? MentionKind::organization : MentionKind::place, 0.7F, "tagger",
                org ? PhraseTable::none : entry_of(span, PlaceKind::other));
        }
        i = end - 1;
    }
}

}  // namespace linimasa::names
