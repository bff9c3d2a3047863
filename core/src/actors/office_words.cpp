// What an office means, for comparison with another.
#include "actors/name_keys.hpp"
#include "actors/offices.hpp"

#include <algorithm>

namespace linimasa::actors {

std::vector<std::string> office_words(std::string_view title, const WordTable& words) {
    std::string plain;
    int depth = 0;
    for (const char c : title) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) {
            plain += c;
        }
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    std::vector<std::string> out;
    const auto add = [&](const std::string& word) {
        const auto classes = words.classes_of(word);
        if ((classes & (link_word | own_suffix | office_former | office_acting | nickname_word |
                        portfolio_word)) == 0) {
            out.push_back(word);
        }
    };
    for (const auto& word : name_words(plain)) {
        if (const auto* const expansion = words.office(word)) {
            for (const auto& part : name_words(expansion->full)) {
                add(part);
            }
        } else {
            add(word);
        }
    }
    return out;
}

bool same_office(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty() || a.front() != b.front()) {
        return false;
    }
    const auto& fewer = a.size() <= b.size() ? a : b;
    const auto& more = a.size() <= b.size() ? b : a;
    std::size_t shared = 0;
    for (const auto& word : fewer) {
        shared += std::find(more.begin(), more.end(), word) != more.end() ? 1U : 0U;
    }
    return shared == fewer.size() || shared * 4 >= 3 * more.size();
}

}  // namespace linimasa::actors
