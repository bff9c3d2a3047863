#include "readers/unpack/decoder.hpp"

#include <bzlib.h>

#include <algorithm>
#include <limits>

namespace linimasa::readers {
namespace {

/// The library decodes a block (up to 900 kB of text) at a time, so one that is cut gives nothing.
class Bzip2Decoder final : public Decoder {
public:
    Bzip2Decoder() = default;
    Bzip2Decoder(const Bzip2Decoder&) = delete;
    Bzip2Decoder& operator=(const Bzip2Decoder&) = delete;
    Bzip2Decoder(Bzip2Decoder&&) = delete;
    Bzip2Decoder& operator=(Bzip2Decoder&&) = delete;
    ~Bzip2Decoder() override { end(); }

    [[nodiscard]] bool start(std::string_view /*head*/) override {
        end();
        ready_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK;
        return ready_;
    }

    [[nodiscard]] DecoderStep step(std::string_view packed, std::span<char> room) override {
        constexpr std::size_t most = std::numeric_limits<unsigned>::max();
        const std::size_t offered = std::min(packed.size(), most);
        const std::size_t wanted = std::min(room.size(), most);
        // The library does not write to what it reads, though its interface does not say so.
        stream_.next_in = const_cast<char*>(packed.data());  // NOLINT(*-const-cast)
        stream_.avail_in = static_cast<unsigned>(offered);
        stream_.next_out = room.data();
        stream_.avail_out = static_cast<unsigned>(wanted);
        const int status = BZ2_bzDecompress(&stream_);
        DecoderStep step{DecoderStep::State::more, offered - stream_.avail_in,
                         wanted - stream_.avail_out};
        if (status == BZ_STREAM_END) {
            step.state = DecoderStep::State::ended;
        } else if (status != BZ_OK) {
            step.state = DecoderStep::State::damaged;
            step.problem = status == BZ_DATA_ERROR ? "incorrect data check" : "";
        }
        return step;
    }

private:
    void end() {
        if (ready_) {
            BZ2_bzDecompressEnd(&stream_);
        }
        stream_ = {};
        ready_ = false;
    }

    bz_stream stream_{};
    bool ready_ = false;
};

/// "BZh" and the size of blocks are letters that a text may begin with: the mark of the first
/// block, or that of the end of a stream without any, decides.
bool begins(std::string_view head) {
    return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
           (head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59" ||
            head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90");
}

std::unique_ptr<Decoder> make(std::size_t /*most_memory*/) {
    return std::make_unique<Bzip2Decoder>();
}

}  // namespace

const Packing bzip2_packing{begins, make};

}  // namespace linimasa::readers
