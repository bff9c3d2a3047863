#include "base/utf8.hpp"
#include "linimasa/core/text.hpp"
#include "readers/format.hpp"
#include "readers/lines.hpp"
#include "readers/page.hpp"
#include "readers/unpack/content_coding.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace linimasa::readers {
namespace {

constexpr std::size_t longest_header = 64U << 10U;

/// The value of a header in a block of "Name: value" lines, or "".
std::string header(std::string_view block, std::string_view name) {
    for (std::size_t begin = 0; begin < block.size();) {
        const std::size_t end = std::min(block.find('\n', begin), block.size());
        const std::string_view line = block.substr(begin, end - begin);
        const std::size_t colon = line.find(':');
        if (colon == name.size() && fold(line.substr(0, colon)) == name) {
            return std::string(trimmed(line.substr(colon + 1)));
        }
        begin = end + 1;
    }
    return {};
}

/// The body of a chunked HTTP response; what follows a broken chunk is lost.
std::string without_chunks(std::string_view body) {
    std::string out;
    while (!body.empty()) {
        const std::size_t end = body.find('\n');
        std::size_t size = 0;
        const auto [stop, problem] =
            std::from_chars(body.data(), body.data() + std::min(end, body.size()), size, 16);
        if (problem != std::errc{} || stop == body.data() || end == std::string_view::npos ||
            size == 0) {
            break;
        }
        body.remove_prefix(end + 1);
        out += body.substr(0, size);
        body.remove_prefix(std::min(body.size(), size));
        const std::size_t next = body.find('\n');
        body.remove_prefix(next == std::string_view::npos ? body.size() : next + 1);
    }
    return out;
}

struct WarcRecord {
    std::string type;
    std::string url;
    std::size_t length = 0;
};

/// Where in a record's block the header of another one begins, or npos: a line "WARC/1.x" with
/// lines of a record's header after it.
std::size_t next_record_in(std::string_view block) {
    constexpr std::string_view mark = "\nWARC/1.";
    for (std::size_t at = block.find(mark); at != std::string_view::npos;
         at = block.find(mark, at + 1)) {
        const std::size_t end = block.find('\n', at + mark.size());
        if (end != std::string_view::npos && end < at + mark.size() + 4 &&
            (block.substr(end + 1).starts_with("WARC-") ||
             block.substr(end + 1).starts_with("Content-"))) {
            return at + 1;
        }
    }
    return std::string_view::npos;
}
/// No mark of a record is longer, with the beginning of the line after it.
constexpr std::size_t header_mark = 32;

class WarcReader {
public:
    WarcReader(Input& input, Emitter& out) : input_(input), out_(out) {}

    void read() {
        while (!out_.stopped()) {
            const auto record = next_header();
            if (!record) {
                return;
            }
            ++number_;
            const bool wanted = record->type == "response" || record->type == "resource";
            const bool fits = record->length <= out_.options().limits.record_bytes;
            if (wanted && !fits) {
                out_.fail({ErrorCode::limit_exceeded,
                           fmt::format("a record of {} bytes is too long", record->length), where(),
                           "Raise --record-limit to read it"});
            }
            if (!(wanted && fits ? read_record(*record) : skip(record->length))) {
                return;
            }
        }
    }

private:
    [[nodiscard]] std::string where() const {
        return fmt::format("{}:record {}", input_.name(), number_);
    }

    /// The next "WARC/1.x" and the lines after it. Blank lines between records are passed over, and
    /// so is anything else up to the next record, once with a message.
    std::optional<WarcRecord> next_header() {
        bool complained = false;
        while (const auto line = input_.next_line(longest_header)) {
            const std::string_view text = trimmed(line->text);
            if (text.empty()) {
                continue;
            }
            if (!text.starts_with("WARC/")) {
                if (!complained) {
                    complained = true;
                    if (!out_.fail({ErrorCode::invalid_input, "a record does not end where it says",
                                    where(),
                                    "The crawl is damaged; reading goes on at the next record"})) {
                        return std::nullopt;
                    }
                }
                continue;
            }
            std::string block;
            bool ended = false;
            while (const auto next = input_.next_line(longest_header)) {
                ended = trimmed(next->text).empty();
                if (ended) {
                    break;
                }
                if (block.size() < longest_header) {
                    block += next->text;
                    block += '\n';
                }
            }
            if (!ended) {
                ++number_;
                cut_off();
                return std::nullopt;
            }
            WarcRecord record;
            record.type = fold(header(block, "warc-type"));
            record.url = header(block, "warc-target-uri");
            const std::string length = header(block, "content-length");
            std::from_chars(length.data(), length.data() + length.size(), record.length);
            if (record.url.size() > 2 && record.url.front() == '<') {
                record.url = record.url.substr(1, record.url.size() - 2);
            }
            return record;
        }
        return std::nullopt;
    }

    void cut_off() {
        if (input_.failure()) {
            return;  // which says more
        }
        out_.fail({ErrorCode::invalid_input, "the last record is cut off", where(),
                   "Fetch the file again; the records before it were read"});
    }
    /// @return false where the receiver has enough
    bool runs_over() {
        return out_.fail({ErrorCode::invalid_input, "a record says that it is longer than it is",
                          where(), "The crawl is damaged; reading goes on at the next record"});
    }

    /// Passes over a block, or a part of it where another record begins in it.
    /// @return false where the receiver has enough or the input is at its end
    bool skip(std::size_t length) {
        if (length <= out_.options().limits.record_bytes && input_.peek(length).size() >= length &&
            ends_after(length)) {
            input_.skip(length);
            return true;
        }
        while (length > 0) {
            const std::string_view ahead = input_.peek(std::min(length, 2 * header_mark));
            if (ahead.empty()) {
                cut_off();
                return false;
            }
            const std::string_view part = ahead.substr(0, length);
            if (const std::size_t next = next_record_in(part); next != std::string_view::npos) {
                input_.skip(next);
                return runs_over();
            }
            // A mark may begin in what was seen and end beyond.
            const std::size_t kept =
                part.size() > header_mark && part.size() < length ? header_mark : 0;
            input_.skip(part.size() - kept);
            length -= part.size() - kept;
        }
        return true;
    }

    /// Whether what follows a block of this length is the next record, or the end.
    bool ends_after(std::size_t length) {
        constexpr std::size_t enough = 16;
        const std::string_view ahead = input_.peek(length + enough);
        const std::size_t next = ahead.find_first_not_of("\r\n", length);
        return next == std::string_view::npos || ahead.substr(next).starts_with("WARC/");
    }

    /// False when the receiver has enough or the input is at its end.
    bool read_record(const WarcRecord& record) {
        const bool ends_well = ends_after(record.length);
        // The header of the next record may begin in the block and end beyond.
        const std::string_view ahead = input_.peek(record.length + header_mark);
        const std::string_view block = ahead.substr(0, record.length);
        std::size_t next = std::string_view::npos;
        if (!ends_well || block.size() < record.length) {
            next = next_record_in(ahead.substr(0, record.length + header_mark));
        }
        if (next < block.size()) {
            read_block(record, block.substr(0, next));
            input_.skip(next);
            return !out_.stopped() && runs_over();
        }
        if (block.size() < record.length) {
            cut_off();
            return false;
        }
        read_block(record, block);
        input_.skip(record.length);
        return !out_.stopped();
    }

    void read_block(const WarcRecord& record, std::string_view block) {
        std::string_view head;
        std::string_view body = block;
        if (record.type == "response" && block.starts_with("HTTP/")) {
            std::size_t end = block.find("\r\n\r\n");
            std::size_t gap = 4;
            if (end == std::string_view::npos) {
                end = block.find("\n\n");
                gap = 2;
            }
            if (end == std::string_view::npos) {
                return;
            }
            head = block.substr(0, end);
            body = block.substr(end + gap);
            const std::size_t status = head.find(' ');
            if (head.substr(std::min(status, head.size() - 1) + 1, 3) != "200") {
                return;  // moved, not found: nothing to read
            }
        }
        const std::string type = fold(header(head, "content-type"));
        if (!type.empty() && type.find("html") == std::string::npos) {
            return;
        }
        std::string unchunked;
        if (fold(header(head, "transfer-encoding")) == "chunked") {
            unchunked = without_chunks(body);
            body = unchunked;
        }
        const std::size_t charset = type.find("charset=");
        const std::string encoding =
            charset == std::string::npos
                ? std::string()
                : type.substr(charset + 8, type.find(';', charset) - charset - 8);
        read_body(body, fold(header(head, "content-encoding")), {where(), record.url, encoding});
    }

    void read_body(std::string_view body, std::string_view coding, const PageSource& page) {
        const auto unpacked = unpack_body(body, coding, out_.options().limits, where());
        if (unpacked && !*unpacked) {
            out_.fail(unpacked->error());
            return;
        }
        if (unpacked) {
            body = (*unpacked)->bytes;
        }
        if (body.find('<') != std::string_view::npos) {
            out_.emit(read_page(body, page, out_.options()));
        }
        if (unpacked && (*unpacked)->failure && !out_.stopped()) {
            out_.fail(*(*unpacked)->failure);
        }
    }

    Input& input_;
    Emitter& out_;
    std::size_t number_ = 0;
};

int recognize_warc(std::string_view head, std::string_view /*name*/,
                   const ReadOptions& /*options*/) {
    return head.starts_with("WARC/1.") ? 100 : 0;
}

void read_warc(Input& input, Emitter& out) {
    WarcReader(input, out).read();
}

}  // namespace

extern const Format warc_format;
const Format warc_format{"warc", "a crawl; its HTML responses are articles", recognize_warc,
                         read_warc};

}  // namespace linimasa::readers
