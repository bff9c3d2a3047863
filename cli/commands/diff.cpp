#include "linimasa/graph/diff.hpp"

#include "dates.hpp"
#include "entities.hpp"
#include "inputs.hpp"
#include "json.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/graph/query.hpp"
#include "output.hpp"
#include "visible.hpp"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace linimasa::cli {

namespace {

std::string as_json(std::string_view what, const NodeChange& change, const EventGraph& before,
                    const EventGraph& after) {
    const EventGraph& side = change.after ? after : before;
    const VertexIndex vertex =
        side.vertex({change.kind, change.after ? *change.after : *change.before});
    JsonLine line;
    line.key("change").text(what);
    line.key("kind").text(to_string(change.kind));
    line.key("id").text(side.id(vertex));
    line.key("label").text(side.label(vertex));
    line.key("fields").list(change.fields, [&](const FieldChange& field) {
        line.object([&] {
            line.key("field").text(field.field);
            line.key("before").text_or_null(field.before);
            line.key("after").text_or_null(field.after);
        });
    });
    return line.finish();
}

class Diff final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("BEFORE", before_,
                       "The older graph; with --since the only one; '-' is standard input")
            ->required();
        auto* const after = app.add_option("AFTER", after_, "The newer graph");
        app.add_option("--since", since_,
                       "What articles of this day and later brought to one graph")
            ->check(is_date())
            ->excludes(after);
        app.add_option("--format", format_, "text: a changelog in words; ndjson: one change a line")
            ->check(CLI::IsMember({"text", "ndjson"}))
            ->capture_default_str();
        app.footer(
            "Examples:\n"
            "  linimasa diff yesterday/graph.json today/graph.json\n"
            "  linimasa diff out/graph.json --since 2024-07-01\n"
            "To compare with a graph made of the earlier articles alone, in which labels and "
            "dates\n"
            "are what was known then: linimasa build ... --as-of 2024-06-30 -o then");
    }

    ExitStatus run(Console& console) override {
        if (after_.empty() && since_.empty()) {
            console.error({ErrorCode::not_found, "there is nothing to compare with", "",
                           "Give a second graph, or a day with --since."});
            return ExitStatus::wrong_use;
        }
        const auto first = load_graph(before_);
        const auto after = since_.empty() ? load_graph(after_) : Result<EventGraph>{};
        for (const auto* graph : {&first, &after}) {
            if (!*graph) {
                console.error(graph->error());
                return ExitStatus::nothing_done;
            }
        }
        if (since_.empty()) {
            return tell(*first, *after, console);
        }
        return tell(linimasa::as_of(*first, day_before(*Date::parse(since_))), *first, console);
    }

private:
    static Date day_before(const Date& date) {
        return Date::from_days(date.first_day() - std::chrono::days{1});
    }

    ExitStatus tell(const EventGraph& before, const EventGraph& after, Console& console) const {
        auto output = Output::open("");
        const GraphDiff changes = diff(before, after);
        if (changes.added.empty() && changes.changed.empty() && changes.removed.empty()) {
            console.say("nothing is new, changed or gone");
        }
        if (format_ == "text") {
            for (const auto& line : changelog(changes, before, after)) {
                output->stream() << visible(line) << '\n';
            }
        } else {
            list(*output, "added", changes.added, before, after);
            list(*output, "changed", changes.changed, before, after);
            list(*output, "removed", changes.removed, before, after);
        }
        return finished(*output, console);
    }

    static void list(Output& output, std::string_view what, const std::vector<NodeChange>& changes,
                     const EventGraph& before, const EventGraph& after) {
        for (const NodeChange& change : changes) {
            output.stream() << as_json(what, change, before, after);
        }
    }

    std::string before_;
    std::string after_;
    std::string since_;
    std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_diff() {
    return std::make_unique<Diff>();
}

}  // namespace linimasa::cli
