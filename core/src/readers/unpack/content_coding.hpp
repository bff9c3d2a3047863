#pragma once

#include "linimasa/core/reader.hpp"
#include "linimasa/core/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers {

/// The body of a response as the server packed it for the way.
struct UnpackedBody {
    std::string bytes;
    std::optional<Error> failure;  ///< the body is damaged or cut off: `bytes` is what could be had
};

/// Unpacks a body.
/// @param coding  as "Content-Encoding" names it, of several the first put on first; a body that is
///                not packed, though that says so, stays as it is, since crawlers unpack bodies and
///                keep the header
/// @param name    of the record, for messages
/// @return nothing where the body is not packed; an Error where it is in a way that is not read
///         here, or unpacks to more than a record may have
[[nodiscard]] std::optional<Result<UnpackedBody>> unpack_body(std::string_view body,
                                                              std::string_view coding,
                                                              const ReadLimits& limits,
                                                              const std::string& name);

}  // namespace linimasa::readers
