#include "linimasa/store/extraction_store.hpp"

#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace linimasa;
using linimasa::test::ScratchFolder;

namespace {

Extraction extraction(const std::string& source, const std::string& id) {
    Extraction made;
    made.article.id = id;
    made.article.source = source;
    made.article.language = "id";
    made.article.text = "Presiden tiba di Jakarta.";
    made.article.blocks = {{BlockKind::body, {0, made.article.text.size()}}};
    return made;
}

StoreKey key(const std::string& source, const std::string& id) {
    return store_key(extraction(source, id).article);
}

Result<void> put(ExtractionStore& store, const std::string& source, const std::string& id) {
    return store.put(key(source, id), extraction(source, id));
}

std::vector<std::string> contents(const ExtractionStore& store) {
    std::vector<std::string> list;
    REQUIRE(store.for_each([&](const Result<Extraction>& extraction) {
        list.push_back(extraction ? extraction->article.source + " " + extraction->article.id
                                  : "damaged");
    }));
    return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("what was put into a store is there when it is opened again") {
    const ScratchFolder folder;
    {
        auto store = ExtractionStore::open(folder / "s.db", "one");
        REQUIRE(store);
        REQUIRE(put(*store, "b.txt", "art-2"));
        REQUIRE(put(*store, "a.txt", "art-1"));
        REQUIRE(store->finish());
    }
    const auto store = ExtractionStore::open(folder / "s.db", "one");
    REQUIRE(store);
    CHECK(contents(*store) == List{"a.txt art-1", "b.txt art-2"});
    CHECK(store->contains(key("a.txt", "art-1")));
    CHECK_FALSE(store->contains(key("a.txt", "art-2")));
}

TEST_CASE("an edited file replaces what it said before, and other sources stay") {
    const ScratchFolder folder;
    {
        auto store = ExtractionStore::open(folder / "s.db", "one");
        REQUIRE(put(*store, "a.txt", "art-1"));
        REQUIRE(put(*store, "b.txt", "art-2"));
        REQUIRE(store->finish());
    }
    auto store = ExtractionStore::open(folder / "s.db", "one");
    REQUIRE(put(*store, "a.txt", "art-3"));
    REQUIRE(store->finish());
    CHECK(contents(*store) == List{"a.txt art-3", "b.txt art-2"});
}

TEST_CASE("an article whose date or outlet was corrected is another one to the store") {
    Article article = extraction("a.ndjson", "art-1").article;
    const StoreKey before = store_key(article);
    article.outlet = "Warta Harian";
    CHECK(store_key(article).article != before.article);
    article = extraction("a.ndjson", "art-1").article;
    article.published.basis = PublishedBasis::metadata;
    article.published.moment = "2019-07-08";
    CHECK(store_key(article).article != before.article);
    CHECK(store_key(extraction("a.ndjson", "art-1").article).article == before.article);
}

TEST_CASE("one source may hold several articles, as a file of records does") {
    const ScratchFolder folder;
    auto store = ExtractionStore::open(folder / "s.db", "one");
    REQUIRE(put(*store, "a.ndjson", "art-1"));
    REQUIRE(store->keep(key("a.ndjson", "art-2")));
    REQUIRE(put(*store, "a.ndjson", "art-2"));
    REQUIRE(store->finish());
    CHECK(contents(*store) == List{"a.ndjson art-1", "a.ndjson art-2"});
}

TEST_CASE("removing a source removes its articles and nothing else") {
    const ScratchFolder folder;
    auto store = ExtractionStore::open(folder / "s.db", "one");
    REQUIRE(put(*store, "a.txt", "art-1"));
    REQUIRE(put(*store, "b.txt", "art-2"));
    CHECK(*store->remove("a.txt") == 1);
    CHECK(*store->remove("a.txt") == 0);
    CHECK(contents(*store) == List{"b.txt art-2"});
}

TEST_CASE("rows of another version do not count, and their articles can be extracted again") {
    const ScratchFolder folder;
    {
        auto store = ExtractionStore::open(folder / "s.db", "one");
        REQUIRE(put(*store, "a.txt", "art-1"));
        REQUIRE(store->finish());
    }
    auto store = ExtractionStore::open(folder / "s.db", "two");
    CHECK(contents(*store).empty());
    CHECK_FALSE(store->contains(key("a.txt", "art-1")));
    List outdated;
    REQUIRE(store->for_each_outdated([&](const StoreKey& key, const Article& article) {
        outdated.push_back(article.text);
        REQUIRE(store->put(key, extraction(article.source, article.id)));
    }));
    REQUIRE(store->finish());
    CHECK(outdated == List{"Presiden tiba di Jakarta."});
    CHECK(contents(*store) == List{"a.txt art-1"});
}

TEST_CASE("what was not committed is not there, and the store can be used all the same") {
    const ScratchFolder folder;
    {
        auto store = ExtractionStore::open(folder / "s.db", "one");
        REQUIRE(put(*store, "a.txt", "art-1"));
        REQUIRE(store->finish());
        REQUIRE(put(*store, "b.txt", "art-2"));
        // As if killed here: the connection closes without a commit.
    }
    const auto store = ExtractionStore::open(folder / "s.db", "one");
    REQUIRE(store);
    CHECK(contents(*store) == List{"a.txt art-1"});
}

TEST_CASE("a file that is no store is refused and left as it is") {
    const ScratchFolder folder;
    const std::string text = "These are notes, not a database; they are longer than a header.";
    folder.write("notes.txt", text);
    const auto store = ExtractionStore::open(folder / "notes.txt", "one");
    REQUIRE_FALSE(store);
    CHECK(store.error().code == ErrorCode::invalid_data);
    CHECK(store.error().where.ends_with("notes.txt"));
    std::ifstream in(folder / "notes.txt");
    std::string line;
    std::getline(in, line);
    CHECK(line == text);
}
