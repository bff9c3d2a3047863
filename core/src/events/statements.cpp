#include "events/draft.hpp"

#include <algorithm>
#include <cctype>

namespace linimasa::events {

namespace {

class StatementMaker {
public:
    StatementMaker(const Scene& scene, const std::vector<Utterance>& utterances)
        : scene_(scene), utterances_(utterances) {}

    std::vector<Draft> run() {
        for (const Utterance& said : utterances_) {
            if (said.nested || weak(said)) {
                continue;
            }
            Draft* draft = occasion_of(said);
            if (draft == nullptr) {
                drafts_.push_back(begin(said));
                draft = &drafts_.back();
            }
            join(*draft, said);
        }
        if (drafts_.size() <= window) {
            speakers_for_bodies();
            speakers_for_headline();
        }
        for (Draft& draft : drafts_) {
            host_of(draft);
        }
        std::erase_if(drafts_, [](const Draft& draft) { return draft.dropped; });
        return std::move(drafts_);
    }

private:
    [[nodiscard]] static bool weak(const Utterance& said) { return said.type == SpeechClass::soft; }

    [[nodiscard]] const DateRange* date_of(const Utterance& said) const {
        return said.time == nothing ? nullptr
                                    : &scene_.times[static_cast<std::size_t>(said.time)].value;
    }

    [[nodiscard]] static bool same_day(const DateRange& a, const DateRange& b) {
        return a.start && b.start &&
               a.start->truncated(DatePrecision::day) == b.start->truncated(DatePrecision::day);
    }

    /// One per speaker and occasion: the last one of the speaker, unless the days differ or one is
    /// still to come.
    Draft* occasion_of(const Utterance& said) {
        Draft* undated = nullptr;
        const auto oldest =
            drafts_.rbegin() + static_cast<std::ptrdiff_t>(std::min(drafts_.size(), window));
        for (auto it = drafts_.rbegin(); it != oldest; ++it) {
            if (it->speaker != said.speaker) {
                continue;
            }
            const bool planned = it->status == EventStatus::planned;
            if (planned != said.planned) {
                continue;
            }
            const DateRange* day = date_of(said);
            if (day == nullptr) {
                return &*it;
            }
            if (it->time == nothing) {
                undated = undated == nullptr ? &*it : undated;
                continue;
            }
            if (same_day(scene_.times[static_cast<std::size_t>(it->time)].value, *day)) {
                return &*it;
            }
        }
        return undated;
    }

    [[nodiscard]] Draft begin(const Utterance& said) const {
        Draft draft;
        draft.kind = EventKind::statement;
        draft.frame = "statement";
        draft.unit = said.unit;
        draft.after = said.unit + 1;
        draft.speaker = said.speaker;
        draft.status = said.planned ? EventStatus::planned : EventStatus::occurred;
        draft.status_told = true;
        draft.title = scene_.sentences[said.sentence].title;
        draft.weight = 0.3F;
        return draft;
    }

    void join(Draft& draft, const Utterance& said) const {
        ++draft.utterances;
        draft.mentions.push_back(said.unit);
        draft.direct = draft.direct || said.quoted;
        draft.title = draft.title || scene_.sentences[said.sentence].title;
        if (said.plover && !draft.plover) {
            draft.plover = said.plover;
        }
        if (draft.sentences.empty() || draft.sentences.back() != said.sentence) {
            draft.sentences.push_back(said.sentence);
        }
        if (draft.time == nothing) {
            draft.time = said.time;
            draft.time_rule = "beside the speaker";
        }
        if (draft.place == nothing) {
            draft.place = said.place;
        }
        if (static_cast<int>(said.medium) > static_cast<int>(draft.medium)) {
            draft.medium = said.medium;
            draft.occasion = said.occasion;
        }
        if (scene_.units[said.speaker_unit].actor == said.speaker) {
            add_part(draft, scene_, said.speaker_unit, ParticipantRole::speaker, 0.9F, "speaker");
        } else if (!has_part(draft, said.speaker)) {
            draft.parts.push_back(
                {said.speaker, ParticipantRole::speaker, said.unit, 0.7F, "pronoun"});
        }
        add_group(draft, scene_, said.others, ParticipantRole::speaker, 0.8F, "speaks as well");
        add_group(draft, scene_, said.company, ParticipantRole::companion, 0.7F,
                  "beside the speaker");
        add_group(draft, scene_, said.addressed, ParticipantRole::target, 0.6F, "asked");
        if (said.source != nothing && !has_part(draft, said.source)) {
            draft.parts.push_back(
                {said.source, ParticipantRole::source, said.unit, 0.7F, "dikutip"});
        }
    }

    /// A press conference in the house of a body has that body as its host.
    void host_of(Draft& draft) const {
        if (draft.medium != Medium::press || draft.place == nothing) {
            return;
        }
        const std::int32_t owner = owner_of_house(scene_, draft.place);
        if (owner != nothing && !has_part(draft, owner)) {
            draft.parts.push_back({owner, ParticipantRole::host, draft.unit, 0.7F, "in its house"});
        }
    }

    /// "TNI mengatakan …, kata Kepala Penerangan TNI": a body speaks through its spokesman, where
    /// the article gives it no words or day of its own.
    void speakers_for_bodies() {
        for (Draft& body : drafts_) {
            const Actor& actor = scene_.cast.actors[static_cast<std::size_t>(body.speaker)];
            if (actor.kind == ActorKind::person || body.time != nothing || body.direct ||
                body.status == EventStatus::planned) {
                continue;
            }
            Draft* person = nullptr;
            for (Draft& other : drafts_) {
                if (&other != &body && speaks_for(scene_, other.speaker, body.speaker) &&
                    other.status != EventStatus::planned &&
                    (person == nullptr || other.utterances > person->utterances)) {
                    person = &other;
                }
            }
            if (person == nullptr) {
                continue;
            }
            person->sentences.insert(person->sentences.end(), body.sentences.begin(),
                                     body.sentences.end());
            std::sort(person->sentences.begin(), person->sentences.end());
            person->sentences.erase(std::unique(person->sentences.begin(), person->sentences.end()),
                                    person->sentences.end());
            person->title = person->title || body.title;
            if (body.title && !has_part(*person, body.speaker)) {
                // "Komisi X Minta …": the headline has the body speak.
                person->parts.push_back(
                    {body.speaker, ParticipantRole::agent, body.unit, 0.6F, "speaks through them"});
            }
            for (const Part& part : body.parts) {
                if (part.role == ParticipantRole::target && !has_part(*person, part.actor)) {
                    person->parts.push_back(part);
                }
            }
            body.dropped = true;
        }
    }

    /// "Ketua MPR: …" over an article in which a deputy chair of the MPR speaks: who the headline
    /// calls by an office is the one who holds such an office and speaks.
    void speakers_for_headline() {
        for (Draft& head : drafts_) {
            const bool only_there =
                head.title &&
                std::all_of(head.sentences.begin(), head.sentences.end(),
                            [&](std::uint32_t s) { return scene_.sentences[s].title; });
            if (!only_there) {
                continue;
            }
            const Actor& office = scene_.cast.actors[static_cast<std::size_t>(head.speaker)];
            const auto holder =
                std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
                    const Actor& who = scene_.cast.actors[static_cast<std::size_t>(other.speaker)];
                    return &other != &head && !other.dropped && who.kind == ActorKind::person &&
                           std::any_of(who.roles.begin(), who.roles.end(), [&](const Role& role) {
                               return has_all_words(role.title, office.name);
                           });
                });
            if (holder != drafts_.end()) {
                holder->title = true;
                holder->sentences.insert(holder->sentences.begin(), head.sentences.begin(),
                                         head.sentences.end());
                head.dropped = true;
            }
        }
    }

    /// Every word of `part` is one of `title`, upper and lower case alike.
    [[nodiscard]] static bool has_all_words(const std::string& title, const std::string& part) {
        const std::string words = fold(title);
        const std::string wanted = fold(part);
        const auto is_letter = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0;
        };
        for (std::size_t at = 0; at < wanted.size();) {
            const std::size_t blank = std::min(wanted.find(' ', at), wanted.size());
            const std::string word = wanted.substr(at, blank - at);
            const std::size_t found = words.find(word);
            const std::size_t after = found + word.size();
            if (found == std::string::npos || (found > 0 && is_letter(words[found - 1])) ||
                (after < words.size() && is_letter(words[after]))) {
                return false;
            }
            at = blank + 1;
        }
        return !wanted.empty();
    }

    /// More speakers than an article has; in a longer text they are not compared with each other.
    static constexpr std::size_t window = 200;

    const Scene& scene_;
    const std::vector<Utterance>& utterances_;
    std::vector<Draft> drafts_;
};

}  // namespace

bool speaks_for(const Scene& scene, std::int32_t person, std::int32_t body) {
    const Actor& who = scene.cast.actors[static_cast<std::size_t>(person)];
    const Actor& what = scene.cast.actors[static_cast<std::size_t>(body)];
    if (who.kind != ActorKind::person || what.kind == ActorKind::person ||
        what.kind == ActorKind::country) {
        return false;
    }
    return std::any_of(who.roles.begin(), who.roles.end(), [&](const Role& role) {
        if (role.organization && *role.organization == static_cast<std::size_t>(body)) {
            return true;
        }
        const auto named = [&](const std::string& name) {
            return name.size() > 2 && role.title.find(name) != std::string::npos;
        };
        return named(what.name) || std::any_of(what.aliases.begin(), what.aliases.end(), named);
    });
}

std::int32_t owner_of_house(const Scene& scene, std::int32_t place) {
    const std::string& house = scene.cast.places[static_cast<std::size_t>(place)].name;
    const auto in_house = [&](const std::string& name) {
        return name.size() > 2 && house.ends_with(name);
    };
    for (std::size_t a = 0; a < scene.cast.actors.size(); ++a) {
        const Actor& actor = scene.cast.actors[a];
        if (actor.kind == ActorKind::organization &&
            (in_house(actor.name) ||
             std::any_of(actor.aliases.begin(), actor.aliases.end(), in_house))) {
            return static_cast<std::int32_t>(a);
        }
    }
    return nothing;
}

std::vector<Draft> make_statements(const Scene& scene, const std::vector<Utterance>& utterances) {
    return StatementMaker(scene, utterances).run();
}

}  // namespace linimasa::events
