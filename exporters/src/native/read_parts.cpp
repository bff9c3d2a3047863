#include "native/read_parts.hpp"

#include <fmt/format.h>

namespace linimasa::native {

void check_format(const JsonCursor& document) {
    if (document["format"].text() != "linimasa/1") {
        document.fail("is not linimasa/1, the format that this version reads");
    }
}

std::optional<Date> read_date(const JsonCursor& value) {
    if (value.is_null()) {
        return std::nullopt;
    }
    const auto date = Date::parse(value.text());
    if (!date) {
        value.fail("is not a date of the form 2018, 2018-04, 2018-04-27 or 2018-04-27T15:04");
    }
    return date;
}

Publication read_publication(const JsonCursor& article) {
    Publication publication;
    publication.basis = article["published_basis"].word<PublishedBasis>();
    publication.date = read_date(article["published"]);
    publication.moment = article["published"].text_or_empty();
    const JsonCursor more = article.optional("x_published");
    if (!more.present()) {
        publication.confidence = publication.date ? 1.0 : 0.0;
        return publication;
    }
    if (more.optional("basis").present()) {
        publication.basis = more["basis"].word<PublishedBasis>();
        publication.moment = more.optional("moment").text_or_empty();
        publication.date.reset();
    }
    if (more.optional("date").present()) {
        publication.date = read_date(more["date"]);
    }
    if (more.optional("begin").present()) {
        publication.span = read_span(more);
    }
    publication.confidence = more["confidence"].number();
    return publication;
}

std::string read_language(const JsonCursor& article) {
    return article.optional("x_language_unknown").boolean_or(false) ? std::string{}
                                                                    : article["language"].string();
}

TimeExpression read_time(const JsonCursor& time) {
    TimeExpression expression;
    expression.span = read_quoted_span(time);
    expression.type = time["type"].word<TimeType>();
    if (expression.type == TimeType::duration || expression.type == TimeType::set) {
        const JsonCursor fraction = time.optional("x_duration");
        expression.duration = (fraction.present() ? fraction : time["start"]).text_or_empty();
        expression.value = {read_date(time.optional("x_start")),
                            read_date(time.optional("x_until"))};
    } else {
        expression.value = read_range(time);
        expression.duration = time.optional("x_duration").text_or_empty();
    }
    const JsonCursor exact = time.optional("x_modifier");
    const JsonCursor modifier = exact.present() ? exact : time["modifier"];
    expression.modifier = modifier.is_null() ? TimeModifier::none : modifier.word<TimeModifier>();
    expression.symbolic = time.optional("x_symbolic").text_or_empty();
    expression.rule = time.optional("x_rule").text_or_empty();
    return expression;
}

DateRange read_range(const JsonCursor& thing) {
    return {read_date(thing["start"]), read_date(thing["until"])};
}

DateRange read_event_date(const JsonCursor& event) {
    DateRange range = read_range(event);
    if (!range.until) {
        range.until = read_date(event.optional("x_until"));
    }
    return range;
}

ByteSpan read_span(const JsonCursor& thing) {
    const ByteSpan span{thing["begin"].index(), thing["end"].index()};
    if (span.end < span.begin) {
        thing.fail("ends before it begins");
        return {};
    }
    return span;
}

ByteSpan read_quoted_span(const JsonCursor& quotation) {
    const ByteSpan span = read_span(quotation);
    if (span.size() != quotation["text"].text().size()) {
        quotation.fail("has a text that is not as long as its span");
    }
    return span;
}

std::vector<Reason> read_reasons(const JsonCursor& thing) {
    std::vector<Reason> reasons;
    thing.optional("x_reasons").each([&](const JsonCursor& entry) {
        Reason reason{entry["step"].string(), std::string(entry.optional("rule").text_or_empty()),
                      std::string(entry.optional("note").text_or_empty())};
        if (entry.optional("begin").present()) {
            reason.span = read_span(entry);
        }
        reasons.push_back(std::move(reason));
    });
    return reasons;
}

std::optional<Series> read_series(const JsonCursor& event) {
    const JsonCursor entry = event.optional("x_series");
    if (entry.is_null()) {
        return std::nullopt;
    }
    Series series{entry["name"].string(), std::nullopt};
    if (entry.optional("edition").present()) {
        series.edition = static_cast<int>(entry["edition"].index());
    }
    return series;
}

void Ids::define(const JsonCursor& document, std::string_view list, EntityKind kind) {
    std::size_t index = 0;
    document[list].each([&](const JsonCursor& entry) {
        const JsonCursor id = entry["id"];
        const std::string_view text = id.text();
        const auto odd = [](char c) {
            const auto u = static_cast<unsigned char>(c);
            return !((u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') ||
                     c == '.' || c == '_' || c == ':' || c == '-');
        };
        if (text.empty() || std::any_of(text.begin(), text.end(), odd)) {
            id.fail("is not an id: letters, digits and . _ : - only");
        } else if (!entities_.try_emplace(text, EntityRef{kind, index}).second) {
            id.fail(fmt::format("names \"{}\" a second time", text));
        }
        ++index;
    });
}

EntityRef Ids::any(const JsonCursor& id) const {
    const auto found = entities_.find(id.text());
    if (found == entities_.end()) {
        id.fail(fmt::format("names \"{}\", which is not defined", id.text()));
        return {};
    }
    return found->second;
}

std::size_t Ids::index(const JsonCursor& id, EntityKind kind) const {
    const EntityRef found = any(id);
    if (found.kind != kind) {
        id.fail(
            fmt::format("names \"{}\", which is not of the kind {}", id.text(), to_string(kind)));
        return 0;
    }
    return found.index;
}

}  // namespace linimasa::native
