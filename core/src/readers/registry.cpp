#include "readers/encoding.hpp"
#include "readers/format.hpp"
#include "readers/language.hpp"

#include <fmt/format.h>

#include <algorithm>
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

bool Emitter::emit(Result<Article> article) {
    if (stopped_) {
        return false;
    }
    const auto& wanted = options_.wanted;
    if (article && !wanted.empty() &&
        std::find(wanted.begin(), wanted.end(), article->language) == wanted.end()) {
        article = tl::unexpected(
            Error{ErrorCode::unsupported,
                  fmt::format("the article is in {} ({}), which these language packs do not read",
                              language_name(article->language), article->language),
                  std::move(article->source),
                  "If that is not so, name its language with --language or in its record"});
    }
    stopped_ = !sink_(std::move(article));
    return !stopped_;
}

std::span<const Format* const> formats() {
    static const std::array all{
#define FORMAT(name) &name##_format,
#include "readers/readers.def"
#undef FORMAT
    };
    return all;
}

const Format& recognize(Input& input, const ReadOptions& options) {
    const std::string_view head = input.peek(head_size).substr(0, head_size);
    const Format* best = &plain_format;
    int best_score = 0;
    const std::string_view name = inner_name(input.name());
    for (const Format* format : formats()) {
        const int score = format->recognize(head, name, options);
        if (score > best_score) {
            best = format;
            best_score = score;
        }
    }
    return *best;
}

namespace {

/// All formats are told and read by their bytes in UTF-8.
void read_wide(Input& input, Emitter& out) {
    const auto bytes = input.read_all(out.options().limits.record_bytes);
    if (!bytes) {
        if (!input.failure()) {
            out.fail(bytes.error());
        }
        return;
    }
    const std::string utf8 = to_utf8(*bytes);
    const auto source = memory_source(utf8);
    Input narrow(*source, input.name());
    if (!narrow.at_end()) {
        recognize(narrow, out.options()).read(narrow, out);
    }
}

/// What a file is that looks like something to read and is not; nothing for all others.
std::optional<Error> no_article(std::string_view head, const std::string& name) {
    const auto refused = [&](std::string_view what, std::string_view remedy) {
        return Error{ErrorCode::unsupported, std::string(what), name, std::string(remedy)};
    };
    constexpr std::string_view as_text = "Save it as text or as a web page, and give that";
    const std::string_view start = head.substr(0, 256);
    if (start.starts_with("%PDF-")) {
        return refused("this is a PDF document", "Turn it into text first, as with pdftotext");
    }
    if (start.starts_with("{\\rtf") || start.starts_with("\xD0\xCF\x11\xE0")) {
        return refused("this is a document of an office program", as_text);
    }
    if (start.starts_with("PK\x03\x04") &&
        (head.find("[Content_Types].xml") != std::string_view::npos ||
         start.find("mimetypeapplication/vnd.oasis") != std::string_view::npos)) {
        return refused("this is a document of an office program", as_text);
    }
    if (start.starts_with('{') && start.find("\"linimasa/1\"") != std::string_view::npos) {
        return refused("this is a graph that linimasa wrote",
                       "Give the articles that it is made of");
    }
    return std::nullopt;
}

}  // namespace

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
    if (auto error = no_article(input.peek(4096).substr(0, 4096), input.name())) {
        out.fail(*std::move(error));
        return;
    }
    if (wide_encoding(input.peek(wide_head))) {
        read_wide(input, out);
    } else {
        recognize(input, out.options()).read(input, out);
    }
    if (input.failure() && !out.stopped()) {
        out.fail(*input.failure());
    }
}

}  // namespace linimasa::readers
