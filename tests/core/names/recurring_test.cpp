#include "names/recurring.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

using namespace linimasa;
using names::TaggedWords;

namespace {

/// A sentence from "Rina/B-PER Kartika/I-PER tiba/O". Words are the same whatever their case, as
/// the tagger's are.
TaggedWords sentence(const std::string& text) {
    TaggedWords made;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
        const std::size_t slash = word.find('/');
        std::uint32_t hash = 2166136261U;
        for (const char c : std::string_view(word).substr(0, slash)) {
            const bool upper = c >= 'A' && c <= 'Z';
            hash = (hash ^ static_cast<unsigned char>(upper ? c + ('a' - 'A') : c)) * 16777619U;
        }
        made.words.push_back(hash);
        for (std::uint8_t tag = 0; tag < 7; ++tag) {
            if (to_iob2(static_cast<NameTag>(tag)) == word.substr(slash + 1)) {
                made.tags.push_back(static_cast<NameTag>(tag));
            }
        }
    }
    REQUIRE(made.words.size() == made.tags.size());
    return made;
}

std::string tags(const TaggedWords& sentence) {
    std::string out;
    for (const NameTag tag : sentence.tags) {
        out += (out.empty() ? "" : " ") + std::string(to_iob2(tag));
    }
    return out;
}

/// The tags of the last sentence, once names are spread over all of them.
std::string last_after_spreading(const std::vector<std::string>& texts) {
    std::vector<TaggedWords> document;
    document.reserve(texts.size());
    for (const std::string& text : texts) {
        document.push_back(sentence(text));
    }
    names::spread_names(document);
    return tags(document.back());
}

}  // namespace

TEST_CASE("a name of several words is found wherever it stands in the document") {
    CHECK(last_after_spreading({"Rina/B-PER Kartika/I-PER tiba/O",
                                "kata/O RINA/O Kartika/O ./O"}) == "O B-PER I-PER O");
    // Before the sentence that names it as well.
    std::vector<TaggedWords> document{sentence("Bukit/O Sanga/O sepi/O"),
                                      sentence("di/O Bukit/B-LOC Sanga/I-LOC")};
    names::spread_names(document);
    CHECK(tags(document.front()) == "B-LOC I-LOC O");
}

TEST_CASE("a single word says too little to be found elsewhere") {
    CHECK(last_after_spreading({"Rina/B-PER tiba/O", "kata/O Rina/O"}) == "O O");
}

TEST_CASE("a shorter name inside a known one becomes part of it") {
    CHECK(last_after_spreading({"Bank/B-ORG Bukit/I-ORG Sanga/I-ORG tutup/O",
                                "Bank/O Bukit/B-LOC Sanga/I-LOC buka/O"}) == "B-ORG I-ORG I-ORG O");
    CHECK(last_after_spreading({"Rina/B-PER Kartika/I-PER tiba/O", "Rina/B-PER Kartika/O"}) ==
          "B-PER I-PER");
}

TEST_CASE("a name that reaches beyond a known one, or stands for itself, stays as it is") {
    CHECK(last_after_spreading({"Rina/B-PER Kartika/I-PER tiba/O",
                                "Rina/B-PER Kartika/I-PER Dewi/I-PER"}) == "B-PER I-PER I-PER");
    CHECK(last_after_spreading({"Rina/B-PER Kartika/I-PER tiba/O",
                                "Yayasan/B-ORG Rina/I-ORG Kartika/I-ORG"}) == "B-ORG I-ORG I-ORG");
    CHECK(last_after_spreading({"Bukit/B-LOC Sanga/I-LOC", "Bukit/B-LOC Sanga/I-LOC",
                                "Bukit/B-ORG Sanga/I-ORG menang/O"}) == "B-ORG I-ORG O");
}

TEST_CASE("of several types of a name the most frequent one is spread") {
    CHECK(last_after_spreading({"Bukit/B-LOC Sanga/I-LOC", "Bukit/B-ORG Sanga/I-ORG",
                                "Bukit/B-ORG Sanga/I-ORG", "ke/O Bukit/O Sanga/O"}) ==
          "O B-ORG I-ORG");
}

TEST_CASE("names longer than six words are left alone, and nothing reaches over a sentence's end") {
    const std::string name =
        "Balai/B-ORG Besar/I-ORG Uji/I-ORG Mutu/I-ORG Hasil/I-ORG Laut/I-ORG Timur/I-ORG";
    CHECK(last_after_spreading({name, "Balai/O Besar/O Uji/O Mutu/O Hasil/O Laut/O Timur/O"}) ==
          "O O O O O O O");
    CHECK(last_after_spreading({"Rina/B-PER Kartika/I-PER", "kata/O Rina/O"}) == "O O");
    std::vector<TaggedWords> none;
    names::spread_names(none);
    CHECK(none.empty());
}

TEST_CASE("spreading twice changes nothing more") {
    std::vector<TaggedWords> document{
        sentence("Rina/B-PER Kartika/I-PER di/O Bukit/B-LOC Sanga/I-LOC"),
        sentence("Rina/O Kartika/O ,/O Bukit/B-ORG Sanga/I-ORG"), sentence("Sanga/B-LOC Rina/O")};
    names::spread_names(document);
    const auto once = document;
    names::spread_names(document);
    for (std::size_t s = 0; s < document.size(); ++s) {
        CHECK(document[s].tags == once[s].tags);
    }
}
