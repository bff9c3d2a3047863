#include "readers/unpack/content_coding.hpp"

#include "readers/unpack/unpacker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::readers {
namespace {

/// A page begins with markup, perhaps behind blanks and a byte-order mark.
bool is_markup(std::string_view body) {
    const std::size_t first = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && body[first] == '<';
}

/// How a body is packed; null where it is not, or in a way that is not known.
const Packing* packing_of_body(std::string_view body, std::string_view coding) {
    if (const Packing* packing = packing_of(body.substr(0, longest_mark))) {
        return packing;
    }
    if (coding == "deflate" && !is_markup(body)) {
        // Some servers leave out the header that the standard asks for.
        return zlib_packing.begins(body) ? &zlib_packing : &deflate_packing;
    }
    return nullptr;
}

}  // namespace

std::optional<Result<UnpackedBody>> unpack_body(std::string_view body, std::string_view coding,
                                                const ReadLimits& limits, const std::string& name) {
    const Packing* packing = packing_of_body(body, coding);
    if (packing == nullptr) {
        constexpr std::array<std::string_view, 6> plain = {"",       "identity", "gzip",
                                                           "x-gzip", "deflate",  "zstd"};
        const bool known = std::find(plain.begin(), plain.end(), coding) != plain.end();
        if (known || is_markup(body)) {
            return std::nullopt;
        }
        return tl::unexpected(Error{ErrorCode::unsupported,
                                    fmt::format("the page is packed in a way that is not read "
                                                "here: {}",
                                                coding.substr(0, 40)),
                                    name, "Crawl it with gzip, deflate or zstd"});
    }
    const auto source = memory_source(body);
    Input packed(*source, name);
    Unpacker unpacker(packed, *packing, limits);
    Input unpacked(unpacker, name);
    auto bytes = unpacked.read_all(limits.record_bytes);
    if (!bytes) {
        return tl::unexpected(std::move(bytes.error()));
    }
    return UnpackedBody{*std::move(bytes), unpacker.failure()};
}

}  // namespace linimasa::readers
