#include "events/utterance_settings.hpp"

#include <algorithm>
#include <chrono>

namespace linimasa::events {

void UtteranceSettings::read(Utterance& said) const {
    time_and_place(said);
    day_at_end(said);
    if (said.time != nothing && !said.planned && scene_.is_ahead(said.time)) {
        said.time = nothing;  // "X meminta, menjelang pemilu pada November": when the rest is due
    }
    company(said);
    told_to(said);
}

void UtteranceSettings::time_and_place(Utterance& said) const {
    bool beside_it = false;
    for (std::uint32_t i = said.tail_begin; i < said.tail_end; ++i) {
        const Unit& unit = scene_.units[i];
        // "X, yang ditangkap di Y, mengatakan": the clause is about X, not about the saying.
        const bool aside = i < said.unit && scene_.clauses[unit.clause].link == Link::relative;
        if (unit.quoted || aside) {
            continue;
        }
        if (unit.time != nothing && usable(unit.time) && !in_description(i, said)) {
            // The last one: "saat rapat kemarin, Selasa (9/7)".
            said.time = unit.time;
        }
        if (unit.word.preposition == Preposition::at) {
            // The last one: "usai melepas bantuan untuk korban di A, di B, Senin". But "memberi
            // kuliah umum di A, berdialog dengan B dalam kunjungannya di C" says where.
            const std::int32_t place = near_.place_after(i + 1);
            const bool own = unit.clause == scene_.units[said.unit].clause && i > said.unit;
            if (place != nothing && (own || !beside_it)) {
                said.place = place;
                beside_it = beside_it || own;
            }
        }
    }
}

/// "X mengatakan harga akan turun, Senin (8/7).": the day that ends the sentence behind a comma is
/// the one on which it was said. In "X mengecam serangan itu, Senin" it may be that of the attack.
void UtteranceSettings::day_at_end(Utterance& said) const {
    const std::uint32_t end = scene_.sentence_of(said.unit).end;
    const bool marked =
        said.unit + 1 < end &&
        (scene_.units[said.unit + 1].mark == ',' || scene_.units[said.unit + 1].mark == ':' ||
         scene_.units[said.unit + 1].word.link == Link::complement);
    if (said.time != nothing || said.nested ||
        (said.type != SpeechClass::report && said.type != SpeechClass::ask)) {
        return;
    }
    std::uint32_t last = end;
    while (last > said.unit && scene_.units[last - 1].mark == '.') {
        --last;
    }
    if (last < said.unit + 4) {
        return;
    }
    const Unit& day = scene_.units[last - 1];
    const Unit& before = scene_.units[last - 3];
    const bool of_place = before.place != nothing || before.actor != nothing;  // "di X, Senin"
    if (day.time != nothing && !day.quoted && scene_.units[last - 2].mark == ',' && !of_place &&
        usable(day.time) &&
        scene_.times[static_cast<std::size_t>(day.time)].value.start->precision() >=
            DatePrecision::day &&
        (marked || (said.plover != Plover::accuse && is_fresh(day.time)))) {
        said.time = day.time;
    }
}

/// In the days before the article appeared: words are news for no longer.
bool UtteranceSettings::is_fresh(std::int32_t time) const {
    constexpr std::chrono::days fresh{7};
    const auto& day = scene_.times[static_cast<std::size_t>(time)].value.start;
    return scene_.published && day->first_day() + fresh >= scene_.published->first_day();
}

/// "kata X bersama Y", "ujar X didampingi Y".
void UtteranceSettings::company(Utterance& said) const {
    const std::uint32_t end = std::min(said.tail_end, scene_.sentence_of(said.unit).end);
    std::uint32_t at = said.speaker_unit + 1;
    if (said.speaker_unit <= said.unit || at + 1 >= end) {
        return;
    }
    if (scene_.units[at].mark == ',') {
        ++at;
    }
    const Hit light = scene_.lexicon.light_verb(scene_.keys_from(at));
    const bool beside =
        scene_.units[at].word.preposition == Preposition::with ||
        (light && light.form == Form::passive &&
         scene_.lexicon.light_verbs[light.index].role == ParticipantRole::companion);
    if (beside) {
        said.company = arguments_.object(at);
    }
}

/// "kata X kepada Koran Y", "ujar X saat dihubungi Koran Y": the paper is where the words come
/// from.
void UtteranceSettings::told_to(Utterance& said) const {
    const std::uint32_t end = std::min(said.tail_end, scene_.sentence_of(said.unit).end);
    for (std::uint32_t i = said.tail_begin; i < end && said.source == nothing; ++i) {
        const std::int32_t actor = scene_.units[i].actor;
        if (actor != nothing && actor != said.speaker && !scene_.units[i].quoted && addressed(i) &&
            std::ranges::binary_search(scene_.cast.outlets, static_cast<std::size_t>(actor))) {
            said.source = actor;
        }
    }
}

/// "kepada Koran Y", "dihubungi Koran Y", "dikutip Koran Y"; one word may stand between ("kepada
/// wartawan Koran Y"). A paper that X only speaks of ("menanggapi laporan Koran Y") is no source.
bool UtteranceSettings::addressed(std::uint32_t outlet) const {
    const std::uint32_t begin = scene_.sentence_of(outlet).begin;
    for (std::uint32_t k = outlet; k > begin && k + 2 > outlet; --k) {
        const Unit& unit = scene_.units[k - 1];
        const Hit speech = scene_.lexicon.speech(scene_.keys_from(k - 1));
        if (unit.word.preposition == Preposition::for_whom || unit.word.link == Link::aside ||
            (speech && scene_.lexicon.speech_verbs[speech.index].type == SpeechClass::source)) {
            return true;
        }
        if (unit.verb || unit.mark != 0) {
            break;
        }
    }
    return false;
}

/// "kata X, yang dilantik 20 Oktober": the day belongs to what describes the speaker.
bool UtteranceSettings::in_description(std::uint32_t unit, const Utterance& said) const {
    const Clause& clause = scene_.clauses[scene_.units[unit].clause];
    return clause.link == Link::relative && clause.begin > said.speaker_unit &&
           clause.head == static_cast<std::int32_t>(said.speaker_unit) + 1;
}

/// Nobody is quoted by the year: "presiden terpilih 2024-2029" is an office.
bool UtteranceSettings::usable(std::int32_t time) const {
    const TimeExpression& it = scene_.times[static_cast<std::size_t>(time)];
    return (it.type == TimeType::date || it.type == TimeType::time) && it.value.start &&
           it.value.start->precision() >= DatePrecision::month;
}

}  // namespace linimasa::events
