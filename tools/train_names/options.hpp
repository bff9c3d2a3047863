#pragma once

#include "crf.hpp"

#include <string>
#include <string_view>

namespace linimasa::train {

/// The defaults made names.model, those of `for_start_model` start.model.
struct Options {
    CrfOptions crf{
        .l1 = 0.12,
        .l2 = 0.2,
        .block_factor = 6.0,
        .margins = {.missed = 1.5, .invented = 0.7, .invented_body = 0.9, .confused = 0.7},
        .encyclopedia_margins = {.missed = 1.5,
                                 .invented = 0.4,
                                 .invented_body = 0.2,
                                 .confused = 0.7},
        .epochs = 8,
        .rate = 0.07,
        .verbose = true};
    double nerp_weight = 1.0;  ///< how much a sentence of NERP counts; 0: they are not read
    /// Sentences that a larger model has annotated (make_silver.py). A model to start from learns
    /// from them alone; empty: from the training sets.
    std::string silver;
    double silver_weight = 0.3;  ///< how much one of these sentences counts
    /// A model to go on from, which was itself written from silver data; empty: none.
    std::string start = LINIMASA_START_MODEL;
    int min_count = 2;  ///< features that are seen less often are left out
    std::string attributes = LINIMASA_WORD_ATTRIBUTES;  ///< WordAttributes; empty: none
    std::string errors;                                 ///< file for the sentences with a mistake
    int folds = 0;  ///< cross-validate on the training sets in so many parts instead

    /// Those of a model to start from, which learns from silver data.
    [[nodiscard]] static Options for_start_model();
    /// Those of a model that begins with nothing.
    [[nodiscard]] static Options without_start();
};

/// One argument of the form name=value. Margins without "encyclopedia_" are those of news, and of
/// names other than bodies where one for bodies exists. False: the name is not known, or the value
/// not a number where one is expected.
[[nodiscard]] bool set_option(Options& options, std::string_view argument);

/// The arguments from the third on; defaults depend on whether `silver` or an empty `start` is
/// among them. One that cannot be set ends the program with a message, and so does cross-validation
/// with a start, whose teachers have seen what it holds out.
[[nodiscard]] Options read_options(int argc, char** argv);

/// The names of all options, for the usage.
[[nodiscard]] std::string option_names();

}  // namespace linimasa::train
