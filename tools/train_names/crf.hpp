#pragma once

#include "conll.hpp"
#include "names/tagger/tagger.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace linimasa::train {

constexpr std::size_t labels = names::Tagger::labels;

/// What a block of weights adds to block 0, which all sentences share. Training has one more than
/// the model: a corpus that is only learnt from keeps its habits to itself.
constexpr std::size_t encyclopedia_block = 1;
constexpr std::size_t no_capitals_block = 2;
constexpr std::size_t aside_block = 3;
constexpr std::size_t blocks = 4;

/// One sentence for training: at each position the features, as dense numbers.
struct Instance {
    std::vector<std::vector<std::uint32_t>> features;
    std::vector<std::uint8_t> kinds;  ///< of the step to each position; empty: all are 0
    std::vector<std::uint8_t> gold;
    /// Where the annotation leaves something open: a bit for each tag that a token may have. Then
    /// `gold` is empty, and all paths through these tags count as right.
    std::vector<std::uint8_t> allowed;
    /// Where another model has annotated: how probable each tag is. Then `gold` is empty as well.
    std::vector<TagShares> shares;
    std::array<bool, blocks> in_block{true, false, false, false};
    double weight = 1.0;  ///< it counts as so many
};

/// How much worse than right a tag is, in units of the score: while training, a wrong path counts
/// as if it scored so much better than it does, and weights have to keep that distance. Entities
/// are scarce, and without such a margin a tagger leaves out what it has never seen.
struct Margins {
    double missed = 0.0;         ///< outside, where a name is
    double invented = 0.0;       ///< a person or a place, where no name is
    double invented_body = 0.0;  ///< a body, where no name is
    double confused = 0.0;       ///< another type, or beginning for inside

    [[nodiscard]] double of(std::size_t gold, std::size_t found) const {
        if (gold == found) {
            return 0.0;
        }
        constexpr auto outside = static_cast<std::size_t>(names::Tag::outside);
        if (found == outside) {
            return missed;
        }
        if (gold != outside) {
            return confused;
        }
        const auto tag = static_cast<names::Tag>(found);
        return tag == names::Tag::begin_org || tag == names::Tag::in_org ? invented_body : invented;
    }
};

struct CrfOptions {
    double l1 = 0.0;
    double l2 = 0.0;
    /// Penalty of the other blocks as a multiple of that of block 0.
    double block_factor = 1.0;
    Margins margins;
    Margins encyclopedia_margins;
    int epochs = 8;      ///< readings of all sentences
    double rate = 0.07;  ///< how far a weight moves at first
    bool verbose = false;
};

/// Weights of features and then of transitions:
/// [feature][block][label, one unused], then [block][kind of step, the last one for any][from,
/// labels = start][to].
struct CrfWeights {
    static constexpr std::size_t row = labels + 1;
    static constexpr std::size_t any_kind = names::step_kinds;
    static constexpr std::size_t kinds = names::step_kinds + 1;
    std::size_t features = 0;
    std::vector<float> values;

    /// All 0.
    [[nodiscard]] static CrfWeights none(std::size_t features) {
        CrfWeights made;
        made.features = features;
        made.values.assign(made.size(), 0.0F);
        return made;
    }

    [[nodiscard]] std::size_t index(std::size_t block, std::size_t feature,
                                    std::size_t label) const {
        return (feature * blocks + block) * row + label;
    }
    [[nodiscard]] std::size_t transition(std::size_t block, std::size_t kind, std::size_t from,
                                         std::size_t to) const {
        return blocks * features * row + ((block * kinds + kind) * (labels + 1) + from) * labels +
               to;
    }
    [[nodiscard]] std::size_t size() const {
        return blocks * (features * row + kinds * (labels + 1) * labels);
    }
};

/// Goes on from `start`, whose features are those of the data; penalties count what is added to it.
/// Maximum likelihood (with margins: softmax-margin) with L1 and L2 penalties, sentence by sentence
/// (FTRL-proximal), in a fixed order: the same data and options give the same bytes.
[[nodiscard]] CrfWeights train_crf(const std::vector<Instance>& data, CrfWeights start,
                                   const CrfOptions& options);

}  // namespace linimasa::train
