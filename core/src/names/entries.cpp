// Names that the gazetteer knows, and places that say by a word before them what they are.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {

bool Grammar::form_counts(const Form& form, TokenSpan span) const {
    const Entry& entry = scan_.lexicon.gazetteer().entries()[form.entries.front()];
    if (case_ == Case::none) {
        if (scan_.has(span.begin, word::place_prep)) {
            return false;  // "di yogyakarta" is no "DI Yogyakarta"
        }
        if (span.size() == 1 && scan_.has(span.begin, word::homonym)) {
            const bool prepositional =
                span.begin > begin_ && scan_.has(span.begin - 1, word::place_prep);
            return (prepositional && (narrower_place(span) || before_day(span))) ||
                   (scan_.tags[span.begin] != Tag::outside && span.begin > begin_ &&
                    !scan_.has(span.begin - 1, word::common));
        }
        // Without capitals a single word is trusted where it is rare in other senses: states and
        // bodies always, cities after a preposition or with the tagger's word for it.
        if (entry.kind != EntryKind::place || span.size() > 1) {
            return !form.acronym || span.size() > 1 || scan_.word(span.begin).size() > 2 ||
                   scan_.tags[span.begin] != Tag::outside;
        }
        return is_place(scan_.tags[span.begin]) || narrower_place(span) ||
               (span.begin > begin_ &&
                scan_.has(span.begin - 1, word::place_prep | word::area_head));
    }
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        const Token& token = scan_.token(i);
        if (scan_.is_wordlike(i) && !token.capitalized && !scan_.has(i, word::joiner)) {
            return false;
        }
        if (form.acronym && token.kind == TokenKind::word && !token.all_caps &&
            case_ == Case::normal) {
            return false;
        }
    }
    // "DPR Cecar [BSSN]": among words that are not all capitals a short form is no part of a name.
    const auto shouted_person = [&](std::uint32_t at) {
        return at >= begin_ && at < end_ && is_person(scan_.tags[at]) && scan_.token(at).all_caps;
    };
    constexpr std::size_t least = 3;  // two letters may be initials
    const bool short_form =
        form.acronym && span.size() == 1 && entry.kind == EntryKind::organization &&
        scan_.word(span.begin).size() >= least && scan_.token(span.begin).all_caps &&
        !shouted_person(span.begin - 1) && !shouted_person(span.end);
    // One word that begins a longer name of another kind ("Solo Baru", "Surya Paloh").
    if (!short_form && span.size() == 1 && is_person(scan_.tags[span.begin])) {
        // Unless an office leads to it: "Ketua DPW Nasdem Banten Wahidin Halim".
        return span.begin > begin_ &&
               (owner_[span.begin - 1] == body ||
                (scan_.is_mark(span.begin - 1, ')') && span.begin > begin_ + 3 &&
                 owner_[span.begin - 4] == body) ||
                in_role_[span.begin - 1 - begin_] != 0 ||  // "Grand Syekh Al-Azhar"
                scan_.has(span.begin - 1, word::office | word::org_head | word::role_start));
    }
    return true;
}

bool Grammar::before_day(TokenSpan span) const {
    // "di medan, senin (4/3)": a place and the day, as the end of many a sentence has them.
    return span.end + 1 < end_ && scan_.is_mark(span.end, ',') &&
           scan_.has(span.end + 1, word::calendar);
}

bool Grammar::narrower_place(TokenSpan span) const {
    // "depok, jawa barat": a place and the larger one that it is in.
    if (span.end + 1 >= end_ || !scan_.is_mark(span.end, ',') ||
        !scan_.has(span.end + 1, word::entry_start) ||
        scan_.lexicon.gazetteer()
                .entries()[scan_.lexicon
                               .form_entries[scan_.lexicon.forms
                                                 .longest(std::span(scan_.keys)
                                                              .subspan(span.begin, span.size()))
                                                 .value]
                               .entries.front()]
                .kind != EntryKind::place) {
        return false;
    }
    const auto larger = scan_.lexicon.forms.longest(
        std::span(scan_.keys).subspan(span.end + 1, end_ - span.end - 1));
    if (!larger) {
        return false;
    }
    const Entry& entry = scan_.lexicon.gazetteer()
                             .entries()[scan_.lexicon.form_entries[larger.value].entries.front()];
    return entry.kind == EntryKind::country ||
           (entry.kind == EntryKind::place && entry.place_kind == PlaceKind::region);
}

void Grammar::entries() {
    const auto& gazetteer = scan_.lexicon.gazetteer();
    for (std::uint32_t i = begin_; i < end_; ++i) {
        // What this article has explained counts at once where an office may need it:
        // "ketua mkd budi siregar".
        const bool explained = case_ == Case::none && owner_[i] == nobody && scan_.hashes[i] != 0 &&
                               explained_.contains(scan_.hashes[i]);
        if (explained && i + 1 < end_ && could_be_name(i + 1) &&
            scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end_ - i)).length < 2) {
            take({i, i + 1}, body);
            add({i, i + 1}, MentionKind::organization, 0.85F, "known-acronym");
            continue;
        }
        if (!scan_.has(i, word::entry_start) || owner_[i] != nobody) {
            continue;
        }
        const auto match = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (!match) {
            continue;
        }
        const TokenSpan span{i, i + match.length};
        const Form& form = scan_.lexicon.form_entries[match.value];
        if (form.doubtful || !free(span) || !form_counts(form, span)) {
            continue;
        }
        const std::uint32_t index = form.entries.front();
        switch (gazetteer.entries()[index].kind) {
            case EntryKind::country:
                take(span, country);
                add(span, MentionKind::country, 0.95F, "gazetteer:country", index);
                break;
            case EntryKind::organization:
                take(span, body);
                add(span, MentionKind::organization, 0.95F, "gazetteer:organization", index);
                break;
            case EntryKind::place:
                take(span, place);
                add(span, MentionKind::place, 0.9F, "gazetteer:place", index);
                break;
        }
        i = span.end - 1;
    }
}

std::uint32_t Grammar::entry_of(TokenSpan span, PlaceKind wanted) const {
    const auto match = scan_.lexicon.forms.longest(
        std::span(scan_.keys).subspan(span.begin, span.end - span.begin));
    if (!match || match.length != span.size()) {
        return PhraseTable::none;
    }
    const auto& entries = scan_.lexicon.form_entries[match.value].entries;
    const auto all = scan_.lexicon.gazetteer().entries();
    for (const std::uint32_t index : entries) {
        if (all[index].place_kind == wanted && all[index].kind == EntryKind::place) {
            return index;
        }
    }
    return all[entries.front()].kind == EntryKind::place ? entries.front() : PhraseTable::none;
}

bool Grammar::short_form_inside(std::uint32_t at) const {
    return case_ == Case::normal && at + 3 < end_ && scan_.token(at).mark == '(' &&
           scan_.token(at + 1).kind == TokenKind::word && scan_.capital(at + 1) &&
           scan_.token(at + 2).mark == ')' && name_like(at + 3);
}

std::uint32_t Grammar::place_name_end(std::uint32_t first, bool venue, bool whole) const {
    std::uint32_t end = first;
    while (end < end_) {
        if (venue && short_form_inside(end)) {
            end += 3;
            continue;
        }
        const bool known = owner_[end] == place || (venue && owner_[end] == body);
        const bool free = !whole && owner_[end] == nobody && end < first + 5;
        const bool capitals =
            case_ == Case::normal && name_like(end) && free && !scan_.has(end, word::role_start);
        const bool tagged = is_place(scan_.tags[end]) && free;
        // "aula cempaka": what no list knows behind a word for a house.
        const bool unknown = venue && case_ == Case::none && free && end < first + 3 &&
                             scan_.token(end).kind == TokenKind::word && could_be_name(end);
        // "Bandara Amir Muhammad bin Abdul Azis"
        const bool joint = venue && free && end > first && end + 1 < end_ &&
                           scan_.has(end, word::particle) && scan_.capital(end - 1) &&
                           name_like(end + 1);
        const bool another = end > first && owner_[end] == nobody &&
                             scan_.has(end, word::area_head | word::venue_head);
        // "Sekda Kabupaten Bogor [Budi Santoso]": behind an area that the lists have, a given name
        // begins the holder's.
        if (!venue && end > first && owner_[end] == nobody && owner_[first] == place &&
            (scan_.has(end, word::given_name) || is_person(scan_.tags[end]))) {
            break;
        }
        if (!joint && ((!known && !capitals && !tagged && !unknown) || another)) {
            break;
        }
        ++end;
    }
    return end;
}

void Grammar::places() {
    for (std::uint32_t i = begin_; i + 1 < end_; ++i) {
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        const bool venue = (classes & word::venue_head) != 0;
        const bool area = (classes & word::area_head) != 0;
        const std::uint32_t first = i + length;
        // "Istana Merdeka", "Kompleks Parlemen": known, and often named with where they are.
        const bool whole = venue && length > 1 && owner_[i] == place;
        if ((!venue && !area) || (owner_[i] != nobody && !whole) || first >= end_ ||
            in_role_[i - begin_] != 0) {
            continue;
        }
        const bool own_capital = scan_.capital(i);
        std::uint32_t end = place_name_end(first, venue, whole);
        // "desa ragawacana": what no list knows behind a word for a place, where capitals are lost.
        if (end == first && area && case_ == Case::none && could_be_name(first) &&
            scan_.token(first).kind == TokenKind::word && owner_[first] == nobody &&
            !scan_.has(i, word::weak_office | word::place_prep)) {
            ++end;
        }
        if (end == first) {
            continue;
        }
        const bool with_head = venue || own_capital || case_ == Case::none;
        const TokenSpan name{first, end};
        const TokenSpan span{with_head ? i : first, end};
        const bool city = area && (scan_.text.text(scan_.token(i)).size() == 4);
        const std::uint32_t entry = entry_of(name, city ? PlaceKind::city : PlaceKind::region);
        drop_found(span, [&](const Found& other) {
            return other.kind == MentionKind::place && span.contains(other.span);
        });
        for (std::uint32_t j = span.begin; j < span.end; ++j) {
            if (owner_[j] == nobody) {
                owner_[j] = place;
            }
        }
        add(span, MentionKind::place, 0.85F, venue ? "venue" : "area", entry);
        i = end - 1;
    }
}

}  // namespace linimasa::names
