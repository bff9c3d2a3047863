#pragma once

namespace linimasa::cli {

/// What the program ends with.
enum class ExitStatus : int {
    done = 0,
    some_skipped = 1,  ///< done with some inputs left out, each named on standard error
    wrong_use = 2,
    nothing_done = 3,
};

}  // namespace linimasa::cli
