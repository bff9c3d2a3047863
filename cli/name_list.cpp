#include "name_list.hpp"

#include <zstd.h>

#include <new>
#include <utility>

namespace linimasa::cli {
namespace {

constexpr std::size_t block_size = 128;  ///< names

/// The size and then the name; of the size seven bits a byte, the last byte below 0x80.
void put(std::string& block, std::string_view name) {
    std::size_t size = name.size();
    for (; size >= 0x80; size >>= 7U) {
        block += static_cast<char>(size % 0x80 + 0x80);
    }
    block += static_cast<char>(size);
    block += name;
}

std::string_view take(std::string_view& block) {
    std::size_t size = 0;
    std::size_t at = 0;
    unsigned char byte = 0x80;
    for (unsigned shift = 0; byte >= 0x80; shift += 7) {
        byte = static_cast<unsigned char>(block[at++]);
        size |= std::size_t{byte % 0x80U} << shift;
    }
    const std::string_view name = block.substr(at, size);
    block.remove_prefix(at + size);
    return name;
}

/// Packing in memory fails for lack of it only.
std::string checked(std::string bytes, std::size_t size) {
    if (ZSTD_isError(size) != 0) {
        throw std::bad_alloc();
    }
    bytes.resize(size);
    bytes.shrink_to_fit();
    return bytes;
}

std::string packed(const std::string& bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), ZSTD_CLEVEL_DEFAULT);
    return checked(std::move(out), size);
}

std::string unpacked(const std::string& bytes) {
    std::string out(ZSTD_getFrameContentSize(bytes.data(), bytes.size()), '\0');
    const std::size_t size = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
    return checked(std::move(out), size);
}

}  // namespace

void NameList::add(std::string_view name) {
    put(open_, name);
    if (++size_ % block_size == 0) {
        packed_.push_back(packed(open_));
        open_.clear();
    }
}

std::string NameList::at(std::size_t number) const {
    const std::size_t block = number / block_size;
    const std::string names = block < packed_.size() ? unpacked(packed_[block]) : open_;
    std::string_view rest = names;
    for (std::size_t i = 0; i < number % block_size; ++i) {
        take(rest);
    }
    return std::string(take(rest));
}

}  // namespace linimasa::cli
