#include "readers/outlet.hpp"

#include "readers/lexicon.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace linimasa::readers {
namespace {

/// The endings under which names are registered, besides countries.
constexpr std::array<std::string_view, 14> public_endings = {"ac",   "biz", "co",   "com", "desa",
                                                             "edu",  "go",  "info", "mil", "net",
                                                             "news", "or",  "org",  "web"};

bool is_ending(std::string_view label) {
    return label.size() == 2 ||
           std::find(public_endings.begin(), public_endings.end(), label) != public_endings.end();
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace

std::optional<std::string> outlet_of_host(std::string_view given) {
    std::string host(given);
    std::transform(host.begin(), host.end(), host.begin(), lower);
    if (!std::all_of(host.begin(), host.end(), is_host_character)) {
        return std::nullopt;
    }
    std::vector<std::string_view> labels;
    const std::string_view view = host;
    for (std::size_t begin = 0; begin <= view.size();) {
        const std::size_t dot = std::min(view.find('.', begin), view.size());
        labels.push_back(view.substr(begin, dot - begin));
        begin = dot + 1;
    }
    if (labels.size() < 2) {
        return std::nullopt;
    }
    labels.pop_back();  // the last one is an ending whatever it is
    while (labels.size() > 1 && is_ending(labels.back())) {
        labels.pop_back();
    }
    const std::string_view name = labels.back();
    if (name.empty() || name == "www") {
        return std::nullopt;
    }
    if (const auto known = Lexicon::builtin().outlet(name)) {
        return std::string(*known);
    }
    std::string outlet(name);
    if (outlet.front() >= 'a' && outlet.front() <= 'z') {
        outlet.front() = static_cast<char>(outlet.front() - 'a' + 'A');
    }
    return outlet;
}

std::optional<std::string> outlet_of_url(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    host = host.substr(0, host.find(':'));
    return outlet_of_host(host);
}

}  // namespace linimasa::readers
