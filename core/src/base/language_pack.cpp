#include "linimasa/core/language_pack.hpp"

#include "linimasa/core/embedded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

namespace linimasa {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \r");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> split_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto tab = std::min(line.find('\t', begin), line.size());
        cells.push_back(trimmed(line.substr(begin, tab - begin)));
        begin = tab + 1;
    }
    return cells;
}

}  // namespace

std::vector<std::string> LanguagePack::available() {
    std::set<std::string> codes;
    for (const auto& file : embedded::languages()) {
        codes.emplace(file.name.substr(0, file.name.find('/')));
    }
    return {codes.begin(), codes.end()};
}

Result<LanguagePack> LanguagePack::load(std::string_view code,
                                        const std::filesystem::path& override_dir) {
    const auto codes = available();
    if (std::find(codes.begin(), codes.end(), code) == codes.end() && override_dir.empty()) {
        return tl::unexpected(Error{ErrorCode::not_found,
                                    fmt::format("there is no language pack \"{}\"", code), "",
                                    fmt::format("Choose one of: {}", fmt::join(codes, ", "))});
    }
    LanguagePack pack;
    pack.code_ = code;
    pack.override_dir_ = override_dir;
    if (!override_dir.empty()) {
        std::error_code failure;
        for (std::filesystem::directory_iterator it(override_dir, failure), end;
             !failure && it != end; it.increment(failure)) {
            std::ifstream in(it->path(), std::ios::binary);
            if (it->is_regular_file() && in) {
                pack.overrides_.emplace(it->path().filename().string(),
                                        std::string(std::istreambuf_iterator<char>(in), {}));
            }
        }
        if (failure) {
            return tl::unexpected(Error{ErrorCode::unreadable, failure.message(),
                                        override_dir.string(),
                                        "Give a folder with the files of a language pack"});
        }
    }
    if (const auto error = pack.stray_file()) {
        return tl::unexpected(*error);
    }
    for (const auto& row : pack.table("language.tsv")) {
        if (row.cell(0) == "name") {
            pack.name_ = row.cell(1);
        } else if (row.cell(0) == "locale") {
            pack.locale_ = row.cell(1);
        }
    }
    if (pack.name_.empty() || pack.locale_.empty()) {
        return tl::unexpected(Error{ErrorCode::invalid_data, "\"name\" or \"locale\" is missing",
                                    pack.place_of("language.tsv", 1),
                                    "Both are lines of key, tab, value"});
    }
    return pack;
}

std::optional<Error> LanguagePack::stray_file() const {
    std::vector<std::string> names;
    for (const auto& file : embedded::languages()) {
        if (file.name.starts_with(code_ + "/")) {
            names.emplace_back(file.name.substr(code_.size() + 1));
        }
    }
    for (const auto& [name, contents] : overrides_) {
        const bool table = name.ends_with(".tsv") || name.ends_with(".rules");
        if (table && !names.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
            return Error{ErrorCode::invalid_data,
                         fmt::format("the language pack \"{}\" has no file of this name", code_),
                         (override_dir_ / name).string(),
                         fmt::format("Its files are: {}", fmt::join(names, ", "))};
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> LanguagePack::file(std::string_view name) const {
    if (const auto it = overrides_.find(name); it != overrides_.end()) {
        return it->second;
    }
    for (const auto& file : embedded::languages()) {
        if (file.name.size() == code_.size() + 1 + name.size() && file.name.starts_with(code_) &&
            file.name[code_.size()] == '/' && file.name.ends_with(name)) {
            return file.contents;
        }
    }
    return std::nullopt;
}

std::vector<TableRow> LanguagePack::table(std::string_view name) const {
    std::vector<TableRow> rows;
    const std::string_view text = file(name).value_or("");
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        ++number;
        if (!trimmed(line).empty() && line.front() != '#') {
            rows.push_back({split_cells(line), number});
        }
        begin = end + 1;
    }
    return rows;
}

std::string LanguagePack::fingerprint() const {
    std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a, 64 bits
    const auto mix = [&](std::string_view bytes) {
        for (const char c : bytes) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        }
    };
    for (const auto& file : embedded::languages()) {
        if (file.name.starts_with(code_ + "/")) {
            mix(file.name);
            mix(file.contents);
        }
    }
    for (const auto& [name, contents] : overrides_) {
        mix(name);
        mix(contents);
    }
    return fmt::format("{}-{:016x}", code_, hash);
}

std::string LanguagePack::place_of(std::string_view file, std::size_t line) const {
    return overrides_.contains(file) ? fmt::format("{}:{}", (override_dir_ / file).string(), line)
                                     : fmt::format("{}/{}:{}", code_, file, line);
}

}  // namespace linimasa
