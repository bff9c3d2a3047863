#include "compression.hpp"

#include <zstd.h>

namespace linimasa {
namespace {

constexpr int fast_level = 1;
/// Above what the readers let through for one article, many times over.
constexpr unsigned long long most_bytes = 1ULL << 30U;

}  // namespace

std::string compressed(std::string_view bytes) {
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), fast_level);
    frame.resize(ZSTD_isError(size) != 0U ? 0 : size);
    return frame;
}

std::optional<std::string> decompressed(std::string_view frame) {
    // Both codes for "not known" are larger than any size that is let through.
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > most_bytes) {
        return std::nullopt;
    }
    std::string bytes(size, '\0');
    if (ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size()) != size) {
        return std::nullopt;
    }
    return bytes;
}

}  // namespace linimasa
