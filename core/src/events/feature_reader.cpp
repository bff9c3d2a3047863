#include "events/feature_reader.hpp"

#include "events/finish.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

Feature of_kind(EventKind kind) {
    switch (kind) {
        case EventKind::meeting:
            return Feature::meeting;
        case EventKind::agreement:
            return Feature::agreement;
        case EventKind::incident:
            return Feature::incident;
        case EventKind::visit:
            return Feature::visit;
        case EventKind::appointment:
            return Feature::appointment;
        case EventKind::legal:
            return Feature::legal;
        case EventKind::statement:
        case EventKind::initiative:
            break;
    }
    return Feature::initiative;
}

/// Collects the features that hold.
class Collector {
public:
    void add(Feature feature, bool holds) {
        if (holds) {
            values_.push_back({feature, 1.0F});
        }
    }
    void add(Feature feature, float value) { values_.push_back({feature, value}); }
    std::vector<FeatureValue> take() { return std::move(values_); }

private:
    std::vector<FeatureValue> values_;
};

/// The date follows from another event (see narrative.cpp).
bool borrows_date(const Draft& draft) {
    return draft.time != nothing &&
           (draft.time_rule.starts_with("of ") || draft.time_rule.starts_with("on "));
}

}  // namespace

FeatureReader::FeatureReader(const Scene& scene, const std::vector<Utterance>& utterances)
    : scene_(scene), reported_(scene.sentences.size()) {
    for (const Utterance& said : utterances) {
        reported_[said.sentence] = 1;
    }
}

/// A name, a number or a word with a capital stands in the label.
bool FeatureReader::proper_label(const Draft& draft) const {
    const std::uint32_t end = label_end(draft, scene_);
    for (std::uint32_t i = draft.after; i < end; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.capital || unit.actor != nothing || unit.place != nothing ||
            (unit.is_word() && scene_.text.tokens[unit.first].kind == TokenKind::number)) {
            return true;
        }
    }
    return false;
}

std::vector<FeatureValue> FeatureReader::read(const Draft& draft) const {
    return draft.kind == EventKind::statement && draft.speaker != nothing ? of_statement(draft)
                                                                          : of_event(draft);
}

std::vector<FeatureValue> FeatureReader::of_statement(const Draft& draft) const {
    Collector found;
    const bool borrowed = borrows_date(draft);
    const ActorKind speaker = kind_of(draft.speaker);
    const bool document = draft.medium == Medium::report || draft.medium == Medium::posting ||
                          draft.medium == Medium::written || draft.medium == Medium::statement;
    found.add(Feature::statement, true);
    found.add(Feature::direct, draft.direct);
    found.add(Feature::told_day, draft.time != nothing && !borrowed);
    found.add(Feature::borrowed_day, borrowed);
    found.add(Feature::occasion, draft.medium != Medium::none && !document);
    found.add(Feature::document, document);
    found.add(Feature::in_headline, draft.title);
    found.add(Feature::twice, draft.utterances == 2);
    found.add(Feature::often, draft.utterances > 2);
    found.add(Feature::body_speaks, speaker == ActorKind::organization);
    found.add(Feature::group_speaks, speaker == ActorKind::group || speaker == ActorKind::country);
    found.add(Feature::asks, has_role(draft, ParticipantRole::target));
    const Actor& who = scene_.cast.actors[static_cast<std::size_t>(draft.speaker)];
    found.add(Feature::with_office, !who.roles.empty());
    return found.take();
}

std::vector<FeatureValue> FeatureReader::of_event(const Draft& draft) const {
    Collector found;
    const Link link = scene_.clauses[scene_.units[draft.unit].clause].link;
    const bool borrowed = borrows_date(draft);
    const bool dated = draft.time != nothing && !borrowed;
    bool by_day = false;
    if (dated) {
        const auto& start = scene_.times[static_cast<std::size_t>(draft.time)].value.start;
        by_day = start && start->precision() >= DatePrecision::day;
    }
    const auto all = [&](auto&& fits) {
        return !draft.parts.empty() &&
               std::all_of(draft.parts.begin(), draft.parts.end(),
                           [&](const Part& part) { return fits(kind_of(part.actor)); });
    };
    found.add(of_kind(draft.kind), true);
    found.add(Feature::frame, draft.weight);
    found.add(Feature::named, draft.named);
    found.add(Feature::day, dated && by_day);
    found.add(Feature::coarse_date,
              (dated && !by_day) || (draft.time == nothing && draft.named_year.known()));
    found.add(Feature::inherited_date, borrowed);
    found.add(Feature::headline, draft.title);
    found.add(Feature::told_again, draft.mentions.size() > 1);
    found.add(Feature::place, draft.place != nothing);
    found.add(Feature::no_people, draft.parts.empty());
    found.add(Feature::two_people, draft.parts.size() > 1);
    found.add(Feature::only_group, all([](ActorKind kind) {
                  return kind == ActorKind::group || kind == ActorKind::country;
              }));
    found.add(Feature::only_body,
              all([](ActorKind kind) { return kind == ActorKind::organization; }));
    found.add(Feature::held, draft.light);
    found.add(Feature::need_lacks, draft.vague);
    found.add(Feature::negated, draft.negated);
    found.add(Feature::wished, draft.wish);
    found.add(Feature::points_back, draft.back);
    found.add(Feature::quoted, draft.quoted);
    found.add(Feature::planned, draft.status_told && draft.status == EventStatus::planned);
    found.add(Feature::occurred, draft.status_told && draft.status == EventStatus::occurred);
    found.add(Feature::noun, draft.form == Form::noun);
    found.add(Feature::complement, link == Link::complement);
    found.add(Feature::circumstance, link == Link::after || link == Link::before ||
                                         link == Link::during || link == Link::cause);
    found.add(Feature::told_by, said_by_somebody(draft.unit));
    found.add(Feature::bare_label, draft.label_text.empty() && draft.label_begin >= draft.unit &&
                                       label_end(draft, scene_) <= draft.after);
    const Clause& clause = scene_.clauses[scene_.units[draft.unit].clause];
    found.add(Feature::person,
              std::any_of(draft.parts.begin(), draft.parts.end(), [&](const Part& part) {
                  return kind_of(part.actor) == ActorKind::person;
              }));
    found.add(
        Feature::doer, std::any_of(draft.parts.begin(), draft.parts.end(), [&](const Part& part) {
            return part.role == ParticipantRole::agent || part.role == ParticipantRole::host ||
                   part.role == ParticipantRole::attendee ||
                   part.role == ParticipantRole::signatory;
        }));
    found.add(Feature::proper_label, proper_label(draft));
    found.add(Feature::no_frame, draft.frame_row == nothing && draft.head_noun == nothing &&
                                     draft.occasion == nothing);
    found.add(Feature::clause_aside, clause.link == Link::relative);
    found.add(Feature::charged, draft.charged);
    return found.take();
}

/// The sentence reports speech, and the unit is what was said.
bool FeatureReader::said_by_somebody(std::uint32_t unit) const {
    const Unit& it = scene_.units[unit];
    return reported_[it.sentence] != 0 &&
           (it.quoted || scene_.clauses[it.clause].link == Link::complement);
}

ActorKind FeatureReader::kind_of(std::int32_t actor) const {
    return scene_.cast.actors[static_cast<std::size_t>(actor)].kind;
}

}  // namespace linimasa::events
