// Any bytes as an article: refused, or extracted with every offset inside the text.
#include "linimasa/core/extractor.hpp"
#include "linimasa/core/reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto extractor = linimasa::Extractor::create({});
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto article = linimasa::read_plain_text(bytes, "fuzz", {});
    if (!article) {
        return 0;
    }
    const auto extraction = extractor->extract(*std::move(article));
    const std::string_view text = extraction.article.text;
    for (const auto& time : extraction.times) {
        if (time.span.begin >= time.span.end || time.span.end > text.size()) {
            std::abort();
        }
    }
    for (const auto& event : extraction.events) {
        for (const auto& evidence : event.evidence) {
            if (slice(text, evidence.span) != evidence.text) {
                std::abort();
            }
        }
    }
    return 0;
}
