#include "linimasa/core/duplicates.hpp"

#include "readers/number_table.hpp"
#include "readers/sketch.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace linimasa {
namespace {

constexpr double same_text = 0.94;
constexpr double same_address = 0.5;
constexpr double same_address_and_title = 0.1;  ///< reports grow from one hour to the next
/// Texts that are the same to 94 % differ in three classes of 64 at most, so of four bands at least
/// one is the same: no pair is overlooked.
constexpr std::size_t bands = 4;
constexpr std::size_t band_size = ArticlePrint::sketch_size / bands;
static_assert((1.0 - same_text) * ArticlePrint::sketch_size < bands);
constexpr std::size_t addresses = bands;  ///< the chain behind those of the bands
/// Of those that share a band, so many are compared: copies find each other along the chain.
constexpr int nearest = 64;
constexpr std::uint32_t nobody = readers::NumberTable::nobody;

std::uint64_t combined(std::uint64_t a, std::uint64_t b) {
    std::uint64_t value = (a ^ (b + 0x9E3779B97F4A7C15U + (a << 6U) + (a >> 2U)));
    value = (value ^ (value >> 32U)) * 0xD6E8FEB86659FD93U;
    return value ^ (value >> 32U);
}

std::uint32_t half(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash);
}

/// What is kept of a print. Only equal texts are told by a hash alone, so only that is kept whole:
/// of articles with the same half of the other hashes the sketches must be alike too.
struct Kept {
    std::uint64_t text;
    std::uint32_t url;
    std::uint32_t title;
    std::uint32_t numbers;
    ArticlePrint::Sketch sketch;
};

/// A list that grows without being copied, and wastes little.
class KeptList {
public:
    void push_back(const Kept& kept) {
        if (size_ % part == 0) {
            parts_.emplace_back().reserve(part);
        }
        parts_.back().push_back(kept);
        ++size_;
    }
    [[nodiscard]] const Kept& operator[](std::size_t at) const {
        return parts_[at / part][at % part];
    }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    static constexpr std::size_t part = 1024;
    std::vector<std::vector<Kept>> parts_;
    std::size_t size_ = 0;
};

bool one_address(const Kept& a, const Kept& b) {
    const bool title = a.title != 0 && a.title == b.title;
    return (a.text != 0 && a.text == b.text) || readers::resemblance(a.sketch, b.sketch) >=
                                                    (title ? same_address_and_title : same_address);
}

bool one_text(const Kept& a, const Kept& b) {
    return a.numbers == b.numbers && readers::resemblance(a.sketch, b.sketch) >= same_text;
}

}  // namespace

struct DuplicateIndex::State {
    /// The article before it on each chain.
    using Before = std::array<std::uint32_t, bands + 1>;

    std::uint32_t find(std::uint32_t at) {
        auto known = parent.find(at);
        while (known != parent.end()) {
            at = known->second;
            const auto next = parent.find(at);
            if (next != parent.end()) {
                known->second = next->second;
            }
            known = next;
        }
        return at;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a != b) {
            parent.emplace(std::max(a, b), std::min(a, b));
        }
    }

    /// Puts the article at the end of the chain of its key and joins it with those on it that fit.
    template <class HashOf, class SameKey, class Fits>
    void chain(std::size_t which, std::uint32_t number, HashOf hash_of, SameKey same_key,
               Fits fits) {
        std::uint32_t other = chains[which].put(
            number, [&](std::uint32_t at) { return hash_of(kept[at]); },
            [&](std::uint32_t a, std::uint32_t b) { return same_key(kept[a], kept[b]); });
        if (other == nobody) {
            return;
        }
        const auto [links, is_new] = before.try_emplace(number);
        if (is_new) {
            links->second.fill(nobody);
        }
        links->second[which] = other;
        for (int left = nearest; other != nobody && left > 0; --left) {
            if (find(other) != find(number) && fits(kept[other], kept[number])) {
                join(other, number);
            }
            const auto found = before.find(other);
            other = found == before.end() ? nobody : found->second[which];
        }
    }

    void chain_band(std::size_t band, std::uint32_t number) {
        const std::size_t offset = band * band_size;
        chain(
            band, number,
            [offset](const Kept& a) {
                std::array<std::uint64_t, band_size / sizeof(std::uint64_t)> parts{};
                std::memcpy(parts.data(), a.sketch.data() + offset, band_size);
                std::uint64_t key = a.numbers;
                for (const std::uint64_t part : parts) {
                    key = combined(key, part);
                }
                return key;
            },
            [offset](const Kept& a, const Kept& b) {
                return a.numbers == b.numbers &&
                       std::memcmp(a.sketch.data() + offset, b.sketch.data() + offset, band_size) ==
                           0;
            },
            one_text);
    }

    /// True where an article with the same text is known already.
    bool join_with_text(std::uint32_t number) {
        const std::uint32_t other = with_text.put(
            number, [&](std::uint32_t at) { return combined(kept[at].text, 0); },
            [&](std::uint32_t a, std::uint32_t b) { return kept[a].text == kept[b].text; });
        if (other != nobody) {
            join(other, number);
        }
        return other != nobody;
    }

    KeptList kept;
    std::array<readers::NumberTable, bands + 1> chains;
    readers::NumberTable with_text;
    // Most articles are like no other: only of those that are there is more.
    absl::flat_hash_map<std::uint32_t, std::uint32_t> parent;
    absl::flat_hash_map<std::uint32_t, Before> before;
};

DuplicateIndex::DuplicateIndex() : state_(std::make_unique<State>()) {}
DuplicateIndex::~DuplicateIndex() = default;
DuplicateIndex::DuplicateIndex(DuplicateIndex&&) noexcept = default;
DuplicateIndex& DuplicateIndex::operator=(DuplicateIndex&&) noexcept = default;

std::uint32_t DuplicateIndex::add(const ArticlePrint& print) {
    State& state = *state_;
    const auto number = static_cast<std::uint32_t>(state.kept.size());
    state.kept.push_back(
        {print.text, half(print.url), half(print.title), half(print.numbers), print.sketch});
    if (print.url != 0) {
        state.chain(
            addresses, number, [](const Kept& a) { return combined(a.url, 0); },
            [](const Kept& a, const Kept& b) { return a.url == b.url; }, one_address);
    }
    if (print.text == 0 || state.join_with_text(number)) {
        return number;  // the bands of the same text are there
    }
    for (std::size_t band = 0; band < bands; ++band) {
        const auto begin = print.sketch.begin() + band * band_size;
        if (std::any_of(begin, begin + band_size,
                        [](std::uint8_t value) { return value != ArticlePrint::nothing; })) {
            state.chain_band(band, number);
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
