#pragma once

#include <string>
#include <string_view>

namespace linimasa::cli {

/// What becomes of line breaks and tabs.
enum class Layout {
    escaped,  ///< shown like other controls: for names and what else stands in one line
    kept,     ///< for text of several lines
    blanks,   ///< a blank for each
};

/// Text of others as it may be shown to a person: articles, file names and graphs must neither
/// steer a terminal nor turn the direction of what is shown. Controls and bidirectional controls
/// become "\u001B", bytes that are no UTF-8 "\x9B"; everything else stays. Linear.
[[nodiscard]] std::string visible(std::string_view text, Layout layout = Layout::escaped);

}  // namespace linimasa::cli
