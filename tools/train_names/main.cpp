// Trains the tagger of names: train_names DATA OUTPUT [name=value ...]
//   DATA    folder with idner-news-2k and nergrit, as docs/names.md says
//   OUTPUT  names.model
// and prints exact entity F1 on the development sets. The same data give the same bytes.

#include "conll.hpp"
#include "crf.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mentions.hpp"
#include "model_writer.hpp"
#include "names/lexicon.hpp"
#include "scores.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <unordered_map>

namespace {

using namespace linimasa;
using namespace linimasa::train;

struct Options {
    CrfOptions crf;
    int min_count = 1;
    bool lower = true;   ///< train on copies without capitals too
    double mask = 0.0;   ///< and on copies in which this share of the words in names is hidden
    std::string errors;  ///< file for the sentences with a mistake
};

/// Features by hash, in the order in which they are first seen.
class FeatureIndex {
public:
    void count(std::uint32_t hash) { ++counts_[hash]; }
    void close(int min_count) {
        for (const std::uint32_t hash : order_) {
            if (counts_[hash] >= min_count) {
                numbers_.emplace(hash, static_cast<std::uint32_t>(hashes_.size()));
                hashes_.push_back(hash);
            }
        }
    }
    void see(std::uint32_t hash) {
        if (counts_[hash]++ == 0) {
            order_.push_back(hash);
        }
    }
    [[nodiscard]] const std::uint32_t* find(std::uint32_t hash) const {
        const auto it = numbers_.find(hash);
        return it == numbers_.end() ? nullptr : &it->second;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& hashes() const { return hashes_; }

private:
    std::unordered_map<std::uint32_t, int> counts_;
    std::vector<std::uint32_t> order_;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers_;
    std::vector<std::uint32_t> hashes_;
};

struct Set {
    std::vector<TaggedSentence> sentences;
    names::Style style = names::Style::news;
    bool lower = false;
    double mask = 0.0;  ///< share of the words in names that the copy hides
};

/// Random bits that are the same everywhere.
class Random {
public:
    /// In [0, 1).
    double next() {
        state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        return static_cast<double>(state_ >> 11U) / 9'007'199'254'740'992.0;
    }

private:
    std::uint64_t state_ = 2024;
};

/// Hides what a word is, as if it had never been seen; its shape and its neighbours stay.
void hide(names::Traits& traits) {
    traits.word = 3;
    traits.prefix2 = traits.prefix3 = traits.suffix2 = traits.suffix3 = traits.suffix4 = 0;
    traits.classes = 0;
    traits.entry = traits.role = 0;
}

class Features {
public:
    Features(const names::Lexicon& lexicon, const Vocabulary& vocabulary)
        : lexicon_(lexicon), vocabulary_(vocabulary) {}

    const std::vector<names::Traits>& traits(const TaggedSentence& sentence, bool lower) {
        tokens_.clear();
        for (const std::string& token : sentence.tokens) {
            const bool mark =
                token.size() == 1 && std::ispunct(static_cast<unsigned char>(token[0])) != 0;
            tokens_.push_back(
                {token, mark ? names::key_of_mark(token[0]) : vocabulary_.find(fold(token))});
        }
        find_traits(tokens_, lexicon_, lower, traits_);
        return traits_;
    }

private:
    const names::Lexicon& lexicon_;
    const Vocabulary& vocabulary_;
    std::vector<names::TaggerToken> tokens_;
    std::vector<names::Traits> traits_;
};

std::vector<Instance> instances(const std::vector<Set>& sets, Features& features,
                                FeatureIndex& index, int min_count) {
    std::vector<std::uint32_t> hashes;
    const auto masked = [&](const Set& set, const TaggedSentence& sentence, Random& random) {
        std::vector<names::Traits> traits = features.traits(sentence, set.lower);
        for (std::size_t i = 0; set.mask > 0.0 && i < traits.size(); ++i) {
            if (sentence.tags[i] != names::Tag::outside && random.next() < set.mask) {
                hide(traits[i]);
            }
        }
        return traits;
    };
    Random first_pass;
    for (const Set& set : sets) {
        for (const TaggedSentence& sentence : set.sentences) {
            const auto traits = masked(set, sentence, first_pass);
            for (std::size_t i = 0; i < traits.size(); ++i) {
                hashes.clear();
                find_features(traits, i, hashes);
                for (const std::uint32_t hash : hashes) {
                    index.see(hash);
                }
            }
        }
    }
    index.close(min_count);
    std::vector<Instance> made;
    Random second_pass;
    for (const Set& set : sets) {
        for (const TaggedSentence& sentence : set.sentences) {
            const auto traits = masked(set, sentence, second_pass);
            Instance& instance = made.emplace_back();
            instance.blocks = {true, set.style == names::Style::encyclopedia, set.lower};
            for (std::size_t i = 0; i < traits.size(); ++i) {
                hashes.clear();
                find_features(traits, i, hashes);
                auto& row = instance.features.emplace_back();
                for (const std::uint32_t hash : hashes) {
                    if (const std::uint32_t* const number = index.find(hash)) {
                        row.push_back(*number);
                    }
                }
                instance.gold.push_back(static_cast<std::uint8_t>(sentence.tags[i]));
            }
        }
    }
    return made;
}

/// Naive Bayes weights of words: how much more often an encyclopedia has them.
std::vector<std::pair<std::uint32_t, double>> style_weights(const Set& news, const Set& wiki,
                                                            Features& features) {
    std::map<std::uint32_t, std::array<double, 2>> counts;
    std::array<double, 2> totals{};
    for (std::size_t side = 0; side < 2; ++side) {
        const Set& set = side == 0 ? news : wiki;
        for (const TaggedSentence& sentence : set.sentences) {
            for (const names::Traits& traits : features.traits(sentence, false)) {
                counts[names::style_feature(traits.word)][side] += 1.0;
                totals[side] += 1.0;
            }
        }
    }
    std::vector<std::pair<std::uint32_t, double>> weights;
    for (const auto& [hash, count] : counts) {
        if (count[0] + count[1] >= 8.0) {
            weights.emplace_back(hash, std::log((count[1] + 2.0) / totals[1]) -
                                           std::log((count[0] + 2.0) / totals[0]));
        }
    }
    return weights;
}

void evaluate(const std::string& name, const Set& set, const names::Tagger& tagger,
              Features& features, std::ostream* errors) {
    names::Tagger::Workspace work;
    EntityScores scores;
    double style = 0.0;
    for (const TaggedSentence& sentence : set.sentences) {
        work.traits = features.traits(sentence, set.lower);
        std::vector<names::Tag> tags(sentence.tokens.size());
        tagger.tag(set.style, set.lower, work, tags);
        style += static_cast<double>(tagger.encyclopedia_score(work.traits));
        scores.add(sentence.tags, tags);
        if (errors && sentence.tags != tags) {
            for (std::size_t i = 0; i < tags.size(); ++i) {
                *errors << sentence.tokens[i];
                if (sentence.tags[i] != names::Tag::outside || tags[i] != names::Tag::outside) {
                    *errors << '[' << to_iob2(sentence.tags[i])
                            << (sentence.tags[i] == tags[i] ? "" : "!")
                            << (sentence.tags[i] == tags[i] ? "" : to_iob2(tags[i])) << ']';
                }
                *errors << ' ';
            }
            *errors << '\n';
        }
    }
    std::cout << fmt::format("{:<24} {}  style {:+.2f}\n", name, scores.to_string(), style);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr
            << "usage: train_names DATA OUTPUT [l1=… l2=… block=… iterations=… min=… lower=0]\n";
        return 2;
    }
    Options options;
    options.crf = {0.15, 0.02, 1.5, 150, true};
    for (int i = 3; i < argc; ++i) {
        const std::string option = argv[i];
        if (option.starts_with("errors=")) {
            options.errors = option.substr(7);
            continue;
        }
        const double value = std::stod(option.substr(option.find('=') + 1));
        if (option.starts_with("l1="))
            options.crf.l1 = value;
        if (option.starts_with("l2="))
            options.crf.l2 = value;
        if (option.starts_with("block="))
            options.crf.block_factor = value;
        if (option.starts_with("iterations="))
            options.crf.iterations = static_cast<int>(value);
        if (option.starts_with("mask="))
            options.mask = value;
        if (option.starts_with("min="))
            options.min_count = static_cast<int>(value);
        if (option.starts_with("lower="))
            options.lower = value != 0.0;
    }
    const std::string data = argv[1];
    auto pack = LanguagePack::load("id");
    Vocabulary vocabulary;
    auto lexicon = names::Lexicon::create(*pack, vocabulary);
    if (!lexicon) {
        std::cerr << to_string(lexicon.error()) << '\n';
        return 2;
    }
    Features features(*lexicon, vocabulary);
    const Set news{read_conll(data + "/idner-news-2k/train.txt"), names::Style::news, false, 0.0};
    const Set wiki{read_conll(data + "/nergrit/train_preprocess.txt"), names::Style::encyclopedia,
                   false};
    std::vector<Set> sets{news, wiki};
    if (options.lower) {
        for (const Set& set : {news, wiki}) {
            Set copy{{}, set.style, true, 0.0};
            for (const TaggedSentence& sentence : set.sentences) {
                copy.sentences.push_back(lower_cased(sentence));
            }
            sets.push_back(std::move(copy));
        }
    }
    if (options.mask > 0.0) {
        const std::size_t plain = sets.size();
        for (std::size_t i = 0; i < plain; ++i) {
            sets.push_back(sets[i]);
            sets.back().mask = options.mask;
        }
    }
    FeatureIndex index;
    const auto training = instances(sets, features, index, options.min_count);
    std::cout << fmt::format("{} sentences, {} features\n", training.size(), index.hashes().size());
    const CrfWeights weights = train_crf(training, index.hashes().size(), options.crf);
    const std::string model =
        write_model(weights, index.hashes(), style_weights(news, wiki, features));
    std::ofstream(argv[2], std::ios::binary) << model;
    std::cout << fmt::format("{} bytes\n", model.size());
    const auto tagger = names::Tagger::load(model);
    if (!tagger) {
        std::cerr << to_string(tagger.error()) << '\n';
        return 2;
    }
    std::ofstream errors;
    if (!options.errors.empty()) {
        errors.open(options.errors);
    }
    std::ostream* const log = errors.is_open() ? &errors : nullptr;
    for (const bool lower : {false, true}) {
        Set news_dev{read_conll(data + "/idner-news-2k/dev.txt"), names::Style::news, lower, 0.0};
        Set wiki_dev{read_conll(data + "/nergrit/valid_preprocess.txt"), names::Style::encyclopedia,
                     lower};
        for (Set* const set : {&news_dev, &wiki_dev}) {
            for (TaggedSentence& sentence : set->sentences) {
                sentence = lower ? lower_cased(sentence) : sentence;
            }
        }
        const std::string how = lower ? ", no capitals" : "";
        evaluate("idner dev" + how, news_dev, *tagger, features, log);
        evaluate("nergrit valid" + how, wiki_dev, *tagger, features, log);
    }
    return 0;
}
