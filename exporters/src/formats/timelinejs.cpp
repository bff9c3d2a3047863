#include "escape.hpp"
#include "json/json_graph.hpp"
#include "linimasa/core/enum_names.hpp"

// TimelineJS3. Headline and text are HTML there, so article text is escaped; dates say as much as
// is known, and TimelineJS shows "March 2018" by itself.
namespace linimasa {
namespace {

void write_when(JsonWriter& json, std::string_view key, const Date& date) {
    json.key(key);
    json.begin_object();
    json.member("year", date.year());
    if (date.precision() >= DatePrecision::month) {
        json.member("month", std::size_t{date.month()});
    }
    if (date.precision() >= DatePrecision::day) {
        json.member("day", std::size_t{date.day()});
    }
    if (date.precision() == DatePrecision::minute) {
        json.member("hour", std::size_t{date.hour()});
        json.member("minute", std::size_t{date.minute()});
    }
    json.end_object();
}

/// TimelineJS drops an end that equals the start in every field that both have.
bool differs(const Date& start, const Date& end) {
    const DatePrecision shared = std::min(start.precision(), end.precision());
    return start.truncated(shared) != end.truncated(shared);
}

std::string slide_text(const EventGraph& graph, const GraphEvent& event) {
    std::string text;
    if (event.status != EventStatus::occurred) {
        text += "<p><em>" + std::string(to_string(event.status)) + "</em></p>";
    }
    for (const Quotation& passage : event.evidence) {
        const GraphArticle& article = graph.articles()[passage.article];
        text += "<p>" + html_text(passage.text) + "<br><small>" +
                html_text(article.outlet ? *article.outlet : article.source) + "</small></p>";
    }
    return text;
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Out out(stream);
    JsonWriter json(out);
    json.begin_object();
    json.key("title");
    json.begin_object();
    json.key("text");
    json.begin_object();
    json.member("headline", html_text(options.title));
    json.end_object();
    json.end_object();
    json.line();
    json.key("events");
    json.begin_array();
    for (const std::size_t index : dated_events(graph)) {
        const GraphEvent& event = graph.events()[index];
        const Date start = event.date.start.value();
        json.line();
        json.begin_object();
        json.member("unique_id", event.id);
        write_when(json, "start_date", start);
        if (event.date.until && *event.date.until > start && differs(start, *event.date.until)) {
            write_when(json, "end_date", *event.date.until);
        }
        json.member("group", to_string(event.kind));
        json.key("text");
        json.begin_object();
        json.member("headline", html_text(event.label));
        json.member("text", slide_text(graph, event));
        json.end_object();
        json.end_object();
    }
    json.line();
    json.end_array();
    json.end_object();
    out.put('\n');
    return out.finish();
}

}  // namespace

extern constinit const Exporter timelinejs_exporter{
    .name = "timelinejs",
    .file_name = "timeline.timelinejs.json",
    .description = "slides for TimelineJS3, best below 200 events",
    .binary = false,
    .write = write};

}  // namespace linimasa
