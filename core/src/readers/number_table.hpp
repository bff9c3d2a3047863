#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace linimasa::readers {

/// For each key the last number that was put under it. Only the numbers are kept, in five to seven
/// bytes each: what the key of a number is, the caller knows.
class NumberTable {
public:
    static constexpr std::uint32_t nobody = ~std::uint32_t{0};

    /// @param hash_of  hash of the key of a number
    /// @param same     whether two numbers have the same key
    /// @return the number that was last put under the key before, or nobody
    template <class HashOf, class Same>
    std::uint32_t put(std::uint32_t number, HashOf hash_of, Same same) {
        if (used_ * 5 >= slots_.size() * 4) {
            grow(hash_of);
        }
        std::size_t at = place(hash_of(number));
        while (slots_[at] != nobody) {
            if (same(slots_[at], number)) {
                return std::exchange(slots_[at], number);
            }
            at = next(at);
        }
        slots_[at] = number;
        ++used_;
        return nobody;
    }

private:
    /// The upper half of the hash, scaled to the number of slots.
    [[nodiscard]] std::size_t place(std::uint64_t hash) const {
        return ((hash >> 32U) * slots_.size()) >> 32U;
    }
    [[nodiscard]] std::size_t next(std::size_t at) const {
        return at + 1 == slots_.size() ? 0 : at + 1;
    }

    template <class HashOf>
    void grow(HashOf hash_of) {
        // By half, not to twice the size: memory is what this is for.
        std::vector<std::uint32_t> old(slots_.size() + slots_.size() / 2 + 16, nobody);
        old.swap(slots_);
        for (const std::uint32_t number : old) {
            if (number != nobody) {
                std::size_t at = place(hash_of(number));
                while (slots_[at] != nobody) {
                    at = next(at);
                }
                slots_[at] = number;
            }
        }
    }

    std::vector<std::uint32_t> slots_;  ///< open addressing
    std::size_t used_ = 0;
};

}  // namespace linimasa::readers
