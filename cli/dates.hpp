#pragma once

#include "linimasa/core/date.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace linimasa::cli {

/// For options that take a date as it is written in graphs: 2018, 2018-04, 2018-04-27.
[[nodiscard]] inline CLI::Validator is_date() {
    return {[](const std::string& text) {
                return Date::parse(text) ? std::string()
                                         : '"' + text + "\" is no date such as 2018-04-27 or 2018";
            },
            "DATE"};
}

}  // namespace linimasa::cli
