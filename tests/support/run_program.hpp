#pragma once

#include <string>
#include <vector>

namespace linimasa::test {

/// What a finished program left.
struct Ran {
    int status = -1;  ///< exit status, or minus the number of the signal that ended it
    std::string out;
    std::string err;
};

struct RunOptions {
    std::string input{};        ///< for standard input
    std::string output_file{};  ///< where standard output goes; empty: into Ran::out
    std::string folder{};       ///< working directory; empty: this one
    double signal_after = 0;    ///< seconds after which `signal` is sent; 0: never
    int signal = 15;
    unsigned long file_limit = 0;  ///< bytes that a written file may have (RLIMIT_FSIZE); 0: any
};

[[nodiscard]] Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                              const RunOptions& options = {});

/// Runs the linimasa program of this build.
[[nodiscard]] inline Ran run_linimasa(const std::vector<std::string>& arguments,
                                      const RunOptions& options = {}) {
    return run_program(LINIMASA_PROGRAM, arguments, options);
}

}  // namespace linimasa::test
