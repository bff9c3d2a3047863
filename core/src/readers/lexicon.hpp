#pragma once

#include "base/affixes.hpp"
#include "linimasa/core/article.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"

#include <absl/container/flat_hash_map.h>

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// How a phrase of boilerplate.tsv tells a block.
enum class PhraseUse : std::uint8_t {
    line,     ///< the line is this phrase and nothing else (marks and digits aside)
    starts,   ///< the line begins with it
    section,  ///< the line is this phrase, and what follows belongs to it
    label,    ///< with a colon after it, anywhere in a paragraph
    age,      ///< the line ends with a number and it: how long ago the page was made
};

struct Phrase {
    std::string text;  ///< folded
    PhraseUse use = PhraseUse::line;
    BlockKind kind = BlockKind::boilerplate;
};

/// What a phrase says of who made a page: classes of page_words.tsv, which says more.
enum class PageWord : std::uint8_t {
    author,
    translator,
    credit,
    byline,
    own,
    told,
    source,
    clock,
    caption,
    picture,
    rubric,
};
constexpr std::size_t page_word_count = 11;

/// What a word is in injected advertising (see spam.tsv).
struct SpamWord {
    bool core = false;
    bool promo = false;
    bool filler = false;

    [[nodiscard]] bool any() const { return core || promo || filler; }
};

/// What a frequent word tells of a text's language (see language_words.tsv).
enum class LanguageWord : std::uint8_t { none, both, indonesian, malay };

/// Words that show which parts of a page are not the story, names of outlets, and the words by
/// which headlines and spam are known. Immutable.
class Lexicon {
public:
    [[nodiscard]] static Result<Lexicon> create(const LanguagePack& pack);
    /// Of all built-in packs together: a page in one language often has its forms in another.
    [[nodiscard]] static const Lexicon& builtin();

    /// The longest phrase of this use that the folded line begins with (or, for `line` and
    /// `section`, that it is).
    [[nodiscard]] const Phrase* find(std::string_view folded_line, PhraseUse use) const;
    /// The longest label that ends where `folded` ends.
    [[nodiscard]] const Phrase* label_at_end(std::string_view folded) const;
    /// The phrase by which the folded line ends with the age of a page ("harian - 2 jam lalu").
    [[nodiscard]] const Phrase* age_at_end(std::string_view folded_line) const;
    /// The phrases of the class, folded, in the order of the file.
    [[nodiscard]] const std::vector<std::string>& page_words(PageWord use) const {
        return page_words_[static_cast<std::size_t>(use)];
    }
    /// The folded text begins with one of the class, as words of its own.
    [[nodiscard]] bool begins(std::string_view folded, PageWord use) const;
    /// The name of an outlet as it writes itself, by the registered part of its host.
    [[nodiscard]] std::optional<std::string_view> outlet(std::string_view name) const;
    /// The outlet whose name the text begins with, upper and lower case alike.
    [[nodiscard]] std::optional<std::string_view> outlet_in(std::string_view text) const;
    /// A word that headlines in title case write small ("di", "untuk").
    [[nodiscard]] bool is_small_word(std::string_view folded) const;
    /// A word that sentences begin with ("namun", "menurut").
    [[nodiscard]] bool is_opener(std::string_view folded) const;
    /// A word with a capital inside ("YouTube").
    [[nodiscard]] bool is_camel(std::string_view folded) const;
    /// A word that begins sentences and hardly ever stands inside a headline ("sebelumnya").
    [[nodiscard]] bool is_start(std::string_view folded) const;
    /// A verb by its affix, behind what may end a headline.
    [[nodiscard]] bool is_verb(std::string_view folded) const {
        return affixes_.is(Affix::headline_verb, folded);
    }
    /// An office that stands before a name ("ketua").
    [[nodiscard]] bool is_role(std::string_view folded) const;

    /// A word of the language that is no name of a person ("tolak").
    [[nodiscard]] bool is_common(std::string_view folded) const;

    [[nodiscard]] LanguageWord language_word(std::string_view folded) const;

    [[nodiscard]] SpamWord spam(std::string_view folded) const;
    /// One pass that is fast where there is nothing to find.
    [[nodiscard]] bool may_have_spam(std::string_view text) const;

private:
    [[nodiscard]] bool has(std::string_view folded, int bits) const;
    Result<void> add(const LanguagePack& pack);
    void mark_beginning(std::string_view word);

    std::vector<Phrase> phrases_;  ///< by text
    absl::flat_hash_map<std::string, std::string> outlets_;
    std::vector<std::pair<std::string, std::string>> outlet_names_;  ///< folded, as written
    absl::flat_hash_map<std::string, int> words_;  ///< what is known of a word, as bits
    absl::flat_hash_map<std::string, int> spam_;
    Affixes affixes_;
    std::array<std::vector<std::string>, page_word_count> page_words_;
    absl::flat_hash_map<std::string, LanguageWord> language_words_;
    std::bitset<1024> spam_beginnings_;  ///< by the first two letters of a core word
};

}  // namespace linimasa::readers
