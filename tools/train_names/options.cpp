#include "options.hpp"

#include <array>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

namespace linimasa::train {
namespace {

struct Option {
    std::string_view name;
    void (*set)(Options& options, const std::string& value);
};

constexpr std::array<Option, 17> known{{
    {"l1", [](Options& o, const std::string& v) { o.crf.l1 = std::stod(v); }},
    {"l2", [](Options& o, const std::string& v) { o.crf.l2 = std::stod(v); }},
    {"block", [](Options& o, const std::string& v) { o.crf.block_factor = std::stod(v); }},
    {"missed", [](Options& o, const std::string& v) { o.crf.margins.missed = std::stod(v); }},
    {"invented", [](Options& o, const std::string& v) { o.crf.margins.invented = std::stod(v); }},
    {"invented_body",
     [](Options& o, const std::string& v) { o.crf.margins.invented_body = std::stod(v); }},
    {"confused", [](Options& o, const std::string& v) { o.crf.margins.confused = std::stod(v); }},
    {"encyclopedia_missed",
     [](Options& o, const std::string& v) { o.crf.encyclopedia_margins.missed = std::stod(v); }},
    {"encyclopedia_invented",
     [](Options& o, const std::string& v) { o.crf.encyclopedia_margins.invented = std::stod(v); }},
    {"encyclopedia_invented_body",
     [](Options& o, const std::string& v) {
         o.crf.encyclopedia_margins.invented_body = std::stod(v);
     }},
    {"epochs", [](Options& o, const std::string& v) { o.crf.epochs = std::stoi(v); }},
    {"rate", [](Options& o, const std::string& v) { o.crf.rate = std::stod(v); }},
    {"nerp", [](Options& o, const std::string& v) { o.nerp_weight = std::stod(v); }},
    {"min", [](Options& o, const std::string& v) { o.min_count = std::stoi(v); }},
    {"attributes", [](Options& o, const std::string& v) { o.attributes = v; }},
    {"errors", [](Options& o, const std::string& v) { o.errors = v; }},
    {"folds", [](Options& o, const std::string& v) { o.folds = std::stoi(v); }},
}};

bool set(Options& options, const std::string& argument) {
    const std::size_t equals = argument.find('=');
    for (const Option& option : known) {
        if (equals == std::string::npos || argument.compare(0, equals, option.name) != 0) {
            continue;
        }
        try {
            option.set(options, argument.substr(equals + 1));
            return true;
        } catch (const std::exception&) {
            return false;  // no number
        }
    }
    return false;
}

}  // namespace

Options read_options(int argc, char** argv) {
    Options options;
    for (int i = 3; i < argc; ++i) {
        if (!set(options, argv[i])) {
            std::cerr << "option \"" << argv[i]
                      << "\": unknown, or no number where one is expected; there are "
                      << option_names() << '\n';
            std::exit(2);
        }
    }
    return options;
}

std::string option_names() {
    std::string names;
    for (const Option& option : known) {
        names.append(names.empty() ? "" : " ").append(option.name).append("=…");
    }
    return names;
}

}  // namespace linimasa::train
