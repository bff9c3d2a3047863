#include "readers/format.hpp"

#include <array>

namespace linimasa::readers {

#define FORMAT(name) extern const Format name##_format;
#include "readers/readers.def"
#undef FORMAT

namespace {

constexpr std::size_t head_size = 64U << 10U;

/// "news.html.gz" -> "news.html": the name that tells what a packed single file is.
std::string_view inner_name(std::string_view name) {
    for (const std::string_view ending : {".gz", ".zst", ".bz2", ".xz", ".lz4", ".Z"}) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            return name.substr(0, name.size() - ending.size());
        }
    }
    return name;
}

}  // namespace

std::span<const Format* const> formats() {
    static const std::array all{
#define FORMAT(name) &name##_format,
#include "readers/readers.def"
#undef FORMAT
    };
    return all;
}

const Format& recognize(Input& input) {
    const std::string_view head = input.peek(head_size).substr(0, head_size);
    const Format* best = &plain_format;
    int best_score = 0;
    const std::string_view name = inner_name(input.name());
    for (const Format* format : formats()) {
        const int score = format->recognize(head, name);
        if (score > best_score) {
            best = format;
            best_score = score;
        }
    }
    return *best;
}

void read_input(Input& input, Emitter& out) {
    if (input.at_end()) {
        if (input.failure()) {
            out.fail(*input.failure());
        } else {
            out.fail({ErrorCode::invalid_input, "the input is empty", input.name(),
                      "Give a file with an article in it"});
        }
        return;
    }
    recognize(input).read(input, out);
    if (input.failure() && !out.stopped()) {
        out.fail(*input.failure());
    }
}

}  // namespace linimasa::readers
