#include "events/arguments.hpp"
#include "events/draft.hpp"
#include "events/papers.hpp"
#include "events/visits.hpp"

#include <algorithm>
#include <chrono>

namespace linimasa::events {

namespace {

class NarrativeReader {
public:
    NarrativeReader(const Scene& scene, const std::vector<Utterance>& utterances,
                    std::vector<Draft>& drafts)
        : scene_(scene),
          arguments_(scene),
          utterances_(utterances),
          drafts_(drafts),
          visits_(scene, drafts) {}

    void run() {
        if (drafts_.size() > most) {
            return;
        }
        for (const Utterance& said : utterances_) {
            if (!said.nested) {
                circumstances_of(said);
            }
        }
        read_same_occasions(scene_, drafts_);
        for (std::size_t d = 0; d < drafts_.size(); ++d) {
            inside_meeting(d);
            session_of_summit(d);
            around_summit(d);
            visits_.begun_by_arrival(d);
            visits_.planned_during_visit(d);
            decided_by_meeting(d);
            spoken_at_meeting(d);
            visits_.received_visit(d);
            visits_.greeted_on_visit(d);
            spoke_inside(drafts_[d]);
            host_by_house(drafts_[d]);
        }
        for (Draft& draft : drafts_) {
            take_from_whole(draft);
        }
        for (Draft& draft : drafts_) {
            forget_year_of_words(draft);
        }
        read_announced_together(scene_, drafts_);
    }

private:
    /// A text with more events than this is no single story whose parts date each other.
    static constexpr std::size_t most = 300;

    [[nodiscard]] Draft* statement_of(const Utterance& said) {
        for (Draft& draft : drafts_) {
            if (draft.kind == EventKind::statement &&
                std::find(draft.mentions.begin(), draft.mentions.end(), said.unit) !=
                    draft.mentions.end()) {
                return &draft;
            }
        }
        return nullptr;
    }

    /// "kata X usai meresmikan pabrik di Y, Rabu (3/7)": the statement and what it accompanies are
    /// of one day.
    void circumstances_of(const Utterance& said) {
        Draft* statement = statement_of(said);
        if (statement == nullptr) {
            return;
        }
        for (std::size_t d = 0; d < drafts_.size(); ++d) {
            Draft& event = drafts_[d];
            if (event.kind == EventKind::statement) {
                continue;
            }
            for (const std::uint32_t unit : event.mentions) {
                const bool in_tail = said.tail_begin <= unit && unit < said.tail_end &&
                                     unit != said.unit && !scene_.units[unit].quoted;
                if (!in_tail) {
                    continue;
                }
                const Link link = circumstance(said, unit);
                if (link == Link::none) {
                    continue;
                }
                share_day(event, *statement, said);
                // "kata X usai meresmikan Pasar Y": it was said there.
                if (statement->place == nothing && event.status == EventStatus::occurred &&
                    (event.kind == EventKind::visit || has(scene_, event, Trait::there))) {
                    statement->place = event.place;
                }
                if (link != Link::after && event.kind == EventKind::meeting && !statement->whole &&
                    !still_ahead(event, *statement)) {
                    if (link == Link::during) {
                        statement->whole = d;
                    }
                    if (!has_part(event, said.speaker)) {
                        event.parts.push_back({said.speaker, ParticipantRole::attendee,
                                               said.speaker_unit, 0.6F, "spoke there"});
                    }
                    if (event.place == nothing) {
                        event.place = statement->place;
                    }
                }
                if (link == Link::during) {
                    spoken_in_court(event, *statement, said);
                }
            }
        }
    }

    /// Words are of a day: the year of an event beside them does not date them.
    void forget_year_of_words(Draft& draft) const {
        if (draft.kind != EventKind::statement || draft.time == nothing ||
            draft.time_rule == "beside the speaker") {
            return;
        }
        const DateRange& value = scene_.times[static_cast<std::size_t>(draft.time)].value;
        if (value.start && value.start->precision() < DatePrecision::month) {
            draft.time = nothing;
            draft.time_rule.clear();
        }
    }

    /// What stands beside the words and the words themselves are of one day.
    static void share_day(Draft& event, Draft& statement, const Utterance& said) {
        const std::int32_t day =
            said.time == nothing && of_that_day(event, statement) ? statement.time : said.time;
        if (event.time == nothing && day != nothing && event.status != EventStatus::planned) {
            event.time = day;
            event.time_rule = "on the day of the statement beside it";
        } else if (statement.time == nothing && event.time != nothing) {
            statement.time = event.time;
            statement.time_rule = "on the day of the event beside it";
        }
    }

    /// "X menjelaskannya seusai rapat": on the day that stands beside the speaker
    /// elsewhere.
    [[nodiscard]] static bool of_that_day(const Draft& event, const Draft& statement) {
        return (event.kind == EventKind::meeting || event.kind == EventKind::visit) &&
               event.status == EventStatus::occurred && statement.time_rule == "beside the speaker";
    }

    /// "kata hakim X dalam sidang di Y": the words and the trial are of one place.
    void spoken_in_court(Draft& trial, const Draft& statement, const Utterance& said) const {
        if (!has(scene_, trial, Trait::court) || has_part(trial, said.speaker)) {
            return;
        }
        trial.parts.push_back(
            {said.speaker, ParticipantRole::speaker, said.speaker_unit, 0.6F, "spoke there"});
        trial.place = trial.place == nothing ? statement.place : trial.place;
    }

    /// What has happened is no part of what is still to come.
    [[nodiscard]] static bool still_ahead(const Draft& whole, const Draft& part) {
        return whole.status == EventStatus::planned && part.status == EventStatus::occurred;
    }

    /// How a unit in an attribution hangs on it: `during` for "dalam", "pada", "saat"; `aside`
    /// where the speaker is only beside it; `after` for "usai"; `none` where nothing of the kind
    /// stands before it, or where it belongs to what is said.
    [[nodiscard]] Link circumstance(const Utterance& said, std::uint32_t unit) const {
        if (said_before(said.speaker_unit, unit) || sentence_ends_between(said.tail_begin, unit)) {
            return Link::none;
        }
        for (std::uint32_t k = unit + 1; k > said.tail_begin && k + 7 > unit; --k) {
            const Unit& before = scene_.units[k - 1];
            if (before.word.link == Link::after || before.word.link == Link::before) {
                return Link::after;
            }
            if (before.word.link == Link::during || before.word.preposition == Preposition::in ||
                before.word.preposition == Preposition::at) {
                return aside(said.tail_begin, unit) ? Link::aside : Link::during;
            }
            if (before.mark == ',' || before.mark == '"') {
                break;
            }
        }
        return Link::none;
    }

    /// "X mengatakan, … rapat": what stands behind the verb and its comma is what was said.
    [[nodiscard]] bool said_before(std::uint32_t speaker, std::uint32_t unit) const {
        for (std::uint32_t k = speaker; k + 1 < unit; ++k) {
            if (scene_.units[k].verb && scene_.units[k + 1].mark == ',') {
                return true;
            }
        }
        return false;
    }

    /// "ditemui usai berbicara di forum X", "di sela rapat X": not in the forum or the meeting.
    [[nodiscard]] bool aside(std::uint32_t begin, std::uint32_t unit) const {
        return std::any_of(
            scene_.units.begin() + begin, scene_.units.begin() + unit, [](const Unit& before) {
                return before.word.link == Link::aside || before.word.link == Link::after ||
                       before.word.link == Link::before;
            });
    }

    /// Two sentences that the article runs together.
    [[nodiscard]] bool sentence_ends_between(std::uint32_t begin, std::uint32_t unit) const {
        return std::any_of(scene_.units.begin() + begin, scene_.units.begin() + unit,
                           [](const Unit& before) { return before.mark == '.'; });
    }

    /// What parties agree on "dalam rapat itu" is part of the meeting; what is decided on somebody
    /// ("berdasarkan hasil rapat pleno") has its day and place, and stands beside it.
    void inside_meeting(std::size_t d) {
        Draft& draft = drafts_[d];
        const bool fits = draft.kind == EventKind::agreement || draft.kind == EventKind::legal ||
                          draft.kind == EventKind::appointment;
        if (!fits || draft.whole) {
            return;
        }
        for (std::size_t m = 0; m < drafts_.size(); ++m) {
            const Draft& meeting = drafts_[m];
            if (m == d || meeting.kind != EventKind::meeting || still_ahead(meeting, draft)) {
                continue;
            }
            for (const std::uint32_t there : meeting.mentions) {
                for (const std::uint32_t here : draft.mentions) {
                    if (scene_.units[there].sentence == scene_.units[here].sentence &&
                        scene_.units[there].quoted == scene_.units[here].quoted &&
                        governed(there) && !aside_of(here, there)) {
                        if (draft.kind == EventKind::agreement) {
                            draft.whole = m;
                            add_signatories(scene_, draft, meeting);
                        } else {
                            take_from(draft, meeting, "of the meeting that decided it");
                        }
                    }
                }
            }
        }
    }

    /// "Dalam rapat itu X membahas aturan yang diterbitkan Y": a relative clause that the meeting
    /// does not stand in tells of another occasion.
    [[nodiscard]] bool aside_of(std::uint32_t here, std::uint32_t there) const {
        const std::uint32_t own = scene_.units[here].clause;
        return scene_.clauses[own].link == Link::relative && scene_.units[there].clause != own;
    }

    /// "dalam", "pada", "hasil" before the meeting.
    [[nodiscard]] bool governed(std::uint32_t unit) const {
        const std::uint32_t begin = scene_.sentence_of(unit).begin;
        for (std::uint32_t k = unit; k > begin && k + 3 > unit; --k) {
            const Unit& before = scene_.units[k - 1];
            if (before.word.preposition == Preposition::in ||
                before.word.preposition == Preposition::at) {
                return true;
            }
            if (before.word.cue == Cue::outcome) {
                return true;
            }
        }
        return false;
    }

    /// "Rapat Pleno KTT ASEAN ke-32" names the summit that it is part of; a summit without a date
    /// of its own has at least that of its session.
    void session_of_summit(std::size_t d) {
        Draft& draft = drafts_[d];
        if (!has(scene_, draft, HeadTrait::session) || draft.whole) {
            return;
        }
        for (std::size_t m = 0; m < drafts_.size(); ++m) {
            Draft& summit = drafts_[m];
            if (m == d || !has(scene_, summit, HeadTrait::whole)) {
                continue;
            }
            if (names_head(draft, summit)) {
                draft.whole = m;
                if (summit.time == nothing) {
                    summit.time = draft.time;
                    summit.time_rule = "of its session";
                }
            }
        }
    }

    /// Meetings in the days around a summit are part of it.
    void around_summit(std::size_t d) {
        Draft& draft = drafts_[d];
        if (!has(scene_, draft, Trait::encounter) || draft.whole || draft.time == nothing ||
            draft.place != nothing) {
            return;
        }
        for (std::size_t m = 0; m < drafts_.size(); ++m) {
            const Draft& summit = drafts_[m];
            if (m == d || !has(scene_, summit, HeadTrait::leaders) || summit.time == nothing) {
                continue;
            }
            const DateRange& days = scene_.times[static_cast<std::size_t>(summit.time)].value;
            const DateRange& day = scene_.times[static_cast<std::size_t>(draft.time)].value;
            const auto end = days.until ? days.until->last_day() : days.start->last_day();
            if (days.start->precision() >= DatePrecision::day &&
                day.start->precision() >= DatePrecision::day &&
                day.start->first_day() >= days.start->first_day() - eve &&
                day.start->first_day() <= end) {
                draft.whole = m;
            }
        }
    }
    /// How long before a summit its preparatory meetings begin.
    static constexpr std::chrono::days eve{3};

    /// The head noun of the summit stands in the label of the session.
    [[nodiscard]] bool names_head(const Draft& session, const Draft& summit) const {
        for (std::uint32_t k = session.after; k < session.label_end; ++k) {
            const Hit hit = scene_.lexicon.named_head(scene_.keys_from(k));
            if (hit && scene_.lexicon.heads[hit.index].group == summit.frame) {
                return true;
            }
        }
        return false;
    }

    /// Who is quoted without a day, and took part in the one dated meeting of the article, spoke on
    /// that day.
    void spoken_at_meeting(std::size_t d) {
        Draft& draft = drafts_[d];
        if (draft.kind != EventKind::statement || draft.time != nothing ||
            draft.status != EventStatus::occurred ||
            (draft.medium != Medium::press && !draft.direct)) {
            return;
        }
        const Draft* only = nullptr;
        for (const Draft& meeting : drafts_) {
            if (meeting.kind == EventKind::meeting && meeting.time != nothing &&
                meeting.status == EventStatus::occurred && !scene_.is_ahead(meeting.time) &&
                !has(scene_, meeting, Trait::encounter) && has_part(meeting, draft.speaker)) {
                if (only != nullptr) {
                    return;
                }
                only = &meeting;
            }
        }
        if (only != nullptr) {
            draft.time = only->time;
            draft.time_rule = "on the day of the meeting that the speaker attended";
        }
    }

    /// "Dalam rapat itu, X menyampaikan …": who speaks inside a meeting attends it.
    void spoke_inside(Draft& draft) const {
        if (draft.kind != EventKind::meeting || draft.status != EventStatus::occurred) {
            return;
        }
        for (const std::uint32_t unit : draft.mentions) {
            const Clause& clause = scene_.clauses[scene_.units[unit].clause];
            if (clause.verb == nothing || !governed(unit)) {
                continue;
            }
            const auto verb = static_cast<std::uint32_t>(clause.verb);
            // "Dalam rapat tersebut, X meninjau …": whatever is done there is done by who attends.
            const bool first = unit < verb && arguments_.points_back(unit + 1);
            if (!first && scene_.lexicon.speech(scene_.keys_from(verb)).length == 0) {
                continue;
            }
            for (const std::uint32_t who : arguments_.subject(verb)) {
                if (scene_.cast.actors[static_cast<std::size_t>(scene_.units[who].actor)].kind ==
                    ActorKind::person) {
                    add_part(draft, scene_, who, ParticipantRole::attendee, 0.6F, "spoke there");
                }
            }
        }
    }

    /// A meeting in the house of a body has that body as its host, and a trial is its trial.
    void host_by_house(Draft& draft) const {
        const bool trial = has(scene_, draft, Trait::court);
        const ParticipantRole role = trial ? ParticipantRole::agent : ParticipantRole::host;
        if ((draft.kind != EventKind::meeting && !trial) || draft.place == nothing ||
            has_role(draft, role)) {
            return;
        }
        const std::int32_t owner = owner_of_house(scene_, draft.place);
        if (owner != nothing && !has_part(draft, owner)) {
            draft.parts.push_back({owner, role, draft.unit, 0.6F, "in its house"});
        }
    }

    /// What parties agree on in an article about one meeting was agreed there.
    void decided_by_meeting(std::size_t d) {
        Draft& draft = drafts_[d];
        if (draft.kind != EventKind::agreement || draft.whole || draft.time != nothing ||
            draft.status != EventStatus::occurred) {
            return;
        }
        std::optional<std::size_t> only;
        for (std::size_t m = 0; m < drafts_.size(); ++m) {
            if (drafts_[m].kind == EventKind::meeting && drafts_[m].named &&
                drafts_[m].time != nothing) {
                if (only) {
                    return;
                }
                only = m;
            }
        }
        draft.whole = only;
    }

    void take_from_whole(Draft& draft) {
        if (!draft.whole) {
            return;
        }
        take_from(draft, drafts_[*draft.whole], "of the meeting that it is part of");
    }

    static void take_from(Draft& draft, const Draft& meeting, std::string_view rule) {
        const bool ahead = draft.status == EventStatus::planned;
        if (draft.time == nothing && meeting.time != nothing &&
            (!ahead || meeting.status == EventStatus::planned)) {
            draft.time = meeting.time;
            draft.time_rule = rule;
        }
        if (draft.place == nothing) {
            draft.place = meeting.place;
        }
    }

    const Scene& scene_;
    Arguments arguments_;
    const std::vector<Utterance>& utterances_;
    std::vector<Draft>& drafts_;
    VisitReader visits_;
};

}  // namespace

void read_narrative(const Scene& scene, const std::vector<Utterance>& utterances,
                    std::vector<Draft>& drafts) {
    NarrativeReader(scene, utterances, drafts).run();
}

}  // namespace linimasa::events
