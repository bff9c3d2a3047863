#include "linimasa/core/reader.hpp"
#include "readers/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace linimasa {
namespace {

namespace fs = std::filesystem;

void read_file(const std::string& path, readers::Emitter& out) {
    auto source = readers::open_file(path);
    if (!source) {
        out.fail(source.error());
        return;
    }
    readers::Input input(**source, path);
    readers::read_input(input, out);
}

/// Files of a folder and the folders in it, by name. Names that begin with a dot are left out.
void collect(const fs::path& folder, std::vector<std::string>& files, readers::Emitter& out) {
    std::vector<fs::path> entries;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
         it.increment(failure)) {
        if (!it->path().filename().string().starts_with('.')) {
            entries.push_back(it->path());
        }
    }
    if (failure) {
        out.fail({ErrorCode::unreadable, failure.message(), folder.string(),
                  "Check the permissions of the folder"});
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        std::error_code ignored;
        if (fs::is_directory(fs::symlink_status(entry, ignored))) {
            collect(entry, files, out);
        } else if (fs::is_regular_file(entry, ignored)) {
            files.push_back(entry.string());
        }
    }
}

void read_folder(const std::string& path, readers::Emitter& out) {
    std::vector<std::string> files;
    collect(path, files, out);
    if (files.empty() && !out.stopped()) {
        out.fail({ErrorCode::not_found, "there is no file in this folder", path,
                  "Give a folder that holds articles"});
    }
    for (const std::string& file : files) {
        if (out.stopped()) {
            return;
        }
        read_file(file, out);
    }
}

}  // namespace

void read_articles(std::span<const std::string> inputs, const ReadOptions& options,
                   const ArticleSink& sink) {
    readers::Emitter out(options, sink);
    for (const std::string& input : inputs) {
        if (out.stopped()) {
            return;
        }
        std::error_code ignored;
        if (input != "-" && fs::is_directory(input, ignored)) {
            read_folder(input, out);
        } else {
            read_file(input, out);
        }
    }
}

}  // namespace linimasa
