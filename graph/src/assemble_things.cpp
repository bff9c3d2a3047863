#include "assemble.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"

#include <map>

namespace linimasa {

void quote(std::uint32_t article, const Evidence& passage, std::vector<Quotation>& out) {
    if (!passage.text.empty()) {
        out.push_back({article, passage.span, passage.text});
    }
}

void quote(std::uint32_t article, const std::vector<Evidence>& passages,
           std::vector<Quotation>& out) {
    for (const Evidence& passage : passages) {
        quote(article, passage, out);
    }
}

void sort_quotations(std::vector<Quotation>& quotations) {
    std::sort(quotations.begin(), quotations.end());
    quotations.erase(std::unique(quotations.begin(), quotations.end()), quotations.end());
}

void assemble_articles(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts) {
    parts.articles.reserve(corpus.size());
    for (std::uint32_t i = 0; i < corpus.size(); ++i) {
        const Article& from = corpus[i].article();
        GraphArticle article;
        article.id = from.id;
        article.record_id = from.record_id;
        article.source = from.source;
        article.title = from.title;
        article.outlet = from.outlet;
        article.language = from.language;
        article.published = from.published;
        article.also_from = from.also_from;
        article.date_alternatives = corpus[i].date_alternatives;
        article.reasons = corpus[i].date_reasons;
        if (decisions.texts[i] != i) {
            article.copy_of = decisions.texts[i];
        }
        for (std::size_t t = 0; t < corpus[i].times.size(); ++t) {
            if (!corpus[i].times[t].empty()) {
                article.times.push_back({corpus[i].data.times[t], corpus[i].times[t]});
            }
        }
        parts.articles.push_back(std::move(article));
    }
}

namespace {

/// The value that most members have; the smallest of those that are equally frequent.
template <class Value>
Value most_frequent(const std::map<Value, std::size_t>& counts) {
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
}

std::optional<GraphPlace> make_place(const Corpus& corpus, const std::vector<Item>& members) {
    GraphPlace place;
    std::map<std::string, std::size_t> names;
    std::map<PlaceKind, std::size_t> kinds;
    std::string entry;
    for (const Item& item : members) {
        const Place& from = corpus[item.article].data.places[item.index];
        ++names[from.name];
        ++kinds[from.kind];
        entry = from.gazetteer_id;
        if (!entry.empty() && from.kind == PlaceKind::region) {
            entry += "\tregion";  // which has the entry of its capital
        }
        if (place.country.empty()) {
            place.country = from.country;
        }
        if (!place.latitude) {
            place.latitude = from.latitude;
            place.longitude = from.longitude;
        }
        quote(item.article, corpus[item.article].places[item.index], place.mentions);
    }
    sort_quotations(place.mentions);
    place.name = most_frequent(names);
    place.kind = most_frequent(kinds);
    place.id = content_id("plc", place.name,
                          entry.empty() ? fold(place.name) + '\t' + place.country : entry);
    return place;
}

std::optional<GraphDocument> make_document(const Corpus& corpus, const std::vector<Item>& members) {
    GraphDocument document;
    std::map<std::string, std::size_t> names;
    std::map<DocumentKind, std::size_t> kinds;
    for (const Item& item : members) {
        const Document& from = corpus[item.article].data.documents[item.index];
        ++names[from.name];
        ++kinds[from.kind];
        quote(item.article, corpus[item.article].documents[item.index], document.mentions);
    }
    sort_quotations(document.mentions);
    document.name = most_frequent(names);
    document.kind = most_frequent(kinds);
    document.id = content_id("doc", document.name, fold(document.name));
    return document;
}

std::optional<GraphTopic> make_topic(const Corpus& corpus, const std::vector<Item>& members) {
    const Topic& from = corpus[members.front().article].data.topics[members.front().index];
    const std::string& key = from.key.empty() ? from.name : from.key;
    return GraphTopic{content_id("top", key, key), from.name};
}

template <class Node, class Make>
std::vector<std::optional<std::uint32_t>> assemble_list(const Corpus& corpus,
                                                        const Clusters& clusters,
                                                        std::vector<Node>& out, Make make) {
    std::vector<std::optional<Node>> made;
    made.reserve(clusters.members.size());
    for (const auto& members : clusters.members) {
        made.push_back(make(corpus, members));
    }
    return place_by_id(std::move(made), out);
}

}  // namespace

void assemble_things(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts,
                     Positions& positions) {
    positions.places = assemble_list(corpus, decisions.places, parts.places, make_place);
    positions.documents =
        assemble_list(corpus, decisions.documents, parts.documents, make_document);
    positions.topics = assemble_list(corpus, decisions.topics, parts.topics, make_topic);
}

}  // namespace linimasa
