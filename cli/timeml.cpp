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

/// The name that TimeML has for a stretch ("2018-W17", "2018-Q2"); empty where it has none.
std::string stretch_name(const Date& start, const Date& until) {
    if (start.precision() != until.precision()) {
        return {};
    }
    switch (start.precision()) {
        case DatePrecision::year:
            return year_range(start, until);
        case DatePrecision::month:
            return month_range(start, until);
        case DatePrecision::day:
            return day_range(start, until);
        case DatePrecision::minute:
            break;
    }
    return {};
}

bool is_length(const TimeExpression& time) {
    return time.type == TimeType::duration || time.type == TimeType::set;
}

/// "-SU": a season, which TimeML names by its year.
bool is_season(const TimeExpression& time) {
    return time.timeml.starts_with('-');
}

/// A stretch that no name of TimeML's covers: it is written as a length between two points.
bool is_interval(const TimeExpression& time) {
    const auto& [start, until] = time.value;
    return !is_length(time) && !is_season(time) && start && until && *start != *until &&
           stretch_name(*start, *until).empty();
}

/// "P2D", "P5Y", "PT90M": from the first to the last day, month, year or minute.
std::string interval_length(const Date& start, const Date& until) {
    switch (std::min(start.precision(), until.precision())) {
        case DatePrecision::year:
            return fmt::format("P{}Y", until.year() - start.year() + 1);
        case DatePrecision::month:
            return fmt::format("P{}M", (until.year() - start.year()) * 12 +
                                           static_cast<int>(until.month()) -
                                           static_cast<int>(start.month()) + 1);
        case DatePrecision::day:
            return fmt::format("P{}D", (until.first_day() - start.first_day()).count() + 1);
        case DatePrecision::minute:
            break;
    }
    const auto minute_of = [](const Date& date) {
        return date.first_day().time_since_epoch().count() * 24L * 60 +
               static_cast<long>(date.hour()) * 60 + static_cast<long>(date.minute());
    };
    const long minutes = minute_of(until) - minute_of(start);
    return minutes % 60 == 0 ? fmt::format("PT{}H", minutes / 60) : fmt::format("PT{}M", minutes);
}

std::string date_value(const TimeExpression& time) {
    const auto& [start, until] = time.value;
    if (is_season(time)) {
        return (start ? start->truncated(DatePrecision::year).to_string() : "XXXX") + time.timeml;
    }
    if (!start) {
        return time.timeml.ends_with("_REF") ? time.timeml
                                             : fmt::format("XXXX-XX-XX{}", time.timeml);
    }
    if (!until || *until == *start) {
        return start->to_string() + time.timeml;
    }
    const std::string named = stretch_name(*start, *until);
    return named.empty() ? interval_length(*start, *until) : named;
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

/// Writes the expressions of one article, which may refer to each other.
class Writer {
public:
    Writer(const Extraction& extraction, std::string& out)
        : times_(extraction.times),
          dated_(extraction.article.published.date.has_value()),
          next_point_(extraction.times.size() + 1),
          out_(out) {}

    void add(std::size_t index, std::string_view words) {
        const TimeExpression& time = times_[index];
        const bool interval = is_interval(time);
        out_ += fmt::format(R"(<TIMEX3 tid="t{}" type="{}" value="{}")", index + 1,
                            interval ? to_string(TimeType::duration) : to_string(time.type),
                            timeml_value(time));
        if (time.modifier != TimeModifier::none) {
            out_ += fmt::format(R"( mod="{}")", upper(to_string(time.modifier)));
        }
        if (!time.quantifier.empty()) {
            out_ += fmt::format(R"( quant="{}")", time.quantifier);
        }
        if (!time.frequency.empty()) {
            out_ += fmt::format(R"( freq="{}")", time.frequency);
        }
        if (const std::string anchor = anchor_of(index); !anchor.empty()) {
            out_ += fmt::format(R"( temporalFunction="true" anchorTimeID="{}")", anchor);
        }
        if (interval) {
            out_ +=
                fmt::format(R"( beginPoint="t{}" endPoint="t{}")", next_point_, next_point_ + 1);
        }
        out_ += '>';
        append_escaped(out_, words);
        out_ += "</TIMEX3>";
        if (interval) {
            add_point(*time.value.start);
            add_point(*time.value.until);
        }
    }

private:
    /// An end of an interval: a time without words of its own.
    void add_point(const Date& date) {
        out_ += fmt::format(
            R"(<TIMEX3 tid="t{}" type="{}" value="{}"/>)", next_point_++,
            to_string(date.precision() == DatePrecision::minute ? TimeType::time : TimeType::date),
            date.to_string());
    }

    /// The time that this one counts from: one before it in the text, or the day of publication.
    [[nodiscard]] std::string anchor_of(std::size_t index) const {
        constexpr std::string_view link = " << ";
        const TimeExpression& time = times_[index];
        const std::string_view words = time.symbolic;
        const auto behind = words.find(link);
        if (behind != std::string_view::npos) {
            const auto rest = words.substr(behind + link.size());
            for (std::size_t i = index; i-- > 0;) {
                if (times_[i].symbolic == rest) {
                    return fmt::format("t{}", i + 1);
                }
            }
            return {};
        }
        const bool own_year = words.find(" year=") != std::string_view::npos ||
                              words.find(" decade=") != std::string_view::npos;
        return dated_ && !own_year && time.value.known() && !is_length(time) ? "t0" : "";
    }

    const std::vector<TimeExpression>& times_;
    bool dated_;
    std::size_t next_point_;
    std::string& out_;
};

}  // namespace

std::string timeml_value(const TimeExpression& time) {
    if (is_length(time)) {
        return !time.timeml.empty() ? time.timeml : !time.duration.empty() ? time.duration : "PXX";
    }
    return date_value(time);
}

std::string timeml_document(const Extraction& extraction) {
    const Article& article = extraction.article;
    std::string out = "<TimeML>\n<DOCID>";
    append_escaped(out, article.record_id.empty() ? article.id : article.record_id);
    out += "</DOCID>\n<DCT>";
    if (article.published.date) {
        const std::string date = article.published.date->to_string();
        out += fmt::format(
            R"(<TIMEX3 tid="t0" type="{}" value="{}" temporalFunction="false" functionInDocument="CREATION_TIME">{}</TIMEX3>)",
            article.published.date->precision() == DatePrecision::minute ? "TIME" : "DATE", date,
            date);
    }
    out += "</DCT>\n<TEXT>";
    std::size_t done = 0;
    Writer writer(extraction, out);
    const std::string_view text = article.text;
    for (std::size_t i = 0; i < extraction.times.size(); ++i) {
        const ByteSpan span = extraction.times[i].span;
        append_escaped(out, text.substr(done, span.begin - done));
        writer.add(i, slice(text, span));
        done = span.end;
    }
    append_escaped(out, text.substr(done));
    out += "</TEXT>\n</TimeML>\n";
    return out;
}

}  // namespace linimasa::cli
