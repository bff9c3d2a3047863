// Names of bodies that go on behind their short form in brackets, behind the number of a unit, or
// with the body that houses them.
#include "actors/name_keys.hpp"
#include "actors/settle.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// "Direktorat Reserse (Ditres) …": the token behind a bracket that has the short form of the body
/// before it, of one word or two; none where there is no such bracket.
std::uint32_t behind_short_form(const Scene& scene, const Item& item) {
    const std::uint32_t bracket = item.past;
    const std::uint32_t end = scene.sentence_end(item.first);
    if (bracket + 3 >= end || scene.token(bracket).mark != '(') {
        return none;
    }
    std::uint32_t close = bracket + 2;
    close += scene.token(close).mark == ')' ? 0U : 1U;
    if (close + 1 >= end || scene.token(close).mark != ')' ||
        !scene.token(close + 1).space_before) {
        return none;
    }
    const bool named = any_item_within(scene, bracket + 1, close, [&](const Item& inner) {
        return !inner.dropped && inner.kind == MentionKind::organization &&
               inner.first == bracket + 1 && inner.past == close &&
               inner.rule == "acronym-in-brackets";
    });
    const bool spelled =
        close == bracket + 2 &&
        acronym_of(scene.text->text(scene.token(bracket + 1)), name_words(scene.source(item)));
    return named || spelled ? close + 1 : none;
}

bool begins_as_house(const Scene& scene, std::uint32_t at) {
    return scene.words->houses(fold(scene.text->text(scene.token(at))) + " " +
                               fold(scene.text->text(scene.token(at + 1))));
}

/// "Pengadilan Tipikor pada [Pengadilan Negeri X]": the court that houses the special one.
bool seated_at(const Scene& scene, const Item& item, std::uint32_t at) {
    return at + 2 < scene.sentence_end(item.first) &&
           scene.words->seated(fold(scene.text->text(scene.token(at)))) &&
           scene.token(at + 1).word == scene.token(item.first).word &&
           begins_as_house(scene, at + 1) && !begins_as_house(scene, item.first);
}

/// The body and the groups that end with it ("penyidik [Direktorat X]") now end at `past`.
void extend_body(Scene& scene, Item& item, std::uint32_t past) {
    constexpr std::uint32_t longest_head = 4;  // words of a group before the body
    const std::uint32_t before = item.past;
    any_index_within(scene, item.first - std::min(item.first, longest_head), before,
                     [&](std::uint32_t i) {
                         Item& group = scene.items[i];
                         if (group.kind == MentionKind::group && group.past == before) {
                             extend(scene, group, past);
                         }
                         return false;
                     });
    extend(scene, item, past);
}

}  // namespace

/// "Pengadilan Negeri (PN) [Jakarta Pusat]", "Pengurus Pusat (PP) [Muhammadiyah]": the name goes on
/// after its abbreviation.
void extend_over_brackets(Scene& scene) {
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::organization || item.dropped) {
            continue;
        }
        std::uint32_t next = behind_short_form(scene, item);
        const bool seated = seated_at(scene, item, next == none ? item.past : next);
        if (seated) {
            next = (next == none ? item.past : next) + 1;
        } else if (next == none) {
            continue;
        }
        for (std::uint32_t o = scene.from[next];
             o < scene.items.size() && scene.items[o].first == next; ++o) {
            Item& other = scene.items[o];
            // "di Universitas Islam Negeri (UIN) Syarif Hidayatullah": named after somebody.
            // "pengamat dari Lembaga X (LX) Budi Santoso": who speaks for it.
            const bool after_somebody =
                other.kind == MentionKind::person && item.first > 0 &&
                scene.is(item.first - 1, locative) &&
                (!scene.is(item.first - 1, origin_word) || scene.is(item.first, place_body));
            if (other.dropped ||
                (other.kind != MentionKind::organization && other.kind != MentionKind::place &&
                 other.kind != MentionKind::country && !after_somebody)) {
                continue;
            }
            // "... (KPK) DKI": the rest alone stays a mention where it is a body or a country.
            const auto bracket = item.past + 1;
            extend_body(scene, item, other.past);
            other.dropped = other.kind == MentionKind::place || after_somebody || seated;
            any_index_within(scene, bracket, bracket + 1, [&](std::uint32_t i) {
                Item& inner = scene.items[i];
                inner.dropped = inner.dropped || inner.kind == MentionKind::organization;
                return false;
            });
            break;
        }
    }
}

/// "Batalyon Infanteri (Yonif) [509/Balawara]", "Komando Daerah (Kodam) [XVII/Cenderawasih]": the
/// number of a unit and the name behind it.
void extend_over_unit_numbers(Scene& scene) {
    for (auto& item : scene.items) {
        if (item.kind != MentionKind::organization || item.dropped) {
            continue;
        }
        std::uint32_t at = item.past;
        const std::uint32_t end = scene.sentence_end(item.first);
        const bool bracket =
            at + 3 < end && scene.token(at).mark == '(' && scene.token(at + 2).mark == ')';
        at += bracket ? 3U : 0U;
        if (at + 2 >= end || scene.token(at + 1).mark != '/' || scene.token(at + 1).space_before ||
            !(scene.token(at).kind == TokenKind::number || scene.token(at).all_caps) ||
            !scene.token(at + 2).capitalized) {
            continue;
        }
        at += 2;
        while (at < end && scene.token(at).kind == TokenKind::word && scene.token(at).capitalized &&
               !scene.is(at, not_a_name | name_prefix | office_head)) {
            ++at;
        }
        any_index_within(scene, item.past, at, [&](std::uint32_t i) {
            scene.items[i].dropped = true;
            return false;
        });
        extend_body(scene, item, at);
    }
}

}  // namespace linimasa::actors
