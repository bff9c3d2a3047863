#include "nerp.hpp"

#include "shared_runs.hpp"
#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

using namespace linimasa::train;

namespace {

std::vector<std::string> split(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> tokens;
    for (std::string token; in >> token;) {
        tokens.push_back(token);
    }
    return tokens;
}

/// Sentences a line, all tokens outside.
std::string lines_of(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences) {
        for (const std::string& token : split(sentence)) {
            text += token + "\tO\n";
        }
        text += '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("eight words in a row are known again, whatever stands between them") {
    SharedRuns runs;
    runs.add(split("Kemarin (sore), kapal itu tiba di dermaga lama sebelum hujan."));
    CHECK(runs.shares(split("\" kapal itu tiba , di dermaga lama sebelum hujan ! katanya")));
    CHECK(runs.shares(split("KEMARIN sore kapal itu tiba di dermaga lama")));
    CHECK_FALSE(runs.shares(split("kemarin sore kapal itu tiba di dermaga")));
    CHECK_FALSE(runs.shares(split("kemarin sore kapal lain tiba di dermaga lama sebelum hujan")));
    CHECK_FALSE(runs.shares({}));
}

TEST_CASE("sentences of NERP that stand elsewhere are left out") {
    const linimasa::test::ScratchFolder folder;
    folder.write("train_preprocess.txt",
                 "bapak\tO\nbudi\tB-PPL\nsantoso\tI-PPL\ntiba\tO\ndi\tO\nbogor\tB-PLC\n\n" +
                     lines_of({"pagi ini listed di atas",
                               "warga desa sudah lama menunggu jalan baru itu selesai",
                               "kata dia petani menanam padi dua kali dalam setahun di sana",
                               "air sungai naik lagi"}));
    folder.write(
        "valid_preprocess.txt",
        lines_of({"warga desa sudah lama menunggu jalan baru itu , katanya", "lain sama sekali"}));
    folder.write("sentences-also-in-idner.txt",
                 "# file, number\ntrain_preprocess.txt\t2\nvalid_preprocess.txt\t1\n");
    SharedRuns elsewhere;
    elsewhere.add(split("Petani menanam padi dua kali dalam setahun."));

    const auto read = read_nerp(folder.path().string(), elsewhere);

    std::vector<std::string> first_words;
    for (const TaggedSentence& sentence : read) {
        first_words.push_back(sentence.tokens.front());
    }
    CHECK(first_words == std::vector<std::string>{"bapak", "kata", "air"});
    elsewhere.add(split("Kata dia, petani menanam padi dua kali dalam setahun."));
    CHECK(read_nerp(folder.path().string(), elsewhere).size() == 2);
    // Outside or of a body; the first and the other words of a person; the first of a place.
    CHECK(read.front().allowed == std::vector<std::uint8_t>{0x19, 0x02, 0x04, 0x19, 0x19, 0x20});
    CHECK(read.front().tags.empty());
}
