#include "readers/encoding.hpp"

#include "base/utf8.hpp"
#include "linimasa/core/text.hpp"

#include <fmt/format.h>
#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
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

bool is_wide_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80U;
}

/// Encodings of one byte a character that the library tells apart by the letters of a language.
bool is_alphabet(std::string_view folded_name) {
    return folded_name.starts_with("iso-8859-") || folded_name.starts_with("windows-125") ||
           folded_name.starts_with("ibm") || folded_name.starts_with("koi8") ||
           folded_name.starts_with("tis-");
}

std::string guess(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, guess_size);
    const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
    uchardet_handle_data(detector.get(), sample.data(), sample.size());
    uchardet_data_end(detector.get());
    std::string guessed = uchardet_get_charset(detector.get());
    // Where hardly a byte is beyond ASCII, these are the quotation marks, dashes and accents of the
    // commonest of these encodings, and too few to show an alphabet.
    constexpr std::ptrdiff_t few = 25;
    const auto wide = std::count_if(sample.begin(), sample.end(), is_wide_byte);
    if (is_alphabet(fold(guessed)) && wide * few < static_cast<std::ptrdiff_t>(sample.size())) {
        guessed = "windows-1252";
    }
    return guessed;
}

/// How many of the first bytes are zeros, by their place in a group of four.
std::array<std::size_t, 4> zeros_by_place(std::string_view head) {
    std::array<std::size_t, 4> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zeros[i % 4] += head[i] == '\0' ? 1U : 0U;
    }
    return zeros;
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
constexpr char substitute = '\x1A';  ///< what the library puts for a single byte that is none

std::size_t count_broken(std::string_view text) {
    auto marks = static_cast<std::size_t>(std::count(text.begin(), text.end(), substitute));
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

std::optional<WideEncoding> wide_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) {
        return WideEncoding{"UTF-32LE", 4};
    }
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) {
        return WideEncoding{"UTF-32BE", 4};
    }
    if (bytes.starts_with("\xFF\xFE")) {
        return WideEncoding{"UTF-16LE", 2};
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return WideEncoding{"UTF-16BE", 2};
    }
    // Without a mark: every other byte of Latin letters is a zero, and nearly none of the others.
    const std::string_view head = bytes.substr(0, std::min(bytes.size(), wide_head) / 4 * 4);
    constexpr std::size_t shortest = 16;
    if (head.size() < shortest) {
        return std::nullopt;
    }
    const auto zeros = zeros_by_place(head);
    const std::size_t groups = head.size() / 4;
    const auto full = [&](std::size_t place) { return zeros[place] * 10 >= groups * 7; };
    const auto bare = [&](std::size_t place) { return zeros[place] * 20 <= groups; };
    if (bare(0) && bare(2) && full(1) && full(3)) {
        return WideEncoding{"UTF-16LE", 0};
    }
    if (full(0) && full(2) && bare(1) && bare(3)) {
        return WideEncoding{"UTF-16BE", 0};
    }
    if (bare(0) && full(1) && full(2) && full(3)) {
        return WideEncoding{"UTF-32LE", 0};
    }
    if (full(0) && full(1) && full(2) && bare(3)) {
        return WideEncoding{"UTF-32BE", 0};
    }
    return std::nullopt;
}

Decoded decode(std::string_view bytes, std::string_view declared) {
    std::string out;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
        declared = "utf-8";
    } else if (const auto wide = wide_encoding(bytes);
               wide && convert(bytes.substr(wide->mark), std::string(wide->name), out)) {
        return {std::move(out), {}};
    }
    if (utf8::first_invalid(bytes) == std::string_view::npos) {
        return {std::string(bytes), {}};
    }
    const auto wide =
        static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_wide_byte));
    const std::string name = fold(declared);
    if (name.empty() || name == "utf-8" || name == "utf8") {
        // One broken character in a long text does not make it another encoding.
        std::string repaired = utf8::repaired(bytes);
        const std::size_t marks = count_broken(repaired);
        const auto leading =
            static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
                return static_cast<unsigned char>(c) >= 0xC2U;
            }));
        if (marks * 4 < leading || (!name.empty() && marks * 2 < leading)) {
            return with_replacements(std::move(repaired));
        }
    } else if (convert(bytes, std::string(declared), out) && count_broken(out) * 4 < wide) {
        return {std::move(out), {}};  // more broken than that, the declaration is wrong
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
