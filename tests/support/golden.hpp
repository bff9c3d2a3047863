#pragma once

#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace linimasa::test {

/// True when golden files are to be written anew instead of compared (tools/approve.sh).
inline bool approving() {
    const char* const value = std::getenv("LINIMASA_APPROVE");
    return value != nullptr && *value != '\0';
}

/// Compares with tests/golden/NAME, byte for byte. What differs is left beside the build, for a
/// diff; approving replaces the golden file.
inline void check_golden(const std::string& name, std::string_view actual) {
    const auto path = source_dir() / "tests/golden" / name;
    if (approving()) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    INFO("golden file: tests/golden/" << name << "; to renew it after a look: tools/approve.sh");
    REQUIRE(std::filesystem::exists(path));
    const std::string expected = read_file(path);
    if (expected == actual) {
        SUCCEED();
        return;
    }
    const auto left = std::filesystem::temp_directory_path() / "linimasa-golden" / name;
    std::filesystem::create_directories(left.parent_path());
    std::ofstream(left, std::ios::binary) << actual;
    std::size_t at = 0;
    while (at < expected.size() && at < actual.size() && expected[at] == actual[at]) {
        ++at;
    }
    const std::size_t from = at < 60 ? 0 : at - 60;
    INFO("expected: …" << expected.substr(from, 160));
    INFO("actual:   …" << actual.substr(from, 160));
    FAIL("differs from byte " << at << " on; the new output is in " << left.string());
}

}  // namespace linimasa::test
