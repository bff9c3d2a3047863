#include "options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace linimasa::train {
namespace {

/// The whole text, as a number. False: it is none.
template <class Number>
bool parse(std::string_view text, Number& number) {
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end;
}

struct Option {
    std::string_view name;
    bool (*set)(Options& options, std::string_view value);
};

/// The margins of an option: those of news, or of the encyclopedia.
template <Margins CrfOptions::*of, double Margins::*margin>
bool set_margin(Options& options, std::string_view value) {
    return parse(value, options.crf.*of.*margin);
}

using Text = std::string_view;
constexpr auto news = &CrfOptions::margins;
constexpr auto encyclopedia = &CrfOptions::encyclopedia_margins;

constexpr std::array<Option, 21> known{{
    {"l1", [](Options& o, Text v) { return parse(v, o.crf.l1); }},
    {"l2", [](Options& o, Text v) { return parse(v, o.crf.l2); }},
    {"block", [](Options& o, Text v) { return parse(v, o.crf.block_factor); }},
    {"missed", set_margin<news, &Margins::missed>},
    {"invented", set_margin<news, &Margins::invented>},
    {"invented_body", set_margin<news, &Margins::invented_body>},
    {"confused", set_margin<news, &Margins::confused>},
    {"encyclopedia_missed", set_margin<encyclopedia, &Margins::missed>},
    {"encyclopedia_invented", set_margin<encyclopedia, &Margins::invented>},
    {"encyclopedia_invented_body", set_margin<encyclopedia, &Margins::invented_body>},
    {"encyclopedia_confused", set_margin<encyclopedia, &Margins::confused>},
    {"epochs", [](Options& o, Text v) { return parse(v, o.crf.epochs); }},
    {"rate", [](Options& o, Text v) { return parse(v, o.crf.rate); }},
    {"nerp", [](Options& o, Text v) { return parse(v, o.nerp_weight); }},
    {"silver",
     [](Options& o, Text v) {
         o.silver = v;
         return true;
     }},
    {"silver_weight", [](Options& o, Text v) { return parse(v, o.silver_weight); }},
    {"start",
     [](Options& o, Text v) {
         o.start = v;
         return true;
     }},
    {"min", [](Options& o, Text v) { return parse(v, o.min_count); }},
    {"attributes",
     [](Options& o, Text v) {
         o.attributes = v;
         return true;
     }},
    {"errors",
     [](Options& o, Text v) {
         o.errors = v;
         return true;
     }},
    {"folds", [](Options& o, Text v) { return parse(v, o.folds); }},
}};

}  // namespace

Options Options::for_start_model() {
    Options made;
    made.crf.l1 = 0.2;
    made.crf.block_factor = 8.0;
    made.crf.epochs = 3;
    made.nerp_weight = 0.0;
    made.start.clear();
    made.attributes.clear();
    return made;
}

Options Options::without_start() {
    Options made;
    made.crf.l1 = 0.08;
    made.crf.block_factor = 4.0;
    made.crf.margins.invented_body = made.crf.margins.invented;
    made.start.clear();
    return made;
}

bool set_option(Options& options, std::string_view argument) {
    const std::size_t equals = argument.find('=');
    const auto option = std::find_if(known.begin(), known.end(), [&](const Option& one) {
        return one.name == argument.substr(0, equals);
    });
    return equals != std::string_view::npos && option != known.end() &&
           option->set(options, argument.substr(equals + 1));
}

Options read_options(int argc, char** argv) {
    const auto any = [&](auto is) { return std::any_of(argv + 3, argv + argc, is); };
    const bool of_silver = any([](std::string_view argument) {
        return argument.starts_with("silver=") && argument != "silver=";
    });
    const bool of_nothing = any([](std::string_view argument) { return argument == "start="; });
    Options options = of_silver    ? Options::for_start_model()
                      : of_nothing ? Options::without_start()
                                   : Options{};
    for (int i = 3; i < argc; ++i) {
        if (!set_option(options, argv[i])) {
            std::cerr << "option \"" << argv[i]
                      << "\": unknown, or no number where one is expected; there are "
                      << option_names() << '\n';
            std::exit(2);
        }
    }
    if (options.folds > 0 && !options.start.empty()) {
        std::cerr << "folds: the model to go on from has seen the training sets; add start=\n";
        std::exit(2);
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
