

#include "actors/join.hpp"
#include "actors/text_map.hpp"

namespace linimasa::actors {
namespace {

class StateJoiner {
public:
    StateJoiner(Draw& draw, const CountryTable& countries) : draw_(draw), countries_(countries) {}

    void join() {
        for (std::uint32_t i = 0; i < draw_.scene.items.size(); ++i) {
            if (draw_.scene.items[i].kind == MentionKind::country) {
                named(i);
            }
        }
        find_foreign_story();
        for (std::uint32_t t = 0; t < draw_.scene.size(); ++t) {
            if (draw_.scene.is(t, state_word)) {
                government(t);
            }
        }
    }

private:
    [[nodiscard]] std::string code_of(const Item& item) const {
        const std::string_view entry = item.entry;
        if (entry.starts_with("country/")) {
            return std::string(entry.substr(entry.find('/') + 1));
        }
        return std::string(countries_.code(draw_.scene.source(item)));
    }

    std::uint32_t state(const std::string& code, std::string_view name) {
        const std::string key = code.empty() ? joined(name_words(name)) : code;
        const auto [it, added] =
            by_code_.emplace(key, static_cast<std::uint32_t>(draw_.drafts.size()));
        if (added) {
            Draft draft;
            draft.kind = ActorKind::country;
            draft.name = name;
            draft.country = code;
            draft.words = name_words(name);
            draw_.drafts.push_back(std::move(draft));
        }
        return it->second;
    }

    void named(std::uint32_t index) {
        const Item& item = draw_.scene.items[index];
        const auto draft = state(code_of(item), draw_.scene.source(item));
        add_item(draw_, draft, index, ReferenceForm::name);
    }

    /// Where a story names one foreign state again and again and the own one never, its
    /// "pemerintah" is that state's.
    void find_foreign_story() {
        constexpr std::size_t often = 3;
        if (by_code_.contains(countries_.home())) {
            return;
        }
        for (const auto& item : draw_.scene.items) {
            if (item.kind == MentionKind::place && item.entry.starts_with("place/") &&
                item.entry.substr(item.entry.find('/') + 1).starts_with(countries_.home())) {
                return;
            }
        }
        std::size_t most = 0;
        std::size_t next = 0;
        std::uint32_t best = none;
        for (const auto& [code, draft] : by_code_) {
            const std::size_t named = draw_.drafts[draft].references.size();
            if (named > most || (named == most && draft < best)) {
                next = most;
                most = named;
                best = draft;
            } else {
                next = std::max(next, named);
            }
        }
        foreign_ = most >= often && most >= 2 * next ? best : none;
    }

    /// "pemerintah" is the pack's own state, "pemerintah Mesir" that of Egypt, "pemerintah daerah"
    /// none at all.
    void government(std::uint32_t at) {
        Scene& scene = draw_.scene;
        const std::uint32_t next = at + 1;
        if (scene.name_at[at] != none || scene.role_at[at] != none) {
            return;
        }
        if (next < scene.size() && next < scene.sentence_end(at)) {
            const std::uint32_t follower = scene.name_at[next];
            if (scene.is(next, state_narrower) ||
                (follower != none && scene.items[follower].kind == MentionKind::place)) {
                return;
            }
            if (follower != none && scene.items[follower].kind == MentionKind::country) {
                const auto draft = scene.items[follower].actor;
                if (draft != none) {
                    ++draw_.drafts[draft].acting;
                    add_form(draw_.drafts[draft],
                             scene.source(scene.span_of(at, scene.items[follower].past)),
                             ReferenceForm::alias);
                }
                return;
            }
        }
        const ByteSpan span = scene.span_of(at, next);
        const auto draft =
            foreign_ != none ? foreign_ : state(countries_.home(), scene.source(span));
        Draft& to = draw_.drafts[draft];
        ++to.free;
        ++to.acting;
        add_form(to, scene.source(span), ReferenceForm::alias);
        add_reference(draw_, draft, span, ReferenceForm::alias);
        to.confidence = std::max(to.confidence, 0.8F);
    }

    Draw& draw_;
    const CountryTable& countries_;
    TextMap<std::uint32_t> by_code_;
    std::uint32_t foreign_ = none;  // the state that the story is about, where it is abroad
};

}  // namespace

void join_states(Draw& draw, const CountryTable& countries) {
    StateJoiner(draw, countries).join();
}

}  // namespace linimasa::actors
