#pragma once

#include "json/json_tree.hpp"
#include "linimasa/core/article.hpp"
#include "linimasa/core/date.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/reason.hpp"
#include "linimasa/core/time_expression.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Pieces that an extraction and a graph read alike; each is the counterpart of a function in
/// write_parts.hpp. Mistakes go to the decoding behind the cursor.
namespace linimasa::native {

void check_format(const JsonCursor& document);
[[nodiscard]] std::optional<Date> read_date(const JsonCursor& value);
[[nodiscard]] Publication read_publication(const JsonCursor& article);
[[nodiscard]] std::string read_language(const JsonCursor& article);
[[nodiscard]] TimeExpression read_time(const JsonCursor& time);
/// Members start and until.
[[nodiscard]] DateRange read_range(const JsonCursor& thing);
[[nodiscard]] DateRange read_event_date(const JsonCursor& event);
[[nodiscard]] ByteSpan read_span(const JsonCursor& thing);
/// The span of a quotation, which must be as long as its text.
[[nodiscard]] ByteSpan read_quoted_span(const JsonCursor& quotation);
[[nodiscard]] std::vector<Reason> read_reasons(const JsonCursor& thing);
[[nodiscard]] std::optional<Series> read_series(const JsonCursor& event);

/// Which id stands for which entry. Ids that are there twice, have characters that not every format
/// can carry, or are referred to without being defined are reported.
class Ids {
public:
    /// Registers the ids of a list, in order.
    void define(const JsonCursor& document, std::string_view list, EntityKind kind);
    [[nodiscard]] EntityRef any(const JsonCursor& id) const;
    [[nodiscard]] std::size_t index(const JsonCursor& id, EntityKind kind) const;
    template <class Index>
    [[nodiscard]] std::optional<Index> optional_index(const JsonCursor& id, EntityKind kind) const {
        if (id.is_null()) {
            return std::nullopt;
        }
        return static_cast<Index>(index(id, kind));
    }
    template <class Index>
    [[nodiscard]] std::vector<Index> indices(const JsonCursor& list, EntityKind kind) const {
        std::vector<Index> found;
        list.each(
            [&](const JsonCursor& id) { found.push_back(static_cast<Index>(index(id, kind))); });
        return found;
    }

private:
    std::unordered_map<std::string_view, EntityRef> entities_;  // only ever looked up
};

}  // namespace linimasa::native
