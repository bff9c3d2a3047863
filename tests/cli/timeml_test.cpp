#include "support/run_program.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

using linimasa::test::Ran;
using linimasa::test::run_linimasa;

namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// Strict: an error of well-formedness gives no document.
Document parse(const std::string& xml) {
    return {xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "times.xml", nullptr,
                          XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
            &xmlFreeDoc};
}

std::string attribute(xmlNode* node, const char* name) {
    xmlChar* const value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string text = value != nullptr ? reinterpret_cast<const char*>(value) : "";
    xmlFree(value);
    return text;
}

std::string content(xmlNode* node) {
    xmlChar* const value = xmlNodeGetContent(node);
    std::string text = reinterpret_cast<const char*>(value);
    xmlFree(value);
    return text;
}

void collect(xmlNode* node, const std::string& name, std::vector<xmlNode*>& found) {
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && name == reinterpret_cast<const char*>(node->name)) {
            found.push_back(node);
        }
        collect(node->children, name, found);
    }
}

std::vector<xmlNode*> all(const Document& document, const std::string& name) {
    std::vector<xmlNode*> found;
    collect(xmlDocGetRootElement(document.get()), name, found);
    return found;
}

/// What TimeML 1.2.1 and the standard for TIMEX2 behind it allow.
constexpr auto date_value =
    R"((\d{4}|XXXX)(-(W\d\d(-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI|(\d\d|XX)(-(\d\d|XX)(T(\d\d:\d\d|MO|MI|AF|EV|NI))?)?))?)"
    R"(|\d{2,3}|(PRESENT|PAST|FUTURE)_REF)";
constexpr auto length_value =
    R"(P(X[YMWD]|TX[HMS]|XX|\d+(\.\d+)?(Q|DE|CE)|(\d+(\.\d+)?[YMWD])+(T(\d+(\.\d+)?[HMS])+)?|T(\d+(\.\d+)?[HMS])+)|XXXX-WXX-[1-7])";
const std::set<std::string> modifiers = {"",          "APPROX",        "START",
                                         "MID",       "END",           "MORE_THAN",
                                         "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"};

void check_timex(const std::vector<xmlNode*>& times) {
    std::set<std::string> ids;
    for (xmlNode* const time : times) {
        CHECK(ids.insert(attribute(time, "tid")).second);
    }
    for (xmlNode* const time : times) {
        const std::string type = attribute(time, "type");
        const std::string value = attribute(time, "value");
        INFO(content(time) << " " << type << " " << value);
        CHECK(std::regex_match(attribute(time, "tid"), std::regex(R"(t\d+)")));
        const bool length = type == "DURATION" || type == "SET";
        CHECK((length || type == "DATE" || type == "TIME"));
        CHECK(std::regex_match(value, std::regex(length ? length_value : date_value)));
        CHECK(modifiers.contains(attribute(time, "mod")));
        for (const auto* const link : {"anchorTimeID", "beginPoint", "endPoint"}) {
            const std::string id = attribute(time, link);
            CHECK((id.empty() || (ids.contains(id) && id != attribute(time, "tid"))));
        }
    }
}

std::string record(const std::string& text, const std::string& date = "2018-09-04") {
    return fmt::format(R"x({{"id":"r1","date":"{}","text":"{}"}})x"
                       "\n",
                       date, text);
}

/// The TIMEX3 around these words.
xmlNode* find(const std::vector<xmlNode*>& times, const std::string& words) {
    for (xmlNode* const time : times) {
        if (content(time) == words) {
            return time;
        }
    }
    FAIL("no TIMEX3 for " << words);
    return nullptr;
}

/// What `times` makes of one article, and its expressions, which live as long as the document.
struct Tagged {
    Document document;
    std::vector<xmlNode*> times;
};

Tagged tag(const std::string& text) {
    const Ran ran = run_linimasa({"times", "-", "--format", "timeml"}, {.input = record(text)});
    Document document = parse(ran.out);
    REQUIRE(document);
    auto times = all(document, "TIMEX3");
    check_timex(times);
    return {std::move(document), std::move(times)};
}

}  // namespace

TEST_CASE("TimeML of the samples is well-formed, with values and references as TimeML has them",
          "[cli]") {
    const auto samples = (linimasa::test::source_dir() / "samples/articles").string();
    const Ran ran = run_linimasa({"times", samples, "--format", "timeml"});
    const Document document = parse(ran.out);
    REQUIRE(document);
    const auto articles = all(document, "TimeML");
    CHECK(articles.size() > 5);
    for (xmlNode* const article : articles) {
        std::vector<xmlNode*> times;
        collect(article->children, "TIMEX3", times);
        check_timex(times);
    }
}

TEST_CASE("the day of publication is the creation time that relative times hang on", "[cli]") {
    const auto [document, times] =
        tag("Bupati tiba di Kendal kemarin. Ia lahir 5 Mei 1970, kata "
            "lurah. Ia pindah pada Mei 2015 dan kembali tiga bulan "
            "kemudian.");
    REQUIRE(times.size() == 5);
    CHECK(attribute(times.front(), "functionInDocument") == "CREATION_TIME");
    CHECK(attribute(times.front(), "value") == "2018-09-04");
    CHECK(attribute(find(times, "kemarin"), "anchorTimeID") == "t0");
    CHECK(attribute(find(times, "5 Mei 1970"), "anchorTimeID").empty());
    CHECK(attribute(find(times, "tiga bulan kemudian"), "anchorTimeID") ==
          attribute(find(times, "Mei 2015"), "tid"));
}

TEST_CASE("TimeML says what vague words, parts of days, degrees and stretches are", "[cli]") {
    const Tagged tagged =
        tag("Kini pasar itu ramai. Baru-baru ini bupati datang, dan dalam waktu dekat "
            "ia kembali. Rapat berlangsung Senin (3/9) malam. Bazar digelar 7-9 "
            "September. Jalan rusak lebih dari dua tahun, bahkan bertahun-tahun. Lurah cuti tiga "
            "pekan setelah dua dekade. Toko itu rugi tiga kuartal. Pasar itu berumur setengah "
            "abad. Ia ke "
            "Oslo musim gugur lalu, musim dingin 2016, musim semi 2015 dan musim panas 2015.");
    const auto& times = tagged.times;
    CHECK(attribute(find(times, "Kini"), "value") == "PRESENT_REF");
    CHECK(attribute(find(times, "Baru-baru ini"), "value") == "PAST_REF");
    CHECK(attribute(find(times, "dalam waktu dekat"), "value") == "FUTURE_REF");
    CHECK(attribute(find(times, "Senin (3/9) malam"), "value") == "2018-09-03TNI");
    CHECK(attribute(find(times, "lebih dari dua tahun"), "mod") == "MORE_THAN");
    CHECK(attribute(find(times, "bertahun-tahun"), "value") == "PXY");
    CHECK(attribute(find(times, "tiga pekan"), "value") == "P3W");
    CHECK(attribute(find(times, "dua dekade"), "value") == "P2DE");
    CHECK(attribute(find(times, "tiga kuartal"), "value") == "P3Q");
    CHECK(attribute(find(times, "setengah abad"), "value") == "P0.5CE");
    CHECK(attribute(find(times, "musim gugur lalu"), "value") == "2017-FA");
    CHECK(attribute(find(times, "musim dingin 2016"), "value") == "2016-WI");
    CHECK(attribute(find(times, "musim semi 2015"), "value") == "2015-SP");
    CHECK(attribute(find(times, "musim panas 2015"), "value") == "2015-SU");
    xmlNode* const fair = find(times, "7-9 September");
    CHECK(attribute(fair, "type") == "DURATION");
    CHECK(attribute(fair, "value") == "P3D");
    const auto point = [&](const char* which) {
        for (xmlNode* const time : times) {
            if (attribute(time, "tid") == attribute(fair, which)) {
                return attribute(time, "value");
            }
        }
        return std::string();
    };
    CHECK(point("beginPoint") == "2018-09-07");
    CHECK(point("endPoint") == "2018-09-09");
}

TEST_CASE("text that XML has signs for comes back from TimeML as it was", "[cli]") {
    const std::string text = "Harga < 5 & > 2 ]]> naik, Senin (3/9), kata 'lurah' <b>tegas</b>.";
    const Ran ran =
        run_linimasa({"times", "-", "--format", "timeml"}, {.input = record(text + "\\u0001")});
    const Document document = parse(ran.out);
    REQUIRE(document);
    const auto texts = all(document, "TEXT");
    REQUIRE(texts.size() == 1);
    CHECK(content(texts.front()).find("naik, Senin (3/9), kata") != std::string::npos);
    CHECK(content(texts.front()).find("Harga < 5 & > 2 ]]>") != std::string::npos);
}

TEST_CASE("a recurrence in TimeML has its period, a quantifier and a frequency", "[cli]") {
    const auto [document, times] =
        tag("Dokter itu datang setiap Senin, dan perawat tiga kali "
            "sepekan. Laporan ditulis per bulan.");
    CHECK(attribute(find(times, "setiap Senin"), "value") == "XXXX-WXX-1");
    CHECK(attribute(find(times, "setiap Senin"), "quant") == "EVERY");
    CHECK(attribute(find(times, "setiap Senin"), "freq").empty());
    CHECK(attribute(find(times, "tiga kali sepekan"), "value") == "P1W");
    CHECK(attribute(find(times, "tiga kali sepekan"), "freq") == "3X");
    CHECK(attribute(find(times, "per bulan"), "quant").empty());
}
