#include "times/publication.hpp"

#include "times/publication_evidence.hpp"
#include "times/publication_stamp.hpp"
#include "times/publication_years.hpp"
#include "times/resolve.hpp"
#include "times/resolve_point.hpp"
#include "times/slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <set>

namespace linimasa::times {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// How sure a date is, by what it rests on.
constexpr double sure_stamp = 0.99;
constexpr double sure_today = 0.95;
constexpr double sure_full = 0.9;
constexpr double sure_copyright = 0.9;
constexpr double sure_single_year = 0.85;
constexpr double sure_named_year = 0.7;

/// Sentences at the head of a text that tell the news itself.
constexpr std::size_t lead_sentences = 4;
/// Days by which what is planned lies behind the day on which it is told.
constexpr int longest_lead = 30;
/// A story that goes back as many days, and has no recent day at its head, is a chronicle.
constexpr int look_back = 180;

class Finder {
public:
    Finder(const AnalyzedText& text, std::span<const Atom> atoms, const Lexicon& lexicon,
           const std::vector<TimeExpression>& times)
        : text_(text), atoms_(atoms), lexicon_(lexicon) {
        for (const auto& time : times) {
            if (auto said = said_by(time)) {
                said_.push_back(*std::move(said));
            }
        }
        put_right_slips();
    }

    Publication run() {
        if (const Said* stamp = find_stamp()) {
            return made(*stamp, *stamp->value.start, PublishedBasis::stated, sure_stamp);
        }
        for (const auto& said : said_) {
            if (said.saying.from.get(Slot::shift, 1) == 0 && has_full_date(said.saying.from) &&
                said.dated) {
                return made(said, *said.value.start, PublishedBasis::stated, sure_today);
            }
        }
        for (const auto& said : said_) {
            if (counts_from_a_full_date(said)) {
                return made(said, Date::from_days(day_in(said, 0)), PublishedBasis::inferred,
                            sure_today);
            }
        }
        return infer();
    }

private:
    /// "Selasa (2/6/2024)" in a story that has "Minggu (30/6/2024)" as well.
    void put_right_slips() {
        const Said* latest = nullptr;
        for (const Said& said : said_) {
            if (said.dated && is_recent_form(said) &&
                (latest == nullptr || *said.value.start > *latest->value.start)) {
                latest = &said;
            }
        }
        if (latest == nullptr) {
            return;
        }
        const Anchor anchor{latest->value.start->first_day(), {}};
        for (Said& said : said_) {
            if (!said.saying.is_range() && has_full_date(said.saying.from)) {
                const Frame meant = without_slip(said.saying.from, anchor);
                if (meant.get(Slot::month) != said.saying.from.get(Slot::month) ||
                    meant.get(Slot::day) != said.saying.from.get(Slot::day) ||
                    meant.get(Slot::year) != said.saying.from.get(Slot::year)) {
                    said.value = resolve_frame(meant, anchor);
                    said.dated = said.value.known();
                }
            }
        }
    }

    /// "kemarin, Rabu (3/7/2024)": the day after it, where the paper says so and nobody it quotes.
    [[nodiscard]] bool counts_from_a_full_date(const Said& said) const {
        const Frame& frame = said.saying.from;
        return said.dated && frame.has(Slot::shift) && !frame.has(Slot::from) &&
               !said.saying.is_range() && has_full_date(frame) && !is_quoted(said);
    }
    [[nodiscard]] std::span<const Atom>::iterator atom_of(const Said& said) const {
        return std::lower_bound(
            atoms_.begin(), atoms_.end(), said.time->span.begin,
            [](const Atom& atom, std::size_t begin) { return atom.begin < begin; });
    }
    [[nodiscard]] bool is_quoted(const Said& said) const {
        const auto at = atom_of(said);
        return at != atoms_.end() && at->quoted;
    }
    [[nodiscard]] std::size_t sentence_number(const Said& said) const {
        return text_.sentence_at(said.time->span.begin);
    }

    /// The first stamp; one of a later change ("Diperbarui …") only where there is no other.
    [[nodiscard]] const Said* find_stamp() const {
        const Said* changed = nullptr;
        const ClassMask change = lexicon_.mask("changed");
        for (const Said& said : said_) {
            if (!is_stamp(said)) {
                continue;
            }
            const auto at = atom_of(said);
            const auto before = std::min<std::ptrdiff_t>(at - atoms_.begin(), 3);
            if (std::none_of(at - before, at,
                             [&](const Atom& atom) { return atom.classes.meets(change); })) {
                return &said;
            }
            changed = changed == nullptr ? &said : changed;
        }
        return changed;
    }

    /// A full date that stands in a line of its own at the head, or in the story's dateline.
    [[nodiscard]] bool is_stamp(const Said& said) const {
        if (!has_full_date(said.saying.from) || said.saying.is_range() || !said.dated ||
            said.saying.from.has(Slot::ahead)) {
            return false;
        }
        return stands_as_stamp(text_, said.time->span);
    }

    [[nodiscard]] Publication made(const Said& said, Date date, PublishedBasis basis,
                                   double confidence) const {
        Publication publication;
        publication.basis = basis;
        publication.confidence = confidence;
        publication.span = said.time->span;
        publication.date = date.truncated(DatePrecision::day);
        publication.moment = publication.date->to_string();
        if (date.precision() == DatePrecision::minute) {
            publication.moment = date.to_string() + ":00";
            if (said.saying.from.has(Slot::zone)) {
                const int zone = said.saying.from.get(Slot::zone);
                publication.moment += fmt::format("{}{:02}:{:02}", zone < 0 ? '-' : '+',
                                                  std::abs(zone) / 60, std::abs(zone) % 60);
            }
        }
        return publication;
    }

    // --------------------------------------------------------------------- inference

    Publication infer() {
        if (const Publication told = of_dateline(); told.date) {
            return told;
        }
        std::vector<const Said*> recent;
        for (const auto& said : said_) {
            if (is_recent_form(said) && !lies_ahead(said)) {
                recent.push_back(&said);
            }
        }
        if (recent.empty()) {
            const Publication told = of_span();
            return told.date ? told : of_feast();
        }
        double confidence = 0.0;
        const auto year = year_of(recent, confidence);
        if (!year) {
            return {};
        }
        const Said* latest = latest_of(recent, *year);
        // What somebody said on a day appeared then; what happens on one may lie ahead.
        std::vector<const Said*> spoken_on;
        std::copy_if(recent.begin(), recent.end(), std::back_inserter(spoken_on),
                     [&](const Said* said) { return is_attribution(*said); });
        if (const Said* said = latest_of(spoken_on, *year);
            said != nullptr && latest != nullptr && said->dated &&
            (sentence_number(*latest) >= lead_sentences ||
             sentence_number(*said) < head_sentences) &&
            day_in(*latest, *year) - day_in(*said, *year) <= days{longest_lead}) {
            latest = said;
        }
        if (latest == nullptr || (latest->dated && !is_attribution(*latest) &&
                                  text_.sentence_at(latest->time->span.begin) >= lead_sentences)) {
            return {};  // a date somewhere in the narrative
        }
        if (latest->dated && sentence_number(*latest) >= head_sentences &&
            std::any_of(recent.begin(), recent.end(), [&](const Said* said) {
                return day_in(*latest, *year) - day_in(*said, *year) > days{look_back};
            })) {
            return {};  // a chronicle, which need not have reached today
        }
        // Who writes "Senin (5/8)" once and "Selasa" alone elsewhere means the day after.
        const auto day = latest->dated ? with_spoken_weekday(*latest, *year)
                                       : with_bare_weekday(day_in(*latest, *year));
        if (!day || tells_of_later_days(*latest, *day)) {
            return {};
        }
        return made(*latest, Date::from_days(*day), PublishedBasis::inferred, confidence);
    }

    /// "Jakarta, 12/8 (Antara) -" above a copyright of 2015.
    [[nodiscard]] Publication of_dateline() const {
        const auto year = copyright_year(text_.source());
        for (const Said& said : said_) {
            const Frame& frame = said.saying.from;
            if (year && stands_in_dateline(text_, said.time->span) && !said.saying.is_range() &&
                frame.has(Slot::day) && frame.has(Slot::month)) {
                const auto date = date_in(said, *year);
                return date ? made(said, *date, PublishedBasis::inferred, sure_copyright)
                            : Publication{};
            }
        }
        return {};
    }

    /// "kata dia, Selasa" beside "Senin hingga Kamis (8/3)": the day inside of what goes on, above
    /// a copyright of a year in which its last day has that weekday.
    [[nodiscard]] Publication of_span() const {
        const auto year = copyright_year(text_.source());
        const auto weekdays = bare_weekdays(text_.source().size());
        if (!year || weekdays.size() != 1) {
            return {};
        }
        for (const Said& said : said_) {
            const Frame& from = said.saying.from;
            const Frame& to = said.saying.to;
            if (!said.saying.is_range() || lies_beside(said) || !from.has(Slot::weekday) ||
                from.has(Slot::day) || !to.has(Slot::weekday) || !to.has(Slot::day) ||
                !to.has(Slot::month)) {
                continue;
            }
            const auto last = resolve_frame(in_year(to, *year), {}).start;
            if (!last || days_until(to.get(Slot::weekday), last->first_day()) != 0) {
                continue;
            }
            const sys_days first = last_before(last->first_day(), from.get(Slot::weekday));
            const sys_days day = first + days{days_until(*weekdays.begin(), first)};
            if (day <= last->first_day()) {
                return made(said, Date::from_days(day), PublishedBasis::inferred, sure_named_year);
            }
        }
        return {};
    }

    /// A feast at the head, above a copyright of a year in which it falls on the only weekday that
    /// anybody speaks on.
    [[nodiscard]] Publication of_feast() const {
        const auto year = copyright_year(text_.source());
        const auto weekdays = bare_weekdays(text_.source().size());
        if (!year || weekdays.size() != 1) {
            return {};
        }
        for (const Said& said : said_) {
            if (said.saying.from.get(Slot::feast) == 0 || said.saying.is_range() ||
                lies_beside(said) || said.saying.from.has(Slot::year) ||
                sentence_number(said) >= head_sentences) {
                continue;
            }
            const auto day = resolve_frame(in_year(said.saying.from, *year), {}).start;
            if (day && days_until(*weekdays.begin(), day->first_day()) == 0) {
                return made(said, *day, PublishedBasis::inferred, sure_named_year);
            }
        }
        return {};
    }

    /// "Rabu kemarin, 3 Juli 2024" in a story that looks back to what was said in May.
    [[nodiscard]] bool tells_of_later_days(const Said& latest, sys_days day) const {
        return std::any_of(said_.begin(), said_.end(), [&](const Said& said) {
            return &said != &latest && said.dated && has_full_date(said.saying.from) &&
                   said.saying.from.get(Slot::dir) < 0 && said.value.start->first_day() >= day;
        });
    }

    /// "…, kata dia, Senin (8/7)"
    [[nodiscard]] bool is_attribution(const Said& said) const {
        return word_before(said, lexicon_.mask("speech"), {});
    }
    /// "akan dibuka oleh ketua panitia, Ratna, pada Senin (8/7)", whatever the commas
    [[nodiscard]] bool lies_ahead(const Said& said) const {
        return word_before(said, lexicon_.mask("ahead"), lexicon_.mask("speech"));
    }
    /// "akan digelar Senin hingga Kamis", "menjelang Hari Kartini": told before or after the day
    [[nodiscard]] bool lies_beside(const Said& said) const {
        const Saying& saying = said.saying;
        return saying.from.has(Slot::ahead) || saying.from.has(Slot::dir) ||
               saying.to.has(Slot::ahead) || saying.to.has(Slot::dir) || lies_ahead(said) ||
               word_before(said, lexicon_.mask("beside"), {});
    }
    /// True where a word of a class stands before an expression in its sentence, outside of
    /// quotations, and none of another class between them.
    [[nodiscard]] bool word_before(const Said& said, ClassMask wanted, ClassMask barrier) const {
        const auto at = atom_of(said);
        constexpr std::ptrdiff_t longest_sentence = 300;  // text without stops goes on and on
        if (at == atoms_.end() || at->quoted) {
            return false;
        }
        for (auto it = at; it != atoms_.begin() && at - it < longest_sentence;) {
            --it;
            if (it->sentence != at->sentence) {
                return false;
            }
            if (!it->quoted && (it->classes.meets(wanted) || it->classes.meets(barrier))) {
                return it->classes.meets(wanted);
            }
        }
        return false;
    }

    /// The year of the dates that do not name one.
    std::optional<int> year_of(const std::vector<const Said*>& recent, double& confidence) const {
        std::set<int> stated;
        bool floating = false;
        for (const Said* said : recent) {
            if (said->dated) {
                stated.insert(said->value.start->year());
            } else {
                floating = true;
            }
        }
        if (!floating) {
            confidence = sure_full;
            return *stated.rbegin();
        }
        const Window window = window_of_eras(atoms_, lexicon_);
        std::vector<int> possible;
        for (int year = first_year; year <= last_year; ++year) {
            const auto fits = [&](const Said* said) {
                if (said->dated) {
                    return true;
                }
                const auto date = date_in(*said, year);
                return date && window.from <= date->first_day() &&
                       date->first_day() <= window.until &&
                       std::chrono::weekday{date->first_day()}.iso_encoding() ==
                           static_cast<unsigned>(said->saying.from.get(Slot::weekday));
            };
            if (std::all_of(recent.begin(), recent.end(), fits)) {
                possible.push_back(year);
            }
        }
        const auto known = [&](int year) {
            return std::find(possible.begin(), possible.end(), year) != possible.end();
        };
        if (const auto line = copyright_year(text_.source()); line && known(*line)) {
            confidence = sure_copyright;
            return line;
        }
        if (possible.size() == 1) {
            confidence = sure_single_year;
            return possible.front();
        }
        // A year that the text names otherwise and that the weekday agrees with.
        std::set<int> named;
        for (const auto& said : said_) {
            const auto& value = said.value;
            if (!said.saying.from.has(Slot::ahead) && value.known()) {
                for (const auto& end : {value.start, value.until}) {
                    if (end && known(end->year())) {
                        named.insert(end->year());
                    }
                }
            }
        }
        if (named.size() != 1) {
            return std::nullopt;
        }
        confidence = sure_named_year;
        return *named.begin();
    }

    /// Weekdays without a date, of all expressions or of those before `end` that say when somebody
    /// spoke.
    [[nodiscard]] std::set<int> bare_weekdays(std::optional<std::size_t> end = {}) const {
        std::set<int> weekdays;
        for (const auto& said : said_) {
            if (is_bare_weekday(said.saying) &&
                (!end || (said.time->span.begin < *end && is_attribution(said)))) {
                weekdays.insert(said.saying.from.get(Slot::weekday));
            }
        }
        return weekdays;
    }

    /// "…, kata dia, Selasa": the first such weekday on or after the latest date. Nothing where
    /// weekdays contradict each other.
    [[nodiscard]] std::optional<sys_days> with_bare_weekday(sys_days latest) const {
        auto weekdays = bare_weekdays();
        weekdays.erase(static_cast<int>(std::chrono::weekday{latest}.iso_encoding()));
        if (weekdays.empty()) {
            return latest;
        }
        if (weekdays.size() > 1) {
            return std::nullopt;
        }
        return latest + days{days_until(*weekdays.begin(), latest)};
    }

    /// "kata dia, Selasa", and "Senin (5/8/2024)" behind it: papers that date an older day in full
    /// write the one on which they appear by its name. Farther ahead it may as well be one before
    /// the latest, which is then of something announced, as what is said itself may be: "kata dia,
    /// Selasa, bazar digelar Sabtu (10/8/2024)". Nothing is known.
    [[nodiscard]] std::optional<sys_days> with_spoken_weekday(const Said& latest, int year) const {
        const sys_days day = day_in(latest, year);
        const auto weekdays = bare_weekdays(latest.time->span.begin);
        const int ahead = weekdays.size() == 1 ? days_until(*weekdays.begin(), day) : 0;
        const bool known = ahead == 0 || (ahead < 4 && !names_weekday_before(latest));
        return known ? std::optional(day + days{ahead}) : std::nullopt;
    }

    /// True where somebody speaks on a bare weekday before an expression in its sentence.
    [[nodiscard]] bool names_weekday_before(const Said& said) const {
        return std::any_of(said_.begin(), said_.end(), [&](const Said& other) {
            return other.time->span.begin < said.time->span.begin &&
                   sentence_number(other) == sentence_number(said) &&
                   is_bare_weekday(other.saying) && is_attribution(other);
        });
    }

    const AnalyzedText& text_;
    std::span<const Atom> atoms_;
    const Lexicon& lexicon_;
    std::vector<Said> said_;
};

}  // namespace

Publication find_publication(const AnalyzedText& text, std::span<const Atom> atoms,
                             const Lexicon& lexicon, const std::vector<TimeExpression>& times) {
    return Finder(text, atoms, lexicon, times).run();
}

}  // namespace linimasa::times
