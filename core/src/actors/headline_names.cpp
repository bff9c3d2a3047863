// Names in a headline whose words all have capitals, so that a verb looks like a part of them.
#include "actors/settle.hpp"
#include "actors/text_map.hpp"

namespace linimasa::actors {
namespace {

bool may_be_cut(const Item& item) {
    return !item.dropped && item.past - item.first >= 2 &&
           (item.kind == MentionKind::organization || item.kind == MentionKind::person);
}

Item with_span(const Scene& scene, Item item, std::uint32_t first, std::uint32_t past) {
    item.first = first;
    item.past = past;
    item.span = scene.span_of(first, past);
    return item;
}

}  // namespace

void cut_headline_names(Scene& scene) {
    TextMap<MentionKind> known;
    for (const Item& item : scene.items) {
        if (!item.dropped && !scene.in_title(item.first) &&
            (item.kind == MentionKind::organization || item.kind == MentionKind::person)) {
            known.emplace(fold(scene.source(item)), item.kind);
        }
    }
    TextMap<bool> name_words;  // of the people whom the text below names
    for (const Item& item : scene.items) {
        for (std::uint32_t t = item.first;
             item.kind == MentionKind::person && !scene.in_title(item.first) && t < item.past;
             ++t) {
            name_words.emplace(fold(scene.text->text(scene.token(t))), true);
        }
    }
    const auto names_somebody = [&](std::uint32_t t) {
        return name_words.contains(fold(scene.text->text(scene.token(t))));
    };
    const auto find = [&](std::uint32_t first, std::uint32_t past) {
        return known.find(fold(scene.text->text(scene.span_of(first, past))));
    };
    std::vector<Item> added;
    for (Item& item : scene.items) {
        if (!may_be_cut(item) || !scene.in_title(item.first) ||
            find(item.first, item.past) != known.end()) {
            continue;
        }
        // "Mahfud Minta": a verb that no name of the text has.
        if (item.kind == MentionKind::person) {
            std::uint32_t past = item.past;
            while (past > item.first + 1 && scene.is(past - 1, verb_root) &&
                   !names_somebody(past - 1)) {
                --past;
            }
            if (past < item.past && names_somebody(item.first)) {
                item = with_span(scene, item, item.first, past);
                continue;
            }
        }
        // Both ends are names that the text below has, and words stand between them.
        for (std::uint32_t past = item.past - 1; past > item.first; --past) {
            const auto head = find(item.first, past);
            if (head == known.end()) {
                continue;
            }
            for (std::uint32_t first = past + 1; first < item.past; ++first) {
                const auto tail = find(first, item.past);
                if (tail != known.end()) {
                    added.push_back(with_span(scene, item, first, item.past));
                    added.back().kind = tail->second;
                    item = with_span(scene, item, item.first, past);
                    item.kind = head->second;
                    break;
                }
            }
            break;
        }
    }
    scene.items.insert(scene.items.end(), added.begin(), added.end());
}

}  // namespace linimasa::actors
