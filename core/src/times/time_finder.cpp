#include "linimasa/core/times.hpp"
#include "times/atoms.hpp"
#include "times/context.hpp"
#include "times/grammar.hpp"
#include "times/matcher.hpp"
#include "times/resolve.hpp"

#include <algorithm>

namespace linimasa {

using times::Saying;
using times::Slot;

struct TimeFinder::State {
    times::Lexicon lexicon;
    times::Grammar grammar;
};

namespace {

constexpr std::string_view link = " << ";

std::optional<std::chrono::sys_days> day_of(std::optional<Date> published) {
    if (!published || published->precision() < DatePrecision::day) {
        return std::nullopt;
    }
    return published->first_day();
}

/// The saying and those that it counts from, one behind the other.
std::string write_chain(const std::vector<Saying>& chain) {
    std::string text;
    for (const auto& saying : chain) {
        text.append(text.empty() ? "" : link).append(times::to_string(saying));
    }
    return text;
}

std::vector<Saying> read_chain(std::string_view text) {
    std::vector<Saying> chain;
    while (!text.empty()) {
        const auto end = std::min(text.find(link), text.size());
        auto saying = times::parse_saying(text.substr(0, end));
        if (!saying) {
            return {};
        }
        chain.push_back(*saying);
        text.remove_prefix(std::min(end + link.size(), text.size()));
    }
    return chain;
}

/// How many dates of the narrative a chain goes back at most.
constexpr std::size_t longest_chain = 4;

bool needs_narrative(const Saying& saying) {
    return saying.from.has(Slot::from) || !times::has_date(saying);
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

std::vector<TimeExpression> TimeFinder::find(const AnalyzedText& text,
                                             std::optional<Date> published) const {
    const auto atoms = times::atoms_of(text, state_->lexicon);
    const times::Context context(atoms, state_->lexicon);
    const auto anchor = day_of(published);
    std::vector<TimeExpression> found;
    std::vector<Saying> near;  // the last date in this sentence, and what it counts from
    std::uint32_t sentence = 0;
    for (auto& match : times::Matcher(atoms, state_->lexicon, state_->grammar).run()) {
        Saying& saying = match.saying;
        if (saying.meaning == times::Meaning::none) {
            continue;
        }
        if (atoms[match.first].sentence != sentence) {
            sentence = atoms[match.first].sentence;
            near.clear();
        }
        TimeExpression time;
        time.span = {atoms[match.first].begin, atoms[match.last - 1].end};
        time.type = times::type_of(saying);
        time.modifier = modifier_of(saying);
        time.rule = match.rule->name;
        if (saying.meaning != times::Meaning::point) {
            time.duration = times::resolve_length(saying);
            found.push_back(std::move(time));
            continue;
        }
        if (saying.from.has(Slot::weekday) && !saying.from.has(Slot::day) &&
            context.looks_ahead(match)) {
            saying.from.set(Slot::ahead, 1);
        }
        std::vector<Saying> chain{saying};
        if (needs_narrative(saying)) {
            chain.insert(chain.end(), near.begin(), near.end());
            chain.resize(std::min(chain.size(), longest_chain), Saying{});
        }
        time.value = times::resolve_chain(chain, anchor);
        time.symbolic = write_chain(chain);
        if (times::has_date(saying)) {
            near = std::move(chain);
        }
        found.push_back(std::move(time));
    }
    return found;
}

void resolve_times(std::vector<TimeExpression>& times, std::optional<Date> published) {
    const auto anchor = day_of(published);
    for (auto& time : times) {
        const auto chain = read_chain(time.symbolic);
        if (!chain.empty()) {
            time.value = times::resolve_chain(chain, anchor);
        }
    }
}

Publication find_publication(const AnalyzedText&, const std::vector<TimeExpression>&) {
    return {};
}

}  // namespace linimasa
