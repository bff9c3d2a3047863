// Groups that are told by how many they are, or by the level of a meeting.
#include "actors/settle.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

constexpr std::uint32_t most_complements = 5;

bool is_free(const Scene& scene, std::uint32_t at) {
    return scene.name_at[at] == none && scene.role_at[at] == none;
}

bool goes_on(const Scene& scene, std::uint32_t at) {
    const Token& token = scene.token(at);
    if (token.kind != TokenKind::word || scene.person_at[at] != none) {
        return false;
    }
    constexpr std::uint64_t ends = stop_word | auxiliary | speech_word | partner_word | locative |
                                   agent_word | intro_word | list_word | pronoun | verb_root |
                                   deictic | count_word;
    if (scene.is(at, link_word)) {
        return at + 1 < scene.size() && scene.is(at + 1, common_word | office_part) &&
               !scene.is(at + 1, office_head | stop_word);
    }
    return !scene.is(at, ends) && !scene.active_verb(at) && !scene.passive_verb(at) &&
           !scene.words->affixes.is(Affix::resultative, scene.text->text(token));
}

/// The end of a group whose head noun stands at `head`.
std::uint32_t end_of(const Scene& scene, std::uint32_t head) {
    const std::uint32_t end = scene.sentence_end(head);
    std::uint32_t at = head + 1;
    while (at < end && at - head <= most_complements && goes_on(scene, at)) {
        at = std::max(at + 1,
                      scene.name_at[at] == none ? at + 1 : scene.items[scene.name_at[at]].past);
    }
    return at;
}

Item group_item(const Scene& scene, std::uint32_t first, std::uint32_t past) {
    Item item;
    item.first = first;
    item.past = past;
    item.span = scene.span_of(first, past);
    item.sentence = scene.sentence_of[first];
    item.kind = MentionKind::group;
    item.confidence = 0.6F;
    item.rule = "counted";
    return item;
}

/// "pada 2025 pengguna internet": a year counts nothing.
bool year(const Scene& scene, std::uint32_t at) {
    const std::string_view digits = scene.text->text(scene.token(at));
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
           digits.find('.') == std::string_view::npos;
}

/// "239 instansi tingkat pusat", "298 KK"; "13.000 orang" says too little.
bool counted(const Scene& scene, std::uint32_t at) {
    if (year(scene, at)) {
        return false;
    }
    if (at + 1 < scene.size() && scene.is(at + 1, vague_noun) && end_of(scene, at + 1) == at + 2) {
        return false;
    }
    return scene.token(at).kind == TokenKind::number && at + 1 < scene.size() &&
           scene.sentence_of[at] == scene.sentence_of[at + 1] && is_free(scene, at + 1) &&
           scene.is(at + 1, group_head) && !scene.is(at + 1, stop_word);
}

/// "para komisioner KPU", "setiap anggota DPR": many who hold one office in a body that is named.
bool of_body(const Scene& scene, std::uint32_t at) {
    if (!scene.is(at, count_word) || at + 2 >= scene.size() ||
        scene.sentence_of[at] != scene.sentence_of[at + 1] ||
        !scene.is(at + 1, office_head | own_people) || scene.name_at[at + 1] != none) {
        return false;
    }
    const std::uint32_t past = end_of(scene, at + 1);
    const std::uint32_t last = scene.name_at[past - 1];
    const bool named = last != none && scene.items[last].kind == MentionKind::organization &&
                       scene.items[last].past == past && scene.items[last].first > at + 1;
    return named && (past >= scene.size() || scene.person_at[past] == none);
}

/// "para menteri luar negeri": many who hold one office, and nobody by name.
bool of_office(const Scene& scene, std::uint32_t at) {
    if (!scene.words->plural(fold(scene.text->text(scene.token(at)))) || at + 1 >= scene.size() ||
        scene.role_at[at + 1] == none) {
        return false;
    }
    const Item& role = scene.items[scene.role_at[at + 1]];
    return role.first == at + 1 && role.past > role.first + 1 &&
           (role.past >= scene.size() || scene.person_at[role.past] == none);
}

/// "pertemuan tingkat Menlu", "pertemuan antar pejabat senior": those whom the level names.
bool of_level(const Scene& scene, std::uint32_t at) {
    return at > 0 && at + 1 < scene.size() && scene.is(at, between_word) &&
           scene.is(at - 1, meeting_noun) && scene.sentence_of[at] == scene.sentence_of[at + 1] &&
           scene.is(at + 1, group_head | office_head) && !scene.is(at + 1, stop_word | link_word);
}

}  // namespace

void add_counted_groups(Scene& scene) {
    std::vector<Item> added;
    for (std::uint32_t t = 0; t + 1 < scene.size(); ++t) {
        const bool body = of_body(scene, t) || of_office(scene, t);
        const bool level = body || of_level(scene, t);
        if (!level && !counted(scene, t)) {
            continue;
        }
        const std::uint32_t first = level ? t + 1 : t;
        const std::uint32_t outer = scene.name_at[t + 1];
        if (outer != none && scene.items[outer].kind == MentionKind::group) {
            continue;
        }
        // An office that names a level is a group here, no single holder.
        std::uint32_t past = end_of(scene, t + 1);
        if (const auto role = scene.role_at[t + 1]; level && role != none) {
            past = std::max(past, scene.items[role].past);
            scene.items[role].dropped = true;
        }
        added.push_back(group_item(scene, first, past));
        t = past - 1;
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
    sort_items(scene);
}

}  // namespace linimasa::actors
