#include "ids.hpp"

#include "linimasa/core/text.hpp"
#include "told.hpp"

#include <absl/container/flat_hash_set.h>
#include <fmt/format.h>

namespace linimasa {
namespace {

constexpr std::size_t longest_slug = 40;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Words in lower-case ASCII joined by hyphens, cut at a word where it gets long.
std::string slug(std::string_view words) {
    std::string result;
    std::size_t whole_words = 0;
    for (const char c : fold(words)) {
        if (is_letter_or_digit(c)) {
            result.push_back(c);
        } else if (!result.empty() && result.back() != '-') {
            whole_words = result.size() <= longest_slug ? result.size() : whole_words;
            result.push_back('-');
        }
    }
    if (result.size() > longest_slug) {
        result.resize(whole_words != 0 ? whole_words : longest_slug);
    }
    while (!result.empty() && result.back() == '-') {
        result.pop_back();
    }
    return result;
}

}  // namespace

std::string content_id(std::string_view prefix, std::string_view words, std::string_view key) {
    const std::string readable = slug(words);
    const auto digits = static_cast<std::uint32_t>(stable_hash(key) >> 32U);
    return fmt::format("{}-{}{}{:08x}", prefix, readable, readable.empty() ? "" : "-", digits);
}

void make_unique(std::vector<std::string*>& ids) {
    absl::flat_hash_set<std::string> taken;
    taken.reserve(ids.size());
    for (std::string* id : ids) {
        if (taken.insert(*id).second) {
            continue;
        }
        for (int number = 2;; ++number) {
            std::string next = fmt::format("{}-{}", *id, number);
            if (taken.insert(next).second) {
                *id = std::move(next);
                break;
            }
        }
    }
}

}  // namespace linimasa
