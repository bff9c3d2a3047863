#include "names/tagger/tagger.hpp"

#include "names/tagger/model_format.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace linimasa::names {
namespace {

static_assert(std::endian::native == std::endian::little, "names.model is read in place");

template <class T>
T read_at(const char* at) {
    T value{};
    std::memcpy(&value, at, sizeof(T));
    return value;
}

/// Bits that are set, by mask of labels: the baseline processor has no instruction for it.
constexpr std::array<std::uint8_t, 128> bits_set = [] {
    std::array<std::uint8_t, 128> bits{};
    for (std::size_t mask = 1; mask < bits.size(); ++mask) {
        bits[mask] = static_cast<std::uint8_t>(bits[mask / 2] + mask % 2);
    }
    return bits;
}();

tl::unexpected<Error> bad_model(const char* what) {
    return tl::unexpected(Error{ErrorCode::invalid_data, what, "names.model",
                                "Write it again with the program in tools/train_names"});
}

}  // namespace

std::uint32_t style_feature(std::uint32_t word) {
    word ^= 0x5DEE'CE66U;
    word *= 0xC2B2'AE35U;
    return word ^ (word >> 16U);
}

Result<Tagger> Tagger::load(std::string_view bytes) {
    Tagger made;
    if (bytes.size() < sizeof(model::Header)) {
        return bad_model("the file is too short");
    }
    const auto header = read_at<model::Header>(bytes.data());
    if (header.magic != model::magic || header.version != model::version ||
        header.labels != labels || header.bucket_bits > 24 || header.bucket_bits == 0) {
        return bad_model("the file is none of this version");
    }
    const std::size_t buckets = (std::size_t{1} << header.bucket_bits) + 1;
    if (bytes.size() != sizeof(model::Header) + sizeof(made.transitions_) +
                            buckets * sizeof(std::uint32_t) + header.record_bytes) {
        return bad_model("the file is cut off");
    }
    const char* at = bytes.data() + sizeof(model::Header);
    std::memcpy(&made.transitions_, at, sizeof(made.transitions_));
    made.buckets_ = at + sizeof(made.transitions_);
    made.records_ = made.buckets_ + buckets * sizeof(std::uint32_t);
    made.bucket_bits_ = header.bucket_bits;
    made.scale_ = header.scale;
    // Every look-up trusts the directory: it is checked once.
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        const auto offset = read_at<std::uint32_t>(made.buckets_ + i * sizeof(std::uint32_t));
        if (offset < last || offset > header.record_bytes) {
            return bad_model("the directory of features is broken");
        }
        last = offset;
    }
    return made;
}

void Tagger::add_weights(std::uint32_t feature, const std::array<bool, 3>& blocks, Row& row) const {
    const std::uint32_t bucket = feature >> (32U - bucket_bits_);
    const auto fingerprint = static_cast<std::uint16_t>(feature & 0xFFFFU);
    const char* at = records_ + read_at<std::uint32_t>(buckets_ + bucket * 4U);
    const char* const end = records_ + read_at<std::uint32_t>(buckets_ + (bucket + 1U) * 4U);
    while (end - at > 3) {
        const bool found = read_at<std::uint16_t>(at) == fingerprint;
        std::array<std::uint8_t, 3> masks{static_cast<std::uint8_t>(at[2]), 0, 0};
        at += 3;
        if ((masks[0] & model::more_blocks) != 0) {
            masks[0] &= static_cast<std::uint8_t>(~model::more_blocks);
            masks[1] = static_cast<std::uint8_t>(at[0]);
            masks[2] = static_cast<std::uint8_t>(at[1]);
            at += 2;
        }
        if (!found) {
            at += bits_set[masks[0] & 0x7FU] + bits_set[masks[1] & 0x7FU] +
                  bits_set[masks[2] & 0x7FU];
            continue;
        }
        for (std::size_t b = 0; b < 3; ++b) {
            for (std::uint32_t mask = masks[b]; mask != 0 && at < end; mask &= mask - 1U, ++at) {
                if (blocks[b]) {
                    row[static_cast<std::size_t>(std::countr_zero(mask))] +=
                        static_cast<float>(static_cast<signed char>(*at));
                }
            }
        }
        return;
    }
}

void Tagger::best_path(const std::array<bool, 3>& blocks, Workspace& work, std::size_t begin,
                       std::size_t end, std::span<Tag> tags) const {
    Row row{};
    std::array<float, (labels + 1) * labels> step{};
    for (std::size_t b = 0; b < 3; ++b) {
        for (std::size_t k = 0; blocks[b] && k < step.size(); ++k) {
            step[k] += transitions_[b][k];
        }
    }
    work.scores.resize(end - begin);
    work.back.resize(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        work.features.clear();
        find_features(work.traits, i, work.features);
        row.fill(0.0F);
        for (const std::uint32_t feature : work.features) {
            add_weights(feature, blocks, row);
        }
        Row& score = work.scores[i - begin];
        for (std::size_t y = 0; y < labels; ++y) {
            const float here = row[y] * scale_;
            if (i == begin) {
                // What lies before a stretch is outside, or the start of the sentence.
                score[y] = here + step[(begin == 0 ? labels : 0) * labels + y];
                continue;
            }
            std::size_t best = 0;
            float top = work.scores[i - begin - 1][0] + step[y];
            for (std::size_t x = 1; x < labels; ++x) {
                const float value = work.scores[i - begin - 1][x] + step[x * labels + y];
                if (value > top) {
                    top = value;
                    best = x;
                }
            }
            score[y] = top + here;
            work.back[i - begin][y] = static_cast<std::uint8_t>(best);
        }
    }
    const Row& last = work.scores[end - begin - 1];
    auto best = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
    for (std::size_t i = end; i-- > begin;) {
        tags[i] = static_cast<Tag>(best);
        best = work.back[i - begin][best];
    }
}

void Tagger::tag(Style style, bool ignore_case, Workspace& work, std::span<Tag> tags) const {
    const std::array<bool, 3> blocks{true, style == Style::encyclopedia, ignore_case};
    const std::size_t size = work.traits.size();
    std::fill(tags.begin(), tags.end(), Tag::outside);
    if (size == 0 || bucket_bits_ == 0) {
        return;
    }
    if (ignore_case) {
        best_path(blocks, work, 0, size, tags);
        return;
    }
    // Names stand where capitals do: stretches far from any are outside without a look.
    constexpr std::size_t margin = 3;
    std::size_t i = 0;
    while (i < size) {
        while (i < size && !work.traits[i].capital) {
            ++i;
        }
        if (i == size) {
            return;
        }
        std::size_t end = i + 1;
        std::size_t last = i;
        while (end < size && end <= last + 2 * margin) {
            last = work.traits[end].capital ? end : last;
            ++end;
        }
        const std::size_t begin = i > margin ? i - margin : 0;
        end = std::min(size, last + margin + 1);
        best_path(blocks, work, begin, end, tags);
        i = end;
    }
}

float Tagger::encyclopedia_score(std::span<const Traits> traits) const {
    float score = 0.0F;
    if (bucket_bits_ == 0) {
        return score;
    }
    for (const Traits& one : traits) {
        Row row{};
        add_weights(style_feature(one.word), {true, false, false}, row);
        score += row[0];
    }
    return score * scale_;
}

}  // namespace linimasa::names
