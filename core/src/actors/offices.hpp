#pragma once

#include "actors/scene.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::actors {

enum class Tenure : std::uint32_t { current, former };

/// An office in the text.
struct Office {
    std::uint32_t first = 0;  ///< first token, "mantan" and "Plt" included
    std::uint32_t past = 0;
    std::uint32_t organization = none;  ///< item where it is held
    Tenure tenure = Tenure::current;
};

/// The office that ends right before a token: "[Menteri Luar Negeri] Retno". Reads back over the
/// words that offices are made of to the first word that an office can begin with.
[[nodiscard]] std::optional<Office> office_before(const Scene& scene, std::uint32_t token);

/// The office that begins at a token: "Hinsa Siburian, [Kepala BSSN],".
[[nodiscard]] std::optional<Office> office_from(const Scene& scene, std::uint32_t token);

/// What an office means, for comparison: abbreviations written out, brackets, "dan", "bidang" and
/// the country's own name left out.
[[nodiscard]] std::vector<std::string> office_words(std::string_view title, const WordTable& words);

/// One office in two forms ("Menlu", "Menteri Luar Negeri RI").
[[nodiscard]] bool same_office(const std::vector<std::string>& a,
                               const std::vector<std::string>& b);

}  // namespace linimasa::actors
