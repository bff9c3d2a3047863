#include "names/tagger/tagger.hpp"

#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mentions.hpp"
#include "names/tagger/model_format.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>

using namespace linimasa;

namespace {

using Sentences = std::vector<std::vector<std::string>>;

struct Finder {
    LanguagePack pack = *LanguagePack::load("id");
    Vocabulary vocabulary;
    NameFinder names = *NameFinder::create(pack, vocabulary);
};

const NameFinder& finder() {
    static const Finder made;
    return made.names;
}

std::string tags(const std::vector<std::string>& sentence) {
    std::string out;
    const auto tagged = finder().tag(Sentences{sentence});
    for (const NameTag tag : tagged.front()) {
        out += (out.empty() ? "" : " ") + std::string(to_iob2(tag));
    }
    return out;
}

struct Gold {
    Sentences tokens;
    std::vector<std::vector<std::string>> tags;
};

Gold read_gold(const std::filesystem::path& path) {
    Gold gold;
    std::ifstream in(path);
    bool open = false;
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string first;
        std::string last;
        cells >> first;
        for (std::string cell; cells >> cell;) {
            last = cell;
        }
        if (first.empty()) {
            open = false;
            continue;
        }
        if (!open) {
            gold.tokens.emplace_back();
            gold.tags.emplace_back();
            open = true;
        }
        const std::size_t dash = last.find('-');
        std::string type = dash == std::string::npos ? "" : last.substr(dash + 1);
        type = type == "PERSON" ? "PER" : type == "PLACE" ? "LOC" : type;
        type = type == "ORGANISATION" ? "ORG" : type;
        gold.tokens.back().push_back(first);
        gold.tags.back().push_back(type.empty() ? "O" : last.substr(0, 2) + type);
    }
    return gold;
}

/// Exact entities, micro: 200 * right / (gold + found).
double f1(const Gold& gold, const std::vector<std::vector<NameTag>>& found) {
    const auto entities = [](const std::vector<std::string>& tags) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < tags.size(); ++i) {
            if (tags[i].starts_with("B-")) {
                std::size_t end = i + 1;
                while (end < tags.size() && tags[end] == "I-" + tags[i].substr(2)) {
                    ++end;
                }
                all.push_back(std::to_string(i) + ":" + std::to_string(end) + tags[i]);
            }
        }
        return all;
    };
    double right = 0;
    double total = 0;
    for (std::size_t s = 0; s < found.size(); ++s) {
        std::vector<std::string> words;
        for (const NameTag tag : found[s]) {
            words.emplace_back(to_iob2(tag));
        }
        const auto wanted = entities(gold.tags[s]);
        const auto got = entities(words);
        total += static_cast<double>(wanted.size() + got.size());
        for (const auto& entity : got) {
            right += std::find(wanted.begin(), wanted.end(), entity) != wanted.end() ? 1.0 : 0.0;
        }
    }
    return 200.0 * right / total;
}

}  // namespace

TEST_CASE("tokens are tagged in IOB2") {
    REQUIRE(tags({"Presiden", "Joko", "Widodo", "tiba", "di", "Bandung", "."}) ==
            "O B-PER I-PER O O B-LOC O");
    REQUIRE(tags({"Kementerian", "Luar", "Negeri", "membantah", "."}) == "B-ORG I-ORG I-ORG O O");
}

TEST_CASE("brackets that stick to a word do not hide it") {
    using names::without_brackets;
    REQUIRE(without_brackets("(KPU),") == "KPU");
    REQUIRE(without_brackets("Migas)") == "Migas");
    REQUIRE(without_brackets("U.S.") == "U.S.");  // a stop of its own
    REQUIRE(without_brackets("\"U.S.\"") == "U.S");
    REQUIRE(without_brackets("(") == "(");
    REQUIRE(without_brackets("(a)") == "(a)");
    REQUIRE(without_brackets("").empty());
    REQUIRE(tags({"Kementerian", "Luar", "Negeri", "(Kemenlu)", "membantah", "."}) ==
            "B-ORG I-ORG I-ORG I-ORG O O");
}

TEST_CASE("a document without anything is tagged as that") {
    REQUIRE(finder().tag({}).empty());
    REQUIRE(finder().tag(Sentences{{}}).front().empty());
}

TEST_CASE("the tagger is as good on the development sets as the documentation says") {
    const auto data = test::shared("data/ner");
    REQUIRE_SHARED(data);
    const Gold news = read_gold(data / "idner-news-2k/dev.txt");
    REQUIRE(news.tokens.size() == 367);
    REQUIRE(f1(news, finder().tag(news.tokens)) > 87.0);
    const Gold wiki = read_gold(data / "nergrit/valid_preprocess.txt");
    REQUIRE(wiki.tokens.size() == 209);
    REQUIRE(f1(wiki, finder().tag(wiki.tokens)) > 77.0);
}

TEST_CASE("what a thread has read before does not tell") {
    // The same words in other shapes, before other neighbours, first, last and without capitals.
    const std::vector<std::string> forms{"Bank", "bank", "BANK", "Sanga", "sanga", "SANGA",
                                         "Rina", "di",   "kata", "(",     ",",     "Gubernur"};
    Sentences sentences;
    std::uint32_t random = 7;
    for (int s = 0; s < 300; ++s) {
        auto& sentence = sentences.emplace_back();
        for (int i = 0; i < 1 + s % 9; ++i) {
            random = random * 1664525U + 1013904223U;
            sentence.push_back(forms[(random >> 16U) % forms.size()]);
        }
    }
    // Single sentences, so that nothing but the thread's memory joins them.
    std::vector<std::string> warm;
    for (const auto& sentence : sentences) {
        warm.push_back(tags(sentence));
    }
    std::vector<std::string> cold(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        std::thread([&] { cold[s] = tags(sentences[s]); }).join();
    }
    REQUIRE(warm == cold);
    REQUIRE(std::any_of(warm.begin(), warm.end(),
                        [](const std::string& all) { return all.find('B') != std::string::npos; }));
}

TEST_CASE("the model is small") {
    const auto pack = LanguagePack::load("id");
    REQUIRE(pack->file("names.model")->size() < 2'000'000);
}

TEST_CASE("a broken model is an error, not a crash") {
    const auto pack = LanguagePack::load("id");
    const std::string model(*pack->file("names.model"));
    REQUIRE(names::Tagger::load(model));
    REQUIRE_FALSE(names::Tagger::load(""));
    REQUIRE_FALSE(names::Tagger::load(model.substr(0, 100)));
    REQUIRE_FALSE(names::Tagger::load(model.substr(0, model.size() - 1)));
    std::string other_version = model;
    other_version[4] = 99;
    REQUIRE_FALSE(names::Tagger::load(other_version));
    // A directory that points outside.
    std::string astray = model;
    const std::size_t steps = (names::Tagger::labels + 1) * names::Tagger::labels;
    const std::size_t directory =
        sizeof(names::model::Header) + 3 * names::step_kinds * steps * sizeof(float);
    const std::uint32_t far = 0xFFFF'FFF0U;
    std::memcpy(astray.data() + directory + 40, &far, sizeof(far));
    REQUIRE_FALSE(names::Tagger::load(astray));
    // Features out of order, as those that come twice are.
    std::string disordered = model;
    const std::size_t records = directory + ((std::size_t{1} << 16U) + 1) * sizeof(std::uint32_t);
    std::memset(disordered.data() + records, 0xFF, sizeof(std::uint16_t));
    std::uint32_t second_bucket = 0;
    std::memcpy(&second_bucket, model.data() + directory + sizeof(std::uint32_t),
                sizeof(second_bucket));
    REQUIRE(second_bucket > 2 * names::model::smallest_record);
    REQUIRE_FALSE(names::Tagger::load(disordered));
    // More records than there are, fewer, and more than the file could hold.
    for (const std::uint32_t count : {200'000U, 7U, far}) {
        std::string miscounted = model;
        std::memcpy(miscounted.data() + offsetof(names::model::Header, record_count), &count,
                    sizeof(count));
        REQUIRE_FALSE(names::Tagger::load(miscounted));
    }
}

TEST_CASE("the kind of a step is the look of the word that it leads to") {
    Vocabulary vocabulary;
    const auto pack = LanguagePack::load("id");
    const auto lexicon = names::Lexicon::create(*pack, vocabulary);
    REQUIRE(lexicon);
    std::vector<names::TaggerToken> tokens;
    for (const char* const text : {"kapal", "Sri", "BPQ", "(BPQ)", "12", ",", "perahu"}) {
        tokens.push_back({text, vocabulary.find(text)});
    }
    std::vector<names::Traits> traits;
    find_traits(tokens, *lexicon, false, traits);
    std::vector<std::size_t> kinds;
    for (const names::Traits& one : traits) {
        kinds.push_back(step_kind(one));
    }
    CHECK(kinds.front() == kinds.back());
    kinds.pop_back();
    std::sort(kinds.begin(), kinds.end());
    CHECK(std::adjacent_find(kinds.begin(), kinds.end()) == kinds.end());
    CHECK(kinds.back() < names::step_kinds);
}
