#include "model_writer.hpp"

#include "names/tagger/model_format.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace linimasa::train {
namespace {

namespace model = names::model;

struct Record {
    std::uint32_t hash = 0;
    std::array<std::array<int, labels>, 3> weights{};

    [[nodiscard]] bool empty() const {
        for (const auto& block : weights) {
            for (const int weight : block) {
                if (weight != 0) {
                    return false;
                }
            }
        }
        return true;
    }
};

template <class T>
void append(std::string& out, const T& value) {
    const std::size_t at = out.size();
    out.resize(at + sizeof(T));
    std::memcpy(out.data() + at, &value, sizeof(T));
}

std::uint8_t mask_of(const std::array<int, labels>& weights) {
    unsigned mask = 0;
    for (std::size_t y = 0; y < labels; ++y) {
        mask |= weights[y] != 0 ? 1U << y : 0U;
    }
    return static_cast<std::uint8_t>(mask);
}

void append_record(std::string& out, const Record& record) {
    append(out, static_cast<std::uint16_t>(record.hash & 0xFFFFU));
    const std::array<std::uint8_t, 3> masks{mask_of(record.weights[0]), mask_of(record.weights[1]),
                                            mask_of(record.weights[2])};
    const bool more = masks[1] != 0 || masks[2] != 0;
    append(out, static_cast<std::uint8_t>(masks[0] | (more ? model::more_blocks : 0U)));
    if (more) {
        append(out, masks[1]);
        append(out, masks[2]);
    }
    for (const auto& block : record.weights) {
        for (const int weight : block) {
            if (weight != 0) {
                append(out, static_cast<signed char>(weight));
            }
        }
    }
}

}  // namespace

std::string write_model(const CrfWeights& weights, const std::vector<std::uint32_t>& hashes,
                        const std::vector<std::pair<std::uint32_t, double>>& style) {
    double largest = 0.0;
    const std::size_t count = blocks * weights.features * CrfWeights::row;
    for (std::size_t i = 0; i < count; ++i) {
        largest = std::max(largest, static_cast<double>(std::abs(weights.values[i])));
    }
    // A few outliers must not cost the rest their precision.
    const double scale = std::min(largest, 4.0) / 127.0;
    const auto quantized = [scale](double weight) {
        return static_cast<int>(std::lround(std::clamp(weight / scale, -127.0, 127.0)));
    };
    std::vector<Record> records;
    for (std::size_t f = 0; f < weights.features; ++f) {
        Record record;
        record.hash = hashes[f];
        for (std::size_t b = 0; b < 3; ++b) {
            for (std::size_t y = 0; y < labels; ++y) {
                record.weights[b][y] = quantized(weights.values[weights.index(b, f, y)]);
            }
        }
        if (!record.empty()) {
            records.push_back(record);
        }
    }
    for (const auto& [hash, weight] : style) {
        Record record;
        record.hash = hash;
        record.weights[0][0] = quantized(weight);
        if (!record.empty()) {
            records.push_back(record);
        }
    }
    std::stable_sort(records.begin(), records.end(), [](const Record& left, const Record& right) {
        return left.hash < right.hash;
    });
    // A word of the style whose hash is a feature's: the first stays.
    records.erase(std::unique(records.begin(), records.end(),
                              [](const Record& left, const Record& right) {
                                  return left.hash == right.hash;
                              }),
                  records.end());
    model::Header header;
    header.labels = labels;
    header.scale = static_cast<float>(scale);
    // With the fingerprint the whole hash: more buckets would tell no more features apart.
    header.bucket_bits = 16;
    std::string body;
    std::vector<std::uint32_t> buckets;
    std::size_t next = 0;
    for (std::size_t bucket = 0; bucket < (std::size_t{1} << header.bucket_bits); ++bucket) {
        buckets.push_back(static_cast<std::uint32_t>(body.size()));
        while (next < records.size() &&
               (records[next].hash >> (32U - header.bucket_bits)) == bucket) {
            append_record(body, records[next]);
            ++next;
        }
    }
    buckets.push_back(static_cast<std::uint32_t>(body.size()));
    header.record_count = static_cast<std::uint32_t>(records.size());
    header.record_bytes = static_cast<std::uint32_t>(body.size());
    std::string out;
    append(out, header);
    for (std::size_t b = 0; b < 3; ++b) {
        for (std::size_t kind = 0; kind < names::step_kinds; ++kind) {
            for (std::size_t x = 0; x <= labels; ++x) {
                for (std::size_t y = 0; y < labels; ++y) {
                    const auto of = [&](std::size_t k) {
                        return weights.values[weights.transition(b, k, x, y)];
                    };
                    append(out, of(kind) + of(CrfWeights::any_kind));
                }
            }
        }
    }
    for (const std::uint32_t bucket : buckets) {
        append(out, bucket);
    }
    return out + body;
}

}  // namespace linimasa::train
