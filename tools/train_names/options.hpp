#pragma once

#include "crf.hpp"

#include <string>
#include <string_view>

namespace linimasa::train {

/// The defaults made the model that is shipped.
struct Options {
    CrfOptions crf{
        .l1 = 0.08,
        .l2 = 0.2,
        .block_factor = 4.0,
        .margins = {.missed = 1.5, .invented = 0.7, .invented_body = 0.7, .confused = 0.7},
        .encyclopedia_margins = {.missed = 1.5,
                                 .invented = 0.4,
                                 .invented_body = 0.2,
                                 .confused = 0.7},
        .epochs = 8,
        .rate = 0.07,
        .verbose = true};
    double nerp_weight = 1.0;  ///< how much a sentence of NERP counts; 0: they are not read
    int min_count = 2;         ///< features that are seen less often are left out
    std::string attributes = LINIMASA_WORD_ATTRIBUTES;  ///< WordAttributes; empty: none
    std::string errors;                                 ///< file for the sentences with a mistake
    int folds = 0;  ///< cross-validate on the training sets in so many parts instead
};

/// One argument of the form name=value. Margins without "encyclopedia_" are those of news, and of
/// names other than bodies where one for bodies exists. False: the name is not known, or the value
/// not a number where one is expected.
[[nodiscard]] bool set_option(Options& options, std::string_view argument);

/// The arguments from the third on; one that cannot be set ends the program with a message.
[[nodiscard]] Options read_options(int argc, char** argv);

/// The names of all options, for the usage.
[[nodiscard]] std::string option_names();

}  // namespace linimasa::train
