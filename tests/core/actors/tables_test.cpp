#include "linimasa/core/actors.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace linimasa;

namespace {

/// Loads the pack with one file replaced.
Result<ActorFinder> with_file(const std::string& name, const std::string& contents) {
    const auto folder = std::filesystem::temp_directory_path() /
                        ("linimasa-actors-tables-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / name) << contents;
    auto pack = LanguagePack::load("id", folder);
    std::filesystem::remove_all(folder);
    REQUIRE(pack);
    Vocabulary vocabulary;
    return ActorFinder::create(*pack, vocabulary);
}

}  // namespace

TEST_CASE("a bad line of a table is an error with its file and line") {
    const auto [file, contents, where] = GENERATE(table<std::string, std::string, std::string>({
        {"offices.tsv", "head\tpresiden\nchief\tmenteri\n", "/offices.tsv:2"},
        {"offices.tsv", "abbr\tmenlu\n", "/offices.tsv:1"},
        {"actor_words.tsv", "# words\n\nprefix\n", "/actor_words.tsv:3"},
        {"other_names.tsv", "body\tKPK\n", "/other_names.tsv:1"},
        {"topics.tsv", "cyber\tsiber\n", "/topics.tsv:1"},
        {"countries.tsv", "Indonesia\tID\n", "/countries.tsv:1"},
        {"places.tsv", "Batam\ttown\tID\n", "/places.tsv:1"},
    }));
    const auto made = with_file(file, contents);
    REQUIRE_FALSE(made);
    REQUIRE(made.error().code == ErrorCode::invalid_data);
    REQUIRE(made.error().where.ends_with(where));
    REQUIRE_FALSE(made.error().remedy.empty());
}
