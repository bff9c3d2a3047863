#include "linimasa/exporters/exporter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

}  // namespace linimasa
