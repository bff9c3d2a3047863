#pragma once

#include "linimasa/core/text.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace linimasa::times {

/// A part of a token: "20/4" has three, "1990-an" too.
struct Piece {
    std::string_view text;
    char mark = 0;  ///< punctuation in ASCII; 0 for digits and letters
    bool digits = false;
};

/// Takes the first piece off `text`, which must not be empty.
[[nodiscard]] Piece take_piece(std::string_view& text);
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text);

}  // namespace linimasa::times
