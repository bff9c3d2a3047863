#include "readers/unpack/decoder.hpp"

#include <lzma.h>

namespace linimasa::readers {
namespace {

/// What the decoder itself takes beside the window.
constexpr std::uint64_t beside_window = 1U << 20U;

class XzDecoder final : public Decoder {
public:
    explicit XzDecoder(std::uint64_t most_memory) : most_memory_(most_memory) {}
    XzDecoder(const XzDecoder&) = delete;
    XzDecoder& operator=(const XzDecoder&) = delete;
    XzDecoder(XzDecoder&&) = delete;
    XzDecoder& operator=(XzDecoder&&) = delete;
    ~XzDecoder() override { lzma_end(&stream_); }

    [[nodiscard]] bool start(std::string_view /*head*/) override {
        return lzma_stream_decoder(&stream_, most_memory_ + beside_window, 0) == LZMA_OK;
    }

    [[nodiscard]] DecoderStep step(std::string_view packed, std::span<char> room) override {
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
        stream_.avail_in = packed.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(room.data());
        stream_.avail_out = room.size();
        const lzma_ret status = lzma_code(&stream_, LZMA_RUN);
        DecoderStep step{DecoderStep::State::more, packed.size() - stream_.avail_in,
                         room.size() - stream_.avail_out};
        switch (status) {
            case LZMA_OK:
            case LZMA_BUF_ERROR:  // no packed bytes were left
                break;
            case LZMA_STREAM_END:
                step.state = DecoderStep::State::ended;
                break;
            case LZMA_MEMLIMIT_ERROR:
            case LZMA_MEM_ERROR:
                step.state = DecoderStep::State::too_large;
                break;
            default:
                step.state = DecoderStep::State::damaged;
                step.problem =
                    status == LZMA_OPTIONS_ERROR ? "its way of packing is not known" : "";
        }
        return step;
    }

private:
    std::uint64_t most_memory_;
    lzma_stream stream_ = LZMA_STREAM_INIT;
};

bool begins(std::string_view head) {
    return head.starts_with(
        std::string_view("\xFD"
                         "7zXZ\0",
                         6));
}

std::unique_ptr<Decoder> make(std::size_t most_memory) {
    return std::make_unique<XzDecoder>(most_memory);
}

}  // namespace

const Packing xz_packing{begins, make};

}  // namespace linimasa::readers
