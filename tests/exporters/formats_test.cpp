#include "exporters/nasty_graph.hpp"
#include "linimasa/exporters/exporter.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <sstream>

using namespace linimasa;
using linimasa::test::nasty_graph;

namespace {

std::string written(const Exporter& exporter, const EventGraph& graph,
                    const ExportOptions& options = {}) {
    std::ostringstream out;
    const auto result = exporter.write(graph, options, out);
    REQUIRE(result);
    return out.str();
}

/// Their bytes hang on the versions of Graphviz, its fonts or D3; their own tests look inside.
bool depends_on_libraries(const Exporter& exporter) {
    const std::string name(exporter.name);
    return name == "html" || name.ends_with("svg") || name.ends_with("png") ||
           name.ends_with("pdf");
}

/// Takes so many bytes and then fails, as a full disk does.
class FullDisk : public std::streambuf {
public:
    explicit FullDisk(std::size_t room) : room_(room) {}

protected:
    std::streamsize xsputn(const char*, std::streamsize count) override {
        const auto taken = std::min(room_, static_cast<std::size_t>(count));
        room_ -= taken;
        return static_cast<std::streamsize>(taken);
    }
    int_type overflow(int_type c) override {
        if (room_ == 0) {
            return traits_type::eof();
        }
        --room_;
        return traits_type::not_eof(c);
    }

private:
    std::size_t room_;
};

}  // namespace

TEST_CASE("every format writes what was approved", "[golden]") {
    const EventGraph graph = nasty_graph();
    for (const Exporter* exporter : exporters()) {
        if (!depends_on_libraries(*exporter)) {
            test::check_golden("formats/" + std::string(exporter->file_name),
                               written(*exporter, graph, {.title = "Uji <coba> & \"kutip\""}));
        }
    }
}

TEST_CASE("every format file is in the list, and every format has a name of its own") {
    std::set<std::string> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(test::source_dir() / "exporters/src/formats")) {
        files.insert(entry.path().stem().string());
    }
    std::set<std::string> listed;
    std::set<std::string_view> file_names;
    std::string_view last;
    for (const Exporter* exporter : exporters()) {
        std::string stem(exporter->name);
        std::replace(stem.begin(), stem.end(), '-', '_');
        listed.insert(stem);
        CHECK(file_names.insert(exporter->file_name).second);
        CHECK(last < exporter->name);
        CHECK_FALSE(exporter->description.empty());
        last = exporter->name;
    }
    CHECK(files == listed);
}

TEST_CASE("an unknown format is an error that names those there are") {
    const auto found = find_exporter("graphmal");
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::not_found);
    CHECK(found.error().remedy.find("graphml") != std::string::npos);
    CHECK(find_exporter("graphml"));
}

TEST_CASE("a disk that fills up is reported by every format") {
    const EventGraph graph = nasty_graph();
    for (const Exporter* exporter : exporters()) {
        const std::size_t size = written(*exporter, graph).size();
        for (const std::size_t room : {std::size_t{0}, size / 2, size - 1}) {
            INFO(exporter->name << " on a disk with room for " << room << " of " << size
                                << " bytes");
            FullDisk disk(room);
            std::ostream out(&disk);
            const auto result = exporter->write(graph, {}, out);
            REQUIRE_FALSE(result);
            CHECK(result.error().code == ErrorCode::write_failed);
        }
    }
}

TEST_CASE("every format can write an empty graph") {
    const EventGraph graph{EventGraph::Parts{}};
    for (const Exporter* exporter : exporters()) {
        INFO(exporter->name);
        std::ostringstream out;
        CHECK(exporter->write(graph, {}, out));
    }
}

TEST_CASE("the same graph gives the same bytes in every format") {
    const EventGraph graph = nasty_graph();
    for (const Exporter* exporter : exporters()) {
        INFO(exporter->name);
        const bool same = written(*exporter, graph) == written(*exporter, graph);
        CHECK(same);
    }
}

TEST_CASE("edges from articles to what they name come on request, in all full formats") {
    const EventGraph graph = nasty_graph();
    for (const std::string_view name : {"graphml", "gexf", "jgf", "node-link", "cytoscape",
                                        "csv-edges", "neo4j-edges", "dot", "jsonld", "turtle"}) {
        INFO(name);
        const Exporter& exporter = **find_exporter(name);
        CHECK(written(exporter, graph).find("mentions") == std::string::npos);
        CHECK(written(exporter, graph, {.title = "t", .mentions = true}).find("mentions") !=
              std::string::npos);
    }
}

TEST_CASE("an address that a browser would run is no link") {
    const EventGraph graph = nasty_graph();
    for (const std::string_view name : {"svg", "graph-svg", "timeline-dot", "dot"}) {
        INFO(name);
        const std::string file = written(**find_exporter(name), graph);
        CHECK(file.find("href=\"javascript:") == std::string::npos);
        CHECK(file.find("URL=\"javascript:") == std::string::npos);
    }
}

TEST_CASE("pictures are what their name says") {
    const EventGraph graph = nasty_graph();
    for (const std::string prefix : {"", "graph-"}) {
        CHECK(written(**find_exporter(prefix + "png"), graph).starts_with("\x89PNG"));
        CHECK(written(**find_exporter(prefix + "pdf"), graph).starts_with("%PDF"));
        const std::string svg = written(**find_exporter(prefix + "svg"), graph);
        CHECK(svg.find("<svg") != std::string::npos);
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find('\x01') == std::string::npos);
    }
}
