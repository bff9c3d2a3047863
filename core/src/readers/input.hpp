#pragma once

#include "linimasa/core/result.hpp"

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// Bytes from somewhere, in order.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;
    virtual ~ByteSource() = default;

    /// Fills a part of the buffer; 0 at the end.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> buffer) = 0;
};

/// A file, or standard input for "-".
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);
/// Bytes that are in memory already; they must outlive the source.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string_view bytes);

/// A name of a file as text: bytes that are no UTF-8 are written as in a URL ("%FF").
[[nodiscard]] std::string readable_name(std::string name);

/// A source with a name, read in pieces: memory is bounded by the largest piece asked for.
class Input {
public:
    Input(ByteSource& source, std::string name)
        : source_(source), name_(readable_name(std::move(name))) {}

    [[nodiscard]] const std::string& name() const { return name_; }
    /// The next bytes, at least `count` where there are so many; they stay unread. A failing source
    /// looks as if it ended: see failure().
    [[nodiscard]] std::string_view peek(std::size_t count);
    void skip(std::size_t count);
    [[nodiscard]] bool at_end() { return peek(1).empty(); }

    struct Line {
        std::string_view text;   ///< without the line end; valid until the next call
        std::size_t number = 0;  ///< from 1
        bool too_long = false;   ///< longer than the limit: `text` is only its beginning
    };
    /// The next line, nothing at the end.
    [[nodiscard]] std::optional<Line> next_line(std::size_t limit);
    /// Everything that is left, or an Error beyond the limit.
    [[nodiscard]] Result<std::string> read_all(std::size_t limit);
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

private:
    bool fill();

    ByteSource& source_;
    std::string name_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t lines_ = 0;
    bool ended_ = false;
    std::optional<Error> failure_;
};

}  // namespace linimasa::readers
