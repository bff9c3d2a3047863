// Laws, agreements and statements with names of their own.
#include "names/grammar.hpp"

#include <algorithm>
#include <string_view>

namespace linimasa::names {
namespace {

/// What a word or two at the head of a document's name say that it is; nullptr for no document.
const char* kind_of_document(std::uint32_t classes) {
    if ((classes & word::law_head) != 0) {
        return "law";
    }
    if ((classes & word::agreement_head) != 0) {
        return "agreement";
    }
    if ((classes & word::statement_head) != 0) {
        return "statement";
    }
    return (classes & word::programme_head) != 0 ? "programme" : nullptr;
}

}  // namespace

bool Grammar::is_word(std::uint32_t at, std::string_view wanted) const {
    return at < end_ && fold(scan_.word(at)) == wanted;
}

/// "Keputusan Presiden (Keppres)" in front of its number.
std::uint32_t Grammar::end_of_law_name(std::uint32_t end) const {
    while (end < end_ && name_like(end) && case_ == Case::normal &&
           !scan_.has(end, word::calendar) && !is_word(end, "nomor") && !is_word(end, "no") &&
           !is_word(end, "tahun")) {
        ++end;
    }
    const bool brackets = end + 2 < end_ && scan_.is_mark(end, '(') && scan_.is_mark(end + 2, ')');
    return brackets ? end + 3 : end;
}

/// "Nomor 11 Tahun 2008", or a part of it.
std::uint32_t Grammar::end_of_law_number(std::uint32_t end) const {
    const auto is_number = [&](std::uint32_t at) {
        return at < end_ && scan_.token(at).kind == TokenKind::number;
    };
    if (is_word(end, "nomor") || is_word(end, "no")) {
        const std::uint32_t number =
            end + 1 < end_ && scan_.is_mark(end + 1, '.') ? end + 2 : end + 1;
        end = is_number(number) ? number + 1 : end;
    }
    return is_word(end, "tahun") && is_number(end + 1) ? end + 2 : end;
}

void Grammar::documents() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        const char* const kind = kind_of_document(classes);
        if (kind == nullptr || (kind == std::string_view("programme") && owner_[i] != nobody)) {
            continue;
        }
        const std::uint32_t first = i;
        std::uint32_t end = i + length;
        bool numbered = false;
        if ((classes & word::law_head) != 0) {
            const std::uint32_t named = end_of_law_name(end);
            end = end_of_law_number(named);
            numbered = end > named;
        } else if (scan_.capital(i) && case_ == Case::normal) {
            // "Konsensus Lima Poin dan [Deklarasi Bangkok]"
            constexpr std::uint32_t another =
                word::law_head | word::agreement_head | word::statement_head | word::programme_head;
            while (end < end_ &&
                   (name_like(end) || (scan_.has(end, word::joiner) && end + 1 < end_ &&
                                       name_like(end + 1) && !scan_.has(end + 1, another)))) {
                ++end;
            }
        }
        // "PP Muhammadiyah" is a board, not a regulation.
        const bool short_form =
            scan_.text.text(scan_.token(first)).size() == 2 && !is_word(first, "uu") && length == 1;
        const bool capital_name = end > first + length && scan_.capital(first) && !short_form;
        if ((classes & word::law_head) != 0 && length > 1) {
            take({first, first + length},
                 law);  // the "Presiden" of "Keputusan Presiden" is no office
        }
        if (numbered || capital_name) {
            add({first, end}, MentionKind::document, 0.8F, kind);
        }
        i = std::max(i, end - 1);
    }
}

}  // namespace linimasa::names
