#include "escape.hpp"
#include "linimasa/core/enum_names.hpp"
#include "view.hpp"

#include <fmt/format.h>

#include <algorithm>

// iCalendar with every dated event. Local time without a zone; a month or year is a span of days
// and says in its description how closely it is known.
namespace linimasa {
namespace {

std::string day(std::chrono::sys_days days) {
    std::string text = Date::from_days(days).to_string();
    std::erase(text, '-');
    return text;
}

std::string minute(const Date& date) {
    return fmt::format("{}T{:02}{:02}00", day(date.first_day()), date.hour(), date.minute());
}

/// The latest publication, since the same input must give the same bytes.
std::string stamp(const EventGraph& graph) {
    std::optional<Date> latest;
    for (const GraphArticle& article : graph.articles()) {
        if (article.published.date && (!latest || *latest < *article.published.date)) {
            latest = article.published.date;
        }
    }
    return (latest ? day(latest->first_day()) : std::string("19700101")) + "T000000Z";
}

void write_times(Out& out, const GraphEvent& event) {
    const Date start = event.date.start.value();
    const bool timed = start.precision() == DatePrecision::minute;
    if (timed && (!event.date.until || event.date.until->precision() == DatePrecision::minute)) {
        write_ical_line(out, "DTSTART:" + minute(start));
        if (event.date.until && *event.date.until > start) {
            write_ical_line(out, "DTEND:" + minute(*event.date.until));
        }
        return;
    }
    const auto last = std::max(event.date.until.value_or(start).last_day(), start.first_day());
    write_ical_line(out, "DTSTART;VALUE=DATE:" + day(start.first_day()));
    write_ical_line(out, "DTEND;VALUE=DATE:" + day(last + std::chrono::days{1}));
    if (start.precision() < DatePrecision::day) {
        write_ical_line(out, "TRANSP:TRANSPARENT");
    }
}

std::string_view calendar_status(EventStatus status) {
    return status == EventStatus::uncertain ? "TENTATIVE" : "CONFIRMED";
}

std::string description(const GraphEvent& event) {
    std::string text;
    for (const Quotation& passage : event.evidence) {
        text += passage.text + "\n";
    }
    text += fmt::format("precision: {}", precision_word(event.date));
    if (event.status != EventStatus::occurred) {
        text += fmt::format("\nstatus: {}", to_string(event.status));
    }
    return text;
}

void write_event(Out& out, const EventGraph& graph, const GraphEvent& event,
                 const std::string& now) {
    write_ical_line(out, "BEGIN:VEVENT");
    write_ical_line(out, fmt::format("UID:{}@linimasa.invalid", event.id));
    write_ical_line(out, "DTSTAMP:" + now);
    write_times(out, event);
    write_ical_line(out, "SUMMARY:" + ical_text(event.label));
    if (event.place) {
        write_ical_line(out, "LOCATION:" + ical_text(graph.places()[*event.place].name));
        const GraphPlace& place = graph.places()[*event.place];
        if (place.latitude && place.longitude) {
            write_ical_line(out,
                            fmt::format("GEO:{:.6f};{:.6f}", *place.latitude, *place.longitude));
        }
    }
    write_ical_line(out, fmt::format("CATEGORIES:{}", to_string(event.kind)));
    write_ical_line(out, fmt::format("STATUS:{}", calendar_status(event.status)));
    write_ical_line(out, "DESCRIPTION:" + ical_text(description(event)));
    if (!event.evidence.empty()) {
        const auto address = web_address(graph.articles()[event.evidence.front().article].source);
        if (!address.empty()) {
            write_ical_line(out, "URL:" + iri(address));
        }
    }
    write_ical_line(out, "END:VEVENT");
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Out out(stream);
    write_ical_line(out, "BEGIN:VCALENDAR");
    write_ical_line(out, "VERSION:2.0");
    write_ical_line(out, "PRODID:-//linimasa//timeline//EN");
    write_ical_line(out, "CALSCALE:GREGORIAN");
    write_ical_line(out, "X-WR-CALNAME:" + ical_text(options.title));
    const std::string now = stamp(graph);
    for (const std::size_t index : dated_events(graph)) {
        write_event(out, graph, graph.events()[index], now);
    }
    write_ical_line(out, "END:VCALENDAR");
    return out.finish();
}

}  // namespace

extern constinit const Exporter ics_exporter{
    .name = "ics",
    .file_name = "timeline.ics",
    .description = "the dated events as a calendar (iCalendar)",
    .binary = false,
    .write = write};

}  // namespace linimasa
