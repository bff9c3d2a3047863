#include "linimasa/graph/query.hpp"

#include "dates.hpp"
#include "entities.hpp"
#include "formats.hpp"
#include "inputs.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/graph/measures.hpp"
#include "output.hpp"
#include "visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace linimasa::cli {

namespace {

/// `last` is the enumeration's last value: the answer to a wrong word lists all up to it.
template <class Enum>
CLI::Validator is_one_of(Enum last) {
    return {[last](const std::string& word) {
                if (parse_enum<Enum>(word)) {
                    return std::string();
                }
                std::string message = "there is no \"" + word + "\". Choose out of:";
                for (int i = 0; i <= static_cast<int>(last); ++i) {
                    message += i == 0 ? " " : ", ";
                    message += to_string(static_cast<Enum>(i));
                }
                return message;
            },
            "WORD"};
}

/// The filter as it was typed.
struct Wanted {
    std::vector<std::string> actors;
    std::vector<std::string> kinds;
    std::vector<std::string> statuses;
    std::vector<std::string> topics;
    std::vector<std::string> places;
    std::string from;
    std::string until;
    std::size_t voices = 1;
};

/// Positions of everything that the words mean. An Error names words that mean nothing.
Result<std::vector<std::uint32_t>> positions(const EventGraph& graph, EntityKind kind,
                                             const std::vector<std::string>& words) {
    std::vector<std::uint32_t> list;
    for (const auto& word : words) {
        const auto found = find_named(graph, kind, word);
        if (found.empty()) {
            return tl::unexpected(
                Error{ErrorCode::not_found,
                      fmt::format("there is no {} called \"{}\"", to_string(kind), word), "",
                      "Give an id or a part of a name."});
        }
        for (const EntityRef entity : found) {
            list.push_back(static_cast<std::uint32_t>(entity.index));
        }
    }
    return list;
}

Result<EventFilter> filter_of(const EventGraph& graph, const Wanted& wanted) {
    EventFilter filter;
    auto actors = positions(graph, EntityKind::actor, wanted.actors);
    auto topics = positions(graph, EntityKind::topic, wanted.topics);
    auto places = positions(graph, EntityKind::place, wanted.places);
    for (const auto* list : {&actors, &topics, &places}) {
        if (!*list) {
            return tl::unexpected(list->error());
        }
    }
    filter.actors = *std::move(actors);
    filter.topics = *std::move(topics);
    filter.places = *std::move(places);
    for (const auto& word : wanted.kinds) {
        filter.kinds.push_back(*parse_enum<EventKind>(word));
    }
    for (const auto& word : wanted.statuses) {
        filter.statuses.push_back(*parse_enum<EventStatus>(word));
    }
    filter.from = Date::parse(wanted.from);
    filter.until = Date::parse(wanted.until);
    filter.voices = wanted.voices;
    return filter;
}

/// "Jokowi —host→ KTT ASEAN ke-42 ←attendee— Prayut", with the passages.
std::string shown_connection(const EventGraph& graph, const Connection& way) {
    std::string text = fmt::format("{}\n", graph.label(way.vertices.front()));
    for (std::size_t step = 0; step < way.edges.size(); ++step) {
        const GraphEdge& edge = graph.edges()[way.edges[step]];
        const VertexIndex next = way.vertices[step + 1];
        const std::string date = shown_date(graph.date(next));
        text += fmt::format("  {} {} {}{}\n", edge.target == next ? "→" : "←", edge.relation,
                            graph.label(next), graph.date(next).known() ? ", " + date : "");
        for (const Quotation& quotation : edge.evidence) {
            text += fmt::format("      {}\n", shown_quotation(graph, quotation, 120));
        }
    }
    return text + fmt::format("strength {:.2f}\n", way.strength);
}

std::string shown_ties(const EventGraph& graph, const EventFilter& filter) {
    auto ties = co_participation(graph, filter);
    std::ranges::stable_sort(ties, std::ranges::greater{}, &Tie::weight);
    std::string text;
    for (const Tie& tie : ties) {
        text += fmt::format("{:7.2f}  {} – {}:", tie.weight, graph.actors()[tie.a].name,
                            graph.actors()[tie.b].name);
        for (const std::uint32_t event : tie.events) {
            text += fmt::format(" [{}]", cut(graph.events()[event].label, 50));
        }
        text += '\n';
    }
    return text;
}

std::string shown_measures(const EventGraph& graph, const EventFilter& filter) {
    const Measures measures = measure_actors(graph, filter);
    std::vector<std::size_t> order(graph.actors().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t actor) { return measures.pagerank[actor]; });
    std::string text = "pagerank  betweenness   degree  community  actor\n";
    for (const std::size_t actor : order) {
        if (measures.degree[actor] > 0) {
            text += fmt::format("{:8.4f}  {:11.4f} {:8.2f}  {:9}  {}\n", measures.pagerank[actor],
                                measures.betweenness[actor], measures.degree[actor],
                                measures.community[actor], graph.actors()[actor].name);
        }
    }
    return text;
}

class Query final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("GRAPH", graph_, "Graph in the native JSON; '-' is standard input")
            ->required();
        app.add_option(
               "--actor", wanted_.actors,
               "Events in which this actor takes part; may be given more than once, and then "
               "one of them is enough, as with --kind, --status, --topic and --place")
            ->allow_extra_args(false);
        app.add_option("--kind", wanted_.kinds,
                       "Events of this kind, or of one of several: meeting,visit")
            ->check(is_one_of(EventKind::initiative))
            ->allow_extra_args(false)
            ->delimiter(',');
        app.add_option("--status", wanted_.statuses, "occurred, planned, ongoing or uncertain")
            ->check(is_one_of(EventStatus::uncertain))
            ->allow_extra_args(false)
            ->delimiter(',');
        app.add_option("--topic", wanted_.topics, "Events about this")->allow_extra_args(false);
        app.add_option("--place", wanted_.places, "Events in this place")->allow_extra_args(false);
        app.add_option("--from", wanted_.from, "Events on or after this day, month or year")
            ->check(is_date());
        app.add_option("--until", wanted_.until, "Events on or before it")->check(is_date());
        app.add_option("--voices", wanted_.voices, "Independent articles that must tell it")
            ->capture_default_str();
        setup_questions(app);
        app.add_option("--format", format_,
                       "Format of the answer where it is a graph; default: json. With --meets: the "
                       "network of actors as a graph, not as a list")
            ->check(is_format());
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        app.footer(
            "The answer is a graph, in the native JSON unless another format is asked for, except\n"
            "with --connect, --central, and --meets without --format.\n"
            "Examples:\n"
            "  linimasa query out/graph.json --actor \"Retno Marsudi\" --from 2018 | linimasa "
            "timeline -\n"
            "  linimasa query out/graph.json --from 2024-07 --measures --format gexf\n"
            "  linimasa query out/graph.json --meets --from 2024-07 --measures --format gexf\n"
            "  linimasa query out/graph.json --central --from 2024 --until 2024-06\n"
            "  linimasa query out/graph.json --connect \"Joko Widodo\" \"Mike Pence\"");
    }

    ExitStatus run(Console& console) override {
        if (meets_ && format_ == "json") {
            console.error({ErrorCode::unsupported,
                           "the native JSON holds events, not who meets whom", "",
                           "Choose a format of nodes and edges, such as gexf or csv-edges."});
            return ExitStatus::wrong_use;
        }
        if (refuses_terminal(format_, path_, console)) {
            return ExitStatus::wrong_use;
        }
        const auto graph = load_graph(graph_);
        if (!graph) {
            console.error(graph.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        if (const auto answered = answer(*graph, output->stream()); !answered) {
            console.error(answered.error());
            return ExitStatus::nothing_done;
        }
        return finished(*output, console);
    }

private:
    void setup_questions(CLI::App& app) {
        auto* const near =
            app.add_option("--near", near_, "Everything around this node instead of a filter");
        app.add_option("--hops", hops_, "How many links away")->needs(near)->capture_default_str();
        auto* const connect =
            app.add_option("--connect", connect_, "How these two actors are connected")
                ->expected(2)
                ->excludes(near);
        app.add_flag("--strongest", strongest_, "The way that is surest, not the shortest")
            ->needs(connect);
        app.add_flag("--through-states", through_states_,
                     "The way may lead over a state, which takes part in everything")
            ->needs(connect);
        auto* const meets =
            app.add_flag("--meets", meets_, "Who meets whom in the events asked for")
                ->excludes(near)
                ->excludes(connect);
        auto* const central =
            app.add_flag("--central", central_, "How central each actor is in them")
                ->excludes(near)
                ->excludes(connect)
                ->excludes(meets);
        app.add_flag("--measures", measures_,
                     "Write on each actor of the answer how central it is in the events asked for "
                     "(degree, betweenness, PageRank, component, community)")
            ->excludes(connect)
            ->excludes(central);
    }

    Result<void> answer(const EventGraph& graph, std::ostream& out) const {
        if (!connect_.empty()) {
            return connection(graph).map(
                [&](const std::string& text) { out << visible(text, Layout::kept); });
        }
        return filter_of(graph, wanted_).and_then([&](const EventFilter& filter) -> Result<void> {
            if (central_ || (meets_ && format_.empty())) {
                out << visible(meets_ ? shown_ties(graph, filter) : shown_measures(graph, filter),
                               Layout::kept);
                return {};
            }
            return measures_ ? write_part(with_measures(graph, filter), filter, out)
                             : write_part(graph, filter, out);
        });
    }

    Result<void> write_part(const EventGraph& graph, const EventFilter& filter,
                            std::ostream& out) const {
        if (!near_.empty()) {
            return find_thing(graph, near_).and_then([&](VertexIndex vertex) {
                return write(neighbourhood(graph, graph.entity(vertex), hops_), out);
            });
        }
        return write(meets_ ? meeting_network(graph, filter) : select(graph, filter), out);
    }

    Result<void> write(const EventGraph& graph, std::ostream& out) const {
        return (*find_exporter(format_.empty() ? "json" : format_))->write(graph, {}, out);
    }

    [[nodiscard]] Result<std::string> connection(const EventGraph& graph) const {
        std::vector<std::uint32_t> ends;
        for (const auto& name : connect_) {
            const auto found = positions(graph, EntityKind::actor, {name});
            if (!found) {
                return tl::unexpected(found.error());
            }
            if (found->size() > 1) {
                return tl::unexpected(find_thing(graph, name).map([](VertexIndex) {}).error());
            }
            ends.push_back(found->front());
        }
        const auto way = strongest_ ? strongest_connection(graph, ends[0], ends[1], through_states_)
                                    : shortest_connection(graph, ends[0], ends[1], through_states_);
        if (!way) {
            return std::string(ends[0] == ends[1] ? "this is the same actor\n" : "not connected\n");
        }
        return shown_connection(graph, *way);
    }

    std::string graph_;
    Wanted wanted_;
    std::string near_;
    unsigned hops_ = 1;
    std::vector<std::string> connect_;
    bool strongest_ = false;
    bool through_states_ = false;
    bool meets_ = false;
    bool central_ = false;
    bool measures_ = false;
    std::string format_;
    std::string path_;
};

}  // namespace

std::unique_ptr<Command> make_query() {
    return std::make_unique<Query>();
}

}  // namespace linimasa::cli
