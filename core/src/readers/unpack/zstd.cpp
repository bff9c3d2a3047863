#include "readers/unpack/decoder.hpp"

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <bit>
#include <string>

namespace linimasa::readers {
namespace {

using State = DecoderStep::State;

constexpr std::string_view frame_mark("\x28\xB5\x2F\xFD", 4);
/// What crawls put in front: a frame that others skip, with the dictionary of all frames in it
/// (Zstandard Compression for WARC Files 1.0).
constexpr std::string_view dictionary_frame_mark("\x5D\x2A\x4D\x18", 4);
constexpr std::string_view dictionary_mark("\x37\xA4\x30\xEC", 4);
constexpr std::size_t frame_header = 8;  // mark and size
constexpr std::size_t most_dictionary = 16U << 20U;

std::size_t little_endian(std::string_view four) {
    std::size_t value = 0;
    for (std::size_t i = 4; i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(four[i]);
    }
    return value;
}

/// Frames that are skipped: sizes, indexes, and what else programs note for themselves.
bool skips(std::string_view head) {
    return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0U) == 0x50 &&
           head.substr(1, 3) == "\x2A\x4D\x18";
}

DecoderStep failed(std::size_t status) {
    switch (ZSTD_getErrorCode(status)) {
        case ZSTD_error_frameParameter_windowTooLarge:
        case ZSTD_error_memory_allocation:
            return {.state = State::too_large};
        default:
            return {.state = State::damaged, .problem = ZSTD_getErrorName(status)};
    }
}

/// The library decodes a block (up to 128 kB of text) at a time, so one that is cut gives nothing.
class ZstdDecoder final : public Decoder {
public:
    explicit ZstdDecoder(std::size_t most_memory)
        : context_(ZSTD_createDCtx()),
          // The library knows windows of powers of two, and bounds of its own.
          window_bits_(std::clamp(static_cast<int>(std::bit_width(most_memory)) - 1,
                                  ZSTD_dParam_getBounds(ZSTD_d_windowLogMax).lowerBound,
                                  ZSTD_dParam_getBounds(ZSTD_d_windowLogMax).upperBound)) {
        if (context_) {
            ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, window_bits_);
        }
    }

    [[nodiscard]] bool start(std::string_view head) override {
        in_dictionary_ = head.starts_with(dictionary_frame_mark);
        gathered_.clear();
        return context_ &&
               ZSTD_isError(ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only)) == 0;
    }

    [[nodiscard]] DecoderStep step(std::string_view packed, std::span<char> room) override {
        return in_dictionary_ ? gather(packed) : decode(*context_, packed, room);
    }

private:
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };
    using Context = std::unique_ptr<ZSTD_DCtx, Free>;

    static DecoderStep decode(ZSTD_DCtx& context, std::string_view packed, std::span<char> room) {
        ZSTD_inBuffer in{packed.data(), packed.size(), 0};
        ZSTD_outBuffer out{room.data(), room.size(), 0};
        const std::size_t status = ZSTD_decompressStream(&context, &out, &in);
        DecoderStep step;
        if (ZSTD_isError(status) != 0) {
            step = failed(status);
        } else if (status == 0) {
            step.state = State::ended;
        }
        step.taken = in.pos;
        step.made = out.pos;
        return step;
    }

    DecoderStep gather(std::string_view packed) {
        DecoderStep step;
        const auto take = [&](std::size_t until) {
            const std::size_t count =
                std::min(packed.size(), until - std::min(until, gathered_.size()));
            gathered_ += packed.substr(0, count);
            packed.remove_prefix(count);
            step.taken += count;
            return gathered_.size() >= until;
        };
        if (!take(frame_header)) {
            return step;
        }
        const std::size_t size = little_endian(std::string_view(gathered_).substr(4, 4));
        if (size > most_dictionary) {
            step.state = State::too_large;
        } else if (take(frame_header + size)) {
            const std::size_t taken = step.taken;
            step = load(std::string_view(gathered_).substr(frame_header));
            step.taken = taken;
            gathered_ = {};
        }
        return step;
    }

    /// Takes what the frame holds as the dictionary of all frames from here on. Anything that is
    /// no dictionary is skipped as in other frames of this kind.
    DecoderStep load(std::string_view contents) {
        std::string unpacked;
        if (contents.starts_with(frame_mark)) {
            const DecoderStep step = unpack(contents, unpacked);
            if (step.state != State::ended) {
                return step;
            }
            contents = unpacked;
        }
        if (contents.starts_with(dictionary_mark)) {
            if (ZSTD_isError(ZSTD_DCtx_loadDictionary(context_.get(), contents.data(),
                                                      contents.size())) != 0) {
                return {.state = State::damaged, .problem = "its dictionary cannot be read"};
            }
        }
        return {.state = State::ended};
    }

    [[nodiscard]] DecoderStep unpack(std::string_view packed, std::string& unpacked) const {
        const Context context(ZSTD_createDCtx());
        if (!context) {
            return {.state = State::too_large};
        }
        ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, window_bits_);
        std::string room(1U << 17U, '\0');
        while (true) {
            const DecoderStep step = decode(*context, packed, room);
            if (unpacked.size() + step.made > most_dictionary) {
                return {.state = State::too_large};
            }
            unpacked.append(room, 0, step.made);
            packed.remove_prefix(step.taken);
            if (step.state != State::more) {
                return step;
            }
            if (packed.empty() && step.made == 0) {
                return {.state = State::damaged, .problem = "its dictionary is not whole"};
            }
        }
    }

    Context context_;
    int window_bits_;
    bool in_dictionary_ = false;
    std::string gathered_;
};

bool begins(std::string_view head) {
    return head.starts_with(frame_mark) || skips(head);
}

std::unique_ptr<Decoder> make(std::size_t most_memory) {
    return std::make_unique<ZstdDecoder>(most_memory);
}

}  // namespace

const Packing zstd_packing{begins, make};

}  // namespace linimasa::readers
