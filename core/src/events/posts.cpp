#include "events/draft.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace linimasa::events {

namespace {

/// Finds who else is put into a post of their own beside an appointment that a verb tells.
class PostReader {
public:
    PostReader(const Scene& scene, std::vector<Draft>& drafts) : scene_(scene), drafts_(drafts) {}

    void run() {
        const std::size_t told = drafts_.size();
        for (std::size_t d = 0; d < told; ++d) {
            if (appoints(drafts_[d])) {
                beside(d, told);
                in_next_sentence(d);
            }
        }
        if (drafts_.size() == told) {
            return;
        }
        std::stable_sort(drafts_.begin(), drafts_.end(),
                         [](const Draft& a, const Draft& b) { return a.unit < b.unit; });
    }

private:
    static constexpr std::uint32_t reach = 80;

    /// "Budi sebagai …": a person right before the word for a post.
    [[nodiscard]] bool holds_post(std::uint32_t unit, std::uint32_t end) const {
        const Unit& it = scene_.units[unit];
        return unit + 2 < end && it.actor != nothing && !it.pronoun && !it.quoted &&
               scene_.cast.actors[static_cast<std::size_t>(it.actor)].kind == ActorKind::person &&
               scene_.units[unit + 1].word.preposition == Preposition::as;
    }

    [[nodiscard]] bool appoints(const Draft& draft) const {
        return has(scene_, draft, Trait::comes) && draft.form != Form::noun;
    }

    /// Units around the verb that no other verb of appointing comes before: those between are its
    /// own. `told`: drafts that the text itself tells, in its order.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> own_stretch(std::size_t d,
                                                                      std::size_t told) const {
        const std::uint32_t verb = drafts_[d].unit;
        std::uint32_t begin = std::max(scene_.begin_near(verb), verb - std::min(verb, reach));
        std::uint32_t end = std::min(scene_.end_near(verb), verb + reach);
        for (std::size_t i = d; i > 0 && drafts_[i - 1].unit >= begin; --i) {
            const Draft& before = drafts_[i - 1];
            if (before.unit < verb && appoints(before)) {
                begin = before.after;
                break;
            }
        }
        for (std::size_t i = d + 1; i < told && drafts_[i].unit < end; ++i) {
            if (drafts_[i].unit > verb && appoints(drafts_[i])) {
                end = drafts_[i].unit;
            }
        }
        return {begin, end};
    }

    /// "melantik X sebagai A, Y sebagai B, dan Z sebagai C", "X sebagai A, Y sebagai B, dan Z
    /// dilantik sebagai C".
    void beside(std::size_t d, std::size_t told) {
        constexpr std::size_t most_posts = 16;
        const std::uint32_t verb = drafts_[d].unit;
        const bool passive = drafts_[d].form == Form::passive;
        const auto [begin, end] = own_stretch(d, told);
        std::vector<std::uint32_t> others;
        // Before an active verb stands who appoints.
        for (std::uint32_t k = passive ? begin : verb; k < end && others.size() < most_posts; ++k) {
            if (holds_post(k, end)) {
                others.push_back(k);
            }
        }
        // Who is named right before the verb, or first behind it, is whom the verb itself is about.
        std::int32_t own = passive ? named_before(verb) : nothing;
        if (others.empty() || others.size() + (own != nothing ? 1U : 0U) < 2) {
            return;
        }
        if (own == nothing || others.back() > verb) {
            const auto behind = std::find_if(others.begin(), others.end(),
                                             [verb](std::uint32_t k) { return k > verb; });
            own = behind == others.end() ? own : static_cast<std::int32_t>(*behind);
        }
        if (own == nothing) {
            return;
        }
        keep_only(drafts_[d], static_cast<std::uint32_t>(own));
        for (const std::uint32_t k : others) {
            if (static_cast<std::int32_t>(k) != own) {
                add(drafts_[d], k, end);
            }
        }
    }

    /// "X melantik lima pejabat. Mereka adalah Y sebagai A dan Z sebagai B.": a sentence that does
    /// nothing else goes on with the one before.
    void in_next_sentence(std::size_t d) {
        const std::uint32_t s = scene_.units[drafts_[d].unit].sentence + 1;
        if (s >= scene_.sentences.size() || drafts_[d].title ||
            has_role(drafts_[d], ParticipantRole::appointee)) {
            return;
        }
        const SentenceUnits& sentence = scene_.sentences[s];
        const std::uint32_t end = std::min(sentence.end, sentence.begin + reach);
        std::vector<std::uint32_t> others;
        for (std::uint32_t k = sentence.begin; k < end; ++k) {
            const Unit& unit = scene_.units[k];
            if (unit.verb && unit.word.verb != VerbHint::state &&
                scene_.clauses[unit.clause].link != Link::relative) {
                return;
            }
            if (holds_post(k, end)) {
                others.push_back(k);
            }
        }
        for (const std::uint32_t k : others) {
            add(drafts_[d], k, end);
        }
    }

    [[nodiscard]] std::int32_t named_before(std::uint32_t verb) const {
        const std::uint32_t begin = scene_.sentence_of(verb).begin;
        for (std::uint32_t k = verb; k > begin && k + 3 > verb; --k) {
            if (scene_.units[k - 1].actor != nothing && !scene_.units[k - 1].pronoun) {
                return static_cast<std::int32_t>(k) - 1;
            }
            if (scene_.units[k - 1].word.mood == Mood::none) {
                break;
            }
        }
        return nothing;
    }

    /// Of those who are appointed only this one is meant by the verb itself.
    void keep_only(Draft& draft, std::uint32_t own) const {
        std::erase_if(draft.parts, [&](const Part& part) {
            return part.role == ParticipantRole::appointee && part.unit != own;
        });
        if (draft.form == Form::passive || own > draft.unit) {
            add_part(draft, scene_, own, ParticipantRole::appointee, 0.8F, "beside the post");
        }
        if (own < draft.unit) {
            draft.label_text = name(own);
            draft.label_text += ' ';
            draft.label_text += scene_.text.text(scene_.span(draft.unit, draft.label_end));
        }
    }

    void add(const Draft& verb, std::uint32_t person, std::uint32_t end) {
        Draft draft = verb;
        draft.unit = person + 1;
        draft.after = person + 2;
        draft.mentions = {draft.unit};
        draft.sentences = {scene_.units[person].sentence};
        std::erase_if(draft.parts,
                      [](const Part& part) { return part.role == ParticipantRole::appointee; });
        add_part(draft, scene_, person, ParticipantRole::appointee, 0.75F, "beside a post");
        draft.label_begin = draft.unit;
        draft.label_end = draft.after;
        while (draft.label_end < end && !ends_post(draft.label_end)) {
            ++draft.label_end;
        }
        draft.label_text = name(person);
        draft.label_text += ' ';
        draft.label_text += scene_.text.text(scene_.span(draft.unit, draft.label_end));
        draft.label_rank = 0.8F;
        draft.vague = false;
        drafts_.push_back(std::move(draft));
    }

    [[nodiscard]] bool ends_post(std::uint32_t unit) const {
        const Unit& it = scene_.units[unit];
        return it.mark == ',' || it.mark == '.' || it.mark == ';' || it.verb ||
               it.time != nothing || it.word.link == Link::relative ||
               (it.word.link == Link::coordinate && unit + 1 < scene_.units.size() &&
                scene_.units[unit + 1].actor != nothing);
    }

    [[nodiscard]] std::string name(std::uint32_t unit) const {
        return scene_.cast.actors[static_cast<std::size_t>(scene_.units[unit].actor)].name;
    }

    const Scene& scene_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void split_posts(const Scene& scene, std::vector<Draft>& drafts) {
    PostReader(scene, drafts).run();
}

}  // namespace linimasa::events
