#pragma once

#include <span>
#include <string_view>

/// Files that the build put into the program (cmake/embed.cmake).
namespace linimasa::embedded {

struct File {
    std::string_view name;      ///< relative path with '/': "id/months.tsv"
    std::string_view contents;  ///< exactly the bytes of the file
};

/// The language packs: everything under core/languages.
[[nodiscard]] std::span<const File> languages();

}  // namespace linimasa::embedded
