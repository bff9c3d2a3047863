// Repairs of where mentions begin and end that need other mentions to be seen.
#include "actors/name_keys.hpp"
#include "actors/settle.hpp"
#include "actors/text_map.hpp"

#include <algorithm>
#include <utility>

namespace linimasa::actors {

void extend(Scene& scene, Item& item, std::uint32_t past) {
    item.past = past;
    item.span = scene.span_of(item.first, item.past);
}

namespace {

/// Two pieces of one name: "[Mochamad] [Chandra Widya]", "[AM]. [Fachir]".
void join_pieces(Scene& scene) {
    std::size_t last = scene.items.size();
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        Item& item = scene.items[i];
        if (item.kind != MentionKind::person) {
            continue;
        }
        if (last < scene.items.size()) {
            Item& before = scene.items[last];
            const bool adjacent = before.past == item.first;
            const bool initial =
                before.past + 1 == item.first && scene.token(before.past).mark == '.' &&
                scene.token(before.past - 1).end - scene.token(before.past - 1).begin <= 2;
            if (before.sentence == item.sentence && (adjacent || initial)) {
                extend(scene, before, item.past);
                item.dropped = true;
                continue;
            }
        }
        last = i;
    }
}

/// Where "Santoso-Agus" joins two names: the byte of the hyphen, or 0. "Al-Azhar" is one name.
std::uint32_t joint_in(const Scene& scene, std::uint32_t at) {
    constexpr std::size_t shortest = 4;
    const std::string_view text = scene.text->text(scene.token(at));
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos || text.find('-', hyphen + 1) != std::string_view::npos ||
        hyphen < shortest || text.size() - hyphen - 1 < shortest) {
        return 0;
    }
    const char next = text[hyphen + 1];
    const bool capital = next >= 'A' && next <= 'Z';
    return capital || scene.caseless ? scene.token(at).begin + static_cast<std::uint32_t>(hyphen)
                                     : 0;
}

/// "Budi Santoso-Agus Salim": two people who stand for something together, each with a name of two
/// words at least.
void split_pairs(Scene& scene) {
    std::vector<Item> added;
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::person || item.dropped) {
            continue;
        }
        for (std::uint32_t t = item.first + 1; t + 1 < item.past; ++t) {
            const std::uint32_t hyphen = joint_in(scene, t);
            if (hyphen == 0) {
                continue;
            }
            Item second = item;
            second.first = t + 1;
            second.begins_in = hyphen + 1;
            second.span.begin = hyphen + 1;
            item.past = t + 1;
            item.ends_in = hyphen;
            item.span.end = hyphen;
            added.push_back(second);
            break;
        }
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

/// "Komisi III DPR dan [KPK]": the whole rest is the short form of a body, not of a subject ("Hukum
/// dan HAM").
bool short_form_alone(const Scene& scene, std::uint32_t at, std::uint32_t past) {
    return at + 1 == past && scene.token(at).all_caps && !scene.caseless &&
           !scene.is(at, office_part);
}

/// "Mahkamah Agung, Kementerian Agama, dan Kementerian Keuangan" are three bodies.
void split_lists(Scene& scene) {
    std::vector<Item> added;
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::organization || item.dropped) {
            continue;
        }
        std::uint32_t begin = item.first;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
        for (std::uint32_t t = item.first + 1; t + 1 < item.past; ++t) {
            const bool border = scene.token(t).mark == ',' || scene.is(t, link_word);
            std::uint32_t next = t + 1;
            next += border && scene.is(next, link_word) ? 1U : 0U;
            if (!border || next >= item.past ||
                !(scene.is(next, body_head) || short_form_alone(scene, next, item.past))) {
                continue;
            }
            parts.emplace_back(begin, t);
            begin = next;
            t = next;
        }
        if (parts.empty()) {
            continue;
        }
        parts.emplace_back(begin, item.past);
        for (const auto& [first, past] : parts) {
            Item part = item;
            part.first = first;
            extend(scene, part, past);
            part.span = scene.span_of(first, past);
            added.push_back(part);
        }
        item.dropped = true;
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

/// "Menurut Hadi [Kemenkominfo] serta BSSN": a body that was taken for the end of a name.
void cut_bodies_off(Scene& scene) {
    std::vector<Item> added;
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::person || item.past - item.first < 2) {
            continue;
        }
        const std::uint32_t last = item.past - 1;
        if (scene.words->body(fold(scene.text->text(scene.token(last)))).empty()) {
            continue;
        }
        Item body = item;
        body.kind = MentionKind::organization;
        body.first = last;
        body.span = scene.span_of(last, item.past);
        added.push_back(body);
        extend(scene, item, last);
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

/// "Presiden RI [di Istana Negara]": the setting is no part of the office.
void cut_settings_off(Scene& scene) {
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::role) {
            continue;
        }
        for (std::uint32_t t = item.first + 1; t + 1 < item.past; ++t) {
            const auto next = scene.name_at[t + 1];
            if (scene.is(t, locative) && next != none &&
                scene.items[next].kind == MentionKind::place) {
                extend(scene, item, t);
                break;
            }
        }
    }
}

/// "Basuki Tjahaja Purnama alias Ahok": two names of one person.
void split_nicknames(Scene& scene) {
    std::vector<Item> added;
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::person) {
            continue;
        }
        for (std::uint32_t t = item.first + 1; t + 1 < item.past; ++t) {
            if (scene.is(t, nickname_word)) {
                Item other = item;
                other.first = t + 1;
                other.span = scene.span_of(t + 1, item.past);
                added.push_back(other);
                extend(scene, item, t);
                break;
            }
        }
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
    sort_items(scene);  // the steps that follow compare neighbours
}

/// "Menteri Agama [Yaqut] Cholil Qoumas", where "Yaqut" is called so elsewhere; "AM[. Fachir]".
void take_first_names_in(Scene& scene) {
    TextMap<bool> known;
    for (const auto& item : scene.items) {
        if (item.kind == MentionKind::person && item.past - item.first == 1) {
            known[std::string(scene.source(item))] = true;
        }
    }
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::person || item.dropped) {
            continue;
        }
        const std::uint32_t begin = scene.sentence_begin(item.first);
        while (item.first > begin && scene.name_at[item.first - 1] == none &&
               scene.token(item.first - 1).capitalized &&
               known.contains(scene.text->text(scene.token(item.first - 1)))) {
            --item.first;
            item.span = scene.span_of(item.first, item.past);
        }
        const Token& last = scene.token(item.past - 1);
        const std::uint32_t next = item.past + 1;
        if (last.end - last.begin <= 2 && next < scene.sentence_end(item.first) &&
            scene.token(item.past).mark == '.' && scene.token(next).capitalized &&
            scene.token(next).kind == TokenKind::word &&
            (scene.name_at[next] == none || scene.person_at[next] != none)) {
            extend(scene, item, next + 1);
        }
    }
    for (std::size_t i = 1; i < scene.items.size(); ++i) {
        Item& item = scene.items[i];
        item.dropped =
            item.dropped || (item.kind == MentionKind::person && !scene.items[i - 1].dropped &&
                             scene.items[i - 1].kind == MentionKind::person &&
                             scene.items[i - 1].past >= item.past);
    }
}

/// Bodies are named with words of the language, people are not: "Forum Koordinasi", "Budi Santoso".
bool of_people(const Scene& scene, std::uint32_t first, std::uint32_t past) {
    for (std::uint32_t t = first; t < past; ++t) {
        if ((scene.words->classes(scene.token(t).word) & ~(name_prefix | birth_name)) != 0) {
            return false;
        }
    }
    return true;
}

/// "Majelis [Hukama Muslimin] (MHM)": what its initials abbreviate is a body, from the first
/// initial on.
void find_abbreviated_bodies(Scene& scene) {
    std::vector<Item> added;
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::person || item.dropped || item.past + 2 >= scene.size() ||
            scene.token(item.past).mark != '(' || scene.token(item.past + 2).mark != ')' ||
            !scene.token(item.past + 1).all_caps) {
            continue;
        }
        const std::string initials = fold(scene.text->text(scene.token(item.past + 1)));
        const std::uint32_t begin = scene.sentence_begin(item.first);
        for (std::uint32_t first = item.first; first + 4 > item.first; --first) {
            const auto words = name_words(scene.source(scene.span_of(first, item.past)));
            if (initials_of(initials, words, *scene.words)) {
                if (first == item.first && of_people(scene, first, item.past)) {
                    // "Budi Agus Santoso (BAS)": that is how the story goes on to call him.
                    Item brief = item;
                    brief.first = item.past + 1;
                    brief.past = brief.first + 1;
                    brief.span = scene.token(brief.first).span();
                    brief.rule = "initials";
                    added.push_back(brief);
                    break;
                }
                item.first = first;
                item.span = scene.span_of(first, item.past);
                item.kind = MentionKind::organization;
                break;
            }
            if (first == begin) {
                break;
            }
        }
    }
    for (const auto& brief : added) {
        for (auto& item : scene.items) {
            item.dropped = item.dropped || (item.first == brief.first && item.past == brief.past);
        }
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

bool may_be_initials(const Scene& scene, std::uint32_t at) {
    constexpr std::size_t longest = 4;
    return scene.token(at).kind == TokenKind::word &&
           scene.token(at).end - scene.token(at).begin <= longest;
}

/// An age in brackets stands behind the word.
bool has_age(const Scene& scene, std::uint32_t at) {
    return at + 3 < scene.size() && scene.token(at + 1).mark == '(' &&
           scene.token(at + 2).kind == TokenKind::number && scene.token(at + 3).mark == ')';
}

/// The initials of a list that begins here: "RS (31), IS, dan TS". Behind a comma alone capitals
/// are as often a degree or a trade ("RS, PNS di …"), and behind a conjunction alone a thing ("RS
/// dan HP miliknya"): a list goes on to its last age, or to a conjunction before the last of three
/// or before a mark.
std::vector<std::uint32_t> initials_from(const Scene& scene, std::uint32_t first) {
    std::vector<std::uint32_t> found{first};
    std::size_t sure = 1;
    for (std::uint32_t at = first;;) {
        std::uint32_t next = has_age(scene, at) ? at + 4 : at + 1;
        const std::uint32_t joint = next;
        bool linked = false;
        while (next < scene.size() &&
               (scene.token(next).mark == ',' || scene.is(next, link_word))) {
            linked = linked || scene.is(next, link_word);
            ++next;
        }
        if (next == joint || next >= scene.size() || !scene.token(next).all_caps ||
            !may_be_initials(scene, next) || scene.sentence_of[next] != scene.sentence_of[first]) {
            break;
        }
        found.push_back(next);
        const bool closed = linked && (found.size() > 2 || next + 1 >= scene.size() ||
                                       scene.token(next + 1).mark != 0);
        if (closed || has_age(scene, next)) {
            sure = found.size();
        }
        at = next;
    }
    found.resize(sure);
    return found;
}

/// "berinisial CAT", "berinisial RS, IS, dan TS": whoever is called so is a person.
void add_initials(Scene& scene) {
    std::vector<Item> added;
    for (std::uint32_t t = 1; t < scene.size(); ++t) {
        if (!scene.is(t - 1, called_by_initials) || !may_be_initials(scene, t)) {
            continue;
        }
        for (const std::uint32_t at : initials_from(scene, t)) {
            if (scene.name_at[at] != none) {
                continue;
            }
            Item item;
            item.first = at;
            item.past = at + 1;
            item.span = scene.token(at).span();
            item.sentence = scene.sentence_of[at];
            item.kind = MentionKind::person;
            item.confidence = 0.8F;
            item.rule = "initials";
            added.push_back(item);
        }
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

}  // namespace

void repair_spans(Scene& scene) {
    cut_settings_off(scene);
    cut_headline_names(scene);
    split_nicknames(scene);
    join_pieces(scene);
    take_first_names_in(scene);
    find_abbreviated_bodies(scene);
    cut_bodies_off(scene);
    split_pairs(scene);
    split_lists(scene);
    sort_items(scene);
    extend_over_brackets(scene);
    extend_over_unit_numbers(scene);
    add_initials(scene);
    sort_items(scene);
}

}  // namespace linimasa::actors
