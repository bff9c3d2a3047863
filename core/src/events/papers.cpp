#include "events/papers.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

constexpr std::uint32_t reach = 12;

/// The name of a document around one of the words that a frame asks for.
class PaperReader {
public:
    PaperReader(const Scene& scene, const Frame& frame, std::uint32_t verb)
        : scene_(scene), frame_(frame), verb_(verb), sentence_(scene.sentence_of(verb)) {}

    /// Behind an active verb or a noun: its object, which nothing parts from it.
    [[nodiscard]] std::optional<Stretch> object() const {
        const std::uint32_t end = std::min(sentence_.end, verb_ + reach);
        for (std::uint32_t k = verb_ + 1; k < end; ++k) {
            if (heads(k)) {
                return name_around(k);
            }
            const Unit& unit = scene_.units[k];
            if (unit.mark != 0 || unit.verb || unit.word.preposition != Preposition::none ||
                unit.word.link != Link::none) {
                break;
            }
        }
        return std::nullopt;
    }

    /// Before a passive verb: its subject, or that of "X adalah dokumen yang …".
    [[nodiscard]] std::optional<Stretch> subject() const {
        const bool relative = scene_.clauses[scene_.units[verb_].clause].link == Link::relative;
        for (std::uint32_t k = verb_; k > sentence_.begin && k + reach > verb_; --k) {
            if (!heads(k - 1)) {
                continue;
            }
            const Stretch name = name_around(k - 1);
            const bool inside = name.first > sentence_.begin &&
                                scene_.units[name.first - 1].word.preposition != Preposition::none;
            for (std::uint32_t at = name.second; at < verb_; ++at) {
                const Unit& unit = scene_.units[at];
                const bool parts = unit.mark != 0 || unit.word.link == Link::coordinate ||
                                   (!relative && (unit.verb || unit.word.link != Link::none ||
                                                  unit.word.preposition != Preposition::none));
                if (parts) {
                    return std::nullopt;
                }
            }
            return inside ? std::nullopt : std::optional(name);
        }
        return std::nullopt;
    }

private:
    /// With a capital, and no part of a body's name or a place's.
    [[nodiscard]] bool heads(std::uint32_t k) const {
        const Unit& unit = scene_.units[k];
        const WordId word = scene_.text.tokens[unit.first].word;
        const bool asked = std::find(frame_.companions.begin(), frame_.companions.end(), word) !=
                           frame_.companions.end();
        if (!asked || unit.actor != nothing || unit.place != nothing) {
            return false;
        }
        const bool opens = k == sentence_.begin && k + 1 < sentence_.end && part(k + 1);
        const Stretch name = name_around(k);
        return (unit.capital || opens) && name.second > name.first + 1;
    }

    [[nodiscard]] bool part(std::uint32_t at) const {
        const Unit& unit = scene_.units[at];
        return unit.mark == 0 && unit.time == nothing && !unit.verb &&
               (unit.capital || unit.actor != nothing || unit.place != nothing);
    }

    /// "on", "tentang", "dan" between words of the name.
    [[nodiscard]] bool joint(std::uint32_t at) const {
        const Unit& unit = scene_.units[at];
        return at + 1 < sentence_.end && part(at + 1) && unit.mark == 0 && unit.time == nothing &&
               !unit.verb && unit.last == unit.first + 1 &&
               (unit.word.link == Link::none || unit.word.link == Link::coordinate);
    }

    [[nodiscard]] Stretch name_around(std::uint32_t k) const {
        std::uint32_t first = k;
        while (first > sentence_.begin && k - first < reach) {
            // "ASEAN Leaders' Statement"
            const bool owner = first > sentence_.begin + 1 &&
                               scene_.units[first - 1].mark == '\'' && part(first - 2);
            if (!owner && !part(first - 1)) {
                break;
            }
            first -= owner ? 2U : 1U;
        }
        std::uint32_t end = k + 1;
        while (end < sentence_.end && end - k < 2 * reach && (part(end) || joint(end))) {
            ++end;
        }
        return {first, end};
    }

    const Scene& scene_;
    const Frame& frame_;
    std::uint32_t verb_;
    const SentenceUnits& sentence_;
};

/// "belum menyepakati", "gagal disepakati": there is no such document yet.
bool is_denied(const Scene& scene, std::uint32_t verb) {
    const std::uint32_t begin = scene.sentence_of(verb).begin;
    for (std::uint32_t k = verb; k > begin && k + 3 > verb; --k) {
        if (scene.units[k - 1].word.mood == Mood::negated) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Stretch> paper_name(const Scene& scene, const Frame& frame, std::uint32_t verb) {
    // Headlines have capitals everywhere.
    if (!frame.is(Trait::paper) || scene.sentence_of(verb).title || is_denied(scene, verb)) {
        return std::nullopt;
    }
    const bool passive = scene.lexicon.affixes.is(
        Affix::passive, fold(scene.text.text(scene.text.tokens[scene.units[verb].first])));
    const PaperReader reader(scene, frame, verb);
    return passive ? reader.subject() : reader.object();
}

void add_signatories(const Scene& scene, Draft& draft, const Draft& meeting) {
    const Frame* const frame = scene.lexicon.frame(draft.frame);
    if (frame == nullptr || !frame->is(Trait::paper) || !draft.parts.empty()) {
        return;
    }
    for (const Part& part : meeting.parts) {
        const auto kind = scene.cast.actors[static_cast<std::size_t>(part.actor)].kind;
        if (part.role == ParticipantRole::attendee && kind == ActorKind::group) {
            draft.parts.push_back({part.actor, ParticipantRole::signatory, part.unit, 0.6F,
                                   "met where it came about"});
        }
    }
}

}  // namespace linimasa::events
