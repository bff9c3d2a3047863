// Trains the tagger of names: train_names DATA OUTPUT [name=value ...]
//   DATA    folder with idner-news-2k, nergrit and nerp, as docs/names.md says
//   OUTPUT  names.model, or start.model with silver=FILE (make_silver.py), from which it goes on
// and prints exact entity F1 on the development sets. The same data give the same bytes.
// With folds=N nothing is written: the training sets are cross-validated, with start= since
// start.model knows them.

#include "conll.hpp"
#include "crf.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mentions.hpp"
#include "model_writer.hpp"
#include "names/lexicon.hpp"
#include "names/recurring.hpp"
#include "nerp.hpp"
#include "options.hpp"
#include "portable_math.hpp"
#include "scores.hpp"
#include "silver.hpp"
#include "start_model.hpp"
#include "word_attributes.hpp"

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

/// Features by hash, in the order in which they are first seen.
class FeatureIndex {
public:
    void close(int min_count, const StartModel& start) {
        for (const std::uint32_t hash : order_) {
            if (counts_[hash] >= min_count) {
                numbers_.emplace(hash, static_cast<std::uint32_t>(hashes_.size()));
                hashes_.push_back(hash);
            }
        }
        start.add_hashes(hashes_);
        for (std::size_t i = numbers_.size(); i < hashes_.size(); ++i) {
            numbers_.emplace(hashes_[i], static_cast<std::uint32_t>(i));
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
    double weight = 1.0;
};

class Features {
public:
    /// @param attributes  path of a table of WordAttributes; empty: none
    Features(const names::Lexicon& lexicon, const Vocabulary& vocabulary,
             const std::string& attributes)
        : lexicon_(lexicon), vocabulary_(vocabulary) {
        if (!attributes.empty()) {
            attributes_ = WordAttributes::read(attributes, [this](std::string_view word) {
                return traits(TaggedSentence{{std::string(word)}, {}, {}, {}}, false).front().word;
            });
        }
    }

    /// All that training knows of a position: what the tagger sees there, and what the word is.
    void find(const std::vector<names::Traits>& traits, std::size_t at, bool lower,
              std::vector<std::uint32_t>& out) const {
        out.clear();
        names::find_features(traits, at, out);
        for (const std::uint32_t feature : out) {
            if (attributes_.is_attribute(feature)) {
                std::cerr
                    << "a feature has the hash of an attribute of words: hash these otherwise\n";
                std::exit(2);
            }
        }
        if (!lower) {
            attributes_.find_features(traits[at].word, out);
        }
    }
    [[nodiscard]] const WordAttributes& attributes() const { return attributes_; }

    const std::vector<names::Traits>& traits(const TaggedSentence& sentence, bool lower) {
        tokens_.clear();
        for (const std::string& token : sentence.tokens) {
            const bool mark =
                token.size() == 1 && std::ispunct(static_cast<unsigned char>(token[0])) != 0;
            tokens_.push_back(
                {token, mark ? names::key_of_mark(token[0])
                             : vocabulary_.find(fold(names::without_brackets(token)))});
        }
        find_traits(tokens_, lexicon_, lower, traits_);
        return traits_;
    }

private:
    const names::Lexicon& lexicon_;
    const Vocabulary& vocabulary_;
    WordAttributes attributes_;
    std::vector<names::TaggerToken> tokens_;
    std::vector<names::Traits> traits_;
};

std::vector<Instance> instances(const std::vector<Set>& sets, Features& features,
                                FeatureIndex& index, int min_count, const StartModel& start) {
    std::vector<std::uint32_t> hashes;
    for (const Set& set : sets) {
        for (const TaggedSentence& sentence : set.sentences) {
            const auto& traits = features.traits(sentence, set.lower);
            for (std::size_t i = 0; i < traits.size(); ++i) {
                features.find(traits, i, set.lower, hashes);
                for (const std::uint32_t hash : hashes) {
                    index.see(hash);
                }
            }
        }
    }
    index.close(min_count, start);
    std::vector<Instance> made;
    for (const Set& set : sets) {
        for (const TaggedSentence& sentence : set.sentences) {
            const auto& traits = features.traits(sentence, set.lower);
            Instance& instance = made.emplace_back();
            instance.in_block[encyclopedia_block] = set.style == names::Style::encyclopedia;
            instance.in_block[no_capitals_block] = set.lower;
            instance.in_block[aside_block] = !sentence.allowed.empty();
            instance.allowed = sentence.allowed;
            instance.shares = sentence.shares;
            instance.weight = set.weight;
            for (std::size_t i = 0; i < traits.size(); ++i) {
                features.find(traits, i, set.lower, hashes);
                instance.kinds.push_back(static_cast<std::uint8_t>(names::step_kind(traits[i])));
                auto& row = instance.features.emplace_back();
                for (const std::uint32_t hash : hashes) {
                    if (const std::uint32_t* const number = index.find(hash)) {
                        row.push_back(*number);
                    }
                }
            }
            for (const names::Tag tag : sentence.tags) {
                instance.gold.push_back(static_cast<std::uint8_t>(tag));
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
            weights.emplace_back(hash,
                                 linimasa::train::portable_log((count[1] + 2.0) / totals[1]) -
                                     linimasa::train::portable_log((count[0] + 2.0) / totals[0]));
        }
    }
    return weights;
}

void write_errors(const TaggedSentence& sentence, const std::vector<names::Tag>& tags,
                  std::ostream& out) {
    for (std::size_t i = 0; i < tags.size(); ++i) {
        out << sentence.tokens[i];
        if (sentence.tags[i] != names::Tag::outside || tags[i] != names::Tag::outside) {
            out << '[' << to_iob2(sentence.tags[i]) << (sentence.tags[i] == tags[i] ? "" : "!")
                << (sentence.tags[i] == tags[i] ? "" : to_iob2(tags[i])) << ']';
        }
        out << ' ';
    }
    out << '\n';
}

/// Sentence by sentence, and as `NameFinder::tag` reads one document, whose names agree.
struct Scores {
    EntityScores alone;
    EntityScores document;
};

void evaluate(const Set& set, const names::Tagger& tagger, Features& features, Scores& scores,
              std::ostream* errors) {
    names::Tagger::Workspace work;
    std::vector<names::TaggedWords> document;
    for (const TaggedSentence& sentence : set.sentences) {
        work.traits = features.traits(sentence, set.lower);
        std::vector<names::Tag> tags(sentence.tokens.size());
        tagger.tag(set.style, set.lower, work, tags);
        scores.alone.add(sentence.tags, tags);
        document.push_back({{}, tags});
        for (const names::Traits& traits : work.traits) {
            document.back().words.push_back(traits.word);
        }
    }
    names::spread_names(document);
    for (std::size_t s = 0; s < document.size(); ++s) {
        const TaggedSentence& sentence = set.sentences[s];
        scores.document.add(sentence.tags, document[s].tags);
        if (errors != nullptr && sentence.tags != document[s].tags) {
            write_errors(sentence, document[s].tags, *errors);
        }
    }
}

Set in_small_letters(const Set& set) {
    Set copy{{}, set.style, true, set.weight};
    for (const TaggedSentence& sentence : set.sentences) {
        copy.sentences.push_back(lower_cased(sentence));
    }
    return copy;
}

/// The sets of a training: the first two as they are and in small letters, and NERP's; or what a
/// larger model has annotated, in both manners.
std::vector<Set> training_sets(const Set& news, const Set& wiki, const Set& nerp,
                               const Options& options) {
    if (options.silver.empty()) {
        return {news, wiki, in_small_letters(news), in_small_letters(wiki), nerp};
    }
    return {
        {read_silver(options.silver, 0), names::Style::news, false, options.silver_weight},
        {read_silver(options.silver, 1), names::Style::encyclopedia, false, options.silver_weight}};
}

/// A model of these sentences, which begins as `start`. `news` and `wiki` tell styles apart.
std::string train_model(const Set& news, const Set& wiki, const Set& nerp, const StartModel& start,
                        Features& features, const Options& options) {
    FeatureIndex index;
    const auto training = instances(training_sets(news, wiki, nerp, options), features, index,
                                    options.min_count, start);
    std::cout << fmt::format("{} sentences, {} features\n", training.size(), index.hashes().size());
    std::vector<std::uint32_t> hashes = index.hashes();
    CrfWeights weights = train_crf(training, start.weights(hashes), options.crf);
    features.attributes().fold(weights, hashes);
    // Later trainings would take words of the style in a start for features.
    if (!options.silver.empty()) {
        return write_model(weights, hashes, {});
    }
    return write_model(weights, hashes, style_weights(news, wiki, features));
}

/// Scores by set, as they are and in small letters.
class Evaluation {
public:
    Evaluation(Features& features, std::ostream* errors) : features_(features), errors_(errors) {}

    void add(const Set& news, const Set& wiki, const names::Tagger& tagger) {
        const std::array<Set, 4> sets{news, wiki, in_small_letters(news), in_small_letters(wiki)};
        for (std::size_t i = 0; i < sets.size(); ++i) {
            evaluate(sets[i], tagger, features_, scores_[i], errors_);
        }
    }
    void print() const {
        static constexpr std::array<const char*, 4> of{"idner", "nergrit", "idner, small letters",
                                                       "nergrit, small letters"};
        for (std::size_t i = 0; i < scores_.size(); ++i) {
            std::cout << fmt::format("{:<24} {}\n{:<24} {}\n", of[i], scores_[i].alone.to_string(),
                                     "  as one document", scores_[i].document.to_string());
        }
    }

private:
    Features& features_;
    std::ostream* errors_;
    std::array<Scores, 4> scores_;
};

/// The sentences of one fold, or the others.
Set part_of(const Set& set, int fold, int folds, bool inside) {
    Set part{{}, set.style, set.lower};
    for (std::size_t i = 0; i < set.sentences.size(); ++i) {
        // Runs of sentences belong together: neighbours may be of one article.
        if ((static_cast<int>(i * 50 / set.sentences.size()) % folds == fold) == inside) {
            part.sentences.push_back(set.sentences[i]);
        }
    }
    return part;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: train_names DATA OUTPUT [" << option_names() << "]\n";
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
    Features features(*lexicon, vocabulary, options.attributes);
    const Set news{read_conll(data + "/idner-news-2k/train.txt"), names::Style::news, false};
    const Set wiki{read_conll(data + "/nergrit/train_preprocess.txt"), names::Style::encyclopedia,
                   false};
    Set nerp{{}, names::Style::news, true, options.nerp_weight};
    const StartModel start = options.start.empty() ? StartModel() : StartModel::read(options.start);
    const Set news_dev{read_conll(data + "/idner-news-2k/dev.txt"), names::Style::news, false};
    const Set wiki_dev{read_conll(data + "/nergrit/valid_preprocess.txt"),
                       names::Style::encyclopedia, false};
    if (options.nerp_weight > 0.0) {
        SharedRuns elsewhere;
        // Those that are trained on as well: cross-validation holds some of them out.
        for (const Set* const set : {&news, &wiki, &news_dev, &wiki_dev}) {
            for (const TaggedSentence& sentence : set->sentences) {
                elsewhere.add(sentence.tokens);
            }
        }
        nerp.sentences = read_nerp(data + "/nerp", std::move(elsewhere));
    }
    std::ofstream errors;
    if (!options.errors.empty()) {
        errors.open(options.errors);
    }
    Evaluation evaluation(features, errors.is_open() ? &errors : nullptr);
    for (int fold = 0; fold < options.folds; ++fold) {
        const auto rest = [&](const Set& set) { return part_of(set, fold, options.folds, false); };
        const auto held_out = [&](const Set& set) {
            return part_of(set, fold, options.folds, true);
        };
        const std::string model =
            train_model(rest(news), rest(wiki), nerp, start, features, options);
        evaluation.add(held_out(news), held_out(wiki), *names::Tagger::load(model));
    }
    if (options.folds > 0) {
        evaluation.print();
        return 0;
    }
    const std::string model = train_model(news, wiki, nerp, start, features, options);
    std::ofstream(argv[2], std::ios::binary) << model;
    std::cout << fmt::format("{} bytes\n", model.size());
    const auto tagger = names::Tagger::load(model);
    if (!tagger) {
        std::cerr << to_string(tagger.error()) << '\n';
        return 2;
    }
    evaluation.add(news_dev, wiki_dev, *tagger);
    evaluation.print();
    return 0;
}
