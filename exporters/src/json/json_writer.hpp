#pragma once

#include "out.hpp"

#include <rapidjson/writer.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace linimasa {

/// Stream between RapidJSON and Out: puts line breaks where they are asked for, and hides every '<'
/// where the JSON goes into a web page ('<' stands in strings only, so that it may be done
/// blindly).
class JsonStream {
public:
    using Ch = char;
    explicit JsonStream(Out& out) : out_(out) {}

    // NOLINTBEGIN(readability-identifier-naming): the names that RapidJSON calls
    void Put(char c) {
        if (line_break_) {
            line_break_ = false;
            if (c == ',') {
                out_.write(",\n");
                return;
            }
            out_.put('\n');
        }
        out_.put(c);
    }
    void Flush() {}
    // NOLINTEND(readability-identifier-naming)
    void break_line() { line_break_ = true; }

private:
    Out& out_;
    bool line_break_ = false;
};

/// RapidJSON's Writer with the few words that our formats need. Text must be valid UTF-8.
class JsonWriter {
public:
    explicit JsonWriter(Out& out) : stream_(out), writer_(stream_) {}

    void begin_object() { writer_.StartObject(); }
    void end_object() { writer_.EndObject(); }
    void begin_array() { writer_.StartArray(); }
    void end_array() { writer_.EndArray(); }
    /// The next value, or the bracket that ends the list, goes on a line of its own.
    void line() { stream_.break_line(); }

    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void string(std::string_view text) {
        // RapidJSON asserts on a null pointer, which an empty view may have.
        writer_.String(text.empty() ? "" : text.data(),
                       static_cast<rapidjson::SizeType>(text.size()));
    }
    void null() { writer_.Null(); }
    void boolean(bool value) { writer_.Bool(value); }
    void integer(std::int64_t value) { writer_.Int64(value); }
    /// Shortest form that reads back as the same number; 0 for what JSON has no form for.
    void number(double value) {
        std::array<char, 32> buffer{};
        const auto end =
            std::to_chars(buffer.begin(), buffer.end(), std::isfinite(value) ? value : 0.0);
        writer_.RawValue(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()),
                         rapidjson::kNumberType);
    }

    void member(std::string_view name, std::string_view text) {
        key(name);
        string(text);
    }
    void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
    void member(std::string_view name, double value) {
        key(name);
        number(value);
    }
    void member(std::string_view name, std::size_t value) {
        key(name);
        integer(static_cast<std::int64_t>(value));
    }
    void member(std::string_view name, int value) {
        key(name);
        integer(value);
    }
    void member(std::string_view name, bool value) {
        key(name);
        boolean(value);
    }
    template <class T>
    void member_or_null(std::string_view name, const std::optional<T>& value) {
        if (value) {
            member(name, *value);
        } else {
            key(name);
            null();
        }
    }
    void member_or_null(std::string_view name, std::string_view text) {
        key(name);
        text.empty() ? null() : string(text);
    }
    /// Leaves the member out where the text is empty.
    void member_if(std::string_view name, std::string_view text) {
        if (!text.empty()) {
            member(name, text);
        }
    }
    template <class Strings>
    void strings(std::string_view name, const Strings& list) {
        key(name);
        begin_array();
        for (const auto& text : list) {
            string(text);
        }
        end_array();
    }

private:
    JsonStream stream_;
    rapidjson::Writer<JsonStream> writer_;
};

}  // namespace linimasa
