// Before names are joined: what the mentions say of each other.
#include "actors/settle.hpp"

#include "actors/name_edges.hpp"
#include "actors/name_keys.hpp"
#include "actors/text_map.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// "Dia", "Saya", "Juli": words that a sentence capitalizes, no name of anybody.
bool plain_words(const Scene& scene, const Item& item) {
    constexpr std::uint64_t plain = pronoun | stop_word | not_a_name | auxiliary | speech_word |
                                    locative | partner_word | deictic | count_word | name_prefix;
    for (std::uint32_t t = item.first; t < item.past; ++t) {
        if (scene.token(t).kind == TokenKind::word && !scene.is(t, plain)) {
            return false;
        }
    }
    return true;
}

/// "kode etik (Code of Conduct (CoC))": what is called something else in a bracket of its own.
bool term_in_brackets(const Scene& scene, const Item& item) {
    return item.kind == MentionKind::person && item.first > scene.sentence_begin(item.first) &&
           item.past + 1 < scene.sentence_end(item.first) &&
           scene.token(item.first - 1).mark == '(' && scene.token(item.past).mark == '(' &&
           acronym_of(scene.text->text(scene.token(item.past + 1)), name_words(scene.source(item)));
}

/// The kind that most mentions of the same words have, weighed by how sure each is: a name is not
/// a person here and a body there.
void agree_on_kinds(Scene& scene) {
    struct Votes {
        float person = 0;
        float body = 0;
    };
    TextMap<Votes> votes;
    // "AM. Fachir" and "AM.Fachir" are the same words.
    const auto key = [&](const Item& item) { return joined(name_words(scene.source(item))); };
    const auto counts = [](const Item& item) {
        return item.kind == MentionKind::person || item.kind == MentionKind::organization;
    };
    for (const auto& item : scene.items) {
        if (counts(item)) {
            Votes& vote = votes[key(item)];
            (item.kind == MentionKind::person ? vote.person : vote.body) += item.confidence;
        }
    }
    // "Hasyim" is a word of "Hasyim Asy'ari".
    for (const auto& item : scene.items) {
        if (item.kind != MentionKind::person || item.past - item.first < 2) {
            continue;
        }
        for (std::uint32_t t = item.first; t < item.past; ++t) {
            const auto it = votes.find(fold(scene.text->text(scene.token(t))));
            if (it != votes.end()) {
                it->second.person += 1;
            }
        }
    }
    // "Wakil Menteri AM. Fachir": initials behind an office are those of its holder.
    const auto has_initials = [&](const Item& item) {
        return item.past - item.first >= 3 && scene.token(item.first + 1).mark == '.' &&
               scene.token(item.first).end - scene.token(item.first).begin <= 3;
    };
    for (const auto& item : scene.items) {
        if (counts(item) &&
            (item.rule == "initials" || (item.rule == "office-before-name" && has_initials(item)) ||
             (item.first > 0 && scene.is(item.first - 1, called_by_initials)))) {
            Votes& vote = votes[key(item)];
            vote.person += vote.body + 1;
        }
    }
    // "Forum Koordinasi (Forkop)": what abbreviates a body is one.
    for (const auto& item : scene.items) {
        if (item.kind != MentionKind::organization || item.past + 2 >= scene.size() ||
            scene.token(item.past).mark != '(' || scene.token(item.past + 2).mark != ')') {
            continue;
        }
        const std::string inner = fold(scene.text->text(scene.token(item.past + 1)));
        const auto it = votes.find(inner);
        if (it != votes.end() && acronym_of(inner, name_words(scene.source(item)))) {
            it->second.body += it->second.person + 1;
        }
    }
    for (auto& item : scene.items) {
        if (counts(item)) {
            const Votes& vote = votes[key(item)];
            item.kind = vote.person > vote.body ? MentionKind::person : MentionKind::organization;
        }
    }
}

/// "Kantor BP Batam", "Gedung KPU": a setting, and the body that it belongs to.
void leave_buildings(Scene& scene) {
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::organization || item.past - item.first < 2 ||
            !scene.is(item.first, setting_noun) || !scene.is(item.first + 1, body_head)) {
            const bool before_acronym = item.kind == MentionKind::organization &&
                                        item.past - item.first >= 2 &&
                                        scene.is(item.first, setting_noun) &&
                                        scene.token(item.first + 1).all_caps && !scene.caseless;
            if (!before_acronym) {
                continue;
            }
        }
        ++item.first;
        item.span.begin = scene.token(item.first).begin;
        item.use |= use_setting;
    }
}

/// "Grand Syekh", "Grand Syekh Al-Azhar": an office, with nothing of a name.
void offices_are_no_people(Scene& scene) {
    TextMap<bool> bodies;
    for (const auto& item : scene.items) {
        if (item.kind == MentionKind::organization) {
            bodies[fold(scene.source(item))] = true;
        }
    }
    for (auto& item : scene.items) {
        // "Direktur Network": a tagger's body that begins as an office does.
        if (item.kind == MentionKind::organization && item.past - item.first > 1 &&
            scene.is(item.first, office_head) && !scene.is(item.first, body_head) &&
            item.entry.empty()) {
            item.kind = MentionKind::role;
            continue;
        }
        if (item.kind != MentionKind::person || !scene.is(item.first, office_head)) {
            continue;
        }
        std::uint32_t t = item.first;
        while (t < item.past && scene.is(t, office_head | office_part | name_prefix)) {
            ++t;
        }
        if (t == item.past ||
            (t > item.first && bodies.contains(fold(scene.source(scene.span_of(t, item.past)))))) {
            item.kind = MentionKind::role;
        }
    }
}

/// "Direktur Jenderal [Bina Marga] Kementerian X": what stands between an office and its body is
/// what the office is about.
bool inside_office(const Scene& scene, const Item& item) {
    if (item.kind != MentionKind::person || item.first == 0 || item.past >= scene.size() ||
        scene.sentence_of[item.first - 1] != scene.sentence_of[item.first] ||
        !scene.is(item.first - 1, office_part | office_head)) {
        return false;
    }
    // "Jenderal [X] Panglima TNI": a rank, unless an office begins before it.
    if (scene.is(item.first - 1, name_prefix) &&
        (item.first < 2 || !scene.is(item.first - 2, office_head))) {
        return false;
    }
    const std::uint32_t body = scene.name_at[item.past];
    return body != none && scene.items[body].first == item.past &&
           scene.items[body].kind == MentionKind::organization &&
           scene.is(item.past, ministry_word | body_head);
}

/// "KEMENTERIAN": a word for a kind of body alone names none.
bool kind_alone(const Scene& scene, const Item& item) {
    return item.kind == MentionKind::organization && item.past - item.first == 1 &&
           scene.is(item.first, body_head | body_generic) &&
           !(scene.token(item.first).all_caps && !scene.caseless);
}

/// "organisasi daerah", "lembaga pendidikan": a kind of body, where capitals cannot tell.
bool kind_described(const Scene& scene, const Item& item) {
    constexpr std::uint32_t most_described = 3;  // "direktorat jenderal perhubungan laut" is a name
    if (item.kind != MentionKind::organization || !scene.caseless || !item.entry.empty() ||
        item.past - item.first > most_described) {
        return false;
    }
    for (std::uint32_t t = item.first; t < item.past; ++t) {
        if (!scene.is(t, common_word | body_head | body_generic | office_part)) {
            return false;
        }
    }
    return item.past >= scene.size() || scene.token(item.past).mark != '(';
}

/// "persatuan dan kesatuan bangsa", "jaringan logistik nasional": an idea in small letters, told by
/// words of the language alone, is no body.
bool idea_described(const Scene& scene, const Item& item) {
    if (item.kind != MentionKind::organization || !item.entry.empty() ||
        !scene.is(item.first, idea_word) || scene.token(item.first).capitalized ||
        (item.past < scene.size() && scene.token(item.past).mark == '(')) {
        return false;
    }
    for (std::uint32_t t = item.first + 1; t < item.past; ++t) {
        bool state = false;
        if (scene.words->classes(scene.token(t).word) == 0) {
            any_item_within(scene, t, t + 1, [&](const Item& inner) {
                state = inner.kind == MentionKind::country;
                return state;
            });
            if (!state) {
                return false;
            }
        }
    }
    return true;
}

/// The words of people's names that have no hyphen.
TextMap<bool> words_of_people(const Scene& scene) {
    TextMap<bool> words;
    for (const auto& item : scene.items) {
        const std::string_view text = scene.source(item);
        if (item.kind == MentionKind::person && text.find('-') == std::string_view::npos) {
            for (auto& word : name_words(text)) {
                words[std::move(word)] = true;
            }
        }
    }
    return words;
}

/// "Prabowo-Gibran": two people, not one.
bool pair_of_people(const Scene& scene, const Item& item, const TextMap<bool>& people) {
    if (item.kind != MentionKind::person) {
        return false;
    }
    const std::string_view text = scene.source(item);
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos) {
        return false;
    }
    const auto others = [&](std::string_view half) {
        const auto words = name_words(half);
        return !words.empty() && people.contains(words.back());
    };
    const bool left = others(text.substr(0, hyphen));
    const bool right = others(text.substr(hyphen + 1));
    // "Prabowo-Gibran" where the article names one of them by himself.
    const bool one_token =
        item.past - item.first == 1 && hyphen >= 3 && text.size() - hyphen > 4 && (left || right);
    return (left && right) || one_token;
}

/// A name in capitals, once, in the last paragraph: who wrote the story.
bool signature(const Scene& scene, const Item& item) {
    if (item.kind != MentionKind::person || item.past - item.first < 2 || scene.caseless ||
        scene.text->sentences[item.sentence].paragraph != scene.text->sentences.back().paragraph) {
        return false;
    }
    std::size_t capitals = 0;
    for (std::uint32_t t = item.first; t < item.past; ++t) {
        const Token& token = scene.token(t);
        if (token.kind == TokenKind::word && !token.all_caps && token.end - token.begin > 1) {
            return false;
        }
        capitals += token.all_caps ? 1U : 0U;
    }
    const std::uint32_t end = scene.sentence_end(item.first);
    return capitals >= 1 && (item.past >= end || scene.token(item.past).kind != TokenKind::word ||
                             scene.token(item.past).capitalized);
}

/// "Liputan6.com/ Andina L": who took the picture.
bool credit(const Scene& scene, const Item& item) {
    return item.kind == MentionKind::person && item.first >= 2 &&
           scene.token(item.first - 1).mark == '/' && scene.name_at[item.first - 2] != none &&
           scene.words->is_outlet(scene.source(scene.items[scene.name_at[item.first - 2]]));
}

/// "(budi santoso/agus salim)": who wrote the story, in a bracket at its end.
bool in_byline(const Scene& scene, const Item& item) {
    if (item.kind != MentionKind::person ||
        scene.text->sentences[item.sentence].paragraph != scene.text->sentences.back().paragraph) {
        return false;
    }
    constexpr std::uint32_t longest = 16;
    bool stroke = false;
    const std::uint32_t begin = scene.sentence_begin(item.first);
    const std::uint32_t end = scene.sentence_end(item.first);
    std::uint32_t at = item.first;
    while (at > begin && item.past - at <= longest && scene.token(at - 1).mark != '(' &&
           scene.token(at - 1).mark != ')') {
        stroke = stroke || scene.token(at - 1).mark == '/';
        --at;
    }
    std::uint32_t past = item.past;
    while (past < end && past - at <= longest && scene.token(past).mark != ')' &&
           scene.token(past).mark != '(') {
        stroke = stroke || scene.token(past).mark == '/';
        ++past;
    }
    return stroke && at > begin && scene.token(at - 1).mark == '(' && past < end &&
           scene.token(past).mark == ')' && past - at <= longest;
}

/// "editor: d.dj. kliwantoro ©": a line of credits that stands in the story's last paragraph.
bool before_copyright(const Scene& scene, const Item& item) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t end = scene.sentence_end(item.first);
    for (std::uint32_t t = item.first; t < end && t < item.past + reach; ++t) {
        if (scene.text->text(scene.token(t)) == "\u00A9") {
            return item.kind == MentionKind::person;
        }
    }
    return false;
}

/// "pontianak ([kabar borneo]) - ketua …": who reports, behind the town and before the dash at the
/// head of a story. What no list has would be a venue there.
bool paper_of_dateline(const Scene& scene, const Item& item) {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t begin = scene.sentence_begin(item.first);
    if (!item.entry.empty() || item.kind == MentionKind::person || item.first < begin + 2 ||
        item.first > begin + reach || item.past + 1 >= scene.sentence_end(item.first)) {
        return false;
    }
    const std::uint32_t town = scene.name_at[item.first - 2];
    const Token& dash = scene.token(item.past + 1);
    return town != none && scene.items[town].kind == MentionKind::place &&
           scene.token(item.first - 1).mark == '(' && scene.token(item.past).mark == ')' &&
           dash.mark == '-' && dash.space_before;
}

/// "Piala Presiden [singo edan]": what stands behind an office that nobody holds, where no capital
/// says that it is a name.
bool behind_empty_office(const Scene& scene, const Item& item) {
    if (item.rule != "name-without-capitals" || item.first == 0) {
        return false;
    }
    const std::uint32_t role = scene.role_at[item.first - 1];
    return role != none && scene.items[role].first > scene.sentence_begin(item.first) &&
           scene.is(scene.items[role].first - 1, holderless);
}

/// "Kepala BPS [Imam] Suwiryo": a given name, no office of its own. See NameCutter.
bool given_name_of_office(const Scene& scene, const Item& item) {
    return item.kind == MentionKind::role && item.past - item.first == 1 &&
           item.past < scene.size() && scene.person_at[item.past] != none &&
           scene.items[scene.person_at[item.past]].first == item.past &&
           scene.words->office_name(fold(scene.source(item))) &&
           completes_office(scene, item.first);
}

}  // namespace

void settle_kinds(Scene& scene) {
    offices_are_no_people(scene);
    const auto people = words_of_people(scene);
    for (auto& item : scene.items) {
        item.dropped = (item.kind == MentionKind::person && plain_words(scene, item)) ||
                       inside_office(scene, item) || kind_alone(scene, item) ||
                       kind_described(scene, item) || idea_described(scene, item) ||
                       pair_of_people(scene, item, people) || signature(scene, item) ||
                       credit(scene, item) || behind_empty_office(scene, item) ||
                       given_name_of_office(scene, item) || in_byline(scene, item) ||
                       before_copyright(scene, item) || paper_of_dateline(scene, item) ||
                       term_in_brackets(scene, item);
    }
    scene.items.erase(std::remove_if(scene.items.begin(), scene.items.end(),
                                     [](const Item& item) { return item.dropped; }),
                      scene.items.end());
    agree_on_kinds(scene);
    leave_buildings(scene);
    lay_out(scene);
}

}  // namespace linimasa::actors
