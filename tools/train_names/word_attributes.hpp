#pragma once

#include "crf.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace linimasa::train {

/// What is known of words apart from the training sets (word_attributes.tsv): clusters of words
/// that stand among the same words, parts of speech, towns. A word that no training sentence has is
/// known by those of its kind that some have. Attributes depend on nothing but the word, so that
/// the model does without them: each word is given the weights of its attributes (`fold`).
class WordAttributes {
public:
    /// @param path     lines of a word and its attributes with tabs between; an empty cell says
    ///                 nothing, and lines that begin with "# " are comments
    /// @param hash_of  the hash of a word, as Traits::word
    /// A file that cannot be read, or has a line without attributes, ends the program with a
    /// message.
    static WordAttributes read(const std::string& path,
                               const std::function<std::uint32_t(std::string_view)>& hash_of);

    /// Whether a feature that is none has the hash of an attribute: then one of the columns has to
    /// be hashed otherwise.
    [[nodiscard]] bool is_attribute(std::uint32_t feature) const {
        return features_.contains(feature);
    }

    /// Appends the features of a word's attributes; none where it is not known.
    void find_features(std::uint32_t word, std::vector<std::uint32_t>& out) const;

    /// Moves the weights of attributes to the features of their words. Texts without capitals get
    /// back those of block 0; the few of the encyclopedia's own stay.
    /// @param hashes  the hash of each feature of the weights; those of words that no sentence had
    ///                are appended to both
    void fold(CrfWeights& weights, std::vector<std::uint32_t>& hashes) const;

private:
    std::map<std::uint32_t, std::vector<std::uint32_t>> attributes_;  ///< by word, in one order
    std::unordered_set<std::uint32_t> features_;
};

}  // namespace linimasa::train
