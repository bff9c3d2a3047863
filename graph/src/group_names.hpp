#pragma once

#include "linking_words.hpp"
#include "told.hpp"

#include <absl/container/flat_hash_set.h>

#include <string>
#include <vector>

namespace linimasa {

/// "negara anggota ASEAN", "anggota negara ASEAN" and "negara ASEAN" are the same: words that say
/// "members of" are left out where two others remain.
[[nodiscard]] std::vector<std::string> group_words(std::vector<std::string> words,
                                                   const LinkingWords& language);

/// Which groups of one article have a name that says whose they are: "negara ASEAN", and not
/// "aparat penegak hukum", which is somebody else in every affair.
class GroupNames {
public:
    explicit GroupNames(const Told& told);

    /// By a capital behind the first word, which has one at the head of any sentence; where the
    /// article has no capitals, or a headline alone has the name with capitals throughout, by the
    /// name of an actor of the article.
    [[nodiscard]] bool proper(const Actor& group) const;

private:
    [[nodiscard]] bool names_an_actor(std::string_view name) const;
    [[nodiscard]] bool only_in_headlines(const Actor& group) const;

    const Told& told_;
    const LinkingWords& language_;
    bool caseless_ = false;
    absl::flat_hash_set<std::string> actors_;  ///< words of their names
};

}  // namespace linimasa
