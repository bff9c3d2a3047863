#include "events/lexicon.hpp"

#include "events/forms.hpp"
#include "events/tables.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace linimasa::events {

namespace {

constexpr std::array<Named<Preposition>, 13> prepositions = {{
    {"at", Preposition::at},
    {"in", Preposition::in},
    {"to", Preposition::to},
    {"from", Preposition::from},
    {"with", Preposition::with},
    {"by", Preposition::by},
    {"about", Preposition::about},
    {"against", Preposition::against},
    {"for", Preposition::for_whom},
    {"between", Preposition::between},
    {"as", Preposition::as},
    {"according", Preposition::according},
    {"purpose", Preposition::purpose},
}};

constexpr std::array<Named<Link>, 19> links = {{
    {"relative", Link::relative},     {"complement", Link::complement},
    {"after", Link::after},           {"before", Link::before},
    {"during", Link::during},         {"cause", Link::cause},
    {"condition", Link::condition},   {"purpose", Link::purpose},
    {"result", Link::result},         {"addition", Link::addition},
    {"contrast", Link::contrast},     {"coordinate", Link::coordinate},
    {"determiner", Link::determiner}, {"list", Link::list},
    {"including", Link::including},   {"generic", Link::generic},
    {"someone", Link::someone},       {"occasion", Link::occasion},
    {"aside", Link::aside},
}};

constexpr std::array<Named<Mood>, 7> moods = {{
    {"planned", Mood::planned},
    {"ongoing", Mood::ongoing},
    {"uncertain", Mood::uncertain},
    {"wish", Mood::wish},
    {"occurred", Mood::occurred},
    {"negated", Mood::negated},
    {"cancelled", Mood::cancelled},
}};

constexpr std::array<Named<VerbHint>, 6> verb_hints = {{
    {"verb", VerbHint::verb},
    {"no", VerbHint::no_verb},
    {"noun", VerbHint::noun},
    {"auxiliary", VerbHint::auxiliary},
    {"pronoun", VerbHint::pronoun},
    {"state", VerbHint::state},
}};

constexpr std::array<Named<Cause>, 4> causes = {{
    {"causes", Cause::causes},
    {"caused_by", Cause::caused_by},
    {"precedes", Cause::precedes},
    {"follows", Cause::follows},
}};

constexpr std::array<Named<Cue>, 26> cues = {{
    {"term", Cue::term},       {"since", Cue::since},         {"clock", Cue::clock},
    {"outcome", Cue::outcome}, {"ground", Cue::ground},       {"adds", Cue::adds},
    {"earlier", Cue::earlier}, {"others", Cue::others},       {"hollow", Cue::hollow},
    {"accused", Cue::accused}, {"victim", Cue::victim},       {"many", Cue::many},
    {"judge", Cue::judge},     {"bench", Cue::bench},         {"former", Cue::former},
    {"elected", Cue::elected}, {"relative", Cue::relative},   {"involves", Cue::involves},
    {"named", Cue::named},     {"according", Cue::according}, {"joint", Cue::joint},
    {"several", Cue::several}, {"affair", Cue::affair},       {"handles", Cue::handles},
    {"uses", Cue::uses},       {"keeps", Cue::keeps},
}};

constexpr std::array<Named<SpeechClass>, 6> speech_classes = {{
    {"said", SpeechClass::said},
    {"report", SpeechClass::report},
    {"ask", SpeechClass::ask},
    {"deed", SpeechClass::deed},
    {"soft", SpeechClass::soft},
    {"source", SpeechClass::source},
}};

constexpr std::array<Named<Medium>, 7> media = {{
    {"press", Medium::press},
    {"written", Medium::written},
    {"report", Medium::report},
    {"posting", Medium::posting},
    {"speech", Medium::speech},
    {"interview", Medium::interview},
    {"statement", Medium::statement},
}};

std::string with_blanks(std::string_view words) {
    std::string out(words);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

/// Row, form and clitic in one number, as phrase tables keep it.
constexpr std::uint32_t pack_hit(std::size_t row, Form form, bool clitic) {
    return static_cast<std::uint32_t>(row << 8U) | static_cast<std::uint32_t>(form) << 1U |
           (clitic ? 1U : 0U);
}

}  // namespace

WordInfo& Lexicon::word(WordId id) {
    if (id >= words_.size()) {
        words_.resize(id + 1);
    }
    return words_[id];
}

void Lexicon::add_form(Phrases& phrases, Vocabulary& vocabulary, const WordForm& form,
                       std::size_t row) {
    const std::vector<names::Key> keys = names::phrase_keys(form.words, vocabulary);
    if (keys.empty()) {
        return;
    }
    if (keys.front() >= phrases.begins.size()) {
        phrases.begins.resize(keys.front() + 1);
    }
    phrases.begins[keys.front()] = true;
    phrases.table.add(keys, pack_hit(row, form.form, form.clitic));
}

Hit Lexicon::search(const names::PhraseTable& table, Keys keys) {
    const auto match = table.longest(keys);
    if (!match) {
        return {};
    }
    return {match.value >> 8U, match.length, static_cast<Form>((match.value >> 1U) & 0x7FU),
            (match.value & 1U) != 0};
}

Result<Lexicon> Lexicon::read(const LanguagePack& pack, Vocabulary& vocabulary) {
    Lexicon lexicon;
    return lexicon.affixes.add(pack)
        .and_then([&] { return lexicon.read_words(pack, vocabulary); })
        .and_then([&] { return lexicon.read_frames(pack, vocabulary); })
        .and_then([&] { return lexicon.read_light_verbs(pack, vocabulary); })
        .and_then([&] { return lexicon.read_named(pack, vocabulary); })
        .and_then([&] { return lexicon.read_speech(pack, vocabulary); })
        .and_then([&] { return lexicon.read_weights(pack); })
        .map([&] { return std::move(lexicon); });
}

Result<void> Lexicon::read_words(const LanguagePack& pack, Vocabulary& vocabulary) {
    const auto read = [&](std::string_view file, auto&& take) -> Result<void> {
        for (const TableRow& row : pack.table(file)) {
            if (!take(word(vocabulary.add(row.cell(0))), row.cell(1))) {
                return Where{pack, file, row.line}.fault("unknown class", row.cell(1));
            }
        }
        return {};
    };
    const auto taker = [](auto member, const auto& list) {
        return [member, &list](WordInfo& info, std::string_view name) {
            const auto value = named(list, name);
            if (value) {
                info.*member = *value;
            }
            return value.has_value();
        };
    };
    return read("prepositions.tsv", taker(&WordInfo::preposition, prepositions))
        .and_then([&] { return read("clause_words.tsv", taker(&WordInfo::link, links)); })
        .and_then([&] { return read("status_words.tsv", taker(&WordInfo::mood, moods)); })
        .and_then([&] { return read("verb_words.tsv", taker(&WordInfo::verb, verb_hints)); })
        .and_then([&] { return read("cause_verbs.tsv", taker(&WordInfo::cause, causes)); })
        .and_then([&] { return read("event_words.tsv", taker(&WordInfo::cue, cues)); });
}

Result<void> Lexicon::read_frames(const LanguagePack& pack, Vocabulary& vocabulary) {
    constexpr std::string_view file = "triggers/frames.tsv";
    for (const TableRow& row : pack.table(file)) {
        const Where where{pack, file, row.line};
        Frame frame;
        frame.name = std::string(row.cell(0));
        const auto kind = parse_enum<EventKind>(row.cell(1));
        bool bad = !kind;
        frame.plover = plover_of(row.cell(2), bad);
        if (bad) {
            return where.fault("unknown kind or PLOVER type", row.cell(1));
        }
        frame.kind = *kind;
        for (const std::string_view item : split(row.cell(4))) {
            if (!set_role(frame, item)) {
                return where.fault("not a role", item);
            }
        }
        for (const std::string_view item : split(row.cell(5))) {
            if (!set_option(frame, item, vocabulary)) {
                return where.fault("not an option", item);
            }
        }
        for (const std::string_view pattern : split(row.cell(3))) {
            for (const std::string& item : choices(pattern)) {
                const auto forms = spell_out(item);
                if (forms.empty()) {
                    return where.fault("not a form", item);
                }
                for (const WordForm& form : forms) {
                    add_form(triggers_, vocabulary, form, frames.size());
                }
            }
        }
        frames.push_back(std::move(frame));
    }
    return link_frames(pack);
}

const Frame* Lexicon::frame(std::string_view name) const {
    const auto it = std::find_if(frames.begin(), frames.end(),
                                 [name](const Frame& frame) { return frame.name == name; });
    return it == frames.end() ? nullptr : &*it;
}

/// A frame without a family is one by itself; those that others name exist.
Result<void> Lexicon::link_frames(const LanguagePack& pack) {
    const auto known = [&](std::string_view name) {
        return name.empty() || frame(name) != nullptr;
    };
    for (Frame& it : frames) {
        if (!known(it.family) || !known(it.otherwise) ||
            !std::all_of(it.tells.begin(), it.tells.end(), known)) {
            return Where{pack, "triggers/frames.tsv", 0}.fault("names no frame", it.name);
        }
        it.family = it.family.empty() ? it.name : it.family;
    }
    return {};
}

Result<void> Lexicon::read_light_verbs(const LanguagePack& pack, Vocabulary& vocabulary) {
    constexpr std::string_view file = "triggers/light_verbs.tsv";
    for (const TableRow& row : pack.table(file)) {
        const Where where{pack, file, row.line};
        LightVerb verb;
        verb.undergone = row.cell(1) == "undergo";
        verb.frame = verb.undergone || row.cell(1) == "frame";
        verb.role = parse_enum<ParticipantRole>(row.cell(1));
        if (!verb.role && !verb.frame && row.cell(1) != "-") {
            return where.fault("not a role", row.cell(1));
        }
        const auto forms = spell_out(row.cell(0));
        if (forms.empty()) {
            return where.fault("not a form", row.cell(0));
        }
        for (const WordForm& form : forms) {
            if (form.form != Form::noun) {
                add_form(light_, vocabulary, form, light_verbs.size());
            }
        }
        light_verbs.push_back(verb);
    }
    return {};
}

Result<void> Lexicon::read_named(const LanguagePack& pack, Vocabulary& vocabulary) {
    return read_named_heads(pack).map([&](std::vector<NamedHead> read) {
        heads = std::move(read);
        for (std::size_t row = 0; row < heads.size(); ++row) {
            add_form(heads_, vocabulary, {heads[row].words, Form::noun, false}, row);
        }
    });
}

Result<void> Lexicon::read_speech(const LanguagePack& pack, Vocabulary& vocabulary) {
    for (const TableRow& row : pack.table("speech_verbs.tsv")) {
        const Where where{pack, "speech_verbs.tsv", row.line};
        const auto type = named(speech_classes, row.cell(1));
        bool bad = !type;
        const auto plover = plover_of(row.cell(2), bad);
        if (bad) {
            return where.fault("unknown class or PLOVER type", row.cell(1));
        }
        for (const std::string_view item : split(row.cell(0))) {
            if (item.starts_with("said:")) {
                const std::string plain(item.substr(5));
                add_form(speech_, vocabulary, {plain, Form::bare, false}, speech_verbs.size());
                add_form(speech_, vocabulary, {plain + "nya", Form::bare, true},
                         speech_verbs.size());
            } else if (item.find(':') == std::string_view::npos) {
                add_form(speech_, vocabulary, {with_blanks(item), Form::bare, false},
                         speech_verbs.size());
            } else {
                for (const std::string& choice : choices(item)) {
                    const auto forms = spell_out(choice);
                    if (forms.empty()) {
                        return where.fault("not a form", item);
                    }
                    for (const WordForm& form : forms) {
                        add_form(speech_, vocabulary, form, speech_verbs.size());
                    }
                }
            }
        }
        speech_verbs.push_back({*type, plover});
    }
    for (const TableRow& row : pack.table("occasions.tsv")) {
        const auto medium = named(media, row.cell(1));
        if (!medium) {
            return Where{pack, "occasions.tsv", row.line}.fault("unknown medium", row.cell(1));
        }
        const std::string words = with_blanks(row.cell(0));
        add_form(occasions_, vocabulary, {words, Form::noun, false}, occasions.size());
        add_form(occasions_, vocabulary, {words + "nya", Form::noun, true}, occasions.size());
        if (row.cell(2) == "any") {
            utterance = words;
        } else if (!row.cell(2).empty()) {
            return Where{pack, "occasions.tsv", row.line}.fault("unknown option", row.cell(2));
        }
        occasions.push_back({words, *medium});
    }
    return {};
}

Result<void> Lexicon::read_weights(const LanguagePack& pack) {
    constexpr std::string_view file = "event_weights.tsv";
    for (const TableRow& row : pack.table(file)) {
        const Where where{pack, file, row.line};
        double value = 0.0;
        const std::string_view digits = row.cell(1);
        const auto [end, fault] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (fault != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) {
            return where.fault("not a number", digits);
        }
        if (row.cell(0) == "least_confidence") {
            least_confidence = value;
            continue;
        }
        const auto it = std::find(feature_names.begin(), feature_names.end(), row.cell(0));
        if (it == feature_names.end()) {
            return where.fault("unknown feature", row.cell(0));
        }
        weights[static_cast<std::size_t>(it - feature_names.begin())] = value;
    }
    return {};
}

}  // namespace linimasa::events
