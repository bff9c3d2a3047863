// Laws, agreements and statements with names of their own.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {

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
        if ((classes & (word::law_head | word::agreement_head | word::statement_head)) == 0) {
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
            while (end < end_ && (name_like(end) || (scan_.has(end, word::joiner) &&
                                                     end + 1 < end_ && name_like(end + 1)))) {
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
            add({first, end}, MentionKind::document, 0.8F, numbered ? "law" : "document");
        }
        i = std::max(i, end - 1);
    }
}

}  // namespace linimasa::names
