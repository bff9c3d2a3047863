#include "linimasa/core/duplicates.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <deque>
#include <utility>

namespace linimasa {
namespace {

constexpr double same_text = 0.94;
constexpr double same_address = 0.5;
constexpr double same_address_and_title = 0.1;  ///< reports grow from one hour to the next
constexpr std::size_t bands = 8;
constexpr std::size_t band_size = ArticlePrint::sketch_size / bands;
/// Of those that share a band, so many are compared: copies find each other along the chain.
constexpr int nearest = 64;
constexpr std::uint32_t nobody = ~std::uint32_t{0};

std::uint64_t combined(std::uint64_t a, std::uint64_t b) {
    std::uint64_t value = (a ^ (b + 0x9E3779B97F4A7C15U + (a << 6U) + (a >> 2U)));
    value = (value ^ (value >> 32U)) * 0xD6E8FEB86659FD93U;
    return value ^ (value >> 32U);
}

}  // namespace

struct DuplicateIndex::State {
    /// An article and the one before it in the same class, if any. Half of a key is enough: those
    /// that share it are compared in any case.
    struct Chain {
        absl::flat_hash_map<std::uint32_t, std::uint32_t> last;

        std::uint32_t put(std::uint64_t key, std::uint32_t number) {
            const auto [found, is_new] = last.try_emplace(static_cast<std::uint32_t>(key), number);
            return is_new ? nobody : std::exchange(found->second, number);
        }
    };

    std::uint32_t find(std::uint32_t at) {
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        parent[std::max(a, b)] = std::min(a, b);
    }

    /// Puts the article at the end of the chain of a key and joins it with those on it that fit.
    template <class Same>
    void chain(std::size_t which, std::uint64_t key, std::uint32_t number, Same same) {
        before[number][which] = chains[which].put(key, number);
        int left = nearest;
        for (std::uint32_t other = before[number][which]; other != nobody && left > 0;
             other = before[other][which], --left) {
            if (find(other) != find(number) && same(prints[other], prints[number])) {
                join(other, number);
            }
        }
    }

    // Lists that grow without being copied as a whole.
    std::deque<ArticlePrint> prints;
    std::deque<std::uint32_t> parent;
    std::deque<std::array<std::uint32_t, bands + 1>> before;  ///< on each chain
    std::array<Chain, bands + 1> chains;                      ///< of bands, and of addresses
    absl::flat_hash_map<std::uint64_t, std::uint32_t> with_text;
};

DuplicateIndex::DuplicateIndex() : state_(std::make_unique<State>()) {}
DuplicateIndex::~DuplicateIndex() = default;
DuplicateIndex::DuplicateIndex(DuplicateIndex&&) noexcept = default;
DuplicateIndex& DuplicateIndex::operator=(DuplicateIndex&&) noexcept = default;

std::uint32_t DuplicateIndex::add(const ArticlePrint& print) {
    State& state = *state_;
    const auto number = static_cast<std::uint32_t>(state.prints.size());
    state.prints.push_back(print);
    state.parent.push_back(number);
    state.before.emplace_back().fill(nobody);
    if (print.url != 0) {
        state.chain(bands, print.url, number, [](const ArticlePrint& a, const ArticlePrint& b) {
            const bool title = a.title != 0 && a.title == b.title;
            return (a.text != 0 && a.text == b.text) ||
                   resemblance(a, b) >= (title ? same_address_and_title : same_address);
        });
    }
    if (print.text == 0) {
        return number;
    }
    const auto [found, is_new] = state.with_text.try_emplace(print.text, number);
    if (!is_new) {
        state.join(found->second, number);  // whose bands are the same
        return number;
    }
    for (std::size_t band = 0; band < bands; ++band) {
        std::uint64_t key = print.numbers;
        std::size_t filled = 0;
        for (std::size_t i = 0; i < band_size; ++i) {
            const std::uint16_t value = print.sketch[band * band_size + i];
            filled += value == ArticlePrint::nothing ? 0U : 1U;
            key = combined(key, value);
        }
        if (filled > 0) {
            state.chain(band, key, number, [](const ArticlePrint& a, const ArticlePrint& b) {
                return a.numbers == b.numbers && resemblance(a, b) >= same_text;
            });
        }
    }
    return number;
}

void DuplicateIndex::join(std::uint32_t one, std::uint32_t other) {
    state_->join(one, other);
}

std::uint32_t DuplicateIndex::group_of(std::uint32_t number) {
    return state_->find(number);
}

}  // namespace linimasa
