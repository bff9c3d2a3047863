#include "readers/html/slim.hpp"

#include "readers/html/document.hpp"

#include <catch2/catch.hpp>

using linimasa::readers::html::slimmed;

TEST_CASE("scripts, styles and comments of a page are emptied, and nothing else") {
    CHECK(slimmed("<p>a<script>if (a < b) { c('</p>'); }</script>b</p>") ==
          "<p>a<script></script>b</p>");
    CHECK(slimmed("<STYLE media='x>y'>p > a {}</STYLE >b") == "<STYLE media='x>y'></STYLE >b");
    CHECK(slimmed("a<!-- b <script> --> c <!-- </script> -->d") == "a<!----> c <!---->d");
    CHECK(slimmed("<p class='a' data-b=\"c > d\" onclick='e' f>g</p>") == "<p class='a'   f>g</p>");
    CHECK(slimmed("<i src='a'id='b'>c</i>") == "<i id='b'>c</i>");
    CHECK(slimmed("<img src='a' style='b'>") == "<img  style='b'>");
    CHECK(slimmed("<script>a</script><script src=b></script>") ==
          "<script></script><script src=b></script>");
    CHECK(slimmed("<script>a <!-- b</script>c -->") == "<script></script>c -->");
    CHECK(slimmed("<script>a") == "<script>");
    CHECK(slimmed("<script type='application/ld+json'>{\"a\": \"<p>b</p>\"}</script>") ==
          "<script type='application/ld+json'>{\"a\": \"<p>b<\\/p>\"}</script>");
    for (const std::string page :
         {"", "<", "a < b", "<p id=\" src='a'\">", "<p id= src='a'>", "<p 'src='a'>", "<p src='a>",
          "<p data-a", "<a href='/' rel='b'>c", "<p id=a\"b src='c>",
          "<p title='<script>'>a</p><b>c</b>", "<scripted>a</scripted>", "<script-x>a</script-x>",
          "<style", "<!doctype html><p>a",
          "<script type=\"application/ld+json\">{\"a\": \"<!--\"}</script>b"}) {
        INFO(page);
        CHECK(slimmed(page) == page);
    }
}

TEST_CASE("where it is unsure what a comment or a script holds, the parser decides") {
    for (const std::string page :
         {"a<!-- b --!> c <script>d</script> -->e", "a<!-- b <script>c</script>",
          "<!--> a <script>b</script> -->c", "<script src=a />b</script>c <p>d</p>"}) {
        INFO(page);
        CHECK(slimmed(page) == page);
    }
}

TEST_CASE("attributes beyond the most allowed are left out, after an odd comment too") {
    std::string flood = "<p";
    for (int i = 0; i < 300; ++i) {
        flood += " b" + std::to_string(i) + "=1";
    }
    for (const std::string before : {"", "<!-- a --!>", "<!-- a --!><script>'</a>"}) {
        const std::string slim = slimmed(before + flood + ">b</p>");
        CHECK(slim.find(" b255=1") != std::string::npos);
        CHECK(slim.find("b256") == std::string::npos);
        CHECK(slim.ends_with(">b</p>"));
    }
}

TEST_CASE("openings without an end take linear time") {
    for (const std::string part : {"<!--", "<!-- --", "<script>", "<script", "<script/>", "<!--!>",
                                   "<p a='", "</script>", "<!-- a --!>", "<style></", "--!>"}) {
        INFO(part);
        std::string page;
        for (int i = 0; i < 400000; ++i) {
            page += part;
        }
        CHECK(slimmed(page).size() <= page.size());
    }
}

TEST_CASE("markup in JSON-LD does not end its script") {
    using namespace linimasa::readers::html;
    const Document page =
        parse("<script type='application/ld+json'>{\"a\": \"<p>b</p>\"}</script>c");
    const xmlNode* root = xmlDocGetRootElement(page.get());
    CHECK(text_of(find_element(root, "script")) == "{\"a\": \"<p>b<\\/p>\"}");
    CHECK(text_of(root).ends_with("}c"));
}

TEST_CASE("elements are numbered in document order, all else is not") {
    using namespace linimasa::readers::html;
    const Document page = parse("<html><body><p>a<b>c</b></p><i>d</i></body></html>");
    const xmlNode* body = find_element(xmlDocGetRootElement(page.get()), "body");
    const std::size_t first = number_of(body);
    CHECK(first == 2);
    CHECK(number_of(find_element(body, "p")) == first + 1);
    CHECK(number_of(find_element(body, "b")) == first + 2);
    CHECK(number_of(find_element(body, "i")) == first + 3);
    CHECK(number_of(find_element(body, "b")->children) == 0);
}
