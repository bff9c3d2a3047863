#include "linimasa/graph/verify.hpp"

#include "entities.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace linimasa::cli {

namespace {

/// The files that the graph says its articles come from: "news.ndjson:14" is in news.ndjson. What
/// came from standard input, or is called by an address, has no file here.
std::vector<std::string> sources_of(const EventGraph& graph) {
    std::vector<std::string> paths;
    for (const GraphArticle& article : graph.articles()) {
        std::string path = article.source;
        if (path == "-" || path.starts_with("-:") || path.find("://") != std::string::npos) {
            continue;
        }
        const std::size_t colon = path.rfind(':');
        if (!std::filesystem::exists(path) && colon != std::string::npos &&
            std::filesystem::exists(path.substr(0, colon))) {
            path.resize(colon);
        }
        paths.push_back(std::move(path));
    }
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

std::string source_of(const EventGraph& graph, const std::string& article) {
    const auto entity = graph.find(article);
    return entity ? graph.articles()[entity->index].source : article;
}

class Verify final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("GRAPH", graph_, "Graph in the native JSON; '-' is standard input")
            ->required();
        app.add_option("INPUT", inputs_.paths,
                       "The articles it was made from; default: the files that the graph names");
        app.footer(
            "Prints each quotation that is not at its place, and ends with 1 if there is one.\n"
            "Example:\n"
            "  linimasa verify out/graph.json articles/");
    }

    ExitStatus run(Console& console) override {
        const auto graph = load_graph(graph_);
        if (!graph) {
            console.error(graph.error());
            return ExitStatus::nothing_done;
        }
        if (inputs_.paths.empty()) {
            inputs_.paths = sources_of(*graph);
            if (inputs_.paths.empty()) {
                console.error({ErrorCode::not_found,
                               "the graph does not say which files its articles came from", graph_,
                               "Name them: linimasa verify GRAPH INPUT..."});
                return ExitStatus::wrong_use;
            }
        }
        // Texts of the articles that the graph quotes; others among the inputs do not matter.
        std::map<std::string, std::string, std::less<>> texts;
        inputs_.threads = 1;
        for_each_article<Article>(
            inputs_, console, [](Article article) { return article; },
            [&](Article article) {
                if (graph->find(article.id)) {
                    texts[article.id] = std::move(article.text);
                }
                return true;
            });
        const Verification result =
            verify(*graph, [&](const GraphArticle& article) -> std::optional<std::string> {
                const auto found = texts.find(article.id);
                return found == texts.end() ? std::nullopt : std::optional(found->second);
            });
        auto output = Output::open("");
        for (const QuotationFault& fault : result.faults) {
            output->stream() << fmt::format("{}:{}-{} does not read \"{}\" (quoted for {})\n",
                                            visible(source_of(*graph, fault.article)),
                                            fault.span.begin, fault.span.end, cut(fault.quoted, 80),
                                            fault.owner);
        }
        for (const auto& article : result.missing_articles) {
            output->stream() << fmt::format("{} was not among the inputs, or has changed\n",
                                            visible(source_of(*graph, article)));
        }
        console.say(fmt::format(
            "{} of {} quotations that were looked at are at their place{}",
            result.quotations - result.faults.size(), result.quotations,
            result.missing_articles.empty()
                ? ""
                : fmt::format("; {} of {} articles were not there", result.missing_articles.size(),
                              graph->articles().size())));
        if (texts.empty()) {
            return ExitStatus::nothing_done;
        }
        const bool good = result.faults.empty() && result.missing_articles.empty();
        return finished(
            *output, console,
            good && console.skipped() == 0 ? ExitStatus::done : ExitStatus::some_skipped);
    }

private:
    std::string graph_;
    ArticleInputs inputs_;
};

}  // namespace

std::unique_ptr<Command> make_verify() {
    return std::make_unique<Verify>();
}

}  // namespace linimasa::cli
