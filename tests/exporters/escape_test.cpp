#include "escape.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace linimasa;

namespace {

template <class Write>
std::string through(Write write, std::string_view text) {
    std::ostringstream stream;
    Out out(stream);
    write(out, text);
    REQUIRE(out.finish());
    return stream.str();
}

}  // namespace

TEST_CASE("XML holds markup as references and nothing that XML 1.0 forbids") {
    CHECK(through(write_xml, "a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
    CHECK(through(write_xml, "]]>") == "]]&gt;");
    CHECK(through(write_xml, "x\ty\nz\r") == "x&#9;y&#10;z&#13;");
    CHECK(through(write_xml, std::string_view("\0\x01\x1F", 3)) == "\uFFFD\uFFFD\uFFFD");
    CHECK(through(write_xml, "\xEF\xBF\xBE|\xEF\xBF\xBF|\xEF\xBF\xBD") == "\uFFFD|\uFFFD|\uFFFD");
    CHECK(through(write_xml, "é 😀 ﷺ") == "é 😀 ﷺ");
    CHECK(through(write_xml, "") == "");
}

TEST_CASE("a CSV field is quoted where RFC 4180 asks for it and stays on one line") {
    CHECK(through(write_csv, "biasa") == "biasa");
    CHECK(through(write_csv, "a,b") == "\"a,b\"");
    CHECK(through(write_csv, "kata \"dia\"") == "\"kata \"\"dia\"\"\"");
    CHECK(through(write_csv, "a\r\nb") == "\"a  b\"");
    CHECK(through(write_csv, " tepi ") == "\" tepi \"");
    CHECK(through(write_csv, "=1+1") == "=1+1");
}

TEST_CASE("iCalendar text escapes its four marks") {
    CHECK(ical_text("a;b,c\\d\ne\r") == "a\\;b\\,c\\\\d\\ne");
    CHECK(ical_text("a\x01"
                    "b") == "a b");
}

TEST_CASE("iCalendar lines are folded at 75 octets and never inside a character") {
    std::string text;
    for (int i = 0; i < 60; ++i) {
        text += "é😀x";
    }
    const std::string folded = through(write_ical_line, "SUMMARY:" + text);
    std::string unfolded;
    std::istringstream lines(folded);
    std::string line;
    while (std::getline(lines, line)) {
        REQUIRE(line.ends_with('\r'));
        line.pop_back();
        CHECK(line.size() <= 75);
        const bool first = unfolded.empty();
        CHECK((first || line.front() == ' '));
        // A line that began inside a character would begin with a continuation byte.
        const auto lead = static_cast<unsigned char>(line[first ? 0 : 1]);
        CHECK((lead & 0xC0U) != 0x80U);
        unfolded += first ? line : line.substr(1);
    }
    CHECK(unfolded == "SUMMARY:" + text);
    CHECK(through(write_ical_line, std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(through(write_ical_line, std::string(76, 'a')) == std::string(75, 'a') + "\r\n a\r\n");
}

TEST_CASE("a Turtle string cannot be left") {
    CHECK(through(write_turtle_string, "a\"b\\\n\t\r") == R"("a\"b\\\n\t\r")");
    CHECK(through(write_turtle_string, "\x01") == R"("\u0001")");
}

TEST_CASE("a label of Graphviz keeps backslashes and entities as they were meant") {
    CHECK(dot_label("C:\\new\\") == "C:\\\\new\\\\");
    CHECK(dot_label("R&D &lt;") == "R&amp;D &amp;lt;");
    CHECK(dot_label("a\nb\x02"
                    "c") == "a\\nb c");
}

TEST_CASE("HTML text has no markup left") {
    CHECK(html_text("<img src=x onerror='a'>&\"") ==
          "&lt;img src=x onerror=&#39;a&#39;&gt;&amp;&quot;");
}

TEST_CASE("an IRI has nothing in it that an IRI may not have") {
    CHECK(iri("http://a/b c?<d>\"{e}|\\^`") == "http://a/b%20c?%3Cd%3E%22%7Be%7D%7C%5C%5E%60");
}

TEST_CASE("text is shortened at a word, between characters") {
    CHECK(shortened("pendek", 10) == "pendek");
    CHECK(shortened("rapat kerja nasional", 14) == "rapat kerja…");
    CHECK(shortened("😀😀😀😀", 3) == "😀😀…");
    CHECK(one_line("  a \n\t b\x01 ") == "a b");
    CHECK(character_count("é😀x") == 3);
}
