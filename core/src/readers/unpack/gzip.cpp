#include "readers/unpack/decoder.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace linimasa::readers {
namespace {

// zlib's ways to say what stands before the data: a gzip header, two bytes, nothing.
constexpr int gzip_window = MAX_WBITS + 16;
constexpr int zlib_window = MAX_WBITS;
constexpr int bare_window = -MAX_WBITS;

class DeflateDecoder final : public Decoder {
public:
    explicit DeflateDecoder(int window)
        : window_(window), ready_(inflateInit2(&stream_, window) == Z_OK) {}
    DeflateDecoder(const DeflateDecoder&) = delete;
    DeflateDecoder& operator=(const DeflateDecoder&) = delete;
    DeflateDecoder(DeflateDecoder&&) = delete;
    DeflateDecoder& operator=(DeflateDecoder&&) = delete;
    ~DeflateDecoder() override { inflateEnd(&stream_); }

    [[nodiscard]] bool start(std::string_view /*head*/) override {
        return ready_ && inflateReset2(&stream_, window_) == Z_OK;
    }

    [[nodiscard]] DecoderStep step(std::string_view packed, std::span<char> room) override {
        constexpr std::size_t most = std::numeric_limits<uInt>::max();
        const std::size_t offered = std::min(packed.size(), most);
        const std::size_t wanted = std::min(room.size(), most);
        // zlib does not write to what it reads, though its interface does not say so.
        stream_.next_in =
            reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // NOLINT(*-const-cast)
        stream_.avail_in = static_cast<uInt>(offered);
        stream_.next_out = reinterpret_cast<Bytef*>(room.data());
        stream_.avail_out = static_cast<uInt>(wanted);
        const int status = inflate(&stream_, Z_SYNC_FLUSH);
        DecoderStep step{DecoderStep::State::more, offered - stream_.avail_in,
                         wanted - stream_.avail_out};
        if (status == Z_STREAM_END) {
            step.state = DecoderStep::State::ended;
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            step.state = DecoderStep::State::damaged;
            step.problem = stream_.msg == nullptr ? "" : stream_.msg;
        }
        return step;
    }

private:
    z_stream stream_{};
    int window_;
    bool ready_;
};

/// The mark, "deflate", and no flag that the format does not have.
bool begins(std::string_view head) {
    return head.size() >= 4 && head.starts_with("\x1F\x8B\x08") &&
           (static_cast<unsigned char>(head[3]) & 0xE0U) == 0;
}

/// The method "deflate", and a check over both bytes.
bool begins_with_zlib(std::string_view head) {
    if (head.size() < 2) {
        return false;
    }
    const auto first = static_cast<unsigned char>(head[0]);
    const auto second = static_cast<unsigned char>(head[1]);
    return (first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0;
}

bool begins_bare(std::string_view head) {
    return !head.empty();
}

template <int window>
std::unique_ptr<Decoder> make(std::size_t /*most_memory*/) {
    return std::make_unique<DeflateDecoder>(window);
}

}  // namespace

const Packing gzip_packing{begins, make<gzip_window>};
const Packing zlib_packing{begins_with_zlib, make<zlib_window>};
const Packing deflate_packing{begins_bare, make<bare_window>};

}  // namespace linimasa::readers
