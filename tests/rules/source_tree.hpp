#pragma once

#include "support/shared.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::test {

/// A text file of the repository.
struct SourceFile {
    std::string path;  ///< from the root, with '/'
    std::string text;

    [[nodiscard]] bool in(std::string_view folder) const { return path.starts_with(folder); }
    [[nodiscard]] std::vector<std::string_view> lines() const {
        std::vector<std::string_view> list;
        std::string_view rest = text;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            list.push_back(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        }
        return list;
    }
};

/// All files below these folders whose names end so, sorted by path.
inline std::vector<SourceFile> source_files(const std::vector<std::string>& folders,
                                            const std::vector<std::string>& endings) {
    namespace fs = std::filesystem;
    std::vector<SourceFile> files;
    for (const auto& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(source_dir() / folder)) {
            const std::string name = entry.path().string();
            if (entry.is_regular_file() &&
                std::any_of(endings.begin(), endings.end(),
                            [&](const std::string& ending) { return name.ends_with(ending); })) {
                files.push_back({fs::relative(entry.path(), source_dir()).generic_string(),
                                 read_file(entry.path())});
            }
        }
    }
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

/// Names of the files in a folder, without their ending.
inline std::vector<std::string> stems_in(const std::string& folder, const std::string& ending) {
    std::vector<std::string> stems;
    if (!std::filesystem::exists(source_dir() / folder)) {
        return stems;
    }
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / folder)) {
        if (entry.path().extension() == ending) {
            stems.push_back(entry.path().stem().string());
        }
    }
    std::sort(stems.begin(), stems.end());
    return stems;
}

}  // namespace linimasa::test
