#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace linimasa::readers {

/// What one step of a decoder did.
struct DecoderStep {
    enum class State : std::uint8_t {
        more,       ///< the member goes on
        ended,      ///< it was whole
        damaged,    ///< it cannot be decoded further
        too_large,  ///< it asks for more memory than is given
    };
    State state = State::more;
    std::size_t taken = 0;          ///< packed bytes used up
    std::size_t made = 0;           ///< bytes written to the room, in every state
    std::string_view problem = {};  ///< static text; of damaged and too_large, may be empty
};

/// Decodes one member (gzip), stream (bzip2, xz) or frame (zstd) after the other.
class Decoder {
public:
    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    Decoder(Decoder&&) = delete;
    Decoder& operator=(Decoder&&) = delete;
    virtual ~Decoder() = default;

    /// Makes ready for a new member.
    /// @param head  its first bytes, `longest_mark` of them where there are so many; not used up
    /// @return false where there is no memory for it
    [[nodiscard]] virtual bool start(std::string_view head) = 0;
    /// Decodes what fits. Without packed bytes it still gives out what it holds back.
    [[nodiscard]] virtual DecoderStep step(std::string_view packed, std::span<char> room) = 0;
};

/// No form of packing needs more than so many bytes to be told.
constexpr std::size_t longest_mark = 10;
/// A form in which one run of bytes is packed.
struct Packing {
    /// Whether a member begins here; false where there are too few bytes to tell.
    bool (*begins)(std::string_view head);
    /// @param most_memory  bytes that a member may ask for to look back at what was decoded
    std::unique_ptr<Decoder> (*make)(std::size_t most_memory);
};

extern const Packing gzip_packing;
extern const Packing bzip2_packing;
extern const Packing xz_packing;
extern const Packing zstd_packing;
/// How servers pack bodies that they call "deflate": with a header of two bytes, or bare. Told by
/// what the server says, not by the bytes: a bare one begins with any.
extern const Packing zlib_packing;
extern const Packing deflate_packing;

}  // namespace linimasa::readers
