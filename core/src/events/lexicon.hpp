#pragma once

#include "base/affixes.hpp"
#include "events/features.hpp"
#include "events/frames.hpp"
#include "events/named_heads.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"
#include "names/phrase_table.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::events {

/// How a word of a frame stands in its clause.
enum class Form : std::uint8_t {
    active,   ///< "menangkap": the subject does it
    passive,  ///< "ditangkap", "tertangkap": it is done to the subject
    middle,   ///< "bertemu": the subject does it, nobody is acted upon
    noun,     ///< "penangkapan"
    bare,     ///< "tangkap": a verb in headlines only
};

/// What the noun phrase after a preposition is to the event (prepositions.tsv).
enum class Preposition : std::uint8_t {
    none,
    at,
    in,
    to,
    from,
    with,
    by,
    about,
    against,
    for_whom,
    between,
    as,
    according,
    purpose,
};

/// What a word does to the clause that it begins (clause_words.tsv).
enum class Link : std::uint8_t {
    none,
    relative,
    complement,
    after,
    before,
    during,
    cause,
    condition,
    purpose,
    result,
    addition,
    contrast,
    coordinate,
    determiner,
    list,
    including,
    generic,
    someone,
    occasion,
    aside,
};

/// status_words.tsv
enum class Mood : std::uint8_t {
    none,
    planned,
    ongoing,
    uncertain,
    wish,
    occurred,
    negated,
    cancelled,
};

/// How a verb orders what its subject and its object tell (cause_verbs.tsv).
enum class Cause : std::uint8_t { none, causes, caused_by, precedes, follows };

/// What the list of verbs and non-verbs says of a word.
enum class VerbHint : std::uint8_t { none, verb, no_verb, noun, auxiliary, pronoun, state };
/// Named in the table as nothing that anybody does.
[[nodiscard]] constexpr bool is_no_action(VerbHint hint) {
    return hint == VerbHint::state || hint == VerbHint::no_verb || hint == VerbHint::noun;
}

/// event_words.tsv
enum class Cue : std::uint8_t {
    none,
    term,
    since,
    clock,
    outcome,
    ground,
    adds,
    earlier,
    others,
    hollow,
    accused,
    victim,
    many,
    several,
    judge,
    bench,
    former,
    elected,
    relative,
    involves,
    named,
    according,
    joint,
    affair,
    handles,
    uses,
    keeps,
};

struct WordInfo {
    Preposition preposition = Preposition::none;
    Link link = Link::none;
    Mood mood = Mood::none;
    VerbHint verb = VerbHint::none;
    Cause cause = Cause::none;
    Cue cue = Cue::none;
};

enum class SpeechClass : std::uint8_t { said, report, ask, deed, soft, source };

struct SpeechVerb {
    SpeechClass type = SpeechClass::report;
    std::optional<Plover> plover;
};

enum class Medium : std::uint8_t {
    none,
    statement,
    written,
    report,
    posting,
    interview,
    speech,
    press,
};

struct Occasion {
    std::string words;
    Medium medium = Medium::none;
};

/// A light verb: the role of who does it; `frame` true where the noun's own frame says.
struct LightVerb {
    std::optional<ParticipantRole> role;
    bool frame = false;
    bool undergone = false;  ///< "menjalani": in the law, by who it is done to
};

/// A word or phrase of a table, found in a text.
struct Hit {
    std::uint32_t index = 0;   ///< row
    std::uint32_t length = 0;  ///< tokens
    Form form = Form::noun;
    bool clitic = false;  ///< with -nya

    explicit operator bool() const { return length != 0; }
};

struct WordForm;  // forms.hpp

/// All word lists of the events room. Immutable after reading.
class Lexicon {
public:
    [[nodiscard]] static Result<Lexicon> read(const LanguagePack& pack, Vocabulary& vocabulary);

    [[nodiscard]] WordInfo info(WordId word) const {
        return word < words_.size() ? words_[word] : WordInfo{};
    }
    using Keys = std::span<const names::Key>;
    [[nodiscard]] Hit trigger(Keys keys) const { return look_up(triggers_, keys); }
    [[nodiscard]] Hit light_verb(Keys keys) const { return look_up(light_, keys); }
    [[nodiscard]] Hit named_head(Keys keys) const { return look_up(heads_, keys); }
    [[nodiscard]] Hit speech(Keys keys) const { return look_up(speech_, keys); }
    [[nodiscard]] Hit occasion(Keys keys) const { return look_up(occasions_, keys); }

    std::vector<Frame> frames;
    /// The frame of this name; nothing where there is none.
    [[nodiscard]] const Frame* frame(std::string_view name) const;
    std::vector<LightVerb> light_verbs;
    std::vector<NamedHead> heads;
    std::vector<SpeechVerb> speech_verbs;
    std::vector<Occasion> occasions;
    std::string utterance;  ///< the noun for what was said on no occasion that is named
    Affixes affixes;
    std::array<double, feature_count> weights{};  ///< by Feature
    double least_confidence = 0.5;                ///< below this an event is not told

private:
    /// Phrases, and the words that any of them begins with: most words begin none, and are told
    /// from those that do without a search.
    struct Phrases {
        names::PhraseTable table;
        std::vector<bool> begins;  ///< by WordId
    };
    static void add_form(Phrases& phrases, Vocabulary& vocabulary, const WordForm& form,
                         std::size_t row);
    [[nodiscard]] static Hit look_up(const Phrases& phrases, Keys keys) {
        return !keys.empty() && keys.front() < phrases.begins.size() && phrases.begins[keys.front()]
                   ? search(phrases.table, keys)
                   : Hit{};
    }
    [[nodiscard]] static Hit search(const names::PhraseTable& table, Keys keys);
    [[nodiscard]] Result<void> read_words(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> link_frames(const LanguagePack& pack);
    [[nodiscard]] Result<void> read_frames(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_light_verbs(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_named(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_speech(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_weights(const LanguagePack& pack);
    WordInfo& word(WordId id);

    std::vector<WordInfo> words_;  ///< by WordId
    Phrases triggers_, light_, heads_, speech_, occasions_;
};

}  // namespace linimasa::events
