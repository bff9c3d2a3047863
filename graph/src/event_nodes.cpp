#include "event_nodes.hpp"

#include "actor_nodes.hpp"
#include "elections.hpp"
#include "linimasa/core/enum_names.hpp"
#include "name_forms.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>

namespace linimasa {
namespace {

using NameIndex = absl::flat_hash_map<std::string, std::uint32_t>;

constexpr std::size_t longest_name = 8;

LabelWord word_number(std::string_view word) {
    return stable_hash(word) | 1U;
}
/// A number for each actor that does not change when other articles come in. Even, so that it is
/// never that of a word.
std::vector<LabelWord> actor_numbers(const Corpus& corpus, const Clusters& actors) {
    std::vector<LabelWord> numbers;
    numbers.reserve(actors.members.size());
    for (const auto& members : actors.members) {
        const Item& first = members.front();
        const std::uint64_t hash = stable_hash(corpus[first.article].article().id, first.index + 1);
        numbers.push_back(hash & ~std::uint64_t{1});
    }
    return numbers;
}

/// "18 pemuda", "warga": no two articles can be known to mean the same by it.
bool names_nobody(const Actor& actor, const LinkingWords& language) {
    return actor.kind == ActorKind::group && actor.aliases.empty() &&
           body_words(actor.name, language).size() < 2;
}

template <class Value>
void sort_unique(std::vector<Value>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// What the names in an article mean.
struct ArticleNames {
    NameIndex index;
    std::vector<std::uint32_t> persons;  ///< clusters, sorted
};

/// Names of the article's actors by their words. A one-word form that several actors have names
/// none of them.
ArticleNames names_of(const Told& told, std::uint32_t article, const Clusters& actors,
                      const LinkingWords& language) {
    constexpr std::uint32_t several = 0xffffffffU;
    ArticleNames result;
    NameIndex& index = result.index;
    const auto add = [&](std::string_view text, std::uint32_t cluster) {
        for (const std::string& name : names_in(text)) {
            const std::string key = joined(language.words(name));
            if (key.empty()) {
                continue;
            }
            const auto [found, is_new] = index.try_emplace(key, cluster);
            if (!is_new && found->second != cluster) {
                found->second = several;
            }
        }
    };
    for (std::uint32_t i = 0; i < told.data.actors.size(); ++i) {
        const Actor& actor = told.data.actors[i];
        if (names_nobody(actor, language)) {
            continue;  // "18 pemuda": a word of the label like any other
        }
        const std::uint32_t cluster = actors.at(article, i);
        if (actor.kind == ActorKind::person) {
            result.persons.push_back(cluster);
        }
        add(actor.name, cluster);
        for (const std::string& alias : actor.aliases) {
            add(alias, cluster);
        }
    }
    absl::erase_if(index, [](const auto& entry) { return entry.second == several; });
    sort_unique(result.persons);
    return result;
}

bool is_number(const std::string& word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(const std::string& word) {
    return word.size() == 4 && is_number(word) &&
           (word.starts_with("19") || word.starts_with("20"));
}

void read_label(const std::string& label, const NameIndex& names,
                const std::vector<LabelWord>& numbers, const LinkingWords& language,
                EventNode& node) {
    const std::vector<std::string> words = language.words(label);
    for (std::size_t i = 0; i < words.size();) {
        bool is_name = false;
        for (std::size_t length = std::min(longest_name, words.size() - i); length > 0; --length) {
            const std::vector<std::string> part(
                words.begin() + static_cast<std::ptrdiff_t>(i),
                words.begin() + static_cast<std::ptrdiff_t>(i + length));
            const auto name = names.find(joined(part));
            if (name != names.end()) {
                node.words.push_back(numbers[name->second]);
                node.named.push_back(name->second);
                i += length;
                is_name = true;
                break;
            }
        }
        if (is_name) {
            continue;
        }
        const std::string& word = words[i];
        // "2000 warga" are no year.
        if (is_year(word) && (i + 1 == words.size() || !language.counted.contains(words[i + 1]))) {
            node.years.push_back(word_number(word));
        }
        if (language.ordinals.contains(word) && i + 1 < words.size() && is_number(words[i + 1])) {
            if (!node.edition && words[i + 1].size() < 5) {
                node.edition = std::stoi(words[i + 1]);
            }
            ++i;
        } else if (!language.stopwords.contains(word)) {
            const std::string stem = language.stem(word);
            const bool is_light = language.light.contains(word) || language.light.contains(stem);
            (is_light ? node.light : node.words).push_back(word_number(stem));
            if (language.sessions.contains(word)) {
                node.sessions.push_back(word_number(stem));
            }
        }
        ++i;
    }
    sort_unique(node.words);
    sort_unique(node.light);
    sort_unique(node.sessions);
    sort_unique(node.years);
    std::sort(node.named.begin(), node.named.end());
}

/// Where someone spoke tells nothing of what was said; the place may be a body's office.
void leave_out(const std::vector<std::string>& words, const NameIndex& names,
               const std::vector<LabelWord>& numbers, const LinkingWords& language,
               EventNode& node) {
    for (const std::string& word : words) {
        std::erase(node.words, word_number(language.stem(word)));
    }
    if (const auto body = names.find(joined(words)); body != names.end()) {
        std::erase(node.words, numbers[body->second]);
        std::erase(node.named, body->second);
    }
}

/// Persons whom the label names count as appointees, unless they are those who appoint: "duet" and
/// two names has both, even where only one of them is told as such.
std::vector<std::uint32_t> proposed_in(const ArticleNames& names, const EventNode& node) {
    std::vector<std::uint32_t> proposed;
    std::vector<std::uint32_t> others;
    for (const PartyKey& party : node.parties) {
        (party.appointee ? proposed : others).push_back(party.actor);
    }
    for (const std::uint32_t actor : node.named) {
        if (std::binary_search(names.persons.begin(), names.persons.end(), actor) &&
            std::find(others.begin(), others.end(), actor) == others.end()) {
            proposed.push_back(actor);
        }
    }
    sort_unique(proposed);
    return proposed;
}

/// The body whose house a place is, by its name or what stands behind a word for a house: "Kantor"
/// and the name of a ministry.
std::optional<std::uint32_t> seat_at(std::vector<std::string> words, const NameIndex& index) {
    for (int dropped = 0; dropped < 2 && !words.empty(); ++dropped) {
        if (const auto body = index.find(joined(words)); body != index.end()) {
            return body->second;
        }
        words.erase(words.begin());
    }
    return std::nullopt;
}

void read_place(const Told& told, Item item, std::size_t place, const Clusters& places,
                const ArticleNames& names, const LinkingWords& language, EventNode& node) {
    constexpr int deepest = 8;
    const auto& all = told.data.places;
    node.place = places.at(item.article, place);
    node.house = all[place].kind == PlaceKind::venue;
    std::vector<std::string> words = language.words(all[place].name);
    for (const std::string& word : words) {
        node.place_words.push_back(word_number(word));
    }
    sort_unique(node.place_words);
    node.seat = seat_at(std::move(words), names.index);
    if (!all[place].country.empty()) {
        node.state_of_place = word_number(all[place].country);
        node.in_a_state_at_large = all[place].kind == PlaceKind::country;
    }
    auto outer = all[place].within;
    for (int depth = 0; outer && depth < deepest; ++depth) {
        node.around.push_back(places.at(item.article, *outer));
        outer = all[*outer].within;
    }
    sort_unique(node.around);
}

PartyKey read_party(const Participant& participant, const Event& event, ActorKind kind,
                    std::uint32_t actor) {
    using Role = ParticipantRole;
    PartyKey party;
    party.actor = actor;
    party.person = kind == ActorKind::person;
    party.state = kind == ActorKind::country;
    party.speaker = participant.role == Role::speaker;
    party.appointee = participant.role == Role::appointee;
    party.patient = participant.role == Role::target || participant.role == Role::victim;
    party.doer = participant.role == Role::agent;
    party.traveller = event.kind == EventKind::visit && kind == ActorKind::person &&
                      (participant.role == Role::agent || participant.role == Role::attendee);
    return party;
}

void read_parties(const Told& told, Item item, const Clusters& actors, const LinkingWords& language,
                  EventNode& node) {
    const Event& event = told.data.events[item.index];
    for (const Participant& participant : event.participants) {
        const Actor& actor = told.data.actors[participant.actor];
        node.received |= participant.role == ParticipantRole::host;
        // Whoever only passes the news on takes no part in it.
        if (names_nobody(actor, language) || participant.role == ParticipantRole::source) {
            continue;
        }
        node.parties.push_back(
            read_party(participant, event, actor.kind, actors.at(item.article, participant.actor)));
    }
    sort_unique(node.parties);
}

void read_election(const std::optional<ElectionName>& election, Item item, const Clusters& places,
                   EventNode& node) {
    if (!election) {
        return;
    }
    node.election = true;
    for (const std::string& ballot : election->ballots) {
        node.ballots.push_back(word_number(ballot));
    }
    for (const std::size_t region : election->regions) {
        node.regions.push_back(places.at(item.article, region));
    }
    sort_unique(node.ballots);
    sort_unique(node.regions);
}

EventNode read_event(const Told& told, Item item, const Clusters& actors, const Clusters& places,
                     const ArticleNames& names, const std::vector<LabelWord>& numbers,
                     const LinkingWords& language) {
    const Event& event = told.data.events[item.index];
    EventNode node;
    node.items.push_back(item);
    node.kind = event.kind;
    node.status = event.status;
    node.frame = word_number(event.frame);
    node.label = event.label;
    node.date = event.date;
    node.days = days_of(event.date);
    node.told = told.article().published.date;
    if (event.series) {
        node.series = joined(body_words(event.series->name, language));
        node.edition = event.series->edition;
    }
    read_label(event.label, names.index, numbers, language, node);
    const auto election = election_name(told, event, language);
    read_election(election, item, places, node);
    if (const auto place = place_of(event, election)) {
        read_place(told, item, *place, places, names, language, node);
        if (event.kind == EventKind::statement) {
            leave_out(language.words(told.data.places[*place].name), names.index, numbers, language,
                      node);
        }
    }
    read_parties(told, item, actors, language, node);
    if (event.kind == EventKind::appointment) {
        node.proposed = proposed_in(names, node);
    }
    if (event.part_of) {
        node.whole = word_number(told.data.events[*event.part_of].label);
    }
    return node;
}

std::uint64_t signature(const EventNode& node) {
    std::uint64_t hash = stable_hash(node.series, static_cast<std::uint64_t>(node.kind));
    const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 0x9e3779b97f4a7c15U; };
    for (const LabelWord word : node.words) {
        mix(word);
    }
    mix(1);
    for (const LabelWord word : node.light) {
        mix(word);
    }
    mix(static_cast<std::uint64_t>(node.edition.value_or(-1)));
    mix(node.frame);
    for (const std::uint32_t region : node.regions) {
        mix(region + 3);
    }
    mix(node.place ? *node.place + 2 : 1);
    mix(stable_hash(node.date.start ? node.date.start->to_string() : std::string{}));
    mix(stable_hash(node.date.until ? node.date.until->to_string() : std::string{}));
    for (const PartyKey& party : node.parties) {
        mix(std::uint64_t{party.actor} * 32 + (party.speaker ? 1U : 0U) +
            (party.appointee ? 2U : 0U) + (party.patient ? 4U : 0U) + (party.doer ? 8U : 0U) +
            (party.traveller ? 16U : 0U));
    }
    return hash ^ (hash >> 29);
}

}  // namespace

std::vector<EventNode> event_nodes(const Corpus& corpus, const Clusters& actors,
                                   const Clusters& places) {
    const std::vector<LabelWord> numbers = actor_numbers(corpus, actors);
    std::vector<EventNode> nodes;
    absl::flat_hash_map<std::uint64_t, std::uint32_t> by_signature;
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        const Told& told = corpus[article];
        if (told.data.events.empty()) {
            continue;
        }
        const LinkingWords& language = language_of(told);
        const ArticleNames names = names_of(told, article, actors, language);
        for (std::uint32_t index = 0; index < told.data.events.size(); ++index) {
            EventNode node =
                read_event(told, {article, index}, actors, places, names, numbers, language);
            // Only what is dated or numbered is surely the same when it is told in the same terms.
            const bool certain = node.days && node.words.size() > 1;
            if (certain) {
                const auto [found, is_new] = by_signature.try_emplace(
                    signature(node), static_cast<std::uint32_t>(nodes.size()));
                auto& items = is_new ? node.items : nodes[found->second].items;
                if (!is_new && items.back().article != article) {
                    items.push_back({article, index});
                    continue;
                }
            }
            nodes.push_back(std::move(node));
        }
    }
    return nodes;
}

}  // namespace linimasa
