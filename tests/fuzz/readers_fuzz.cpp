#include "linimasa/core/reader.hpp"
#include "readers/format.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// Any bytes, read as whatever they look like. What comes out must hold together.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace linimasa;
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
        if (article->source.empty() || article->id.empty()) {
            std::abort();
        }
        return true;
    };
    readers::Emitter out(options, sink);
    const auto source = readers::memory_source({reinterpret_cast<const char*>(data), size});
    readers::Input input(*source, "fuzz");
    readers::read_input(input, out);
    return 0;
}
