// Repairs of where mentions begin and end that need other mentions to be seen.
#include "actors/name_keys.hpp"
#include "actors/settle.hpp"

#include <algorithm>
#include <utility>

namespace linimasa::actors {
namespace {

void extend(Scene& scene, Item& item, std::uint32_t past) {
    item.past = past;
    item.span = scene.span_of(item.first, item.past);
}

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

/// "Pengadilan Negeri (PN) [Jakarta Pusat]", "Pengurus Pusat (PP) [Muhammadiyah]": the name goes on
/// after its abbreviation.
void extend_over_brackets(Scene& scene) {
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::organization || item.dropped ||
            item.past + 3 >= scene.size() || scene.token(item.past).mark != '(' ||
            scene.token(item.past + 2).mark != ')') {
            continue;
        }
        const std::uint32_t next = item.past + 3;
        if (next >= scene.sentence_end(item.first) || !scene.token(next).space_before ||
            !acronym_of(scene.text->text(scene.token(item.past + 1)),
                        name_words(scene.source(item)))) {
            continue;
        }
        for (auto& other : scene.items) {
            if (other.first != next || other.dropped ||
                (other.kind != MentionKind::organization && other.kind != MentionKind::place &&
                 other.kind != MentionKind::country)) {
                continue;
            }
            // "... (KPK) DKI": the rest alone stays a mention where it is a body or a country.
            const auto bracket = item.past + 1;
            extend(scene, item, other.past);
            other.dropped = other.kind == MentionKind::place;
            for (auto& inner : scene.items) {
                inner.dropped = inner.dropped || (inner.first == bracket &&
                                                  inner.kind == MentionKind::organization &&
                                                  inner.past == bracket + 1);
            }
            break;
        }
    }
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
            if (!border || next >= item.past || !scene.is(next, body_head)) {
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

/// "berinisial CAT": whoever is called so is a person.
void add_initials(Scene& scene) {
    std::vector<Item> added;
    for (std::uint32_t t = 1; t < scene.size(); ++t) {
        if (!scene.is(t - 1, called_by_initials) || scene.name_at[t] != none ||
            scene.token(t).kind != TokenKind::word ||
            scene.token(t).end - scene.token(t).begin > 4) {
            continue;
        }
        Item item;
        item.first = t;
        item.past = t + 1;
        item.span = scene.token(t).span();
        item.sentence = scene.sentence_of[t];
        item.kind = MentionKind::person;
        item.confidence = 0.8F;
        added.push_back(item);
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

}  // namespace

void repair_spans(Scene& scene) {
    join_pieces(scene);
    cut_bodies_off(scene);
    split_lists(scene);
    extend_over_brackets(scene);
    add_initials(scene);
    scene.items.erase(std::remove_if(scene.items.begin(), scene.items.end(),
                                     [](const Item& item) { return item.dropped; }),
                      scene.items.end());
    std::stable_sort(scene.items.begin(), scene.items.end(), [](const Item& a, const Item& b) {
        return a.first != b.first ? a.first < b.first : a.past > b.past;
    });
    lay_out(scene);
}

}  // namespace linimasa::actors
