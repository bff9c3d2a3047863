// Walks the graph: for every meeting that more than one article tells of, who took part, and the
// passage that says so.
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/extractor.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/graph/linker.hpp"

#include <iostream>

namespace {

using namespace linimasa;

EventGraph graph_of(const std::string& folder, const Extractor& extractor) {
    Linker linker;
    read_articles({&folder, 1}, {}, [&](Result<Article> article) {
        if (article) {
            linker.add(extractor.extract(*std::move(article)));
        }
        return true;
    });
    return std::move(linker).link();
}

std::size_t articles_telling(const EventGraph& graph, VertexIndex event) {
    std::size_t count = 0;
    for (const auto index : graph.edges_to(event)) {
        count += graph.edges()[index].relation == "reports" ? 1U : 0U;
    }
    return count;
}

void show(const EventGraph& graph, VertexIndex event) {
    std::cout << graph.label(event) << '\n';
    for (const auto index : graph.edges_to(event)) {
        const GraphEdge& edge = graph.edges()[index];
        const bool takes_part = graph.entity(edge.source).kind == EntityKind::actor;
        if (!takes_part || edge.evidence.empty()) {
            continue;
        }
        const Quotation& quotation = edge.evidence.front();
        std::cout << "  " << edge.relation << ": " << graph.label(edge.source) << " (\""
                  << quotation.text << "\" in " << graph.articles()[quotation.article].source
                  << ")\n";
    }
}

}  // namespace

int main() {
    const auto extractor = Extractor::create({});
    if (!extractor) {
        std::cerr << to_string(extractor.error()) << '\n';
        return 1;
    }
    const EventGraph graph = graph_of("articles", *extractor);
    for (std::size_t i = 0; i < graph.events().size(); ++i) {
        const VertexIndex event = graph.vertex({EntityKind::event, i});
        if (graph.events()[i].kind == EventKind::meeting && articles_telling(graph, event) > 1) {
            show(graph, event);
        }
    }
}
