#include "shared_runs.hpp"

#include "linimasa/core/text.hpp"

namespace linimasa::train {
namespace {

bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80U;
}

/// The words one behind the other, a blank behind each.
std::vector<std::string> runs_of(const std::vector<std::string>& tokens) {
    std::string text;
    std::vector<std::size_t> begins;
    for (const std::string& token : tokens) {
        bool inside = false;
        for (const char c : fold(token)) {
            if (in_word(c)) {
                if (!inside) {
                    begins.push_back(text.size());
                }
                text += c;
            } else if (inside) {
                text += ' ';
            }
            inside = in_word(c);
        }
        if (inside) {
            text += ' ';
        }
    }
    begins.push_back(text.size());
    std::vector<std::string> runs;
    for (std::size_t i = 0; i + SharedRuns::words < begins.size(); ++i) {
        runs.push_back(text.substr(begins[i], begins[i + SharedRuns::words] - begins[i]));
    }
    return runs;
}

}  // namespace

void SharedRuns::add(const std::vector<std::string>& tokens) {
    for (std::string& run : runs_of(tokens)) {
        runs_.insert(std::move(run));
    }
}

bool SharedRuns::shares(const std::vector<std::string>& tokens) const {
    for (const std::string& run : runs_of(tokens)) {
        if (runs_.contains(run)) {
            return true;
        }
    }
    return false;
}

}  // namespace linimasa::train
