// Reads a folder of articles and prints the dated events: the library in twenty lines.
#include "linimasa/core/extractor.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/graph/linker.hpp"

#include <iostream>

int main() {
    const auto extractor = linimasa::Extractor::create({});
    if (!extractor) {
        std::cerr << to_string(extractor.error()) << '\n';
        return 1;
    }
    linimasa::Linker linker;
    const std::string folder = "articles";
    linimasa::read_articles({&folder, 1}, {}, [&](linimasa::Result<linimasa::Article> article) {
        if (article) {
            linker.add(extractor->extract(*std::move(article)));
        }
        return true;
    });
    const linimasa::EventGraph graph = std::move(linker).link();
    for (const auto& event : graph.events()) {
        if (event.date.known()) {
            std::cout << event.date.start->to_string() << "  " << event.label << '\n';
        }
    }
}
