// Laws, agreements and statements with names of their own.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {

void Grammar::documents() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        if ((classes & (word::law_head | word::agreement_head | word::statement_head)) == 0) {
            continue;
        }
        const std::uint32_t first = i;
        std::uint32_t end = i + length;
        const auto follows = [&](std::uint32_t at, std::string_view wanted) {
            return at < end_ && fold(scan_.word(at)) == wanted;
        };
        bool numbered = false;
        // "UU Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik"
        if ((classes & word::law_head) != 0) {
            while (end < end_ && name_like(end) && case_ == Case::normal &&
                   !scan_.has(end, word::calendar) && !follows(end, "nomor") &&
                   !follows(end, "no") && !follows(end, "tahun")) {
                ++end;
            }
            if (end + 2 < end_ && scan_.is_mark(end, '(') && scan_.is_mark(end + 2, ')')) {
                end += 3;  // "Keputusan Presiden (Keppres) Nomor 16"
            }
            if (follows(end, "nomor") || follows(end, "no")) {
                std::uint32_t number = end + 1;
                if (number < end_ && scan_.is_mark(number, '.')) {
                    ++number;
                }
                if (number < end_ && scan_.token(number).kind == TokenKind::number) {
                    end = number + 1;
                    numbered = true;
                }
            }
            if (follows(end, "tahun") && end + 1 < end_ &&
                scan_.token(end + 1).kind == TokenKind::number) {
                end += 2;
                numbered = true;
            }
        } else if (scan_.capital(i) && case_ == Case::normal) {
            while (end < end_ && (name_like(end) || (scan_.has(end, word::joiner) &&
                                                     end + 1 < end_ && name_like(end + 1)))) {
                ++end;
            }
        }
        // "PP Muhammadiyah" is a board, not a regulation.
        const bool short_form =
            scan_.text.text(scan_.token(first)).size() == 2 && !follows(first, "uu") && length == 1;
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
