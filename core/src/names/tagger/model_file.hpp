#pragma once

#include "names/tagger/model_format.hpp"
#include "names/tagger/tagger.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace linimasa::names {

/// What a model says of one feature.
struct ModelRecord {
    std::uint32_t feature = 0;  ///< its hash, as far as the file keeps it
    /// By block and tag, in units of the header's scale; the last of a block is 0.
    std::array<std::array<std::int8_t, Tagger::labels + 1>, 3> weights{};
    bool more_blocks = false;  ///< blocks 1 and 2 have weights as well
};

/// The parts of names.model (model_format.hpp). The bytes must outlive it.
class ModelFile {
public:
    /// By block, kind of step, and from (labels: the start) and to: [from * labels + to].
    using Steps =
        std::array<std::array<std::array<float, (Tagger::labels + 1) * Tagger::labels>, step_kinds>,
                   3>;

    /// Error: invalid_data, where the bytes are no model of this version or are cut off.
    [[nodiscard]] static Result<ModelFile> open(std::string_view bytes);

    [[nodiscard]] const model::Header& header() const { return header_; }
    [[nodiscard]] const Steps& steps() const { return steps_; }

    /// Hands on each record, by rising hash. False: the records are broken, and those before the
    /// break have been handed on; there are never more than the header says.
    template <class Take>
    [[nodiscard]] bool each_record(Take take) const;
    /// What there is to say then.
    [[nodiscard]] static Error broken_records();

private:
    template <class T>
    static T read_at(const char* at) {
        T value{};
        std::memcpy(&value, at, sizeof(T));
        return value;
    }

    model::Header header_;
    Steps steps_{};
    std::string_view buckets_;
    std::string_view records_;
};

template <class Take>
bool ModelFile::each_record(Take take) const {
    const std::size_t bucket_count = std::size_t{1} << header_.bucket_bits;
    std::uint32_t left = header_.record_count;
    for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
        const char* const bounds = buckets_.data() + bucket * sizeof(std::uint32_t);
        auto at = read_at<std::uint32_t>(bounds);
        const auto end = read_at<std::uint32_t>(bounds + sizeof(std::uint32_t));
        if (at > end || end > records_.size()) {
            return false;
        }
        // Fingerprints rise: a feature that came again and again would fill the neighbourhood of a
        // hash table.
        for (std::uint32_t least = 0; end - at >= model::smallest_record;) {
            const std::uint32_t fingerprint = read_at<std::uint16_t>(&records_[at]);
            if (fingerprint < least) {
                return false;
            }
            least = fingerprint + 1;
            ModelRecord record;
            record.feature =
                static_cast<std::uint32_t>(bucket << (32U - header_.bucket_bits)) | fingerprint;
            std::array<std::uint32_t, 3> masks{static_cast<std::uint8_t>(records_[at + 2]), 0, 0};
            at += 3;
            record.more_blocks = (masks[0] & model::more_blocks) != 0;
            if (record.more_blocks && end - at >= 2) {
                masks[1] = static_cast<std::uint8_t>(records_[at]);
                masks[2] = static_cast<std::uint8_t>(records_[at + 1]);
                at += 2;
            }
            for (std::size_t b = 0; b < masks.size(); ++b) {
                for (std::uint32_t mask = masks[b] & 0x7FU; mask != 0; mask &= mask - 1U, ++at) {
                    if (at >= end) {
                        return false;
                    }
                    const auto label = static_cast<std::size_t>(std::countr_zero(mask));
                    record.weights[b][label] = static_cast<std::int8_t>(records_[at]);
                }
            }
            if (left-- == 0) {
                return false;
            }
            take(record);
        }
        if (at != end) {
            return false;
        }
    }
    return left == 0;
}

}  // namespace linimasa::names
