#include "output.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
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

namespace fs = std::filesystem;

/// Whether a whole file may be put in the place of `target`, which `path` leads to: devices, pipes
/// and files without a name are written into, never replaced.
bool can_be_replaced(const fs::path& path, const fs::path& target) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    return !fs::exists(status) ||
           (fs::is_regular_file(status) && fs::equivalent(path, target, error));
}

}  // namespace

fs::path behind_links(fs::path path) {
    constexpr int most_links = 40;  // as many as the system follows
    std::error_code error;
    for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(path, error)); ++i) {
        const fs::path next = fs::read_symlink(path, error);
        if (error) {
            break;
        }
        path = path.parent_path() / next;
    }
    return path;
}

void clean_up_when_interrupted() {
    struct sigaction action {};
    action.sa_handler = remove_and_end;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        // nohup and shell scripts have signals ignored; that is not undone.
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) {
            ::sigaction(signal, &action, nullptr);
        }
    }
}

bool is_standard_output(const std::string& path) {
    if (path.empty() || path == "-") {
        return true;
    }
    struct stat named {};
    struct stat standard {};
    return ::stat(path.c_str(), &named) == 0 && ::fstat(STDOUT_FILENO, &standard) == 0 &&
           named.st_dev == standard.st_dev && named.st_ino == standard.st_ino;
}

Result<Output> Output::open(const std::string& path) {
    Output output;
    if (path != "-") {
        output.path_ = path;
    }
    if (is_standard_output(path)) {
        return output;
    }
    std::error_code ignored;
    if (fs::is_directory(output.path_, ignored)) {
        return failed(path, "this is a folder", "Name a file inside it.");
    }
    output.target_ = behind_links(output.path_);
    fs::path opened = output.path_;
    const bool replace = can_be_replaced(output.path_, output.target_);
    if (replace) {
        opened = output.target_.parent_path() /
                 fmt::format(".{}.{}.part", output.target_.filename().string(), ::getpid());
    }
    errno = 0;
    auto file = std::make_unique<std::ofstream>(opened, std::ios::binary | std::ios::trunc);
    if (!*file) {
        return failed(path, fmt::format("cannot be written: {}", std::strerror(errno)),
                      "Check that the folder is there and may be written to.");
    }
    if (replace) {
        output.slot_ = remember(opened);
        output.temporary_ = std::move(opened);
    }
    output.file_ = std::move(file);
    return output;
}

Output::Output(Output&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      slot_(other.slot_),
      file_(std::move(other.file_)) {}

Output::~Output() {
    if (!temporary_.empty()) {
        std::error_code ignored;
        fs::remove(temporary_, ignored);
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
    fs::rename(temporary_, target_, error);
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
