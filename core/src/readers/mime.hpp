#pragma once

#include <string>
#include <string_view>

namespace linimasa::readers {

/// What counts of a mail; all in UTF-8, empty where it is missing.
struct Mail {
    std::string id;  ///< Message-ID
    std::string url;
    std::string subject;
    std::string from;
    std::string date;
    std::string text;
    std::string html;
    bool left_out = false;  ///< there were more parts than are looked at, or deeper ones
};

/// One message (RFC 5322 with MIME): headers and the first text and HTML parts, decoded.
/// Attachments are passed over. Total and linear; parts inside parts are followed to a small depth.
[[nodiscard]] Mail read_mail(std::string_view message);

/// "=?utf-8?Q?Rapat?=": a header's encoded words as text.
[[nodiscard]] std::string decoded_words(std::string_view value);

}  // namespace linimasa::readers
