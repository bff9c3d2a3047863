#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa::cli {

/// One JSON object as one line, for the commands that list things.
class JsonLine {
public:
    JsonLine() { writer_.StartObject(); }

    JsonLine& key(std::string_view name) {
        writer_.Key(name.data(), length(name));
        return *this;
    }
    JsonLine& text(std::string_view value) {
        writer_.String(value.data(), length(value));
        return *this;
    }
    JsonLine& text_or_null(const std::optional<std::string>& value) {
        if (value && !value->empty()) {
            return text(*value);
        }
        writer_.Null();
        return *this;
    }
    JsonLine& number(std::size_t value) {
        writer_.Uint64(value);
        return *this;
    }
    template <class Range, class Element>
    JsonLine& list(const Range& range, const Element& element) {
        writer_.StartArray();
        for (const auto& item : range) {
            element(item);
        }
        writer_.EndArray();
        return *this;
    }
    template <class Members>
    JsonLine& object(const Members& members) {
        writer_.StartObject();
        members();
        writer_.EndObject();
        return *this;
    }
    /// The line with its line break. Nothing can be added after it.
    [[nodiscard]] std::string finish() {
        writer_.EndObject();
        return {std::string(buffer_.GetString(), buffer_.GetSize()) + '\n'};
    }

private:
    static rapidjson::SizeType length(std::string_view text) {
        return static_cast<rapidjson::SizeType>(text.size());
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace linimasa::cli
