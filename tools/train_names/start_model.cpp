#include "start_model.hpp"

#include "names/tagger/model_format.hpp"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>
#include <unordered_set>

namespace linimasa::train {
namespace {

namespace model = names::model;

/// Takes values off the front of a file.
class Bytes {
public:
    Bytes(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

    template <class T>
    T take() {
        T value;
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }
    std::string_view take(std::size_t count) {
        if (count > bytes_.size()) {
            fail();
        }
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    [[noreturn]] void fail() const {
        std::cerr << path_
                  << ": not a model that this program has written; option start= names another, or "
                     "none\n";
        std::exit(2);
    }

private:
    std::string_view bytes_;
    const std::string& path_;
};

}  // namespace

StartModel StartModel::read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::cerr << path << ": cannot be read; option start= names another, or none\n";
        std::exit(2);
    }
    return parse({std::istreambuf_iterator<char>(in), {}}, path);
}

StartModel StartModel::parse(const std::string& bytes, const std::string& path) {
    StartModel made;
    Bytes in(bytes, path);
    if (!names::Tagger::load(bytes)) {
        in.fail();
    }
    const auto header = in.take<model::Header>();
    // With 16 bits for the bucket a record's place and fingerprint are its whole hash.
    if (header.bucket_bits != 16 || !std::isfinite(header.scale)) {
        in.fail();
    }
    made.steps_.resize(model_blocks * names::step_kinds * (labels + 1) * labels);
    for (float& step : made.steps_) {
        step = in.take<float>();
        if (!std::isfinite(step)) {
            in.fail();
        }
    }
    std::vector<std::uint32_t> buckets((std::size_t{1} << header.bucket_bits) + 1);
    for (std::uint32_t& bucket : buckets) {
        bucket = in.take<std::uint32_t>();
    }
    for (std::uint32_t bucket = 0; bucket + 1 < buckets.size(); ++bucket) {
        if (buckets[bucket + 1] < buckets[bucket]) {
            in.fail();
        }
        Bytes records(in.take(buckets[bucket + 1] - buckets[bucket]), path);
        while (!records.empty()) {
            const std::uint32_t hash = (bucket << 16U) | records.take<std::uint16_t>();
            std::array<std::uint8_t, model_blocks> masks{records.take<std::uint8_t>(), 0, 0};
            if ((masks[0] & model::more_blocks) != 0) {
                masks[1] = records.take<std::uint8_t>();
                masks[2] = records.take<std::uint8_t>();
            }
            Rows& rows = made.rows_[hash];
            for (std::size_t b = 0; b < model_blocks; ++b) {
                for (std::size_t y = 0; y < labels; ++y) {
                    if (((masks[b] >> y) & 1U) != 0) {
                        rows[b][y] = static_cast<float>(records.take<signed char>()) * header.scale;
                    }
                }
            }
        }
    }
    return made;
}

void StartModel::add_hashes(std::vector<std::uint32_t>& hashes) const {
    const std::unordered_set<std::uint32_t> there(hashes.begin(), hashes.end());
    for (const auto& [hash, rows] : rows_) {
        if (!there.contains(hash)) {
            hashes.push_back(hash);
        }
    }
}

CrfWeights StartModel::weights(const std::vector<std::uint32_t>& hashes) const {
    CrfWeights made = CrfWeights::none(hashes.size());
    for (std::size_t f = 0; f < hashes.size(); ++f) {
        const auto known = rows_.find(hashes[f]);
        for (std::size_t b = 0; known != rows_.end() && b < model_blocks; ++b) {
            for (std::size_t y = 0; y < labels; ++y) {
                made.values[made.index(b, f, y)] = known->second[b][y];
            }
        }
    }
    std::size_t at = 0;
    for (std::size_t b = 0; !steps_.empty() && b < model_blocks; ++b) {
        for (std::size_t kind = 0; kind < names::step_kinds; ++kind) {
            for (std::size_t x = 0; x <= labels; ++x) {
                for (std::size_t y = 0; y < labels; ++y) {
                    made.values[made.transition(b, kind, x, y)] = steps_[at++];
                }
            }
        }
    }
    return made;
}

}  // namespace linimasa::train
