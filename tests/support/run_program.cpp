#include "support/run_program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>

namespace linimasa::test {

namespace {

/// A file without a name: it takes any amount, so that no program waits for a full pipe.
class Scratch {
public:
    explicit Scratch(const std::string& contents = {}) : file_(std::tmpfile()) {
        if (file_ == nullptr) {
            throw std::runtime_error("no temporary file");
        }
        std::fwrite(contents.data(), 1, contents.size(), file_);
        std::rewind(file_);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;
    ~Scratch() { std::fclose(file_); }

    [[nodiscard]] int descriptor() const { return fileno(file_); }
    [[nodiscard]] std::string contents() const {
        std::rewind(file_);
        std::string text;
        char buffer[4096];
        for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file_)) > 0;) {
            text.append(buffer, n);
        }
        return text;
    }

private:
    std::FILE* file_;
};

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const RunOptions& options, int in, int out, int err) {
    std::vector<char*> list{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) {
        list.push_back(const_cast<char*>(argument.c_str()));
    }
    list.push_back(nullptr);
    if (!options.output_file.empty()) {
        out = ::open(options.output_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    }
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) {
        ::_exit(126);
    }
    if (options.file_limit != 0) {
        const rlimit limit{options.file_limit, options.file_limit};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);  // a write then fails, as on a full disk
    }
    ::execv(program.c_str(), list.data());
    ::_exit(127);
}

}  // namespace

Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const RunOptions& options) {
    const Scratch in(options.input);
    const Scratch out;
    const Scratch err;
    const pid_t child = ::fork();
    if (child == 0) {
        become(program, arguments, options, in.descriptor(), out.descriptor(), err.descriptor());
    }
    if (child < 0) {
        throw std::runtime_error("fork failed");
    }
    if (options.signal_after > 0) {
        std::this_thread::sleep_for(std::chrono::duration<double>(options.signal_after));
        ::kill(child, options.signal);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), out.contents(),
            err.contents()};
}

}  // namespace linimasa::test
