#include "linimasa/exporters/exporter.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace linimasa {

// Each format is one file; the list is read twice, to declare them and to fill the table.
#define FORMAT(name) extern const Exporter name##_exporter;
#include "formats.def"
#undef FORMAT

namespace {

template <std::size_t size>
std::array<const Exporter*, size> by_name(std::array<const Exporter*, size> list) {
    std::ranges::sort(list, {}, [](const Exporter* exporter) { return exporter->name; });
    return list;
}

}  // namespace

std::span<const Exporter* const> exporters() noexcept {
    static const auto list = by_name(std::to_array<const Exporter*>({
#define FORMAT(name) &name##_exporter,
#include "formats.def"
#undef FORMAT
    }));
    return list;
}

Result<const Exporter*> find_exporter(std::string_view name) {
    std::string names;
    for (const Exporter* exporter : exporters()) {
        if (exporter->name == name) {
            return exporter;
        }
        names += names.empty() ? "" : ", ";
        names += exporter->name;
    }
    return tl::unexpected(Error{ErrorCode::not_found,
                                fmt::format("there is no format \"{}\"", name), "",
                                fmt::format("Choose out of: {}.", names)});
}

Result<void> export_to_file(const EventGraph& graph, const Exporter& exporter,
                            const ExportOptions& options, const std::filesystem::path& path) {
    // Beside the target, since a rename does not cross file systems.
    std::filesystem::path temporary = path;
    temporary += fmt::format(".{}.part", ::getpid());
    const auto failed = [&](const std::string& what, const std::string& remedy) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        return tl::unexpected(Error{ErrorCode::write_failed, what, path.string(), remedy});
    };
    errno = 0;
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    if (!out) {
        return failed(fmt::format("cannot be written: {}", std::strerror(errno)),
                      "Check that the folder is there and may be written to.");
    }
    if (const auto written = exporter.write(graph, options, out); !written) {
        return failed(written.error().message, written.error().remedy);
    }
    out.close();
    if (!out) {
        return failed("could not be written to its end", "Is the disk full?");
    }
    std::error_code error;
    std::filesystem::rename(temporary, path, error);
    if (error) {
        return failed(fmt::format("cannot be put in place: {}", error.message()),
                      "Check that no folder of that name is in the way.");
    }
    return {};
}

}  // namespace linimasa
