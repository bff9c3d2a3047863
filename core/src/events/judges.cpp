// What judges say in court is their ruling, no statement beside it.
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

constexpr std::string_view with_ruling = "on the day of the judge's words";

class JudgeReader {
public:
    JudgeReader(const Scene& scene, std::vector<Draft>& drafts) : scene_(scene), drafts_(drafts) {}

    void run() const {
        for (Draft& said : drafts_) {
            if (said.kind != EventKind::statement || said.dropped || said.title ||
                !is_judge(said.speaker)) {
                continue;
            }
            Draft* ruling = ruling_of(said, false);
            ruling = ruling == nullptr ? ruling_of(said, true) : ruling;
            if (ruling == nullptr) {
                continue;
            }
            if (ruling->time == nothing && said.time != nothing) {
                ruling->time = said.time;
                ruling->time_rule = with_ruling;
            }
            ruling->place = ruling->place == nothing ? said.place : ruling->place;
            if (!has_part(*ruling, said.speaker)) {
                for (const Part& part : said.parts) {
                    if (part.actor == said.speaker) {
                        ruling->parts.push_back(part);
                    }
                }
            }
            said.dropped = true;
        }
    }

private:
    /// "Hakim tunggal X": the word for a judge stands in the office beside the name.
    [[nodiscard]] bool is_judge(std::int32_t actor) const {
        return actor != nothing &&
               std::any_of(scene_.units.begin(), scene_.units.end(), [&](const Unit& unit) {
                   if (unit.actor != actor || !unit.office) {
                       return false;
                   }
                   const auto begin = scene_.text.tokens.begin();
                   return std::any_of(begin + unit.first, begin + unit.last,
                                      [&](const Token& token) {
                                          return scene_.lexicon.info(token.word).cue == Cue::judge;
                                      });
               });
    }

    /// The only ruling that the article tells by a verb, or the only one that it names more than
    /// once by a noun; of the same day where both have one.
    [[nodiscard]] Draft* ruling_of(const Draft& said, bool noun) const {
        Draft* found = nullptr;
        for (Draft& draft : drafts_) {
            if (draft.kind != EventKind::legal || draft.dropped ||
                (draft.form == Form::noun) != noun || (noun && draft.mentions.size() < 2) ||
                draft.status != EventStatus::occurred || draft.negated || draft.wish ||
                !has(scene_, draft, Trait::rules) || is_asked_by_somebody(draft) ||
                (draft.time != nothing && said.time != nothing && draft.time != said.time)) {
                continue;
            }
            if (found != nullptr) {
                return nullptr;
            }
            found = &draft;
        }
        return found;
    }

    /// "X mengajukan banding": no court does it.
    [[nodiscard]] bool is_asked_by_somebody(const Draft& draft) const {
        return std::any_of(draft.parts.begin(), draft.parts.end(), [&](const Part& part) {
            return part.role == ParticipantRole::agent && !is_judge(part.actor) &&
                   scene_.cast.actors[static_cast<std::size_t>(part.actor)].kind ==
                       ActorKind::person;
        });
    }

    const Scene& scene_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void read_words_of_judges(const Scene& scene, std::vector<Draft>& drafts) {
    JudgeReader(scene, drafts).run();
}

}  // namespace linimasa::events
