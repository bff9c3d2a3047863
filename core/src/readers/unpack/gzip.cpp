#include "readers/unpack/decoder.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace linimasa::readers {
namespace {

constexpr int gzip_window = MAX_WBITS + 16;  // zlib's way to say: with a gzip header

class GzipDecoder final : public Decoder {
public:
    GzipDecoder() : ready_(inflateInit2(&stream_, gzip_window) == Z_OK) {}
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;
    GzipDecoder(GzipDecoder&&) = delete;
    GzipDecoder& operator=(GzipDecoder&&) = delete;
    ~GzipDecoder() override { inflateEnd(&stream_); }

    [[nodiscard]] bool start(std::string_view /*head*/) override {
        return ready_ && inflateReset2(&stream_, gzip_window) == Z_OK;
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
    bool ready_ = false;
};

/// The mark, "deflate", and no flag that the format does not have.
bool begins(std::string_view head) {
    return head.size() >= 4 && head.starts_with("\x1F\x8B\x08") &&
           (static_cast<unsigned char>(head[3]) & 0xE0U) == 0;
}

std::unique_ptr<Decoder> make() {
    return std::make_unique<GzipDecoder>();
}

}  // namespace

const Packing gzip_packing{begins, make};

}  // namespace linimasa::readers
