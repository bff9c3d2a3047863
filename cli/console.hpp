#pragma once

#include "linimasa/core/result.hpp"

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace linimasa::cli {

/// Everything the program says to a person, on standard error; counts what had to be left out.
/// Messages may hold names and pieces of input: what would steer the terminal is made visible.
class Console {
public:
    Console();

    /// An input that is left out, or a command that cannot go on.
    void error(const Error& error);
    /// Something that a person should know and that stops nothing.
    void warn(std::string_view message);
    /// One line; left out with --quiet.
    void say(std::string_view line);
    /// Names an input that is left out, and counts it.
    void skip(const Error& error);
    /// The same for a wish that met nothing and is no input.
    void unmet(const Error& error);
    [[nodiscard]] std::size_t skipped() const { return skipped_; }
    /// Whether all was done that was asked for: nothing skipped and nothing unmet.
    [[nodiscard]] bool all_done() const { return skipped_ == 0 && unmet_ == 0; }

    /// A line that is written over and over while a long run goes on; nothing where standard error
    /// is not a terminal.
    void progress(std::size_t articles, std::size_t bytes);
    void end_progress();

    void be_quiet() { quiet_ = true; }

private:
    using Clock = std::chrono::steady_clock;

    bool terminal_;
    bool quiet_ = false;
    bool progress_shown_ = false;
    std::size_t skipped_ = 0;
    std::size_t unmet_ = 0;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_progress_ = start_;
};

/// How text for people may be laid out on standard output.
struct Terminal {
    bool is_terminal = false;
    bool colour = false;  ///< a terminal, NO_COLOR not set
    std::size_t width = 100;
};
[[nodiscard]] Terminal standard_output();

}  // namespace linimasa::cli
