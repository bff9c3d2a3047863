#include "readers/json_record.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "linimasa/core/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace linimasa::readers {
namespace {

struct Field {
    std::string_view key;
    std::string Record::*target;
};

/// Names in use; the first that has a value wins.
constexpr std::array<Field, 32> fields{{
    {"id", &Record::id},
    {"url", &Record::url},
    {"link", &Record::url},
    {"title", &Record::title},
    {"headline", &Record::title},
    {"judul", &Record::title},
    {"date", &Record::date},
    {"published", &Record::date},
    {"published_at", &Record::date},
    {"date_published", &Record::date},
    {"datepublished", &Record::date},
    {"tanggal", &Record::date},
    {"text", &Record::text},
    {"content", &Record::text},
    {"body", &Record::text},
    {"isi", &Record::text},
    {"article", &Record::text},
    {"source_url", &Record::url},
    {"penulis", &Record::author},
    {"media", &Record::outlet},
    {"author", &Record::author},
    {"outlet", &Record::outlet},
    {"lang", &Record::language},
    {"language", &Record::language},
    {"bahasa", &Record::language},
    {"subject", &Record::title},
    {"datetime", &Record::date},
    {"timestamp", &Record::date},
    {"waktu", &Record::date},
    {"article_text", &Record::text},
    {"full_text", &Record::text},
    {"konten", &Record::text},
}};

/// Takes the strings and numbers at the top of one object; whatever lies deeper is passed over.
class RecordHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RecordHandler> {
public:
    RecordHandler(Record& record, const ReadOptions& options)
        : record_(record), options_(options) {}

    [[nodiscard]] bool too_deep() const { return too_deep_; }
    [[nodiscard]] bool is_object() const { return is_object_; }

    // Names and signatures are RapidJSON's.
    [[nodiscard]] bool Default() const {
        return is_object_;
    }                     // NOLINT(readability-identifier-naming)
    bool StartObject() {  // NOLINT(readability-identifier-naming)
        is_object_ = true;
        return deeper();
    }
    bool StartArray() { return is_object_ && deeper(); }  // NOLINT(readability-identifier-naming)
    bool EndObject(rapidjson::SizeType) {                 // NOLINT(readability-identifier-naming)
        --depth_;
        return true;
    }
    bool EndArray(rapidjson::SizeType) {  // NOLINT(readability-identifier-naming)
        --depth_;
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {  // NOLINT
        target_ = nullptr;
        if (depth_ == 1) {
            target_ = field_of(fold({text, length}), options_);
        }
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {  // NOLINT
        if (depth_ == 1 && target_ != nullptr && (record_.*target_).empty()) {
            // RapidJSON lets the second half of a surrogate pair stand alone.
            (record_.*target_) = utf8::repaired({text, length});
        }
        return is_object_;
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool copy) {  // NOLINT
        // Tables that were turned into JSON say NaN for what they do not have.
        const std::string_view number(text, length);
        const bool missing = number.find_first_of("Nn") != std::string_view::npos;
        return missing ? Default() : String(text, length, copy);
    }

private:
    bool deeper() {
        too_deep_ = ++depth_ > options_.limits.nesting;
        return !too_deep_;
    }

    Record& record_;
    std::string Record::*target_ = nullptr;
    const ReadOptions& options_;
    int depth_ = 0;
    bool is_object_ = false;
    bool too_deep_ = false;
};

/// The 16 bits of an escape such as "\\uD83D" at the beginning of a text; 0 where there is none.
unsigned escaped(std::string_view text) {
    unsigned value = 0;
    if (!text.starts_with("\\u") || text.size() < 6) {
        return 0;
    }
    const auto [stop, problem] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    return problem == std::errc{} && stop == text.data() + 6 ? value : 0;
}

/// Calls half(at) for each escape that is half of a character beyond 16 bits without the other one:
/// programs cut texts in the middle of such a character.
template <class Half>
void for_each_half_surrogate(std::string_view json, Half half) {
    constexpr std::size_t size = 6;  // of an escape
    for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
        const unsigned value = escaped(json.substr(at));
        const bool first = value >= 0xD800U && value < 0xDC00U;
        const bool second = value >= 0xDC00U && value < 0xE000U;
        const unsigned next = first ? escaped(json.substr(at + size)) : 0;
        if (first && next >= 0xDC00U && next < 0xE000U) {
            at += 2 * size;
        } else if (first || second) {
            half(at);
            at += size;
        } else {
            at += 2;  // a backslash that is itself escaped begins nothing
        }
    }
}

bool has_half_surrogate(std::string_view json) {
    bool any = false;
    for_each_half_surrogate(json, [&any](std::size_t) { any = true; });
    return any;
}

std::string without_half_surrogates(std::string_view json) {
    std::string out(json);
    for_each_half_surrogate(json, [&out](std::size_t at) { out.replace(at, 6, "\\uFFFD"); });
    return out;
}

}  // namespace

std::string Record::*field_of(std::string_view name, const ReadOptions& options) {
    constexpr std::array<Field, 8> roles{{{"id", &Record::id},
                                          {"url", &Record::url},
                                          {"title", &Record::title},
                                          {"date", &Record::date},
                                          {"text", &Record::text},
                                          {"author", &Record::author},
                                          {"outlet", &Record::outlet},
                                          {"language", &Record::language}}};
    std::string_view role;
    for (const auto& [meaning, given] : options.fields) {
        if (fold(given) == name) {
            role = meaning;
        }
    }
    for (const Field& field : roles) {
        if (field.key == role) {
            return field.target;
        }
    }
    for (const Field& field : fields) {
        if (field.key == name) {
            return field.target;
        }
    }
    return nullptr;
}

Result<Article> read_json_record(std::string_view line, const std::string& where,
                                 const ReadOptions& options) {
    // RapidJSON's own check of UTF-8 reads past the end of a truncated sequence.
    std::string repaired;
    if (utf8::first_invalid(line) != std::string_view::npos) {
        repaired = utf8::repaired(line);
        line = repaired;
    }
    std::string whole;
    if (has_half_surrogate(line)) {
        whole = without_half_surrogates(line);
        line = whole;
    }
    Record record;
    RecordHandler handler(record, options);
    if (!whole.empty()) {
        record.note = "halves of characters stand as U+FFFD";
    }
    rapidjson::MemoryStream stream(line.data(), line.size());
    rapidjson::Reader reader;
    const auto parsed =
        reader.Parse<rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseNanAndInfFlag>(
            stream, handler);
    if (handler.too_deep()) {
        return tl::unexpected(
            Error{ErrorCode::limit_exceeded,
                  fmt::format("the record is nested deeper than {} levels", options.limits.nesting),
                  where, "Give a flat object with the keys id, url, title, date and text"});
    }
    if (parsed.IsError() || !handler.is_object()) {
        const auto at = std::min(parsed.Offset(), line.size());
        const auto begin = utf8::boundary_before(line, at > 10 ? at - 10 : 0);
        const auto end = utf8::boundary_before(line, at + 20);
        std::string_view what = rapidjson::GetParseError_En(parsed.Code());
        if (what.ends_with('.')) {  // errors add their own
            what.remove_suffix(1);
        }
        return tl::unexpected(Error{
            ErrorCode::invalid_input,
            handler.is_object() ? fmt::format("broken JSON at byte {} (\"{}\"): {}", at,
                                              line.substr(begin, end - begin), what)
                                : "the line is no JSON object",
            where, "Write one JSON object a line, with the keys id, url, title, date and text"});
    }
    return make_article(std::move(record), where, options);
}

}  // namespace linimasa::readers
