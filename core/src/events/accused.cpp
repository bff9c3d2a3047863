#include "events/arguments.hpp"
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// Finds who is accused of a crime that a noun tells.
class AccusedReader {
public:
    explicit AccusedReader(const Scene& scene) : scene_(scene), arguments_(scene) {}

    void read(Draft& draft) const {
        if (draft.kind != EventKind::incident || draft.form != Form::noun ||
            draft.frame_row == nothing ||
            scene_.lexicon.frames[static_cast<std::size_t>(draft.frame_row)].agent !=
                ParticipantRole::agent ||
            has_role(draft, ParticipantRole::agent)) {
            return;
        }
        Group accused = called_before(draft.unit);
        if (accused.empty()) {
            accused = involved(draft);
        }
        if (accused.empty()) {
            accused = called_behind(draft);
        }
        std::erase_if(accused, [&](std::uint32_t unit) { return !is_person(unit); });
        add_group(draft, scene_, accused, ParticipantRole::agent, 0.7F, accused_of_it);
        draft.vague = draft.vague && accused.empty();
    }

private:
    [[nodiscard]] bool is_person(std::uint32_t unit) const {
        const std::int32_t actor = scene_.units[unit].actor;
        return actor != nothing &&
               scene_.cast.actors[static_cast<std::size_t>(actor)].kind == ActorKind::person;
    }

    /// "X, tersangka kasus …", "X ditetapkan sebagai tersangka dalam perkara …".
    [[nodiscard]] Group called_before(std::uint32_t crime) const {
        const std::uint32_t begin = scene_.sentence_of(crime).begin;
        constexpr std::uint32_t reach = 6;
        for (std::uint32_t k = crime; k > begin && k + reach > crime; --k) {
            const Unit& before = scene_.units[k - 1];
            if (before.word.cue == Cue::accused) {
                return holder_of(k - 1, begin);
            }
            const bool passes = (before.plain && !before.verb) ||
                                before.word.preposition == Preposition::in ||
                                before.word.preposition == Preposition::about;
            if (!passes) {
                break;
            }
        }
        return {};
    }

    /// The person whom the word for the accused describes.
    [[nodiscard]] Group holder_of(std::uint32_t accused, std::uint32_t begin) const {
        constexpr std::uint32_t reach = 10;
        for (std::uint32_t k = accused; k > begin && k + reach > accused; --k) {
            const Unit& before = scene_.units[k - 1];
            if (is_person(k - 1)) {
                return {k - 1};
            }
            if (before.actor == nothing && !leads_to_accused(k - 1)) {
                break;
            }
        }
        return {};
    }

    /// What may stand between a person and "tersangka": "yang ditetapkan sebagai", "adalah", a
    /// body that has named the suspect.
    [[nodiscard]] bool leads_to_accused(std::uint32_t k) const {
        const Unit& unit = scene_.units[k];
        if (unit.verb) {
            const auto keys = scene_.keys_from(k);
            const Hit trigger = scene_.lexicon.trigger(keys);
            return !scene_.lexicon.speech(keys) &&
                   (unit.word.verb == VerbHint::state ||
                    (trigger && trigger.form != Form::active &&
                     scene_.lexicon.frames[trigger.index].kind == EventKind::legal));
        }
        return unit.mark == ',' || unit.mark == '(' || unit.mark == ')' ||
               unit.word.preposition == Preposition::as || unit.word.link == Link::relative ||
               unit.word.mood != Mood::none || unit.word.verb == VerbHint::auxiliary;
    }

    /// "kasus korupsi yang menjerat X".
    [[nodiscard]] Group involved(const Draft& draft) const {
        constexpr std::uint32_t reach = 24;
        const std::uint32_t end = std::min(scene_.end_near(draft.unit), draft.after + reach);
        for (std::uint32_t i = draft.after; i < end; ++i) {
            const Clause& clause = scene_.clauses[scene_.units[i].clause];
            if (scene_.units[i].word.cue == Cue::involves && scene_.units[i].verb &&
                clause.link == Link::relative && clause.head != nothing &&
                within(clause.head, draft)) {
                return arguments_.object(i);
            }
        }
        return {};
    }

    /// "sidang kasus korupsi dengan terdakwa X".
    [[nodiscard]] Group called_behind(const Draft& draft) const {
        constexpr std::uint32_t reach = 14;
        const std::uint32_t end = std::min(scene_.end_near(draft.unit), draft.after + reach);
        for (std::uint32_t i = draft.after; i + 2 < end; ++i) {
            if (scene_.units[i].word.preposition == Preposition::with &&
                scene_.units[i + 1].word.cue == Cue::accused &&
                scene_.units[i + 2].actor != nothing) {
                return arguments_.group_from(i + 2);
            }
        }
        return {};
    }

    const Scene& scene_;
    Arguments arguments_;
};

}  // namespace

void name_accused(const Scene& scene, std::vector<Draft>& drafts) {
    const AccusedReader reader(scene);
    for (Draft& draft : drafts) {
        reader.read(draft);
    }
}

}  // namespace linimasa::events
