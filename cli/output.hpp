#pragma once

#include "console.hpp"
#include "exit_status.hpp"
#include "linimasa/core/result.hpp"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>

namespace linimasa::cli {

/// What a chain of links leads to, there or not yet; the path itself where it is no link.
[[nodiscard]] std::filesystem::path behind_links(std::filesystem::path path);

/// Whether what is written to this path goes where standard output goes: "", "-", /dev/stdout, or
/// the name of its file.
[[nodiscard]] bool is_standard_output(const std::string& path);

/// Where a command writes: standard output, or a file that appears only when all of it is written.
/// A link stays, and the file that it leads to is replaced; a device or a pipe is written into.
/// What is under way has a name that begins with a dot; it is removed when the command fails, and
/// when it is interrupted (see clean_up_when_interrupted).
class Output {
public:
    /// @param path  "" or "-" for standard output
    [[nodiscard]] static Result<Output> open(const std::string& path);
    Output(Output&&) noexcept;
    Output& operator=(Output&&) = delete;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output();

    [[nodiscard]] std::ostream& stream();
    /// The path as it was given, or "standard output".
    [[nodiscard]] std::string name() const;
    /// Every byte is out; an error when one could not be written. Nothing may be written after it.
    [[nodiscard]] Result<void> close();
    /// close(), then the file takes its place.
    [[nodiscard]] Result<void> finish();

private:
    Output() = default;

    std::filesystem::path path_;       ///< as it was given; empty for standard output
    std::filesystem::path target_;     ///< the file that path_ leads to
    std::filesystem::path temporary_;  ///< empty where nothing is to be put in place
    std::size_t slot_ = 0;             ///< where the signal handler finds the temporary file
    std::unique_ptr<std::ofstream> file_;
};

/// finish(), with the error named on the console.
/// @return `status` when all went well
[[nodiscard]] ExitStatus finished(Output& output, Console& console,
                                  ExitStatus status = ExitStatus::done);

/// The same error, with the output named where it names no place of its own.
[[nodiscard]] Error located(Error error, const Output& output);

/// From now on SIGINT, SIGTERM and SIGHUP remove temporary files before they end the program. One
/// that is ignored stays ignored.
void clean_up_when_interrupted();

}  // namespace linimasa::cli
