#include "actors/antecedents.hpp"
#include "actors/join.hpp"
#include "actors/text_map.hpp"

#include <algorithm>
#include <optional>

namespace linimasa::actors {
namespace {

/// So many holders of offices that begin alike are looked at; a bound, not a rule of the language.
constexpr std::size_t most_holders = 256;

/// Offices without a name beside them.
class DescriptionJoiner {
public:
    explicit DescriptionJoiner(Draw& draw) : draw_(draw) {}

    void join() {
        Scene& scene = draw_.scene;
        taken_.assign(scene.size(), 0);
        for (std::uint32_t d = 0; d < draw_.drafts.size(); ++d) {
            for (auto& role : draw_.drafts[d].roles) {
                take_bodies_out(role);
                std::fill(taken_.begin() + role.office.first, taken_.begin() + role.office.past,
                          std::uint8_t{1});
            }
            for (std::uint32_t r = 0; r < draw_.drafts[d].roles.size(); ++r) {
                know_office(d, r);
            }
        }
        antecedents_.emplace(draw_);
        for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
            if (scene.items[i].kind == MentionKind::role && !consumed(scene.items[i]) &&
                !holds_nobody(scene.items[i])) {
                describe(i);
            }
        }
        for (const auto i : unresolved_) {
            stand_alone(i);
        }
    }

private:
    /// The office belongs to a name beside it already.
    [[nodiscard]] bool consumed(const Item& item) const {
        return std::any_of(taken_.begin() + item.first, taken_.begin() + item.past,
                           [](std::uint8_t taken) { return taken != 0; });
    }

    /// Files an office under the word that it begins with, and under what is left of it without its
    /// bodies: two forms of one office share one of them.
    void know_office(std::uint32_t draft, std::uint32_t role) {
        DraftRole& known = draw_.drafts[draft].roles[role];
        if (draw_.drafts[draft].kind != ActorKind::person) {
            return;
        }
        known.brief = in_brief(known.title);
        if (!known.brief.empty() &&
            (known.words.empty() || known.brief.front() != known.words.front())) {
            offices_[known.brief.front()].push_back({draft, role});
        }
        if (!known.words.empty()) {
            offices_[known.words.front()].push_back({draft, role});
        }
        if (!known.core.empty() &&
            (known.words.empty() || known.core.front() != known.words.front())) {
            offices_[known.core.front()].push_back({draft, role});
        }
    }

    /// "Kapuspen TNI" of "Kepala Pusat Penerangan (Kapuspen) TNI", "Kapolda Sumbar" of "Kapolda
    /// Sumatera Barat (Sumbar)"; empty where no bracket gives it.
    [[nodiscard]] std::vector<std::string> in_brief(std::string_view title) const {
        const std::size_t open = title.find('(');
        const std::size_t close = title.find(')', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            return {};
        }
        std::string text(title.substr(open + 1, close - open - 1));
        if (text.find(' ') != std::string::npos) {
            return {};
        }
        const std::string short_form = fold(text);
        const NameWords full = name_words(title.substr(0, open));
        const bool office =
            (draw_.words.classes_of(short_form) & (office_head | office_short)) != 0;
        if (!office && !acronym_of(short_form, full)) {
            // The words at the end that it stands for.
            std::size_t kept = 1;
            while (kept < full.size() &&
                   !acronym_of(
                       short_form,
                       NameWords(full.begin() + static_cast<std::ptrdiff_t>(kept), full.end()))) {
                ++kept;
            }
            if (kept >= full.size()) {
                return {};
            }
            std::string begin;
            for (std::size_t k = 0; k < kept; ++k) {
                begin += full[k];
                begin += ' ';
            }
            text.insert(0, begin);
        }
        text += title.substr(close + 1);
        return office_words(text, draw_.words);
    }

    /// "Pemilihan Gubernur Jawa Tengah", "Piala Presiden", "Peraturan Menteri Agama"; "tersangka"
    /// before or instead of a name, "istri" without one.
    [[nodiscard]] bool holds_nobody(const Item& item) const {
        const Scene& scene = draw_.scene;
        if (item.first > scene.sentence_begin(item.first)) {
            const Token& before = scene.token(item.first - 1);
            const bool named = before.capitalized || scene.caseless;
            if (scene.is(item.first - 1, holderless) ||
                (named && scene.words->issued(fold(scene.text->text(before))))) {
                return true;
            }
        }
        return item.past - item.first == 1 && scene.is(item.first, name_prefix | kin_word);
    }

    void describe(std::uint32_t index) {
        Item& item = draw_.scene.items[index];
        if (item.first > draw_.scene.sentence_begin(item.first) &&
            draw_.scene.is(item.first - 1, office_former)) {
            --item.first;  // "eks Menkominfo itu"
            item.span = draw_.scene.span_of(item.first, item.past);
        }
        DraftRole role = role_of(item);
        std::uint32_t holder = holder_of(role, item);
        if (holder == none) {
            if (const auto* const offices = draw_.words.description(fold(role.title))) {
                for (const auto& office : *offices) {
                    DraftRole meant = role;
                    meant.words = office_words(office, draw_.words);
                    holder = holder == none ? holder_of(meant, item) : holder;
                }
            }
        }
        if (holder == none && (points_back(item) || introduced(item))) {
            holder = antecedents_->speaker_before(item, role);
            holder = holder == none ? antecedents_->person_before(item, &role) : holder;
            if (holder != none && !role.words.empty()) {
                auto& roles = draw_.drafts[holder].roles;
                roles.push_back(std::move(role));
                know_office(holder, static_cast<std::uint32_t>(roles.size() - 1));
            }
        }
        if (holder == none) {
            unresolved_.push_back(index);
            return;
        }
        add_item(draw_, holder, index, ReferenceForm::description);
    }

    /// "Kepala BSSN" and "Kepala Badan Siber dan Sandi Negara (BSSN)" are one office: the bodies
    /// inside are compared as actors, the rest by words.
    void take_bodies_out(DraftRole& role) const {
        const Scene& scene = draw_.scene;
        std::string core;
        for (std::uint32_t t = role.office.first; t < role.office.past; ++t) {
            const auto name = scene.name_at[t];
            const bool body = name != none && scene.items[name].kind == MentionKind::organization;
            if (!body) {
                core += ' ';
                core += scene.text->text(scene.token(t));
            } else if (scene.items[name].actor != none &&
                       (role.bodies.empty() || role.bodies.back() != scene.items[name].actor)) {
                role.bodies.push_back(scene.items[name].actor);
            }
        }
        role.core = office_words(core, draw_.words);
    }

    [[nodiscard]] static bool same(const DraftRole& a, const DraftRole& b) {
        const bool shared = std::any_of(a.bodies.begin(), a.bodies.end(), [&](std::uint32_t body) {
            return std::find(b.bodies.begin(), b.bodies.end(), body) != b.bodies.end();
        });
        return (shared ? !a.core.empty() && a.core == b.core : same_office(a.words, b.words)) ||
               same_office(a.words, b.brief);
    }

    [[nodiscard]] DraftRole role_of(const Item& item) const {
        DraftRole role;
        role.office = {item.first, item.past, none, tenure(item)};
        role.title = draw_.scene.source(item);
        role.words = office_words(role.title, draw_.words);
        take_bodies_out(role);
        return role;
    }

    [[nodiscard]] Tenure tenure(const Item& item) const {
        return draw_.scene.is(item.first, office_former) || left(item.first) ? Tenure::former
                                                                             : Tenure::current;
    }

    /// "... merupakan lawatan sebagai [pemimpin Katolik] dan [Kepala Negara Vatikan]": the office
    /// of the person whom the sentence named.
    [[nodiscard]] bool introduced(const Item& item) const {
        const Scene& scene = draw_.scene;
        const std::uint32_t begin = scene.sentence_begin(item.first);
        std::uint32_t at = item.first;
        if (at > begin && scene.is(at - 1, link_word) && at > begin + 1 &&
            scene.role_at[at - 2] != none) {
            at = scene.items[scene.role_at[at - 2]].first;
        }
        if (at <= begin || (!scene.is(at - 1, intro_word) && !left(at))) {
            return false;
        }
        if (at > begin + 1 && scene.and_oneself(at - 2)) {
            return false;  // "X dan dirinya selaku Menhan": not X's
        }
        const auto holder = antecedents_->person_before(item, nullptr);
        return holder != none &&
               std::any_of(draw_.drafts[holder].references.begin(),
                           draw_.drafts[holder].references.end(), [&](const Reference& reference) {
                               return reference.span.begin >= scene.token(begin).begin &&
                                      reference.span.begin < item.span.begin;
                           });
    }

    /// "dicopot dari [jabatan] Ketua KPU".
    [[nodiscard]] bool left(std::uint32_t office) const {
        const Scene& scene = draw_.scene;
        constexpr std::uint32_t reach = 4;
        const std::uint32_t begin = scene.sentence_begin(office);
        bool from = false;
        for (std::uint32_t at = office; at > begin && office - at < reach; --at) {
            if (from && scene.is(at - 1, leaving_word)) {
                return true;
            }
            from = from || scene.is(at - 1, origin_word);
        }
        return false;
    }

    /// "kata Ketua MPR RI ini".
    [[nodiscard]] bool points_back(const Item& item) const {
        const Scene& scene = draw_.scene;
        const std::uint32_t end = scene.sentence_end(item.first);
        std::uint32_t at = item.past;
        // "Ketua Umum Partai X [atau PX] ini", "Presiden RI [ke-5] tersebut"
        if (at + 1 < end && scene.is(at, or_word) && scene.name_at[at + 1] != none) {
            at = scene.items[scene.name_at[at + 1]].past;
        } else if (at < end && scene.token(at).kind == TokenKind::mixed) {
            ++at;
        } else if (at + 1 < end && scene.is(at, toward_word)) {
            at += scene.token(at + 1).mark == '-' ? 3U : 2U;
        }
        return at < end && scene.is(at, deictic);
    }

    /// The one person of the article who has this office; of several, the exact match, then the
    /// one named last.
    [[nodiscard]] std::uint32_t holder_of(const DraftRole& wanted, const Item& item) const {
        std::uint32_t best = none;
        int best_rank = 0;
        for (const auto* const word : {&wanted.words, &wanted.core}) {
            const auto known = word->empty() ? offices_.end() : offices_.find(word->front());
            if (known == offices_.end()) {
                continue;
            }
            const auto& places = known->second;
            for (std::size_t i = 0; i < places.size() && i < most_holders; ++i) {
                const std::uint32_t d = places[i].draft;
                const Draft& draft = draw_.drafts[d];
                const DraftRole& role = draft.roles[places[i].role];
                if (!same(wanted, role)) {
                    continue;
                }
                const int rank = (role.words == wanted.words ||
                                          (!role.bodies.empty() && role.core == wanted.core)
                                      ? 4
                                      : 0) +
                                 (role.office.tenure == Tenure::former ? 0 : 2) +
                                 (named_before(draft, item) ? 1 : 0) + 1;
                if (rank > best_rank || (rank == best_rank && d < best)) {
                    best = d;
                    best_rank = rank;
                }
            }
        }
        return best;
    }

    /// The first reference of a person is the first mention of the name.
    [[nodiscard]] static bool named_before(const Draft& draft, const Item& item) {
        return !draft.references.empty() && draft.references.front().span.begin < item.span.begin;
    }

    /// "Gubernur Kepri": an actor known by the office, where the office says which one and the
    /// holder takes part in what happens.
    void stand_alone(std::uint32_t index) {
        const Item& item = draw_.scene.items[index];
        // An office that only a headline has is of somebody whom the text names otherwise.
        if (!definite(item) || (item.use & use_in_name) != 0 || draw_.scene.in_title(item.first)) {
            return;
        }
        DraftRole role = role_of(item);
        auto& alike = unnamed_[role.words.empty() ? std::string{} : role.words.front()];
        for (std::size_t i = 0; i < alike.size() && i < most_holders; ++i) {
            if (same(role, draw_.drafts[alike[i]].roles.front())) {
                add_item(draw_, alike[i], index, ReferenceForm::description);
                return;
            }
        }
        alike.push_back(static_cast<std::uint32_t>(draw_.drafts.size()));
        Draft draft;
        draft.kind = ActorKind::person;
        draft.unnamed = true;
        draft.name = role.title;
        draft.words = name_words(role.title);
        draft.roles.push_back(std::move(role));
        draft.specific = says_where(item);
        draw_.drafts.push_back(std::move(draft));
        add_item(draw_, static_cast<std::uint32_t>(draw_.drafts.size() - 1), index,
                 ReferenceForm::description);
    }

    /// A place or a body stands inside the office, or the abbreviation implies one.
    [[nodiscard]] bool says_where(const Item& office) const {
        const Scene& scene = draw_.scene;
        const bool implied = scene.is(office.first, office_short);
        return implied ||
               any_item_within(scene, office.first + 1, office.past, [](const Item& item) {
                   return item.kind != MentionKind::role && item.kind != MentionKind::group;
               });
    }

    /// One office holder and no other is meant: it is neither one of many nor several.
    [[nodiscard]] bool definite(const Item& item) const {
        const Scene& scene = draw_.scene;
        if (scene.is(item.first, office_member | office_former | office_acting) ||
            scene.quoted[item.first] != 0) {
            return false;
        }
        if (item.first == scene.sentence_begin(item.first)) {
            return true;
        }
        const std::uint32_t before = item.first - 1;
        const Token& token = scene.token(before);
        // "jadi Plt Ketua", "(Plt) Ketua", "pelaksana tugas Ketua", "beberapa Gubernur".
        return !scene.is(before, count_word | intro_word | office_acting | office_part) &&
               token.kind != TokenKind::number && token.mark != ')';
    }

    struct KnownOffice {
        std::uint32_t draft;
        std::uint32_t role;
    };

    Draw& draw_;
    std::vector<std::uint32_t> unresolved_;
    std::optional<Antecedents> antecedents_;  // once the names have their actors
    std::vector<std::uint8_t> taken_;         // by token: in an office beside a name
    TextMap<std::vector<KnownOffice>> offices_;
    TextMap<std::vector<std::uint32_t>> unnamed_;  // drafts
};

}  // namespace

void join_descriptions(Draw& draw) {
    DescriptionJoiner(draw).join();
}

}  // namespace linimasa::actors
