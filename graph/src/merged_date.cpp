#include "merged_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace linimasa {
namespace {

/// Order in which ranges are preferred among compatible ones: the finer one, then named days before
/// a stretch that the event lies in, then the longer one (who writes on the first evening does not
/// know of the last day; of two stretches the shorter), then the one that knows its end, then the
/// earlier.
auto detail(const DateVote& vote) {
    const DateRange& date = vote.date;
    const Days days = *days_of(date);
    const auto precision = static_cast<int>(date.start->precision());
    // Who gives the minute may know less of the whole than who gives the days.
    const int fineness = std::min(precision, static_cast<int>(DatePrecision::day));
    const auto length = (days.last - days.first).count();
    return std::tuple(fineness, !vote.within, vote.within ? -length : length,
                      date.until.has_value(), precision, -days.first.time_since_epoch().count());
}

/// What one article of so many knows closer than the year is more often a slip than news.
constexpr std::size_t outvoted_by = 6;

/// The only vote that is closer than the year, where many independent articles tell the year.
const DateVote* lone_day(const std::vector<const DateVote*>& votes) {
    const DateVote* lone = nullptr;
    std::size_t closer = 0;
    std::size_t years = 0;
    for (const DateVote* vote : votes) {
        if (vote->copy) {
            continue;
        }
        if (vote->date.start->precision() > DatePrecision::year) {
            ++closer;
            lone = vote;
        } else {
            ++years;
        }
    }
    return closer == 1 && years >= outvoted_by ? lone : nullptr;
}

struct Group {
    std::vector<const DateVote*> votes;
    DateRange best;
    std::size_t voices = 0;
    std::optional<Date> last_told;
};

std::string as_words(const DateRange& date) {
    const std::string start = date.start->to_string();
    return date.until && *date.until != *date.start
               ? fmt::format("{}/{}", start, date.until->to_string())
               : start;
}

}  // namespace

std::optional<Days> days_of(const DateRange& date) {
    if (!date.start) {
        return std::nullopt;
    }
    const Date& last = date.until ? *date.until : *date.start;
    return Days{date.start->first_day(), std::max(date.start->last_day(), last.last_day())};
}

bool compatible(const DateRange& a, const DateRange& b) {
    const auto x = days_of(a);
    const auto y = days_of(b);
    if (!x || !y) {
        return true;
    }
    return (x->first <= y->first && y->last <= x->last) ||
           (y->first <= x->first && x->last <= y->last);
}

MergedDate merge_dates(const std::vector<DateVote>& votes) {
    std::vector<const DateVote*> known;
    for (const DateVote& vote : votes) {
        if (vote.date.start) {
            known.push_back(&vote);
        }
    }
    if (known.empty()) {
        return {};
    }
    const DateVote* const lone = lone_day(known);
    std::stable_sort(known.begin(), known.end(), [&](const DateVote* a, const DateVote* b) {
        return std::pair(a != lone, detail(*a)) > std::pair(b != lone, detail(*b));
    });
    std::vector<Group> groups;
    for (const DateVote* vote : known) {
        const auto fits = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return compatible(group.best, vote->date);
        });
        Group& group = fits != groups.end() ? *fits : groups.emplace_back();
        if (group.votes.empty()) {
            group.best = vote->date;
        }
        group.votes.push_back(vote);
        group.voices += vote->copy ? 0 : 1;
        group.last_told = std::max(group.last_told, vote->told);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return std::tie(a.voices, a.last_told) > std::tie(b.voices, b.last_told);
    });
    MergedDate result;
    result.date = groups.front().best;
    for (const DateVote* vote : groups.front().votes) {
        if (!result.date.until && !vote->within && vote->date.until &&
            vote->date.start == result.date.start) {
            result.date.until = vote->date.until;
        }
    }
    if (groups.size() == 1) {
        return result;
    }
    std::size_t all = 0;
    for (const Group& group : groups) {
        all += std::max<std::size_t>(group.voices, 1);
    }
    for (const Group& group : groups) {
        const std::size_t voices = std::max<std::size_t>(group.voices, 1);
        result.alternatives.push_back({*group.best.start,
                                       static_cast<double>(voices) / static_cast<double>(all),
                                       fmt::format("{} of {} independent articles have {}", voices,
                                                   all, as_words(group.best))});
    }
    return result;
}

}  // namespace linimasa
