#include "output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <system_error>
#include <utility>

namespace linimasa::cli {

namespace {

/// Temporary files under way. A signal handler may do little more than read an atomic and unlink.
std::array<std::atomic<const char*>, 64> under_way{};

std::size_t remember(const std::filesystem::path& temporary) {
    const char* const name = ::strdup(temporary.c_str());
    for (std::size_t slot = 0; slot < under_way.size(); ++slot) {
        const char* empty = nullptr;
        if (under_way[slot].compare_exchange_strong(empty, name)) {
            return slot;
        }
    }
    std::free(const_cast<char*>(name));
    return under_way.size();
}

void forget(std::size_t slot) {
    if (slot < under_way.size()) {
        std::free(const_cast<char*>(under_way[slot].exchange(nullptr)));
    }
}

extern "C" void remove_and_end(int signal) {
    for (auto& entry : under_way) {
        const char* const name = entry.load();
        if (name != nullptr) {
            ::unlink(name);
        }
    }
    ::raise(signal);  // SA_RESETHAND: now it ends the program as it would have
}

tl::unexpected<Error> failed(const std::string& where, std::string what, std::string remedy) {
    return tl::unexpected(
        Error{ErrorCode::write_failed, std::move(what), where, std::move(remedy)});
}

}  // namespace

void clean_up_when_interrupted() {
    struct sigaction action {};
    action.sa_handler = remove_and_end;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        ::sigaction(signal, &action, nullptr);
    }
}

Result<Output> Output::open(const std::string& path) {
    Output output;
    if (path.empty() || path == "-") {
        return output;
    }
    output.path_ = path;
    std::error_code ignored;
    if (std::filesystem::is_directory(output.path_, ignored)) {
        return failed(path, "this is a folder", "Name a file inside it.");
    }
    output.temporary_ = output.path_.parent_path() /
                        fmt::format(".{}.{}.part", output.path_.filename().string(), ::getpid());
    errno = 0;
    auto file =
        std::make_unique<std::ofstream>(output.temporary_, std::ios::binary | std::ios::trunc);
    if (!*file) {
        return failed(path, fmt::format("cannot be written: {}", std::strerror(errno)),
                      "Check that the folder is there and may be written to.");
    }
    output.slot_ = remember(output.temporary_);
    output.file_ = std::move(file);
    return output;
}

Output::Output(Output&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      slot_(other.slot_),
      file_(std::move(other.file_)) {}

Output::~Output() {
    if (!temporary_.empty()) {
        std::error_code ignored;
        std::filesystem::remove(temporary_, ignored);
        forget(slot_);
    }
}

std::ostream& Output::stream() {
    if (file_) {
        return *file_;
    }
    return std::cout;
}

std::string Output::name() const {
    return path_.empty() ? "standard output" : path_.string();
}

Result<void> Output::close() {
    auto& out = stream();
    out.flush();
    if (out.good() && file_) {
        file_->close();
    }
    if (!out.good()) {
        return failed(name(), "not everything could be written",
                      "Is the disk full, or the reader of the pipe gone?");
    }
    return {};
}

Result<void> Output::finish() {
    const bool closed_before = file_ && !file_->is_open();
    if (!closed_before) {
        if (auto closed = close(); !closed) {
            return closed;
        }
    }
    if (temporary_.empty()) {
        return {};
    }
    std::error_code error;
    std::filesystem::rename(temporary_, path_, error);
    if (error) {
        return failed(path_.string(),
                      fmt::format("cannot be put in its place: {}", error.message()),
                      "Check that the folder may be written to.");
    }
    forget(slot_);
    temporary_.clear();
    return {};
}

Error located(Error error, const Output& output) {
    if (error.where.empty()) {
        error.where = output.name();
    }
    return error;
}

ExitStatus finished(Output& output, Console& console, ExitStatus status) {
    if (const auto done = output.finish(); !done) {
        console.error(done.error());
        return ExitStatus::nothing_done;
    }
    return status;
}

}  // namespace linimasa::cli
