#include "actors/person_names.hpp"

#include "actors/name_edges.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

constexpr std::size_t most_offices = 8;      // of one mention; a bound, not a rule of the language
constexpr std::uint32_t reach_of_intro = 7;  // "[X] diketahui juga pernah menjabat sebagai ..."

class PersonReader {
public:
    explicit PersonReader(const Scene& scene) : scene_(scene) {}

    /// The offices that go with it.
    void give_offices(PersonName& name) {
        const Item& item = scene_.items[name.item];
        begin_ = scene_.sentence_begin(item.first);
        end_ = scene_.sentence_end(item.first);
        title(name);
        apposition_before(name);
        entrusted(name);
        after(name);
    }

private:
    [[nodiscard]] bool single_letter(std::uint32_t at) const {
        const Token& token = scene_.token(at);
        return token.kind == TokenKind::word && token.end - token.begin == 1;
    }

    /// "Kapolda X [Inspektur Jenderal] Budi", "[Ajun Komisaris Besar] Budi": where a rank of
    /// several words before `at` begins; `at` where there is none.
    [[nodiscard]] std::uint32_t rank_before(std::uint32_t at) const {
        constexpr std::uint32_t longest = 4;
        std::uint32_t first = at;
        for (std::uint32_t k = at; k > begin_ && at - k < longest; --k) {
            const std::string word = fold(scene_.text->text(scene_.token(k - 1)));
            if (scene_.person_at[k - 1] != none) {
                break;
            }
            if (scene_.words->rank_head(word) && k < at) {
                first = k - 1;
            } else if (!scene_.words->rank_tail(word)) {
                break;
            }
        }
        return first;
    }

    /// The token where the honorifics before a name begin.
    [[nodiscard]] std::uint32_t start_of(const PersonName& name) const {
        std::uint32_t at = name.first;
        while (at > begin_) {
            const Token& before = scene_.token(at - 1);
            const bool bracket = before.mark == ')' && at >= begin_ + 3 &&
                                 scene_.token(at - 3).mark == '(' && scene_.is(at - 2, name_prefix);
            if (bracket) {
                at -= 3;  // "Kapten (Inf) ..."
            } else if (const std::uint32_t rank = rank_before(at); rank < at) {
                at = rank;
            } else if (scene_.is(at - 1, name_prefix) && scene_.person_at[at - 1] == none) {
                --at;
            } else if (before.mark == '.' && at >= begin_ + 2 &&
                       (scene_.is(at - 2, name_prefix) || single_letter(at - 2))) {
                at -= 2;  // "K.H. ...", "Brigjen Pol. R. ..."
            } else {
                break;
            }
        }
        return at;
    }

    void add(PersonName& name, const std::optional<Office>& office) const {
        if (!office) {
            return;
        }
        const auto known =
            std::any_of(name.offices.begin(), name.offices.end(), [&](const Office& other) {
                return other.first < office->past && office->first < other.past;
            });
        if (!known) {
            name.offices.push_back(*office);
        }
    }

    /// "Ketua Partai X [periode 2019-2024] Budi Santoso": where the words of the term begin.
    [[nodiscard]] std::uint32_t before_term(std::uint32_t start) const {
        std::uint32_t at = start;
        while (at > begin_ && start - at < 4 &&
               (scene_.token(at - 1).kind == TokenKind::number ||
                scene_.token(at - 1).mark == '-' || scene_.token(at - 1).kind == TokenKind::mixed ||
                scene_.token(at - 1).kind == TokenKind::symbol)) {
            --at;
        }
        return at < start && at > begin_ && scene_.is(at - 1, term_word) ? at - 1 : start;
    }

    /// "Gubernur X [saat itu], Budi": where words that say when begin.
    [[nodiscard]] std::uint32_t before_then(std::uint32_t past) const {
        const bool then = past > begin_ + 2 && scene_.is(past - 1, deictic) &&
                          scene_.words->then(fold(scene_.text->text(scene_.token(past - 2))));
        return then ? past - 2 : past;
    }

    void title(PersonName& name) const {
        const std::uint32_t start = before_then(before_term(start_of(name)));
        if (start <= begin_) {
            return;
        }
        // "penyidik KPK bernama X", "anggota DPRD berinisial X".
        if (start > begin_ + 1 && scene_.is(start - 1, called_by_initials | nickname_word) &&
            !scene_.is(start - 1, or_word)) {
            add(name, office_before(scene_, start - 1));
            return;
        }
        // "Presiden Republik Indonesia (Joko Widodo)".
        const bool bracket = scene_.token(start - 1).mark == '(' && start > begin_ + 1;
        auto office = office_before(scene_, bracket ? start - 1 : start);
        if (!office && !bracket) {
            office = before_vote(start);
        }
        chain(name, office);
    }

    /// "mantan calon wakil presiden [pada Pemilihan Presiden (Pilpres) 2024] X".
    [[nodiscard]] std::optional<Office> before_vote(std::uint32_t past) const {
        constexpr std::uint32_t longest = 8;
        for (std::uint32_t at = past; at > begin_ + 1 && past - at < longest; --at) {
            if (scene_.is(at - 1, holderless) && at > begin_ + 2) {
                return scene_.is(at - 2, stop_word) ? office_before(scene_, at - 2) : std::nullopt;
            }
            if (scene_.person_at[at - 1] != none || scene_.token(at - 1).mark == ',') {
                break;
            }
        }
        return std::nullopt;
    }

    /// An office and those before it that the same person holds: "Presiden Partai Buruh yang juga
    /// Presiden KSPI", "Wali Kota sekaligus Kepala BP", "Kepala X/Menteri Y", "Grand Syekh
    /// Al-Azhar, Imam".
    void chain(PersonName& name, std::optional<Office> office) const {
        while (office && name.offices.size() < most_offices) {
            add(name, office);
            std::uint32_t at = office->first;
            const bool one_word = office->past - office->first == 1;
            const std::uint32_t before = at;
            const bool stroke = at > begin_ && scene_.token(at - 1).mark == '/';
            at -= stroke ? 1U : 0U;
            while (at > begin_ && scene_.is(at - 1, also_word)) {
                --at;
            }
            if (at == before && one_word && at > begin_ + 1 && scene_.token(at - 1).mark == ',') {
                --at;
            }
            if (at == before || at <= begin_) {
                return;
            }
            office = office_before(scene_, at);
            // "Bupati/Wali Kota X": one or the other.
            if (stroke && office && office->past - office->first == 1) {
                return;
            }
        }
    }

    /// "kata mantan calon presiden [pada Pemilihan Presiden 2024], X": the office before a phrase
    /// that tells where or when, where it opens its clause.
    [[nodiscard]] std::optional<Office> before_setting(std::uint32_t past) const {
        constexpr std::uint32_t longest = 8;
        for (std::uint32_t at = past; at > begin_ + 1 && past - at < longest; --at) {
            const std::uint32_t k = at - 1;
            if (scene_.person_at[k] != none || scene_.token(k).mark == ',') {
                return std::nullopt;
            }
            if (scene_.is(k, stop_word) && scene_.is(k, locative | partner_word | setting_noun)) {
                const auto office = office_before(scene_, k);
                if (!office || office->first == begin_) {
                    return office;
                }
                const std::uint32_t before = office->first - 1;
                const bool opens = scene_.is(before, speech_word | also_word | agent_word) ||
                                   scene_.passive_verb(before);
                return opens ? office : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "Kepala BSSN, [Hinsa Siburian]".
    void apposition_before(PersonName& name) const {
        const std::uint32_t start = start_of(name);
        if (!name.offices.empty() || start < begin_ + 2 || scene_.token(start - 1).mark != ',') {
            return;
        }
        auto office = office_before(scene_, before_then(before_term(start - 1)));
        if (!office) {
            office = before_setting(start - 1);
        }
        if (!office) {
            return;
        }
        // "Yaqut, Menteri Agama, Hinsa, ...": an office right after a name belongs to that name.
        if (office->first >= begin_ + 2 && scene_.token(office->first - 1).mark == ',' &&
            scene_.person_at[office->first - 2] != none) {
            return;
        }
        chain(name, office);
    }

    /// "jabatan Ketua DPP dipercayakan kepada [Rano Karno]", "dijabat oleh ...".
    void entrusted(PersonName& name) const {
        const std::uint32_t start = start_of(name);
        std::uint32_t at = start;
        if (at > begin_ + 2 && scene_.is(at - 1, partner_word | agent_word)) {
            --at;
        }
        if (name.offices.empty() && at > begin_ + 1 && scene_.is(at - 1, entrusted_word)) {
            add(name, office_before(scene_, at - 1));
        }
    }

    void after(PersonName& name) const {
        std::uint32_t at = scene_.items[name.item].past;
        if (at < end_ && scene_.token(at).mark == '(') {
            // "Budi Santoso (Ketua Mahkamah Konstitusi)"
            const auto office = office_from(scene_, at + 1);
            if (office && office->past < end_ && scene_.token(office->past).mark == ')') {
                add(name, office);
            }
            while (at < end_ && scene_.token(at).mark != ')') {
                ++at;
            }
            ++at;
        }
        if (at >= end_) {
            return;
        }
        if (scene_.token(at).mark == ',') {
            apposition_after(name, at + 1);
        } else if (scene_.is(at, office_acting)) {
            apposition_after(name, at);
        } else {
            introduced(name, at);
        }
    }

    /// "Selain menjamu X, [Menteri Y juga ...]": what opens the sentence ends with the name, and
    /// the office behind the comma is its subject.
    [[nodiscard]] bool opens_before(const PersonName& name, std::uint32_t office) const {
        constexpr std::uint32_t longest = 6;
        return scene_.token(office - 1).mark == ',' && scene_.is(begin_, stop_word) &&
               name.first > begin_ && name.first - begin_ <= longest;
    }

    void apposition_after(PersonName& name, std::uint32_t at) const {
        while (at < end_ && scene_.is(at, one_of)) {
            ++at;  // "Russell, [seorang] filsuf Inggris"
        }
        const auto office = office_from(scene_, at);
        if (!office) {
            introduced(name, at);
            return;
        }
        // What runs straight into another name is that one's title.
        std::uint32_t next = office->past;
        while (next < end_ && (scene_.is(next, name_prefix) || scene_.token(next).mark == '.')) {
            ++next;
        }
        if (next < end_ && scene_.person_at[next] != none) {
            return;
        }
        if (opens_before(name, office->first) && next < end_ &&
            (scene_.is(next, also_word) || scene_.active_verb(next) || scene_.passive_verb(next))) {
            return;
        }
        const bool before_comma =
            next + 1 < end_ && scene_.token(next).mark == ',' && scene_.person_at[next + 1] != none;
        if (before_comma && !name.offices.empty()) {
            return;
        }
        add(name, office);
    }

    /// "X yang juga [anggota Komisi Y]".
    [[nodiscard]] bool also(PersonName& name, std::uint32_t at) const {
        std::uint32_t from = at;
        while (from < end_ && scene_.is(from, also_word)) {
            ++from;
        }
        if (from < at + 2) {
            return false;
        }
        const auto office = office_from(scene_, from);
        const bool taken = office && office->past < end_ && scene_.person_at[office->past] != none;
        if (office && !taken) {
            add(name, office);
        }
        return office.has_value();
    }

    /// "selaku", "sebagai", "yang merupakan", "resmi ditetapkan sebagai".
    void introduced(PersonName& name, std::uint32_t at) const {
        if (also(name, at)) {
            return;
        }
        for (std::uint32_t k = at; k < end_ && k - at < reach_of_intro; ++k) {
            // "X dan dirinya selaku Menhan": not X's
            if (scene_.token(k).kind != TokenKind::word || scene_.person_at[k] != none ||
                scene_.and_oneself(k)) {
                return;
            }
            if (scene_.is(k, intro_word)) {
                // "merupakan [seorang perempuan] anggota X"
                std::uint32_t from = k + 1;
                while (from < end_ && from - k <= 3 && scene_.is(from, one_of | vague_noun)) {
                    ++from;
                }
                if (const auto office = office_from(scene_, from)) {
                    std::uint32_t next = office->past;
                    if (next < end_ && scene_.person_at[next] != none) {
                        return;
                    }
                    add(name, office);
                    return;
                }
            }
        }
    }

    const Scene& scene_;
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
};

}  // namespace

std::vector<PersonName> read_person_names(Scene& scene, const PlaceTable& places) {
    std::vector<PersonName> names;
    const NameCutter cutter(scene, places);
    PersonReader reader(scene);
    for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
        const Item& item = scene.items[i];
        if (item.kind == MentionKind::person && scene.person_at[item.first] == i) {
            names.push_back(cutter.cut_out(i));
        }
    }
    for (const auto& name : names) {
        Item& item = scene.items[name.item];
        item.first = name.first;
        item.past = name.past;
        item.span = name.span;
    }
    lay_out(scene);
    for (auto& name : names) {
        reader.give_offices(name);
    }
    share_offices(scene, names);
    return names;
}

}  // namespace linimasa::actors
