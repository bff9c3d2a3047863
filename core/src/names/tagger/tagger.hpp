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

struct ModelRecord;

/// A linear chain over the tags of a sentence, made from the tables that training wrote
/// (model_format.hpp). Immutable.
class Tagger {
public:
    static constexpr std::size_t labels = 7;  ///< the values of Tag

    /// @param bytes  the contents of names.model
    [[nodiscard]] static Result<Tagger> load(std::string_view bytes);

    /// Weights summed up, and a last one that is 0.
    using Sum = std::array<std::int16_t, labels + 1>;

    /// Buffers of one thread, so that no sentence allocates.
    struct Workspace {
        std::vector<Traits> traits;
        std::vector<std::uint32_t> features;
        std::vector<Sum> sums;
        std::vector<std::array<float, labels + 1>> scores;  ///< and a last one that is unused
        std::vector<std::array<std::uint8_t, labels>> back;
    };

    /// The best tags of the sentence whose traits are in the workspace. Linear in its length.
    /// @param ignore_case  the traits were found without capitals
    void tag(Style style, bool ignore_case, Workspace& work, std::span<Tag> tags) const;

    /// Whether a text of these tokens reads like an encyclopedia rather than a paper: above 0. Sums
    /// of parts may be added.
    [[nodiscard]] float encyclopedia_score(std::span<const Traits> traits) const;

private:
    using Row = std::array<float, labels + 1>;
    /// A weight a label and a last one that is 0, so that a row is a word of the processor.
    using Weights = std::array<std::int8_t, labels + 1>;

    void make_table(std::size_t records);
    void insert(const ModelRecord& record);

    /// False: the model does not know the feature. Asks one bit, and most features end here.
    [[nodiscard]] bool maybe_known(std::uint32_t feature) const;
    struct Slot;
    /// The slot of the feature, or a free one, all of whose weights are 0.
    [[nodiscard]] const Slot& find(std::uint32_t feature) const;
    [[nodiscard]] Sum sum_weights(std::span<const std::uint32_t> features,
                                  const std::array<bool, 3>& blocks) const;
    /// What the word says of its neighbours and itself, by place from the second word before it to
    /// the second behind it. Words recur, so that most sums are remembered.
    struct OwnSums;
    [[nodiscard]] const OwnSums& own_sums(const Traits& traits, const std::array<bool, 3>& blocks,
                                          std::vector<std::uint32_t>& features) const;
    /// The sum of the weights of all features at each position of the stretch, into work.sums.
    void sum_features(const std::array<bool, 3>& blocks, Workspace& work, std::size_t begin,
                      std::size_t end) const;
    void best_path(const std::array<bool, 3>& blocks, Workspace& work, std::size_t begin,
                   std::size_t end, std::span<Tag> tags) const;

    struct Slot {
        std::uint32_t feature = 0;
        std::uint32_t more = free;  ///< place in more_weights_, or 0
        Weights weights{};          ///< block 0, in units of scale_
    };
    static constexpr std::uint32_t free = ~std::uint32_t{0};

    /// Small enough for the processor's second cache, large enough to be mostly empty.
    static constexpr std::uint32_t seen_bits = 1U << 19U;

    std::vector<std::uint64_t> seen_;
    std::vector<Slot> slots_;  ///< open addressing, at most seven eighths full
    std::uint32_t slot_shift_ = 0;
    std::uint32_t known_bits_ = 0;
    std::vector<std::array<Weights, 2>> more_weights_;  ///< blocks 1 and 2; the first is 0
    float scale_ = 0.0F;
    using Steps = std::array<Row, labels + 1>;  ///< from tag (labels: the start), to tag
    using StepsByKind = std::array<Steps, step_kinds>;
    /// Summed up by which of blocks 1 and 2 count, as the bits of a number.
    std::array<StepsByKind, 4> transitions_{};
    std::uint64_t number_ = 0;  ///< of the load: copies share it, and remembered sums go by it
};

/// The feature by which encyclopedia_score knows a word.
[[nodiscard]] std::uint32_t style_feature(std::uint32_t word);

}  // namespace linimasa::names
