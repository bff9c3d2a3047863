#include "base/utf8.hpp"
#include "linimasa/core/text.hpp"
#include "readers/encoding.hpp"
#include "readers/format.hpp"
#include "readers/json_record.hpp"
#include "readers/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace linimasa::readers {
namespace {

/// The separator of a header line: the mark that stands in it most often.
char separator_of(std::string_view line) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char mark : {',', '\t', ';', '|'}) {
        const auto count = std::count(line.begin(), line.end(), mark);
        if (count > most) {
            most = count;
            best = mark;
        }
    }
    return best;
}

/// Cuts a row into cells, line by line, since a quoted cell may go over several. A quotation mark
/// closes a cell only before a separator or the end of a line, with blanks between perhaps: not all
/// programs double those that the text holds.
class RowCutter {
public:
    explicit RowCutter(char separator) : separator_(separator) {}

    /// Takes a line without its end.
    void take(std::string_view line) {
        opens_again_ = false;
        const bool goes_on = quoted_;
        if (goes_on) {
            cells_.back().push_back('\n');
        }
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (!quoted_) {
                take_bare(c);
            } else if (c != '"') {
                cells_.back().push_back(c);
            } else if (i + 1 < line.size() && line[i + 1] == '"') {
                cells_.back().push_back('"');
                ++i;
            } else if (const std::size_t end = behind_blanks(line, i + 1);
                       end == line.size() || line[end] == separator_) {
                quoted_ = false;
                i = end - 1;
            } else {
                cells_.back().push_back('"');
                opens_again_ = opens_again_ || (goes_on && (i == 0 || line[i - 1] == separator_));
            }
        }
    }

    [[nodiscard]] bool in_quotes() const { return quoted_; }
    /// In the last line a mark that would open a cell stood in one that an earlier line opened.
    [[nodiscard]] bool opens_again() const { return opens_again_; }
    [[nodiscard]] std::vector<std::string>& cells() { return cells_; }

private:
    [[nodiscard]] std::size_t behind_blanks(std::string_view line, std::size_t at) const {
        while (at < line.size() && line[at] != separator_ &&
               (line[at] == ' ' || line[at] == '\t')) {
            ++at;
        }
        return at;
    }

    void take_bare(char c) {
        if (c == separator_) {
            cells_.emplace_back();
        } else if (c == '"' && cells_.back().empty()) {
            quoted_ = true;
        } else {
            cells_.back().push_back(c);
        }
    }

    char separator_;
    std::vector<std::string> cells_ = std::vector<std::string>(1);
    bool quoted_ = false;
    bool opens_again_ = false;
};

/// The cells of a row, whose line breaks are all in quoted cells.
std::vector<std::string> cells_of(std::string_view row, char separator) {
    RowCutter cutter(separator);
    for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find('\n', begin), row.size());
        cutter.take(row.substr(begin, end - begin));
        begin = end + 1;
    }
    return std::move(cutter.cells());
}

std::vector<std::string Record::*> columns_of(std::string_view header, const ReadOptions& options) {
    std::vector<std::string Record::*> columns;
    for (std::string cell : cells_of(header, separator_of(header))) {
        std::replace(cell.begin(), cell.end(), '\n', ' ');
        columns.push_back(field_of(fold(trimmed(cell)), options));
    }
    return columns;
}

/// A header may be so long, with the line breaks in its cells.
constexpr std::size_t longest_header = 2000;

/// The header that a table begins with: its first line, or several where a quoted name goes over
/// them.
std::string_view header_of(std::string_view head) {
    const std::size_t first = std::min(head.find('\n'), head.size());
    RowCutter cutter(separator_of(head.substr(0, first)));
    for (std::size_t begin = 0; begin < std::min(head.size(), longest_header);) {
        const std::size_t end = std::min(head.find('\n', begin), head.size());
        const std::string_view line = head.substr(begin, end - begin);
        cutter.take(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        if (!cutter.in_quotes()) {
            return head.substr(0, end);
        }
        begin = end + 1;
    }
    return head.substr(0, first);
}

/// Rows of a table, which quoted line breaks may spread over several lines.
class TableReader {
public:
    TableReader(Input& input, Emitter& out)
        : input_(input), out_(out), limit_(out.options().limits.record_bytes) {}

    void read() {
        const auto first = next_line();
        if (!first) {
            return;
        }
        const std::string header = read_header(to_utf8(first->text), first->number);
        separator_ = separator_of(header);
        columns_ = columns_of(header, out_.options());
        if (std::find(columns_.begin(), columns_.end(), &Record::text) == columns_.end()) {
            out_.fail({ErrorCode::invalid_input,
                       fmt::format("no column of this table is known to hold the text: {}",
                                   std::string_view(header).substr(0, 200)),
                       where(first->number), "Name it, as in --field text=COLUMN"});
            return;
        }
        while (!out_.stopped()) {
            const auto line = next_line();
            if (!line) {
                return;
            }
            if (line->too_long) {
                too_long(line->number);
            } else if (!trimmed(line->text).empty()) {
                read_row(line->number, std::string(line->text));
            }
        }
    }

private:
    /// Where the second line of a row begins.
    struct Mark {
        std::size_t in_row = 0;
        std::size_t again_at = 0;
    };

    struct Line {
        std::string_view text;
        std::size_t number = 0;
        bool too_long = false;
    };

    [[nodiscard]] std::string where(std::size_t line) const {
        return fmt::format("{}:{}", input_.name(), line);
    }

    /// The next line, at first of those that are read again.
    std::optional<Line> next_line() {
        std::optional<Line> line;
        if (again_at_ < again_.size()) {
            const std::string_view rest = std::string_view(again_).substr(again_at_);
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            again_at_ += end + 1;
            line = {rest.substr(0, end), ++again_line_};
        } else if (const auto next = input_.next_line(limit_)) {
            line = {next->text, next->number, next->too_long};
        }
        if (line && line->text.ends_with('\r')) {
            line->text.remove_suffix(1);
        }
        return line;
    }

    /// The header, of more than one line where a quoted name goes over them.
    std::string read_header(std::string first, std::size_t number) {
        RowCutter cutter(separator_of(first));
        cutter.take(first);
        std::string header = first;
        std::string rest;
        while (cutter.in_quotes() && header.size() < longest_header) {
            const auto next = next_line();
            if (!next || next->too_long) {
                break;
            }
            rest += next->text;
            rest += '\n';
            const std::string line = to_utf8(next->text);
            header += '\n';
            header += line;
            cutter.take(line);
        }
        if (!cutter.in_quotes()) {
            return header;
        }
        again_ = std::move(rest);
        again_line_ = number;
        return first;
    }

    /// @param row  its first line
    void read_row(std::size_t number, std::string row) {
        RowCutter cutter(separator_);
        cutter.take(row);
        const Mark second{row.size(), again_at_};
        Swallowed swallowed;
        while (cutter.in_quotes()) {
            if (line_by_line_) {
                never_closed(number, {}, 0);
                return;
            }
            const auto line = next_line();
            if (line && !line->too_long) {
                row += '\n';
                row += line->text;
                cutter.take(line->text);
            }
            if (!line || line->too_long || row.size() > limit_ ||
                (cutter.opens_again() && is_row(line->text)) ||
                holds_rows(swallowed, row.size(), line->text)) {
                never_closed(number, std::string_view(row).substr(second.in_row), second.again_at);
                if (line && line->too_long) {
                    too_long(line->number);
                }
                return;
            }
        }
        auto& cells = cutter.cells();
        if (utf8::first_invalid(row) != std::string_view::npos) {
            cells = cells_of(to_utf8(row), separator_);
        }
        Record record;
        for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
            if (columns_[i] != nullptr && (record.*columns_[i]).empty()) {
                record.*columns_[i] = std::move(cells[i]);
            }
        }
        out_.emit(make_article(std::move(record), where(number), out_.options()));
    }

    /// Whether a line has as many cells as the table has columns, more than one.
    [[nodiscard]] bool is_row(std::string_view line) const {
        return columns_.size() > 1 && cells_of(line, separator_).size() == columns_.size();
    }

    /// Lines that a quoted cell goes over.
    struct Swallowed {
        std::size_t lines = 0;
        std::size_t rows = 0;  ///< how many of the last ones look like rows of the table
    };

    /// Whether a cell that nothing closes takes in row after row: it is longer than texts are, and
    /// what it goes over looks like the table.
    bool holds_rows(Swallowed& swallowed, std::size_t size, std::string_view line) const {
        constexpr std::size_t many_lines = 1000;
        constexpr std::size_t many_bytes = 1U << 20U;
        constexpr std::size_t enough_rows = 16;
        const bool is_long = ++swallowed.lines > many_lines || size > many_bytes;
        swallowed.rows = is_long && is_row(line) ? swallowed.rows + 1 : 0;
        return swallowed.rows >= enough_rows;
    }

    /// Leaves out the line that opens a quotation, and reads those after it again.
    /// @param rest      these lines, each behind its line break
    /// @param again_at  where the first of them is, if it was read again already
    void never_closed(std::size_t number, std::string_view rest, std::size_t again_at) {
        out_.fail({ErrorCode::invalid_input, "the quotation mark of a cell is never closed",
                   where(number), "Close it; marks inside a cell are doubled"});
        if (rest.empty()) {
            return;
        }
        // Each of many lines that open one anew may go over all that follow.
        constexpr std::size_t most_turns = 4;
        read_again_ += rest.size();
        if (read_again_ / most_turns > limit_) {
            line_by_line_ = true;
            out_.fail({ErrorCode::invalid_input,
                       "too many quotation marks are never closed: from here on each line is taken "
                       "for a row",
                       where(number), "Close them; marks inside a cell are doubled"});
        }
        if (again_at_ < again_.size()) {
            again_at_ = again_at;
        } else {
            again_ = rest.substr(1);
            again_at_ = 0;
        }
        again_line_ = number;
    }

    void too_long(std::size_t number) {
        out_.fail({ErrorCode::limit_exceeded,
                   fmt::format("the row is longer than {} bytes", limit_), where(number),
                   "Raise --record-limit to read it"});
    }

    Input& input_;
    Emitter& out_;
    std::size_t limit_;
    char separator_ = ',';
    std::vector<std::string Record::*> columns_;
    std::string again_;  ///< lines that are read a second time
    std::size_t again_at_ = 0;
    std::size_t again_line_ = 0;  ///< the number of the last of them
    std::size_t read_again_ = 0;  ///< bytes
    bool line_by_line_ = false;   ///< no cell goes over several lines any more
};

bool is_named_a_table(std::string_view name) {
    return name.ends_with(".csv") || name.ends_with(".tsv");
}

/// A first line of names in use, with a text among them; a file that is called a table is one
/// whatever its columns are called.
int recognize_csv(std::string_view head, std::string_view name, const ReadOptions& options) {
    const std::string_view line = header_of(head);
    if (line.size() > longest_header || line.find_first_of("{<") != std::string_view::npos) {
        return 0;
    }
    const auto columns =
        columns_of(line.starts_with("\xEF\xBB\xBF") ? line.substr(3) : line, options);
    const auto known = std::count_if(columns.begin(), columns.end(),
                                     [](auto column) { return column != nullptr; });
    const bool text = std::find(columns.begin(), columns.end(), &Record::text) != columns.end();
    if (text && columns.size() >= 2 && known >= 2) {
        return 85;
    }
    return is_named_a_table(name) && columns.size() >= 2 ? 80 : 0;
}

void read_csv(Input& input, Emitter& out) {
    TableReader(input, out).read();
}

}  // namespace

extern const Format csv_format;
const Format csv_format{"csv", "a table with a header, one article a row", recognize_csv, read_csv};

}  // namespace linimasa::readers
