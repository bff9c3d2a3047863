#include "events/finish.hpp"

#include <algorithm>
#include <charconv>

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
    // A bracket that the end cut open.
    const std::size_t open = out.rfind('(');
    if (open != std::string::npos && out.find(')', open) == std::string::npos) {
        out.resize(open);
        while (!out.empty() && out.back() == ' ') {
            out.pop_back();
        }
    }
    return out;
}

const std::string& name_of(const Scene& scene, std::int32_t actor) {
    return scene.cast.actors[static_cast<std::size_t>(actor)].name;
}

std::string statement_label(const Draft& draft, const Scene& scene) {
    std::string label = "keterangan";
    if (draft.head_noun != nothing) {
        const auto unit = static_cast<std::uint32_t>(draft.head_noun);
        if (const Hit hit = scene.lexicon.occasion(scene.keys_from(unit))) {
            label = scene.lexicon.occasions[hit.index].words;
        }
    }
    if (label.ends_with("nya")) {
        label.resize(label.size() - 3);
    }
    label += ' ';
    label += name_of(scene, draft.speaker);
    const auto topic = std::find_if(draft.parts.begin(), draft.parts.end(), [](const Part& part) {
        return part.role == ParticipantRole::topic;
    });
    if (draft.place != nothing) {
        label += " di ";
        label += scene.cast.places[static_cast<std::size_t>(draft.place)].name;
    } else if (topic != draft.parts.end()) {
        label += " soal ";
        label += name_of(scene, topic->actor);
    }
    return label;
}

}  // namespace

std::string label_of(const Draft& draft, const Scene& scene) {
    if (draft.kind == EventKind::statement && draft.speaker != nothing) {
        return statement_label(draft, scene);
    }
    if (!draft.label_text.empty()) {
        return tidy(draft.label_text);
    }
    return tidy(scene.text.text(scene.span(draft.label_begin, draft.label_end)));
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
        std::string_view digits = word;
        const bool numbered =
            digits.size() > 3 && (digits.starts_with("ke-") || digits.starts_with("Ke-"));
        if (numbered && !edition) {
            digits.remove_prefix(3);
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

std::int32_t topic_of(const Draft& draft, const Scene& scene,
                      const std::vector<std::int32_t>& speakers) {
    std::int32_t first = nothing;
    for (const SentenceUnits& sentence : scene.sentences) {
        if (sentence.kind == BlockKind::body) {
            break;  // the title stands before it
        }
        if (sentence.kind != BlockKind::title) {
            continue;
        }
        bool about = false;
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const Unit& unit = scene.units[i];
            about = about || unit.word.preposition == Preposition::about;
            if (unit.actor == nothing || unit.actor == draft.speaker ||
                has_part(draft, unit.actor) ||
                std::find(speakers.begin(), speakers.end(), unit.actor) != speakers.end()) {
                continue;
            }
            if (about) {
                return unit.actor;  // "soal X"
            }
            first = first == nothing ? unit.actor : first;
        }
    }
    return first;
}

}  // namespace linimasa::events
