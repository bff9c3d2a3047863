#include "readers/language.hpp"

#include "linimasa/core/text.hpp"
#include "readers/lexicon.hpp"

#include <cld2/public/compact_lang_det.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace linimasa::readers {
namespace {

/// So much of the story is looked at: a few paragraphs tell a language as well as all of them.
constexpr std::size_t sample_size = 1500;
constexpr std::size_t shortest_sample = 60;  ///< bytes; a name and a verb could be any language

/// The first paragraphs of the body, without title and captions: names tell no language.
std::string sample_of(const Article& article) {
    std::string sample;
    for (const Block& block : article.blocks) {
        if (sample.size() >= sample_size) {
            break;
        }
        if (block.kind == BlockKind::body) {
            sample += slice(article.text, block.span);
            sample += '\n';
        }
    }
    if (sample.size() < shortest_sample) {
        sample = article.text;
    }
    if (sample.size() > sample_size) {
        sample.resize(sample.find_last_of(" \n", sample_size) == std::string::npos
                          ? 0
                          : sample.find_last_of(" \n", sample_size));
    }
    return sample;
}

struct Counts {
    std::size_t words = 0;
    std::size_t shared = 0;      ///< of both Indonesian and Malay
    std::size_t indonesian = 0;  ///< written so in Indonesian only
    std::size_t malay = 0;
};

Counts count_words(std::string_view sample, const Lexicon& lexicon) {
    Counts counts;
    std::string word;
    const auto take = [&] {
        if (word.empty()) {
            return;
        }
        ++counts.words;
        switch (lexicon.language_word(word)) {
            case LanguageWord::none:
                break;
            case LanguageWord::both:
                ++counts.shared;
                break;
            case LanguageWord::indonesian:
                ++counts.indonesian;
                break;
            case LanguageWord::malay:
                ++counts.malay;
                break;
        }
        word.clear();
    };
    for (const char c : sample) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool inside = (lower >= 'a' && lower <= 'z') || static_cast<signed char>(c) < 0;
        if (inside) {
            word.push_back(lower);
        } else {
            take();
        }
    }
    take();
    return counts;
}

/// CLD2 still says what ISO has renamed.
std::string modern_code(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> renamed = {
        {{"iw", "he"}, {"jw", "jv"}, {"no", "nb"}, {"in", "id"}}};
    for (const auto& [old_code, code_now] : renamed) {
        if (code == old_code) {
            return std::string(code_now);
        }
    }
    return code == "un" || code.size() > 7 ? std::string() : std::string(code);
}

/// What CLD2 is sure of, or "".
std::string by_statistics(const std::string& sample) {
    constexpr int sure_share = 60;
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> shares{};
    int bytes = 0;
    bool reliable = false;
    CLD2::DetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true,
                                languages.data(), shares.data(), &bytes, &reliable);
    return reliable && shares[0] >= sure_share ? modern_code(CLD2::LanguageCode(languages[0]))
                                               : std::string();
}

}  // namespace

std::string tell_language(const Article& article, const Lexicon& lexicon) {
    const std::string sample = sample_of(article);
    if (sample.size() < shortest_sample) {
        return {};
    }
    // Every seventh word at least of running Indonesian or Malay is one of the frequent ones; they
    // are hardly ever in anything else.
    constexpr std::size_t one_in = 7;
    constexpr std::size_t fewest = 3;
    const Counts counts = count_words(sample, lexicon);
    const std::size_t known = counts.shared + counts.indonesian + counts.malay;
    if (known >= fewest && known * one_in >= counts.words) {
        return counts.malay > 2 * counts.indonesian && counts.malay >= 2 ? "ms" : "id";
    }
    std::string code = by_statistics(sample);
    // CLD2 cannot keep these two apart, and takes headlines of one for the other.
    if (code == "ms" || code == "id") {
        return counts.malay > counts.indonesian ? "ms" : "id";
    }
    return code;
}

std::string language_name(const std::string& code) {
    icu::UnicodeString name;
    icu::Locale(code.c_str()).getDisplayName(icu::Locale::getEnglish(), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8.empty() ? code : utf8;
}

}  // namespace linimasa::readers
