#include "entities.hpp"
#include "inputs.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace linimasa::cli {

namespace {

constexpr std::size_t date_width = 20;
constexpr std::size_t kind_width = 11;

std::string_view colour_of(EventKind kind) {
    switch (kind) {
        case EventKind::meeting:
            return "\033[34m";
        case EventKind::statement:
            return "\033[36m";
        case EventKind::agreement:
            return "\033[32m";
        case EventKind::incident:
            return "\033[31m";
        case EventKind::visit:
            return "\033[35m";
        case EventKind::appointment:
            return "\033[33m";
        case EventKind::legal:
            return "\033[91m";
        case EventKind::initiative:
            return "\033[92m";
    }
    return "";
}

/// Whether it is said to have happened, readable without colours too.
std::string_view mark_of(EventStatus status) {
    switch (status) {
        case EventStatus::occurred:
            return " ";
        case EventStatus::planned:
            return "+";
        case EventStatus::ongoing:
            return "~";
        case EventStatus::uncertain:
            return "?";
    }
    return " ";
}

std::vector<const GraphEvent*> by_date(const EventGraph& graph) {
    std::vector<const GraphEvent*> events;
    for (const GraphEvent& event : graph.events()) {
        events.push_back(&event);
    }
    std::ranges::sort(events, [](const GraphEvent* a, const GraphEvent* b) {
        if (a->date.known() != b->date.known()) {
            return a->date.known();  // those without a date come last
        }
        if (a->date.start != b->date.start) {
            return a->date.start < b->date.start;
        }
        return a->id < b->id;
    });
    return events;
}

/// Whether the label has the name as words of its own: "Bali" is not in "Balikpapan".
bool names(const std::string& label, const std::string& place) {
    const auto in_word = [&](std::size_t at) {
        const auto byte = static_cast<unsigned char>(at < label.size() ? label[at] : ' ');
        return byte >= 0x80 || std::isalnum(byte) != 0;
    };
    for (auto at = label.find(place); at != std::string::npos; at = label.find(place, at + 1)) {
        if ((at == 0 || !in_word(at - 1)) && !in_word(at + place.size())) {
            return true;
        }
    }
    return false;
}

class Lines {
public:
    Lines(const EventGraph& graph, Terminal terminal) : graph_(graph), terminal_(terminal) {}

    std::string all() {
        std::string text;
        int year = -1;
        for (const GraphEvent* event : by_date(graph_)) {
            const int own_year = event->date.known() ? event->date.start->year() : 0;
            if (own_year != year) {
                year = own_year;
                text += heading(year == 0 ? "no date" : fmt::format("{}", year));
            }
            text += line(*event);
        }
        return text;
    }

private:
    [[nodiscard]] std::string heading(const std::string& title) const {
        return terminal_.colour ? fmt::format("\033[1m{}\033[0m\n", title) : title + '\n';
    }

    [[nodiscard]] std::string line(const GraphEvent& event) const {
        const std::string date = event.date.known() ? shown_date(event.date) : "";
        const std::string padding(date_width - std::min(date_width, width_of(date)), ' ');
        const std::string kind = fmt::format("{:<{}}", to_string(event.kind), kind_width);
        std::string label = event.label;
        if (event.place) {
            const std::string& place = graph_.places()[*event.place].name;
            if (!names(fold(label), fold(place))) {
                label += fmt::format(", {}", place);
            }
        }
        const std::size_t room = terminal_.width - std::min(terminal_.width, date_width + 20);
        if (terminal_.is_terminal) {
            label = cut(label, room);
        }
        return fmt::format("  {}{} {} {}{}{} {}\n", date, padding, mark_of(event.status),
                           terminal_.colour ? colour_of(event.kind) : "", kind,
                           terminal_.colour ? "\033[0m" : "",
                           terminal_.is_terminal ? label : cut(label, width_of(label)));
    }

    const EventGraph& graph_;
    Terminal terminal_;
};

class Timeline final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("GRAPH", graph_, "Graph in the native JSON; '-' is standard input")
            ->required();
        app.footer(
            "A mark stands before what has not simply happened: + planned, ~ going on, ? "
            "uncertain.\n"
            "Example:\n"
            "  linimasa timeline out/graph.json");
    }

    ExitStatus run(Console& console) override {
        const auto graph = load_graph(graph_);
        if (!graph) {
            console.error(graph.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open("");
        output->stream() << Lines(*graph, standard_output()).all();
        return finished(*output, console);
    }

private:
    std::string graph_;
};

}  // namespace

std::unique_ptr<Command> make_timeline() {
    return std::make_unique<Timeline>();
}

}  // namespace linimasa::cli
