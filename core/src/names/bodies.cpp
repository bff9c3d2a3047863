// Organizations that say by their first word what they are, and acronyms in brackets.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_body = 16;

}  // namespace

std::uint32_t Grammar::body_end(std::uint32_t at, std::uint32_t head_end) const {
    std::uint32_t i = head_end;
    const std::uint32_t limit = std::min(end_, at + longest_body);
    while (i < limit) {
        if (is_person(scan_.tags[i]) ||
            scan_.has(i, word::honorific | word::rank | word::calendar)) {
            break;
        }
        // The place or body that it belongs to, whole: "Angkatan Laut Amerika Serikat".
        if (scan_.has(i, word::entry_start) && i > head_end - 1) {
            const auto known =
                scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end_ - i));
            if (known && known.length > 1 && name_like(i) && name_like(i + known.length - 1)) {
                i += known.length;
                continue;
            }
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
        if (!name_like(i)) {
            break;
        }
        if (case_ != Case::normal && !scan_.has(i, word::office | word::org_end) &&
            !is_org(scan_.tags[i])) {
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
    }
    return i;
}

void Grammar::bodies() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!name_like(i) || owner_[i] != nobody) {
            continue;
        }
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        if ((classes & (word::org_head | word::org_weak)) == 0) {
            continue;
        }
        std::uint32_t head_end = i + length;
        if (head_end < end_ && scan_.is_mark(head_end, '.') && length == 1 &&
            scan_.word(i).size() == 2) {
            ++head_end;  // "PT. Pertamina"
        }
        std::uint32_t end = body_end(i, head_end);
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
        const TokenSpan span{i, end};
        take(span, body);
        // The whole may be an entry under its own name.
        const auto match = scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(i, end - i));
        const bool whole = match && match.length == end - i;
        add(span, MentionKind::organization, 0.85F, "head-of-body",
            whole ? scan_.lexicon.form_entries[match.value].entries.front() : PhraseTable::none);
        i = end - 1;
    }
}

void Grammar::bracketed_acronyms() {
    for (std::uint32_t i = begin_ + 1; i + 2 < end_; ++i) {
        if (!scan_.is_mark(i, '(') || owner_[i - 1] != body || owner_[i + 1] != nobody) {
            continue;
        }
        if (scan_.is_mark(i + 2, ')') && scan_.token(i + 1).kind != TokenKind::number &&
            name_like(i + 1)) {
            const TokenSpan span{i + 1, i + 2};
            take(span, body);
            add(span, MentionKind::organization, 0.9F, "acronym-in-brackets");
        }
    }
}

}  // namespace linimasa::names
