#include "console.hpp"

#include "visible.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace linimasa::cli {

namespace {

using std::chrono::milliseconds;

/// Short runs need no progress line.
constexpr milliseconds quiet_start{700};
constexpr milliseconds between_updates{200};

/// Only remedies may have several lines, which are ours.
std::string shown(const Error& error) {
    return to_string(Error{error.code, visible(error.message), visible(error.where),
                           visible(error.remedy, Layout::kept)});
}

}  // namespace

Console::Console() : terminal_(isatty(STDERR_FILENO) == 1) {}

void Console::error(const Error& error) {
    end_progress();
    std::cerr << "linimasa: " << shown(error) << '\n';
}

void Console::warn(std::string_view message) {
    end_progress();
    std::cerr << "linimasa: note: " << visible(message) << '\n';
}

void Console::say(std::string_view line) {
    if (quiet_) {
        return;
    }
    end_progress();
    std::cerr << visible(line) << '\n';
}

void Console::skip(const Error& error) {
    ++skipped_;
    end_progress();
    std::cerr << "linimasa: skipped " << shown(error) << '\n';
}

void Console::unmet(const Error& error) {
    ++unmet_;
    this->error(error);
}

void Console::progress(std::size_t articles, std::size_t bytes) {
    if (!terminal_ || quiet_) {
        return;
    }
    const auto now = Clock::now();
    if (now - start_ < quiet_start || now - last_progress_ < between_updates) {
        return;
    }
    last_progress_ = now;
    progress_shown_ = true;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::cerr << fmt::format("\r\033[K{} articles, {:.1f} MB, {:.1f} MB/s", articles, megabytes,
                             megabytes / seconds)
              << std::flush;
}

void Console::end_progress() {
    if (progress_shown_) {
        std::cerr << "\r\033[K" << std::flush;
        progress_shown_ = false;
    }
}

Terminal standard_output() {
    Terminal terminal;
    terminal.is_terminal = isatty(STDOUT_FILENO) == 1;
    const char* const no_colour = std::getenv("NO_COLOR");
    const char* const term = std::getenv("TERM");
    terminal.colour = terminal.is_terminal && (no_colour == nullptr || *no_colour == '\0') &&
                      term != nullptr && std::string_view(term) != "dumb";
    winsize size{};
    if (terminal.is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
        terminal.width = size.ws_col;
    }
    return terminal;
}

}  // namespace linimasa::cli
