#include "linimasa/core/text.hpp"
#include "readers/encoding.hpp"
#include "readers/format.hpp"
#include "readers/json_record.hpp"
#include "readers/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
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

/// Cuts one row; quotes inside a quoted cell are doubled.
std::vector<std::string> cells_of(std::string_view row, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const char c = row[i];
        if (quoted) {
            if (c != '"') {
                cells.back().push_back(c);
            } else if (i + 1 < row.size() && row[i + 1] == '"') {
                cells.back().push_back('"');
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"' && cells.back().empty()) {
            quoted = true;
        } else if (c == separator) {
            cells.emplace_back();
        } else {
            cells.back().push_back(c);
        }
    }
    return cells;
}

std::vector<std::string Record::*> columns_of(std::string_view header, const ReadOptions& options) {
    std::vector<std::string Record::*> columns;
    for (const std::string& cell : cells_of(header, separator_of(header))) {
        columns.push_back(field_of(fold(trimmed(cell)), options));
    }
    return columns;
}

/// Rows of a table, which quoted line breaks may spread over several lines.
class TableReader {
public:
    TableReader(Input& input, Emitter& out) : input_(input), out_(out) {}

    void read() {
        if (!next_row()) {
            return;
        }
        const std::string header = to_utf8(row_);
        const char separator = separator_of(header);
        const auto columns = columns_of(header, out_.options());
        if (std::find(columns.begin(), columns.end(), &Record::text) == columns.end()) {
            out_.fail({ErrorCode::invalid_input,
                       fmt::format("no column of this table is known to hold the text: {}",
                                   std::string_view(header).substr(0, 200)),
                       where(), "Name it, as in --field text=COLUMN"});
            return;
        }
        while (!out_.stopped() && next_row()) {
            if (too_long_) {
                out_.fail({ErrorCode::limit_exceeded, "the row is too long", where(),
                           "Close the quotation mark, or raise the limit"});
                continue;
            }
            if (trimmed(row_).empty()) {
                continue;
            }
            Record record;
            auto cells = cells_of(to_utf8(row_), separator);
            for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
                if (columns[i] != nullptr && (record.*columns[i]).empty()) {
                    record.*columns[i] = std::move(cells[i]);
                }
            }
            out_.emit(make_article(std::move(record), where(), out_.options()));
        }
    }

private:
    [[nodiscard]] std::string where() const { return fmt::format("{}:{}", input_.name(), line_); }

    bool next_row() {
        row_.clear();
        too_long_ = false;
        std::size_t quotes = 0;
        bool first = true;
        while (const auto line = input_.next_line(out_.options().limits.record_bytes)) {
            line_ = first ? line->number : line_;
            std::string_view text = line->text;
            if (text.ends_with('\r')) {
                text.remove_suffix(1);
            }
            quotes += static_cast<std::size_t>(std::count(text.begin(), text.end(), '"'));
            too_long_ = too_long_ || line->too_long ||
                        row_.size() + text.size() > out_.options().limits.record_bytes;
            if (!too_long_) {
                row_ += first ? "" : "\n";
                row_ += text;
            }
            first = false;
            if (quotes % 2 == 0) {
                return true;
            }
        }
        return !first;
    }

    Input& input_;
    Emitter& out_;
    std::string row_;
    std::size_t line_ = 0;
    bool too_long_ = false;
};

bool is_named_a_table(std::string_view name) {
    return name.ends_with(".csv") || name.ends_with(".tsv");
}

/// A first line of names in use, with a text among them; a file that is called a table is one
/// whatever its columns are called.
int recognize_csv(std::string_view head, std::string_view name, const ReadOptions& options) {
    const std::string_view line = head.substr(0, std::min(head.find('\n'), head.size()));
    if (line.size() > 2000 || line.find_first_of("{<") != std::string_view::npos) {
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
