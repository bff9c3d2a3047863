#include "event_pairs.hpp"

#include <algorithm>

namespace linimasa {
namespace {

/// In a larger block only neighbours in the order of dates are compared.
constexpr std::size_t largest_full_block = 24;
constexpr std::size_t neighbours = 10;
constexpr std::size_t most_words_for_keys = 6;
constexpr std::int64_t most_days_for_keys = 5;

struct BlockEntry {
    std::uint64_t key = 0;
    std::uint32_t node = 0;
    friend auto operator<=>(const BlockEntry&, const BlockEntry&) = default;
};

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t hash = (a * 0x9e3779b97f4a7c15U) ^ (b + 0x7f4a7c159e3779b9U + (a << 6U));
    hash *= 0xd6e8feb86659fd93U;
    return hash ^ (hash >> 32U);
}

/// What its name says: an edition, what is elected where in which year.
void add_name_keys(const EventNode& node, std::uint32_t index, std::vector<BlockEntry>& out) {
    if (node.edition) {
        for (const LabelWord word : node.words) {
            out.push_back({mix(word, static_cast<std::uint64_t>(*node.edition)), index});
        }
        for (const LabelWord word : node.light) {
            out.push_back({mix(word, static_cast<std::uint64_t>(*node.edition)), index});
        }
    }
    if (node.election && node.days && !node.ballots.empty()) {
        std::uint64_t key = 11;
        for (const LabelWord ballot : node.ballots) {
            key = mix(key, ballot);
        }
        for (const std::uint32_t region : node.regions) {
            key = mix(key, region);
        }
        const std::chrono::year_month_day first{node.days->first};
        out.push_back(
            {mix(key, static_cast<std::uint64_t>(static_cast<int>(first.year()))), index});
    }
}

/// What happened on a day.
void add_day_keys(const EventNode& node, std::uint32_t index, std::vector<BlockEntry>& out) {
    const std::size_t words = std::min(node.words.size(), most_words_for_keys);
    if (!node.days || (node.days->last - node.days->first).count() > 31) {
        return;
    }
    for (std::int64_t day = 0;
         day <= std::min(most_days_for_keys, (node.days->last - node.days->first).count()); ++day) {
        const auto date = static_cast<std::uint64_t>(
            (node.days->first + std::chrono::days(day)).time_since_epoch().count());
        for (std::size_t a = 0; a < words; ++a) {
            out.push_back({mix(date, node.words[a]), index});
        }
        for (const PartyKey& party : node.parties) {
            if (!party.state) {
                out.push_back({mix(date, mix(party.actor, 7)), index});
            }
        }
        if (words == 0 && node.place) {
            // "rapat koordinasi" has nothing but the house that it is held in.
            out.push_back(
                {mix(date, node.seat ? mix(*node.seat, 17) : mix(*node.place, 19)), index});
        }
    }
}

/// Events that could be one share a key: an edition, what is elected where in which year, two words
/// of the label, what befell whom, who travels, a day with a participant or with a word of the
/// label; and a day with a place where the label has no word of its own.
void add_keys(const EventNode& node, std::uint32_t index, std::vector<BlockEntry>& out) {
    add_name_keys(node, index, out);
    add_day_keys(node, index, out);
    const std::size_t words = std::min(node.words.size(), most_words_for_keys);
    for (std::size_t a = 0; a < words; ++a) {
        for (std::size_t b = a + 1; b < words; ++b) {
            out.push_back({mix(node.words[a], node.words[b]), index});
        }
        for (const LabelWord light : node.light) {
            out.push_back({mix(node.words[a], light), index});
        }
    }
    if (words == 1) {
        out.push_back({mix(node.words.front(), 1), index});
    }
    if (node.kind != EventKind::statement) {
        for (const PartyKey& party : node.parties) {
            // One article calls a leak what another calls an attack, or by the name of who caused
            // it.
            const bool incident = node.kind == EventKind::incident;
            if (!party.state && (party.patient || (incident && party.doer))) {
                out.push_back({mix(incident ? 31 : node.frame, mix(party.actor, 23)), index});
            }
            if (party.traveller) {
                out.push_back({mix(party.actor, 29), index});
            }
        }
    }
}

class Pairing {
public:
    explicit Pairing(const std::vector<EventNode>& nodes) : nodes_(nodes) {}

    std::vector<std::pair<std::uint32_t, std::uint32_t>> run() {
        find_pairs();
        return std::move(pairs_);
    }

private:
    void find_pairs() {
        std::vector<BlockEntry> entries;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            add_keys(nodes_[i], i, entries);
        }
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        std::vector<std::uint32_t> block;
        for (std::size_t begin = 0; begin < entries.size();) {
            std::size_t end = begin + 1;
            while (end < entries.size() && entries[end].key == entries[begin].key) {
                ++end;
            }
            block.clear();
            for (std::size_t i = begin; i < end; ++i) {
                block.push_back(entries[i].node);
            }
            pair_up(block);
            begin = end;
        }
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    }

    void pair_up(std::vector<std::uint32_t>& block) {
        const bool all = block.size() <= largest_full_block;
        if (!all) {
            const auto day = [&](std::uint32_t node) {
                if (nodes_[node].days) {
                    return nodes_[node].days->first;
                }
                return nodes_[node].told ? nodes_[node].told->first_day() : std::chrono::sys_days{};
            };
            std::sort(block.begin(), block.end(), [&](std::uint32_t a, std::uint32_t b) {
                return std::pair(day(a), a) < std::pair(day(b), b);
            });
        }
        for (std::size_t a = 0; a < block.size(); ++a) {
            const std::size_t end = all ? block.size() : std::min(block.size(), a + 1 + neighbours);
            for (std::size_t b = a + 1; b < end; ++b) {
                pairs_.emplace_back(std::min(block[a], block[b]), std::max(block[a], block[b]));
            }
        }
    }

    const std::vector<EventNode>& nodes_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> event_pairs(
    const std::vector<EventNode>& nodes) {
    return Pairing(nodes).run();
}

}  // namespace linimasa
