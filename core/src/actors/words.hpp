#pragma once

#include "actors/text_map.hpp"
#include "base/affixes.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::actors {

/// What a word can be around a name: bits, as a word may be several things. The names are those of
/// the first column of offices.tsv and actor_words.tsv; abbreviated offices stand in roles.tsv.
enum WordClass : std::uint64_t {
    office_head = 1ULL << 0,
    office_member = 1ULL << 1,  ///< a head that one of many holds: "anggota", "pengamat"
    office_part = 1ULL << 2,
    office_former = 1ULL << 3,
    office_acting = 1ULL << 4,
    office_short = 1ULL << 5,  ///< an abbreviation with an expansion
    name_prefix = 1ULL << 6,
    link_word = 1ULL << 7,
    locative = 1ULL << 8,
    setting_noun = 1ULL << 9,
    partner_word = 1ULL << 10,
    agent_word = 1ULL << 11,
    auxiliary = 1ULL << 12,
    speech_word = 1ULL << 13,
    pronoun = 1ULL << 14,
    speech_nya = 1ULL << 15,
    intro_word = 1ULL << 16,
    list_word = 1ULL << 17,
    nickname_word = 1ULL << 18,
    deictic = 1ULL << 19,
    count_word = 1ULL << 20,
    stop_word = 1ULL << 21,
    body_generic = 1ULL << 22,    ///< the kind of body a name begins with: "partai", "pt"
    state_word = 1ULL << 23,      ///< "pemerintah": the state, where nothing narrower follows
    state_narrower = 1ULL << 24,  ///< "daerah", "kota": after "pemerintah" it is not the state
    own_suffix = 1ULL << 25,      ///< "RI": adds nothing to the name of a national body
    verb_root = 1ULL << 26,       ///< a verb without an affix, as in headlines
    group_head = 1ULL << 27,
    group_part = 1ULL << 28,
    not_a_name = 1ULL << 29,     ///< capitalized at the head of a sentence, never part of a name
    ministry_word = 1ULL << 32,  ///< a ministry: an actor even as the place of an office
    state_body = 1ULL << 33,     ///< what a state acts through: "militer"
    called_by_initials = 1ULL << 34,  ///< "berinisial"
    own_people = 1ULL << 35,          ///< who acts for a body: "penyidik KPK" is the KPK
    between_word = 1ULL << 36,        ///< names the level of a meeting: "tingkat", "antar"
    visit_verb = 1ULL << 37,          ///< what follows is where somebody goes
    also_word = 1ULL << 38,           ///< joins two offices of one person: "sekaligus", "yang juga"
    entrusted_word = 1ULL << 39,      ///< "dijabat", "dipercayakan"
    common_word = 1ULL << 40,         ///< stands in the names of bodies, names none alone: "daerah"
    vague_noun = 1ULL << 41,          ///< "orang": a group only with more words
    toward_word = 1ULL << 44,         ///< "ke"
    origin_word = 1ULL << 45,         ///< "dari"
    or_word = 1ULL << 46,             ///< "atau": two forms of a name, or a choice
    portfolio_word = 1ULL << 47,      ///< "bidang": adds nothing to what an office is
    meeting_noun = 1ULL << 43,        ///< "pertemuan"
    holderless = 1ULL << 48,       ///< "pemilihan Gubernur", "Piala Presiden": no holder is meant
    place_body = 1ULL << 49,       ///< a body that is where people are brought: "RSUD"
    led_by = 1ULL << 50,           ///< "partai pimpinan X": no office of X
    one_of = 1ULL << 51,           ///< "seorang warga": one person, no group
    other_word = 1ULL << 52,       ///< "lainnya": no part of an office
    term_word = 1ULL << 53,        ///< "periode 2019-2024", between an office and its holder
    background_word = 1ULL << 54,  ///< "era X": names a time, not what X does
    people_word = 1ULL << 55,      ///< "rakyat X": a group only where it does something
    abroad_word = 1ULL << 56,      ///< first word of an office that is not held at home
    plain_word = 1ULL << 57,       ///< a word of the language that is nobody's given name
    birth_name = 1ULL << 58,       ///< "Nyoman": a `birth_article` before it is part of the name
    idea_word = 1ULL << 60,        ///< "persatuan": an idea or a body
    state_noun = 1ULL << 59,       ///< "negara X" is X
    customer_word = 1ULL << 42,    ///< "pengguna X": X itself is concerned
    body_head = 1ULL << 31,        ///< a body's name begins with it: "kementerian", "dewan"
    leaving_word = 1ULL << 62,     ///< "dicopot dari": who leaves the office that follows
    serving_word = 1ULL << 61,     ///< an office that serves a person: "kuasa hukum X"
    kin_word = 1ULL << 63,         ///< "putra": what somebody is to who follows
    source_word = 1ULL << 30,      ///< what follows is who reported it: "dilansir"
};

/// What an abbreviated office or body stands for.
struct Expansion {
    std::string full;
    std::string organization;  ///< of an office: the body that it implies; may be empty
};

/// The words of the pack's tables for this room. Immutable.
class WordTable {
public:
    [[nodiscard]] static Result<WordTable> load(const LanguagePack& pack, Vocabulary& vocabulary);

    [[nodiscard]] std::uint64_t classes(WordId id) const {
        return id < classes_.size() ? classes_[id] : 0;
    }
    [[nodiscard]] bool is(const Token& token, std::uint64_t classes) const {
        return (this->classes(token.word) & classes) != 0;
    }
    /// The full words of an abbreviated office or portfolio; nullptr where it is none.
    [[nodiscard]] const Expansion* office(std::string_view folded) const;
    /// The full name of a body that is known by its abbreviation, folded; empty where unknown.
    [[nodiscard]] std::string_view body(std::string_view folded) const;
    /// The full name of somebody known by a nickname, folded; empty where unknown.
    /// @param joined  the words of the nickname, joined()
    [[nodiscard]] std::string_view nickname(std::string_view joined) const;
    /// Offices that a description stands for ("kepala negara": "presiden", …); empty for none.
    [[nodiscard]] const std::vector<std::string>* description(std::string_view folded) const;
    [[nodiscard]] std::uint64_t classes_of(std::string_view folded) const;
    /// The kind of an office of state, by the word that it begins with: nobody holds two of
    /// different kinds at a time, a minister is no governor. Empty for other offices.
    [[nodiscard]] std::string_view sole_office(std::string_view folded) const;
    /// Says that an office is still to be taken: "terpilih".
    [[nodiscard]] bool elect(std::string_view folded) const { return elect_.contains(folded); }
    /// "dirinya".
    [[nodiscard]] bool reflexive(std::string_view folded) const {
        return reflexive_.contains(folded);
    }
    /// What an office issues: "peraturan [Menteri X]" is nobody's name.
    [[nodiscard]] bool issued(std::string_view folded) const { return issued_.contains(folded); }
    /// "sapaan": somebody is called so.
    [[nodiscard]] bool address(std::string_view folded) const { return address_.contains(folded); }
    /// An office that is a given name, too: "Imam".
    [[nodiscard]] bool office_name(std::string_view folded) const {
        return office_name_.contains(folded);
    }
    /// "saat" in "Gubernur X saat itu".
    [[nodiscard]] bool then(std::string_view folded) const { return then_.contains(folded); }
    /// The first word of a rank of several ("inspektur jenderal"), and those behind it.
    [[nodiscard]] bool rank_head(std::string_view folded) const {
        return rank_head_.contains(folded);
    }
    [[nodiscard]] bool rank_tail(std::string_view folded) const {
        return rank_tail_.contains(folded);
    }
    /// "ratusan": so many that they are a group of their own.
    [[nodiscard]] bool amount(std::string_view folded) const { return amount_.contains(folded); }
    /// "para": all those who are so.
    [[nodiscard]] bool plural(std::string_view folded) const { return plural_.contains(folded); }
    /// Between a body and the one that houses it.
    [[nodiscard]] bool seated(std::string_view folded) const { return seated_.contains(folded); }
    /// Two words that begin the name of a body which houses others.
    [[nodiscard]] bool houses(std::string_view folded) const { return house_.contains(folded); }
    /// What is added to a father's name: "Soekarno[putri]".
    [[nodiscard]] bool patronym(std::string_view folded) const {
        return patronym_.contains(folded);
    }
    /// Stands before a `birth_name`: "I", "Ni".
    [[nodiscard]] bool birth_article(std::string_view folded) const {
        return birth_articles_.contains(folded);
    }
    /// Where a known body has its seat, ISO 3166-1; empty for none.
    [[nodiscard]] std::string_view seat(std::string_view name) const;
    /// The name of a paper or site, in any of its forms.
    [[nodiscard]] bool is_outlet(std::string_view name) const;

    Affixes affixes;

private:
    [[nodiscard]] Result<void> read_offices(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_words(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_names(const LanguagePack& pack);
    [[nodiscard]] Result<void> read_bodies(const LanguagePack& pack, Vocabulary& vocabulary);
    void set(Vocabulary& vocabulary, std::string_view word, std::uint64_t word_class);

    std::vector<std::uint64_t> classes_;
    TextMap<std::uint64_t> by_word_;
    TextMap<Expansion> offices_;
    TextMap<std::string> bodies_;
    TextMap<std::string> nicknames_;  // by their words, joined
    TextMap<std::vector<std::string>> descriptions_;
    TextMap<std::string> seats_;  // by the words of the full name, joined
    TextMap<bool> outlets_;
    TextMap<std::string> sole_offices_;
    TextMap<bool> elect_;
    TextMap<bool> reflexive_;
    TextMap<bool> issued_;
    TextMap<bool> address_;
    TextMap<bool> patronym_;
    TextMap<bool> birth_articles_;
    TextMap<bool> office_name_;
    TextMap<bool> then_;
    TextMap<bool> rank_head_;
    TextMap<bool> rank_tail_;
    TextMap<bool> amount_;
    TextMap<bool> plural_;
    TextMap<bool> seated_;
    TextMap<bool> house_;
};

}  // namespace linimasa::actors
