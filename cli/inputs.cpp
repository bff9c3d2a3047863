#include "inputs.hpp"

#include "linimasa/core/language_pack.hpp"
#include "linimasa/exporters/native.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

namespace linimasa::cli {

namespace {

/// "-" is standard input, everything else a file that must open.
class InputStream {
public:
    static Result<InputStream> open(const std::string& path) {
        InputStream input;
        if (path == "-") {
            return input;
        }
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) {
            return tl::unexpected(Error{ErrorCode::not_found, "there is no such file", path,
                                        "Check the path; '-' reads standard input."});
        }
        if (std::filesystem::is_directory(path, ignored)) {
            return tl::unexpected(
                Error{ErrorCode::unreadable, "this is a folder", path, "Name the file inside it."});
        }
        input.file_.open(path, std::ios::binary);
        if (!input.file_) {
            return tl::unexpected(Error{ErrorCode::unreadable, "the file cannot be opened", path,
                                        "Check its permissions."});
        }
        return input;
    }

    std::istream& stream() { return file_.is_open() ? file_ : std::cin; }

private:
    std::ifstream file_;
};

std::string shown(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

/// Up to a line break or `limit` bytes. What is longer is read to its end and thrown away.
bool next_line(std::istream& in, std::string& line, std::size_t limit, bool& too_long) {
    line.clear();
    too_long = false;
    auto* const buffer = in.rdbuf();
    bool any = false;
    for (int c = buffer->sbumpc(); c != std::istream::traits_type::eof(); c = buffer->sbumpc()) {
        any = true;
        if (c == '\n') {
            return true;
        }
        if (line.size() < limit) {
            line.push_back(static_cast<char>(c));
        } else {
            too_long = true;
        }
    }
    return any;
}

}  // namespace

namespace {

/// "text=konten" in its two parts.
std::optional<std::pair<std::string, std::string>> parse_field(const std::string& field) {
    constexpr std::array<std::string_view, 8> known{"id",   "url",    "title",  "date",
                                                    "text", "author", "outlet", "language"};
    const std::size_t equals = field.find('=');
    if (equals == std::string::npos || equals + 1 == field.size()) {
        return std::nullopt;
    }
    const std::string what = field.substr(0, equals);
    if (std::find(std::begin(known), std::end(known), what) == std::end(known)) {
        return std::nullopt;
    }
    return std::pair(what, field.substr(equals + 1));
}

bool is_at_least_one(std::string_view digits) {
    constexpr std::size_t most_digits = 18;
    return !digits.empty() && digits.size() <= most_digits &&
           digits.find_first_not_of("0123456789") == std::string_view::npos &&
           digits.find_first_not_of('0') != std::string_view::npos;
}

/// Turns "64MB" into a number of bytes. Zero would leave out everything, a number below it nothing.
bool is_size_of_at_least_one(std::string& value) {
    const bool digit = !value.empty() && value.front() >= '0' && value.front() <= '9';
    try {
        return digit && CLI::AsSizeValue(false)(value).empty() && is_at_least_one(value);
    } catch (const CLI::ValidationError&) {
        return false;
    }
}

CLI::Validator size_of_at_least_one() {
    return {[](std::string& value) {
                const std::string asked = value;
                return is_size_of_at_least_one(value)
                           ? std::string()
                           : "Write a size of at least 1, as in 64MB: " + asked;
            },
            "SIZE [b, kb, mb, gb]"};
}

CLI::Validator number_of_at_least_one() {
    return {[](std::string& value) {
                return is_at_least_one(value) ? std::string()
                                              : "Write a whole number of at least 1: " + value;
            },
            "NUMBER"};
}

/// The pack's own language and those near enough to be read with it. Nothing where there is no such
/// pack: creating the extractor says so.
std::vector<std::string> languages_of(const ExtractorOptions& options) {
    std::vector<std::string> codes{options.language};
    if (const auto pack = LanguagePack::load(options.language, options.language_dir)) {
        for (const auto& row : pack->table("language.tsv")) {
            if (row.cell(0) == "reads") {
                codes.emplace_back(row.cell(1));
            }
        }
    }
    return codes;
}

}  // namespace

void ArticleInputs::add_to(CLI::App& app) {
    app.add_option("INPUT", paths,
                   "Files or folders of articles; '-' is standard input, '@FILE' a list of them")
        ->required();
    const auto* language = app.add_option(
        "--language", extractor.language,
        "Take every article to be in this language; without it the language of each "
        "is told from its text, and one that is not Indonesian is named and left out");
    app.add_option("--language-dir", extractor.language_dir,
                   "Folder whose files replace those of the built-in language pack");
    app.add_option("--knowledge", extractor.knowledge,
                   "File of known actors, offices and events; may be given more than once")
        ->allow_extra_args(false);
    app.add_option("--threads", threads, "Threads to work with; default: one a core")
        ->check(CLI::Range(1, 1024));
    app.add_option("--field", fields,
                   "Which column or JSON member holds what, as in --field text=konten: id, url, "
                   "title, date, text, author, outlet or language; may be given more than once")
        ->allow_extra_args(false)
        ->check([](const std::string& field) {
            return parse_field(field) ? std::string()
                                      : "Write id, url, title, date, text, author, outlet or "
                                        "language, '=' and a name: " +
                                            field;
        });
    app.add_option("--article-limit", read.limits.article_bytes,
                   "A longer article is left out, and named: 16MB unless told otherwise")
        ->transform(size_of_at_least_one())
        ->group("Limits");
    app.add_option("--record-limit", read.limits.record_bytes,
                   "The same for a record, page or feed before it is decoded: 64MB")
        ->transform(size_of_at_least_one())
        ->group("Limits");
    app.add_option("--unpack-limit", read.limits.unpack_bytes,
                   "Memory that an xz or zst may ask for to be unpacked: 128MB")
        ->transform(size_of_at_least_one())
        ->group("Limits");
    app.add_option("--expansion-limit", read.limits.expansion,
                   "How many times its size an archive may unpack to, once that is 256MB: 1000")
        ->check(number_of_at_least_one())
        ->group("Limits");
    app.callback([this, language] {
        read.language = extractor.language;
        read.tell_language = language->count() == 0;
        for (const std::string& field : fields) {
            read.fields.push_back(*parse_field(field));
        }
        languages = languages_of(extractor);
        if (!all_languages) {
            read.wanted = languages;
        }
        if (threads == 0) {
            threads = std::max(1U, std::thread::hardware_concurrency());
        }
    });
}

Result<std::string> read_file(const std::string& path) {
    auto input = InputStream::open(path);
    if (!input) {
        return tl::unexpected(input.error());
    }
    std::string bytes{std::istreambuf_iterator<char>(input->stream()), {}};
    if (input->stream().bad()) {
        return tl::unexpected(
            Error{ErrorCode::unreadable, "reading stopped in the middle", shown(path), ""});
    }
    return bytes;
}

Result<EventGraph> load_graph(const std::string& path) {
    return read_file(path).and_then(
        [&](const std::string& bytes) { return read_graph(bytes, shown(path)); });
}

Result<void> for_each_line(
    const std::string& path, std::size_t limit,
    const std::function<void(Result<std::string_view>, const std::string&)>& sink) {
    auto input = InputStream::open(path);
    if (!input) {
        return tl::unexpected(input.error());
    }
    std::string line;
    bool too_long = false;
    for (std::size_t number = 1; next_line(input->stream(), line, limit, too_long); ++number) {
        const std::string where = fmt::format("{}:{}", shown(path), number);
        if (too_long) {
            sink(tl::unexpected(Error{ErrorCode::limit_exceeded,
                                      fmt::format("a line of more than {} bytes", limit), where,
                                      "Each line has to be one extraction."}),
                 where);
        } else if (line.find_first_not_of(" \t\r") != std::string::npos) {
            sink(std::string_view(line), where);
        }
    }
    return {};
}

void warn_of_times_only(const ArticleInputs& inputs, Console& console) {
    const auto pack = LanguagePack::load(inputs.extractor.language, inputs.extractor.language_dir);
    if (pack && !pack->reads_events()) {
        console.warn(
            fmt::format("the language pack of {} knows dates and times only: it finds no "
                        "actors and no events",
                        pack->name()));
    }
}

ExitStatus status_after(std::size_t done, Console& console) {
    if (done == 0) {
        console.error({ErrorCode::not_found, "no article could be read", "",
                       "Give text files, NDJSON files or folders that hold them."});
        return ExitStatus::nothing_done;
    }
    return console.all_done() ? ExitStatus::done : ExitStatus::some_skipped;
}

}  // namespace linimasa::cli
