#pragma once

#include "linimasa/core/result.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// One line of a table of a language pack.
struct TableRow {
    std::vector<std::string_view> cells;  ///< split at tabs, blanks around a cell dropped
    std::size_t line = 0;                 ///< from 1, for error messages

    /// The cell, or "" where the row is shorter.
    [[nodiscard]] std::string_view cell(std::size_t column) const {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
};

/// Data files of one language, immutable. It knows files and lines, not what they mean: every stage
/// reads the files of its topic when it is created.
class LanguagePack {
public:
    /// @param code          folder under core/languages, such as "id"
    /// @param override_dir  a folder whose files replace the built-in ones of the same name; may be
    ///                      empty
    [[nodiscard]] static Result<LanguagePack> load(std::string_view code,
                                                   const std::filesystem::path& override_dir = {});
    /// Codes of the packs that are built in, sorted.
    [[nodiscard]] static std::vector<std::string> available();

    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const std::string& name() const { return name_; }      ///< "Indonesian"
    [[nodiscard]] const std::string& locale() const { return locale_; }  ///< for ICU: "id_ID"

    /// Raw contents of a file, nothing where the pack has none of that name.
    [[nodiscard]] std::optional<std::string_view> file(std::string_view name) const;
    /// Rows of a TSV file: lines that are empty or begin with '#' are left out. An absent file has
    /// no rows. Views live as long as the pack.
    [[nodiscard]] std::vector<TableRow> table(std::string_view name) const;
    /// A hash of all files of the pack: extractions made with another one are not the same.
    [[nodiscard]] std::string fingerprint() const;
    /// What the pack is for: dates and times only, or names and events as well.
    [[nodiscard]] bool reads_events() const { return file("triggers/frames.tsv").has_value(); }
    /// "id/months.tsv:14": the place of a line, for Error::where; with the folder of a file that
    /// replaces a built-in one.
    [[nodiscard]] std::string place_of(std::string_view file, std::size_t line) const;

private:
    /// A table among the replacing files that replaces nothing: a misspelt name.
    [[nodiscard]] std::optional<Error> stray_file() const;

    std::string code_;
    std::string name_;
    std::string locale_;
    std::filesystem::path override_dir_;
    std::map<std::string, std::string, std::less<>> overrides_;
};

}  // namespace linimasa
