#include "support/shared.hpp"
#include "tagger.hpp"

#include <sstream>

using linimasa::Date;
using linimasa::TimeModifier;
using linimasa::test::Tagger;
using linimasa::test::value_of;

namespace {

std::string found(std::string_view text) {
    static const Tagger tagger("en");
    const auto article = Tagger::article(text);
    std::string out;
    for (const auto& time : tagger.find(article, Date::parse("2018-04-20"))) {
        out += (out.empty() ? "[" : "; [") + std::string(slice(article.text, time.span)) + "] " +
               value_of(time);
    }
    return out;
}

}  // namespace

TEST_CASE("English news is tagged with the English pack alone") {
    CHECK(found("The ministers met on Tuesday and will meet again on Friday, officials said.") ==
          "[Tuesday] DATE 2018-04-17; [Friday] DATE 2018-04-20");
    CHECK(found("Sales fell in the third quarter, compared with a year earlier.") ==
          "[the third quarter] DATE 2017-07..2017-09; [a year earlier] DATE 2016-07..2016-09");
    CHECK(found("He moved there in June 1998 and left two years later.") ==
          "[June 1998] DATE 1998-06; [two years later] DATE 2000-06");
    CHECK(found("The talks lasted three days and begin every spring at 9:30 a.m. GMT.") ==
          "[three days] DURATION P3D; [every spring] SET P1Y; [9:30 a.m. GMT] TIME "
          "2018-04-20T09:30");
}

TEST_CASE("English words that are names of months in another sense are left alone") {
    CHECK(found("They may march to the square.").empty());
    CHECK(found("Mr. March agreed.").empty());
}

TEST_CASE("English agency sentences have the times that stand beside them") {
    const Tagger tagger("en");
    std::istringstream lines(
        linimasa::test::read_file(linimasa::test::source_dir() / "tests/core/times/english.tsv"));
    std::size_t sentences = 0;
    std::string published;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (line.starts_with("anchor ")) {
            published = line.substr(7);
            continue;
        }
        ++sentences;
        INFO(line);
        const auto tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        const std::string marked = line.substr(0, tab);
        std::string plain = marked;
        std::erase_if(plain, [](char c) { return c == '[' || c == ']'; });
        std::string again;
        std::string values;
        std::size_t done = 0;
        for (const auto& time : tagger.find(plain, published)) {
            again += plain.substr(done, time.span.begin - done) + "[" +
                     plain.substr(time.span.begin, time.span.end - time.span.begin) + "]";
            done = time.span.end;
            values += (values.empty() ? "" : "; ") + value_of(time);
            if (time.modifier != TimeModifier::none) {
                values += " " + std::string(to_string(time.modifier));
            }
        }
        CHECK(again + plain.substr(done) == marked);
        CHECK(values == line.substr(tab + 1));
    }
    CHECK(sentences > 200);
}
