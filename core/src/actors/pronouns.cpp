#include "actors/join.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// A person's reference in the order of the text.
struct Named {
    std::uint32_t token;
    std::uint32_t draft;
    std::uint16_t use;
};

std::vector<Named> people_in_order(const Draw& draw) {
    std::vector<Named> people;
    for (const auto& item : draw.scene.items) {
        if (item.actor != none && draw.drafts[item.actor].kind == ActorKind::person) {
            people.push_back({item.first, item.actor, item.use});
        }
    }
    return people;
}

/// Whom a pronoun means: kept up to date from name to name.
class Focus {
public:
    explicit Focus(const Scene& scene) : scene_(scene) {}

    void name(const Named& person) {
        if (scene_.quoted[person.token] != 0) {
            return;  // who is spoken of inside a quotation is not the one who speaks
        }
        const std::uint32_t sentence = scene_.sentence_of[person.token];
        const bool leads = (person.use & (use_subject | use_speaker)) != 0;
        if (!leads && sentence != sentence_ && draft_ != none &&
            scene_.is(scene_.sentence_begin(person.token), pronoun)) {
            return;  // "Ia memuji X.": still about who was named before
        }
        if (leads || sentence != sentence_ || !led_) {
            // The first one of a sentence stays in focus unless another one acts.
            if (leads || sentence != sentence_) {
                draft_ = person.draft;
            }
            led_ = leads;
        }
        sentence_ = sentence;
        first_ = first_ == none ? person.draft : first_;
    }

    [[nodiscard]] std::uint32_t draft() const { return draft_; }

private:
    const Scene& scene_;
    std::uint32_t draft_ = none;
    std::uint32_t first_ = none;
    std::uint32_t sentence_ = none;
    bool led_ = false;
};

}  // namespace

void join_pronouns(Draw& draw) {
    const auto people = people_in_order(draw);
    Focus focus(draw.scene);
    std::size_t next = 0;
    for (std::uint32_t t = 0; t < draw.scene.size(); ++t) {
        while (next < people.size() && people[next].token <= t) {
            focus.name(people[next++]);
        }
        const bool said = draw.scene.is(t, speech_nya);
        const bool meant = draw.scene.is(t, pronoun) && draw.scene.quoted[t] == 0;
        if ((said || meant) && focus.draft() != none && draw.scene.name_at[t] == none) {
            add_reference(draw, focus.draft(), draw.scene.token(t).span(), ReferenceForm::pronoun);
        }
    }
}

}  // namespace linimasa::actors
