#include "actors/join.hpp"
#include "actors/text_map.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// What a group is compared by: its words in any order, without numbers, "para", "anggota", and
/// with doubled words ("negara-negara") once.
std::string group_key(std::string_view text, const WordTable& words) {
    NameWords kept;
    auto all = name_words(text);
    const bool number_tells = all.size() <= 2;  // "298 KK" and "210 KK" are two groups
    for (auto& word : all) {
        const bool number = word.find_first_not_of("0123456789") == std::string::npos;
        const bool amount = number_tells && words.amount(word);  // "ratusan", "puluhan mahasiswa"
        if ((number && !number_tells) ||
            (!amount && (words.classes_of(word) & (count_word | group_part)) != 0)) {
            continue;
        }
        const std::size_t half = word.size() / 2;
        if (word.size() > 5 && word.size() % 2 == 0 && word.substr(0, half) == word.substr(half)) {
            word.resize(half);
        }
        kept.push_back(std::move(word));
    }
    std::sort(kept.begin(), kept.end());
    return joined(kept);
}

/// The draft of the state or body that a group acts for ("militer Israel", "penyidik KPK"), or
/// none.
std::uint32_t actor_behind(const Draw& draw, const Item& group) {
    const bool of_state = draw.scene.is(group.first, state_body);
    const bool of_body = draw.scene.is(group.first, own_people);
    if (!of_state && !of_body) {
        return none;
    }
    const auto wanted = of_state ? MentionKind::country : MentionKind::organization;
    std::uint32_t actor = none;
    any_item_within(draw.scene, group.first + 1, group.past, [&](const Item& item) {
        const bool found = item.kind == wanted && item.past == group.past && item.actor != none;
        actor = found ? item.actor : actor;
        return found;
    });
    return actor;
}

/// "lembaga KPK", "partai PKB", "negara Indonesia": what kind of thing it is, and its name. The
/// draft of that actor, or none.
std::uint32_t actor_described(const Draw& draw, const Item& group) {
    const bool state = draw.scene.is(group.first, state_noun);
    if (!state && !draw.scene.is(group.first, body_generic | body_head)) {
        return none;
    }
    const auto wanted = state ? MentionKind::country : MentionKind::organization;
    std::uint32_t actor = none;
    any_item_within(draw.scene, group.first + 1, group.past, [&](const Item& item) {
        const bool rest = item.kind == wanted && item.first == group.first + 1 &&
                          item.past == group.past && item.actor != none;
        actor = rest ? item.actor : actor;
        return rest;
    });
    return actor;
}

/// Several are meant: "para kader", "10 pemimpin", "negara-negara", "pelajar dan mahasiswa".
bool plural(const Scene& scene, const Item& item) {
    const auto counts = [&](std::uint32_t t) {
        return scene.is(t, count_word) || scene.token(t).kind == TokenKind::number;
    };
    return counts(item.first) || (item.first > 0 && counts(item.first - 1)) ||
           scene.source(item).find('-') != std::string_view::npos;
}

/// "semua orang", "setiap warga": nobody in particular. Words that say how many, and one noun.
bool vague(const Scene& scene, const Item& item) {
    // "ratusan musisi akan tampil": how many they are, and what they do or suffer.
    constexpr std::uint16_t acts = use_subject | use_object | use_agent | use_speaker;
    if ((item.use & acts) != 0 && item.past > item.first + 1 &&
        !scene.is(item.past - 1, vague_noun) &&
        scene.words->amount(fold(scene.text->text(scene.token(item.first))))) {
        return false;
    }
    std::size_t nouns = 0;
    for (std::uint32_t t = item.first; t < item.past; ++t) {
        nouns += scene.is(t, count_word) ? 0U : 1U;
    }
    return nouns <= 1 && (item.use & use_listed) == 0 && item.rule != "counted" &&
           (item.rule != "asked" || scene.is(item.past - 1, vague_noun));
}

/// A mention that tells of no group: one of its members ("anggota DPR"), part of a proper name
/// ("Kerja Sama [Negara Asia Tenggara]"), or nobody in particular.
bool no_group(const Scene& scene, const Item& item) {
    // "seorang warga Bantul", "salah satu anggota DPR"
    if (item.first > scene.sentence_begin(item.first) && scene.is(item.first - 1, one_of)) {
        return true;
    }
    // "siswa SMP berinisial A", "warga bernama Budi"
    if (item.past < scene.sentence_end(item.first) && !plural(scene, item) &&
        scene.is(item.past, called_by_initials | nickname_word) && !scene.is(item.past, or_word)) {
        return true;
    }
    // "X merupakan perempuan anggota PPLN": what X is, no group.
    if (item.first > scene.sentence_begin(item.first) && scene.is(item.first - 1, intro_word) &&
        !plural(scene, item)) {
        return true;
    }
    const bool member = scene.is(item.first, group_part) && !plural(scene, item);
    const bool in_proper_name =
        scene.token(item.first).capitalized && item.first > scene.sentence_begin(item.first) &&
        scene.token(item.first - 1).capitalized && !scene.in_title(item.first);
    return member || in_proper_name || vague(scene, item);
}

/// "meminta [aparat] …", "[para menteri] sepakat": one noun, which another group may begin with.
bool is_short(const Scene& scene, const Item& item) {
    return item.past == item.first + 1
               ? item.rule == "asked"
               : item.past == item.first + 2 && scene.is(item.first, count_word);
}

/// The first word that does not say how many they are; empty where there is none.
std::string head_of(const NameWords& all, const WordTable& words) {
    const auto head = std::find_if(all.begin(), all.end(), [&](const std::string& word) {
        return (words.classes_of(word) & count_word) == 0 &&
               word.find_first_not_of("0123456789") != std::string::npos;
    });
    return head == all.end() ? std::string() : *head;
}

}  // namespace

void join_groups(Draw& draw) {
    TextMap<std::uint32_t> by_key;
    TextMap<std::uint32_t> by_head;  // groups of several words; none where there are two of them
    const auto join = [&](std::uint32_t i) {
        const Item& item = draw.scene.items[i];
        if (const auto behind = actor_behind(draw, item); behind != none) {
            add_item(draw, behind, i, ReferenceForm::description);
            ++draw.drafts[behind].acting;
            return;
        }
        if (const auto described = plural(draw.scene, item) ? none : actor_described(draw, item);
            described != none) {
            add_item(draw, described, i, ReferenceForm::description);
            return;
        }
        const std::string_view text = draw.scene.source(item);
        if (is_short(draw.scene, item)) {
            const auto longer = by_head.find(head_of(name_words(text), draw.words));
            if (longer != by_head.end() && longer->second != none) {
                add_item(draw, longer->second, i, ReferenceForm::alias);
                return;
            }
            if (no_group(draw.scene, item)) {
                return;
            }
        }
        const auto [it, added] = by_key.emplace(group_key(text, draw.words),
                                                static_cast<std::uint32_t>(draw.drafts.size()));
        if (added) {
            Draft draft;
            draft.kind = ActorKind::group;
            draft.name = text;
            draft.words = name_words(text);
            draft.people = item.rule != "group" && draw.scene.is(item.first, people_word);
            if (!is_short(draw.scene, item)) {
                const auto [first, alone] =
                    by_head.emplace(head_of(draft.words, draw.words), it->second);
                first->second = alone ? it->second : none;
            }
            draw.drafts.push_back(std::move(draft));
        }
        add_item(draw, it->second, i, ReferenceForm::name);
    };
    std::vector<std::uint32_t> short_ones;
    for (std::uint32_t i = 0; i < draw.scene.items.size(); ++i) {
        const Item& item = draw.scene.items[i];
        if (item.kind != MentionKind::group || draw.scene.role_at[item.first] != none) {
            continue;
        }
        if (is_short(draw.scene, item)) {
            short_ones.push_back(i);
        } else if (!no_group(draw.scene, item)) {
            join(i);
        }
    }
    std::for_each(short_ones.begin(), short_ones.end(), join);
}

}  // namespace linimasa::actors
