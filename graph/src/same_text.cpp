#include "same.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <numeric>

namespace linimasa {
namespace {

/// Copies keep most of the sentences; outlets cut some and add a lead of their own.
constexpr double shared_share = 0.7;
constexpr std::size_t shared_sentences = 3;
/// Of the articles with a sentence, each is compared with this many before it: a formula of some
/// outlet stands in thousands, and copies of one text find each other along the chain.
constexpr std::ptrdiff_t nearest_articles = 8;

std::size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        count += a[i] == b[j] ? 1U : 0U;
        const bool step_a = a[i] <= b[j];
        j += b[j] <= a[i] ? 1U : 0U;
        i += step_a ? 1U : 0U;
    }
    return count;
}

bool copies(const Told& a, const Told& b) {
    const std::size_t shared = common(a.sentences, b.sentences);
    const std::size_t shorter = std::min(a.sentences.size(), b.sentences.size());
    return shared >= shared_sentences &&
           static_cast<double>(shared) >= shared_share * static_cast<double>(shorter);
}

std::uint32_t find(std::vector<std::uint32_t>& parent, std::uint32_t at) {
    while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    return at;
}

}  // namespace

std::vector<std::uint32_t> same_texts(const Corpus& corpus) {
    absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> with_sentence;
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        for (const std::uint64_t sentence : corpus[article].sentences) {
            with_sentence[sentence].push_back(article);
        }
    }
    std::vector<std::uint32_t> parent(corpus.size());
    std::iota(parent.begin(), parent.end(), 0U);
    std::vector<std::uint32_t> others;
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        others.clear();
        for (const std::uint64_t sentence : corpus[article].sentences) {
            const auto& sharing = with_sentence[sentence];
            const auto self = std::lower_bound(sharing.begin(), sharing.end(), article);
            const auto before = std::min(nearest_articles, self - sharing.begin());
            others.insert(others.end(), self - before, self);
        }
        std::sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
        for (const std::uint32_t other : others) {
            std::uint32_t a = find(parent, article);
            std::uint32_t b = find(parent, other);
            if (a != b && copies(corpus[article], corpus[other])) {
                parent[std::max(a, b)] = std::min(a, b);
            }
        }
    }
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        parent[article] = find(parent, article);
    }
    return parent;
}

}  // namespace linimasa
