#include "linimasa/exporters/exporter.hpp"
#include "rules/source_tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using linimasa::test::source_dir;
using linimasa::test::source_files;
using linimasa::test::stems_in;

namespace {

const std::vector<std::string> all_folders{"core",  "graph", "exporters", "store", "cli", "samples",
                                           "tests", "bench", "tools",     "cmake", "docs"};

std::string list_file(const std::string& path) {
    return linimasa::test::read_file(source_dir() / path);
}

}  // namespace

TEST_CASE("no source file is longer than 450 lines", "[rules]") {
    for (const auto& file :
         source_files({"core", "graph", "exporters", "store", "cli", "samples", "tests", "bench"},
                      {".cpp", ".hpp"})) {
        INFO(file.path);
        CHECK(std::count(file.text.begin(), file.text.end(), '\n') <= 450);
    }
}

TEST_CASE("nothing is left to be done, and nothing names one machine", "[rules]") {
    // Written in two pieces, so that this file does not find itself.
    const std::vector<std::string> forbidden{
        "TO"
        "DO",
        "FIX"
        "ME",
        "/ho"
        "me/",
        "/wo"
        "rk/",
        "/ro"
        "ot/"};
    for (const auto& file : source_files(all_folders, {".cpp", ".hpp", ".def", ".txt", ".sh",
                                                       ".cmake", ".md", ".tsv", ".rules", ".py"})) {
        if (file.in("samples/articles/")) {
            continue;
        }
        for (const auto& word : forbidden) {
            INFO(file.path << ": " << word);
            CHECK(file.text.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("every sample program is run and has what it should print", "[rules]") {
    const auto programs = stems_in("samples/programs", ".cpp");
    CHECK(programs.size() >= 2);
    CHECK(stems_in("samples/expected", ".txt") == programs);
}

TEST_CASE("every command is listed, and every listed command is a file", "[rules]") {
    const std::string list = list_file("cli/commands.def");
    const auto files = stems_in("cli/commands", ".cpp");
    for (const auto& name : files) {
        INFO(name);
        CHECK(list.find("COMMAND(" + name + ",") != std::string::npos);
    }
    std::size_t listed = 0;
    for (auto at = list.find("\nCOMMAND("); at != std::string::npos;
         at = list.find("\nCOMMAND(", at + 1)) {
        ++listed;
    }
    CHECK(listed == files.size());
}

TEST_CASE("every format is listed and has a golden file", "[rules]") {
    const std::string list = list_file("exporters/src/formats.def");
    for (const auto& name : stems_in("exporters/src/formats", ".cpp")) {
        INFO(name);
        CHECK(list.find("FORMAT(" + name + ")") != std::string::npos);
    }
    for (const auto* exporter : linimasa::exporters()) {
        // Pictures depend on the version of Graphviz and its fonts, the page on that of D3.
        if (exporter->binary || exporter->file_name.ends_with(".svg") || exporter->name == "html") {
            continue;
        }
        INFO(exporter->name);
        CHECK(std::filesystem::exists(source_dir() / "tests/golden/formats" /
                                      std::string(exporter->file_name)));
    }
}

TEST_CASE("every language pack says where its data comes from", "[rules]") {
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "core/languages")) {
        if (entry.is_directory()) {
            INFO(entry.path());
            CHECK(std::filesystem::exists(entry.path() / "SOURCES.md"));
        }
    }
}

TEST_CASE("every dependency of the build is explained", "[rules]") {
    const std::string explained = list_file("docs/dependencies.md");
    for (const std::string list :
         {"tools/packages-build.txt", "tools/packages-test.txt", "tools/python-test.txt"}) {
        const auto lines = linimasa::test::SourceFile{list, list_file(list)};
        for (const auto line : lines.lines()) {
            if (line.empty() || line.front() == '#') {
                continue;
            }
            INFO(line);
            const std::string package(line.substr(0, line.find("==")));
            CHECK(explained.find('`' + package + '`') != std::string::npos);
        }
    }
}
