#include "times/narrative.hpp"

#include "times/resolve.hpp"

#include <algorithm>
#include <array>

namespace linimasa::times {
namespace {

/// How many dates of the narrative a chain goes back at most.
constexpr std::size_t longest_chain = 4;
/// Sentences over which a day still holds for a clock time that has none.
constexpr std::uint32_t day_holds = 4;
/// Words between the end of a quotation and the day on which it was spoken.
constexpr std::size_t attribution_words = 30;

bool names_day(const Frame& frame) {
    return frame.has(Slot::day) || frame.has(Slot::weekday) || frame.has(Slot::shift) ||
           frame.has(Slot::feast);
}

/// "Jumat (20/4)", "Kamis, 19 April 2018"
bool is_calendar_day(const Saying& saying) {
    return saying.meaning == Meaning::point && !saying.is_range() &&
           saying.from.has(Slot::weekday) && saying.from.has(Slot::day) &&
           saying.from.has(Slot::month);
}

/// "kemarin", "pekan depan", "sore ini", "tiga hari lalu"
bool counts_from_today(const Frame& frame) {
    return frame.has(Slot::shift) || (frame.has(Slot::unit) && !frame.has(Slot::from) &&
                                      (frame.has(Slot::rel) || frame.has(Slot::dir)));
}

}  // namespace

std::uint32_t Narrative::sentence_of(std::size_t match) const {
    return atoms_[matches_[match].first].sentence;
}

/// A day right behind a clock time: "pukul 10.00 WIB pada Senin (8/7)".
const Saying* Narrative::day_behind(std::size_t match) const {
    if (match + 1 >= matches_.size() || sentence_of(match + 1) != sentence_of(match) ||
        matches_[match + 1].first > matches_[match].last + 2) {
        return nullptr;
    }
    const Saying& next = matches_[match + 1].saying;
    const bool day = next.meaning == Meaning::point && !next.is_range() && names_day(next.from) &&
                     !next.from.has(Slot::hour);
    return day ? &next : nullptr;
}

/// The day that the words behind a quotation give: "'… hari ini,' kata dia, Senin (8/7)".
const Saying* Narrative::day_of_speech(std::size_t match) const {
    std::size_t close = matches_[match].last;
    if (close >= atoms_.size() || !atoms_[matches_[match].first].quoted) {
        return nullptr;
    }
    while (close < atoms_.size() && atoms_[close].quoted) {
        ++close;
    }
    if (close == atoms_.size()) {
        return nullptr;
    }
    for (std::size_t next = match + 1; next < matches_.size(); ++next) {
        const Match& candidate = matches_[next];
        if (candidate.first < close) {
            continue;
        }
        if (atoms_[candidate.first].sentence != atoms_[close].sentence ||
            candidate.first > close + attribution_words) {
            return nullptr;
        }
        if (is_calendar_day(candidate.saying)) {
            return &candidate.saying;
        }
    }
    return nullptr;
}

/// "…, kata dia, Senin (8/7)": a day on which something was said, not on which it happened.
bool Narrative::is_attribution(std::size_t match) const {
    const std::size_t first = matches_[match].first;
    for (std::size_t back = 1; back <= attribution_words && back <= first; ++back) {
        const Atom& atom = atoms_[first - back];
        if (atom.sentence != atoms_[first].sentence || atom.quoted) {
            return false;
        }
        if (atom.classes.meets(speech_)) {
            return true;
        }
    }
    return false;
}

/// "from June 1 to Nov. 30", where the language takes the two for one expression each.
bool Narrative::is_end_of_a_span(std::size_t match) const {
    if (match == 0 || sentence_of(match - 1) != sentence_of(match)) {
        return false;
    }
    const Match& before = matches_[match - 1];
    const Saying& saying = matches_[match].saying;
    const std::size_t between = before.last;
    if (between + 1 != matches_[match].first || !atoms_[between].classes.meets(to_) ||
        saying.is_range() || before.saying.is_range() || !has_date(saying) ||
        !has_date(before.saying)) {
        return false;
    }
    constexpr std::array<Slot, 7> settled = {Slot::year, Slot::yy,   Slot::rel,  Slot::dir,
                                             Slot::unit, Slot::from, Slot::shift};
    const Frame& begin = before.saying.from;
    const Frame& end = saying.from;
    const bool alike = end.has(Slot::month)
                           ? begin.has(Slot::month) && begin.has(Slot::day) == end.has(Slot::day)
                           : end.has(Slot::weekday) && begin.has(Slot::weekday);
    return alike &&
           std::none_of(settled.begin(), settled.end(), [&](Slot slot) { return end.has(slot); });
}

bool Narrative::goes_on_from_last_day(std::uint32_t sentence) const {
    return !last_day_.empty() && sentence - last_day_sentence_ <= day_holds &&
           text_.sentences[sentence].paragraph == text_.sentences[last_day_sentence_].paragraph;
}

std::vector<Saying> Narrative::chain_of(std::size_t match) {
    const Saying& saying = matches_[match].saying;
    if (sentence_of(match) != sentence_) {
        sentence_ = sentence_of(match);
        near_.clear();
    }
    std::vector<Saying> chain{saying};
    if (saying.from.has(Slot::from) &&
        (saying.from.has(Slot::n) || saying.from.has(Slot::weekday) ||
         saying.from.has(Slot::month))) {
        // "Pada malam itu" tells on from the day of the sentence before, "sehari kemudian" may not.
        const bool same = saying.from.get(Slot::n) == 0 && near_.empty();
        const auto& told = same && goes_on_from_last_day(sentence_) ? last_day_ : near_;
        chain.insert(chain.end(), told.begin(), told.end());
    } else if (is_end_of_a_span(match)) {
        chain.front().from.set(Slot::from, as_end);
        chain.insert(chain.end(), near_.begin(), near_.end());
    } else if (!has_date(saying)) {
        if (!near_.empty() || goes_on_from_last_day(sentence_)) {
            const auto& day = !near_.empty() && names_day(near_.front().from) ? near_ : last_day_;
            const bool holds = !last_day_.empty() && goes_on_from_last_day(sentence_);
            if (&day == &near_ || holds) {
                chain.insert(chain.end(), day.begin(), day.end());
            }
        }
        if (chain.size() == 1) {
            if (const Saying* behind = day_behind(match)) {
                chain.push_back(*behind);
            }
        }
    } else if (counts_from_today(saying.from)) {
        if (const Saying* day = day_of_speech(match)) {
            chain.front().from.set(Slot::from, spoken);
            chain.push_back(*day);
        }
    }
    if (chain.size() > longest_chain) {
        chain.resize(longest_chain, Saying{});
    }
    if (has_date(saying)) {
        near_ = chain;
        if (names_day(saying.from) && !is_attribution(match)) {
            last_day_ = chain;
            last_day_sentence_ = sentence_;
        }
    }
    return chain;
}

}  // namespace linimasa::times
