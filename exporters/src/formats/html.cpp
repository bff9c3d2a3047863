#include "html/page_files.hpp"
#include "linimasa/exporters/exporter.hpp"
#include "linimasa/exporters/native.hpp"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <streambuf>
#include <string_view>

namespace linimasa {
namespace {

/// Passes bytes on and writes every '<' as \u003c, so that no text of an article can end the script
/// element that carries the data. In JSON a '<' stands inside strings only.
class ScriptSafe : public std::streambuf {
public:
    explicit ScriptSafe(std::ostream& out) : out_(out) {}

protected:
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
        std::string_view rest(bytes, static_cast<std::size_t>(count));
        while (!rest.empty()) {
            const std::size_t at = rest.find('<');
            const std::string_view plain = rest.substr(0, at);
            out_.write(plain.data(), static_cast<std::streamsize>(plain.size()));
            if (at == std::string_view::npos) {
                break;
            }
            out_ << "\\u003c";
            rest.remove_prefix(at + 1);
        }
        return out_ ? count : 0;
    }
    int_type overflow(int_type byte) override {
        if (traits_type::eq_int_type(byte, traits_type::eof())) {
            return traits_type::not_eof(byte);
        }
        const char c = traits_type::to_char_type(byte);
        return xsputn(&c, 1) == 1 ? byte : traits_type::eof();
    }

private:
    std::ostream& out_;
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string_view contents(std::span<const embedded::File> files, std::string_view name) {
    for (const auto& file : files) {
        if (file.name == name) {
            return file.contents;
        }
    }
    return {};
}

/// Scripts in the order in which they use each other.
constexpr std::array script_order = std::to_array<std::string_view>(
    {"model.js", "state.js", "timeline.js", "graph.js", "panel.js", "save.js", "main.js"});

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& out) {
    const auto files = embedded::viewer();
    std::string_view page = contents(files, "page.html");
    // {{name}} in page.html stands for what is put there.
    while (!page.empty()) {
        const std::size_t open = page.find("{{");
        out << page.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = page.find("}}", open);
        const std::string_view name = page.substr(open + 2, close - open - 2);
        if (name == "title") {
            out << escaped(options.title);
        } else if (name == "style") {
            out << contents(files, "style.css");
        } else if (name == "licence") {
            out << contents(files, "licenses/d3.txt");
        } else if (name == "d3") {
            out << contents(embedded::d3(), "d3.min.js");
        } else if (name == "scripts") {
            for (const std::string_view script : script_order) {
                out << contents(files, script);
            }
        } else if (name == "data") {
            ScriptSafe buffer(out);
            std::ostream safe(&buffer);
            if (auto written = write_graph(graph, safe); !written) {
                return written;
            }
        }
        page.remove_prefix(close + 2);
    }
    out.flush();
    if (!out) {
        return tl::unexpected(Error{ErrorCode::write_failed, "the page could not be written", "",
                                    "Is the disk full, or the reader of the pipe gone?"});
    }
    return {};
}

}  // namespace

extern constinit const Exporter html_exporter{
    .name = "html",
    .file_name = "viewer.html",
    .description = "one page for the browser: timeline, graph, search, filters and evidence",
    .binary = false,
    .write = write};

}  // namespace linimasa
