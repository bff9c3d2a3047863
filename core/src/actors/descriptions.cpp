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
        const Item& item = draw_.scene.items[index];
        const std::string title(draw_.scene.source(item));
        const auto words = office_words(title, draw_.words);
        std::uint32_t holder = holder_of(words, item);
        if (holder == none) {
            if (const auto* const offices = draw_.words.description(fold(title))) {
                for (const auto& office : *offices) {
                    holder = holder == none ? holder_of(office_words(office, draw_.words), item)
                                            : holder;
                }
            }
        }
        if (holder == none && points_back(item)) {
            holder = person_before(item);
            if (holder != none && !words.empty()) {
                DraftRole role;
                role.office = {item.first, item.past, none, tenure(item)};
                role.title = title;
                role.words = words;
                draw_.drafts[holder].roles.push_back(std::move(role));
            }
        }
        if (holder == none) {
            unresolved_.push_back(index);
            return;
        }
        add_item(draw_, holder, index, ReferenceForm::description);
    }

    [[nodiscard]] Tenure tenure(const Item& item) const {
        return draw_.scene.is(item.first, office_former) ? Tenure::former : Tenure::current;
    }

    /// "kata Ketua MPR RI ini".
    [[nodiscard]] bool points_back(const Item& item) const {
        return item.past < draw_.scene.size() && draw_.scene.is(item.past, deictic);
    }

    /// The one person of the article who has this office; of several, the exact match, then the
    /// one named last.
    [[nodiscard]] std::uint32_t holder_of(const std::vector<std::string>& words,
                                          const Item& item) const {
        std::uint32_t best = none;
        int best_rank = 0;
        for (std::uint32_t d = 0; d < draw_.drafts.size(); ++d) {
            const Draft& draft = draw_.drafts[d];
            if (draft.kind != ActorKind::person) {
                continue;
            }
            for (const auto& role : draft.roles) {
                if (!same_office(words, role.words)) {
                    continue;
                }
                const int rank = (role.words == words ? 4 : 0) +
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
        const std::string title(draw_.scene.source(item));
        const auto words = office_words(title, draw_.words);
        for (std::uint32_t d = 0; d < draw_.drafts.size(); ++d) {
            const Draft& draft = draw_.drafts[d];
            if (draft.unnamed && same_office(words, draft.roles.front().words)) {
                add_item(draw_, d, index, ReferenceForm::description);
                return;
            }
        }
        Draft draft;
        draft.kind = ActorKind::person;
        draft.unnamed = true;
        draft.name = title;
        draft.words = name_words(title);
        DraftRole role;
        role.office = {item.first, item.past, none, tenure(item)};
        role.title = title;
        role.words = words;
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
        if (scene.is(item.first, office_member | office_former | office_acting)) {
            return false;
        }
        const bool counted =
            item.first > 0 && (scene.is(item.first - 1, count_word | intro_word) ||
                               scene.token(item.first - 1).kind == TokenKind::number);
        return !counted;
    }

    Draw& draw_;
    std::vector<std::uint32_t> unresolved_;
};

}  // namespace

void join_descriptions(Draw& draw) {
    DescriptionJoiner(draw).join();
}

}  // namespace linimasa::actors
