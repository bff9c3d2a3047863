#include "rules/source_tree.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// The rooms see each other in one direction only: docs/architecture.md has the picture.

using linimasa::test::source_files;

namespace {

/// What an include line asks for; empty for any other line.
std::string_view included(std::string_view line) {
    constexpr std::string_view start = "#include ";
    if (!line.starts_with(start) || line.size() < start.size() + 2) {
        return {};
    }
    const std::string_view rest = line.substr(start.size() + 1);
    return rest.substr(0, rest.find_first_of("\">"));
}

std::string_view first_part(std::string_view path) {
    return path.substr(0, path.find('/'));
}

/// How far right a room stands; nothing for what is no room.
std::optional<int> place_of_room(std::string_view room) {
    static const std::map<std::string_view, int> places{
        {"core", 0}, {"graph", 1}, {"exporters", 2}, {"store", 3}, {"cli", 4}};
    const auto found = places.find(room);
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

/// The same for the stages inside core; times and names stand side by side.
std::optional<int> place_of_stage(std::string_view stage) {
    static const std::map<std::string_view, int> places{
        {"base", 0},  {"readers", 1}, {"text", 2},   {"times", 3},
        {"names", 3}, {"actors", 4},  {"events", 5}, {"extractor", 6}};
    const auto found = places.find(stage);
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

TEST_CASE("no room includes what stands to its right", "[rules]") {
    std::size_t seen = 0;
    for (const auto& file :
         source_files({"core", "graph", "exporters", "store", "cli"}, {".cpp", ".hpp"})) {
        const auto own = place_of_room(first_part(file.path));
        for (const auto line : file.lines()) {
            const std::string_view path = included(line);
            if (!path.starts_with("linimasa/")) {
                continue;
            }
            const auto other = place_of_room(first_part(path.substr(9)));
            INFO(file.path << ": " << line);
            REQUIRE(other.has_value());
            CHECK(*other <= *own);
            ++seen;
        }
    }
    CHECK(seen > 100);
}

TEST_CASE("no stage of core includes a later one or the one beside it", "[rules]") {
    for (const auto& file : source_files({"core/src"}, {".cpp", ".hpp"})) {
        const std::string_view own_stage = first_part(std::string_view(file.path).substr(9));
        const auto own = place_of_stage(own_stage);
        INFO(file.path);
        REQUIRE(own.has_value());
        for (const auto line : file.lines()) {
            const std::string_view path = included(line);
            const std::string_view stage = first_part(path);
            const auto other = place_of_stage(stage);
            if (!other || path.find('/') == std::string_view::npos) {
                continue;
            }
            INFO(line);
            CHECK((stage == own_stage || *other < *own));
        }
    }
}

TEST_CASE("Boost.Graph is seen in the graph room alone", "[rules]") {
    for (const auto& file : source_files({"core", "graph", "exporters", "store", "cli", "samples"},
                                         {".cpp", ".hpp"})) {
        if (file.in("graph/src/") || file.path == "graph/include/linimasa/graph/boost.hpp") {
            continue;
        }
        INFO(file.path);
        CHECK(file.text.find("#include <boost/graph") == std::string::npos);
    }
}

TEST_CASE("the library does not print", "[rules]") {
    for (const auto& file :
         source_files({"core", "graph", "exporters", "store"}, {".cpp", ".hpp"})) {
        for (const std::string printing :
             {"std::cout", "std::cerr", "std::clog", "fmt::print", "printf(", "puts("}) {
            INFO(file.path << ": " << printing);
            const auto at = file.text.find(printing);
            CHECK((at == std::string::npos || file.text.compare(at - 1, 2, "np") == 0));
        }
    }
}
