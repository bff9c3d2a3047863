#pragma once

#include "linking_words.hpp"
#include "told.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linimasa {

/// Numbers for the actors of a corpus: equal numbers are one actor. Each stage labels its kinds.
class ActorLabels {
public:
    explicit ActorLabels(const Corpus& corpus);

    [[nodiscard]] std::uint32_t at(Item item) const { return label_[item.article][item.index]; }
    [[nodiscard]] std::uint32_t fresh() { return next_++; }
    void set(Item item, std::uint32_t label) { label_[item.article][item.index] = label; }
    /// Why the actors with this label are one.
    void explain(std::uint32_t label, Reason reason);
    [[nodiscard]] Clusters clusters() const;

    static constexpr std::uint32_t none = 0;

private:
    std::vector<std::vector<std::uint32_t>> label_;
    std::vector<std::pair<std::uint32_t, Reason>> reasons_;
    std::uint32_t next_ = 1;
};

/// The words to compare an article's names by.
[[nodiscard]] const LinkingWords& language_of(const Told& told);

/// True where both lists, sorted, have something in common.
template <class Value>
[[nodiscard]] bool share(const std::vector<Value>& a, const std::vector<Value>& b) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            return true;
        }
        *x < *y ? static_cast<void>(++x) : static_cast<void>(++y);
    }
    return false;
}
template <class Value>
[[nodiscard]] bool share(const std::set<Value>& a, const std::set<Value>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Value& value) { return b.contains(value); });
}

/// States: by country code; "the government" is its state.
void label_countries(const Corpus& corpus, ActorLabels& labels);
/// Organizations and groups with a name of their own: by name, by acronyms and other names that any
/// article gives.
void label_bodies(const Corpus& corpus, double threshold, ActorLabels& labels);
/// Persons. Their offices count by body, so bodies must be labelled before.
void label_persons(const Corpus& corpus, double threshold, ActorLabels& labels);
/// The groups that are left: by what they are called and by the company they keep, so last.
void label_groups(const Corpus& corpus, ActorLabels& labels);

}  // namespace linimasa
