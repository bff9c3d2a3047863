#pragma once

#include "linimasa/core/result.hpp"

#include <cstddef>
#include <cstring>
#include <ostream>
#include <string_view>
#include <vector>

namespace linimasa {

/// Buffered bytes on their way into a stream. Formats write to it without looking at errors; a
/// stream that fails swallows the rest, and finish() says so.
class Out {
public:
    explicit Out(std::ostream& stream) : stream_(stream) {}
    Out(const Out&) = delete;
    Out& operator=(const Out&) = delete;
    Out(Out&&) = delete;
    Out& operator=(Out&&) = delete;
    ~Out() = default;

    void put(char c) {
        if (used_ == capacity) {
            flush();
        }
        buffer_[used_++] = c;
    }
    void write(std::string_view text) {
        if (text.empty()) {
            return;  // it may point nowhere, which memcpy must not see
        }
        if (text.size() > capacity - used_) {
            flush();
            if (text.size() > capacity) {
                stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
                return;
            }
        }
        std::memcpy(buffer_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
    /// All pieces, one after the other.
    template <class... Pieces>
    void all(Pieces... pieces) {
        (write(pieces), ...);
    }

    [[nodiscard]] bool good() const { return stream_.good(); }

    /// Hands the rest on. An error when anything could not be written.
    [[nodiscard]] Result<void> finish() {
        flush();
        stream_.flush();
        if (!stream_) {
            return tl::unexpected(Error{ErrorCode::write_failed, "the output could not be written",
                                        "", "Is the disk full, or the reader of the pipe gone?"});
        }
        return {};
    }

private:
    static constexpr std::size_t capacity = std::size_t{1} << 16U;

    void flush() {
        if (stream_) {
            stream_.write(buffer_.data(), static_cast<std::streamsize>(used_));
        }
        used_ = 0;
    }

    std::ostream& stream_;
    std::vector<char> buffer_ = std::vector<char>(capacity);
    std::size_t used_ = 0;
};

}  // namespace linimasa
