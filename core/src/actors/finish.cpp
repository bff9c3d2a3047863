#include "actors/finish.hpp"

#include "actors/select.hpp"
#include "actors/text_map.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace linimasa::actors {
namespace {

/// A body is called by its abbreviation where that is what most mentions say.
bool mostly_abbreviated(const Draw& draw, const Draft& draft, std::string_view abbreviation) {
    std::size_t with = 0;
    for (const auto& reference : draft.references) {
        with += draw.scene.source(reference.span) == abbreviation ? 1U : 0U;
    }
    return with * 2 > draft.references.size();
}

std::string best_name(const Draw& draw, const Draft& draft) {
    if (draft.unnamed || draft.forms.empty()) {
        return draft.name;
    }
    std::string best;
    std::size_t most_words = 0;
    for (const auto& form : draft.forms) {
        if (form.form == ReferenceForm::description) {
            continue;
        }
        const auto words = name_words(form.text).size();
        if (draft.kind == ActorKind::organization && words == 1 &&
            mostly_abbreviated(draw, draft, form.text)) {
            return form.text;
        }
        if (words > most_words) {
            best = form.text;
            most_words = words;
        }
    }
    return best.empty() ? draft.name : best;
}

/// "pemerintah" is an alias wherever the state has another name.
std::string state_name(const Draw& draw, const Draft& draft) {
    for (const auto& form : draft.forms) {
        if (form.form == ReferenceForm::name) {
            return without_shouting(form.text);
        }
    }
    return best_name(draw, draft);
}

std::optional<std::size_t> actor_of(const Draw& draw, std::uint32_t item,
                                    const std::vector<std::uint32_t>& index_of) {
    if (item == none || draw.scene.items[item].actor == none) {
        return std::nullopt;
    }
    const auto index = index_of[draw.scene.items[item].actor];
    return index == none ? std::nullopt : std::optional<std::size_t>(index);
}

/// Where an office is held, as far as its words say: the last country named in it, else the
/// country of the body.
std::string country_of_office(const Draw& draw, const Office& office,
                              const CountryTable& countries) {
    std::string country;
    any_item_within(draw.scene, office.first, office.past, [&](const Item& item) {
        if (item.kind == MentionKind::country) {
            country = countries.code(draw.scene.source(item));
        } else if (item.actor != none && country.empty()) {
            country = draw.drafts[item.actor].country;
        }
        return false;
    });
    return country;
}

bool has_title(const std::vector<Role>& roles, std::string_view title) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const Role& role) { return role.title == title; });
}

/// The tokens of a bracket at the end of an office that abbreviate the office, not its body.
std::optional<std::pair<std::uint32_t, std::uint32_t>> short_form_in(const Scene& scene,
                                                                     const Office& office) {
    if (office.past - office.first < 4 || scene.token(office.past - 1).mark != ')') {
        return std::nullopt;
    }
    for (std::uint32_t t = office.past - 1; t > office.first; --t) {
        if (scene.token(t - 1).mark == '(') {
            const bool abbreviates = scene.is(t, office_short) && scene.is(t, office_head);
            return abbreviates ? std::optional(std::pair(t, office.past - 1)) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::vector<Role> finished_roles(const Draw& draw, const Draft& draft,
                                 const CountryTable& countries,
                                 const std::vector<std::uint32_t>& index_of) {
    std::vector<Role> roles;
    for (const auto& from : draft.roles) {
        if (has_title(roles, from.title)) {
            continue;
        }
        Role role;
        role.title = from.title;
        role.organization = actor_of(draw, from.office.organization, index_of);
        role.country = country_of_office(draw, from.office, countries);
        role.former = from.office.tenure == Tenure::former;
        role.where = evidence(draw.scene.text->source(),
                              draw.scene.span_of(from.office.first, from.office.past));
        // "Menteri Koordinator Bidang Perekonomian (Menko Perekonomian)": the office's short form.
        Role brief = role;
        roles.push_back(std::move(role));
        const auto in_bracket = short_form_in(draw.scene, from.office);
        if (in_bracket && in_bracket->second > in_bracket->first) {
            brief.title =
                draw.scene.source(draw.scene.span_of(in_bracket->first, in_bracket->second));
            brief.where = evidence(draw.scene.text->source(),
                                   draw.scene.span_of(in_bracket->first, in_bracket->second));
            if (!has_title(roles, brief.title)) {
                roles.push_back(std::move(brief));
            }
        }
    }
    return roles;
}

/// Where the story plays: at home, if no fewer of its states, places and bodies with a known seat
/// are there than abroad; there alone, if hardly any are abroad.
enum class Stage : std::uint8_t { abroad, home, home_alone };

Stage stage_of(const Draw& draw, const CountryTable& countries) {
    std::size_t home = 0;
    std::size_t abroad = 0;
    for (const auto& item : draw.scene.items) {
        std::string_view country;
        if (item.entry.starts_with("country/")) {
            country = item.entry.substr(item.entry.find('/') + 1);
        } else if (item.entry.starts_with("place/")) {
            country = item.entry.substr(item.entry.find('/') + 1, 2);
        } else if (item.actor != none && item.kind == MentionKind::organization) {
            country = draw.drafts[item.actor].country;
        }
        if (!country.empty()) {
            ++(country == countries.home() ? home : abroad);
        }
    }
    if (home < abroad) {
        return Stage::abroad;
    }
    return home > 3 * abroad ? Stage::home_alone : Stage::home;
}

/// "Perdana Menteri": no such office is held at home.
bool held_abroad(const Draw& draw, const Draft& draft) {
    return std::any_of(draft.roles.begin(), draft.roles.end(), [&](const DraftRole& role) {
        return !role.words.empty() &&
               (draw.words.classes_of(role.words.front()) & abroad_word) != 0;
    });
}

void settle_country(const Draw& draw, Actor& actor, const Draft& draft,
                    const CountryTable& countries, Stage stage) {
    if (!draft.country.empty()) {
        actor.country = draft.country;
        return;
    }
    for (const auto& role : actor.roles) {
        if (!role.country.empty()) {
            actor.country = role.country;
            return;
        }
    }
    const bool at_home = actor.roles.empty() ? stage == Stage::home_alone : stage != Stage::abroad;
    if (actor.kind == ActorKind::person && at_home && !held_abroad(draw, draft)) {
        actor.country = countries.home();
    }
}

Actor finished(const Draw& draw, const Draft& draft, const CountryTable& countries,
               const std::vector<std::uint32_t>& index_of, Stage stage) {
    Actor actor;
    actor.kind = draft.kind;
    actor.name =
        draft.kind == ActorKind::country ? state_name(draw, draft) : best_name(draw, draft);
    for (const auto& form : draft.forms) {
        if (form.text != actor.name) {
            actor.aliases.push_back(form.text);
        }
    }
    std::sort(actor.aliases.begin(), actor.aliases.end());
    actor.aliases.erase(std::unique(actor.aliases.begin(), actor.aliases.end()),
                        actor.aliases.end());
    actor.roles = finished_roles(draw, draft, countries, index_of);
    actor.references = draft.references;
    std::sort(actor.references.begin(), actor.references.end(),
              [](const Reference& a, const Reference& b) { return a.span < b.span; });
    actor.confidence = static_cast<double>(draft.confidence);
    actor.reasons = draft.reasons;
    settle_country(draw, actor, draft, countries, stage);
    return actor;
}

}  // namespace

void mark_offices(Scene& scene, const std::vector<PersonName>& names) {
    // Where offices begin, and how far those that begin there or before reach: a long text has
    // thousands of both, so looking at every pair of office and item would take minutes.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> reach;
    for (const auto& name : names) {
        for (const auto& office : name.offices) {
            reach.emplace_back(office.first, office.past);
        }
    }
    std::sort(reach.begin(), reach.end());
    for (std::size_t i = 1; i < reach.size(); ++i) {
        reach[i].second = std::max(reach[i].second, reach[i - 1].second);
    }
    for (auto& item : scene.items) {
        const auto after = std::upper_bound(
            reach.begin(), reach.end(), item.first,
            [](std::uint32_t first, const auto& office) { return first < office.first; });
        if (after != reach.begin() && item.past <= std::prev(after)->second &&
            item.kind != MentionKind::role && item.kind != MentionKind::person) {
            // "ajudan [Budi]" stays somebody; a body in an office is only where it is held.
            item.use |= use_in_role;
        }
    }
}

std::vector<Actor> finished_actors(Draw& draw, const CountryTable& countries) {
    std::vector<std::uint32_t> kept;
    for (std::uint32_t d = 0; d < draw.drafts.size(); ++d) {
        if (!draw.drafts[d].references.empty() && is_actor(draw, draw.drafts[d])) {
            kept.push_back(d);
        }
    }
    const auto first = [&](std::uint32_t d) {
        return std::min_element(
                   draw.drafts[d].references.begin(), draw.drafts[d].references.end(),
                   [](const Reference& a, const Reference& b) { return a.span < b.span; })
            ->span;
    };
    std::sort(kept.begin(), kept.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(first(a), a) < std::pair(first(b), b);
    });
    std::vector<std::uint32_t> index_of(draw.drafts.size(), none);
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
        index_of[kept[i]] = i;
    }
    const Stage stage = stage_of(draw, countries);
    std::vector<Actor> actors;
    actors.reserve(kept.size());
    for (const auto d : kept) {
        actors.push_back(finished(draw, draw.drafts[d], countries, index_of, stage));
    }
    return actors;
}

std::vector<Document> find_documents(const Scene& scene) {
    static constexpr std::array kinds{
        std::pair{std::string_view("statement"), DocumentKind::statement},
        std::pair{std::string_view("agreement"), DocumentKind::agreement},
        std::pair{std::string_view("law"), DocumentKind::law},
        std::pair{std::string_view("programme"), DocumentKind::programme},
        std::pair{std::string_view("report"), DocumentKind::report},
    };
    std::vector<Document> documents;
    TextMap<std::size_t> seen;
    for (const auto& item : scene.items) {
        if (item.kind != MentionKind::document) {
            continue;
        }
        const std::string_view text = scene.source(item);
        const auto [it, added] = seen.emplace(joined(name_words(text)), documents.size());
        if (added) {
            Document document;
            document.name = text;
            for (const auto& [word, kind] : kinds) {
                if (item.rule.find(word) != std::string::npos ||
                    item.entry.find(word) != std::string::npos) {
                    document.kind = kind;
                }
            }
            documents.push_back(std::move(document));
        }
        documents[it->second].mentions.push_back(item.span);
    }
    return documents;
}

}  // namespace linimasa::actors
