#include "readers/format.hpp"
#include "readers/json_record.hpp"

#include <fmt/format.h>

namespace linimasa::readers {
namespace {

std::size_t first_visible(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) {
        head.remove_prefix(3);
        const auto at = head.find_first_not_of(" \t\r\n");
        return at == std::string_view::npos ? at : at + 3;
    }
    return head.find_first_not_of(" \t\r\n");
}

/// An object that begins with a quoted key.
int recognize_ndjson(std::string_view head, std::string_view name, const ReadOptions& /*options*/) {
    const std::size_t at = first_visible(head);
    if (at == std::string_view::npos || head[at] != '{') {
        return 0;
    }
    const std::size_t key = head.find_first_not_of(" \t\r\n", at + 1);
    if (key == std::string_view::npos || (head[key] != '"' && head[key] != '}')) {
        return name.ends_with(".ndjson") || name.ends_with(".jsonl") ? 60 : 0;
    }
    return 90;
}

void read_ndjson(Input& input, Emitter& out) {
    const ReadLimits& limits = out.options().limits;
    while (const auto line = input.next_line(limits.record_bytes)) {
        const std::string where = fmt::format("{}:{}", input.name(), line->number);
        std::string_view text = line->text;
        if (line->number == 1 && text.starts_with("\xEF\xBB\xBF")) {
            text.remove_prefix(3);
        }
        if (line->too_long) {
            if (!out.fail({ErrorCode::limit_exceeded,
                           fmt::format("the record is longer than {} bytes", limits.record_bytes),
                           where, "Split the record, or raise --record-limit"})) {
                return;
            }
        } else if (text.find_first_not_of(" \t\r") != std::string_view::npos) {
            if (!out.emit(read_json_record(text, where, out.options()))) {
                return;
            }
        }
    }
}

}  // namespace

extern const Format ndjson_format;
const Format ndjson_format{"ndjson", "one JSON object a line", recognize_ndjson, read_ndjson};

}  // namespace linimasa::readers
