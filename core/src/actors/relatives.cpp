// Whose relative somebody is: "putra bungsu Presiden [A], B" speaks of B.
#include "actors/person_names.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// The kin word that a person stands behind, with an office and titles between ("putra bungsu
/// Presiden [A]"); none where there is no such word. "Ibu A" is a title.
std::uint32_t kin_before(const Scene& scene, const Item& person) {
    constexpr std::uint32_t most_adjectives = 1;
    const std::uint32_t begin = scene.sentence_begin(person.first);
    std::uint32_t at = person.first;
    while (at > begin && !scene.is(at - 1, kin_word) &&
           (scene.role_at[at - 1] != none || scene.is(at - 1, name_prefix) ||
            scene.token(at - 1).mark == '.')) {
        --at;
    }
    for (std::uint32_t left = most_adjectives + 1; at > begin && left > 0; --left) {
        --at;
        if (scene.is(at, kin_word)) {
            // "Menurut suami A, B menyerang …": the comma ends what opens the sentence.
            const bool opener = at == begin + 1 && scene.is(begin, stop_word | speech_word);
            return scene.is(at, name_prefix) || opener ? none : at;
        }
        if (!scene.is(at, plain_word) || scene.is(at, link_word | stop_word | locative) ||
            scene.token(at).capitalized) {
            return none;
        }
    }
    return none;
}

/// Past a person and the short form in brackets behind it.
std::uint32_t past_short_form(const Scene& scene, const Item& person) {
    const std::uint32_t end = scene.sentence_end(person.first);
    const std::uint32_t at = person.past;
    const bool bracket =
        at + 3 < end && scene.token(at).mark == '(' && scene.token(at + 2).mark == ')';
    return bracket ? at + 3 : at;
}

/// The list goes on behind this person: "anak A, B, dan C".
bool in_list(const Scene& scene, const Item& person) {
    const std::uint32_t end = scene.sentence_end(person.first);
    std::uint32_t at = past_short_form(scene, person);
    const bool comma = at < end && scene.token(at).mark == ',';
    at += comma ? 1U : 0U;
    if (at < end && scene.is(at, link_word)) {
        ++at;
    } else if (!comma) {
        return false;
    }
    return at < end && scene.person_at[at] != none;
}

}  // namespace

void leave_out_relatives(const Scene& scene, std::vector<PersonName>& names) {
    const auto only_a_relative = [&](const PersonName& name) {
        const Item& item = scene.items[name.item];
        if (kin_before(scene, item) == none) {
            return false;
        }
        const std::uint32_t past = past_short_form(scene, item);
        if (past + 1 >= scene.sentence_end(item.first) || scene.token(past).mark != ',') {
            return false;
        }
        const std::uint32_t role = scene.role_at[past + 1];
        const std::uint32_t behind = role == none ? past + 1 : scene.items[role].past;
        const std::uint32_t next =
            behind < scene.sentence_end(item.first) ? scene.person_at[behind] : none;
        return next != none && !in_list(scene, scene.items[next]);
    };
    std::vector<ByteSpan> left_out;  // each with its short form in brackets
    for (const PersonName& name : names) {
        if (only_a_relative(name)) {
            const Item& item = scene.items[name.item];
            left_out.push_back(scene.span_of(item.first, past_short_form(scene, item)));
        }
    }
    std::sort(left_out.begin(), left_out.end());
    std::erase_if(names, [&](const PersonName& name) {
        const ByteSpan span = scene.items[name.item].span;
        const auto behind = std::upper_bound(left_out.begin(), left_out.end(), span);
        return (behind != left_out.end() && behind->overlaps(span)) ||
               (behind != left_out.begin() && std::prev(behind)->overlaps(span));
    });
}

}  // namespace linimasa::actors
