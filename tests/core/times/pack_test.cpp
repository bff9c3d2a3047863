#include "tagger.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

using linimasa::LanguagePack;
using linimasa::TimeFinder;
using linimasa::Vocabulary;

namespace {

/// A folder that replaces one file of the Indonesian pack.
class Replaced {
public:
    Replaced(const std::string& file, const std::string& contents)
        : folder_(std::filesystem::temp_directory_path() /
                  ("linimasa-times-" + std::to_string(::getpid()) + file)) {
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / file) << contents;
    }
    ~Replaced() { std::filesystem::remove_all(folder_); }
    Replaced(const Replaced&) = delete;
    Replaced& operator=(const Replaced&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] linimasa::Result<TimeFinder> create() const {
        auto pack = LanguagePack::load("id", folder_);
        REQUIRE(pack);
        Vocabulary vocabulary;
        return TimeFinder::create(*pack, vocabulary);
    }

private:
    std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("a bad line of a time table is an error with file and line") {
    const auto [file, contents, where] = GENERATE(table<std::string, std::string, std::string>({
        {"months.tsv", "januari\t1\nfebruari\tdua\n", "/months.tsv:2"},
        {"weekdays.tsv", "senin\n", "/weekdays.tsv:1"},
        {"numerals.tsv", "satu\tone\t1\n", "/numerals.tsv:1"},
        {"time_words.tsv", "# words\ntahun\tunit\tunit=aeon\n", "/time_words.tsv:2"},
        {"time_words.tsv", "tahun\tunit\tunit=year\tupper\n", "/time_words.tsv:1"},
        {"feasts.tsv", "natal\tDecember\n", "/feasts.tsv:1"},
        {"eras.tsv", "presiden x\t2014-13-01\n", "/eras.tsv:1"},
    }));
    const auto finder = Replaced(file, contents).create();
    REQUIRE_FALSE(finder);
    CHECK(finder.error().code == linimasa::ErrorCode::invalid_data);
    CHECK(finder.error().where.ends_with(where));
}

TEST_CASE("a bad rule is an error with its line and what is wrong") {
    const auto [rules, where] = GENERATE(table<std::string, std::string>({
        {"rule a\nmatch <nosuchclass>\n", "/time.rules:2"},
        {"rule a\nmatch (<month>\n", "/time.rules:2"},
        {"rule a\nmatch <month> ]\n", "/time.rules:2"},
        {"rule a\nmatch $unknown\n", "/time.rules:2"},
        {"rule a\nmatch <month> {nosuchslot=1}\n", "/time.rules:2"},
        {"rule a\nmatch word\n", "/time.rules:2"},
        {"rule a\nmatch \"\"\n", "/time.rules:2"},
        {"match <month>\n", "/time.rules:1"},
        {"rule a\nvalue moment\n", "/time.rules:2"},
        {"rule a\nexample Mei => DATE 2018-05\n", "/time.rules:2"},
        {"anchor 2018\n", "/time.rules:1"},
        {"\nrule a\nvalue point\n", "/time.rules:2"},
    }));
    const auto finder = Replaced("time.rules", rules).create();
    REQUIRE_FALSE(finder);
    INFO(finder.error().message);
    CHECK(finder.error().where.ends_with(where));
    CHECK_FALSE(finder.error().message.empty());
}

TEST_CASE("a rule may begin with a word, a phrase, a mark or a number of any shape") {
    const auto [rule, words] = GENERATE(table<std::string, std::string>({
        {"<dayword> \"rapat\"", "kemarin lusa rapat"},
        {"<dayword> \"rapat\"", "kemarin rapat"},
        {"\"kursi\" <n>", "kursi 12"},
        {"\"(\" <n> \")\"", "(12)"},
        {"<n> \"kursi\"", "123456 kursi"},
        {"<n> \"kursi\"", "007 kursi"},
        {"<n> \"kursi\"", "1.500 kursi"},
        {"<n> \"kursi\"", "seribu kursi"},
        {"<n> \"kursi\"", "dua ribu lima ratus kursi"},
        {"<spelled> \"kursi\"", "seribu kursi"},
        {"<hhmm> \"kursi\"", "2459 kursi"},
        {"<roman> \"kursi\"", "XIV kursi"},
        {"<cap> \"kursi\"", "Zxcv kursi"},
        {"<any> ?!\"meja\"", "kursi"},
        {"?=<n> <day> [\"kursi\"]", "31"},
    }));
    const Replaced pack("time.rules", "rule a\nmatch " + rule + "\n");
    const linimasa::test::Tagger tagger("id", pack.folder());
    const auto found = tagger.find(words);
    REQUIRE(found.size() == 1);
    CHECK(words.substr(found[0].span.begin, found[0].span.end) == words);
}

TEST_CASE("more match lines than there are numbers for are an error") {
    std::string rules = "rule a\n";
    for (int i = 0; i < 65'536; ++i) {
        rules += "match <month>\n";
    }
    const auto finder = Replaced("time.rules", rules).create();
    REQUIRE_FALSE(finder);
    CHECK(finder.error().where.ends_with("/time.rules:65537"));
}
