#include "whereabouts.hpp"

#include "linimasa/core/text.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <sstream>

namespace linimasa {

namespace {

/// "istana" in "kompleks istana", not "solo" in "solok".
bool holds_words(const std::string& text, const std::string& words) {
    const auto letter = [&](std::size_t at) {
        return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') ||
                                    (text[at] >= '0' && text[at] <= '9') || (text[at] & 0x80) != 0);
    };
    for (std::size_t at = text.find(words); at != std::string::npos && !words.empty();
         at = text.find(words, at + 1)) {
        if ((at == 0 || !letter(at - 1)) && !letter(at + words.size())) {
            return true;
        }
    }
    return false;
}

}  // namespace

void Whereabouts::add(std::span<const Place> places, std::size_t index) {
    constexpr int deepest = 8;
    state_ = state_ || places[index].kind == PlaceKind::country;
    if (places[index].kind == PlaceKind::venue) {
        std::istringstream words(fold(places[index].name));
        for (std::string word; words >> word;) {
            words_.insert(word);
        }
    }
    std::optional<std::size_t> place = index;
    for (int depth = 0; place && depth < deepest; ++depth) {
        const Place& it = places[*place];
        names_.insert(fold(it.name));
        if (!it.country.empty()) {
            states_.insert(it.country);
        }
        place = it.within;
    }
}

bool Whereabouts::fits(const Whereabouts& other) const {
    const auto any = [](const std::set<std::string>& a, const std::set<std::string>& b,
                        auto&& same) {
        return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
            return std::any_of(b.begin(), b.end(),
                               [&](const std::string& y) { return same(x, y); });
        });
    };
    if (any(names_, other.names_, [](const std::string& x, const std::string& y) {
            return holds_words(x, y) || holds_words(y, x);
        })) {
        return true;
    }
    if ((state_ || other.state_) && any(states_, other.states_, std::equal_to<>())) {
        return true;
    }
    // Two words of a name, beside the one for the kind of venue.
    constexpr std::ptrdiff_t enough = 3;
    return std::count_if(words_.begin(), words_.end(), [&](const std::string& word) {
               return other.words_.contains(word);
           }) >= enough;
}

}  // namespace linimasa
