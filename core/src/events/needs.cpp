#include "events/draft.hpp"

namespace linimasa::events {

namespace {

/// "Kedua negara sepakat …", "16 perusahaan membentuk …": who they are is not said, but that there
/// are several.
bool several_do(const Scene& scene, const Draft& draft) {
    if (draft.form != Form::active && draft.form != Form::middle) {
        return false;
    }
    const std::uint32_t clause = scene.units[draft.unit].clause;
    for (std::uint32_t i = scene.clauses[clause].begin; i < draft.unit; ++i) {
        const Unit& unit = scene.units[i];
        if (unit.clause != clause || !unit.is_word()) {
            continue;
        }
        const bool count = unit.word.cue == Cue::many || unit.word.cue == Cue::several ||
                           scene.text.tokens[unit.first].kind == TokenKind::number;
        // The subject begins with it: "pihak kedua", "ayah tiga anak" are one.
        return count;
    }
    return false;
}

/// The clause tells something of its own: it describes nothing, and gives no reason or time.
bool is_told(Link link) {
    return link == Link::none || link == Link::coordinate || link == Link::complement ||
           link == Link::addition || link == Link::contrast;
}

/// "pendaftaran dibuka pada 3 Juni", "seleksi administrasi, 4-5 Juli": told by the article itself,
/// and not inside a phrase about something else.
bool dated_by_itself(const Scene& scene, const Draft& draft) {
    const auto& start = scene.times[static_cast<std::size_t>(draft.time)].value.start;
    if (draft.quoted || !start || !is_told(scene.clauses[scene.units[draft.unit].clause].link)) {
        return false;
    }
    if (draft.form != Form::noun) {
        return draft.form != Form::active && has(scene, draft, Trait::dated_verb);
    }
    const bool first = draft.unit == scene.sentence_of(draft.unit).begin;
    const Unit& before = scene.units[first ? draft.unit : draft.unit - 1];
    const bool heads_phrase = first || !before.plain || before.verb;
    return heads_phrase && start->precision() >= DatePrecision::day &&
           draft.label_end > draft.after && has(scene, draft, Trait::dated_noun);
}

}  // namespace

bool makes_up_for_names(const Scene& scene, const Draft& draft) {
    if (draft.kind == EventKind::meeting) {
        // "pertemuan tingkat pejabat senior pada 26 April": words of its own and a day will do.
        return draft.time != nothing && draft.label_end >= draft.after + 2;
    }
    return (draft.kind == EventKind::agreement && several_do(scene, draft)) ||
           (draft.time != nothing && dated_by_itself(scene, draft));
}

}  // namespace linimasa::events
