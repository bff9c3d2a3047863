#pragma once

#include "names/scan.hpp"

#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace linimasa::names {

/// The grammar of names in one sentence: tags, gazetteer and the patterns of Indonesian news are
/// brought together. Rules run in the order of their trust; a token that one rule has taken for a
/// name is not another's.
class Grammar {
public:
    Grammar(Scan& scan, std::vector<std::uint8_t>& owner) : scan_(scan), owner_(owner) {}

    /// Appends what this sentence names to `scan.found`.
    void read(std::size_t sentence);
    /// After the last sentence: acronyms that an article explains in brackets name that body
    /// wherever they stand.
    void retype_known_acronyms();
    /// The same: "ujian nasional (un)" is not the body that the lists have under this short form,
    /// "Proyek Strategis Nasional (PSN)" none at all, and "Andi Budi Yusuf (ABY)" is a person.
    void overrule_explained();
    /// The same: "… Ministers Meeting (TELMIN) ke-19", whose bracket has a number behind it, is a
    /// gathering and no body of the tagger's.
    void drop_numbered_meetings();
    /// The same: short forms of agreements and laws are no bodies.
    void drop_short_forms_of_documents();
    /// The same: two capitals that no list has, where the first of them recurs alone, are a person.
    void recurring_unknown_persons();

private:
    enum Owner : std::uint8_t { nobody, person, body, place, country, group, law };

    // bodies.cpp
    void bodies();
    [[nodiscard]] std::uint32_t body_end(std::uint32_t at, std::uint32_t head_end) const;
    /// End of what belongs whole to the body at `i`: a known body or place, the number of a part;
    /// `i` where nothing does.
    [[nodiscard]] std::uint32_t known_part_end(std::uint32_t at, std::uint32_t head_end,
                                               std::uint32_t i) const;
    /// Where capitals are lost: a word for a kind of body in front of the name of one.
    [[nodiscard]] bool describes_body(std::uint32_t at, std::uint32_t head_end) const;
    /// Where capitals do not tell: a word that bodies are made of.
    [[nodiscard]] bool body_word(std::uint32_t i) const;
    /// Inside an office: the body has ended, and its holder's name begins at `i`.
    [[nodiscard]] bool holder_begins(std::uint32_t at, std::uint32_t head_end,
                                     std::uint32_t i) const;
    /// A word of a known name that begins before it.
    [[nodiscard]] bool inside_entry(std::uint32_t i) const;
    [[nodiscard]] bool place_ends(std::uint32_t at, std::uint32_t i) const;
    [[nodiscard]] bool known_body_ends(std::uint32_t at, std::uint32_t i) const;
    [[nodiscard]] bool trusted_without_capitals(std::uint32_t at, std::uint32_t head_end,
                                                std::uint32_t& end) const;
    void bracketed_acronyms();
    [[nodiscard]] bool short_form_of_two(std::uint32_t bracket) const;
    /// True where the word at `acronym` can stand for the body that ends at `end`.
    [[nodiscard]] bool could_abbreviate(std::uint32_t acronym, std::uint32_t end) const;
    /// The word that begins the full name of a body before a bracket with its short form, where the
    /// words between are capitals and small words and give the letters: "Komisi untuk Orang Hilang
    /// … (KontraS)"; `bracket` where there is none.
    [[nodiscard]] std::uint32_t spelled_out_head(std::uint32_t bracket) const;
    [[nodiscard]] bool spelled_by_initials(TokenSpan words) const;
    void spelled_out_bodies();
    void add_spelled_out(TokenSpan span, float confidence);
    void listed_persons();
    /// "Gelombang II", "Tahap III": an ordinary word that is counted.
    [[nodiscard]] bool counted(std::uint32_t first, std::uint32_t end) const;
    /// Two capitals or more that no list has as anything but names, one of them a given name.
    void names_of_given_names();
    void join_across_bracket(std::uint32_t bracket, std::uint32_t end);
    // explained.cpp
    [[nodiscard]] bool initial_of(std::uint32_t at, char letter) const;
    /// Where the words begin that give the short form in the bracket its letters; the bracket where
    /// there are none.
    [[nodiscard]] std::uint32_t explanation_before(std::uint32_t bracket) const;
    [[nodiscard]] bool explained_behind(std::uint32_t at) const;
    struct Explained;
    [[nodiscard]] Explained find_explained();
    /// Single words, by their hashes, that stand as bodies behind an office or a head of bodies.
    [[nodiscard]] absl::flat_hash_set<std::uint32_t> bodies_by_context() const;
    [[nodiscard]] bool ends_like_entry(std::uint32_t short_form, std::uint32_t last) const;
    // entries.cpp
    void entries();
    [[nodiscard]] bool form_counts(const Form& form, TokenSpan span) const;
    [[nodiscard]] bool before_day(TokenSpan span) const;
    [[nodiscard]] bool narrower_place(TokenSpan span) const;
    void places();
    /// "Gelanggang Olahraga [(GOR)] Cempaka": a name goes on behind the bracket.
    [[nodiscard]] bool short_form_inside(std::uint32_t at) const;
    /// Where the name behind the word for a place ends: known names, or capitals. `whole`: the
    /// words before are a place of their own, so only a known one goes on with them.
    [[nodiscard]] std::uint32_t place_name_end(std::uint32_t first, bool venue, bool whole) const;
    [[nodiscard]] std::uint32_t entry_of(TokenSpan span, PlaceKind wanted) const;
    // persons.cpp; without_capitals.cpp
    void persons();
    [[nodiscard]] std::uint32_t past_office_end(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t small_area_length(const RoleEntry& role, std::uint32_t at,
                                                  std::uint32_t name_end) const;
    void offices_before_names();
    /// Cuts off what the tagger takes along with a person: words in small letters, and where
    /// capitals are lost words of the language at both ends; false where nothing is left that is
    /// sure enough to be a name.
    [[nodiscard]] bool cut_tagged_name(std::uint32_t& first, std::uint32_t& end) const;
    void initials_with_age();
    void companies_without_capitals();
    /// Where capitals are lost: behind offices, beside words of saying, before an age in brackets.
    void persons_without_capitals();
    void take_person(TokenSpan span, float confidence, const char* rule);
    /// End of a run of words that can be a name, of two words or a given name; `at` where none is.
    [[nodiscard]] std::uint32_t name_run_end(std::uint32_t at) const;
    [[nodiscard]] bool goes_on_as_name(std::uint32_t first, std::uint32_t at) const;
    [[nodiscard]] bool ends_as_trade(std::uint32_t at) const;
    /// Where a name is expected because of the word at `i`; `i` itself where none is. Certain
    /// behind an office with its body; else the name itself must tell.
    struct Expected {
        std::uint32_t name;
        bool certain;
    };
    [[nodiscard]] Expected name_behind(std::uint32_t i) const;
    [[nodiscard]] bool sounds_like_name(TokenSpan span) const;
    [[nodiscard]] bool age_follows(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t person_end(std::uint32_t at) const;
    [[nodiscard]] bool starts_person(std::uint32_t at) const;
    /// Where capitals are lost: a word that no table of the pack has, and that looks like no verb.
    [[nodiscard]] bool could_be_name(std::uint32_t at) const;
    [[nodiscard]] bool abstract_noun(std::uint32_t at) const;
    /// unknown_names.cpp: a capital of a word that no list has as anything but a name.
    [[nodiscard]] bool unknown_capital(std::uint32_t i) const;
    // unmarked_names.cpp: where capitals are lost
    void single_names_behind_offices();
    void listed_without_capitals();
    void initials_with_second_name();
    /// End of "alias X" at `at`; `at` itself where there is none.
    [[nodiscard]] std::uint32_t second_name_end(std::uint32_t at) const;
    /// A given name, or two words that mean nothing else.
    [[nodiscard]] bool begins_name(std::uint32_t at) const;
    /// True where no name goes on at `at`: the end, a mark, "dan", a verb.
    [[nodiscard]] bool name_stops(std::uint32_t at) const;
    [[nodiscard]] bool verb_without_capitals(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t unknown_run_end(std::uint32_t at) const;
    void fixed_groups();
    [[nodiscard]] std::uint32_t skip_titles(std::uint32_t at) const;
    // roles.cpp
    void roles();
    [[nodiscard]] std::uint32_t unlisted_words_end(std::uint32_t at, std::uint32_t limit) const;
    /// "itu", "ini", "tersebut": what stands before was told before.
    [[nodiscard]] bool points_back(std::uint32_t at) const;
    [[nodiscard]] bool joins_two_forms(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t role_end(std::uint32_t at, std::uint32_t head_end) const;
    // groups.cpp
    void groups();
    [[nodiscard]] std::uint32_t group_head_length(std::uint32_t i) const;
    [[nodiscard]] bool is_asked(std::uint32_t first, std::uint32_t end) const;
    // documents.cpp
    void documents();
    [[nodiscard]] bool is_word(std::uint32_t at, std::string_view wanted) const;
    [[nodiscard]] std::uint32_t end_of_law_name(std::uint32_t end) const;
    [[nodiscard]] std::uint32_t end_of_law_number(std::uint32_t end) const;
    // grammar.cpp
    void tagged();

    /// True where the token can belong to a name: a capital, where the sentence has capitals.
    [[nodiscard]] bool name_like(std::uint32_t i) const;
    /// A word that offices and bodies are made of, written as a part of a name.
    [[nodiscard]] bool office_word(std::uint32_t i) const;
    void cover_roles();
    [[nodiscard]] std::uint32_t classes_of_head(std::uint32_t i, std::uint32_t& length) const;
    /// ", Hukum, dan Keamanan": end of an enumeration of office words that begins at this comma or
    /// "dan"; the same position where there is none.
    [[nodiscard]] std::uint32_t enumeration_end(std::uint32_t at) const;
    /// "TNI", "KPU": the short form of a body that the lists have.
    [[nodiscard]] bool body_by_itself(std::uint32_t at) const;
    [[nodiscard]] bool free(TokenSpan span) const;
    void take(TokenSpan span, Owner owner);
    /// Takes back what was found to begin at these tokens and `unwanted` is true of. The search is
    /// as long as the span: sentences may be endless.
    template <class Unwanted>
    void drop_found(TokenSpan tokens, Unwanted unwanted) {
        for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
            for (std::uint32_t f = found_at_[at - begin_]; f != PhraseTable::none;
                 f = scan_.found[f].next) {
                Found& found = scan_.found[f];
                found.dropped = found.dropped || unwanted(found);
            }
        }
    }
    /// The tokens among which begins whatever overlaps the span.
    [[nodiscard]] TokenSpan around(TokenSpan span) const {
        return {span.begin - std::min(span.begin - begin_, longest_name), span.end};
    }
    static constexpr std::uint32_t longest_name = 60;
    void add(TokenSpan span, MentionKind kind, float confidence, const char* rule,
             std::uint32_t entry = PhraseTable::none);

    Scan& scan_;
    std::vector<std::uint8_t>& owner_;   ///< by token of the article
    std::vector<std::uint8_t> in_role_;  ///< by token of the sentence: inside a head of two words
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
    std::size_t found_from_ = 0;           ///< what was found before this sentence
    std::vector<std::uint32_t> found_at_;  ///< by token of the sentence: the last to begin there
    Case case_ = Case::normal;
    absl::flat_hash_set<std::uint32_t> explained_;  ///< short forms that stood in brackets so far
};

}  // namespace linimasa::names
