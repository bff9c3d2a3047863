#include "actors/antecedents.hpp"

#include <algorithm>
#include <cmath>

namespace linimasa::actors {

Antecedents::Antecedents(const Draw& draw) : draw_(draw) {
    for (std::uint32_t i = 0; i < draw_.scene.items.size(); ++i) {
        const Item& item = draw_.scene.items[i];
        if (item.actor != none && draw_.drafts[item.actor].kind == ActorKind::person) {
            people_.push_back(i);
        }
    }
}

std::uint64_t Antecedents::kind_of_body(std::uint32_t draft) const {
    std::uint64_t kind = 0;
    for (const Form& form : draw_.drafts[draft].forms) {
        const std::size_t blank = form.text.find(' ');
        if (blank != std::string::npos) {
            kind |= draw_.words.classes_of(fold(form.text.substr(0, blank)));
        }
    }
    return kind & (body_generic | ministry_word);
}

std::vector<std::uint32_t>::const_iterator Antecedents::first_behind(std::uint32_t token) const {
    return std::lower_bound(people_.begin(), people_.end(), token,
                            [&](std::uint32_t person, std::uint32_t first) {
                                return draw_.scene.items[person].first < first;
                            });
}

bool Antecedents::holds_another(std::uint32_t person, const DraftRole& wanted) const {
    if (in_office_of_state(person, wanted)) {
        return true;
    }
    for (const DraftRole& known : draw_.drafts[person].roles) {
        if (known.office.tenure == Tenure::former || wanted.office.tenure == Tenure::former) {
            continue;
        }
        for (const auto body : known.bodies) {
            const std::uint64_t kind = kind_of_body(body);
            for (const auto other : wanted.bodies) {
                if (body != other && kind != 0 && kind == kind_of_body(other)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool Antecedents::in_office_of_state(std::uint32_t person, const DraftRole& wanted) const {
    const auto kind_of = [&](const DraftRole& role) {
        const bool of_state = !role.words.empty() && role.bodies.empty() &&  // "Presiden Partai X"
                              role.office.tenure != Tenure::former;
        return of_state ? draw_.words.sole_office(role.words.front()) : std::string_view();
    };
    const auto kind = kind_of(wanted);
    const auto& roles = draw_.drafts[person].roles;
    // Until "presiden terpilih" is sworn in he is what he was.
    const bool elect = std::any_of(roles.begin(), roles.end(), [&](const DraftRole& role) {
        return std::any_of(role.words.begin(), role.words.end(),
                           [&](const auto& word) { return draw_.words.elect(word); });
    });
    return !kind.empty() && !elect &&
           std::any_of(roles.begin(), roles.end(), [&](const DraftRole& role) {
               const auto known = kind_of(role);
               return !known.empty() && known != kind;
           });
}

std::uint32_t Antecedents::speaker_before(const Item& item, const DraftRole& wanted) const {
    const Scene& scene = draw_.scene;
    constexpr std::uint32_t most_sentences = 12;
    constexpr double fading = 0.8;  // with every sentence
    if (item.first == scene.sentence_begin(item.first) || !scene.is(item.first - 1, speech_word) ||
        scene.active_verb(item.first - 1)) {
        return none;
    }
    std::vector<std::pair<std::uint32_t, double>> speakers;  // the one who spoke last first
    for (auto at = first_behind(item.first); at != people_.begin();) {
        const Item& person = scene.items[*--at];
        if (person.sentence + most_sentences < item.sentence) {
            break;
        }
        if (scene.quoted[person.first] != 0 || (person.use & use_speaker) == 0 ||
            holds_another(person.actor, wanted)) {
            continue;
        }
        const double weight = std::pow(fading, item.sentence - person.sentence);
        const auto known = std::find_if(speakers.begin(), speakers.end(),
                                        [&](const auto& one) { return one.first == person.actor; });
        if (known == speakers.end()) {
            speakers.emplace_back(person.actor, weight);
        } else {
            known->second += weight;
        }
    }
    const auto most =
        std::max_element(speakers.begin(), speakers.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == speakers.end() ? none : most->first;
}

std::uint32_t Antecedents::person_before(const Item& item, const DraftRole* wanted) const {
    const Scene& scene = draw_.scene;
    auto at = first_behind(item.first);
    constexpr int most_sentences = 5;
    const bool outside = scene.quoted[item.first] == 0;
    for (int looked = 0; looked < most_sentences && at != people_.begin(); ++looked) {
        const std::uint32_t sentence = scene.items[*std::prev(at)].sentence;
        std::uint32_t best = none;
        bool acting = false;
        for (; at != people_.begin() && scene.items[*std::prev(at)].sentence == sentence; --at) {
            const std::uint32_t index = *std::prev(at);
            const Item& person = scene.items[index];
            // Who is spoken of inside a quotation is not who speaks.
            if (outside && scene.quoted[person.first] != 0) {
                continue;
            }
            const bool named_last = best == none;
            const bool acts = (person.use & (use_subject | use_speaker)) != 0;
            acting = acting || acts;
            // "Analis X, Budi Hartono, …"
            const bool set_off = !acting && between_commas(person);
            if (named_last || (sentence != item.sentence && (acts || set_off))) {
                best = index;  // of several that act the first
            }
        }
        // "Ia memuji X.": about who was named before, not about X.
        const bool about_another = !acting && sentence != item.sentence &&
                                   scene.is(scene.sentence_begin(scene.items[*at].first), pronoun);
        if (best == none || about_another) {
            continue;
        }
        const std::uint32_t found = scene.items[best].actor;
        if (wanted == nullptr || !holds_another(found, *wanted)) {
            return found;
        }
    }
    return none;
}

bool Antecedents::between_commas(const Item& item) const {
    const Scene& scene = draw_.scene;
    return item.first > scene.sentence_begin(item.first) &&
           scene.token(item.first - 1).mark == ',' && item.past < scene.sentence_end(item.first) &&
           scene.token(item.past).mark == ',';
}

}  // namespace linimasa::actors
