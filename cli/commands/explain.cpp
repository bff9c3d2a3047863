#include "entities.hpp"
#include "inputs.hpp"
#include "linimasa/core/enum_names.hpp"
#include "output.hpp"
#include "visible.hpp"

#include <fmt/format.h>

#include <span>
#include <string>

namespace linimasa::cli {

namespace {

constexpr std::size_t quotation_width = 160;

/// Writes what a graph holds about one thing.
class Explanation {
public:
    explicit Explanation(const EventGraph& graph) : graph_(graph) {}

    std::string of(VertexIndex vertex) {
        const EntityRef entity = graph_.entity(vertex);
        head(vertex, entity.kind);
        switch (entity.kind) {
            case EntityKind::article:
                article(graph_.articles()[entity.index]);
                break;
            case EntityKind::event:
                event(graph_.events()[entity.index]);
                break;
            case EntityKind::actor:
                actor(graph_.actors()[entity.index]);
                break;
            case EntityKind::place:
                quotations("named in", graph_.places()[entity.index].mentions);
                break;
            case EntityKind::document:
                quotations("named in", graph_.documents()[entity.index].mentions);
                break;
            case EntityKind::topic:
                break;
        }
        links(vertex);
        return std::move(text_);
    }

private:
    void line(std::string_view name, std::string_view value) {
        text_ += fmt::format("  {:<12} {}\n", name, value);
    }

    void head(VertexIndex vertex, EntityKind kind) {
        text_ += fmt::format("{}\n", graph_.label(vertex));
        const std::string_view category = graph_.category(vertex);
        line("id", graph_.id(vertex));
        line("kind", category.empty() ? std::string(to_string(kind))
                                      : fmt::format("{}, {}", to_string(kind), category));
    }

    void reasons(const std::vector<Reason>& list) {
        if (list.empty()) {
            return;
        }
        text_ += "\nwhy\n";
        for (const Reason& reason : list) {
            line(reason.step, reason.note.empty()
                                  ? reason.rule
                                  : fmt::format("{} [{}]", reason.note, reason.rule));
        }
    }

    void alternatives(const std::vector<DateAlternative>& list) {
        if (list.empty()) {
            return;
        }
        text_ += "\ndates weighed\n";
        for (const DateAlternative& alternative : list) {
            line(alternative.date.to_string(),
                 fmt::format("{:.0f} %  {}", alternative.confidence * 100, alternative.because));
        }
    }

    void quotations(std::string_view title, const std::vector<Quotation>& list) {
        if (list.empty()) {
            return;
        }
        text_ += fmt::format("\n{}\n", title);
        passages(list, "  ");
    }

    /// Passages below the article that they stand in, each with its bytes there.
    void passages(std::span<const Quotation> list, std::string_view margin) {
        const Quotation* before = nullptr;
        for (const Quotation& quotation : list) {
            if (before == nullptr || before->article != quotation.article) {
                const GraphArticle& article = graph_.articles()[quotation.article];
                text_ += fmt::format("{}{}\n", margin, article.source);
            }
            text_ += fmt::format("{}  {}-{} \"{}\"\n", margin, quotation.span.begin,
                                 quotation.span.end, cut(quotation.text, quotation_width));
            before = &quotation;
        }
    }

    void article(const GraphArticle& article) {
        line("source", article.source);
        for (const auto& source : article.also_from) {
            line("also from", source);
        }
        line("published", article.published.date
                              ? fmt::format("{} ({}, {:.0f} %)", article.published.moment,
                                            to_string(article.published.basis),
                                            article.published.confidence * 100)
                              : "not known");
        alternatives(article.date_alternatives);
        reasons(article.reasons);
        if (!article.times.empty()) {
            text_ += "\ntimes\n";
        }
        for (const QuotedTime& time : article.times) {
            text_ += fmt::format(
                "  {}-{} \"{}\" {} {} [{}]\n", time.time.span.begin, time.time.span.end,
                cut(time.text, quotation_width), to_string(time.time.type),
                time.time.duration.empty() ? shown_date(time.time.value) : time.time.duration,
                time.time.rule);
        }
    }

    void event(const GraphEvent& event) {
        for (const auto& label : event.other_labels) {
            line("also called", label);
        }
        line("date", shown_date(event.date));
        line("status", to_string(event.status));
        line("confidence", fmt::format("{:.0f} %", event.confidence * 100));
        if (event.plover) {
            line("PLOVER", to_string(*event.plover));
        }
        if (event.series) {
            line("series", event.series->edition ? fmt::format("{}, number {}", event.series->name,
                                                               *event.series->edition)
                                                 : event.series->name);
        }
        if (event.place) {
            line("place", graph_.places()[*event.place].name);
        }
        if (event.part_of) {
            line("part of", graph_.events()[*event.part_of].label);
        }
        alternatives(event.date_alternatives);
        reasons(event.reasons);
        quotations("evidence", event.evidence);
    }

    void actor(const GraphActor& actor) {
        for (const auto& alias : actor.aliases) {
            line("also called", alias);
        }
        if (!actor.country.empty()) {
            line("country", actor.country);
        }
        if (!actor.known_as.empty()) {
            line("known as", actor.known_as);
        }
        line("confidence", fmt::format("{:.0f} %", actor.confidence * 100));
        for (const GraphRole& role : actor.roles) {
            line(role.former ? "former role" : "role",
                 role.organization
                     ? fmt::format("{}, {}", role.title, graph_.actors()[*role.organization].name)
                     : role.title);
            passages(role.evidence, "    ");
        }
        reasons(actor.reasons);
        quotations("named in", actor.mentions);
    }

    void links(VertexIndex vertex) {
        const auto list = [&](std::span<const std::uint32_t> edges, bool outgoing) {
            for (const std::uint32_t index : edges) {
                const GraphEdge& edge = graph_.edges()[index];
                const VertexIndex other = outgoing ? edge.target : edge.source;
                text_ += fmt::format("  {} {:<14} {}  ({})\n", outgoing ? "→" : "←", edge.relation,
                                     cut(graph_.label(other), 80), graph_.id(other));
                // An article's report of an event is the event's own evidence.
                if (outgoing || edge.relation != "reports") {
                    passages(edge.evidence, "      ");
                }
            }
        };
        if (graph_.edges_from(vertex).empty() && graph_.edges_to(vertex).empty()) {
            return;
        }
        text_ += "\nlinks\n";
        list(graph_.edges_to(vertex), false);
        list(graph_.edges_from(vertex), true);
    }

    const EventGraph& graph_;
    std::string text_;
};

class Explain final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("GRAPH", graph_, "Graph in the native JSON; '-' is standard input")
            ->required();
        app.add_option("ID", id_, "Id of an event, actor, article, … or a part of its name")
            ->required();
        app.footer("Example:\n  linimasa explain out/graph.json \"KTT ASEAN ke-32\"");
    }

    ExitStatus run(Console& console) override {
        const auto graph = load_graph(graph_);
        if (!graph) {
            console.error(graph.error());
            return ExitStatus::nothing_done;
        }
        const auto vertex = find_thing(*graph, id_);
        if (!vertex) {
            console.error(vertex.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open("");
        output->stream() << visible(Explanation(*graph).of(*vertex), Layout::kept);
        return finished(*output, console);
    }

private:
    std::string graph_;
    std::string id_;
};

}  // namespace

std::unique_ptr<Command> make_explain() {
    return std::make_unique<Explain>();
}

}  // namespace linimasa::cli
