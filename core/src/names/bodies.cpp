// Organizations that say by their first word what they are, and acronyms in brackets.
#include "names/grammar.hpp"

#include <algorithm>
#include <string_view>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_body = 16;

/// All letters come in this order in the words.
bool letters_in_order(std::string_view letters, std::string_view words) {
    std::size_t next = 0;
    for (const char c : words) {
        next += static_cast<std::size_t>(next < letters.size() && letters[next] == c);
    }
    return next == letters.size();
}

}  // namespace

std::uint32_t Grammar::body_end(std::uint32_t at, std::uint32_t head_end) const {
    std::uint32_t i = head_end;
    const std::uint32_t limit = std::min(end_, at + longest_body);
    while (i < limit) {
        if (i == head_end && is_person(scan_.tags[at]) && scan_.has(at, word::org_head) &&
            scan_.has(i, word::entry_start) && !scan_.has(i, word::given_name)) {
            // "Polda Sumbar" is no person, whatever the tagger says.
            i = std::max(i + 1, known_part_end(at, head_end, i));
            continue;
        }
        if (is_person(scan_.tags[i]) ||
            scan_.has(i, word::honorific | word::rank | word::calendar)) {
            break;
        }
        if (const std::uint32_t whole = known_part_end(at, head_end, i); whole > i) {
            i = whole;
            continue;
        }
        const Token& token = scan_.token(i);
        if (scan_.is_mark(i, ',') || scan_.has(i, word::joiner)) {
            const std::uint32_t end = enumeration_end(i);
            if (end == i) {
                break;
            }
            i = end;
            continue;
        }
        if (token.kind == TokenKind::number && i > head_end && scan_.word(i).size() <= 3 &&
            case_ == Case::normal) {
            ++i;
            break;
        }
        if (!name_like(i) || (case_ != Case::normal && !body_word(i))) {
            break;
        }
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        const bool another = (classes & word::org_head) != 0 && (classes & word::office) == 0;
        if (another && i > head_end) {
            break;
        }
        if ((classes & word::role_start) != 0 && (classes & (word::office | word::org_head)) == 0) {
            break;
        }
        i += length;
        if (holder_begins(at, head_end, i)) {
            break;
        }
    }
    return i;
}

bool Grammar::describes_body(std::uint32_t at, std::uint32_t head_end) const {
    // "perusahaan [pt maju jaya]", "organisasi [majelis ulama indonesia]": what kind it is.
    return case_ == Case::none && head_end < end_ && scan_.has(head_end, word::org_head) &&
           !scan_.has(at, word::office) &&
           scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(at, end_ - at)).length < 2;
}

bool Grammar::body_word(std::uint32_t i) const {
    if (office_word(i)) {
        return scan_.word(i).size() > 1 || case_ != Case::none;
    }
    const bool verb = case_ == Case::none &&
                      scan_.lexicon.affixes.is(Affix::active, scan_.word(i)) &&
                      verb_without_capitals(i);
    // "dewan pimpinan daerah [knpx]": a short form that the article has explained.
    const bool explained =
        case_ == Case::none && scan_.hashes[i] != 0 && explained_.contains(scan_.hashes[i]);
    return !verb && (scan_.has(i, word::org_end) || is_org(scan_.tags[i]) || explained) &&
           (scan_.word(i).size() > 1 || case_ != Case::none);
}

bool Grammar::holder_begins(std::uint32_t at, std::uint32_t head_end, std::uint32_t i) const {
    if (case_ == Case::headline) {
        return false;
    }
    const bool place_behind = i > head_end && place_ends(at, i);
    return case_ == Case::none ? place_behind && begins_name(i)
                               : place_behind || known_body_ends(at, i);
}

std::uint32_t Grammar::known_part_end(std::uint32_t at, std::uint32_t head_end,
                                      std::uint32_t i) const {
    // The place or body that it belongs to, whole: "Angkatan Laut Amerika Serikat".
    if (scan_.has(i, word::entry_start) && i > head_end - 1) {
        const auto known = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (known && known.length > 1 && name_like(i) && name_like(i + known.length - 1)) {
            return i + known.length;
        }
    }
    if (case_ != Case::none) {
        return i;
    }
    // "komisi iii dpr": the number of a part of a body that the lists have.
    const std::string_view word = scan_.word(i);
    const bool roman = word.size() <= 4 && word.find_first_not_of("ivx") == std::string_view::npos;
    if (i == head_end && roman && i + 1 < end_ && body_by_itself(i + 1)) {
        return i + 1;
    }
    // "dinas kesehatan kota bogor", "bpbd kabupaten buru"
    if (i > at && i >= head_end && scan_.has(i - 1, word::area_head) &&
        scan_.has(i - 1, word::office) && scan_.has(i, word::entry_start)) {
        const auto known = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (known && scan_.lexicon.gazetteer()
                             .entries()[scan_.lexicon.form_entries[known.value].entries.front()]
                             .kind == EntryKind::place) {
            return i + known.length;
        }
    }
    return i;
}

bool Grammar::known_body_ends(std::uint32_t at, std::uint32_t i) const {
    // "Sekretaris Jenderal (Sekjen) Partai X [Budi]": behind a body that the lists have, inside
    // an office, the holder's name begins.
    if (at == begin_ || i >= end_ || !scan_.capital(i) ||
        !(scan_.has(at - 1, word::role_start | word::office) || scan_.is_mark(at - 1, ')')) ||
        !(scan_.keys[i] == unknown_word || scan_.has(i, word::given_name))) {
        return false;
    }
    const auto known = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(at, end_ - at));
    return known && known.length == i - at;
}

bool Grammar::place_ends(std::uint32_t at, std::uint32_t i) const {
    // "Ketua DPW Partai X Banten [Gembong]": behind the place where a body is, inside an office,
    // the holder's name begins.
    if (at == begin_ || i >= end_ || !scan_.has(at - 1, word::role_start | word::office) ||
        !scan_.has(i - 1, word::entry_start) ||
        !(scan_.keys[i] == unknown_word || scan_.has(i, word::given_name))) {
        return false;
    }
    const auto known = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i - 1, end_ - i));
    return known.length == 1 &&
           scan_.lexicon.gazetteer()
                   .entries()[scan_.lexicon.form_entries[known.value].entries.front()]
                   .kind != EntryKind::organization;
}

bool Grammar::trusted_without_capitals(std::uint32_t at, std::uint32_t head_end,
                                       std::uint32_t& end) const {
    // "polsek pademangan": the place that no list has.
    if (end == head_end && head_end < end_ && !scan_.has(at, word::org_weak | word::office) &&
        owner_[head_end] == nobody && could_be_name(head_end)) {
        ++end;
        return true;
    }
    // "lembaga pendidikan" is a kind of thing, "badan siber dan sandi negara" a name.
    if (end >= at + (scan_.has(at, word::org_weak) ? 3U : 2U)) {
        return true;
    }
    for (std::uint32_t i = at; i < end; ++i) {
        if (is_org(scan_.tags[i])) {
            return !scan_.has(at, word::org_weak) || !office_word(end - 1);
        }
    }
    const auto match = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(at, end_ - at));
    return match.length == end - at;
}

bool Grammar::inside_entry(std::uint32_t i) const {
    // "presiden amerika [serikat]": no union begins there.
    if (i == begin_ || !scan_.has(i - 1, word::entry_start) || !name_like(i - 1)) {
        return false;
    }
    const auto known =
        scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i - 1, end_ - i + 1));
    return known.length > 1;
}

void Grammar::bodies() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!name_like(i) || owner_[i] != nobody) {
            continue;
        }
        if (scan_.has(i, word::org_head) && inside_entry(i)) {
            continue;
        }
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        if ((classes & (word::org_head | word::org_weak)) == 0) {
            continue;
        }
        std::uint32_t head_end = i + length;
        if ((classes & word::org_weak) != 0 && describes_body(i, head_end)) {
            continue;
        }
        if (head_end < end_ && scan_.is_mark(head_end, '.') && length == 1 &&
            scan_.word(i).size() == 2) {
            ++head_end;  // "PT. Pertamina"
        }
        std::uint32_t end = body_end(i, head_end);
        if (case_ == Case::none && !trusted_without_capitals(i, head_end, end)) {
            continue;
        }
        if (end == head_end) {
            continue;  // a bare "Partai", "KPU": the gazetteer's
        }
        // "PT Pertamina (Persero) Tbk"
        if (end + 2 < end_ && scan_.is_mark(end, '(') && scan_.has(end + 1, word::org_end) &&
            scan_.is_mark(end + 2, ')')) {
            end += 3;
            if (end < end_ && scan_.has(end, word::org_end)) {
                ++end;
            }
        }
        // The whole may be an entry under its own name: "perlindungan anak" goes on with a
        // ministry.
        const auto match = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (match && match.length > end - i && free({end, i + match.length})) {
            end = i + match.length;
        }
        const TokenSpan span{i, end};
        take(span, body);
        const bool whole = match && match.length == end - i;
        add(span, MentionKind::organization, 0.85F, "head-of-body",
            whole ? scan_.lexicon.form_entries[match.value].entries.front() : PhraseTable::none);
        i = end - 1;
    }
}

void Grammar::bracketed_acronyms() {
    for (std::uint32_t i = begin_ + 1; i + 2 < end_; ++i) {
        if (!scan_.is_mark(i, '(') || owner_[i - 1] != body) {
            continue;
        }
        if (short_form_of_two(i)) {
            const TokenSpan span{i + 1, i + 3};
            drop_found(span, [&](const Found& other) { return span.contains(other.span); });
            take(span, body);
            add(span, MentionKind::organization, 0.9F, "acronym-in-brackets");
            i += 3;
            continue;
        }
        if (!scan_.is_mark(i + 2, ')') || scan_.token(i + 1).kind == TokenKind::number ||
            !name_like(i + 1)) {
            continue;
        }
        // "Pengadilan Negeri (PN) Jakarta Pusat": the place makes the name.
        std::uint32_t end = i + 3;
        while (end < end_ && owner_[end] == place && scan_.is_wordlike(end) &&
               !is_person(scan_.tags[end])) {
            ++end;
        }
        // "kepolisian sektor (polsek) sukawangi": a place that no list has behind the word that
        // would head the name without the brackets.
        if (end == i + 3 && case_ == Case::none && scan_.has(i + 1, word::org_head)) {
            end = unknown_run_end(end);
            // "(rsud) sewirogun": what looks like a verb may be a place where a mark follows.
            if (end == i + 3 && end + 1 < end_ && scan_.keys[end] == unknown_word &&
                scan_.token(end).kind == TokenKind::word && scan_.is_mark(end + 1, ',')) {
                ++end;
            }
        }
        if (end > i + 3) {
            join_across_bracket(i, end);
            i = end - 1;
            continue;
        }
        if (owner_[i + 1] == nobody && could_abbreviate(i + 1, i)) {
            const TokenSpan span{i + 1, i + 2};
            take(span, body);
            add(span, MentionKind::organization, 0.9F, "acronym-in-brackets");
            explained_.insert(scan_.hashes[i + 1]);
        }
    }
}

bool Grammar::short_form_of_two(std::uint32_t bracket) const {
    // "Ikatan Alumni Universitas Cempaka (IKA Uncem)": both words from those before it.
    if (bracket + 3 >= end_ || !scan_.is_mark(bracket + 3, ')') || !name_like(bracket + 1) ||
        !name_like(bracket + 2) || scan_.has(bracket + 1, word::role_start) ||
        owner_[bracket + 1] == person || owner_[bracket + 2] == person) {
        return false;
    }
    std::uint32_t begin = bracket;
    while (begin > begin_ && owner_[begin - 1] == body) {
        --begin;
    }
    std::string letters;
    fold(scan_.word(bracket + 1), letters);
    std::string second;
    fold(scan_.word(bracket + 2), second);
    letters += second;
    std::string words;
    fold(scan_.text.text(ByteSpan{scan_.token(begin).begin, scan_.token(bracket - 1).end}), words);
    return letters_in_order(letters, words) && letters.front() == words.front();
}

bool Grammar::could_abbreviate(std::uint32_t acronym, std::uint32_t end) const {
    // Its letters come in this order in the words before it: "Bakti" for "Badan Aksesibilitas
    // Telekomunikasi dan Informasi". "KPU (Hasyim)" is none.
    std::uint32_t begin = end;
    while (begin > begin_ && owner_[begin - 1] == body) {
        --begin;
    }
    std::string letters;
    fold(scan_.word(acronym), letters);
    std::string words;
    fold(scan_.text.text(ByteSpan{scan_.token(begin).begin, scan_.token(end - 1).end}), words);
    const bool acronym_alone = scan_.token(acronym).all_caps ||
                               (case_ == Case::none && scan_.keys[acronym] == unknown_word &&
                                letters.find_first_of("aeiou") == std::string::npos);
    return letters_in_order(letters, words) || (acronym_alone && !is_person(scan_.tags[acronym]));
}

std::uint32_t Grammar::spelled_out_head(std::uint32_t bracket) const {
    constexpr std::uint32_t longest = 12;
    std::uint32_t head = bracket;
    for (std::uint32_t at = bracket; at > begin_ && bracket - at < longest;) {
        --at;
        const bool small = scan_.has(at, word::joiner | word::particle) && at + 1 < bracket;
        if (owner_[at] != nobody || (!name_like(at) && !small)) {
            break;
        }
        if (scan_.has(at, word::org_head) && (scan_.capital(at) || case_ == Case::none)) {
            head = at;
        }
    }
    if (case_ == Case::none && !spelled_by_initials({head, bracket})) {
        return bracket;
    }
    // The acronym takes letters from anywhere, but the first is the first: "KontraS".
    if (head + 2 >= bracket) {
        return bracket;
    }
    std::string letters;
    fold(scan_.word(bracket + 1), letters);
    std::string words;
    fold(scan_.text.text(ByteSpan{scan_.token(head).begin, scan_.token(bracket - 1).end}), words);
    return letters_in_order(letters, words) && letters.front() == words.front() ? head : bracket;
}

bool Grammar::spelled_by_initials(TokenSpan words) const {
    // Where no capital tells, most words must give their first letter.
    std::string letters;
    fold(scan_.word(words.end + 1), letters);
    std::size_t next = 0;
    std::uint32_t missing = 0;
    std::uint32_t counted = 0;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
        if (scan_.has(i, word::joiner) || !scan_.is_wordlike(i)) {
            continue;
        }
        ++counted;
        const std::size_t found = letters.find(fold(scan_.word(i)).front(), next);
        missing += found == std::string::npos ? 1U : 0U;
        next = found == std::string::npos ? next : found + 1;
    }
    return missing * 3 <= counted;
}

void Grammar::add_spelled_out(TokenSpan span, float confidence) {
    take(span, body);
    const auto match =
        scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(span.begin, span.size()));
    add(span, MentionKind::organization, confidence, "spelled-out",
        match.length == span.size() ? scan_.lexicon.form_entries[match.value].entries.front()
                                    : PhraseTable::none);
}

void Grammar::spelled_out_bodies() {
    for (std::uint32_t i = begin_ + 2; i + 2 < end_; ++i) {
        if (!scan_.is_mark(i, '(') || !scan_.is_mark(i + 2, ')') ||
            scan_.token(i + 1).kind != TokenKind::word) {
            continue;
        }
        if (const std::uint32_t head = case_ == Case::headline ? i : spelled_out_head(i);
            head < i) {
            add_spelled_out({head, i}, 0.85F);
            continue;
        }
        std::string letters;
        fold(scan_.word(i + 1), letters);
        std::uint32_t at = i;
        std::size_t left = letters.size();
        bool body_in_it = false;
        while (left > 0 && at > begin_ && owner_[at - 1] == nobody) {
            --at;
            if (scan_.has(at, word::joiner)) {
                continue;
            }
            std::string initial;
            fold(scan_.word(at).substr(0, 1), initial);
            if (!name_like(at) || initial.front() != letters[left - 1]) {
                break;
            }
            body_in_it = body_in_it || is_org(scan_.tags[at]);
            --left;
        }
        std::uint32_t length = 1;
        const std::uint32_t head = classes_of_head(at, length);
        body_in_it = (body_in_it && case_ == Case::normal) || (head & word::org_head) != 0 ||
                     ((head & word::org_weak) != 0 && letters.size() >= 3);
        if (left > 0 || letters.size() < 2 || !body_in_it ||
            (head & (word::role_start | word::law_head)) != 0) {
            continue;
        }
        add_spelled_out({at, i}, 0.9F);
    }
}

void Grammar::join_across_bracket(std::uint32_t bracket, std::uint32_t end) {
    const TokenSpan tail{bracket, end};
    Found* whole = nullptr;
    for (std::uint32_t at = around(tail).begin; at < bracket; ++at) {
        for (std::uint32_t f = found_at_[at - begin_]; f != PhraseTable::none;
             f = scan_.found[f].next) {
            Found& other = scan_.found[f];
            const bool ends_here = !other.dropped && other.kind == MentionKind::organization &&
                                   other.span.end == bracket;
            whole = ends_here && whole == nullptr ? &other : whole;  // the longest
        }
    }
    if (whole == nullptr) {
        return;
    }
    whole->span.end = end;
    whole->entry = PhraseTable::none;
    drop_found(tail, [&](const Found& other) { return tail.contains(other.span); });
    take(tail, body);
}

}  // namespace linimasa::names
