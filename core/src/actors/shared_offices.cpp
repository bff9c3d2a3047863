// Offices that a name does not have from its own words: those of a list, and those of who is
// served.
#include "actors/person_names.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// A word of the office says that it serves a person.
bool serves(const Scene& scene, const Office& office) {
    for (std::uint32_t t = office.first; t < office.past; ++t) {
        if (scene.is(t, serving_word)) {
            return true;
        }
    }
    return false;
}

/// Nothing but honorifics stands between the comma at `comma` and the name.
bool right_behind(const Scene& scene, std::uint32_t comma, const PersonName& name) {
    std::uint32_t start = name.first;
    while (start > comma + 1) {
        const std::uint32_t before = start - 1;
        if (!scene.is(before, name_prefix) && scene.token(before).mark != '.') {
            return false;
        }
        start = before;
    }
    return start == comma + 1;
}

/// "kuasa hukum [Hasto Kristiyanto], [Maqdir Ismail], mengatakan": an office that serves a person
/// belongs to who stands behind the comma, not to the one who is served.
void give_to_servants(const Scene& scene, std::vector<PersonName>& names) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        PersonName& served = names[i];
        PersonName& servant = names[i + 1];
        const Item& left = scene.items[served.item];
        if (left.sentence != scene.items[servant.item].sentence || left.past >= scene.size() ||
            scene.token(left.past).mark != ',' || !servant.offices.empty()) {
            continue;
        }
        const std::uint32_t end = scene.sentence_end(left.first);
        // Behind a list stands another comma or an "and": "pengacara A, B, dan C".
        std::uint32_t next = servant.past;
        next += next < end && scene.token(next).mark == ',' ? 1U : 0U;
        if (!right_behind(scene, left.past, servant) || (next < end && scene.is(next, link_word)) ||
            (next < end && next > servant.past && scene.person_at[next] != none)) {
            continue;
        }
        // "asisten [presiden terpilih] X, Y": the served may have an office of their own.
        std::uint32_t served_from = served.first;
        for (const Office& own : served.offices) {
            served_from = own.past == served.first && !serves(scene, own) ? own.first : served_from;
        }
        const auto office = office_before(scene, served_from);
        if (!office || office->organization != none || !serves(scene, *office)) {
            continue;
        }
        served.offices.erase(std::remove_if(served.offices.begin(), served.offices.end(),
                                            [&](const Office& other) {
                                                return other.first < office->past &&
                                                       office->first < other.past;
                                            }),
                             served.offices.end());
        Office whole = *office;
        whole.past = left.past;
        servant.offices.push_back(whole);
    }
}

/// "Ketua Umum X sekaligus anak Presiden [Y], [Z], berpeluang": the office before the word for a
/// relative is that of who stands behind the comma.
void give_past_relatives(const Scene& scene, std::vector<PersonName>& names) {
    constexpr std::uint32_t reach = 14;
    for (PersonName& name : names) {
        const std::uint32_t begin = scene.sentence_begin(name.first);
        if (!name.offices.empty() || name.first < begin + 4 ||
            scene.token(name.first - 1).mark != ',') {
            continue;
        }
        std::uint32_t at = name.first - 1;
        while (at > begin && name.first - at < reach && !scene.is(at, kin_word) &&
               (at == name.first - 1 || scene.token(at).mark != ',')) {
            --at;
        }
        const bool relative = scene.is(at, kin_word);
        const std::uint32_t kin = at;
        while (relative && at > begin && scene.is(at - 1, also_word)) {
            --at;
        }
        if (at == kin || at == begin) {
            continue;
        }
        if (const auto office = office_before(scene, at)) {
            name.offices.push_back(*office);
        }
    }
}

/// "A, B, dan C sebagai anggota majelis": what one of many is, all of the list are.
void share_back_along_lists(const Scene& scene, std::vector<PersonName>& names) {
    for (std::size_t i = 1; i < names.size(); ++i) {
        const Item& last = scene.items[names[i].item];
        if (names[i].offices.empty() || last.past >= scene.size() ||
            !scene.is(last.past, intro_word)) {
            continue;
        }
        const Office office = names[i].offices.back();
        // "A dan B sebagai calon wakil[nya]": of A, so not what A is.
        const bool of_other = scene.words->affixes.is(
            Affix::possessive, scene.text->text(scene.token(office.past - 1)));
        if (office.first != last.past + 1 || !scene.is(office.first, office_member) || of_other) {
            continue;
        }
        for (std::size_t k = i; k-- > 0;) {
            const Item& item = scene.items[names[k].item];
            const Item& next = scene.items[names[k + 1].item];
            bool joined = item.sentence == last.sentence && next.first > item.past &&
                          next.first - item.past <= 2;
            for (std::uint32_t t = item.past; joined && t < next.first; ++t) {
                joined = scene.token(t).mark == ',' || scene.is(t, link_word);
            }
            if (!joined) {
                break;
            }
            names[k].offices.push_back(office);
        }
    }
}

/// "enam komisioner KPU, yakni A, B, dan C": the office before the list is that of each.
void share_along_lists(const Scene& scene, std::vector<PersonName>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Item& first = scene.items[names[i].item];
        const std::uint32_t begin = scene.sentence_begin(first.first);
        if (first.first < begin + 2 || !scene.is(first.first - 1, list_word)) {
            continue;
        }
        std::uint32_t past = first.first - 1;
        past -= scene.token(past - 1).mark == ',' ? 1U : 0U;
        const auto office = office_before(scene, past);
        if (!office) {
            continue;
        }
        for (std::size_t k = i; k < names.size(); ++k) {
            const Item& item = scene.items[names[k].item];
            if (item.sentence != first.sentence ||
                (k > i && item.first - scene.items[names[k - 1].item].past > 3)) {
                break;
            }
            if (names[k].offices.empty()) {
                names[k].offices.assign(1, *office);
            }
        }
    }
}

}  // namespace

void share_offices(const Scene& scene, std::vector<PersonName>& names) {
    give_to_servants(scene, names);
    give_past_relatives(scene, names);
    share_along_lists(scene, names);
    share_back_along_lists(scene, names);
}

}  // namespace linimasa::actors
