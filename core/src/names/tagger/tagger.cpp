#include "names/tagger/tagger.hpp"

#include "names/tagger/model_file.hpp"

#include <algorithm>
#include <atomic>
#include <bit>

namespace linimasa::names {

struct Tagger::OwnSums {
    static constexpr std::size_t places = 2 * static_cast<std::size_t>(reach) + 1;

    std::uint64_t tagger = 0;  ///< number_ of the tagger; 0: empty
    std::array<bool, 3> blocks{};
    Traits traits;
    std::array<Sum, places> sums{};
};

std::uint32_t style_feature(std::uint32_t word) {
    word ^= 0x5DEE'CE66U;
    word *= 0xC2B2'AE35U;
    return word ^ (word >> 16U);
}

void Tagger::make_table(std::size_t records) {
    const auto bits = static_cast<std::uint32_t>(std::bit_width(records * 8 / 7 + 1));
    slots_.assign(std::size_t{1} << bits, {});
    slot_shift_ = 32U - bits;
    seen_.assign(seen_bits / 64U, 0);
    more_weights_.reserve(records / 4);
    more_weights_.assign(1, {});
}

void Tagger::insert(const ModelRecord& record) {
    const std::uint32_t seen = record.feature % seen_bits;
    seen_[seen / 64U] |= std::uint64_t{1} << (seen % 64U);
    std::size_t slot = record.feature >> slot_shift_;
    while (slots_[slot].more != free) {
        slot = (slot + 1) & (slots_.size() - 1);
    }
    slots_[slot] = {record.feature, 0, record.weights[0]};
    if (record.more_blocks) {
        slots_[slot].more = static_cast<std::uint32_t>(more_weights_.size());
        more_weights_.push_back({record.weights[1], record.weights[2]});
    }
}

Result<Tagger> Tagger::load(std::string_view bytes) {
    const auto file = ModelFile::open(bytes);
    if (!file) {
        return tl::unexpected(file.error());
    }
    Tagger made;
    const ModelFile::Steps& steps = file->steps();
    for (std::size_t blocks = 0; blocks < made.transitions_.size(); ++blocks) {
        for (std::size_t kind = 0; kind < step_kinds; ++kind) {
            for (std::size_t k = 0; k < (labels + 1) * labels; ++k) {
                made.transitions_[blocks][kind][k / labels][k % labels] =
                    steps[0][kind][k] + ((blocks & 1U) != 0 ? steps[1][kind][k] : 0.0F) +
                    ((blocks & 2U) != 0 ? steps[2][kind][k] : 0.0F);
            }
        }
    }
    made.scale_ = file->header().scale;
    // The bits of a feature's hash that a record keeps.
    made.known_bits_ = (~std::uint32_t{0} << (32U - file->header().bucket_bits)) | 0xFFFFU;
    made.make_table(file->header().record_count);
    if (!file->each_record([&](const ModelRecord& record) { made.insert(record); })) {
        return tl::unexpected(ModelFile::broken_records());
    }
    static std::atomic<std::uint64_t> loads{0};
    made.number_ = ++loads;
    return made;
}

const Tagger::Slot& Tagger::find(std::uint32_t feature) const {
    const std::uint32_t known = feature & known_bits_;
    std::size_t slot = known >> slot_shift_;
    while (slots_[slot].feature != known && slots_[slot].more != free) {
        slot = (slot + 1) & (slots_.size() - 1);
    }
    return slots_[slot];
}

bool Tagger::maybe_known(std::uint32_t feature) const {
    const std::uint32_t bit = (feature & known_bits_) % seen_bits;
    return ((seen_[bit / 64U] >> (bit % 64U)) & 1U) != 0;
}

Tagger::Sum Tagger::sum_weights(std::span<const std::uint32_t> features,
                                const std::array<bool, 3>& blocks) const {
    Sum sum{};
    const auto add = [&sum](const Weights& weights) {
        for (std::size_t y = 0; y < sum.size(); ++y) {
            sum[y] = static_cast<std::int16_t>(sum[y] + weights[y]);
        }
    };
    for (const std::uint32_t feature : features) {
        if (!maybe_known(feature)) {
            continue;
        }
        const Slot& slot = find(feature);
        add(slot.weights);
        if (slot.more != 0 && slot.more != free) {
            for (std::size_t b = 1; b < blocks.size(); ++b) {
                if (blocks[b]) {
                    add(more_weights_[slot.more][b - 1]);
                }
            }
        }
    }
    return sum;
}

const Tagger::OwnSums& Tagger::own_sums(const Traits& traits, const std::array<bool, 3>& blocks,
                                        std::vector<std::uint32_t>& features) const {
    // All that the sums depend on is compared, so that what was read before never tells.
    constexpr std::size_t remembered = 4096;
    thread_local std::vector<OwnSums> memory(remembered);
    const std::uint32_t hash =
        (traits.word ^ (std::uint32_t{traits.shape} << 8U) ^ traits.entry) * 0x9E37'79B1U;
    OwnSums& own = memory[hash >> 20U];
    static_assert(remembered == std::size_t{1} << 12U);
    if (own.tagger == number_ && own.blocks == blocks && own.traits == traits) {
        return own;
    }
    own.tagger = number_;
    own.blocks = blocks;
    own.traits = traits;
    for (std::size_t place = 0; place < own.sums.size(); ++place) {
        features.clear();
        // A word is, seen from the second one before it, two words away.
        find_own_features(traits, reach - static_cast<std::ptrdiff_t>(place), features);
        own.sums[place] = sum_weights(features, blocks);
    }
    return own;
}

void Tagger::sum_features(const std::array<bool, 3>& blocks, Workspace& work, std::size_t begin,
                          std::size_t end) const {
    const auto add = [](Sum& sum, const Sum& more) {
        for (std::size_t y = 0; y < sum.size(); ++y) {
            sum[y] = static_cast<std::int16_t>(sum[y] + more[y]);
        }
    };
    const std::span<const Traits> traits = work.traits;
    work.sums.assign(end - begin, Sum{});
    const auto first = static_cast<std::ptrdiff_t>(begin);
    const auto size = static_cast<std::ptrdiff_t>(end - begin);
    for (std::ptrdiff_t i = -reach; i < size + reach; ++i) {
        const OwnSums& own = own_sums(traits_at(traits, first + i), blocks, work.features);
        for (std::ptrdiff_t place = 0; place <= 2 * reach; ++place) {
            const std::ptrdiff_t at = i - reach + place;
            if (at >= 0 && at < size) {
                add(work.sums[static_cast<std::size_t>(at)],
                    own.sums[static_cast<std::size_t>(place)]);
            }
        }
    }
    CapitalRun run{-1, -1};
    Sum of_run{};
    for (std::size_t i = begin; i < end; ++i) {
        work.features.clear();
        find_joint_features(traits, i, work.features);
        Sum& sum = work.sums[i - begin];
        add(sum, sum_weights(work.features, blocks));
        if (!traits[i].capital) {
            continue;
        }
        if (const CapitalRun here = capital_run(traits, i); here != run) {
            run = here;
            work.features.clear();
            find_run_features(traits, run, work.features);
            of_run = sum_weights(work.features, blocks);
        }
        add(sum, of_run);
    }
}

void Tagger::best_path(const std::array<bool, 3>& blocks, Workspace& work, std::size_t begin,
                       std::size_t end, std::span<Tag> tags) const {
    const StepsByKind& steps = transitions_[(blocks[1] ? 1U : 0U) | (blocks[2] ? 2U : 0U)];
    sum_features(blocks, work, begin, end);
    work.scores.resize(end - begin);
    work.back.resize(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        const Sum& sum = work.sums[i - begin];
        const Steps& step = steps[step_kind(work.traits[i])];
        Row& score = work.scores[i - begin];
        if (i == begin) {
            // What lies before a stretch is outside, or the start of the sentence.
            score = step[begin == 0 ? labels : 0];
        } else {
            // All tags to go to at once: whole rows are words of the processor.
            const Row& before = work.scores[i - begin - 1];
            std::array<std::int32_t, labels + 1> best{};
            for (std::size_t y = 0; y < score.size(); ++y) {
                score[y] = before[0] + step[0][y];
            }
            for (std::size_t x = 1; x < labels; ++x) {
                for (std::size_t y = 0; y < score.size(); ++y) {
                    const float value = before[x] + step[x][y];
                    best[y] = value > score[y] ? static_cast<std::int32_t>(x) : best[y];
                    score[y] = value > score[y] ? value : score[y];
                }
            }
            for (std::size_t y = 0; y < labels; ++y) {
                work.back[i - begin][y] = static_cast<std::uint8_t>(best[y]);
            }
        }
        for (std::size_t y = 0; y < score.size(); ++y) {
            score[y] += static_cast<float>(sum[y]) * scale_;
        }
    }
    const Row& last = work.scores[end - begin - 1];
    auto best = static_cast<std::size_t>(std::max_element(last.begin(), last.begin() + labels) -
                                         last.begin());
    for (std::size_t i = end; i-- > begin;) {
        tags[i] = static_cast<Tag>(best);
        best = work.back[i - begin][best];
    }
}

void Tagger::tag(Style style, bool ignore_case, Workspace& work, std::span<Tag> tags) const {
    const std::array<bool, 3> blocks{true, style == Style::encyclopedia, ignore_case};
    const std::size_t size = work.traits.size();
    std::fill(tags.begin(), tags.end(), Tag::outside);
    if (size == 0 || slots_.empty()) {
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
    if (slots_.empty()) {
        return score;
    }
    for (const Traits& one : traits) {
        score += static_cast<float>(find(style_feature(one.word)).weights[0]);
    }
    return score * scale_;
}

}  // namespace linimasa::names
