#include "event_parts.hpp"

#include "merged_date.hpp"
#include "told.hpp"

#include <algorithm>

namespace linimasa {
namespace {

constexpr std::size_t most_wholes_of_a_key = 16;
constexpr std::int64_t most_days_of_a_whole = 31;

/// What a part and its whole have in common.
enum class Scope : std::uint64_t { article = 1, day = 2, edition = 3 };

struct Entry {
    std::uint64_t key = 0;
    bool part = false;  ///< wholes come first
    std::uint32_t event = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t hash = (a ^ (b + 0x9e3779b97f4a7c15U)) * 0xd6e8feb86659fd93U;
    hash ^= hash >> 32U;
    return hash * 0xff51afd7ed558ccdU;
}

std::uint64_t scoped(Scope scope, std::uint64_t value) {
    return mix(static_cast<std::uint64_t>(scope), value);
}

std::uint64_t on_day(std::chrono::sys_days day) {
    return scoped(Scope::day, static_cast<std::uint64_t>(day.time_since_epoch().count()));
}

class Candidates {
public:
    Candidates(const EventGraph::Parts& parts, const std::vector<NamedEvent>& names)
        : parts_(parts), names_(names) {}

    std::vector<std::pair<std::uint32_t, std::uint32_t>> run() {
        for (std::uint32_t event = 0; event < parts_.events.size(); ++event) {
            const std::vector<std::uint64_t> common = common_scopes(event);
            add_part(event, common);
            add_whole(event, common);
        }
        std::sort(entries_.begin(), entries_.end());
        entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        for (std::size_t begin = 0; begin < entries_.size();) {
            std::size_t end = begin;
            while (end < entries_.size() && entries_[end].key == entries_[begin].key) {
                ++end;
            }
            pair_up(begin, end);
            begin = end;
        }
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        return std::move(pairs_);
    }

private:
    [[nodiscard]] std::vector<std::uint64_t> common_scopes(std::uint32_t event) const {
        std::vector<std::uint64_t> scopes;
        std::optional<std::uint32_t> last;
        for (const Quotation& quotation : parts_.events[event].evidence) {
            if (last != quotation.article) {
                scopes.push_back(scoped(Scope::article, quotation.article));
            }
            last = quotation.article;
        }
        if (const auto edition = names_[event].edition) {
            scopes.push_back(scoped(Scope::edition, static_cast<std::uint64_t>(*edition)));
        }
        return scopes;
    }

    void add_part(std::uint32_t event, std::vector<std::uint64_t> scopes) {
        if (const auto days = days_of(parts_.events[event].date)) {
            scopes.push_back(on_day(days->first));
        }
        for (const std::uint64_t scope : scopes) {
            for (const std::string& word : names_[event].words) {
                add(scope, stable_hash(word), true, event);
            }
            for (const GraphParticipant& one : parts_.events[event].participants) {
                add(scope, one.actor, true, event);
            }
        }
    }

    void add_whole(std::uint32_t event, std::vector<std::uint64_t> scopes) {
        const GraphEvent& whole = parts_.events[event];
        if (whole.kind != EventKind::meeting && whole.kind != EventKind::visit) {
            return;
        }
        if (const auto days = days_of(whole.date);
            days && (days->last - days->first).count() <= most_days_of_a_whole) {
            for (auto day = days->first - days_of_eve; day <= days->last;
                 day += std::chrono::days{1}) {
                scopes.push_back(on_day(day));
            }
        }
        for (const std::uint64_t scope : scopes) {
            if (whole.kind == EventKind::visit) {
                for (const GraphParticipant& one : whole.participants) {
                    if (travels(one)) {
                        add(scope, one.actor, false, event);
                    }
                }
            } else if (const auto& words = names_[event].words; words.size() > 1) {
                // One word will do, since a part has them all; a long one is seldom common.
                add(scope,
                    stable_hash(*std::max_element(
                        words.begin(), words.end(),
                        [](const auto& a, const auto& b) { return a.size() < b.size(); })),
                    false, event);
            }
        }
    }

    void add(std::uint64_t scope, std::uint64_t what, bool part, std::uint32_t event) {
        entries_.push_back({mix(scope, what), part, event});
    }

    void pair_up(std::size_t begin, std::size_t end) {
        std::size_t parts = begin;
        while (parts < end && !entries_[parts].part) {
            ++parts;
        }
        if (parts - begin > most_wholes_of_a_key) {
            return;
        }
        for (std::size_t whole = begin; whole < parts; ++whole) {
            for (std::size_t part = parts; part < end; ++part) {
                if (entries_[part].event != entries_[whole].event) {
                    pairs_.emplace_back(entries_[part].event, entries_[whole].event);
                }
            }
        }
    }

    const EventGraph::Parts& parts_;
    const std::vector<NamedEvent>& names_;
    std::vector<Entry> entries_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> part_candidates(
    const EventGraph::Parts& parts, const std::vector<NamedEvent>& names) {
    return Candidates(parts, names).run();
}

}  // namespace linimasa
