#pragma once

#include <cstdint>

/// names.model, little-endian:
///   Header
///   float     transitions[3][step_kinds][labels + 1][labels]
///                                                  by block and kind of step (features.hpp); from
///                                                  tag (labels: the start), to tag
///   uint32    buckets[2^bucket_bits + 1]           where the records of a bucket begin and end
///   records, a feature each, by bucket and fingerprint, none twice:
///     uint16  fingerprint
///     uint8   labels that have a weight in block 0; its top bit: two more such bytes follow,
///             for blocks 1 and 2
///     int8    a weight for each bit set, in units of `scale`
/// A feature's hash gives the bucket by its top bits and the fingerprint by its low ones. Block 0
/// holds what the habits of papers say; 1 what an encyclopedia's add to it, 2 what the lack of
/// capitals adds.
namespace linimasa::names::model {

constexpr std::uint32_t magic = 0x4D54'4E4CU;  // "LNTM"
constexpr std::uint32_t version = 3;
constexpr std::uint8_t more_blocks = 0x80U;
constexpr std::uint32_t smallest_record = 4;  ///< bytes

struct Header {
    std::uint32_t magic = model::magic;
    std::uint32_t version = model::version;
    std::uint32_t labels = 0;
    std::uint32_t bucket_bits = 0;
    std::uint32_t record_bytes = 0;
    std::uint32_t record_count = 0;
    float scale = 0.0F;
};

}  // namespace linimasa::names::model
