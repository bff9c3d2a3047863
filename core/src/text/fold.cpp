#include "linimasa/core/text.hpp"

namespace linimasa {

void fold(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 'A' && c <= 'Z') {
            out.push_back(static_cast<char>(c + ('a' - 'A')));
        } else if (c == 0xC3 && i + 1 < text.size()) {
            // Latin-1 capitals: U+00C0 to U+00DE, without the multiplication sign U+00D7.
            auto next = static_cast<unsigned char>(text[i + 1]);
            if (next >= 0x80 && next <= 0x9E && next != 0x97) {
                next = static_cast<unsigned char>(next + 0x20);
            }
            out.push_back(static_cast<char>(c));
            out.push_back(static_cast<char>(next));
            ++i;
        } else if (c == 0xE2 && i + 2 < text.size() && text[i + 1] == '\x80' &&
                   (text[i + 2] == '\x98' || text[i + 2] == '\x99')) {
            out.push_back('\'');
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    fold(text, out);
    return out;
}

}  // namespace linimasa
