#include "actors/scene.hpp"

#include <array>

namespace linimasa::actors {
namespace {

/// Marks how one mention stands among its neighbours.
class UseMarker {
public:
    explicit UseMarker(Scene& scene) : scene_(scene) {}

    void mark(std::uint32_t index) {
        Item& item = scene_.items[index];
        begin_ = scene_.sentence_begin(item.first);
        end_ = scene_.sentence_end(item.first);
        if (scene_.in_title(item.first)) {
            item.use |= use_title;
        }
        nested(item, index);
        left(item);
        if ((item.use & use_setting) == 0 || item.kind == MentionKind::organization) {
            right(item);
        }
        listed(item, index);
    }

private:
    void nested(Item& item, std::uint32_t index) const {
        if (item.kind != MentionKind::role && scene_.role_at[item.first] != none) {
            item.use |= use_in_role;
        }
        if (item.kind == MentionKind::person && in_background(item)) {
            item.use |= use_in_name;
        }
        const std::uint32_t outer = scene_.name_at[item.first];
        if (outer != none && outer != index && item.kind != MentionKind::role) {
            const Item& holder = scene_.items[outer];
            const bool concerned = holder.kind == MentionKind::group &&
                                   item.kind == MentionKind::organization &&
                                   scene_.is(holder.first, customer_word);
            item.use |= concerned ? use_complement : use_in_name;
            if (scene_.items[outer].kind == MentionKind::place) {
                item.use |= use_setting;
            }
        }
    }

    /// "pemerintahan [Presiden X]", "era X": a time or a rule, nothing that X does.
    [[nodiscard]] bool in_background(const Item& item) const {
        std::uint32_t at = item.first;
        while (at > begin_ && scene_.is(at - 1, name_prefix)) {
            --at;
        }
        // "pemerintahan Joko Widodo atau [Jokowi]"
        if (at > begin_ + 1 && scene_.is(at - 1, nickname_word)) {
            const std::uint32_t other = scene_.person_at[at - 2];
            return other != none && (scene_.items[other].use & use_in_name) != 0;
        }
        if (at > begin_ && scene_.role_at[at - 1] != none) {
            at = scene_.items[scene_.role_at[at - 1]].first;
        }
        return at > begin_ && scene_.is(at - 1, background_word);
    }

    /// The first token of the mention with the words in front that belong to it.
    [[nodiscard]] std::uint32_t start_of(const Item& item) const {
        std::uint32_t at = item.first;
        while (at > begin_ && (scene_.is(at - 1, name_prefix | count_word | state_word) ||
                               scene_.token(at - 1).kind == TokenKind::number)) {
            --at;
        }
        return at;
    }

    /// "SINGAPURA, KOMPAS -- ", "TEMPO.CO, Jakarta - ": before the dash at the head of a story.
    [[nodiscard]] bool in_dateline(const Item& item) const {
        if (scene_.text->sentences[item.sentence].kind == BlockKind::dateline) {
            return true;
        }
        if (item.first > begin_ + 6) {
            return false;
        }
        for (std::uint32_t t = item.past; t < end_ && t < item.past + 8; ++t) {
            const Token& token = scene_.token(t);
            if (token.mark == '-' && token.space_before) {
                return true;
            }
            if (token.kind == TokenKind::word && !token.capitalized) {
                return false;
            }
        }
        return false;
    }

    /// "Den Haag[, Belanda]", "The Istana [Singapura]": it says where a place is.
    [[nodiscard]] bool named_by_place(const Item& item, std::uint32_t at) const {
        if (item.kind != MentionKind::country && item.kind != MentionKind::place) {
            return false;
        }
        const std::uint32_t place_end = scene_.token(at).mark == ',' && at > begin_ ? at - 1 : at;
        const std::uint32_t before = scene_.name_at[place_end];
        return before != none && scene_.items[before].kind == MentionKind::place &&
               scene_.items[before].past == place_end + 1 &&
               (scene_.items[before].use & use_listed) == 0;
    }

    void left(Item& item) const {
        const std::uint32_t start = start_of(item);
        if (in_dateline(item)) {
            item.use |= use_setting;
            return;
        }
        if (start == begin_) {
            if ((item.use & use_title) != 0) {
                item.use |= use_subject;
            }
            return;
        }
        const std::uint32_t at = start - 1;
        const Token& token = scene_.token(at);
        if (named_by_place(item, at)) {
            item.use |= use_setting;
            return;
        }
        if (token.kind == TokenKind::punctuation) {
            // "akun X (Twitter)".
            if (token.mark == '(' && at > begin_ + 1 &&
                (scene_.is(at - 1, setting_noun) || scene_.is(at - 2, setting_noun))) {
                item.use |= use_setting;
            }
            return;
        }
        const std::uint64_t classes = scene_.words->classes(token.word);
        // "dikutip [laman] X": what kind of paper it is.
        std::uint32_t kind = at;
        while (kind > begin_ && item.kind == MentionKind::organization &&
               scene_.is(kind, body_generic)) {
            --kind;
        }
        if (kind < at && scene_.is(kind, source_word)) {
            item.use |= use_source;
            return;
        }
        const bool after_source = at > begin_ && (classes & (origin_word | agent_word)) != 0 &&
                                  scene_.is(at - 1, source_word);
        if (after_source) {
            item.use |= use_source;
        } else if ((classes & locative) != 0) {
            item.use |= after_locative(item, classes);
        } else {
            item.use |= after_word(at, classes);
        }
    }

    /// "mulai dari Gubernur", "di kalangan pengguna": people are no place. "melaporkan ... ke Dewan
    /// Pengawas", "pengamat dari vaksin.com": neither are bodies, unless something is "di" them.
    [[nodiscard]] std::uint16_t after_locative(const Item& item, std::uint64_t classes) const {
        const bool people = item.kind == MentionKind::role || item.kind == MentionKind::group ||
                            item.kind == MentionKind::person;
        const bool body = item.kind == MentionKind::organization;
        if (body && (classes & toward_word) != 0) {
            // "dibawa ke RSUD Sinjai" is a way, "dilaporkan ke polisi" a dealing.
            return scene_.is(item.first, place_body) ? use_setting : use_partner;
        }
        return people || (body && (classes & origin_word) != 0) ? use_complement : use_setting;
    }

    [[nodiscard]] std::uint16_t after_word(std::uint32_t at, std::uint64_t classes) const {
        struct Meaning {
            std::uint64_t classes;
            Use use;
        };
        static constexpr std::array meanings{
            Meaning{source_word, use_source},
            Meaning{agent_word, use_agent},
            Meaning{speech_word, use_speaker},
            Meaning{partner_word, use_partner},
            Meaning{setting_noun | visit_verb, use_setting},
        };
        for (const auto& meaning : meanings) {
            if ((classes & meaning.classes) != 0) {
                return meaning.use;
            }
        }
        if (scene_.active_verb(at) || (classes & verb_root) != 0) {
            return use_object;
        }
        if (scene_.passive_verb(at) && classes == 0) {
            return use_agent;
        }
        const bool noun =
            scene_.token(at).kind == TokenKind::word && (classes & (stop_word | link_word)) == 0;
        return noun ? std::uint16_t{use_complement} : std::uint16_t{0};
    }

    void right(Item& item) const {
        std::uint32_t at = item.past;
        if (at < end_ && scene_.token(at).mark == '(') {
            while (at < end_ && scene_.token(at).mark != ')') {
                ++at;
            }
            ++at;
        }
        if (at >= end_ || scene_.token(at).kind != TokenKind::word) {
            return;
        }
        const std::uint64_t classes = scene_.words->classes(scene_.token(at).word);
        const bool title_verb = (item.use & use_title) != 0 && (classes & verb_root) != 0;
        if ((classes & auxiliary) != 0 || title_verb || scene_.active_verb(at) ||
            (scene_.passive_verb(at) && (classes & (locative | speech_nya)) == 0)) {
            item.use |= use_subject;
        }
    }

    /// A member of a list does what the member before it does.
    void listed(Item& item, std::uint32_t index) const {
        if (index == 0 || item.first < 2 || item.first <= begin_) {
            return;
        }
        std::uint32_t at = start_of(item);
        bool joined = false;
        while (at > begin_ && (scene_.token(at - 1).mark == ',' || scene_.is(at - 1, link_word))) {
            --at;
            joined = true;
        }
        if (!joined || at == begin_) {
            return;
        }
        const std::uint32_t previous = scene_.name_at[at - 1];
        if (previous == none || scene_.items[previous].past != at) {
            return;
        }
        constexpr std::uint16_t shared = use_subject | use_agent | use_object | use_partner |
                                         use_speaker | use_setting | use_source | use_listed;
        item.use |= static_cast<std::uint16_t>(scene_.items[previous].use & shared);
        item.use |= use_listed;
        scene_.items[previous].use |=
            static_cast<std::uint16_t>(use_listed | (item.use & use_subject));
    }

    Scene& scene_;
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
};

}  // namespace

void mark_uses(Scene& scene) {
    UseMarker marker(scene);
    for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
        marker.mark(i);
    }
}

}  // namespace linimasa::actors
