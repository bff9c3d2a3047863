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

/// The defaults made the model that is shipped.
struct Options {
    CrfOptions crf{0.03, 0.05, 4.0, 90, true};
    int min_count = 2;   ///< features that are seen less often are left out
    std::string errors;  ///< file for the sentences with a mistake
};

/// Features by hash, in the order in which they are first seen.
class FeatureIndex {
public:
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
};

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
    for (const Set& set : sets) {
        for (const TaggedSentence& sentence : set.sentences) {
            const auto& traits = features.traits(sentence, set.lower);
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
    for (const Set& set : sets) {
        for (const TaggedSentence& sentence : set.sentences) {
            const auto& traits = features.traits(sentence, set.lower);
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

Options read_options(int argc, char** argv) {
    Options options;
    for (int i = 3; i < argc; ++i) {
        const std::string option = argv[i];
        const std::string name = option.substr(0, option.find('='));
        const std::string value = option.substr(std::min(option.size(), name.size() + 1));
        if (name == "l1") {
            options.crf.l1 = std::stod(value);
        } else if (name == "l2") {
            options.crf.l2 = std::stod(value);
        } else if (name == "block") {
            options.crf.block_factor = std::stod(value);
        } else if (name == "iterations") {
            options.crf.iterations = std::stoi(value);
        } else if (name == "min") {
            options.min_count = std::stoi(value);
        } else if (name == "errors") {
            options.errors = value;
        } else {
            std::cerr << "unknown option \"" << name << "\"\n";
            std::exit(2);
        }
    }
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: train_names DATA OUTPUT "
                     "[l1=… l2=… block=… iterations=… min=… errors=FILE]\n";
        return 2;
    }
    const Options options = read_options(argc, argv);
    const std::string data = argv[1];
    auto pack = LanguagePack::load("id");
    Vocabulary vocabulary;
    auto lexicon = names::Lexicon::create(*pack, vocabulary);
    if (!lexicon) {
        std::cerr << to_string(lexicon.error()) << '\n';
        return 2;
    }
    Features features(*lexicon, vocabulary);
    const Set news{read_conll(data + "/idner-news-2k/train.txt"), names::Style::news, false};
    const Set wiki{read_conll(data + "/nergrit/train_preprocess.txt"), names::Style::encyclopedia,
                   false};
    std::vector<Set> sets{news, wiki};
    for (const Set& set : {news, wiki}) {
        Set copy{{}, set.style, true};
        for (const TaggedSentence& sentence : set.sentences) {
            copy.sentences.push_back(lower_cased(sentence));
        }
        sets.push_back(std::move(copy));
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
        Set news_dev{read_conll(data + "/idner-news-2k/dev.txt"), names::Style::news, lower};
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
