#include "entities.hpp"
#include "inputs.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace linimasa::cli {

namespace {

/// A stretch of an article that the graph quotes, and for what.
struct Claim {
    ByteSpan span;
    std::string text;
    std::string owner;
};

/// Everything a graph quotes, by the id of the article.
class Claims {
public:
    explicit Claims(const EventGraph& graph) : graph_(graph) {
        for (const GraphArticle& article : graph.articles()) {
            auto& list = by_article_[article.id];
            for (const QuotedTime& time : article.times) {
                list.push_back({time.time.span, time.text, article.id});
            }
        }
        for (const GraphEvent& event : graph.events()) {
            add(event.evidence, event.id);
            for (const GraphParticipant& participant : event.participants) {
                add(participant.evidence, event.id);
            }
        }
        for (const GraphActor& actor : graph.actors()) {
            add(actor.mentions, actor.id);
            for (const GraphRole& role : actor.roles) {
                add(role.evidence, actor.id);
            }
        }
        for (const GraphPlace& place : graph.places()) {
            add(place.mentions, place.id);
        }
        for (const GraphDocument& document : graph.documents()) {
            add(document.mentions, document.id);
        }
        for (const GraphRelation& relation : graph.relations()) {
            add(relation.evidence, std::string(graph.id(graph.vertex(relation.source))));
        }
    }

    [[nodiscard]] std::size_t count() const {
        std::size_t sum = 0;
        for (const auto& [article, list] : by_article_) {
            sum += list.size();
        }
        return sum;
    }

    /// The claims on an article, which are then settled; nothing where the graph does not know it.
    std::vector<Claim> take(const std::string& article) {
        auto node = by_article_.extract(article);
        return node.empty() ? std::vector<Claim>{} : std::move(node.mapped());
    }

    /// Articles that were quoted and never given.
    [[nodiscard]] const std::map<std::string, std::vector<Claim>>& left() const {
        return by_article_;
    }

private:
    void add(const std::vector<Quotation>& quotations, const std::string& owner) {
        for (const Quotation& quotation : quotations) {
            by_article_[graph_.articles().at(quotation.article).id].push_back(
                {quotation.span, quotation.text, owner});
        }
    }

    const EventGraph& graph_;
    std::map<std::string, std::vector<Claim>> by_article_;
};

bool holds(const Claim& claim, std::string_view text) {
    return claim.span.begin < claim.span.end && claim.span.end <= text.size() &&
           slice(text, claim.span) == claim.text;
}

/// The files that the graph says its articles come from: "news.ndjson:14" is in news.ndjson.
std::vector<std::string> sources_of(const EventGraph& graph) {
    std::vector<std::string> paths;
    for (const GraphArticle& article : graph.articles()) {
        std::string path = article.source;
        const std::size_t colon = path.rfind(':');
        if (!std::filesystem::exists(path) && colon != std::string::npos &&
            std::filesystem::exists(path.substr(0, colon))) {
            path.resize(colon);
        }
        paths.push_back(std::move(path));
    }
    std::ranges::sort(paths);
    paths.erase(std::ranges::unique(paths).begin(), paths.end());
    return paths;
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
        }
        Claims claims(*graph);
        const std::size_t all = claims.count();
        auto output = Output::open("");
        std::size_t wrong = 0;
        inputs_.threads = 1;
        for_each_article<Article>(
            inputs_, console, [](Article article) { return article; },
            [&](const Article& article) {
                for (const Claim& claim : claims.take(article.id)) {
                    if (!holds(claim, article.text)) {
                        ++wrong;
                        output->stream() << fmt::format(
                            "{}:{}-{} does not read \"{}\" (quoted for {})\n", article.source,
                            claim.span.begin, claim.span.end, cut(claim.text, 80), claim.owner);
                    }
                }
                return true;
            });
        std::size_t unread = 0;
        for (const auto& [article, list] : claims.left()) {
            unread += list.size();
            const auto source = graph->find(article);
            output->stream() << fmt::format(
                "{} was not among the inputs, or has changed: {} quotations not checked\n",
                source ? graph->articles()[source->index].source : article, list.size());
        }
        console.say(
            fmt::format("{} of {} quotations are at their place", all - wrong - unread, all));
        if (unread == all && all != 0) {
            return ExitStatus::nothing_done;
        }
        return finished(*output, console,
                        wrong + unread == 0 && console.skipped() == 0 ? ExitStatus::done
                                                                      : ExitStatus::some_skipped);
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
