#pragma once

#include "crf.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linimasa::train {

/// The bytes of names.model (names/tagger/model_format.hpp).
/// @param hashes  of the features, by their dense number
/// @param style   weights of style features, by hash
[[nodiscard]] std::string write_model(const CrfWeights& weights,
                                      const std::vector<std::uint32_t>& hashes,
                                      const std::vector<std::pair<std::uint32_t, double>>& style);

}  // namespace linimasa::train
