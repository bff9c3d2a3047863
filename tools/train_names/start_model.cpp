#include "start_model.hpp"

#include "names/tagger/model_file.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <unordered_set>

namespace linimasa::train {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& what) {
    std::cerr << path << ": " << what << "; option start= names another model, or none\n";
    std::exit(2);
}

}  // namespace

StartModel StartModel::read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        fail(path, "cannot be read");
    }
    return parse({std::istreambuf_iterator<char>(in), {}}, path);
}

StartModel StartModel::parse(const std::string& bytes, const std::string& path) {
    const auto file = names::ModelFile::open(bytes);
    if (!file) {
        fail(path, file.error().message);
    }
    StartModel made;
    for (const auto& block : file->steps()) {
        for (const auto& kind : block) {
            made.steps_.insert(made.steps_.end(), kind.begin(), kind.end());
        }
    }
    const float scale = file->header().scale;
    const bool whole = file->each_record([&](const names::ModelRecord& record) {
        Rows& rows = made.rows_[record.feature];
        for (std::size_t b = 0; b < model_blocks; ++b) {
            for (std::size_t y = 0; y < labels; ++y) {
                rows[b][y] = static_cast<float>(record.weights[b][y]) * scale;
            }
        }
    });
    const bool finite =
        std::isfinite(scale) && std::all_of(made.steps_.begin(), made.steps_.end(),
                                            [](float step) { return std::isfinite(step); });
    // With 16 bits for the bucket a record's place and fingerprint are its whole hash.
    if (!whole || !finite || file->header().bucket_bits != 16) {
        fail(path, "not a model that this program has written");
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
