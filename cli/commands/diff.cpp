#include "linimasa/graph/diff.hpp"

#include "entities.hpp"
#include "inputs.hpp"
#include "json.hpp"
#include "linimasa/core/enum_names.hpp"
#include "output.hpp"

#include <fmt/format.h>

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
        app.add_option("BEFORE", before_, "The older graph; '-' is standard input")->required();
        app.add_option("AFTER", after_, "The newer graph")->required();
        app.add_option("--format", format_, "text: a changelog in words; ndjson: one change a line")
            ->check(CLI::IsMember({"text", "ndjson"}))
            ->capture_default_str();
        app.footer("Example:\n  linimasa diff yesterday/graph.json today/graph.json");
    }

    ExitStatus run(Console& console) override {
        const auto before = load_graph(before_);
        const auto after = load_graph(after_);
        for (const auto* graph : {&before, &after}) {
            if (!*graph) {
                console.error(graph->error());
                return ExitStatus::nothing_done;
            }
        }
        auto output = Output::open("");
        const GraphDiff changes = diff(*before, *after);
        if (format_ == "text") {
            for (const auto& line : changelog(changes, *before, *after)) {
                output->stream() << line << '\n';
            }
        } else {
            list(*output, "added", changes.added, *before, *after);
            list(*output, "changed", changes.changed, *before, *after);
            list(*output, "removed", changes.removed, *before, *after);
        }
        return finished(*output, console);
    }

private:
    static void list(Output& output, std::string_view what, const std::vector<NodeChange>& changes,
                     const EventGraph& before, const EventGraph& after) {
        for (const NodeChange& change : changes) {
            output.stream() << as_json(what, change, before, after);
        }
    }

    std::string before_;
    std::string after_;
    std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_diff() {
    return std::make_unique<Diff>();
}

}  // namespace linimasa::cli
