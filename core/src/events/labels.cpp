#include "events/arguments.hpp"
#include "events/finish.hpp"
#include "events/statement_topics.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace linimasa::events {

namespace {

/// One blank for any white space, no blanks or loose marks at the ends.
std::string tidy(std::string_view words) {
    std::string out;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == ',' || out.back() == '-' ||
                            out.back() == '/' || out.back() == '(' || out.back() == ':')) {
        out.pop_back();
    }
    // A quotation mark or a bracket that the end cut open.
    if (std::count(out.begin(), out.end(), '"') % 2 != 0) {
        out.erase(out.rfind('"'), 1);
    }
    const std::size_t open = out.rfind('(');
    if (open != std::string::npos && out.find(')', open) == std::string::npos) {
        out.resize(open);
        while (!out.empty() && out.back() == ' ') {
            out.pop_back();
        }
    }
    return out;
}

/// "Konferensi Tingkat Tinggi (KTT) X" is "KTT X": where a name begins with words and the letters
/// that stand for them, the letters will do.
std::string abbreviated(std::string label) {
    const std::size_t open = label.find(" (");
    const std::size_t close = open == std::string::npos ? open : label.find(')', open);
    if (close == std::string::npos) {
        return label;
    }
    const std::string letters = label.substr(open + 2, close - open - 2);
    std::string initials;
    for (std::size_t at = 0; at < open; ++at) {
        if (label[at] != ' ' && (at == 0 || label[at - 1] == ' ')) {
            initials += label[at];
        }
    }
    return letters.size() > 1 && letters == initials ? letters + label.substr(close + 1) : label;
}

const std::string& name_of(const Scene& scene, std::int32_t actor) {
    return scene.cast.actors[static_cast<std::size_t>(actor)].name;
}

std::string statement_label(const Draft& draft, const Scene& scene) {
    std::string label = scene.lexicon.utterance;
    if (draft.occasion != nothing) {
        const auto unit = static_cast<std::uint32_t>(draft.occasion);
        if (const Hit hit = scene.lexicon.occasion(scene.keys_from(unit))) {
            label = scene.lexicon.occasions[hit.index].words;
        }
    }
    label.resize(scene.lexicon.affixes.stem(Affix::possessive, label).size());
    label += ' ';
    label += name_of(scene, draft.speaker);
    const auto topic = std::find_if(draft.parts.begin(), draft.parts.end(), [](const Part& part) {
        return part.role == ParticipantRole::topic;
    });
    if (const auto [first, last] = matter_of(draft, scene); first < last) {
        label += " soal ";
        label += tidy(scene.text.text(scene.span(first, last)));
    } else if (draft.place != nothing) {
        label += " di ";
        label += scene.cast.places[static_cast<std::size_t>(draft.place)].name;
    } else if (topic != draft.parts.end()) {
        label += " soal ";
        label += name_of(scene, topic->actor);
    }
    return label;
}

/// "Pertemuan": who met says more than the noun alone; empty where nobody is named.
std::string of_people(const Draft& draft, const Scene& scene) {
    std::string people;
    int named = 0;
    for (const Part& part : draft.parts) {
        if (named < 2 &&
            (part.role == ParticipantRole::attendee || part.role == ParticipantRole::host)) {
            people += named == 0 ? " " : " dan ";
            people += name_of(scene, part.actor);
            ++named;
        }
    }
    return people;
}

/// "pensiun [pada]": what only leads to a time that is no part of the label.
bool leads_on(const Unit& unit) {
    return unit.word.preposition != Preposition::none || unit.word.cue == Cue::since;
}

}  // namespace

std::uint32_t label_end(const Draft& draft, const Scene& scene) {
    constexpr std::uint32_t short_label = 5;
    const bool noun = draft.form == Form::noun && draft.label_begin <= draft.unit;
    if (!noun || draft.label_end - draft.label_begin >= short_label || series_of(draft, scene)) {
        return draft.label_end;
    }
    const Arguments arguments(scene);
    const std::uint32_t last = scene.sentence_of(draft.unit).end;
    const std::uint32_t from = std::max(draft.label_end, draft.after);
    std::uint32_t end = arguments.noun_phrase_end(draft.unit, from, true);
    // The title of an occasion ends with its quotation mark.
    const auto marks = std::count_if(scene.units.begin() + draft.label_begin,
                                     scene.units.begin() + std::min(end + 1, last),
                                     [](const Unit& unit) { return unit.mark == '"'; });
    if (marks % 2 != 0) {
        const std::uint32_t stop = std::min(last, end + 3 * short_label);
        for (std::uint32_t i = end + 1; i < stop; ++i) {
            if (scene.units[i].mark == '"') {
                return i + 1;
            }
        }
    }
    const auto deals = [&](std::uint32_t i) {
        return i < last && scene.units[i].verb &&
               scene.lexicon.affixes.is(Affix::active,
                                        scene.text.text(scene.text.tokens[scene.units[i].first]));
    };
    if (end < last && scene.units[end].word.link == Link::relative && deals(end + 1)) {
        end = arguments.predicate_end(end + 2);
    } else if (end == from && deals(end)) {
        const bool held =
            draft.kind == EventKind::incident ||
            (draft.kind == EventKind::meeting && scene.lexicon.light_verb(scene.keys_from(end)));
        end = held ? arguments.predicate_end(end + 1) : end;
    }
    return std::min(end, draft.label_begin + 2 * short_label + 2);
}

std::string label_of(const Draft& draft, const Scene& scene) {
    if (draft.kind == EventKind::statement && draft.speaker != nothing) {
        return statement_label(draft, scene);
    }
    if (!draft.label_text.empty()) {
        return tidy(draft.label_text);
    }
    std::uint32_t end = label_end(draft, scene);
    while (end > draft.label_begin + 1 && leads_on(scene.units[end - 1])) {
        --end;
    }
    std::string label = tidy(scene.text.text(scene.span(draft.label_begin, end)));
    if (draft.kind == EventKind::meeting && has(scene, draft, Trait::encounter) &&
        draft.form == Form::noun && draft.label_begin == draft.unit && end <= draft.after) {
        label += of_people(draft, scene);
    }
    return draft.head_noun == nothing ? label : abbreviated(std::move(label));
}

std::optional<Series> series_of(const Draft& draft, const Scene& scene) {
    if (draft.head_noun == nothing || !draft.named || draft.kind != EventKind::meeting) {
        return std::nullopt;
    }
    std::string name;
    std::optional<int> edition;
    for (std::uint32_t t = scene.units[draft.label_begin].first;
         t < scene.units[draft.label_end - 1].last; ++t) {
        const Token& token = scene.text.tokens[t];
        const std::string_view word = scene.text.text(token);
        const std::string folded = fold(word);
        const std::string_view digits = scene.lexicon.affixes.stem(Affix::ordinal, folded);
        if (digits.size() < folded.size() && !edition) {
            int number = 0;
            const auto [end, fault] =
                std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (fault == std::errc{} && end == digits.data() + digits.size()) {
                edition = number;
                continue;
            }
        }
        if (!name.empty() && token.space_before) {
            name += ' ';
        }
        name += word;
    }
    if (!edition) {
        return std::nullopt;
    }
    return Series{tidy(name), edition};
}

}  // namespace linimasa::events
