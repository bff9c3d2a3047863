#pragma once

#include "json/json_writer.hpp"
#include "linimasa/core/article.hpp"
#include "linimasa/core/date.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/reason.hpp"
#include "linimasa/core/time_expression.hpp"

#include <string_view>
#include <vector>

/// Pieces that an extraction and a graph write alike. What linimasa/1 has no key for goes to keys
/// that begin with x_, and is left out where there is nothing to say.
namespace linimasa::native {

void write_generator(JsonWriter& json);
/// A date as text, or null.
void write_date(JsonWriter& json, std::string_view key, const std::optional<Date>& date);
/// The members published, published_basis and x_published.
void write_publication(JsonWriter& json, const Publication& publication);
/// One time expression; `text` is what stands in its span.
void write_time(JsonWriter& json, const TimeExpression& time, std::string_view text);
/// An object {article, begin, end, text} that is left open for more members.
void open_quotation(JsonWriter& json, std::string_view article, ByteSpan span,
                    std::string_view text);
void write_quotation(JsonWriter& json, std::string_view article, ByteSpan span,
                     std::string_view text);
/// The members start, until and precision of an event.
void write_event_date(JsonWriter& json, const DateRange& date);
/// Members begin and end.
void write_span(JsonWriter& json, ByteSpan span);
void write_reasons(JsonWriter& json, const std::vector<Reason>& reasons);
void write_series(JsonWriter& json, const std::optional<Series>& series);

}  // namespace linimasa::native
