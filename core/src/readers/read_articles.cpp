#include "linimasa/core/reader.hpp"
#include "readers/format.hpp"
#include "readers/lines.hpp"

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

bool is_left_out(const fs::path& entry, const ReadOptions& options) {
    return std::any_of(options.left_out.begin(), options.left_out.end(), [&](const auto& other) {
        std::error_code ignored;
        return fs::equivalent(entry, other, ignored);
    });
}

/// Of many files only those with the name of one that is left out are looked at more closely.
bool is_file_left_out(const fs::path& file, const ReadOptions& options) {
    return std::any_of(options.left_out.begin(), options.left_out.end(),
                       [&](const auto& other) { return other.filename() == file.filename(); }) &&
           is_left_out(file, options);
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
            if (!is_left_out(entry, out.options())) {
                collect(entry, files, out);
            }
        } else if (fs::is_regular_file(entry, ignored) && !is_file_left_out(entry, out.options())) {
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

void read_one(const std::string& input, readers::Emitter& out);

/// Names of inputs, one a line; a relative one is looked for from where the program runs, as if it
/// had been given there itself. Lines that are empty or begin with '#' are left out.
void read_list(const std::string& path, readers::Emitter& out) {
    constexpr std::size_t longest_name = 64U << 10U;
    auto source = readers::open_file(path);
    if (!source) {
        out.fail(source.error());
        return;
    }
    readers::Input list(**source, path);
    std::size_t count = 0;
    while (const auto line = list.next_line(longest_name)) {
        const std::string name(readers::trimmed(line->text));
        if (out.stopped()) {
            return;
        }
        if (name.empty() || name.front() == '#') {
            continue;
        }
        ++count;
        if (name.front() == '@') {
            out.fail({ErrorCode::unsupported, "a list names another list",
                      fmt::format("{}:{}", path, line->number), "Give it as an input of its own"});
        } else if (std::error_code failure; name != "-" && !fs::exists(name, failure) && !failure) {
            out.fail({ErrorCode::not_found, fmt::format("there is no {}", name),
                      fmt::format("{}:{}", path, line->number),
                      "Check the path; one that is relative counts from where the program runs"});
        } else {
            read_one(name, out);
        }
    }
    if (list.failure()) {
        out.fail(*list.failure());
    } else if (count == 0 && !out.stopped()) {
        out.fail({ErrorCode::not_found, "the list names no input", path, "Write one a line"});
    }
}

void read_one(const std::string& input, readers::Emitter& out) {
    std::error_code ignored;
    if (input.size() > 1 && input.front() == '@' && !fs::exists(input, ignored)) {
        read_list(input.substr(1), out);
    } else if (input != "-" && fs::is_directory(input, ignored)) {
        read_folder(input, out);
    } else {
        read_file(input, out);
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
        read_one(input, out);
    }
}

}  // namespace linimasa
