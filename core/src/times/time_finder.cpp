#include "linimasa/core/times.hpp"
#include "times/atoms.hpp"
#include "times/context.hpp"
#include "times/grammar.hpp"
#include "times/matcher.hpp"
#include "times/narrative.hpp"
#include "times/publication.hpp"
#include "times/publication_years.hpp"
#include "times/resolve.hpp"
#include "times/shared_year.hpp"

#include <algorithm>

namespace linimasa {

using times::Saying;
using times::Slot;

struct TimeFinder::State {
    times::Lexicon lexicon;
    times::Grammar grammar;
};

namespace {

std::optional<std::chrono::sys_days> day_of(std::optional<Date> published) {
    if (!published || published->precision() < DatePrecision::day) {
        return std::nullopt;
    }
    return published->first_day();
}

/// "10 Nov." at the end of a sentence: the stop is the sentence's.
void leave_out_last_stop(times::Match& match, std::span<const times::Atom> atoms,
                         times::ClassMask abbreviated) {
    const bool at_end = match.last == atoms.size() || atoms[match.last].starts;
    if (at_end && match.last > match.first + 1 && atoms[match.last - 1].mark == '.' &&
        atoms[match.last - 2].classes.meets(abbreviated)) {
        --match.last;
    }
}

/// "Copyright © 2024" tells nothing of the story.
void drop_copyright(std::vector<times::Match>& matches, const AnalyzedText& text,
                    std::span<const times::Atom> atoms) {
    const auto years = times::copyright_years(text.source());
    auto year = years.begin();  // both are in the order of the text
    for (times::Match& match : matches) {
        const std::size_t begin = atoms[match.first].begin;
        year = std::find_if(year, years.end(),
                            [&](const auto& behind) { return behind.span.end > begin; });
        if (year != years.end() && year->span.begin <= begin) {
            match.saying.meaning = times::Meaning::none;
        }
    }
}

/// A stamp of 00:00:00 has no clock time.
void drop_empty_clock(times::Frame& frame) {
    if (frame.has(Slot::cents) && frame.has(Slot::hour) && frame.get(Slot::hour) == 0 &&
        frame.get(Slot::minute) == 0 && frame.get(Slot::cents) == 0) {
        frame.clear(Slot::hour);
        frame.clear(Slot::minute);
        frame.clear(Slot::cents);
    }
}

TimeModifier modifier_of(const Saying& saying) {
    return static_cast<TimeModifier>(saying.from.get(Slot::modifier));
}

}  // namespace

Result<TimeFinder> TimeFinder::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    auto lexicon = times::Lexicon::load(pack, vocabulary);
    if (!lexicon) {
        return tl::unexpected(lexicon.error());
    }
    auto grammar = times::Grammar::load(pack, *lexicon, vocabulary);
    if (!grammar) {
        return tl::unexpected(grammar.error());
    }
    TimeFinder made;
    made.state_ = std::make_shared<State>(State{*std::move(lexicon), *std::move(grammar)});
    return made;
}

namespace {

std::vector<TimeExpression> find_in(const AnalyzedText& text, std::span<const times::Atom> atoms,
                                    std::optional<Date> published, std::optional<int> year,
                                    const times::Lexicon& lexicon, const times::Grammar& grammar) {
    const times::Context context(atoms, lexicon);
    const auto anchor = day_of(published);
    const times::ClassMask abbreviated = lexicon.mask("month-abbr");
    auto matches = times::Matcher(atoms, lexicon, grammar).run();
    for (auto& match : matches) {
        drop_empty_clock(match.saying.from);
        leave_out_last_stop(match, atoms, abbreviated);
        if (times::has_date(match.saying) && context.looks_ahead(match)) {
            match.saying.from.set(Slot::ahead, 1);
        }
    }
    drop_copyright(matches, text, atoms);
    times::share_years(matches, atoms, lexicon);
    if (year) {
        times::take_year(matches, *year);
    }
    times::Narrative narrative(text, atoms, matches, lexicon);
    std::vector<TimeExpression> found;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto& match = matches[i];
        if (match.saying.meaning == times::Meaning::none) {
            continue;
        }
        TimeExpression& time = found.emplace_back();
        time.span = {atoms[match.first].begin, atoms[match.last - 1].end};
        time.type = times::type_of(match.saying);
        time.modifier = modifier_of(match.saying);
        time.timeml = times::timeml_sign(match.saying);
        time.rule = match.rule->name;
        if (match.saying.meaning != times::Meaning::point) {
            time.duration = times::resolve_length(match.saying);
            if (time.type == TimeType::set) {
                time.quantifier = times::quantifier_of(match.saying);
                time.frequency = times::frequency_of(match.saying);
            }
            continue;
        }
        const auto chain = narrative.chain_of(i);
        time.value = times::resolve_chain(chain, anchor);
        time.symbolic = times::to_string(chain);
    }
    return found;
}

}  // namespace

std::vector<TimeExpression> TimeFinder::find(const AnalyzedText& text,
                                             std::optional<Date> published) const {
    const auto year = published ? std::nullopt : times::copyright_year(text.source());
    return find_in(text, times::atoms_of(text, state_->lexicon), published, year, state_->lexicon,
                   state_->grammar);
}

void resolve_times(std::vector<TimeExpression>& times, std::optional<Date> published) {
    const auto anchor = day_of(published);
    for (auto& time : times) {
        const auto chain = times::parse_chain(time.symbolic);
        if (!chain.empty()) {
            time.value = times::resolve_chain(chain, anchor);
        }
    }
}

Publication TimeFinder::find_publication(const AnalyzedText& text) const {
    const auto atoms = times::atoms_of(text, state_->lexicon);
    return times::find_publication(
        text, atoms, state_->lexicon,
        find_in(text, atoms, std::nullopt, std::nullopt, state_->lexicon, state_->grammar));
}

}  // namespace linimasa
