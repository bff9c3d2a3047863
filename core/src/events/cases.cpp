// Crimes that steps of the law are about: "terdakwa kasus korupsi", "memeriksa saksi dalam perkara
// suap". A reader takes them for events of the story though nothing but their name is told.
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

class CaseReader {
public:
    CaseReader(const Scene& scene, std::vector<Draft>& drafts) : scene_(scene), drafts_(drafts) {}

    void run() {
        std::vector<std::size_t> crimes;
        for (std::size_t d = 0; d < drafts_.size(); ++d) {
            if (is_crime(drafts_[d]) && is_charged(drafts_[d])) {
                crimes.push_back(d);
            }
        }
        for (const std::size_t d : crimes) {
            Draft& crime = drafts_[d];
            crime.charged = std::none_of(crimes.begin(), crimes.end(), [&](std::size_t other) {
                return other != d && tells_more(other, d);
            });
            // What it is about makes up for who is accused of it ("perkara suap izin tambang").
            crime.vague = crime.vague && !(crime.charged && crime.label_end > crime.after);
        }
    }

private:
    [[nodiscard]] bool is_crime(const Draft& draft) const {
        return !draft.dropped && draft.kind == EventKind::incident && draft.form == Form::noun &&
               draft.frame_row != nothing &&
               scene_.lexicon.frames[static_cast<std::size_t>(draft.frame_row)].agent ==
                   ParticipantRole::agent;
    }

    /// Somebody is accused of it, or what it is called in a step of the law shows that it is a
    /// case.
    [[nodiscard]] bool is_charged(const Draft& crime) const {
        const bool accused =
            std::any_of(crime.parts.begin(), crime.parts.end(),
                        [](const Part& part) { return part.rule == accused_of_it; });
        return accused || behind_accused(crime) || step_is_about(scene_, crime);
    }

    /// "tersangka kasus suap", of somebody who is not named there.
    [[nodiscard]] bool behind_accused(const Draft& crime) const {
        const std::uint32_t begin = scene_.sentence_of(crime.unit).begin;
        return crime.unit > begin && scene_.units[crime.unit - 1].word.cue == Cue::accused;
    }

    /// The other one has a date where this has none, or else more words or comes first.
    [[nodiscard]] bool tells_more(std::size_t other, std::size_t one) const {
        const auto rank = [&](std::size_t d) {
            const Draft& draft = drafts_[d];
            const std::uint32_t words = draft.label_end - std::min(draft.label_end, draft.after);
            return std::pair(draft.time != nothing || draft.named_year.known(), words);
        };
        return rank(other) > rank(one) || (rank(other) == rank(one) && other < one);
    }

    const Scene& scene_;
    std::vector<Draft>& drafts_;
};

/// A noun or verb of a step of the law begins there.
bool is_step(const Scene& scene, std::uint32_t unit) {
    const Hit hit = scene.lexicon.trigger(scene.keys_from(unit));
    return hit && scene.lexicon.frames[hit.index].kind == EventKind::legal;
}

}  // namespace

bool step_is_about(const Scene& scene, const Draft& crime) {
    if (crime.form != Form::noun || scene.units[crime.unit].word.cue != Cue::affair) {
        return false;
    }
    const std::uint32_t own = scene.units[crime.unit].clause;
    constexpr std::uint32_t reach = 16;
    const std::uint32_t begin = scene.sentence_of(crime.unit).begin;
    for (std::uint32_t k = crime.unit; k > begin && k + reach > crime.unit; --k) {
        const Unit& before = scene.units[k - 1];
        if (before.clause != own || before.mark == ',' ||
            before.quoted != scene.units[crime.unit].quoted) {
            return false;
        }
        if (is_step(scene, k - 1)) {
            return true;
        }
        if (before.verb) {
            return false;
        }
    }
    return false;
}

void read_cases(const Scene& scene, std::vector<Draft>& drafts) {
    constexpr std::size_t most = 300;  // more are no single story
    if (drafts.size() <= most) {
        CaseReader(scene, drafts).run();
    }
}

}  // namespace linimasa::events
