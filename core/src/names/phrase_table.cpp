#include "names/phrase_table.hpp"

namespace linimasa::names {
namespace {

constexpr std::string_view marks = ",.()\"/:&";

constexpr std::uint64_t edge(std::uint32_t node, Key key) {
    return (static_cast<std::uint64_t>(node) << 32U) | key;
}

}  // namespace

std::vector<Key> phrase_keys(std::string_view phrase, Vocabulary& vocabulary) {
    std::vector<Key> keys;
    const std::string folded = fold(phrase);
    const std::string_view text = folded;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        if (marks.find(text[i]) != std::string_view::npos) {
            keys.push_back(key_of_mark(text[i]));
            ++i;
            continue;
        }
        std::size_t end = i;
        // A dot inside a word is part of it ("kompas.com"), as the tokenizer has it.
        while (end < text.size() && text[end] != ' ' &&
               (marks.find(text[end]) == std::string_view::npos ||
                (text[end] == '.' && end + 1 < text.size() && text[end + 1] != ' '))) {
            ++end;
        }
        keys.push_back(vocabulary.add(text.substr(i, end - i)));
        i = end;
    }
    return keys;
}

std::uint32_t PhraseTable::add(std::span<const Key> phrase, std::uint32_t value) {
    std::uint32_t node = 0;
    for (const Key key : phrase) {
        const auto next = static_cast<std::uint32_t>(nodes_.size());
        const auto [it, added] = edges_.try_emplace(edge(node, key), next);
        if (added) {
            nodes_.emplace_back();
        }
        node = it->second;
    }
    const std::uint32_t before = nodes_[node].value;
    if (before == none && node != 0) {
        nodes_[node].value = value;
    }
    return before;
}

PhraseTable::Match PhraseTable::longest(std::span<const Key> keys) const {
    Match best;
    std::uint32_t node = 0;
    std::uint32_t length = 0;
    for (const Key key : keys) {
        if (key == 0) {
            break;
        }
        const auto it = edges_.find(edge(node, key));
        if (it == edges_.end()) {
            break;
        }
        node = it->second;
        ++length;
        if (nodes_[node].value != none) {
            best = {nodes_[node].value, length};
        }
    }
    return best;
}

}  // namespace linimasa::names
