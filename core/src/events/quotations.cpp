#include "events/quotations.hpp"

#include "events/surroundings.hpp"
#include "events/utterance_settings.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

class QuotationFinder {
public:
    explicit QuotationFinder(const Scene& scene)
        : scene_(scene), arguments_(scene), near_(scene), settings_(scene) {}

    std::vector<Utterance> run() {
        for (std::uint32_t s = 0; s < scene_.sentences.size(); ++s) {
            const SentenceUnits& sentence = scene_.sentences[s];
            if (sentence.kind == BlockKind::dateline || sentence.kind == BlockKind::caption) {
                continue;
            }
            const std::size_t first = found_.size();
            read(s, sentence);
            settle(sentence, first);
        }
        return std::move(found_);
    }

private:
    void read(std::uint32_t s, const SentenceUnits& sentence) {
        if (sentence.title) {
            headline(s, sentence);
        }
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.quoted || unit.mark != 0 || unit.time != nothing) {
                continue;
            }
            const auto keys = scene_.keys_from(i);
            const Hit hit = scene_.lexicon.speech(keys);
            if (hit && scene_.lexicon.trigger(keys).length <= hit.length) {
                const SpeechVerb& verb = scene_.lexicon.speech_verbs[hit.index];
                verb_at(s, i, hit, verb);
            } else if (unit.word.preposition == Preposition::according || near_.is_according(i)) {
                according(s, i);
            } else if (const Hit occasion = scene_.lexicon.occasion(keys)) {
                occasion_at(s, i, occasion);
                i = scene_.after_tokens(i, occasion.length) - 1;
            }
        }
    }

    [[nodiscard]] Utterance make(std::uint32_t s, std::uint32_t unit,
                                 const SpeechVerb& verb) const {
        Utterance made;
        made.sentence = s;
        made.unit = unit;
        made.speaker_unit = unit;
        made.type = verb.type;
        made.plover = verb.plover;
        return made;
    }

    /// "Menlu: …": the headline's speaker stands before a colon.
    void headline(std::uint32_t s, const SentenceUnits& sentence) {
        const std::uint32_t last = std::min(sentence.begin + 4, sentence.end);
        for (std::uint32_t i = sentence.begin; i < last; ++i) {
            if (scene_.units[i].mark == ':' && i > sentence.begin &&
                scene_.units[i - 1].actor != nothing) {
                Utterance made = make(s, i, {SpeechClass::report, std::nullopt});
                made.speaker = scene_.units[i - 1].actor;
                made.speaker_unit = i - 1;
                made.tail_begin = sentence.begin;
                made.tail_end = i;
                add(made);
                return;
            }
        }
    }

    void verb_at(std::uint32_t s, std::uint32_t i, const Hit& hit, const SpeechVerb& verb) {
        if (verb.type == SpeechClass::source) {
            if (const auto actor = near_.named_after(scene_.after_tokens(i, hit.length), 6)) {
                sources_.push_back(scene_.units[*actor].actor);
            }
            return;
        }
        if (verb.type == SpeechClass::said) {
            said(s, i, hit, verb);
        } else if (hit.form == Form::passive) {
            passive(s, i, hit, verb);
        } else if (hit.form != Form::bare || scene_.sentences[s].title) {
            reported(s, i, hit, verb);
        } else {
            fronted(s, i, hit, verb);
        }
    }

    /// "…," kata X; ", kata X,"; "ujarnya".
    void said(std::uint32_t s, std::uint32_t i, const Hit& hit, const SpeechVerb& verb) {
        const SentenceUnits& sentence = scene_.sentences[s];
        const bool first = i == sentence.begin;
        const char before = first ? '\0' : scene_.units[i - 1].mark;
        const bool after_quote = before == '"' || (first && i > 0 && near_.follows_quote(i));
        const bool by_form = after_quote || before == ',' || before == '\'' || before == '.' ||
                             (first && hit.clitic) || before == '?' || before == '!' ||
                             (sentence.title && heads_headline(i, sentence));
        if (!by_form) {
            return;
        }
        Utterance made = make(s, i, verb);
        made.quoted = after_quote || near_.quote_near(i);
        const std::uint32_t after = scene_.after_tokens(i, hit.length);
        if (hit.clitic) {
            made.speaker = meant_by_pronoun(scene_.units[i].owner, i);
            // "ujarnya": a name may still follow in apposition.
        } else if (const auto actor = near_.named_after(after, 12)) {
            name_speakers(made, *actor);
        } else if (near_.pronoun_after(after) || near_.epithet_after(after)) {
            made.speaker = last();
        } else {
            return;
        }
        made.tail_begin = i;
        made.tail_end = near_.tail_end(after);
        if (!made.quoted && before == ',' && !hit.clitic) {
            // "Protokol ini, kata X, bisa …": what follows the second comma is said again.
            for (std::uint32_t k = made.speaker_unit + 1; k < made.tail_end; ++k) {
                if (scene_.units[k].mark == ',') {
                    made.tail_end = near_.tail_is_circumstance(k + 1) ? made.tail_end : k;
                    break;
                }
            }
        }
        add(made);
    }

    /// "Kata X soal …", "Apa kata X?", but not "Bantah X, Y: …".
    [[nodiscard]] bool heads_headline(std::uint32_t i, const SentenceUnits& sentence) const {
        return i <= sentence.begin + 1 && scene_.units[sentence.begin].actor == nothing &&
               i + 1 < sentence.end && scene_.units[i + 1].actor != nothing &&
               (i + 2 == sentence.end || scene_.units[i + 2].mark != ',');
    }

    /// "X mengatakan …", "X meminta Y …".
    void reported(std::uint32_t s, std::uint32_t i, const Hit& hit, const SpeechVerb& verb) {
        if (verb.type == SpeechClass::soft) {
            return;
        }
        const Clause& clause = scene_.clauses[scene_.units[i].clause];
        if (clause.quoted) {
            return;
        }
        Utterance made = make(s, i, verb);
        const Group subject = arguments_.subject(i);
        if (!subject.empty()) {
            made.speaker_unit = subject.front();
            made.speaker = scene_.units[subject.front()].actor;
            if (scene_.units[subject.front()].pronoun && last() != nothing &&
                !has_spoken(made.speaker)) {
                made.speaker = last();  // "Dia menegaskan": who spoke before, not whom he spoke of
            }
            made.others.assign(subject.begin() + 1, subject.end());
        } else if (i > 0 && scene_.units[i - 1].word.verb == VerbHint::pronoun) {
            made.speaker = last();
        }
        if (made.speaker == nothing ||
            (near_.moved(i, Mood::negated) && verb.type != SpeechClass::ask)) {
            return;
        }
        made.planned = near_.moved(i, Mood::planned);
        const SentenceUnits& sentence = scene_.sentences[s];
        const bool alone = clause.link == Link::contrast || sentence.title;
        made.nested = (!alone && others_speak(s, made.speaker)) || near_.in_meeting(sentence, i);
        made.tail_begin = scene_.begin_near(i);
        const std::uint32_t after = scene_.after_tokens(i, hit.length);
        made.tail_end = near_.report_tail_end(sentence, after);
        made.quoted = made.tail_end < sentence.end && scene_.units[made.tail_end].quoted;
        if (verb.type == SpeechClass::ask) {
            made.addressed = arguments_.object(i);
            for (const Phrase& phrase : arguments_.phrases(after)) {
                if (made.addressed.empty() && phrase.preposition == Preposition::for_whom) {
                    made.addressed = phrase.actors;
                }
            }
        }
        add(made);
    }

    /// "Hal itu X sampaikan saat …": the speaker stands right before a verb without a prefix, and
    /// what was said stands before.
    void fronted(std::uint32_t s, std::uint32_t i, const Hit& hit, const SpeechVerb& verb) {
        const SentenceUnits& sentence = scene_.sentences[s];
        if (i == sentence.begin || verb.type == SpeechClass::ask) {
            return;
        }
        const Unit& before = scene_.units[i - 1];
        Utterance made = make(s, i, verb);
        if (before.actor != nothing) {
            made.speaker = before.actor;
            made.speaker_unit = i - 1;
        } else if (before.word.verb == VerbHint::pronoun) {
            made.speaker = last();
        }
        made.tail_begin = scene_.begin_near(i);
        made.tail_end = near_.tail_end(scene_.after_tokens(i, hit.length));
        add(made);
    }

    /// "hal senada disampaikan (oleh) X", "diungkapkannya".
    void passive(std::uint32_t s, std::uint32_t i, const Hit& hit, const SpeechVerb& verb) {
        std::uint32_t after = scene_.after_tokens(i, hit.length);
        Utterance made = make(s, i, verb);
        const bool own = hit.clitic || near_.is_possessive(i);
        const bool by = !own && after < scene_.units.size() &&
                        scene_.units[after].word.preposition == Preposition::by;
        if (by) {
            ++after;
        }
        const auto actor = own ? std::nullopt : near_.named_after(after, by ? 10 : 5);
        if (actor && scene_.units[*actor].sentence == s &&
            !near_.passed_preposition(after, *actor) && !near_.owned_before(after, *actor)) {
            name_speakers(made, *actor);
        } else if (own) {
            made.speaker = meant_by_pronoun(scene_.units[i].owner, i);
        } else {
            return;
        }
        if (verb.type == SpeechClass::ask) {
            // "X diminta …": whoever stands before it is asked.
            made.addressed = arguments_.subject(i);
        }
        made.tail_begin = scene_.begin_near(i);
        made.tail_end = near_.tail_end(after);
        made.nested = others_speak(s, made.speaker);
        add(made);
    }

    /// Who speaks inside what another one says is told by that one; lists never end.
    [[nodiscard]] bool others_speak(std::uint32_t s, std::int32_t speaker) const {
        const auto first = found_.end() - std::min<std::ptrdiff_t>(std::ssize(found_), 16);
        return std::any_of(first, found_.end(), [&](const Utterance& it) {
            return it.sentence == s && it.speaker != speaker;
        });
    }

    /// "-nya", "dia": a person where one has spoken, whatever body was quoted since.
    [[nodiscard]] std::int32_t last() const {
        return last_person_ != nothing ? last_person_ : last_speaker_;
    }

    [[nodiscard]] std::int32_t meant_by_pronoun(std::int32_t owner, std::uint32_t unit) const {
        if (owner != nothing && is_person(owner) &&
            (last() == nothing || (has_spoken(owner) && !near_.named_in_quotation(owner, unit)))) {
            return owner;
        }
        return last() != nothing ? last() : owner;
    }

    [[nodiscard]] bool has_spoken(std::int32_t actor) const {
        return std::find(speakers_.begin(), speakers_.end(), actor) != speakers_.end();
    }

    /// The name behind the verb, not the body of its title; "kata dia" is not whom the words spoke
    /// of.
    void name_speakers(Utterance& made, std::uint32_t unit) const {
        const Group all = arguments_.group_from(unit);
        const Group named = near_.inserted(made.unit, all);
        made.speaker_unit = named.front();
        const Unit& who = scene_.units[named.front()];
        made.speaker = who.pronoun ? meant_by_pronoun(who.actor, made.unit) : who.actor;
        if (!scene_.sentences[made.sentence].title) {  // there each of them has said something
            made.others.assign(named.begin() + 1, named.end());
        }
    }

    [[nodiscard]] bool is_person(std::int32_t actor) const {
        return scene_.cast.actors[static_cast<std::size_t>(actor)].kind == ActorKind::person;
    }

    /// "Menurut X, …", "menurutnya".
    void according(std::uint32_t s, std::uint32_t i) {
        Utterance made = make(s, i, {SpeechClass::report, std::nullopt});
        if (near_.is_according(i)) {
            made.speaker = meant_by_pronoun(scene_.units[i].owner, i);
        } else if (const auto actor = near_.named_after(i + 1, 12)) {
            name_speakers(made, *actor);
            made.others.clear();
        } else if (near_.pronoun_after(i + 1)) {
            made.speaker = last();
        }
        if (made.speaker == nothing) {
            return;
        }
        made.tail_begin = i;
        made.tail_end = i + 1;
        // Up to the comma, or where there is none to what the speaker says.
        while (made.tail_end < scene_.sentences[s].end && scene_.units[made.tail_end].mark != ',') {
            if (scene_.units[made.tail_end].verb && made.tail_end > made.speaker_unit) {
                made.tail_end = std::max(made.speaker_unit, i) + 1;
                break;
            }
            ++made.tail_end;
        }
        add(made);
    }

    /// "siaran pers KBRI …", "dalam konferensi pers", "laporan … yang dikeluarkan oleh X".
    void occasion_at(std::uint32_t s, std::uint32_t i, const Hit& hit) {
        const Medium medium = scene_.lexicon.occasions[hit.index].medium;
        const std::uint32_t after = scene_.after_tokens(i, hit.length);
        // The occasion of somebody who speaks in this sentence.
        for (auto it = found_.rbegin(); it != found_.rend() && it->sentence == s; ++it) {
            if (it->tail_begin <= i && i < it->tail_end + 12 && medium != Medium::report &&
                !spoken_of(i)) {
                if (it->occasion == nothing) {
                    it->occasion = static_cast<std::int32_t>(i);
                    it->medium = medium;
                }
                return;
            }
        }
        Utterance made = make(s, i, {SpeechClass::deed, std::nullopt});
        made.medium = medium;
        made.occasion = static_cast<std::int32_t>(i);
        const Group owner = arguments_.of_noun(after);
        const bool back = arguments_.points_back(after);
        if (!owner.empty() && !back && may_own(medium, owner.front())) {
            made.speaker_unit = owner.front();
        } else if (const auto by = by_phrase(after)) {
            made.speaker_unit = *by;
        } else if (const auto agent = giver(i)) {
            made.speaker_unit = *agent;
            made.planned = near_.moved_before(i, Mood::planned);
        } else {
            // Whoever speaks next in this sentence does so on this occasion.
            pending_ = spoken_of(i) ? pending_ : Pending{s, static_cast<std::int32_t>(i), medium};
            return;
        }
        made.speaker = scene_.units[made.speaker_unit].actor;
        made.tail_begin = i;
        made.tail_end = near_.tail_end(after);
        if (!spoken_of(i)) {
            pending_ = {s, static_cast<std::int32_t>(i), medium};
        }
        add(made);
    }

    /// "X angkat bicara soal cuitan Y": the occasion is what the words are about.
    [[nodiscard]] bool spoken_of(std::uint32_t noun) const {
        return noun > scene_.sentence_of(noun).begin &&
               scene_.units[noun - 1].word.preposition == Preposition::about;
    }

    /// A survey or report of a person is mostly one about that person.
    [[nodiscard]] bool may_own(Medium medium, std::uint32_t unit) const {
        return medium != Medium::report || !is_person(scene_.units[unit].actor);
    }

    [[nodiscard]] std::optional<std::uint32_t> by_phrase(std::uint32_t after) const {
        for (const Phrase& phrase : arguments_.phrases(after)) {
            if (phrase.preposition == Preposition::by && !phrase.actors.empty()) {
                return phrase.actors.front();
            }
        }
        return std::nullopt;
    }

    /// "X mengeluarkan rekomendasi": the verb right before the noun.
    [[nodiscard]] std::optional<std::uint32_t> giver(std::uint32_t noun) const {
        const std::uint32_t begin = scene_.sentence_of(noun).begin;
        for (std::uint32_t k = noun; k > begin && k + 3 > noun; --k) {
            if (scene_.units[k - 1].verb) {
                const Group subject = arguments_.subject(k - 1);
                return subject.empty() ? std::nullopt : std::optional(subject.front());
            }
            if (!scene_.units[k - 1].plain) {
                break;
            }
        }
        return std::nullopt;
    }

    void add(Utterance made) {
        if (made.speaker != nothing && near_.is_epithet(made.speaker_unit) && last() != nothing) {
            made.speaker = last();
            made.speaker_unit = made.unit;
        }
        if (made.speaker == nothing) {
            return;
        }
        if (pending_.sentence == made.sentence && made.occasion == nothing && !made.nested &&
            pending_.unit != nothing && pending_.medium != Medium::report) {
            made.occasion = pending_.unit;
            made.medium = pending_.medium;
        }
        if (!made.nested && made.type != SpeechClass::deed) {
            last_speaker_ = made.speaker;
            if (!has_spoken(made.speaker)) {
                speakers_.push_back(made.speaker);
            }
            if (is_person(made.speaker)) {
                last_person_ = made.speaker;
            }
        }
        found_.push_back(std::move(made));
    }

    /// Times, places, company and sources of the utterances of one sentence, once all are known.
    void settle(const SentenceUnits& sentence, std::size_t first) {
        for (std::size_t u = first; u < found_.size(); ++u) {
            settings_.read(found_[u]);
            for (const std::int32_t source : sources_) {
                if (source != found_[u].speaker) {
                    found_[u].source = source;
                }
            }
        }
        sources_.clear();
        if (!sentence.title) {
            pending_ = {};
        }
    }

    struct Pending {
        std::uint32_t sentence = UINT32_MAX;
        std::int32_t unit = nothing;
        Medium medium = Medium::none;
    };

    const Scene& scene_;
    Arguments arguments_;
    Surroundings near_;
    UtteranceSettings settings_;
    std::vector<Utterance> found_;
    std::vector<std::int32_t> speakers_;  ///< who has spoken so far
    std::vector<std::int32_t> sources_;   ///< actors whose account the sentence gives
    Pending pending_;
    std::int32_t last_speaker_ = nothing;
    std::int32_t last_person_ = nothing;
};

}  // namespace

std::vector<Utterance> find_utterances(const Scene& scene) {
    return QuotationFinder(scene).run();
}

}  // namespace linimasa::events
