#include "linimasa/core/vocabulary.hpp"

#include <absl/container/flat_hash_map.h>

#include <deque>
#include <string>

namespace linimasa {

struct Vocabulary::State {
    std::deque<std::string> words{std::string{}};  // a deque: views into it stay valid
    absl::flat_hash_map<std::string_view, WordId> ids;
};

Vocabulary::Vocabulary() : state_(std::make_unique<State>()) {}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

WordId Vocabulary::add(std::string_view lower) {
    if (lower.empty()) {
        return unknown_word;
    }
    if (const auto it = state_->ids.find(lower); it != state_->ids.end()) {
        return it->second;
    }
    const auto id = static_cast<WordId>(state_->words.size());
    state_->ids.emplace(state_->words.emplace_back(lower), id);
    return id;
}

WordId Vocabulary::find(std::string_view lower) const noexcept {
    const auto it = state_->ids.find(lower);
    return it == state_->ids.end() ? unknown_word : it->second;
}

std::string_view Vocabulary::word(WordId id) const {
    return state_->words.at(id);
}

std::size_t Vocabulary::size() const noexcept {
    return state_->words.size();
}

}  // namespace linimasa
