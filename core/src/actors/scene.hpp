#pragma once

#include "actors/words.hpp"
#include "linimasa/core/mention.hpp"
#include "linimasa/core/text.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::actors {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// How a mention stands in its sentence: bits.
enum Use : std::uint16_t {
    use_subject = 1U << 0,      ///< a verb follows
    use_agent = 1U << 1,        ///< after "oleh", or a passive verb without it
    use_object = 1U << 2,       ///< after a verb
    use_partner = 1U << 3,      ///< after "dengan", "kepada", "bersama", …
    use_speaker = 1U << 4,      ///< beside a word of saying
    use_setting = 1U << 5,      ///< after "di", "ke", or inside the name of a setting
    use_listed = 1U << 6,       ///< in a list
    use_in_role = 1U << 7,      ///< inside somebody's office
    use_in_name = 1U << 8,      ///< inside another name
    use_title = 1U << 9,        ///< in the headline
    use_source = 1U << 10,      ///< "dilansir …", "dikutip dari …"
    use_complement = 1U << 11,  ///< after a noun: "serangan Israel"
};

/// A mention with its tokens.
struct Item {
    ByteSpan span;
    std::uint32_t first = 0;  ///< first token
    std::uint32_t past = 0;   ///< one past the last token
    std::uint32_t sentence = 0;
    MentionKind kind = MentionKind::person;
    std::uint16_t use = 0;
    float confidence = 0;
    std::string_view entry;       ///< Mention::entry
    std::string_view rule;        ///< Mention::rule
    std::uint32_t begins_in = 0;  ///< byte inside the token before `first` where it begins, or 0
    std::uint32_t ends_in = 0;    ///< byte inside the last token where it ends, or 0
    bool dropped = false;
    std::uint32_t actor = none;  ///< index of the draft it was joined to
};

/// The text of an article with its mentions laid over the tokens.
struct Scene {
    const AnalyzedText* text = nullptr;
    const WordTable* words = nullptr;
    std::vector<Item> items;             ///< by begin
    std::vector<std::uint32_t> name_at;  ///< by token: the outermost item that is no role, or none
    std::vector<std::uint32_t> person_at;    ///< by token: the person item, or none
    std::vector<std::uint32_t> role_at;      ///< by token: the role item, or none
    std::vector<std::uint8_t> quoted;        ///< by token: inside a quotation
    std::vector<std::uint32_t> sentence_of;  ///< by token
    std::vector<std::uint32_t> from;  ///< by token: the first item that begins there or later
    bool caseless = false;            ///< the outlet writes (or delivers) everything in lower case

    [[nodiscard]] const Token& token(std::uint32_t at) const { return text->tokens[at]; }
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(text->tokens.size());
    }
    [[nodiscard]] std::string_view source(ByteSpan span) const { return text->text(span); }
    [[nodiscard]] std::string_view source(const Item& item) const { return text->text(item.span); }
    [[nodiscard]] bool is(std::uint32_t at, std::uint64_t classes) const {
        return words->is(token(at), classes);
    }
    /// A verb by its affix that makes what stands before it a subject, or an object after it:
    /// "mengatakan", "berharap", "menolak".
    [[nodiscard]] bool active_verb(std::uint32_t at) const {
        return words->affixes.is(Affix::sure_active, text->text(token(at)));
    }
    /// "ditolak", "dihadiri": who does it stands behind.
    [[nodiscard]] bool passive_verb(std::uint32_t at) const {
        return words->affixes.is(Affix::sure_passive, text->text(token(at)));
    }
    /// "X dan [dirinya]": somebody beside who was named.
    [[nodiscard]] bool and_oneself(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t sentence_end(std::uint32_t token) const;
    [[nodiscard]] bool in_title(std::uint32_t token) const;
    /// The bytes of tokens [first, past).
    [[nodiscard]] ByteSpan span_of(std::uint32_t first, std::uint32_t past) const {
        return {token(first).begin, token(past - 1).end};
    }
};

[[nodiscard]] Scene make_scene(const AnalyzedText& text, std::span<const Mention> mentions,
                               const WordTable& words);

/// Puts the items in the order of the text and lays them out.
void sort_items(Scene& scene);
/// Sets name_at, person_at and role_at from the items.
void lay_out(Scene& scene);

/// Items are in the order of the text but for names that lost a title at their front.
inline constexpr std::uint32_t most_title_tokens = 8;

/// Calls `take` with the index of each item that lies within tokens [first, past) until it says
/// true.
template <class Take>
bool any_index_within(const Scene& scene, std::uint32_t first, std::uint32_t past, Take take) {
    for (std::uint32_t i = first < scene.size() ? scene.from[first] : none;
         i < scene.items.size() && scene.items[i].first < past + most_title_tokens; ++i) {
        if (scene.items[i].first >= first && scene.items[i].past <= past && take(i)) {
            return true;
        }
    }
    return false;
}

template <class Wanted>
bool any_item_within(const Scene& scene, std::uint32_t first, std::uint32_t past, Wanted wanted) {
    return any_index_within(scene, first, past,
                            [&](std::uint32_t i) { return wanted(scene.items[i]); });
}

/// Sets Item::use.
void mark_uses(Scene& scene);

}  // namespace linimasa::actors
