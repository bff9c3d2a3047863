#pragma once

#include <tl/expected.hpp>

#include <string>

namespace linimasa {

/// What went wrong, coarse enough to choose an exit status by.
enum class ErrorCode {
    not_found,       ///< a file, folder, format or id that does not exist
    unreadable,      ///< it exists and cannot be read: permissions, not a regular file
    invalid_input,   ///< an article, record or graph that does not have the form it claims
    invalid_data,    ///< a language pack, model or knowledge file with a mistake
    limit_exceeded,  ///< larger or deeper than a documented limit
    unsupported,     ///< a format, encoding or language the program has no reader for
    write_failed,    ///< the disk is full, the stream is closed
};

/// An error that a person can act on.
struct Error {
    ErrorCode code;
    std::string message;  ///< what is wrong, with the offending piece quoted
    std::string where;    ///< file and place: "news.ndjson:14", "id/months.tsv:3"; may be empty
    std::string remedy;   ///< what to do about it, as a sentence; may be empty
};

/// "where: message. remedy", as it is shown on standard error.
[[nodiscard]] std::string to_string(const Error& error);

/// A value or the reason why there is none. Mark every function that returns one [[nodiscard]].
template <class T>
using Result = tl::expected<T, Error>;

}  // namespace linimasa
