#pragma once

#include "linimasa/core/result.hpp"
#include "names/scan.hpp"
#include "names/tagger/features.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace linimasa::names {

/// Whose habits of annotation the tags follow.
enum class Style : std::uint8_t { news, encyclopedia };

/// A linear chain over the tags of a sentence, in the tables that training wrote
/// (model_format.hpp). Nothing is unpacked: this is a view of the pack's bytes. Immutable.
class Tagger {
public:
    static constexpr std::size_t labels = 7;  ///< the values of Tag

    /// @param model  the contents of names.model; must outlive the tagger
    [[nodiscard]] static Result<Tagger> load(std::string_view model);

    /// Buffers of one thread, so that no sentence allocates.
    struct Workspace {
        std::vector<Traits> traits;
        std::vector<std::uint32_t> features;
        std::vector<std::array<float, labels>> scores;
        std::vector<std::array<std::uint8_t, labels>> back;
    };

    /// The best tags of the sentence whose traits are in the workspace. Linear in its length.
    /// @param ignore_case  the traits were found without capitals
    void tag(Style style, bool ignore_case, Workspace& work, std::span<Tag> tags) const;

    /// Whether a text of these tokens reads like an encyclopedia rather than a paper: above 0. Sums
    /// of parts may be added.
    [[nodiscard]] float encyclopedia_score(std::span<const Traits> traits) const;

private:
    using Row = std::array<float, labels>;

    void add_weights(std::uint32_t feature, const std::array<bool, 3>& blocks, Row& row) const;
    void best_path(const std::array<bool, 3>& blocks, Workspace& work, std::size_t begin,
                   std::size_t end, std::span<Tag> tags) const;

    const char* buckets_ = nullptr;
    const char* records_ = nullptr;
    std::uint32_t bucket_bits_ = 0;
    float scale_ = 0.0F;
    std::array<std::array<float, (labels + 1) * labels>, 3> transitions_{};
};

/// The feature by which encyclopedia_score knows a word.
[[nodiscard]] std::uint32_t style_feature(std::uint32_t word);

}  // namespace linimasa::names
