#include "events/draft_words.hpp"

#include <algorithm>
#include <string>

namespace linimasa::events {

namespace {

/// All words behind the noun that tells it.
std::vector<WordId> words_behind(const Scene& scene, const Draft& draft) {
    std::vector<WordId> found;
    for (std::uint32_t k = draft.after; k < draft.label_end; ++k) {
        const Unit& unit = scene.units[k];
        const bool noun = unit.is_word() && !unit.verb && unit.place == nothing &&
                          unit.word.preposition == Preposition::none &&
                          unit.word.link == Link::none && unit.word.cue != Cue::many;
        for (std::uint32_t t = unit.first; noun && t < unit.last; ++t) {
            const WordId word = scene.text.tokens[t].word;
            if (scene.lexicon.info(word).cue != Cue::many) {
                found.push_back(word);
            }
        }
    }
    return found;
}

/// Words of a label up to the next verb or conjunction, by their tokens.
std::vector<std::uint32_t> own_tokens(const Scene& scene, const Draft& draft) {
    std::vector<std::uint32_t> found;
    bool object = true;
    for (std::uint32_t k = draft.after; k < draft.label_end; ++k) {
        const Unit& unit = scene.units[k];
        if (unit.verb || unit.word.link == Link::coordinate) {
            break;
        }
        object = object && unit.word.preposition == Preposition::none;
        const bool named = object && (unit.place != nothing || unit.actor != nothing);
        const bool noun = unit.plain && unit.word.link == Link::none;
        for (std::uint32_t t = unit.first; t < unit.last && (noun || named); ++t) {
            found.push_back(t);
        }
    }
    return found;
}

}  // namespace

std::vector<WordId> own_words(const Scene& scene, const Draft& draft) {
    std::vector<WordId> found;
    for (const std::uint32_t token : own_tokens(scene, draft)) {
        found.push_back(scene.text.tokens[token].word);
    }
    return found;
}

bool share_words(const std::vector<WordId>& x, const std::vector<WordId>& y) {
    return std::any_of(x.begin(), x.end(), [&](WordId word) {
        return word != unknown_word && std::find(y.begin(), y.end(), word) != y.end();
    });
}

bool nouns_fit(const Scene& scene, const Draft& a, const Draft& b) {
    if (a.form != Form::noun || b.form != Form::noun) {
        return true;
    }
    const std::vector<WordId> x = words_behind(scene, a);
    const std::vector<WordId> y = words_behind(scene, b);
    return x.empty() || y.empty() || share_words(x, y);
}

bool other_objects(const Scene& scene, const Draft& a, const Draft& b) {
    const bool acts = a.kind == EventKind::initiative && b.kind == EventKind::initiative &&
                      (a.form == Form::active || a.form == Form::bare) &&
                      (b.form == Form::active || b.form == Form::bare);
    const bool same_target = std::any_of(a.parts.begin(), a.parts.end(), [&](const Part& part) {
        return part.role == ParticipantRole::target && has_part(b, part.actor);
    });
    if (!acts || same_target) {
        return false;
    }
    // By their letters: the program need not know them.
    const auto words = [&](const Draft& draft) {
        std::vector<std::string> found;
        for (const std::uint32_t token : own_tokens(scene, draft)) {
            found.push_back(fold(scene.text.text(scene.text.tokens[token])));
        }
        return found;
    };
    const std::vector<std::string> x = words(a);
    const std::vector<std::string> y = words(b);
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const auto& word) {
        return std::find(y.begin(), y.end(), word) != y.end();
    });
}

}  // namespace linimasa::events
