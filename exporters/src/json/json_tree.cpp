#include "json/json_tree.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace linimasa {

bool is_utf8(std::string_view text) {
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    const auto tail = [&](std::ptrdiff_t i) { return (at[i] & 0xC0U) == 0x80U; };
    while (at != end) {
        const unsigned lead = *at;
        if (lead < 0x80U) {
            ++at;
        } else if (lead >= 0xC2U && lead <= 0xDFU && end - at >= 2 && tail(1)) {
            at += 2;
        } else if ((lead & 0xF0U) == 0xE0U && end - at >= 3 && tail(1) && tail(2) &&
                   !(lead == 0xE0U && at[1] < 0xA0U) && !(lead == 0xEDU && at[1] > 0x9FU)) {
            at += 3;
        } else if (lead >= 0xF0U && lead <= 0xF4U && end - at >= 4 && tail(1) && tail(2) &&
                   tail(3) && !(lead == 0xF0U && at[1] < 0x90U) &&
                   !(lead == 0xF4U && at[1] > 0x8FU)) {
            at += 4;
        } else {
            return false;
        }
    }
    return true;
}

/// RapidJSON's events, put into the tree. A function that returns false stops the parser.
class JsonTreeBuilder {
public:
    explicit JsonTreeBuilder(std::size_t bytes) {
        tree_.text_.resize(bytes + 1);
        tree_.nodes_.reserve(bytes / 24 + 4);
        free_ = tree_.text_.data();
    }

    // NOLINTBEGIN(readability-identifier-naming): the names that RapidJSON calls
    bool Null() { return add(JsonTree::Type::null); }
    bool Bool(bool value) { return add(JsonTree::Type::boolean, value ? 1.0 : 0.0); }
    // Numbers come as text: RapidJSON's own conversion is undefined for a zero with an exponent.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        double value = 0.0;
        const auto read = std::from_chars(text, text + size, value);
        const bool small = std::string_view(text, size).find("e-") != std::string_view::npos ||
                           std::string_view(text, size).find("E-") != std::string_view::npos;
        if (read.ec == std::errc::result_out_of_range && !small) {
            problem_ = "a number is too large";
            return false;
        }
        return add(JsonTree::Type::number, read.ec == std::errc{} ? value : 0.0);
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        const auto copy = keep({text, size});
        if (!copy) {
            return false;
        }
        return add(JsonTree::Type::string, 0.0, *copy);
    }
    bool StartObject() { return open(JsonTree::Type::object); }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        const auto copy = keep({text, size});
        if (!copy) {
            return false;
        }
        key_ = *copy;
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return no_key_twice() && close(); }
    bool StartArray() { return open(JsonTree::Type::array); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] std::string_view problem() const { return problem_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }
    JsonTree take() { return std::move(tree_); }

private:
    struct Open {
        std::uint32_t node;
        std::uint32_t last_child;
    };

    std::optional<std::string_view> keep(std::string_view text) {
        if (!is_utf8(text)) {
            problem_ = "a string is not valid UTF-8";
            return std::nullopt;
        }
        char* const begin = free_;
        if (!text.empty()) {
            std::memcpy(begin, text.data(), text.size());
            free_ += text.size();
        }
        return std::string_view(begin, text.size());
    }

    bool add(JsonTree::Type type, double number = 0.0, std::string_view text = {}) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        JsonTree::Node node;
        node.text = text;
        node.number = number;
        node.type = type;
        if (!open_.empty()) {
            Open& parent = open_.back();
            node.parent = parent.node;
            if (tree_.nodes_[parent.node].type == JsonTree::Type::object) {
                node.key = key_;
            }
            if (parent.last_child == JsonTree::none) {
                tree_.nodes_[parent.node].first = index;
            } else {
                tree_.nodes_[parent.last_child].next = index;
            }
            parent.last_child = index;
        }
        tree_.nodes_.push_back(node);
        return true;
    }

    bool open(JsonTree::Type type) {
        if (open_.size() == JsonTree::max_depth) {
            problem_ = "lists and objects are nested more than 64 deep";
            too_deep_ = true;
            return false;
        }
        add(type);
        open_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size() - 1), JsonTree::none});
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    bool no_key_twice() {
        keys_.clear();
        for (auto child = tree_.nodes_[open_.back().node].first; child != JsonTree::none;
             child = tree_.nodes_[child].next) {
            keys_.push_back(tree_.nodes_[child].key);
        }
        std::ranges::sort(keys_);
        if (std::ranges::adjacent_find(keys_) != keys_.end()) {
            problem_ = "an object has one name twice";
            return false;
        }
        return true;
    }

    JsonTree tree_;
    char* free_ = nullptr;
    std::string_view key_;
    std::vector<Open> open_;
    std::vector<std::string_view> keys_;
    std::string_view problem_;
    bool too_deep_ = false;
};

Result<JsonTree> JsonTree::parse(std::string_view json, std::string_view where) {
    if (json.starts_with("\xEF\xBB\xBF")) {
        json.remove_prefix(3);
    }
    if (json.size() > max_bytes) {
        return tl::unexpected(Error{ErrorCode::limit_exceeded, "the document is larger than 2 GiB",
                                    std::string(where), "Link the articles in parts."});
    }
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::Reader reader;
    JsonTreeBuilder builder(json.size());
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const auto parsed = reader.Parse<flags>(stream, builder);
    if (parsed.IsError() || stream.Tell() < json.size()) {
        std::string_view what = !builder.problem().empty() ? builder.problem()
                                : parsed.IsError() ? rapidjson::GetParseError_En(parsed.Code())
                                                   : "something follows the document";
        if (what.ends_with('.')) {  // errors add their own
            what.remove_suffix(1);
        }
        const auto offset =
            std::min(parsed.IsError() ? parsed.Offset() : stream.Tell(), json.size());
        const auto line =
            std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(offset), '\n') + 1;
        return tl::unexpected(Error{
            builder.too_deep() ? ErrorCode::limit_exceeded : ErrorCode::invalid_input,
            fmt::format("not readable as JSON at byte {} (line {}): {}", offset, line, what),
            std::string(where), "Give a file that linimasa extract or linimasa link has written."});
    }
    return builder.take();
}

std::string JsonTree::path(std::uint32_t index) const {
    std::string path;
    while (index != none && nodes_[index].parent != none) {
        const Node& parent = nodes_[nodes_[index].parent];
        if (parent.type == Type::object) {
            path.insert(0, fmt::format(".{}", nodes_[index].key));
        } else {
            std::size_t position = 0;
            for (auto sibling = parent.first; sibling != index; sibling = nodes_[sibling].next) {
                ++position;
            }
            path.insert(0, fmt::format("[{}]", position));
        }
        index = nodes_[index].parent;
    }
    return path.empty() ? "the document" : path.substr(path.front() == '.' ? 1 : 0);
}

void JsonDecoding::fail(std::uint32_t node, std::string_view what) {
    if (!error) {
        error = Error{ErrorCode::invalid_input, fmt::format("{} {}", tree.path(node), what), where,
                      "Give a file that linimasa extract or linimasa link has written."};
    }
}

JsonCursor JsonCursor::operator[](std::string_view key) const {
    const JsonCursor found = optional(key);
    if (!found.present() && present() && type() == JsonTree::Type::object) {
        fail(fmt::format("has no \"{}\"", key));
    }
    return found;
}

JsonCursor JsonCursor::optional(std::string_view key) const {
    if (!present()) {
        return *this;
    }
    if (type() != JsonTree::Type::object) {
        fail("is not an object");
        return {*decoding_, JsonTree::none};
    }
    auto child = at().first;
    while (child != JsonTree::none && decoding_->tree.node(child).key != key) {
        child = decoding_->tree.node(child).next;
    }
    return {*decoding_, child};
}

std::string_view JsonCursor::text() const {
    if (!present()) {
        return {};
    }
    if (type() != JsonTree::Type::string) {
        fail("is not a text");
        return {};
    }
    return at().text;
}

double JsonCursor::number() const {
    if (!present()) {
        return 0.0;
    }
    if (type() != JsonTree::Type::number) {
        fail("is not a number");
        return 0.0;
    }
    return at().number;
}

std::size_t JsonCursor::index() const {
    const double value = number();
    constexpr double limit = 9007199254740992.0;  // 2^53
    if (!(value >= 0.0) || value >= limit ||
        value != static_cast<double>(static_cast<std::size_t>(value))) {
        fail("is not a whole number from 0");
        return 0;
    }
    return static_cast<std::size_t>(value);
}

bool JsonCursor::boolean_or(bool otherwise) const {
    if (is_null()) {
        return otherwise;
    }
    if (type() != JsonTree::Type::boolean) {
        fail("is neither true nor false");
        return otherwise;
    }
    return at().number != 0.0;
}

std::vector<std::string> JsonCursor::strings() const {
    std::vector<std::string> list;
    each([&](const JsonCursor& element) { list.push_back(element.string()); });
    return list;
}

}  // namespace linimasa
