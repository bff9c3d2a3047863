#include "readers/format.hpp"
#include "readers/json_record.hpp"

#include <fmt/format.h>

namespace linimasa::readers {
namespace {

/// Cuts a stream of JSON into the objects at its top: those of a list, or one after the other over
/// any number of lines. Only quotes, backslashes and braces count.
class ObjectScanner {
public:
    ObjectScanner(Input& input, Emitter& out) : input_(input), out_(out) {}

    void read() {
        while (!out_.stopped()) {
            const std::string_view ahead = input_.peek(1);
            if (ahead.empty()) {
                break;
            }
            const std::size_t used = scan(ahead);
            input_.skip(used);
        }
        if (depth_ > 0 && !out_.stopped()) {
            out_.fail({ErrorCode::invalid_input, "the last record is cut off", where(),
                       "Close the object; the records before it were read"});
        }
    }

private:
    [[nodiscard]] std::string where() const {
        return fmt::format("{}:{}", input_.name(), begin_line_);
    }

    std::size_t scan(std::string_view ahead) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < ahead.size(); ++i) {
            const char c = ahead[i];
            line_ += c == '\n' ? 1U : 0U;
            if (in_string_) {
                in_string_ = escaped_ || c != '"';
                escaped_ = !escaped_ && c == '\\';
            } else if (c == '"') {
                in_string_ = depth_ > 0;
            } else if (c == '{') {
                ++depth_;
                if (depth_ == 1) {
                    begin = i;
                    begin_line_ = line_;
                }
            } else if (c == '}' && depth_ > 1) {
                --depth_;
            } else if (c == '}' && depth_ == 1) {
                depth_ = 0;
                keep(ahead.substr(begin, i + 1 - begin));
                emit();
                if (out_.stopped()) {
                    return i + 1;
                }
            }
        }
        if (depth_ > 0) {
            keep(ahead.substr(begin));
        }
        return ahead.size();
    }

    void keep(std::string_view part) {
        too_long_ = too_long_ || record_.size() + part.size() > out_.options().limits.record_bytes;
        if (!too_long_) {
            record_ += part;
        }
    }

    void emit() {
        if (too_long_) {
            out_.fail({ErrorCode::limit_exceeded, "the record is too long", where(),
                       "Split the record, or raise --record-limit"});
        } else {
            out_.emit(read_json_record(record_, where(), out_.options()));
        }
        record_.clear();
        too_long_ = false;
    }

    Input& input_;
    Emitter& out_;
    std::string record_;
    std::size_t line_ = 1;
    std::size_t begin_line_ = 1;
    int depth_ = 0;
    bool in_string_ = false;
    bool escaped_ = false;
    bool too_long_ = false;
};

/// A list of objects, or an object that does not end on its first line.
int recognize_json(std::string_view head, std::string_view /*name*/,
                   const ReadOptions& /*options*/) {
    std::size_t at = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (at == std::string_view::npos) {
        return 0;
    }
    if (head[at] == '[') {
        at = head.find_first_not_of(" \t\r\n", at + 1);
        return at != std::string_view::npos && (head[at] == '{' || head[at] == ']') ? 95 : 0;
    }
    if (head[at] != '{') {
        return 0;
    }
    const std::size_t line_end = head.find('\n', at);
    const std::size_t last = head.substr(0, line_end).find_last_not_of(" \t\r");
    return line_end != std::string_view::npos && last == at ? 95 : 0;
}

void read_json(Input& input, Emitter& out) {
    ObjectScanner(input, out).read();
}

}  // namespace

extern const Format json_format;
const Format json_format{"json", "a list of JSON objects", recognize_json, read_json};

}  // namespace linimasa::readers
