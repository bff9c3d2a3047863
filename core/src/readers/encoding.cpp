#include "readers/encoding.hpp"

#include "base/utf8.hpp"
#include "linimasa/core/text.hpp"

#include <fmt/format.h>
#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace linimasa::readers {
namespace {

constexpr std::size_t head_size = 4096;          ///< where a declaration stands
constexpr std::size_t guess_size = 256U << 10U;  ///< bytes that a guess looks at

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

/// False where ICU does not know the encoding.
bool convert(std::string_view bytes, std::string encoding, std::string& out) {
    const std::string folded = fold(encoding);
    if (folded == "iso-8859-1" || folded == "latin1" || folded == "us-ascii" || folded == "ascii") {
        encoding = "windows-1252";  // what is meant wherever this is written
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) != 0) {
        return false;
    }
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                  status);
    if (U_FAILURE(status) != 0) {
        return false;
    }
    out.clear();
    text.toUTF8String(out);
    return true;
}

std::string guess(std::string_view bytes) {
    const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
    uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), guess_size));
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

}  // namespace

std::string_view declared_encoding(std::string_view document) {
    const std::string_view head = document.substr(0, head_size);
    for (const std::string_view key : {"charset=", "encoding="}) {
        std::size_t at = head.find(key);
        if (at == std::string_view::npos) {
            continue;
        }
        at += key.size();
        while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) {
            ++at;
        }
        const std::size_t end = head.find_first_of("\"' ;>?/", at);
        if (end != std::string_view::npos && end > at && end - at <= 30) {
            return head.substr(at, end - at);
        }
    }
    return {};
}

namespace {

constexpr std::string_view broken_mark = "\xEF\xBF\xBD";

std::size_t count_broken(std::string_view text) {
    std::size_t marks = 0;
    for (std::size_t at = text.find(broken_mark); at != std::string_view::npos;
         at = text.find(broken_mark, at + broken_mark.size())) {
        ++marks;
    }
    return marks;
}

Decoded with_replacements(std::string text) {
    const std::size_t marks = count_broken(text);
    return {std::move(text), fmt::format("{} broken character{} stand{} as U+FFFD", marks,
                                         marks == 1 ? "" : "s", marks == 1 ? "s" : "")};
}

Decoded read_as(std::string text, std::string_view encoding) {
    return {std::move(text), fmt::format("the bytes are no UTF-8 and were read as {}", encoding)};
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
    std::string out;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
        declared = "utf-8";
    } else if ((bytes.starts_with("\xFF\xFE") && convert(bytes.substr(2), "UTF-16LE", out)) ||
               (bytes.starts_with("\xFE\xFF") && convert(bytes.substr(2), "UTF-16BE", out))) {
        return {std::move(out), {}};
    }
    if (utf8::first_invalid(bytes) == std::string_view::npos) {
        return {std::string(bytes), {}};
    }
    const std::string name = fold(declared);
    if (name.empty() || name == "utf-8" || name == "utf8") {
        // One broken character in a long text does not make it another encoding.
        std::string repaired = utf8::repaired(bytes);
        const std::size_t marks = count_broken(repaired);
        const auto wide =
            static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
                return static_cast<unsigned char>(c) >= 0xC2U;
            }));
        if (marks * 4 < wide || (!name.empty() && marks * 2 < wide)) {
            return with_replacements(std::move(repaired));
        }
    } else if (convert(bytes, std::string(declared), out)) {
        return {std::move(out), {}};
    }
    const std::string guessed = guess(bytes);
    if (!guessed.empty() && fold(guessed) != "utf-8" && convert(bytes, guessed, out)) {
        return read_as(std::move(out), guessed);
    }
    return convert(bytes, "windows-1252", out) ? read_as(std::move(out), "windows-1252")
                                               : with_replacements(utf8::repaired(bytes));
}

std::string to_utf8(std::string_view bytes, std::string_view declared) {
    return decode(bytes, declared).text;
}

}  // namespace linimasa::readers
