#include "linimasa/core/duplicates.hpp"

#include "linimasa/core/reader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace linimasa;

namespace {

/// Sentences of different words, as many as asked for.
std::string story(int sentences, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        for (int word = 0; word < 12; ++word) {
            text += word == 0 ? 'K' : static_cast<char>('a' + random() % 20);
            for (int letter = 0; letter < 5; ++letter) {
                text += static_cast<char>('a' + random() % 20);
            }
            text += word == 11 ? ". " : " ";
        }
    }
    return text;
}

Article article(const std::string& text, const std::string& source = "a.txt",
                const std::string& title = "Rapat Besar") {
    Article result;
    result.source = source;
    result.title = title;
    result.text = text;
    result.blocks = {{BlockKind::body, {0, text.size()}, false}};
    return result;
}

bool are_copies(const Article& a, const Article& b) {
    DuplicateIndex index;
    const std::uint32_t first = index.add(article_print(a));
    const std::uint32_t second = index.add(article_print(b));
    return index.group_of(first) == index.group_of(second);
}

}  // namespace

TEST_CASE("a text with other quotation marks, capitals and spaces is the same") {
    const std::string text = story(10);
    std::string other = text;
    std::replace(other.begin(), other.end(), ' ', '\n');
    std::transform(other.begin(), other.end(), other.begin(),
                   [](char c) { return c == 'K' ? 'k' : c; });
    CHECK(are_copies(article(text), article(other, "b.txt", "Judul Lain")));
    CHECK_FALSE(are_copies(article(text), article(story(10, 2))));
}

TEST_CASE("only the words of the body count, not how it is divided into paragraphs") {
    const Article whole = article(story(40));
    Article divided = whole;
    divided.blocks.clear();
    for (std::size_t at = 0; at < whole.text.size();) {
        const std::size_t end = std::min(whole.text.find(". ", at) + 2, whole.text.size());
        divided.blocks.push_back({BlockKind::body, {at, end}, false});
        at = end;
    }
    const ArticlePrint print = article_print(divided);
    CHECK(print.text == article_print(whole).text);
    CHECK(print.sketch == article_print(whole).sketch);
}

TEST_CASE("texts of a few words are never copies by their words") {
    CHECK_FALSE(are_copies(article("Rapat ditunda."), article("Rapat ditunda.", "b.txt")));
}

TEST_CASE("a word that was mended leaves a text the same, another figure does not") {
    std::string text = story(40);
    text.replace(text.size() / 2, 0, " 12 orang ");
    std::string mended = text;
    mended.replace(mended.find(' ') + 1, 3, "xyz");
    CHECK(are_copies(article(text), article(mended)));
    std::string other = text;
    other.replace(other.find(" 12 "), 4, " 15 ");
    CHECK_FALSE(are_copies(article(text), article(other)));
}

TEST_CASE("half a text is another article") {
    const std::string text = story(40);
    CHECK_FALSE(are_copies(article(text), article(text.substr(0, text.size() / 2))));
    CHECK_FALSE(are_copies(article(text), article(story(20) + story(20, 3))));
}

TEST_CASE("one address has one article, however it is written and while it grows") {
    const std::string text = story(10);
    const std::string longer = text + story(25, 5);
    const std::string url = "https://contoh.test/berita/1";
    CHECK(are_copies(article(text, url), article(longer, url)));
    CHECK(are_copies(article(text, url),
                     article(longer, "http://www.Contoh.test/berita/1/?utm_source=x#komentar")));
    CHECK_FALSE(are_copies(article(text, url), article(longer, url + "?page=2")));
    CHECK_FALSE(are_copies(article(text, url), article(longer, "https://contoh.test/berita/2")));
}

TEST_CASE("an address under which there are different texts tells nothing") {
    const std::string url = "https://contoh.test/terbaru";
    CHECK_FALSE(are_copies(article(story(10), url), article(story(10, 2), url)));
    CHECK_FALSE(are_copies(article(story(10), "https://contoh.test/"),
                           article(story(10) + story(25, 5), "https://contoh.test/")));
}

TEST_CASE("groups are the same in any order") {
    const std::string text = story(40);
    std::string mended = text;
    mended.replace(mended.find(' ') + 1, 3, "xyz");
    const std::string url = "https://contoh.test/berita/1";
    std::vector<Article> articles = {
        article(text, "a"),         article(mended, url),       article(mended + story(30, 7), url),
        article(story(40, 9), "d"), article(story(40, 9), "e"), article(story(40, 10), "f")};
    std::sort(articles.begin(), articles.end(),
              [](const Article& a, const Article& b) { return a.text < b.text; });
    std::vector<std::size_t> order = {0, 1, 2, 3, 4, 5};
    const auto pairs_in = [&] {
        DuplicateIndex index;
        std::vector<std::uint32_t> numbers(articles.size());
        for (const std::size_t i : order) {
            numbers[i] = index.add(article_print(articles[i]));
        }
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t i = 0; i < articles.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (index.group_of(numbers[i]) == index.group_of(numbers[j])) {
                    pairs.emplace_back(i, j);
                }
            }
        }
        return pairs;
    };
    const auto first = pairs_in();
    CHECK(first.size() == 4);  // three of one story, two of another
    while (std::next_permutation(order.begin(), order.end())) {
        REQUIRE(pairs_in() == first);
    }
}

TEST_CASE("many copies and many texts that only differ in their figures end soon") {
    DuplicateIndex index;
    const ArticlePrint same = article_print(article(story(20)));
    for (std::uint32_t i = 0; i < 100000; ++i) {
        index.add(same);
        ArticlePrint other = same;
        other.text += i + 1;
        other.numbers += i + 1;
        index.add(other);
        other.numbers = same.numbers;  // the same figures, not the same sketch
        other.text += 1U << 30U;
        for (std::size_t at = 0; at < other.sketch.size(); at += 9) {
            other.sketch[at] = static_cast<std::uint8_t>(i);
        }
        index.add(other);
    }
    CHECK(index.group_of(199998 / 3 * 3) == 0);
}

TEST_CASE(
    "wherever three classes of the sketch differ the copy is found, and with four it is none") {
    const ArticlePrint one = article_print(article(story(60)));
    std::mt19937 random(3);
    std::vector<std::size_t> places(one.sketch.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    for (int i = 0; i < 500; ++i) {
        std::shuffle(places.begin(), places.end(), random);
        ArticlePrint other = one;
        ++other.text;
        const auto mend = [&](std::size_t place) {
            other.sketch[place] = static_cast<std::uint8_t>((other.sketch[place] + 1) % 255);
        };
        std::for_each(places.begin(), places.begin() + 3, mend);
        DuplicateIndex index;
        index.add(one);
        CHECK(index.group_of(index.add(other)) == 0);
        mend(places[3]);
        DuplicateIndex second;
        second.add(one);
        CHECK(second.group_of(second.add(other)) == 1);
    }
}

TEST_CASE("of many articles each finds its own copy") {
    DuplicateIndex index;
    const auto print_of = [](unsigned i) {
        return article_print(article(story(8, i), "https://contoh.test/" + std::to_string(i)));
    };
    constexpr unsigned count = 3000;
    for (unsigned i = 0; i < count; ++i) {
        CHECK(index.group_of(index.add(print_of(i))) == i);
    }
    for (unsigned i = 0; i < count; ++i) {
        CHECK(index.group_of(index.add(print_of(i))) == i);
    }
}

TEST_CASE("an empty article has a print that is like no other") {
    CHECK_FALSE(are_copies(article(""), article("")));
    CHECK(resemblance(article_print(article("")), article_print(article(""))) == 0.0);
    CHECK(resemblance(article_print(article(story(20))), article_print(article(story(20)))) == 1.0);
}
