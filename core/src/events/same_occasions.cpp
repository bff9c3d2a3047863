#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

class SameOccasions {
public:
    SameOccasions(const Scene& scene, std::vector<Draft>& drafts)
        : scene_(scene), drafts_(drafts) {}

    void run() {
        for (const SentenceUnits& sentence : scene_.sentences) {
            bool points = false;
            for (std::uint32_t i = sentence.begin; i < std::min(sentence.begin + 3, sentence.end);
                 ++i) {
                points = points || scene_.units[i].word.link == Link::occasion;
            }
            const Draft* before = points ? last_dated(sentence.begin) : nullptr;
            if (before == nullptr) {
                continue;
            }
            const std::int32_t who = opener(sentence);
            for (Draft& draft : drafts_) {
                const bool here = std::any_of(
                    draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t unit) {
                        return unit >= sentence.begin && unit < sentence.end;
                    });
                // "Dalam kesempatan yang sama, X mengusulkan …": and all that X says there.
                const bool spoke = draft.kind == EventKind::statement && who != nothing &&
                                   draft.speaker == who && draft.unit >= sentence.begin;
                if ((here || spoke) && draft.time == nothing &&
                    draft.status != EventStatus::planned) {
                    draft.time = before->time;
                    draft.time_rule = "on the occasion told before";
                    draft.place = draft.place == nothing ? before->place : draft.place;
                }
            }
        }
        for (Draft& draft : drafts_) {
            add_to(draft);
        }
    }

private:
    /// "Y menambahkan, …": Y speaks where and when the one did who spoke right before.
    void add_to(Draft& draft) const {
        if (draft.kind != EventKind::statement || draft.speaker == nothing ||
            draft.time != nothing || draft.status != EventStatus::occurred ||
            scene_.units[draft.mentions.front()].word.cue != Cue::adds) {
            return;
        }
        constexpr std::uint32_t reach = 2;  // sentences
        const std::uint32_t first = draft.mentions.front();
        const Draft* last = nullptr;
        std::uint32_t at = 0;
        for (const Draft& other : drafts_) {
            for (const std::uint32_t unit : other.mentions) {
                if (other.kind == EventKind::statement && unit < first && unit >= at &&
                    scene_.units[unit].sentence + reach >= scene_.units[first].sentence) {
                    last = &other;
                    at = unit;
                }
            }
        }
        if (last != nullptr && last->speaker != draft.speaker && last->time != nothing &&
            last->status == EventStatus::occurred) {
            draft.time = last->time;
            draft.time_rule = "on the occasion told before";
            draft.place = draft.place == nothing ? last->place : draft.place;
        }
    }

    /// The first person that a sentence names before its verb.
    [[nodiscard]] std::int32_t opener(const SentenceUnits& sentence) const {
        for (std::uint32_t i = sentence.begin; i < sentence.end && !scene_.units[i].verb; ++i) {
            const std::int32_t actor = scene_.units[i].actor;
            if (actor != nothing &&
                scene_.cast.actors[static_cast<std::size_t>(actor)].kind == ActorKind::person) {
                return actor;
            }
        }
        return nothing;
    }

    [[nodiscard]] const Draft* last_dated(std::uint32_t end) const {
        const Draft* last = nullptr;
        std::uint32_t at = 0;
        for (const Draft& draft : drafts_) {
            for (const std::uint32_t unit : draft.mentions) {
                if (draft.time != nothing && !scene_.is_ahead(draft.time) && unit < end &&
                    unit >= at) {
                    last = &draft;
                    at = unit;
                }
            }
        }
        return last;
    }

    const Scene& scene_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void read_same_occasions(const Scene& scene, std::vector<Draft>& drafts) {
    SameOccasions(scene, drafts).run();
}

}  // namespace linimasa::events
