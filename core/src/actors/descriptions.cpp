#include "actors/join.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// Offices without a name beside them.
class DescriptionJoiner {
public:
    explicit DescriptionJoiner(Draw& draw) : draw_(draw) {}

    void join() {
        Scene& scene = draw_.scene;
        for (auto& draft : draw_.drafts) {
            for (auto& role : draft.roles) {
                take_bodies_out(role);
            }
        }
        for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
            if (scene.items[i].kind == MentionKind::role && !consumed(scene.items[i])) {
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
        const auto overlaps = [&](const DraftRole& role) {
            return role.office.first < item.past && item.first < role.office.past;
        };
        return std::any_of(draw_.drafts.begin(), draw_.drafts.end(), [&](const Draft& draft) {
            return std::any_of(draft.roles.begin(), draft.roles.end(), overlaps);
        });
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
            holder = person_before(item);
            if (holder != none && !role.words.empty()) {
                draw_.drafts[holder].roles.push_back(std::move(role));
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
        return shared ? !a.core.empty() && a.core == b.core : same_office(a.words, b.words);
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
        return draw_.scene.is(item.first, office_former) ? Tenure::former : Tenure::current;
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
        if (at <= begin || !scene.is(at - 1, intro_word)) {
            return false;
        }
        const auto holder = person_before(item);
        return holder != none &&
               std::any_of(draw_.drafts[holder].references.begin(),
                           draw_.drafts[holder].references.end(), [&](const Reference& reference) {
                               return reference.span.begin >= scene.token(begin).begin &&
                                      reference.span.begin < item.span.begin;
                           });
    }

    /// "kata Ketua MPR RI ini".
    [[nodiscard]] bool points_back(const Item& item) const {
        return item.past < draw_.scene.size() && draw_.scene.is(item.past, deictic);
    }

    /// The one person of the article who has this office; of several, the exact match, then the
    /// one named last.
    [[nodiscard]] std::uint32_t holder_of(const DraftRole& wanted, const Item& item) const {
        std::uint32_t best = none;
        int best_rank = 0;
        for (std::uint32_t d = 0; d < draw_.drafts.size(); ++d) {
            const Draft& draft = draw_.drafts[d];
            if (draft.kind != ActorKind::person) {
                continue;
            }
            for (const auto& role : draft.roles) {
                if (!same(wanted, role)) {
                    continue;
                }
                const int rank = (role.words == wanted.words ||
                                          (!role.bodies.empty() && role.core == wanted.core)
                                      ? 4
                                      : 0) +
                                 (role.office.tenure == Tenure::former ? 0 : 2) +
                                 (named_before(draft, item) ? 1 : 0) + 1;
                if (rank > best_rank) {
                    best = d;
                    best_rank = rank;
                }
            }
        }
        return best;
    }

    [[nodiscard]] static bool named_before(const Draft& draft, const Item& item) {
        return std::any_of(
            draft.references.begin(), draft.references.end(),
            [&](const Reference& reference) { return reference.span.begin < item.span.begin; });
    }

    /// The person named last before an item.
    [[nodiscard]] std::uint32_t person_before(const Item& item) const {
        std::uint32_t best = none;
        std::size_t at = 0;
        for (std::uint32_t d = 0; d < draw_.drafts.size(); ++d) {
            if (draw_.drafts[d].kind != ActorKind::person) {
                continue;
            }
            for (const auto& reference : draw_.drafts[d].references) {
                if (reference.span.begin < item.span.begin && reference.span.begin + 1 > at) {
                    at = reference.span.begin + 1;
                    best = d;
                }
            }
        }
        return best;
    }

    /// "Gubernur Kepri": an actor known by the office, where the office says which one and the
    /// holder takes part in what happens.
    void stand_alone(std::uint32_t index) {
        const Item& item = draw_.scene.items[index];
        if (!definite(item) || (item.use & use_in_name) != 0) {
            return;
        }
        DraftRole role = role_of(item);
        for (std::uint32_t d = 0; d < draw_.drafts.size(); ++d) {
            const Draft& draft = draw_.drafts[d];
            if (draft.unnamed && same(role, draft.roles.front())) {
                add_item(draw_, d, index, ReferenceForm::description);
                return;
            }
        }
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
               std::any_of(scene.items.begin(), scene.items.end(), [&](const Item& item) {
                   return item.kind != MentionKind::role && item.kind != MentionKind::group &&
                          item.first > office.first && item.past <= office.past;
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

    Draw& draw_;
    std::vector<std::uint32_t> unresolved_;
};

}  // namespace

void join_descriptions(Draw& draw) {
    DescriptionJoiner(draw).join();
}

}  // namespace linimasa::actors
