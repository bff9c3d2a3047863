// Names that a tagger saw once stand elsewhere in the article too.
#include "actors/name_keys.hpp"
#include "actors/settle.hpp"
#include "actors/text_map.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

constexpr std::uint64_t no_name_word =
    office_head | office_part | name_prefix | stop_word | not_a_name | auxiliary | speech_word |
    locative | partner_word | pronoun | count_word | body_head | body_generic | setting_noun |
    verb_root | intro_word | list_word | nickname_word | deictic | link_word;

Item person_item(const Scene& scene, std::uint32_t first, std::uint32_t past, float confidence) {
    Item item;
    item.first = first;
    item.past = past;
    item.span = scene.span_of(first, past);
    item.sentence = scene.sentence_of[first];
    item.kind = MentionKind::person;
    item.confidence = confidence;
    item.rule = "recurs";
    return item;
}

bool could_be_name(const Scene& scene, std::uint32_t at) {
    const Token& token = scene.token(at);
    return token.kind == TokenKind::word && token.capitalized && !scene.is(at, no_name_word) &&
           scene.name_at[at] == none && scene.role_at[at] == none;
}

/// "Menteri Koordinator ... [Wiranto] dan": a capitalized word right after an office is its holder.
void add_holders(const Scene& scene, std::vector<Item>& added) {
    if (scene.caseless) {
        return;
    }
    for (const auto& role : scene.items) {
        std::uint32_t at = role.past;
        if (role.kind != MentionKind::role || scene.in_title(role.first) || at >= scene.size() ||
            at >= scene.sentence_end(role.first) || !could_be_name(scene, at) ||
            scene.token(at).all_caps) {
            continue;
        }
        const bool plain = scene.is(at, plain_word);  // "Presiden terpilih Pilpres 2024"
        while (at < scene.sentence_end(role.first) && at < role.past + 4 &&
               could_be_name(scene, at)) {
            ++at;
        }
        // "Direktur Jenderal Bina Marga [Kementerian X]": not yet the holder.
        const std::uint32_t body = at < scene.size() ? scene.name_at[at] : none;
        const bool goes_on = body != none && scene.items[body].first == at &&
                             scene.items[body].kind == MentionKind::organization &&
                             scene.is(at, ministry_word | body_head);
        if ((plain && at == role.past + 1) || goes_on) {
            continue;
        }
        added.push_back(person_item(scene, role.past, at, 0.6F));
    }
}

/// "Kepala BSSN, [Hinsa Siburian], memilih ...": two capitalized words or more between commas, or
/// before a verb, after an office.
void add_appositions(const Scene& scene, std::vector<Item>& added) {
    if (scene.caseless) {
        return;
    }
    for (const auto& role : scene.items) {
        const std::uint32_t first = role.past + 1;
        if (role.kind != MentionKind::role || first + 2 >= scene.size() ||
            scene.token(role.past).mark != ',' || scene.in_title(role.first)) {
            continue;
        }
        const std::uint32_t end = scene.sentence_end(role.first);
        std::uint32_t at = first;
        while (at < end && at < first + 5 && could_be_name(scene, at)) {
            ++at;
        }
        const bool closes =
            at < end && (scene.token(at).mark == ',' || scene.is(at, auxiliary | intro_word) ||
                         scene.active_verb(at));
        if (at - first >= 2 && closes) {
            added.push_back(person_item(scene, first, at, 0.6F));
        }
    }
}

/// The words of people's names, each with the words it may go on with.
void add_recurring(const Scene& scene, std::vector<Item>& added) {
    TextMap<bool> words;
    for (const auto& item : scene.items) {
        if (item.kind == MentionKind::person && item.rule == "initials") {
            words[fold(scene.source(item))] = true;
            continue;
        }
        if (item.kind != MentionKind::person || item.past - item.first < 2) {
            continue;  // only full names are sure enough to look for their words
        }
        for (std::uint32_t t = item.first; t < item.past; ++t) {
            if (scene.token(t).end - scene.token(t).begin >= 4 && !scene.is(t, no_name_word)) {
                words[fold(scene.text->text(scene.token(t)))] = true;
            }
        }
    }
    if (words.empty()) {
        return;
    }
    for (std::uint32_t t = 0; t < scene.size(); ++t) {
        const bool possible =
            scene.caseless
                ? scene.name_at[t] == none && scene.role_at[t] == none && !scene.is(t, no_name_word)
                : could_be_name(scene, t);
        if (!possible || scene.in_title(t) ||
            !words.contains(fold(scene.text->text(scene.token(t))))) {
            continue;
        }
        std::uint32_t past = t + 1;
        while (past < scene.sentence_end(t) && scene.name_at[past] == none &&
               words.contains(fold(scene.text->text(scene.token(past))))) {
            ++past;
        }
        added.push_back(person_item(scene, t, past, 0.6F));
        t = past - 1;
    }
}

}  // namespace

void add_recurring_names(Scene& scene) {
    std::vector<Item> added;
    add_holders(scene, added);
    add_appositions(scene, added);
    if (!added.empty()) {
        scene.items.insert(scene.items.end(), added.begin(), added.end());
        lay_out(scene);
        added.clear();
    }
    add_recurring(scene, added);
    scene.items.insert(scene.items.end(), added.begin(), added.end());
    sort_items(scene);
}

}  // namespace linimasa::actors
