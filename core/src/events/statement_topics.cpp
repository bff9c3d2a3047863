#include "events/statement_topics.hpp"

#include "events/arguments.hpp"

#include <algorithm>

namespace linimasa::events {

std::pair<std::uint32_t, std::uint32_t> matter_of(const Draft& draft, const Scene& scene) {
    constexpr std::uint32_t longest = 8;
    const Arguments arguments(scene);
    std::uint32_t read = 0;
    for (const std::uint32_t mention : draft.mentions) {
        const std::uint32_t last = scene.end_near(mention);
        for (std::uint32_t i = std::max(read, scene.begin_near(mention)); i + 1 < last; ++i) {
            read = i + 1;
            const Unit& unit = scene.units[i];
            if (unit.word.preposition != Preposition::about || unit.quoted) {
                continue;
            }
            // "terkait dengan X"
            const std::uint32_t begin =
                scene.units[i + 1].word.preposition == Preposition::with ? i + 2 : i + 1;
            const std::uint32_t end =
                std::min(arguments.noun_phrase_end(i, begin, true), begin + longest);
            // "soal hal itu", "atas dasar tersebut"
            const bool hollow = end == begin + 1 && scene.units[begin].word.cue == Cue::hollow;
            if (end > begin && !hollow && scene.units[begin].word.link != Link::determiner) {
                return {begin, end};
            }
        }
    }
    return {0, 0};
}

namespace {

/// "X Minta [Y] Usut …": Y is asked for something, and nothing is said of Y.
bool asks(const Scene& scene, std::uint32_t verb) {
    const Hit hit = scene.lexicon.speech(scene.keys_from(verb));
    return hit && scene.lexicon.speech_verbs[hit.index].type == SpeechClass::ask;
}

}  // namespace

StatementTopics::StatementTopics(const Scene& scene, const std::vector<Draft>& drafts)
    : scene_(scene) {
    for (const SentenceUnits& sentence : scene.sentences) {
        if (sentence.kind == BlockKind::body) {
            break;  // the title stands before it
        }
        if (sentence.kind != BlockKind::title) {
            continue;
        }
        std::size_t before_about = 0;
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            if (scene.units[i].word.preposition == Preposition::about && before_about == 0) {
                before_about = headline_.size();
            } else if (scene.units[i].actor != nothing &&
                       !(i > sentence.begin && asks(scene, i - 1))) {
                headline_.push_back(scene.units[i].actor);
            }
        }
        // "Kata X soal Y": Y before X.
        std::rotate(headline_.begin(),
                    headline_.begin() + static_cast<std::ptrdiff_t>(before_about), headline_.end());
    }
    for (const Draft& draft : drafts) {
        if (draft.kind != EventKind::statement || draft.speaker == nothing || !draft.title) {
            continue;
        }
        for (const std::int32_t actor : headline_) {
            if (actor == draft.speaker) {
                speakers_.push_back(actor);
            } else if (speaks_for(scene, draft.speaker, actor)) {
                bodies_.push_back(actor);
            }
        }
    }
}

std::int32_t StatementTopics::of(const Draft& draft) const {
    const std::int32_t told = in_matter(draft);
    if (told != nothing || matter_of(draft, scene_).second > 0) {
        return told;  // "soal harga beras": what the words say they are about is nobody
    }
    std::int32_t found = nothing;
    for (const std::int32_t actor : headline_) {
        if (!fits(actor, draft)) {
            continue;
        }
        const bool body = std::find(bodies_.begin(), bodies_.end(), actor) != bodies_.end() ||
                          speaks_for(scene_, draft.speaker, actor);
        if (!body) {
            found = actor;
            break;
        }
        found = found == nothing ? actor : found;
    }
    // One sentence may leave out what the headline has said.
    return draft.sentences.size() < 2 || spoken_of(found, draft) ? found : nothing;
}

bool StatementTopics::fits(std::int32_t actor, const Draft& draft) const {
    return actor != nothing && actor != draft.speaker && !has_part(draft, actor) &&
           std::find(speakers_.begin(), speakers_.end(), actor) == speakers_.end();
}

/// A sentence that tells the statement means the actor: the headline alone may be about what
/// others say.
bool StatementTopics::spoken_of(std::int32_t actor, const Draft& draft) const {
    return actor != nothing &&
           std::any_of(draft.sentences.begin(), draft.sentences.end(), [&](std::uint32_t index) {
               const SentenceUnits& sentence = scene_.sentences[index];
               return std::any_of(scene_.units.begin() + sentence.begin,
                                  scene_.units.begin() + sentence.end, [actor](const Unit& unit) {
                                      return unit.actor == actor || unit.owner == actor;
                                  });
           });
}

/// "komentar X soal pemecatan Ketua KPU Y": a person before a body.
std::int32_t StatementTopics::in_matter(const Draft& draft) const {
    const auto [begin, end] = matter_of(draft, scene_);
    std::int32_t first = nothing;
    for (std::uint32_t i = begin; i < end; ++i) {
        const std::int32_t actor = scene_.units[i].actor;
        if (!fits(actor, draft)) {
            continue;
        }
        if (scene_.cast.actors[static_cast<std::size_t>(actor)].kind == ActorKind::person) {
            return actor;
        }
        first = first == nothing ? actor : first;
    }
    return first;
}

}  // namespace linimasa::events
