#include "actors/person_names.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

constexpr std::size_t most_offices = 8;      // of one mention; a bound, not a rule of the language
constexpr std::uint32_t reach_of_intro = 7;  // "[X] diketahui juga pernah menjabat sebagai ..."

bool looks_like_verb(const Scene& scene, std::uint32_t at) {
    return scene.active_verb(at) || scene.passive_verb(at);
}

class PersonReader {
public:
    PersonReader(const Scene& scene, const PlaceTable& places) : scene_(scene), places_(places) {}

    /// The name alone.
    [[nodiscard]] PersonName cut_out(std::uint32_t index) const {
        const Item& item = scene_.items[index];
        PersonName name;
        name.item = index;
        name.first = item.first;
        name.past = item.past;
        cut(name);
        take_article_in(name);
        take_unknown_word_in(name);
        name.span = scene_.span_of(name.first, name.past);
        if (item.begins_in != 0 && name.first == item.first) {
            name.span.begin = item.begins_in;
        }
        if (item.ends_in != 0 && name.past == item.past) {
            name.span.end = item.ends_in;
        }
        name.words = name_words(scene_.source(name.span));
        return name;
    }

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
    /// "Wakil Menteri Luar [Negeri] AM. Fachir", "Ketua PKS [Banten] Hafiz": the first word goes on
    /// with the office before the mention.
    /// @param begin  where the mention begins: what was cut off before `at` belongs to the office
    [[nodiscard]] bool tail_of_office(std::uint32_t begin, std::uint32_t at,
                                      std::uint32_t past) const {
        if (at == 0 || scene_.sentence_of[at] != scene_.sentence_of[at - 1]) {
            return false;
        }
        const bool after_office =
            scene_.is(at - 1, office_part | office_head) && !scene_.is(at - 1, name_prefix);
        if (scene_.is(at, office_part)) {
            return after_office;
        }
        // "Direktur [Alat Pertanian] Budi Santoso": words of the language before a full name.
        if (past - at > 2 && (after_office || at > begin) &&
            scene_.is(at, common_word | plain_word) && !scene_.in_title(at)) {
            return true;
        }
        const std::uint32_t body = scene_.name_at[at - 1];
        const bool after_body = body != none &&
                                scene_.items[body].kind == MentionKind::organization &&
                                scene_.items[body].past == at;
        const std::string_view word = scene_.text->text(scene_.token(at));
        return (after_office || after_body) &&
               (places_.find({}, word) != nullptr || !scene_.words->body(fold(word)).empty());
    }

    /// "[I] Nyoman Sudarta", "[Ni] Luh Ayu".
    void take_article_in(PersonName& name) const {
        const std::uint32_t before = name.first - 1;
        if (name.first == 0 || !scene_.is(name.first, birth_name) ||
            scene_.sentence_of[before] != scene_.sentence_of[name.first] ||
            scene_.name_at[before] != none || scene_.role_at[before] != none) {
            return;
        }
        const std::string_view word = scene_.text->text(scene_.token(before));
        const bool capital = word.front() >= 'A' && word.front() <= 'Z';
        if ((scene_.caseless || capital) && scene_.words->birth_article(fold(word))) {
            name.first = before;
        }
    }

    /// "presiden venezuela [hugo] chavez": where no capital tells, a word that means nothing else
    /// between what completes an office and a name.
    void take_unknown_word_in(PersonName& name) const {
        const std::uint32_t at = name.first - 1;
        if (!scene_.caseless || name.first < 2 || name.past - name.first > 1 ||
            scene_.sentence_of[at - 1] != scene_.sentence_of[name.first]) {
            return;
        }
        const Token& token = scene_.token(at);
        const std::uint32_t before = scene_.name_at[at - 1];
        const bool complete = before == none ? scene_.is(at - 1, office_part | office_head)
                                             : scene_.items[before].past == at &&
                                                   scene_.items[before].kind != MentionKind::person;
        if (complete && token.kind == TokenKind::word && token.end - token.begin > 2 &&
            scene_.words->classes(token.word) == 0 && scene_.name_at[at] == none &&
            !looks_like_verb(scene_, at)) {
            name.first = at;
        }
    }

    /// "budi [merespons]": where no capital tells, a verb that a tagger took along.
    [[nodiscard]] bool verb_behind(std::uint32_t at) const {
        constexpr std::size_t shortest = 7;  // "merkel"
        const std::string_view word = scene_.text->text(scene_.token(at));
        return scene_.caseless && word.size() >= shortest && !scene_.is(at, birth_name) &&
               (looks_like_verb(scene_, at) || scene_.words->affixes.is(Affix::derived_verb, word));
    }

    /// Honorifics, ranks and offices in front, degrees behind.
    void cut(PersonName& name) const {
        // "Ibu Fatmawati" is "Fatmawati"; "H" in "H. Timbul" takes its stop with it, and a tagger
        // may take the end of an office with the name ("Polhukam Hadi").
        while (name.first + 1 < name.past) {
            const auto classes = scene_.words->classes(scene_.token(name.first).word);
            if (tail_of_office(scene_.items[name.item].first, name.first, name.past)) {
                ++name.first;
                continue;
            }
            const bool short_portfolio =
                (classes & office_short) != 0 && scene_.token(name.first).kind == TokenKind::word;
            if ((classes & (name_prefix | office_head)) == 0 && !short_portfolio &&
                scene_.token(name.first).kind != TokenKind::punctuation) {
                break;
            }
            ++name.first;
        }
        // "Lanud Sugiri Sukani Mayor Pnb [Fariana Dewi]": a rank begins a new name.
        for (std::uint32_t t = name.past; t > name.first + 1; --t) {
            const bool rank = scene_.is(t - 1, name_prefix) && scene_.token(t - 1).capitalized &&
                              scene_.token(t - 1).end - scene_.token(t - 1).begin >= 3;
            if (rank && name.past - t >= 2) {
                name.first = t;
                break;
            }
        }
        // "Bagaimana Nasib [Sudaryono]": in a headline words of the language have capitals too.
        while (name.past - name.first > 1 && scene_.in_title(name.first) &&
               scene_.is(name.first, plain_word | not_a_name)) {
            ++name.first;
        }
        for (std::uint32_t t = name.first + 1; t < name.past; ++t) {
            if (scene_.token(t).mark == ',' || scene_.token(t).mark == '(') {
                name.past = t;
            }
        }
        // "bung karno [ingin]": small words that a tagger took along where no capital tells.
        constexpr std::uint64_t small = auxiliary | stop_word | speech_word | locative | deictic |
                                        pronoun | partner_word | intro_word | not_a_name;
        while (name.past - name.first > 1 && !scene_.token(name.past - 1).capitalized &&
               (scene_.is(name.past - 1, small) ||
                scene_.token(name.past - 1).kind == TokenKind::number ||
                verb_behind(name.past - 1))) {
            --name.past;
        }
        while (name.past - name.first > 1 && !scene_.token(name.first).capitalized &&
               scene_.is(name.first, small)) {
            ++name.first;
        }
        while (name.past - name.first > 1 && scene_.token(name.past - 1).mark == '.' &&
               scene_.token(name.past - 2).end - scene_.token(name.past - 2).begin > 2) {
            --name.past;
        }
    }

    [[nodiscard]] bool single_letter(std::uint32_t at) const {
        const Token& token = scene_.token(at);
        return token.kind == TokenKind::word && token.end - token.begin == 1;
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

    void title(PersonName& name) const {
        const std::uint32_t start = before_term(start_of(name));
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
        auto office = office_before(scene_, before_term(start - 1));
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
        const bool before_comma =
            next + 1 < end_ && scene_.token(next).mark == ',' && scene_.person_at[next + 1] != none;
        if (before_comma && !name.offices.empty()) {
            return;
        }
        add(name, office);
    }

    /// "selaku", "sebagai", "yang merupakan", "resmi ditetapkan sebagai".
    void introduced(PersonName& name, std::uint32_t at) const {
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
    const PlaceTable& places_;
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
};

}  // namespace

std::vector<PersonName> read_person_names(Scene& scene, const PlaceTable& places) {
    std::vector<PersonName> names;
    PersonReader reader(scene, places);
    for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
        const Item& item = scene.items[i];
        if (item.kind == MentionKind::person && scene.person_at[item.first] == i) {
            names.push_back(reader.cut_out(i));
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
