#include "base/utf8.hpp"

#include "base/characters.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace linimasa;

TEST_CASE("a text read backwards has the code points that it has read forwards") {
    const std::string text = "a\u00A0\u201Cbé\U0001F600\n\u00E9z\u201D";
    std::u32string forwards;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = utf8::decode(text, at);
        forwards.push_back(point.value);
        at += point.size;
    }
    std::u32string backwards;
    for (std::size_t at = text.size(); at > 0;) {
        const auto point = utf8::decode_before(text, at);
        CHECK(character_before(text, at).size == point.size);
        backwards.insert(backwards.begin(), point.value);
        at -= point.size;
    }
    CHECK(backwards == forwards);
    CHECK(character_before("x\u00A0", 3).is_space());
}

TEST_CASE("no step backwards leaves a text of any bytes") {
    for (const std::string text :
         {"\xE2\x80", "\x94/", "\xE2/", "\x80\x80\x80\x80\x80", "\xF0\x9F"}) {
        for (std::size_t end = text.size(); end > 0; --end) {
            CHECK(utf8::decode_before(text, end).size <= end);
            CHECK(character_before(text, end).size <= end);
        }
    }
}
