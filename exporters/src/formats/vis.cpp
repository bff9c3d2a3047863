#include "escape.hpp"
#include "json/json_graph.hpp"
#include "linimasa/core/enum_names.hpp"

#include <set>

// Items and groups of vis-timeline. Content is HTML there; an end is the moment after the last, so
// a day's bar ends on the next day.
namespace linimasa {
namespace {

std::string next_moment(const Date& end) {
    if (end.precision() == DatePrecision::minute) {
        return end.to_string() + ":00";
    }
    return Date::from_days(end.last_day() + std::chrono::days{1}).to_string();
}

void write_item(JsonWriter& json, const GraphEvent& event, const NodeView& node) {
    const Date start = event.date.start.value();
    const Date end = event.date.until.value_or(start);
    const std::string from = full_start(node);
    const std::string to = next_moment(end);
    const bool lasting = end.last_day() > start.first_day() && to > from;
    json.begin_object();
    json.member("id", event.id);
    json.member("content", html_text(event.label));
    json.member("group", to_string(event.kind));
    json.member("start", from);
    if (lasting) {
        json.member("end", to);
    }
    json.member("type", lasting ? "range" : "box");
    json.member("className", to_string(event.status));
    json.member("precision", node.precision);
    if (!event.evidence.empty()) {
        json.member("title", html_text(event.evidence.front().text));
    }
    json.end_object();
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    const auto order = dated_events(graph);
    std::set<EventKind> kinds;
    for (const std::size_t index : order) {
        kinds.insert(graph.events()[index].kind);
    }
    Out out(stream);
    JsonWriter json(out);
    json.begin_object();
    json.key("groups");
    json.begin_array();
    for (const EventKind kind : kinds) {
        json.begin_object();
        json.member("id", to_string(kind));
        json.member("content", to_string(kind));
        json.end_object();
    }
    json.end_array();
    json.line();
    json.key("items");
    json.begin_array();
    for (const std::size_t index : order) {
        json.line();
        write_item(json, graph.events()[index],
                   view.node(graph.vertex({EntityKind::event, index})));
    }
    json.line();
    json.end_array();
    json.end_object();
    out.put('\n');
    return out.finish();
}

}  // namespace

extern constinit const Exporter vis_exporter{.name = "vis",
                                             .file_name = "timeline.vis.json",
                                             .description = "items and groups for vis-timeline",
                                             .binary = false,
                                             .write = write};

}  // namespace linimasa
