#include "actors/offices.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

constexpr std::uint32_t most_tokens = 28;
constexpr int most_plain_words = 2;  // "pengamat [kebijakan] [pangan]"

bool is_word(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::mixed;
}

bool looks_like_verb(const Scene& scene, std::uint32_t at) {
    return scene.active_verb(at) ||
           (scene.passive_verb(at) && scene.words->classes(scene.token(at).word) == 0);
}

/// The opening bracket of the short pair that closes at `close`, or none.
std::uint32_t opening_of(const Scene& scene, std::uint32_t close, std::uint32_t least) {
    for (std::uint32_t past = close; past > least && close - past < 7; --past) {
        const std::uint32_t k = past - 1;
        const char mark = scene.token(k).mark;
        if (mark == '(') {
            return k;
        }
        if (scene.token(k).kind == TokenKind::number || mark == ')') {
            return none;
        }
    }
    return none;
}

std::uint32_t closing_of(const Scene& scene, std::uint32_t open, std::uint32_t most) {
    for (std::uint32_t k = open + 1; k < most && k - open < 8; ++k) {
        const char mark = scene.token(k).mark;
        if (mark == ')') {
            return k;
        }
        if (scene.token(k).kind == TokenKind::number || mark == '(') {
            return none;
        }
    }
    return none;
}

bool is_body(const Item& item) {
    return item.kind == MentionKind::organization || item.kind == MentionKind::country ||
           item.kind == MentionKind::place;
}

/// "Tim Pemenangan Pilkada [2024] Partai X": a year inside a name, no date.
bool year_in_name(const Scene& scene, std::uint32_t at) {
    const Token& token = scene.token(at);
    const std::string_view digits = scene.text->text(token);
    if (token.kind != TokenKind::number || digits.size() != 4 ||
        !(digits.starts_with("19") || digits.starts_with("20")) ||
        digits.find('.') != std::string_view::npos || at == scene.sentence_begin(at) ||
        at + 1 >= scene.sentence_end(at)) {
        return false;
    }
    return scene.token(at - 1).capitalized && scene.token(at + 1).capitalized;
}

/// A place of capitals says nothing where a headline capitalizes every word, or nothing is.
bool reads_as_name(const Scene& scene, std::uint32_t at) {
    const Token& token = scene.token(at);
    return token.capitalized && !scene.in_title(at);
}

/// Reads an office from its end to its beginning.
class Backward {
public:
    Backward(const Scene& scene, std::uint32_t token)
        : scene_(scene), past_(token), at_(token), begin_(scene.sentence_begin(token)) {}

    std::optional<Office> read() {
        while (at_ > begin_ && past_ - at_ < most_tokens && step()) {
        }
        if (head_ == none) {
            return std::nullopt;
        }
        Office office{head_, past_, organization_, former_ ? Tenure::former : Tenure::current};
        return office;
    }

private:
    bool step() {
        const std::uint32_t k = at_ - 1;
        const Token& token = scene_.token(k);
        if (scene_.person_at[k] != none) {
            return false;
        }
        if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
            return punctuation(k, token);
        }
        if (!is_word(token)) {
            const bool in_name =
                scene_.name_at[k] != none || (at_ < past_ && year_in_name(scene_, k));
            return head_ == none && token.kind == TokenKind::number && in_name && move(k);
        }
        const std::uint64_t classes = scene_.words->classes(token.word);
        if ((classes & office_head) != 0 && !inside_body(k)) {
            head_ = k;
            return move(k);
        }
        if (head_ != none) {
            return before_head(k, classes);
        }
        if ((classes & link_word) != 0) {
            linked_ = true;
            return at_ < past_ && move(k);  // "penasihat hukum dan [X]": two, and no office of X
        }
        // "Komisi Pemilihan Umum atau KPU": two forms of the body.
        if ((classes & nickname_word) != 0 && organization_ != none &&
            at_ == scene_.items[organization_].first && k > begin_ &&
            scene_.name_at[k - 1] != none && is_body(scene_.items[scene_.name_at[k - 1]])) {
            return move(k);
        }
        return complement(k, token, classes);
    }

    bool punctuation(std::uint32_t k, const Token& token) {
        if (const auto item = scene_.name_at[k]; head_ == none && item != none &&
                                                 is_body(scene_.items[item]) &&
                                                 scene_.items[item].past <= past_) {
            return body(item);
        }
        if (token.mark == ')') {
            const std::uint32_t open = opening_of(scene_, k, begin_);
            // "Pelaksana Tugas (Plt) Ketua"
            if (head_ != none && open != none && open + 2 == k &&
                scene_.is(open + 1, office_acting) && open > begin_ &&
                scene_.is(open - 1, office_acting | office_part)) {
                return move(open);
            }
            return head_ == none && open != none && move(open);
        }
        if (token.mark == '.') {  // "Pj. Gubernur"
            return head_ != none && k > begin_ && scene_.is(k - 1, office_acting) && move(k);
        }
        if (token.mark == ',') {
            // Only inside a list that a "dan" has promised: "Politik, Hukum, dan Keamanan".
            return head_ == none && linked_ && k > begin_ && is_word(scene_.token(k - 1)) &&
                   move(k);
        }
        return (token.mark == '/' || token.mark == '-' || token.mark == '&') && head_ == none &&
               move(k);
    }

    bool before_head(std::uint32_t k, std::uint64_t classes) {
        if ((classes & (office_former | office_acting)) != 0) {
            former_ = former_ || (classes & office_former) != 0;
            head_ = k;
            return move(k);
        }
        // "Pelaksana [Tugas] Ketua"
        return (classes & office_part) != 0 && k > begin_ && scene_.is(k - 1, office_acting) &&
               move(k);
    }

    bool complement(std::uint32_t k, const Token& token, std::uint64_t classes) {
        if (const auto item = scene_.name_at[k]; item != none && is_body(scene_.items[item])) {
            return scene_.items[item].past <= past_ && body(item);
        }
        if ((classes & office_part) != 0) {
            return move(k);
        }
        if ((classes & origin_word) != 0 && organization_ != none &&
            at_ == scene_.items[organization_].first) {
            past_ = k;  // "Dirjen X [dari Kementerian Y]": the body is no part of the title
            if (scene_.items[organization_].kind != MentionKind::organization) {
                organization_ = none;  // "ekonom Universitas X [asal Y]"
            }
            return move(k);
        }
        if ((classes & origin_word) != 0 && at_ < past_ && plain_words_ == 0 && !linked_) {
            past_ = k;  // the same of a body that nobody knows: "pengamat siber [dari Xyz]"
            return move(k);
        }
        if ((classes & stop_word) != 0 && !token.capitalized) {
            return false;
        }
        if ((classes & (not_a_name | list_word)) != 0 || looks_like_verb(scene_, k)) {
            return false;
        }
        if (reads_as_name(scene_, k) || token.all_caps) {
            return (classes & stop_word) == 0 && move(k);
        }
        const int most = scene_.caseless ? 2 * most_plain_words : most_plain_words;
        return (classes & (speech_word | auxiliary | locative)) == 0 && ++plain_words_ <= most &&
               move(k);
    }

    bool body(std::uint32_t item) {
        if (organization_ == none) {
            organization_ = item;
        }
        return move(scene_.items[item].first);
    }

    /// "Ketua" in "Dewan Ketua Adat" begins no office of its own.
    [[nodiscard]] bool inside_body(std::uint32_t k) const {
        const auto item = scene_.name_at[k];
        return item != none && scene_.items[item].kind == MentionKind::organization &&
               scene_.items[item].first < k;
    }

    bool move(std::uint32_t to) {
        at_ = to;
        return true;
    }

    const Scene& scene_;
    std::uint32_t past_;
    std::uint32_t at_;
    std::uint32_t begin_;
    std::uint32_t head_ = none;
    std::uint32_t organization_ = none;
    int plain_words_ = 0;
    bool linked_ = false;
    bool former_ = false;
};

/// Reads an office from its beginning to its end.
class Forward {
public:
    Forward(const Scene& scene, std::uint32_t token)
        : scene_(scene), first_(token), at_(token), end_(scene.sentence_end(token)) {}

    std::optional<Office> read() {
        while (at_ < end_ && scene_.is(at_, office_former | office_acting) &&
               !scene_.is(at_, office_head)) {
            former_ = former_ || scene_.is(at_, office_former);
            ++at_;
            at_ += at_ < end_ && scene_.token(at_).mark == '.' ? 1U : 0U;
            // "Pelaksana [Tugas (Plt)] Ketua"
            at_ +=
                at_ < end_ && scene_.is(at_, office_part) && !scene_.is(at_, office_head) ? 1U : 0U;
            if (at_ + 2 < end_ && scene_.token(at_).mark == '(' &&
                scene_.is(at_ + 1, office_acting) && scene_.token(at_ + 2).mark == ')') {
                at_ += 3;
            }
        }
        if (at_ >= end_ || !is_word(scene_.token(at_)) || !scene_.is(at_, office_head) ||
            scene_.person_at[at_] != none) {
            return std::nullopt;
        }
        past_ = ++at_;
        while (at_ < end_ && at_ - first_ < most_tokens && step()) {
        }
        Office office{first_, past_, organization_, former_ ? Tenure::former : Tenure::current};
        return office;
    }

private:
    bool step() {
        const Token& token = scene_.token(at_);
        if (scene_.person_at[at_] != none) {
            return false;
        }
        if (const auto item = scene_.name_at[at_];
            item != none && is_body(scene_.items[item]) && scene_.items[item].past > at_) {
            if (organization_ == none || scene_.items[item].kind == MentionKind::organization) {
                organization_ = item;
            }
            return take(scene_.items[item].past);
        }
        if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
            return punctuation(token);
        }
        if (organization_ == none && year_in_name(scene_, at_)) {
            return take(at_ + 1);
        }
        const std::uint64_t classes = scene_.words->classes(token.word);
        if ((classes & link_word) != 0) {
            return linked(at_ + 1) && skip(at_ + 1);
        }
        if ((classes & (office_head | office_part)) != 0) {
            return take(at_ + 1);
        }
        if ((classes & (stop_word | not_a_name)) != 0 || looks_like_verb(scene_, at_)) {
            return false;
        }
        if (reads_as_name(scene_, at_) || token.all_caps ||
            (token.kind != TokenKind::word && scene_.caseless)) {
            return take(at_ + 1);
        }
        return organization_ == none &&
               ++plain_words_ <= (scene_.caseless ? 2 * most_plain_words : most_plain_words) &&
               (classes &
                (speech_word | auxiliary | locative | verb_root | intro_word | deictic)) == 0 &&
               token.kind == TokenKind::word && take(at_ + 1);
    }

    bool punctuation(const Token& token) {
        if (token.mark == '(') {
            const std::uint32_t close = closing_of(scene_, at_, end_);
            return close != none && take(close + 1);
        }
        if (token.mark == ',') {
            return enumeration() && skip(at_ + 1);
        }
        return (token.mark == '/' || token.mark == '&' || token.mark == '-') && linked(at_ + 1) &&
               skip(at_ + 1);
    }

    /// What follows a "dan" belongs to the office, not to another one or to a person.
    [[nodiscard]] bool linked(std::uint32_t next) const {
        if (next >= end_ || organization_ != none || scene_.person_at[next] != none ||
            scene_.name_at[next] != none) {
            return false;
        }
        const auto classes = scene_.words->classes(scene_.token(next).word);
        return (classes & (office_head | name_prefix)) == 0 &&
               (scene_.token(next).capitalized || (classes & office_part) != 0);
    }

    /// "Politik[,] Hukum, dan Keamanan": a short run of names up to a "dan".
    [[nodiscard]] bool enumeration() const {
        if (organization_ != none || at_ == first_ + 1) {
            return false;
        }
        for (std::uint32_t k = at_ + 1; k < end_ && k - at_ < 10; ++k) {
            const Token& token = scene_.token(k);
            if (scene_.person_at[k] != none || scene_.is(k, office_head) ||
                scene_.name_at[k] != none) {
                return false;
            }
            if (scene_.is(k, link_word)) {
                return linked(k + 1);
            }
            if (token.mark != ',' && !token.capitalized && !scene_.is(k, office_part)) {
                return false;
            }
        }
        return false;
    }

    bool take(std::uint32_t past) {
        past_ = at_ = past;
        return true;
    }
    bool skip(std::uint32_t to) {
        at_ = to;
        return true;
    }

    const Scene& scene_;
    std::uint32_t first_;
    std::uint32_t at_;
    std::uint32_t past_ = 0;
    std::uint32_t end_;
    std::uint32_t organization_ = none;
    int plain_words_ = 0;
    bool former_ = false;
};

/// Without "lainnya" at its end and without a "pimpinan" that says who leads: "partai pimpinan
/// [mantan perdana menteri] X". Nothing where nothing is left.
std::optional<Office> trimmed(const Scene& scene, std::optional<Office> office) {
    if (!office) {
        return office;
    }
    while (office->past - office->first > 1 &&
           scene.is(office->past - 1, other_word | link_word | list_word | stop_word) &&
           !scene.is(office->past - 1, own_suffix)) {
        --office->past;
    }
    const std::uint32_t next = office->first + 1;
    // and "ajudan [Sekretaris Jenderal X] Y": Y has the office, somebody else serves him.
    if ((scene.is(office->first, led_by) &&
         (next == office->past || scene.is(next, office_former | office_head))) ||
        (next < office->past && scene.is(office->first, serving_word) &&
         scene.is(next, office_head))) {
        ++office->first;
    }
    // "Pemilihan [Kepala Daerah] (Pilkada) Serentak"
    const bool held = office->first == scene.sentence_begin(office->first) ||
                      !scene.is(office->first - 1, holderless);
    return office->first < office->past && held ? office : std::nullopt;
}

}  // namespace

std::optional<Office> office_before(const Scene& scene, std::uint32_t token) {
    if (token == 0 || token >= scene.size()) {
        return std::nullopt;
    }
    auto office = Backward(scene, token).read();
    // The names room knows offices of several words whole: "sekretaris direktorat jenderal X".
    const std::uint32_t role = scene.role_at[token - 1];
    if (role != none && scene.items[role].past == token && scene.person_at[token - 1] == none &&
        (scene.is(scene.items[role].first, office_head) ||
         (scene.caseless && token - scene.items[role].first > 1 &&
          !scene.is(scene.items[role].first, name_prefix | kin_word))) &&
        (!office || scene.items[role].first < office->first)) {
        const Tenure tenure = office ? office->tenure : Tenure::current;
        office =
            Office{scene.items[role].first, token, office ? office->organization : none, tenure};
    }
    return trimmed(scene, office);
}

std::optional<Office> office_from(const Scene& scene, std::uint32_t token) {
    if (token >= scene.size()) {
        return std::nullopt;
    }
    return trimmed(scene, Forward(scene, token).read());
}

}  // namespace linimasa::actors
