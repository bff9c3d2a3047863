#include "timeml.hpp"

#include "linimasa/core/enum_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

namespace linimasa::cli {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month_day;

/// ISO week of a Monday: the year is that of its Thursday.
std::string iso_week(sys_days monday) {
    const year_month_day thursday{monday + days{3}};
    const sys_days new_year{thursday.year() / std::chrono::January / 1};
    const auto week = (monday + days{3} - new_year).count() / 7 + 1;
    return fmt::format("{:04}-W{:02}", int{thursday.year()}, week);
}

std::string day_range(const Date& start, const Date& until) {
    const sys_days first = start.first_day();
    const auto length = (until.first_day() - first).count() + 1;
    const unsigned day = weekday{first}.iso_encoding();
    if (length == 7 && day == 1) {
        return iso_week(first);
    }
    if (length == 2 && day == 6) {
        return iso_week(first - days{5}) + "-WE";
    }
    return {};
}

std::string month_range(const Date& start, const Date& until) {
    if (start.year() != until.year()) {
        return {};
    }
    const unsigned first = start.month();
    const unsigned length = until.month() - first + 1;
    if (length == 3 && first % 3 == 1) {
        return fmt::format("{:04}-Q{}", start.year(), first / 3 + 1);
    }
    if (length == 6 && first % 6 == 1) {
        return fmt::format("{:04}-H{}", start.year(), first / 6 + 1);
    }
    return {};
}

std::string year_range(const Date& start, const Date& until) {
    const int length = until.year() - start.year() + 1;
    if (length == 10 && start.year() % 10 == 0) {
        return fmt::format("{:03}", start.year() / 10);
    }
    // The 21st century runs from 2001 to 2100; TimeML names it by its first two digits.
    if (length == 100 && start.year() % 100 <= 1) {
        return fmt::format("{:02}", start.year() / 100);
    }
    return {};
}

std::string date_value(const DateRange& range) {
    if (!range.start) {
        return "XXXX-XX-XX";
    }
    const Date& start = *range.start;
    if (!range.until || *range.until == start) {
        return start.to_string();
    }
    const Date& until = *range.until;
    std::string named;
    if (start.precision() == until.precision()) {
        switch (start.precision()) {
            case DatePrecision::year:
                named = year_range(start, until);
                break;
            case DatePrecision::month:
                named = month_range(start, until);
                break;
            case DatePrecision::day:
                named = day_range(start, until);
                break;
            case DatePrecision::minute:
                break;
        }
    }
    return named.empty() ? fmt::format("{}/{}", start.to_string(), until.to_string()) : named;
}

/// Length of the UTF-8 sequence that `lead` begins; the text is valid.
std::size_t sequence_length(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

void append_escaped(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(static_cast<unsigned char>(text[at]));
        const std::string_view character = text.substr(at, length);
        at += length;
        const char first = character.front();
        if (character == "&") {
            out += "&amp;";
        } else if (character == "<") {
            out += "&lt;";
        } else if (character == ">") {
            out += "&gt;";
        } else if (character == "\"") {
            out += "&quot;";
        } else if (character == "\r") {
            out += "&#13;";
        } else if (length == 1 && first >= 0 && first < ' ' && first != '\n' && first != '\t') {
            continue;
        } else if (character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF") {
            out += character;
        }
    }
}

std::string upper(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(), [](char c) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
    return text;
}

void append_time(std::string& out, std::size_t number, const TimeExpression& time,
                 std::string_view words) {
    out += fmt::format(R"(<TIMEX3 tid="t{}" type="{}" value="{}")", number, to_string(time.type),
                       timeml_value(time));
    if (time.modifier != TimeModifier::none) {
        out += fmt::format(R"( mod="{}")", upper(to_string(time.modifier)));
    }
    out += '>';
    append_escaped(out, words);
    out += "</TIMEX3>";
}

}  // namespace

std::string timeml_value(const TimeExpression& time) {
    if (time.type == TimeType::duration || time.type == TimeType::set) {
        return time.duration.empty() ? "PXX" : time.duration;
    }
    return date_value(time.value);
}

std::string timeml_document(const Extraction& extraction) {
    const Article& article = extraction.article;
    std::string out = "<TimeML>\n<DOCID>";
    append_escaped(out, article.record_id.empty() ? article.id : article.record_id);
    out += "</DOCID>\n<DCT>";
    if (article.published.date) {
        const std::string date = article.published.date->to_string();
        out += fmt::format(
            R"(<TIMEX3 tid="t0" type="{}" value="{}" functionInDocument="CREATION_TIME">{}</TIMEX3>)",
            article.published.date->precision() == DatePrecision::minute ? "TIME" : "DATE", date,
            date);
    }
    out += "</DCT>\n<TEXT>";
    std::size_t done = 0;
    std::size_t number = 1;
    const std::string_view text = article.text;
    for (const TimeExpression& time : extraction.times) {
        append_escaped(out, text.substr(done, time.span.begin - done));
        append_time(out, number++, time, slice(text, time.span));
        done = time.span.end;
    }
    append_escaped(out, text.substr(done));
    out += "</TEXT>\n</TimeML>\n";
    return out;
}

}  // namespace linimasa::cli
