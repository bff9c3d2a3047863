#include <linimasa/core/extractor.hpp>
#include <linimasa/core/reader.hpp>
#include <linimasa/exporters/exporter.hpp>
#include <linimasa/graph/linker.hpp>

#include <cstdlib>
#include <iostream>
#include <sstream>

int main() {
    const auto extractor = linimasa::Extractor::create({});
    const auto article = linimasa::read_plain_text(
        "Menteri Bertemu Gubernur\n\nMenteri Komunikasi dan Informatika Rudiantara bertemu "
        "Gubernur "
        "Bali Wayan Koster di Denpasar, Senin (3/9/2018).\n",
        "outside.txt", {});
    const auto graphml = linimasa::find_exporter("graphml");
    if (!extractor || !article || !graphml) {
        return EXIT_FAILURE;
    }
    linimasa::Linker linker;
    linker.add(extractor->extract(*article));
    const auto graph = std::move(linker).link();
    std::ostringstream out;
    const auto written = (*graphml)->write(graph, {}, out);
    std::cout << graph.articles().size() << " article, " << graph.actors().size() << " actors, "
              << out.str().size() << " bytes of GraphML\n";
    return written && graph.actors().size() >= 2 && out.str().size() > 500 ? EXIT_SUCCESS
                                                                           : EXIT_FAILURE;
}
