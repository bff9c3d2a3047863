#include "events/finish.hpp"

#include "events/feature_reader.hpp"
#include "events/statement_topics.hpp"
#include "linimasa/core/enum_names.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace linimasa::events {

namespace {

class Finisher {
public:
    Finisher(const Scene& scene, const Publication& published, const std::vector<Draft>& drafts)
        : scene_(scene), published_(published), topics_(scene, drafts) {}

    Event make(Draft& draft, const std::vector<FeatureValue>& features) {
        Event event;
        event.kind = draft.kind;
        event.plover = draft.plover;
        event.frame = draft.frame;
        date(event, draft);
        status(event, draft);
        if (event.status == EventStatus::planned && draft.kind != EventKind::statement &&
            event.plover &&
            (*event.plover == Plover::consult || *event.plover == Plover::support)) {
            event.plover = Plover::agree;  // what is still ahead is an agreement to do it
        }
        if (draft.kind == EventKind::statement && draft.speaker != nothing) {
            const std::int32_t topic = topics_.of(draft);
            if (topic != nothing) {
                draft.parts.push_back(
                    {topic, ParticipantRole::topic, title_unit(topic), 0.6F, "what it is about"});
            }
        }
        event.place = draft.place == nothing ? std::nullopt
                                             : std::optional(static_cast<std::size_t>(draft.place));
        people(event, draft);
        evidence(event, draft);
        event.trigger = scene_.span(draft.unit, std::max(draft.after, draft.unit + 1));
        event.label = unique(label_of(draft, scene_), event);
        event.series = series_of(draft, scene_);
        event.confidence = std::round(confidence_of(features, scene_.lexicon) * 100.0) / 100.0;
        reasons(event, draft);
        event.reasons.push_back(
            {"confidence", "weights", account_of(features, scene_.lexicon), std::nullopt});
        return event;
    }

private:
    [[nodiscard]] std::uint32_t title_unit(std::int32_t actor) const {
        for (std::uint32_t i = 0; i < scene_.units.size(); ++i) {
            if (scene_.units[i].actor == actor) {
                return i;
            }
        }
        return 0;
    }

    void date(Event& event, const Draft& draft) const {
        if (draft.time == nothing) {
            event.date = draft.named_year;
            return;
        }
        const auto index = static_cast<std::size_t>(draft.time);
        event.time = index;
        event.date = scene_.times[index].value;
        if (draft.open_end || since(index)) {
            event.date.until.reset();
        }
    }

    /// "sejak 20 Juni": the end is open.
    [[nodiscard]] bool since(std::size_t time) const {
        const std::size_t token = scene_.text.token_at(scene_.times[time].span.begin);
        if (token == 0) {
            return false;
        }
        return scene_.lexicon.info(scene_.text.tokens[token - 1].word).cue == Cue::since;
    }

    void status(Event& event, const Draft& draft) const {
        event.status = draft.status;
        if (!event.date.start || !published_.date) {
            return;
        }
        const auto begin = event.date.start->first_day();
        const auto end =
            event.date.until ? event.date.until->last_day() : event.date.start->last_day();
        const auto today = published_.date->first_day();
        const bool ahead = begin > published_.date->last_day();
        if (event.status == EventStatus::planned && end < today) {
            event.status = EventStatus::occurred;
        } else if ((ahead && (event.status == EventStatus::occurred || !draft.status_told)) ||
                   (!draft.status_told && is_due(draft, end >= today))) {
            event.status = EventStatus::planned;
        } else if (begin < today && end > today && under_way(event, draft)) {
            event.status = EventStatus::ongoing;
        }
    }

    /// In the midst of its days: a visit, and what was planned and has begun.
    [[nodiscard]] static bool under_way(const Event& event, const Draft& draft) {
        return event.date.start->precision() >= DatePrecision::day &&
               (draft.kind == EventKind::visit || draft.kind == EventKind::initiative) &&
               (event.status == EventStatus::planned ||
                (!draft.status_told && draft.kind == EventKind::visit));
    }

    /// "Pilkada 2024", told in 2024: only the year in its name is known, which has not ended.
    [[nodiscard]] bool is_due(const Draft& draft, bool not_over) const {
        const NamedHead* head = head_of(scene_, draft);
        return not_over && draft.time == nothing && head != nullptr &&
               head->option == NamedHead::Option::ahead;
    }

    void people(Event& event, const Draft& draft) const {
        for (const Part& part : draft.parts) {
            const Unit& unit = scene_.units[part.unit];
            event.participants.push_back(
                {static_cast<std::size_t>(part.actor), part.role,
                 linimasa::evidence(scene_.text.source(), scene_.span_of(unit)),
                 std::round(double{part.confidence} * 100.0) / 100.0});
        }
    }

    void evidence(Event& event, Draft& draft) const {
        std::sort(draft.sentences.begin(), draft.sentences.end());
        draft.sentences.erase(std::unique(draft.sentences.begin(), draft.sentences.end()),
                              draft.sentences.end());
        for (const std::uint32_t s : draft.sentences) {
            event.evidence.push_back(
                linimasa::evidence(scene_.text.source(), scene_.text.sentences[s].span));
        }
    }

    /// No two events of an article have the same label.
    std::string unique(std::string label, const Event& event) {
        if (label.empty()) {
            label = std::string(to_string(event.kind));
        }
        if (labels_.insert(label).second) {
            return label;
        }
        std::string longer = label;
        if (event.date.start) {
            longer += " pada " + event.date.start->truncated(DatePrecision::day).to_string();
        }
        for (int number = 2; !labels_.insert(longer).second; ++number) {
            longer = label + " (" + std::to_string(number) + ")";
        }
        return longer;
    }

    void reasons(Event& event, const Draft& draft) const {
        event.reasons = draft.reasons;
        event.reasons.push_back({"trigger", draft.frame,
                                 '"' + std::string(scene_.text.text(event.trigger)) + "\", told " +
                                     std::to_string(draft.mentions.size()) + " times",
                                 event.trigger});
        for (const Part& part : draft.parts) {
            event.reasons.push_back({"participant", part.rule,
                                     scene_.cast.actors[static_cast<std::size_t>(part.actor)].name +
                                         " as " + std::string(to_string(part.role)),
                                     scene_.span_of(scene_.units[part.unit])});
        }
        if (event.time) {
            event.reasons.push_back({"date", draft.time_rule,
                                     event.date.start ? event.date.start->to_string() : "",
                                     scene_.times[*event.time].span});
        } else if (event.date.start) {
            event.reasons.push_back(
                {"date", "the year in its name", event.date.start->to_string(),
                 scene_.span_of(scene_.units[static_cast<std::size_t>(draft.year_unit)])});
        } else {
            event.reasons.push_back(
                {"date", "none", "no date stands in its clause and none follows", std::nullopt});
        }
        event.reasons.push_back({"status", draft.status_told ? "mood words" : "date or default",
                                 std::string(to_string(event.status)), std::nullopt});
    }

    const Scene& scene_;
    const Publication& published_;
    StatementTopics topics_;
    std::set<std::string> labels_;
};

/// Where an event is first told.
std::uint32_t first_mention(const Draft& draft) {
    std::uint32_t first = draft.unit;
    for (const std::uint32_t unit : draft.mentions) {
        first = std::min(first, unit);
    }
    return first;
}

}  // namespace

Finished finish(const Scene& scene, const std::vector<Utterance>& utterances,
                std::vector<Draft>& drafts, const Publication& published) {
    read_cases(scene, drafts);
    const FeatureReader reader(scene, utterances);
    std::vector<std::size_t> kept;
    std::vector<std::vector<FeatureValue>> features(drafts.size());
    for (std::size_t d = 0; d < drafts.size(); ++d) {
        if (drafts[d].dropped) {
            continue;
        }
        features[d] = reader.read(drafts[d]);
        if (confidence_of(features[d], scene.lexicon) >= scene.lexicon.least_confidence) {
            kept.push_back(d);
        }
    }
    // Only now: they say nothing about whether it is an event.
    read_parties(scene, drafts);
    std::sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(first_mention(drafts[a]), a) < std::pair(first_mention(drafts[b]), b);
    });
    std::vector<std::optional<std::size_t>> place(drafts.size());
    for (std::size_t e = 0; e < kept.size(); ++e) {
        place[kept[e]] = e;
    }
    Finisher finisher(scene, published, drafts);
    Finished finished;
    finished.events.reserve(kept.size());
    for (const std::size_t d : kept) {
        finished.events.push_back(finisher.make(drafts[d], features[d]));
        if (drafts[d].whole) {
            finished.events.back().part_of = place[*drafts[d].whole];
        }
        finished.mentions.push_back(drafts[d].mentions);
    }
    return finished;
}

}  // namespace linimasa::events
