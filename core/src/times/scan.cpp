#include "times/scan.hpp"

#include <algorithm>

namespace linimasa::times {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Dashes and curly apostrophes, three bytes each, as ASCII; 0 for anything else.
char ascii_mark(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xE2' || text[1] != '\x80') {
        return 0;
    }
    switch (text[2]) {
        case '\x90':
        case '\x91':
        case '\x92':
        case '\x93':
        case '\x94':
        case '\x95':
            return '-';
        case '\x98':
        case '\x99':
            return '\'';
        default:
            return 0;
    }
}

}  // namespace

Piece take_piece(std::string_view& text) {
    Piece piece;
    std::size_t size = 1;
    if (is_digit(text.front())) {
        piece.digits = true;
        while (size < text.size() && is_digit(text[size])) {
            ++size;
        }
    } else if (const char mark = ascii_mark(text); mark != 0) {
        piece.mark = mark;
        size = 3;
    } else if (is_letter(text.front())) {
        while (size < text.size()) {
            const auto rest = text.substr(size);
            const char next = ascii_mark(rest);
            const std::size_t width = next != 0 ? 3 : 1;
            if ((next == '\'' || rest.front() == '\'') && size + width < text.size() &&
                is_letter(rest[width])) {
                size += width;  // an apostrophe inside a word
            } else if (next == 0 && is_letter(rest.front())) {
                ++size;
            } else {
                break;
            }
        }
    } else {
        piece.mark = text.front();
    }
    piece.text = text.substr(0, size);
    text.remove_prefix(size);
    return piece;
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
        } else {
            pieces.push_back(take_piece(text));
        }
    }
    return pieces;
}

}  // namespace linimasa::times
