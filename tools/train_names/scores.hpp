#pragma once

#include "names/scan.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace linimasa::train {

/// Exact entities, as conlleval counts them: span and type have to agree.
class EntityScores {
public:
    void add(const std::vector<names::Tag>& gold, const std::vector<names::Tag>& found);
    [[nodiscard]] double micro() const;
    [[nodiscard]] double macro() const;
    /// "micro 85.1 macro 84.0 (PER 90.1 ORG 80.2 LOC 82.2)"
    [[nodiscard]] std::string to_string() const;

private:
    struct Counts {
        double right = 0.0;
        double gold = 0.0;
        double found = 0.0;

        [[nodiscard]] double f1() const;
    };
    std::array<Counts, 3> types_{};
};

}  // namespace linimasa::train
