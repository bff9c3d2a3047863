#pragma once

#include "base/utf8.hpp"
#include "linimasa/core/reader.hpp"
#include "readers/format.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace linimasa::fuzz {

/// Reads bytes as the format of this name, or as what they look like; what comes out must hold
/// together.
inline int read_bytes(const std::uint8_t* data, std::size_t size, std::string_view format = {}) {
    ReadOptions options;
    options.limits.article_bytes = 1U << 20U;
    options.limits.record_bytes = 1U << 20U;
    const ArticleSink sink = [](const Result<Article>& article) {
        if (!article) {
            if (article.error().message.empty() || article.error().where.empty()) {
                std::abort();
            }
            return true;
        }
        std::size_t end = 0;
        for (const Block& block : article->blocks) {
            if (block.span.begin < end || block.span.empty() ||
                block.span.end > article->text.size()) {
                std::abort();
            }
            end = block.span.end;
        }
        if (article->source.empty() || article->id.empty() ||
            utf8::first_invalid(article->text) != std::string_view::npos) {
            std::abort();
        }
        return true;
    };
    readers::Emitter out(options, sink);
    const auto source = readers::memory_source({reinterpret_cast<const char*>(data), size});
    readers::Input input(*source, "fuzz");
    if (format.empty()) {
        readers::read_input(input, out);
        return 0;
    }
    for (const readers::Format* known : readers::formats()) {
        if (known->name == format) {
            known->read(input, out);
            return 0;
        }
    }
    std::abort();
}

}  // namespace linimasa::fuzz
