#pragma once

#include "crf.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace linimasa::train {

/// Weights to go on from: those of a model that was trained before, on data that need not be at
/// hand any more. Empty: training begins with nothing.
class StartModel {
public:
    /// @param bytes  a model of this program (model_format.hpp)
    /// One that cannot be read ends the program with a message that names `path`.
    static StartModel parse(const std::string& bytes, const std::string& path);

    /// The same of a file.
    static StartModel read(const std::string& path);

    /// Appends the hashes that the features of a training lack, so that nothing is forgotten.
    void add_hashes(std::vector<std::uint32_t>& hashes) const;

    /// The weights of these features and of all steps; 0 where the model knows nothing.
    [[nodiscard]] CrfWeights weights(const std::vector<std::uint32_t>& hashes) const;

private:
    static constexpr std::size_t model_blocks = 3;
    using Rows = std::array<std::array<float, labels>, model_blocks>;

    std::map<std::uint32_t, Rows> rows_;  ///< by the hash of a feature
    std::vector<float> steps_;            ///< as in the file
};

}  // namespace linimasa::train
