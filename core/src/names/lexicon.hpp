#pragma once

#include "base/affixes.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"
#include "names/gazetteer.hpp"
#include "names/phrase_table.hpp"

#include <absl/container/flat_hash_set.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::names {

/// What a word does in names: classes of name_words.tsv, and membership in the other tables.
namespace word {
enum Class : std::uint32_t {
    honorific = 1U << 0U,
    rank = 1U << 1U,
    rank_suffix = 1U << 2U,
    degree = 1U << 3U,
    particle = 1U << 4U,
    org_head = 1U << 5U,
    org_weak = 1U << 6U,
    org_end = 1U << 7U,
    area_head = 1U << 8U,
    venue_head = 1U << 9U,
    group_head = 1U << 10U,
    group_count = 1U << 11U,
    law_head = 1U << 12U,
    agreement_head = 1U << 13U,
    statement_head = 1U << 14U,
    org_context = 1U << 15U,
    group_start = 1U << 16U,
    joiner = 1U << 17U,
    speech = 1U << 18U,
    place_prep = 1U << 19U,
    former = 1U << 20U,
    acting = 1U << 21U,
    office = 1U << 22U,       ///< office_words.tsv
    given_name = 1U << 23U,   ///< given_names.tsv
    role_start = 1U << 24U,   ///< first word of an office in roles.tsv
    entry_start = 1U << 25U,  ///< first word of an entry of the gazetteer
    head_start = 1U << 26U,   ///< first word of a head of two words ("rumah sakit")
    weak_office = 1U << 28U,
    common = 1U << 29U,
    homonym = 1U << 30U,
    programme_head = 1U << 31U,
    calendar = 1U << 27U,  ///< months, weekdays, "Nomor", "KTT": never part of a name
};
}  // namespace word

/// How an office is used; see roles.tsv.
enum class RoleUse : std::uint8_t { full, open, job };

struct RoleEntry {
    std::string_view form;
    RoleUse use = RoleUse::full;
    bool of_area = false;  ///< what follows is a small area that no list need have
};

/// One form of an entry of the gazetteer.
struct Form {
    std::vector<std::uint32_t> entries;  ///< the preferred one first
    bool acronym = false;                ///< written in capitals: counts in capitals only
    bool doubtful = false;               ///< counts only where the article confirms it
};

/// All tables of the pack that the grammar of names needs, by word number. Immutable.
class Lexicon {
public:
    [[nodiscard]] static Result<Lexicon> create(const LanguagePack& pack, Vocabulary& vocabulary);

    [[nodiscard]] std::uint32_t classes(WordId word) const {
        return word < classes_.size() ? classes_[word] : 0U;
    }
    /// A word of common_words.tsv: where capitals are lost, no name.
    [[nodiscard]] bool plain(WordId word) const { return word < plain_.size() && plain_[word]; }
    /// A word of the name of somebody whom other_names.tsv has.
    [[nodiscard]] bool known_person(WordId word) const { return persons_.contains(word); }
    [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }

    PhraseTable heads;  ///< of two words and more; value: classes
    PhraseTable roles;  ///< value: index into role_entries
    PhraseTable forms;  ///< value: index into form_entries
    static constexpr std::uint32_t a_group = 0;
    static constexpr std::uint32_t no_group = 1;
    PhraseTable groups;                     ///< fixed expressions, a_group or no_group
    Key either = key_of_mark('\0');         ///< "atau": joins two forms of a name
    std::vector<std::string> idea_endings;  ///< "isme": of words for ideas
    std::vector<Key> state_words;           ///< "negara": states or their members are meant
    std::vector<Key> member_words;          ///< "anggota"
    std::vector<Key> deictic_words;         ///< "itu": points back to what stands before it
    std::vector<Key> asking_words;          ///< "meminta": who follows is asked for something
    std::vector<Key> asked_words;           ///< "diminta": who stands before is
    std::vector<Key> asking_links;          ///< "kepada", "seluruh": may stand between
    std::vector<RoleEntry> role_entries;
    std::vector<Form> form_entries;
    Affixes affixes;

private:
    void mark(Key key, std::uint32_t classes);
    [[nodiscard]] Result<void> read_words(const LanguagePack& pack, Vocabulary& vocabulary);
    [[nodiscard]] Result<void> read_roles(const LanguagePack& pack, Vocabulary& vocabulary);
    void add_form(std::string_view form, std::uint32_t entry, Vocabulary& vocabulary);

    Gazetteer gazetteer_;
    std::vector<std::uint32_t> classes_;
    std::vector<bool> plain_;  ///< by word
    absl::flat_hash_set<WordId> persons_;
};

}  // namespace linimasa::names
