#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::cli {

/// Very many names by their numbers. They are kept packed: an address takes some thirty bytes.
class NameList {
public:
    /// The next name; the first has number 0.
    void add(std::string_view name);
    /// @param number  less than how many were added
    [[nodiscard]] std::string at(std::size_t number) const;

private:
    std::vector<std::string> packed_;  ///< blocks of so many names
    std::string open_;                 ///< the block that is not full
    std::size_t size_ = 0;
};

}  // namespace linimasa::cli
