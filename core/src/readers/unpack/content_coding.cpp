#include "readers/unpack/content_coding.hpp"

#include "readers/lines.hpp"
#include "readers/unpack/unpacker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

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

bool is_plain(std::string_view coding) {
    return coding.empty() || coding == "identity" || coding == "none";
}

/// The codings of a header in the order in which they were put on; at least one, perhaps "".
std::vector<std::string_view> codings_of(std::string_view header) {
    std::vector<std::string_view> codings;
    for (std::size_t begin = 0; begin <= header.size();) {
        const std::size_t end = std::min(header.find(',', begin), header.size());
        const std::string_view coding = trimmed(header.substr(begin, end - begin));
        if (!is_plain(coding)) {
            codings.push_back(coding);
        }
        begin = end + 1;
    }
    if (codings.empty()) {
        codings.emplace_back();
    }
    return codings;
}

tl::unexpected<Error> unknown(std::string_view coding, const std::string& name) {
    return tl::unexpected(Error{
        ErrorCode::unsupported,
        fmt::format("the page is packed in a way that is not read here: {}", coding.substr(0, 40)),
        name, "Crawl it with gzip, deflate or zstd"});
}

Result<UnpackedBody> unpack(std::string_view body, const Packing& packing, const ReadLimits& limits,
                            const std::string& name) {
    const auto source = memory_source(body);
    Input packed(*source, name);
    Unpacker unpacker(packed, packing, limits);
    Input unpacked(unpacker, name);
    auto bytes = unpacked.read_all(limits.record_bytes);
    if (!bytes) {
        return tl::unexpected(std::move(bytes.error()));
    }
    return UnpackedBody{*std::move(bytes), unpacker.failure()};
}

}  // namespace

std::optional<Result<UnpackedBody>> unpack_body(std::string_view body, std::string_view coding,
                                                const ReadLimits& limits, const std::string& name) {
    constexpr std::array<std::string_view, 5> read_here = {"", "gzip", "x-gzip", "deflate", "zstd"};
    constexpr std::size_t most_codings = 4;
    const auto codings = codings_of(coding);
    if (body.empty()) {
        return std::nullopt;
    }
    if (codings.size() > most_codings) {
        return unknown(coding, name);
    }
    std::optional<Result<UnpackedBody>> made;
    std::optional<Error> failure;
    for (auto last = codings.rbegin(); last != codings.rend() && !body.empty(); ++last) {
        if (const Packing* packing = packing_of_body(body, *last)) {
            made = unpack(body, *packing, limits, name);
            if (!*made) {
                return made;
            }
            if (!failure) {
                failure = (*made)->failure;
            }
            (*made)->failure = failure;
            body = (*made)->bytes;
        } else if (!is_markup(body) &&
                   std::find(read_here.begin(), read_here.end(), *last) == read_here.end()) {
            return unknown(*last, name);
        }
    }
    return made;
}

}  // namespace linimasa::readers
