#include "names/recurring.hpp"

#include "names/scan.hpp"

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <array>

namespace linimasa::names {
namespace {

constexpr std::size_t longest_name = 6;

std::size_t type_of(NameTag tag) {
    return (static_cast<std::size_t>(tag) - 1) / 2;
}

/// Where the name that begins at `at` ends.
std::size_t end_of(std::span<const NameTag> tags, std::size_t at) {
    const auto inside = static_cast<NameTag>(2 + type_of(tags[at]) * 2);
    std::size_t end = at + 1;
    while (end < tags.size() && tags[end] == inside) {
        ++end;
    }
    return end;
}

bool inside_name(NameTag tag) {
    return tag != NameTag::outside && !begins(tag);
}

class Recurring {
public:
    void collect(const TaggedWords& sentence) {
        for (std::size_t i = 0; i < sentence.tags.size();) {
            if (!begins(sentence.tags[i])) {
                ++i;
                continue;
            }
            const std::size_t end = end_of(sentence.tags, i);
            if (end - i >= 2 && end - i <= longest_name) {
                ++votes_[key(std::span(sentence.words).subspan(i, end - i))]
                        [type_of(sentence.tags[i])];
                first_words_.insert(sentence.words[i]);
            }
            i = end;
        }
    }

    void spread(TaggedWords& sentence) const {
        const std::size_t size = sentence.words.size();
        for (std::size_t i = 0; i < size; ++i) {
            if (inside_name(sentence.tags[i]) || !first_words_.contains(sentence.words[i])) {
                continue;
            }
            const std::size_t own_end = begins(sentence.tags[i]) ? end_of(sentence.tags, i) : i + 1;
            for (std::size_t end = std::min(size, i + longest_name); end >= i + 2; --end) {
                if (end < own_end || (end < size && inside_name(sentence.tags[end]))) {
                    continue;
                }
                const auto it = votes_.find(key(std::span(sentence.words).subspan(i, end - i)));
                if (it == votes_.end()) {
                    continue;
                }
                if (end != own_end || !begins(sentence.tags[i])) {
                    set(sentence, i, end, it->second);
                }
                break;
            }
        }
    }

private:
    using Votes = std::array<std::uint32_t, 3>;

    static std::uint64_t key(std::span<const std::uint32_t> words) {
        std::uint64_t key = words.size();
        for (const std::uint32_t word : words) {
            key = (key ^ word) * 0x9E37'79B9'7F4A'7C15U;
            key ^= key >> 29U;
        }
        return key;
    }

    static void set(TaggedWords& sentence, std::size_t begin, std::size_t end, const Votes& votes) {
        const auto type =
            static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
        sentence.tags[begin] = static_cast<NameTag>(1 + type * 2);
        for (std::size_t i = begin + 1; i < end; ++i) {
            sentence.tags[i] = static_cast<NameTag>(2 + type * 2);
        }
    }

    absl::flat_hash_map<std::uint64_t, Votes> votes_;
    absl::flat_hash_set<std::uint32_t> first_words_;
};

}  // namespace

void spread_names(std::span<TaggedWords> document) {
    Recurring names;
    for (const TaggedWords& sentence : document) {
        names.collect(sentence);
    }
    for (TaggedWords& sentence : document) {
        names.spread(sentence);
    }
}

}  // namespace linimasa::names
