#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace linimasa::test {

/// A file or folder of the shared benchmark; empty where it is not there.
inline std::filesystem::path shared(const std::string& relative) {
    std::filesystem::path path = std::filesystem::path(LINIMASA_SHARED_DIR) / relative;
    return std::filesystem::exists(path) ? path : std::filesystem::path{};
}

inline std::filesystem::path source_dir() {
    return LINIMASA_SOURCE_DIR;
}

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace linimasa::test

/// Leaves the test, visibly, where the shared benchmark is absent.
#define REQUIRE_SHARED(path)                                                               \
    if ((path).empty()) {                                                                  \
        std::cout << "skipped: the benchmark folder is not there (see docs/testing.md)\n"; \
        return;                                                                            \
    }
