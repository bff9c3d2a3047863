#pragma once

#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// A JSON document in two flat blocks of memory: nothing recurses over it, whatever came in.
/// Nesting of more than 64, names twice in an object and text that is not UTF-8 are errors.
class JsonTree {
public:
    enum class Type : std::uint8_t { null, boolean, number, string, array, object };
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t max_depth = 64;
    static constexpr std::size_t max_bytes = std::size_t{1} << 31U;

    struct Node {
        std::string_view key;   ///< inside an object
        std::string_view text;  ///< strings
        double number = 0.0;    ///< numbers; booleans as 0 and 1
        std::uint32_t parent = none;
        std::uint32_t next = none;
        std::uint32_t first = none;  ///< arrays and objects
        Type type = Type::null;
    };

    /// `where` names the file in errors.
    [[nodiscard]] static Result<JsonTree> parse(std::string_view json, std::string_view where);

    [[nodiscard]] const Node& node(std::uint32_t index) const { return nodes_[index]; }
    /// "events[3].participants[0].actor"
    [[nodiscard]] std::string path(std::uint32_t index) const;

private:
    friend class JsonTreeBuilder;
    std::vector<Node> nodes_;
    std::vector<char> text_;  ///< what all views lead to
};

/// What several cursors over one document share: the first thing that was wrong.
struct JsonDecoding {
    const JsonTree& tree;
    std::string where;
    std::optional<Error> error{};

    void fail(std::uint32_t node, std::string_view what);
};

/// One value of a document. All functions are total: a value of the wrong type is reported to the
/// decoding once and read as empty, so that decoding code needs no ifs.
class JsonCursor {
public:
    JsonCursor(JsonDecoding& decoding, std::uint32_t node) : decoding_(&decoding), node_(node) {}

    [[nodiscard]] bool present() const { return node_ != JsonTree::none; }
    [[nodiscard]] bool is_null() const { return !present() || type() == JsonTree::Type::null; }
    void fail(std::string_view what) const { decoding_->fail(node_, what); }

    /// A member that must be there.
    [[nodiscard]] JsonCursor operator[](std::string_view key) const;
    /// A member that may be missing: then null.
    [[nodiscard]] JsonCursor optional(std::string_view key) const;

    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::string string() const { return std::string(text()); }
    [[nodiscard]] std::string_view text_or_empty() const {
        return is_null() ? std::string_view{} : text();
    }
    [[nodiscard]] std::optional<std::string> optional_string() const {
        return is_null() ? std::nullopt : std::optional(string());
    }
    [[nodiscard]] double number() const;
    [[nodiscard]] double number_or(double otherwise) const {
        return is_null() ? otherwise : number();
    }
    [[nodiscard]] std::optional<double> optional_number() const {
        return is_null() ? std::nullopt : std::optional(number());
    }
    [[nodiscard]] std::size_t index() const;  ///< a whole number from 0
    [[nodiscard]] bool boolean_or(bool otherwise) const;

    template <class Enum>
    [[nodiscard]] Enum word() const {
        const auto value = parse_enum<Enum>(text());
        if (!value) {
            fail("is not a word of the format");
        }
        return value.value_or(Enum{});
    }

    /// Calls `use(element)` for each element of an array; null counts as empty.
    template <class Use>
    void each(Use use) const {
        if (is_null()) {
            return;
        }
        if (type() != JsonTree::Type::array) {
            fail("is not a list");
            return;
        }
        for (auto child = at().first; child != JsonTree::none;
             child = decoding_->tree.node(child).next) {
            use(JsonCursor(*decoding_, child));
        }
    }
    [[nodiscard]] std::vector<std::string> strings() const;

private:
    [[nodiscard]] const JsonTree::Node& at() const { return decoding_->tree.node(node_); }
    [[nodiscard]] JsonTree::Type type() const { return at().type; }

    JsonDecoding* decoding_;
    std::uint32_t node_;
};

/// True for well-formed UTF-8, surrogates and overlong forms excluded.
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace linimasa
