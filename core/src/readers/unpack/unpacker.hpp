#pragma once

#include "linimasa/core/reader.hpp"
#include "readers/input.hpp"
#include "readers/unpack/decoder.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace linimasa::readers {

/// How bytes with this beginning are packed; null where they are not, or in another way.
[[nodiscard]] const Packing* packing_of(std::string_view head);

/// The error of something that unpacks to more than `limits.expansion` times its size, once it is
/// large at all; nothing for all else.
[[nodiscard]] std::optional<Error> expansion_error(std::uint64_t packed, std::uint64_t unpacked,
                                                   const ReadLimits& limits,
                                                   const std::string& name);

/// What a packed input holds, one member after the other as crawls have them. Of a file that was
/// cut off everything comes out that can be decoded without what is missing; of several members a
/// damaged one costs no other. Bytes between members, and after the last, are passed over.
class Unpacker final : public ByteSource {
public:
    /// @param input  outlives this; begins with a member of that packing
    Unpacker(Input& input, const Packing& packing, const ReadLimits& limits);

    /// Fails only where reading must stop. What was damaged or cut off ends like a whole file:
    /// see failure().
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    /// What was wrong first; nothing where nothing was.
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

private:
    [[nodiscard]] bool next_member();
    void start();
    void take(std::size_t count);
    void finish(const DecoderStep& step);
    void complain(std::string_view problem);

    Input& input_;
    const Packing& packing_;
    ReadLimits limits_;
    std::unique_ptr<Decoder> decoder_;
    std::uint64_t taken_ = 0;
    std::uint64_t made_ = 0;
    std::uint64_t member_begin_ = 0;  ///< where in the packed bytes the last member began
    std::size_t members_ = 0;         ///< that were whole
    bool in_member_ = false;
    std::optional<Error> failure_;
};

}  // namespace linimasa::readers
