#include "events/named.hpp"

#include "events/arguments.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

class NameReader {
public:
    explicit NameReader(const Scene& scene) : scene_(scene), arguments_(scene) {}

    std::uint32_t read(const SentenceUnits& sentence, std::uint32_t i, const Hit& hit,
                       std::vector<Draft>& drafts) const {
        const NamedHead& head = scene_.lexicon.heads[hit.index];
        if (inside_a_name(sentence, i, head)) {
            return i + 1;
        }
        const std::uint32_t after = scene_.after_tokens(i, hit.length);
        if (head.is(HeadTrait::placed) && !at_place(sentence, i, after)) {
            return after;
        }
        if (head.is(HeadTrait::paper) && is_paper(sentence, i, after)) {
            return after;
        }
        Draft draft = begin_draft(scene_, sentence, i, after);
        draft.kind = head.kind;
        const bool meeting = head.kind == EventKind::meeting;
        draft.plover = meeting ? std::optional(Plover::consult) : std::nullopt;
        draft.frame = head.group;
        draft.head_noun = static_cast<std::int32_t>(hit.index);
        draft.weight = meeting ? 0.7F : 0.25F;
        draft.label_begin = name_begin(sentence, i);
        draft.label_end = arguments_.noun_phrase_end(i, after, false);
        draft.named = is_name(draft, i, after, head.option == NamedHead::Option::number);
        if (draft.named) {
            read_year(draft);
        }
        if (head.is(HeadTrait::decree)) {
            if (!draft.named_year.known() || is_ground(sentence, i)) {
                return i + 1;  // "peraturan itu", "menurut Peraturan X Nomor 8 Tahun 2024"
            }
            // "menerbitkan Peraturan X Nomor 8 Tahun 2024" tells the same.
            const Frame* const frame = scene_.lexicon.frame(head.group);
            draft.frame_row = frame == nullptr
                                  ? nothing
                                  : static_cast<std::int32_t>(frame - scene_.lexicon.frames.data());
            add_maker(draft);
        }
        // "Rapat dihadiri oleh …": the one told before.
        draft.back = arguments_.points_back(after) ||
                     (draft.label_end == after && after < sentence.end &&
                      (scene_.units[after].verb || scene_.units[after].word.mood != Mood::none));
        const bool wordy = draft.label_end > after;
        const bool enough =
            draft.named || draft.back || head.option == NamedHead::Option::bare ||
            (head.option == NamedHead::Option::number && titled(sentence, after)) ||
            (head.option == NamedHead::Option::noun && (wordy || draft.label_begin < i));
        // "menggelar kongres": a congress without a name is one that a verb holds
        // (light_verbs.cpp).
        draft.only_held = !enough && head.option == NamedHead::Option::name &&
                          (meeting ? !head.is(HeadTrait::shell) : head.is(HeadTrait::vote));
        if ((!enough && head.option != NamedHead::Option::noun && !draft.only_held) ||
            names_another(draft, i, after)) {
            return after;
        }
        // "menggelar rapat": a verb that says it is held makes up for that (light_verbs.cpp).
        draft.vague = !enough;
        draft.label_rank = (draft.named ? 2.0F : 1.0F) +
                           0.05F * static_cast<float>(draft.label_end - draft.label_begin);
        if (means_last(scene_, draft)) {
            draft.label_rank = 0.1F;
        } else if (says_only_whom(draft, after, head)) {
            draft.label_rank = 0.9F;
        }
        for (std::uint32_t k = draft.label_begin; k < draft.label_end; ++k) {
            const Unit& unit = scene_.units[k];
            if (unit.actor != nothing &&
                scene_.cast.actors[static_cast<std::size_t>(unit.actor)].kind !=
                    ActorKind::person) {
                add_part(draft, scene_, k, role_in_name(head.kind), 0.8F, "in its name");
            }
        }
        for (const Phrase& phrase : arguments_.phrases(draft.label_end)) {
            if (meeting && (phrase.preposition == Preposition::with ||
                            phrase.preposition == Preposition::between)) {
                add_group(draft, scene_, phrase.actors, ParticipantRole::attendee, 0.7F, "dengan");
            }
        }
        const std::uint32_t end = std::max(draft.label_end, after);
        drafts.push_back(std::move(draft));
        return end;
    }

private:
    /// "insiden X" says of whom: a noun that says what befell them, elsewhere in the article, tells
    /// more.
    [[nodiscard]] bool says_only_whom(const Draft& draft, std::uint32_t after,
                                      const NamedHead& head) const {
        return head.kind == EventKind::incident && head.option == NamedHead::Option::last &&
               draft.label_end == after + 1 && scene_.units[after].actor != nothing;
    }

    /// "Hukum Acara", "Desk Pilkada": a head behind another word with a capital belongs to a name.
    [[nodiscard]] bool inside_a_name(const SentenceUnits& sentence, std::uint32_t i,
                                     const NamedHead& head) const {
        return head.is(HeadTrait::inner) && scene_.units[i].capital && !sentence.title &&
               i > sentence.begin && scene_.units[i - 1].plain && scene_.units[i - 1].capital &&
               scene_.units[i - 1].place == nothing;
    }

    /// "menyepakati Deklarasi Bogor tentang Perdagangan": a verb beside it makes a document, and
    /// behind its name stands what it is about. "Deklarasi Damai tentang …" is held.
    [[nodiscard]] bool is_paper(const SentenceUnits& sentence, std::uint32_t i,
                                std::uint32_t after) const {
        constexpr std::uint32_t longest = 8;
        std::uint32_t end = after;
        while (end < sentence.end && end < after + longest && scene_.units[end].capital) {
            ++end;
        }
        const bool named = (scene_.units[i].capital || i == sentence.begin) && end > after &&
                           end < sentence.end &&
                           scene_.units[end].word.preposition == Preposition::about;
        const std::uint32_t from = std::max(sentence.begin, i - std::min(i, longest / 2));
        for (std::uint32_t k = from; named && k < sentence.end && k < end + longest; ++k) {
            const Hit hit = scene_.lexicon.trigger(scene_.keys_from(k));
            if (hit && scene_.lexicon.frames[hit.index].is(Trait::paper)) {
                return true;
            }
        }
        return false;
    }

    /// "bom Bali", but not "regu penjinak bom X", nor "bom Negara X": whose it is.
    [[nodiscard]] bool at_place(const SentenceUnits& sentence, std::uint32_t i,
                                std::uint32_t after) const {
        const std::int32_t place = after < sentence.end ? scene_.units[after].place : nothing;
        return place != nothing &&
               scene_.cast.places[static_cast<std::size_t>(place)].kind != PlaceKind::country &&
               (i == sentence.begin || scene_.units[i - 1].word.cue != Cue::handles);
    }

    /// "forum legislasi bertema …": what has a theme is held.
    [[nodiscard]] bool titled(const SentenceUnits& sentence, std::uint32_t after) const {
        constexpr std::uint32_t reach = 4;
        for (std::uint32_t k = after; k < std::min(sentence.end, after + reach); ++k) {
            const Unit& unit = scene_.units[k];
            if (unit.word.cue == Cue::named) {
                return true;
            }
            if (unit.mark != 0 || unit.word.link != Link::none) {
                return false;
            }
        }
        return false;
    }

    /// "berdasarkan Peraturan X Nomor 8 Tahun 2024", "Pasal 5 Ayat 2 Peraturan X …": no news of it.
    [[nodiscard]] bool is_ground(const SentenceUnits& sentence, std::uint32_t i) const {
        constexpr std::uint32_t reach = 3;
        const std::uint32_t begin = std::max(sentence.begin, i - std::min(i, reach));
        return std::any_of(scene_.units.begin() + begin, scene_.units.begin() + i,
                           [](const Unit& unit) {
                               return unit.word.cue == Cue::ground || unit.word.cue == Cue::hollow;
                           });
    }

    /// "Peraturan KPU Nomor 8": inside such a name nobody is mentioned, but the article may name
    /// the body near by.
    void add_maker(Draft& draft) const {
        constexpr std::uint32_t reach = 300;
        const WordId body = scene_.text.tokens[scene_.units[draft.after].first].word;
        if (draft.after >= draft.label_end || body == unknown_word) {
            return;
        }
        const auto size = static_cast<std::uint32_t>(scene_.units.size());
        const std::uint32_t end = std::min(size, draft.unit + reach);
        for (std::uint32_t k = draft.unit - std::min(draft.unit, reach); k < end; ++k) {
            const Unit& unit = scene_.units[k];
            if (unit.actor != nothing && unit.last == unit.first + 1 &&
                scene_.text.tokens[unit.first].word == body &&
                scene_.cast.actors[static_cast<std::size_t>(unit.actor)].kind ==
                    ActorKind::organization) {
                add_part(draft, scene_, k, ParticipantRole::agent, 0.6F, "in its name");
                return;
            }
        }
    }

    /// "insiden X" befell X; a body gives its name to a meeting that it organizes.
    [[nodiscard]] static ParticipantRole role_in_name(EventKind kind) {
        switch (kind) {
            case EventKind::meeting:
                return ParticipantRole::organizer;
            case EventKind::incident:
                return ParticipantRole::target;
            default:
                return ParticipantRole::agent;
        }
    }

    /// "acara Simposium X", "hasil rapat di Konferensi X": the head of the name behind it tells the
    /// event.
    [[nodiscard]] bool names_another(const Draft& draft, std::uint32_t i,
                                     std::uint32_t after) const {
        const bool set_inside = draft.kind == EventKind::meeting && after == i + 1 &&
                                after < scene_.sentence_of(i).end &&
                                (scene_.units[after].word.preposition == Preposition::at ||
                                 scene_.units[after].word.preposition == Preposition::in);
        const std::uint32_t end =
            set_inside ? arguments_.noun_phrase_end(i, after + 1, false) : draft.label_end;
        if ((!has(scene_, draft, HeadTrait::shell) && !set_inside) || scene_.units[i].capital) {
            return false;
        }
        for (std::uint32_t k = after; k < end; ++k) {
            const Hit hit = scene_.lexicon.named_head(scene_.keys_from(k));
            if (hit && scene_.units[k].capital &&
                !scene_.lexicon.heads[hit.index].is(HeadTrait::shell)) {
                return true;
            }
        }
        return false;
    }

    /// English names end with their head ("SNCS Cyber Security Symposium").
    [[nodiscard]] std::uint32_t name_begin(const SentenceUnits& sentence, std::uint32_t i) const {
        std::uint32_t begin = i;
        while (begin > sentence.begin) {
            const Unit& before = scene_.units[begin - 1];
            const bool part = (before.capital || before.actor != nothing) && before.mark == 0 &&
                              before.time == nothing && !before.verb && !before.office &&
                              !is_person(before.actor);
            const bool joint = begin >= sentence.begin + 2 && !before.capital && before.plain &&
                               before.last == before.first + 1 && before.word.cue == Cue::joint &&
                               scene_.units[begin - 2].capital;
            if (!part && !joint) {
                break;
            }
            --begin;
        }
        // An Indonesian head begins its name; only a head that is not the first word of a
        // capitalized run in front of it may take that run.
        return scene_.units[i].capital ? begin : i;
    }

    [[nodiscard]] bool is_person(std::int32_t actor) const {
        return actor != nothing &&
               scene_.cast.actors[static_cast<std::size_t>(actor)].kind == ActorKind::person;
    }

    /// "Pilgub Banten 2024", "KTT G20 2022": the year of what recurs is in its name. What a session
    /// is about, and a programme works for, may be of another year ("rapat RAPBN 2025").
    void read_year(Draft& draft) const {
        if (has(scene_, draft, HeadTrait::topical)) {
            return;
        }
        // "Pilkada Jakarta 2024": an expression of time that the name ends with.
        const std::uint32_t end = scene_.sentence_of(draft.unit).end;
        const Unit& last = scene_.units[draft.label_end - 1];
        if (draft.label_end < end && (last.capital || last.mark == ')') &&
            year_at(draft.label_end)) {
            ++draft.label_end;
        }
        for (std::uint32_t k = draft.after; k < draft.label_end; ++k) {
            if (const auto date = year_at(k)) {
                draft.named_year = {date, date};
                draft.year_unit = static_cast<std::int32_t>(k);
                return;
            }
        }
    }

    /// Four digits alone ("20.5" is as long), and not the beginning of a span of years.
    [[nodiscard]] std::optional<Date> year_at(std::uint32_t k) const {
        const Unit& unit = scene_.units[k];
        const std::string_view word = scene_.text.text(scene_.text.tokens[unit.first]);
        const bool alone = unit.last == unit.first + 1 && word.size() == 4 &&
                           (word.starts_with("19") || word.starts_with("20")) &&
                           (k + 1 >= scene_.units.size() || scene_.units[k + 1].mark != '-');
        return alone ? Date::parse(word) : std::nullopt;
    }

    /// A number, a name or capitals make it an event with a name of its own.
    [[nodiscard]] bool is_name(const Draft& draft, std::uint32_t i, std::uint32_t after,
                               bool only_number) const {
        for (std::uint32_t k = draft.label_begin; k < draft.label_end; ++k) {
            if (k >= i && k < after) {
                continue;
            }
            const Unit& unit = scene_.units[k];
            const Token& token = scene_.text.tokens[unit.first];
            const bool number =
                token.kind == TokenKind::mixed || token.kind == TokenKind::number ||
                scene_.lexicon.affixes.is(Affix::ordinal, fold(scene_.text.text(token)));
            if (number || (!only_number && (unit.actor != nothing || unit.capital))) {
                return true;
            }
        }
        return false;
    }

    const Scene& scene_;
    Arguments arguments_;
};

}  // namespace

std::uint32_t read_named_event(const Scene& scene, const SentenceUnits& sentence,
                               std::uint32_t unit, const Hit& hit, std::vector<Draft>& drafts) {
    return NameReader(scene).read(sentence, unit, hit, drafts);
}

bool read_decree(const Scene& scene, const SentenceUnits& sentence, const Draft& verb,
                 std::vector<Draft>& drafts) {
    const std::uint32_t end = std::min(sentence.end, verb.after + 2);
    for (std::uint32_t k = verb.unit + 1; k < end; ++k) {
        const Hit hit = scene.lexicon.named_head(scene.keys_from(k));
        if (!hit || !scene.lexicon.heads[hit.index].is(HeadTrait::decree) ||
            scene.lexicon.heads[hit.index].group != verb.frame) {
            continue;
        }
        const std::size_t before = drafts.size();
        read_named_event(scene, sentence, k, hit, drafts);
        if (drafts.size() == before) {
            return false;
        }
        for (const Part& part : verb.parts) {
            if (part.role == ParticipantRole::agent && !has_part(drafts.back(), part.actor)) {
                drafts.back().parts.push_back(part);
            }
        }
        return true;
    }
    return false;
}

}  // namespace linimasa::events
