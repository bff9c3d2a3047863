

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
        const auto draft = state(countries_.home(), scene.source(span));
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
};

}  // namespace

void join_states(Draw& draw, const CountryTable& countries) {
    StateJoiner(draw, countries).join();
}

}  // namespace linimasa::actors
