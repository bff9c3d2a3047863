// Where a person's name begins and ends inside what was taken for one.
#include "actors/name_edges.hpp"

namespace linimasa::actors {
namespace {

bool looks_like_verb(const Scene& scene, std::uint32_t at) {
    return scene.active_verb(at) || scene.passive_verb(at);
}

}  // namespace

bool completes_office(const Scene& scene, std::uint32_t at) {
    if (at == 0 || scene.sentence_of[at - 1] != scene.sentence_of[at]) {
        return false;
    }
    const std::uint32_t before = scene.name_at[at - 1];
    return before == none
               ? scene.is(at - 1, office_part | office_head) && !scene.is(at - 1, name_prefix)
               : scene.items[before].past == at && scene.items[before].kind != MentionKind::person;
}

NameCutter::NameCutter(const Scene& scene, const PlaceTable& places)
    : scene_(scene), places_(places) {
    for (const Item& item : scene.items) {
        if (scene.caseless && item.kind == MentionKind::organization &&
            item.past - item.first == 1) {
            short_forms_[std::string(scene.source(item))] = true;
        }
    }
}

PersonName NameCutter::cut_out(std::uint32_t index) const {
    const Item& item = scene_.items[index];
    PersonName name;
    name.item = index;
    name.first = item.first;
    name.past = item.past;
    cut(name);
    cut_shouting(name);
    cut_parts_of_office(name);
    cut_small_words(name);
    take_article_in(name);
    take_unknown_word_in(name);
    take_office_name_in(name);
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

/// "Wakil Menteri Luar [Negeri] AM. Fachir", "Ketua PKS [Banten] Hafiz": the first word goes on
/// with the office before the mention.
/// @param begin  where the mention begins: what was cut off before `at` belongs to the office
bool NameCutter::tail_of_office(std::uint32_t begin, std::uint32_t at, std::uint32_t past) const {
    if (at == 0 || scene_.sentence_of[at] != scene_.sentence_of[at - 1]) {
        return false;
    }
    const bool after_office =
        scene_.is(at - 1, office_part | office_head) && !scene_.is(at - 1, name_prefix);
    if (scene_.is(at, office_part)) {
        return after_office;
    }
    // "Direktur [Alat Pertanian] Budi Santoso": words of the language before a full name.
    if (past - at > 2 && (after_office || at > begin) && scene_.is(at, common_word | plain_word) &&
        !scene_.in_title(at)) {
        return true;
    }
    const std::uint32_t body = scene_.name_at[at - 1];
    const bool after_body = body != none && scene_.items[body].kind == MentionKind::organization &&
                            scene_.items[body].past == at;
    const std::string_view word = scene_.text->text(scene_.token(at));
    return (after_office || after_body) &&
           (places_.find({}, word) != nullptr || !scene_.words->body(fold(word)).empty());
}

/// "[I] Nyoman Sudarta", "[Ni] Luh Ayu".
void NameCutter::take_article_in(PersonName& name) const {
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
void NameCutter::take_unknown_word_in(PersonName& name) const {
    const std::uint32_t at = name.first - 1;
    if (!scene_.caseless || name.first < 2 || name.past - name.first > 1 ||
        scene_.sentence_of[at] != scene_.sentence_of[name.first] || !completes_office(scene_, at)) {
        return;
    }
    const Token& token = scene_.token(at);
    if (token.kind == TokenKind::word && token.end - token.begin > 2 &&
        scene_.words->classes(token.word) == 0 && scene_.name_at[at] == none &&
        !looks_like_verb(scene_, at)) {
        name.first = at;
    }
}

/// "Kepala BPS [Imam] Suwiryo", "politikus partai X [emir] santoso": a given name that is an office
/// elsewhere.
void NameCutter::take_office_name_in(PersonName& name) const {
    const std::uint32_t at = name.first - 1;
    if (name.first < 2 || name.past - name.first > 3 ||
        scene_.sentence_of[at] != scene_.sentence_of[name.first] ||
        !(scene_.token(at).capitalized || scene_.caseless)) {
        return;
    }
    if (scene_.words->office_name(fold(scene_.text->text(scene_.token(at)))) &&
        completes_office(scene_, at)) {
        name.first = at;
    }
}

/// "budi [merespons]": where no capital tells, a verb that a tagger took along.
bool NameCutter::verb_behind(std::uint32_t at) const {
    constexpr std::size_t shortest = 7;  // "merkel"
    const std::string_view word = scene_.text->text(scene_.token(at));
    return scene_.caseless && word.size() >= shortest && !scene_.is(at, birth_name) &&
           (looks_like_verb(scene_, at) || scene_.words->affixes.is(Affix::derived_verb, word));
}

/// Honorifics, ranks and offices in front, degrees behind.
void NameCutter::cut(PersonName& name) const {
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
}

/// "Budi Santoso [SPEAK UP]": what shouts behind a name in small letters; "MD", "SH" are part of
/// it.
void NameCutter::cut_shouting(PersonName& name) const {
    constexpr std::uint32_t shortest = 4;
    if (scene_.token(name.first).all_caps) {
        return;
    }
    for (std::uint32_t t = name.first + 2; t < name.past; ++t) {
        const Token& token = scene_.token(t);
        if (token.all_caps && token.kind == TokenKind::word &&
            token.end - token.begin >= shortest) {
            name.past = t;
            return;
        }
    }
}

/// "ketua komisi [vi] budi santoso", "wakil ketua [abc] budi santoso": where no capital tells, the
/// number of a part, and the short form of a body that the article names elsewhere.
void NameCutter::cut_parts_of_office(PersonName& name) const {
    while (scene_.caseless && name.past - name.first > 2 && name.first > 0) {
        const std::string_view word = scene_.text->text(scene_.token(name.first));
        const bool numeral = word.size() <= 4 && word != "i" &&
                             word.find_first_not_of("ivx") == std::string_view::npos;
        if (!numeral && !short_forms_.contains(word)) {
            return;
        }
        ++name.first;
    }
}

/// Small words at both ends that a tagger took along.
void NameCutter::cut_small_words(PersonName& name) const {
    // "bung karno [ingin]": small words that a tagger took along where no capital tells.
    constexpr std::uint64_t small = auxiliary | stop_word | speech_word | locative | deictic |
                                    pronoun | partner_word | intro_word | not_a_name;
    while (name.past - name.first > 1 && !scene_.token(name.past - 1).capitalized &&
           (scene_.is(name.past - 1, small) ||
            scene_.token(name.past - 1).kind == TokenKind::number || verb_behind(name.past - 1))) {
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

}  // namespace linimasa::actors
