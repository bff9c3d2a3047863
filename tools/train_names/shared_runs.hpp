#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace linimasa::train {

/// Finds sentences that quote another, though they may be split or spelled differently around the
/// words they share. Words are runs of letters and digits, whatever their case.
class SharedRuns {
public:
    /// So many words in a row are no chance, and few enough that a stop more or less hides nothing.
    static constexpr std::size_t words = 8;

    void add(const std::vector<std::string>& tokens);
    /// Whether the sentence shares a run of words with one that was added.
    [[nodiscard]] bool shares(const std::vector<std::string>& tokens) const;

private:
    std::unordered_set<std::string> runs_;
};

}  // namespace linimasa::train
