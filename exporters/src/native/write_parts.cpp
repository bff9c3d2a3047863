#include "native/write_parts.hpp"

#include "linimasa/core/enum_names.hpp"
#include "linimasa/graph/event_graph.hpp"
#include "native/moment.hpp"

namespace linimasa::native {

void write_generator(JsonWriter& json) {
    json.member("format", "linimasa/1");
    json.key("generator");
    json.begin_object();
    json.member("name", "linimasa");
    json.member("version", LINIMASA_VERSION);
    json.end_object();
}

void write_date(JsonWriter& json, std::string_view key, const std::optional<Date>& date) {
    json.key(key);
    if (date) {
        json.string(date->to_string());
    } else {
        json.null();
    }
}

void write_publication(JsonWriter& json, const Publication& publication) {
    const bool plain =
        publication.basis != PublishedBasis::unknown && is_moment(publication.moment);
    json.member_or_null("published", plain ? full_moment(publication.moment) : std::string{});
    json.member("published_basis", plain ? to_string(publication.basis) : "unknown");
    json.key("x_published");
    json.begin_object();
    if (!plain) {
        json.member("basis", to_string(publication.basis));
        json.member_if("moment", publication.moment);
    }
    if (publication.date && (!plain || Date::parse(publication.moment) != publication.date)) {
        json.member("date", publication.date->to_string());
    }
    if (publication.span) {
        write_span(json, *publication.span);
    }
    json.member("confidence", publication.confidence);
    json.end_object();
}

void write_time(JsonWriter& json, const TimeExpression& time, std::string_view text) {
    const bool length = time.type == TimeType::duration || time.type == TimeType::set;
    json.begin_object();
    json.member("text", text);
    write_span(json, time.span);
    json.member("type", to_string(time.type));
    if (length) {
        // "dua setengah bulan" is P2.5M, which the contract has no room for.
        const bool whole = is_duration(time.duration);
        json.member_or_null("start", whole ? std::string_view(time.duration) : "");
        json.key("until");
        json.null();
        if (!whole) {
            json.member_if("x_duration", time.duration);
        }
        // A repeated time may be anchored: "every Friday since 2017".
        if (time.value.start) {
            json.member("x_start", time.value.start->to_string());
        }
        if (time.value.until) {
            json.member("x_until", time.value.until->to_string());
        }
    } else {
        write_date(json, "start", time.value.start);
        write_date(json, "until", time.value.until);
        json.member_if("x_duration", time.duration);
    }
    json.member_or_null("modifier", to_string(plain(time.modifier)));
    if (plain(time.modifier) != time.modifier) {
        json.member("x_modifier", to_string(time.modifier));
    }
    json.member_if("x_symbolic", time.symbolic);
    json.member_if("x_rule", time.rule);
    json.end_object();
}

void open_quotation(JsonWriter& json, std::string_view article, ByteSpan span,
                    std::string_view text) {
    json.begin_object();
    json.member("article", article);
    write_span(json, span);
    json.member("text", text);
}

void write_quotation(JsonWriter& json, std::string_view article, ByteSpan span,
                     std::string_view text) {
    open_quotation(json, article, span, text);
    json.end_object();
}

void write_event_date(JsonWriter& json, const DateRange& date) {
    write_date(json, "start", date.start);
    write_date(json, "until", date.start ? date.until : std::nullopt);
    json.member("precision", precision_word(date));
    if (!date.start && date.until) {
        json.member("x_until", date.until->to_string());
    }
}

void write_span(JsonWriter& json, ByteSpan span) {
    json.member("begin", span.begin);
    json.member("end", span.end);
}

void write_reasons(JsonWriter& json, const std::vector<Reason>& reasons) {
    if (reasons.empty()) {
        return;
    }
    json.key("x_reasons");
    json.begin_array();
    for (const Reason& reason : reasons) {
        json.begin_object();
        json.member("step", reason.step);
        json.member_if("rule", reason.rule);
        json.member_if("note", reason.note);
        if (reason.span) {
            write_span(json, *reason.span);
        }
        json.end_object();
    }
    json.end_array();
}

void write_series(JsonWriter& json, const std::optional<Series>& series) {
    if (!series) {
        return;
    }
    json.key("x_series");
    json.begin_object();
    json.member("name", series->name);
    if (series->edition) {
        json.member("edition", *series->edition);
    }
    json.end_object();
}

}  // namespace linimasa::native
