#include "elections.hpp"

#include "actor_nodes.hpp"
#include "linimasa/core/text.hpp"

#include <algorithm>
#include <map>

namespace linimasa {
namespace {

/// Takes the words of a name out of those of a label that are left (a taken word is empty); false
/// where they do not stand there.
bool take_words(std::vector<std::string>& left, const std::vector<std::string>& name) {
    const auto found = std::search(left.begin(), left.end(), name.begin(), name.end());
    if (name.empty() || found == left.end()) {
        return false;
    }
    std::fill_n(found, name.size(), std::string());
    return true;
}

/// The place lies in the other, however many stand between.
bool lies_in(const std::vector<Place>& places, std::size_t inner, std::size_t outer) {
    constexpr int deepest = 8;
    std::optional<std::size_t> at = places[inner].within;
    for (int depth = 0; at && *at < places.size() && depth < deepest; ++depth) {
        if (*at == outer) {
            return true;
        }
        at = places[*at].within;
    }
    return false;
}

/// Regions that the label names: longer names first, so that "Jawa Barat" does not name Jawa. Of
/// "Kota Bandung, Jawa Barat" the narrower one.
std::vector<std::size_t> regions_in(const Told& told, const std::vector<std::string>& words,
                                    const LinkingWords& language) {
    struct Region {
        std::size_t place;
        std::vector<std::string> name;
    };
    const auto& places = told.data.places;
    std::vector<Region> known;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool region = places[i].kind == PlaceKind::city ||
                            places[i].kind == PlaceKind::region ||
                            places[i].kind == PlaceKind::country;
        if (region && !language.home.contains(fold(places[i].name))) {
            known.push_back({i, language.words(places[i].name)});
        }
    }
    std::stable_sort(known.begin(), known.end(), [](const Region& a, const Region& b) {
        return a.name.size() > b.name.size();
    });
    std::vector<std::string> left = words;
    std::vector<std::size_t> regions;
    for (const Region& region : known) {
        if (take_words(left, region.name)) {
            regions.push_back(region.place);
        }
    }
    const std::vector<std::size_t> all = regions;
    std::erase_if(regions, [&](std::size_t outer) {
        return std::any_of(all.begin(), all.end(),
                           [&](std::size_t inner) { return lies_in(places, inner, outer); });
    });
    std::sort(regions.begin(), regions.end());
    return regions;
}

/// One kind of election in one region, or everywhere, in a year.
struct ElectionKey {
    std::string ballot;
    std::vector<std::uint32_t> regions;  ///< clusters, sorted
    int year = 0;
    friend auto operator<=>(const ElectionKey&, const ElectionKey&) = default;
};

std::optional<ElectionKey> key_of(const Corpus& corpus, const Clusters& places, const Item& item) {
    const Told& told = corpus[item.article];
    const Event& event = told.data.events[item.index];
    const auto name = election_name(told, event, language_of(told));
    if (!name || name->ballots.size() != 1 || !event.date.start) {
        return std::nullopt;
    }
    ElectionKey key{*name->ballots.begin(), {}, event.date.start->year()};
    for (const std::size_t region : name->regions) {
        key.regions.push_back(places.at(item.article, region));
    }
    std::sort(key.regions.begin(), key.regions.end());
    key.regions.erase(std::unique(key.regions.begin(), key.regions.end()), key.regions.end());
    return key;
}

}  // namespace

std::optional<ElectionName> election_name(const Told& told, const Event& event,
                                          const LinkingWords& language) {
    if (!language.sited.contains(event.frame)) {
        return std::nullopt;
    }
    const std::vector<std::string> words = language.words(event.label);
    ElectionName result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // The commission for general elections is none.
        if (const Ballot* const ballot = language.ballot_at(words, i);
            ballot != nullptr && (i == 0 || !language.common.contains(words[i - 1]))) {
            result.ballots.insert(ballot->elects);
        }
    }
    result.regions = regions_in(told, words, language);
    return result;
}

std::optional<std::size_t> place_of(const Told& told, const Event& event) {
    return event.place ? place_of(event, election_name(told, event, language_of(told)))
                       : std::nullopt;
}

std::optional<std::size_t> place_of(const Event& event,
                                    const std::optional<ElectionName>& election) {
    if (!election || !event.place) {
        return event.place;
    }
    const auto& regions = election->regions;
    return std::find(regions.begin(), regions.end(), *event.place) != regions.end() ? event.place
                                                                                    : std::nullopt;
}

std::vector<std::optional<std::uint32_t>> whole_elections(const Corpus& corpus,
                                                          const Clusters& events,
                                                          const Clusters& places) {
    std::vector<std::optional<ElectionKey>> keys(events.members.size());
    std::vector<std::uint32_t> article_of_key(events.members.size());  // whose language it is in
    std::map<ElectionKey, std::uint32_t> first;  // the cluster that most articles tell
    for (std::uint32_t cluster = 0; cluster < events.members.size(); ++cluster) {
        for (const Item& item : events.members[cluster]) {
            if (keys[cluster] = key_of(corpus, places, item); keys[cluster]) {
                article_of_key[cluster] = item.article;
                break;
            }
        }
        if (!keys[cluster]) {
            continue;
        }
        const auto [found, is_new] = first.try_emplace(*keys[cluster], cluster);
        if (!is_new && events.members[cluster].size() > events.members[found->second].size()) {
            found->second = cluster;
        }
    }
    std::vector<std::optional<std::uint32_t>> result(events.members.size());
    for (std::uint32_t cluster = 0; cluster < events.members.size(); ++cluster) {
        if (!keys[cluster]) {
            continue;
        }
        ElectionKey whole = *keys[cluster];
        const Told& told = corpus[article_of_key[cluster]];
        if (!whole.regions.empty()) {
            whole.regions.clear();
        } else {
            whole.ballot = language_of(told).whole_ballot(whole.ballot);
        }
        if (const auto found = first.find(whole);
            found != first.end() && found->second != cluster && whole != *keys[cluster]) {
            result[cluster] = found->second;
        }
    }
    return result;
}

}  // namespace linimasa
