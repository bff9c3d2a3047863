#include "console.hpp"

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

/// A mark that turns the direction of writing: U+202A to U+202E, U+2066 to U+2069.
bool turns_writing(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t ahead) {
        return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
    };
    return byte(0) == 0xE2U && ((byte(1) == 0x80U && byte(2) >= 0xAAU && byte(2) <= 0xAEU) ||
                                (byte(1) == 0x81U && byte(2) >= 0xA6U && byte(2) <= 0xA9U));
}

/// Untrusted words must not steer the terminal: control characters are shown as what they are,
/// marks that turn the direction of writing are left out.
std::string harmless(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20U || byte == 0x7FU) {
            out += fmt::format("\\x{:02X}", byte);
        } else if (turns_writing(text, at)) {
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

}  // namespace

Console::Console() : terminal_(isatty(STDERR_FILENO) == 1) {}

void Console::error(const Error& error) {
    end_progress();
    std::cerr << "linimasa: " << harmless(to_string(error)) << '\n';
}

void Console::warn(std::string_view message) {
    end_progress();
    std::cerr << "linimasa: note: " << harmless(message) << '\n';
}

void Console::say(std::string_view line) {
    if (quiet_) {
        return;
    }
    end_progress();
    std::cerr << line << '\n';
}

void Console::skip(const Error& error) {
    ++skipped_;
    end_progress();
    std::cerr << "linimasa: skipped " << harmless(to_string(error)) << '\n';
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
