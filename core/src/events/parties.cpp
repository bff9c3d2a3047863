// Who else has to do with an event, by what the article tells elsewhere: the accused of the case
// that it is about, who suffered from the crime, who stands for election.
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

constexpr std::string_view of_the_case = "the accused of the article's case";
constexpr std::string_view stands_for_it = "put up beside the name of the election";
constexpr std::string_view called_victim = "called the victim elsewhere";

class PartyReader {
public:
    PartyReader(const Scene& scene, std::vector<Draft>& drafts) : scene_(scene), drafts_(drafts) {
        find_accused();
        find_victims();
        harming_ = std::count_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return !draft.dropped && draft.kind == EventKind::incident && harms(draft);
        });
    }

    void read(Draft& draft) const {
        if (draft.dropped) {
            return;
        }
        if (draft.kind == EventKind::legal && accused_.size() == 1 &&
            has(scene_, draft, Trait::tried) && !tries_somebody(draft) && !elsewhere(draft)) {
            draft.parts.push_back({scene_.units[accused_.front()].actor, ParticipantRole::target,
                                   accused_.front(), 0.55F, std::string(of_the_case)});
        }
        if (draft.charged && accused_.size() == 1 && !has_role(draft, ParticipantRole::agent) &&
            !has_part(draft, scene_.units[accused_.front()].actor)) {
            add_group(draft, scene_, accused_, ParticipantRole::agent, 0.55F, of_the_case);
        }
        if (has(scene_, draft, HeadTrait::vote)) {
            add_candidates(draft);
        }
        if (draft.kind == EventKind::incident && harming_ == 1 && !victims_.empty() &&
            victims_.size() <= most && harms(draft) && !has_role(draft, ParticipantRole::victim) &&
            !has_role(draft, ParticipantRole::target)) {
            add_group(draft, scene_, victims_, ParticipantRole::victim, 0.55F, called_victim);
        }
    }

private:
    static constexpr std::size_t most = 3;

    [[nodiscard]] bool is_person(std::int32_t actor) const {
        return actor != nothing &&
               scene_.cast.actors[static_cast<std::size_t>(actor)].kind == ActorKind::person;
    }

    void keep(Group& group, std::uint32_t unit) const {
        const std::int32_t actor = scene_.units[unit].actor;
        const bool known = std::any_of(group.begin(), group.end(), [&](std::uint32_t other) {
            return scene_.units[other].actor == actor;
        });
        constexpr std::size_t enough = 16;  // of so many none is the one
        if (is_person(actor) && !known && group.size() < enough) {
            group.push_back(unit);
        }
    }

    /// Persons named right behind such a word ("terdakwa X"), and those to whom steps of the law
    /// are said to be done.
    void find_accused() {
        called(Cue::accused, accused_);
        for (const Draft& draft : drafts_) {
            for (const Part& part : draft.parts) {
                if (!draft.dropped && draft.kind == EventKind::legal &&
                    part.role == ParticipantRole::target) {
                    keep(accused_, part.unit);
                }
            }
        }
    }

    void find_victims() {
        called(Cue::victim, victims_);
        std::erase_if(victims_, [&](std::uint32_t unit) {
            return std::any_of(accused_.begin(), accused_.end(), [&](std::uint32_t other) {
                return scene_.units[other].actor == scene_.units[unit].actor;
            });
        });
    }

    void called(Cue cue, Group& group) const {
        for (std::uint32_t i = 0; i + 1 < scene_.units.size(); ++i) {
            const Cue before = i == 0 ? Cue::none : scene_.units[i - 1].word.cue;
            // "ayah korban X", "mantan terpidana X": of another, of another time.
            if (scene_.units[i].word.cue == cue && before != Cue::relative &&
                before != Cue::former && scene_.units[i + 1].sentence == scene_.units[i].sentence) {
                keep(group, i + 1);
            }
        }
    }

    /// "X diusung dalam Pilgub Y": who is put up beside the name of an election stands in it.
    void add_candidates(Draft& vote) const {
        for (const Draft& other : drafts_) {
            if (other.kind != EventKind::appointment || other.dropped ||
                !told_beside(vote, other)) {
                continue;
            }
            for (const Part& part : other.parts) {
                if (part.role == ParticipantRole::appointee) {
                    add_part(vote, scene_, part.unit, ParticipantRole::attendee, 0.6F,
                             stands_for_it);
                }
            }
        }
    }

    [[nodiscard]] bool told_beside(const Draft& vote, const Draft& other) const {
        return std::any_of(other.mentions.begin(), other.mentions.end(), [&](std::uint32_t unit) {
            const std::uint32_t sentence = scene_.units[unit].sentence;
            return std::any_of(vote.mentions.begin(), vote.mentions.end(),
                               [&](std::uint32_t other_unit) {
                                   return scene_.units[other_unit].sentence == sentence;
                               });
        });
    }

    /// A person is in it already, to whom it may be done.
    [[nodiscard]] bool tries_somebody(const Draft& draft) const {
        return std::any_of(draft.parts.begin(), draft.parts.end(), [&](const Part& part) {
            return part.role == ParticipantRole::target ||
                   part.actor == scene_.units[accused_.front()].actor;
        });
    }

    /// The case of the accused is told of another place: this is another one.
    [[nodiscard]] bool elsewhere(const Draft& draft) const {
        const std::int32_t accused = scene_.units[accused_.front()].actor;
        return draft.place != nothing &&
               std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
                   return !other.dropped && other.kind == EventKind::legal &&
                          has_part(other, accused) && other.place != nothing &&
                          other.place != draft.place;
               });
    }

    [[nodiscard]] bool harms(const Draft& draft) const {
        return draft.frame_row != nothing &&
               scene_.lexicon.frames[static_cast<std::size_t>(draft.frame_row)].patient ==
                   ParticipantRole::victim;
    }

    const Scene& scene_;
    const std::vector<Draft>& drafts_;
    Group accused_;
    Group victims_;
    std::ptrdiff_t harming_ = 0;  ///< incidents of the article that have victims
};

}  // namespace

void read_parties(const Scene& scene, std::vector<Draft>& drafts) {
    constexpr std::size_t most = 300;  // more are no single story
    if (drafts.size() > most) {
        return;
    }
    const PartyReader reader(scene, drafts);
    for (Draft& draft : drafts) {
        reader.read(draft);
    }
}

}  // namespace linimasa::events
