#include "events/visits.hpp"

#include <algorithm>

namespace linimasa::events {

void VisitReader::begun_by_arrival(std::size_t d) {
    Draft& visit = drafts_[d];
    if (!has(scene_, visit, Trait::stay) || visit.form != Form::noun || visit.time != nothing) {
        return;
    }
    const Draft* only = nullptr;
    for (const Draft& arrival : drafts_) {
        const bool same =
            has(scene_, arrival, Trait::arrival) && arrival.status == EventStatus::planned &&
            arrival.time != nothing &&
            std::any_of(arrival.parts.begin(), arrival.parts.end(), [&](const Part& part) {
                return part.role == ParticipantRole::agent && has_part(visit, part.actor);
            });
        if (same && only != nullptr) {
            return;
        }
        only = same ? &arrival : only;
    }
    if (only != nullptr) {
        visit.time = only->time;
        visit.time_rule = "on the day that the visitor arrives";
        visit.open_end = true;
    }
}

void VisitReader::planned_during_visit(std::size_t d) {
    Draft& draft = drafts_[d];
    if (draft.whole || draft.time != nothing || draft.status != EventStatus::planned ||
        (draft.kind != EventKind::meeting && draft.kind != EventKind::statement &&
         draft.kind != EventKind::visit)) {
        return;
    }
    const bool stop = draft.kind == EventKind::visit;
    for (std::size_t v = 0; v < drafts_.size(); ++v) {
        const Draft& visit = drafts_[v];
        const bool shares =
            std::any_of(visit.parts.begin(), visit.parts.end(), [&](const Part& part) {
                return part.role == ParticipantRole::agent && has_part(draft, part.actor);
            });
        if (v == d || visit.kind != EventKind::visit || !has(scene_, visit, Trait::stay) ||
            !shares || (stop && visit.form != Form::noun)) {
            continue;
        }
        if (visit.time == nothing) {
            draft.whole = stop ? draft.whole : std::optional(v);
            continue;
        }
        const DateRange& days = scene_.times[static_cast<std::size_t>(visit.time)].value;
        if (days.start && days.until && days.until->first_day() > days.start->first_day()) {
            draft.whole = v;
            draft.time = visit.time;
            draft.time_rule = "of the visit that it is planned for";
        } else if (stop && days.start && days.start->precision() >= DatePrecision::day) {
            // "Dalam kunjungan kerja hari ini X dijadwalkan tiba di Y pukul 10.00": a stop on the
            // way.
            draft.whole = v;
            draft.time = visit.time;
            draft.time_rule = "of the visit that it is a stop of";
        }
    }
}

void VisitReader::received_visit(std::size_t d) {
    Draft& draft = drafts_[d];
    if (draft.kind != EventKind::meeting || !has(scene_, draft, Trait::encounter) ||
        draft.time != nothing || draft.status == EventStatus::planned) {
        return;
    }
    for (const Draft& visit : drafts_) {
        if (visit.kind != EventKind::visit || visit.time == nothing ||
            !has_role(visit, ParticipantRole::host) || !has_role(visit, ParticipantRole::agent) ||
            !std::all_of(visit.parts.begin(), visit.parts.end(),
                         [&](const Part& part) { return has_part(draft, part.actor); })) {
            continue;
        }
        draft.time = visit.time;
        draft.time_rule = "of the visit that it consists of";
        draft.place = draft.place == nothing ? visit.place : draft.place;
        return;
    }
}

void VisitReader::greeted_on_visit(std::size_t d) {
    Draft& greeting = drafts_[d];
    if (!has(scene_, greeting, Trait::reception) || greeting.title ||
        greeting.form != Form::passive) {
        return;
    }
    Draft* visit = nullptr;  // the last one that the guest makes before
    for (Draft& draft : drafts_) {
        const bool of_guest =
            draft.kind == EventKind::visit && !draft.dropped && draft.unit < greeting.unit &&
            std::any_of(draft.parts.begin(), draft.parts.end(), [&](const Part& part) {
                return part.role == ParticipantRole::agent && has_part(greeting, part.actor);
            });
        if (of_guest && (visit == nullptr || visit->unit < draft.unit)) {
            visit = &draft;
        }
    }
    if (visit == nullptr) {
        return;
    }
    for (const Part& part : greeting.parts) {
        if (!has_part(*visit, part.actor)) {
            visit->parts.push_back(part);
        }
    }
    greeting.dropped = true;
}

}  // namespace linimasa::events
