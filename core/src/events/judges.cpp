// What judges say in court is their ruling, no statement beside it.
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

constexpr std::string_view with_ruling = "on the day of the judge's words";
/// Sentences between a ruling and what its judge says of it.
constexpr std::uint32_t reach = 3;

class JudgeReader {
public:
    JudgeReader(const Scene& scene, std::vector<Draft>& drafts)
        : scene_(scene), drafts_(drafts), judges_(scene.cast.actors.size(), false) {
        for (std::uint32_t u = 0; u < scene_.units.size(); ++u) {
            if (scene_.units[u].actor != nothing && names_judge(u)) {
                judges_[static_cast<std::size_t>(scene_.units[u].actor)] = true;
            }
        }
    }

    void run() const {
        Draft* const ruling = only_ruling();
        if (ruling == nullptr) {
            return;
        }
        for (Draft& said : drafts_) {
            const bool other_day =
                ruling->time != nothing && said.time != nothing && ruling->time != said.time;
            if (said.kind == EventKind::statement && !said.dropped && !said.title &&
                is_judge(said.speaker) && !other_day && near(said, *ruling)) {
                join(said, *ruling);
            }
        }
    }

private:
    void join(Draft& said, Draft& ruling) const {
        if (ruling.time == nothing && said.time != nothing) {
            ruling.time = said.time;
            ruling.time_rule = with_ruling;
        }
        ruling.place = ruling.place == nothing ? said.place : ruling.place;
        if (!has_part(ruling, said.speaker)) {
            for (const Part& part : said.parts) {
                if (part.actor == said.speaker) {
                    ruling.parts.push_back(part);
                }
            }
        }
        said.dropped = true;
    }

    [[nodiscard]] bool is_judge(std::int32_t actor) const {
        return actor != nothing && judges_[static_cast<std::size_t>(actor)];
    }

    /// "Hakim tunggal X", "Ketua Majelis Hakim X", but neither "penasihat hukum hakim X, Y" nor
    /// "mantan hakim X".
    [[nodiscard]] bool names_judge(std::uint32_t at) const {
        const Unit& unit = scene_.units[at];
        if (!unit.office || (at > 0 && cue(scene_.units[at - 1].first) == Cue::former)) {
            return false;
        }
        for (std::uint32_t t = unit.first; t < unit.last; ++t) {
            if (cue(t) == Cue::judge) {
                return true;
            }
            if (cue(t) != Cue::bench) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] Cue cue(std::uint32_t token) const {
        return scene_.lexicon.info(scene_.text.tokens[token].word).cue;
    }

    /// The only ruling of the article: told by a verb, or by a noun more than once. What tells it
    /// in other words ("Terdakwa terbukti bersalah") is no second one.
    [[nodiscard]] Draft* only_ruling() const {
        for (const bool noun : {false, true}) {
            Draft* found = nullptr;
            bool several = false;
            for (Draft& draft : drafts_) {
                if (is_ruling(draft, noun)) {
                    several = several || (found != nullptr && !same_family(scene_, *found, draft));
                    found = found == nullptr ? &draft : found;
                }
            }
            if (found != nullptr) {
                return several ? nullptr : found;
            }
        }
        return nullptr;
    }

    [[nodiscard]] bool is_ruling(const Draft& draft, bool noun) const {
        return draft.kind == EventKind::legal && !draft.dropped &&
               (draft.form == Form::noun) == noun && (!noun || draft.mentions.size() > 1) &&
               draft.status == EventStatus::occurred && !draft.negated && !draft.wish &&
               has(scene_, draft, Trait::rules) && !is_asked_by_somebody(draft);
    }

    /// "X mengajukan banding": no court does it.
    [[nodiscard]] bool is_asked_by_somebody(const Draft& draft) const {
        return std::any_of(draft.parts.begin(), draft.parts.end(), [&](const Part& part) {
            return part.role == ParticipantRole::agent && !is_judge(part.actor) &&
                   scene_.cast.actors[static_cast<std::size_t>(part.actor)].kind ==
                       ActorKind::person;
        });
    }

    /// The judge begins to speak shortly after the ruling is told.
    [[nodiscard]] bool near(const Draft& said, const Draft& ruling) const {
        const auto first = std::min_element(said.mentions.begin(), said.mentions.end());
        if (first == said.mentions.end()) {
            return false;
        }
        const std::uint32_t here = scene_.units[*first].sentence;
        return std::any_of(ruling.mentions.begin(), ruling.mentions.end(),
                           [&](std::uint32_t mention) {
                               const std::uint32_t there = scene_.units[mention].sentence;
                               return there <= here && here - there <= reach;
                           });
    }

    const Scene& scene_;
    std::vector<Draft>& drafts_;
    std::vector<bool> judges_;
};

/// "[majelis hakim yang dipimpin] hakim X dengan hakim Y dan hakim Z": persons with nothing between
/// them but what joins them, and what judges are called.
std::vector<std::uint32_t> bench_from(const Scene& scene, std::uint32_t unit) {
    std::vector<std::uint32_t> bench;
    for (std::uint32_t i = unit; i < scene.sentence_of(unit - 1).end; ++i) {
        const Unit& it = scene.units[i];
        const bool person =
            it.actor != nothing && !it.pronoun &&
            scene.cast.actors[static_cast<std::size_t>(it.actor)].kind == ActorKind::person;
        const bool title = it.word.cue == Cue::judge || it.word.cue == Cue::bench;
        if (person) {
            bench.push_back(i);
        } else if (!title && !scene.is_list_mark(i) && it.mark != '.' &&
                   it.word.preposition != Preposition::with &&
                   it.word.preposition != Preposition::by) {
            break;
        }
    }
    return bench;
}

}  // namespace

void name_bench(const Scene& scene, std::vector<Draft>& drafts) {
    const auto cue = [&](std::uint32_t unit) {
        return scene.lexicon.info(scene.text.tokens[scene.units[unit].last - 1].word).cue;
    };
    for (std::uint32_t u = 2; u < scene.units.size(); ++u) {
        if (!scene.units[u].verb || scene.units[u - 1].word.link != Link::relative ||
            cue(u - 2) != Cue::judge) {
            continue;
        }
        const Hit hit = scene.lexicon.light_verb(scene.keys_from(u));
        if (!hit || hit.form != Form::passive ||
            scene.lexicon.light_verbs[hit.index].role != ParticipantRole::host) {
            continue;
        }
        Draft* ruling = nullptr;  // the last before these words, else the first behind them
        for (Draft& draft :
             drafts_between(std::span<Draft>(drafts), scene.begin_near(u), scene.end_near(u))) {
            if ((draft.unit < u || ruling == nullptr) &&
                (has(scene, draft, Trait::rules) || has(scene, draft, Trait::court))) {
                ruling = &draft;
            }
        }
        if (ruling != nullptr) {
            for (const std::uint32_t judge : bench_from(scene, scene.after_tokens(u, hit.length))) {
                add_part(*ruling, scene, judge, ParticipantRole::agent, 0.7F, "on the bench");
            }
        }
    }
}

void read_words_of_judges(const Scene& scene, std::vector<Draft>& drafts) {
    JudgeReader(scene, drafts).run();
}

}  // namespace linimasa::events
