#include "linimasa/core/result.hpp"

namespace linimasa {

std::string to_string(const Error& error) {
    std::string text;
    if (!error.where.empty()) {
        text += error.where;
        text += ": ";
    }
    text += error.message;
    if (!error.remedy.empty()) {
        text += ". ";
        text += error.remedy;
    }
    return text;
}

}  // namespace linimasa
