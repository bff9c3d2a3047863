#include "linimasa/exporters/exporter.hpp"
#include "linimasa/exporters/native.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace linimasa;

namespace {

EventGraph graph_with_label(const std::string& label) {
    EventGraph::Parts parts;
    GraphArticle article;
    article.id = "art-1";
    article.source = "1.txt";
    article.language = "id";
    parts.articles.push_back(article);
    GraphEvent event;
    event.id = "evt-1";
    event.label = label;
    event.evidence = {{0, {0, label.size()}, label}};
    parts.events.push_back(event);
    return EventGraph(std::move(parts));
}

std::string page_of(const EventGraph& graph, const ExportOptions& options = {}) {
    std::ostringstream out;
    REQUIRE((*find_exporter("html"))->write(graph, options, out));
    return out.str();
}

/// What stands between the tags of the data element.
std::string data_of(const std::string& page) {
    const std::string open = R"(<script type="application/json" id="graph-data">)";
    const auto begin = page.find(open) + open.size();
    return page.substr(begin, page.find("</script", begin) - begin);
}

}  // namespace

TEST_CASE("no text of an article can end the page's data") {
    const std::string nasty = R"(</script><script>alert("x")</script><!-- & {{data}})";
    const auto graph = graph_with_label(nasty);
    const std::string data = data_of(page_of(graph));
    REQUIRE(data.find('<') == std::string::npos);
    const auto read_back = read_graph(data, "page");
    REQUIRE(read_back);
    REQUIRE(read_back->events().at(0).label == nasty);
}

TEST_CASE("the title of the page is text, never markup") {
    ExportOptions options;
    options.title = R"(<b>"A" & B</b>)";
    const std::string page = page_of(graph_with_label("x"), options);
    REQUIRE(page.find("<title>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</title>") !=
            std::string::npos);
}

TEST_CASE("the page is whole: every part of it was found and put in its place") {
    const std::string page = page_of(graph_with_label("x"));
    REQUIRE(page.find("{{") == std::string::npos);
    REQUIRE(page.find("Mike Bostock") != std::string::npos);
    REQUIRE(page.find("page.start();") != std::string::npos);
    REQUIRE(page.find("--ground:") != std::string::npos);
    REQUIRE(page.ends_with("</html>\n"));
}
