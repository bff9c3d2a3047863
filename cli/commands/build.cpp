#include "formats.hpp"
#include "inputs.hpp"
#include "linking.hpp"
#include "output.hpp"
#include "stored_extractions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace linimasa::cli {

namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

class Build final : public Command {
public:
    void setup(CLI::App& app) override {
        inputs_.add_to(app);
        app.add_option("-o,--output", folder_, "Folder for the files; made if it is not there")
            ->required();
        app.add_option("--format", formats_, "Formats to write (see 'linimasa formats')")
            ->check(is_format())
            ->allow_extra_args(false)
            ->delimiter(',');
        app.add_option("--title", options_.title, "Heading of diagrams and pages")
            ->capture_default_str();
        auto* store = app.add_option("--store", store_.path,
                                     "File that keeps what was extracted: a later run reads only "
                                     "what is new, and links all of it");
        app.add_option("--remove", store_.removed,
                       "Take the articles of this source out of the store; may be given more than "
                       "once")
            ->allow_extra_args(false)
            ->needs(store);
        linking_.add_to(app);
        app.get_option("INPUT")->required(false);
        app.footer(
            "Examples:\n"
            "  linimasa build articles/ -o out\n"
            "  linimasa build news.ndjson --format graphml,json -o out\n"
            "  linimasa build today/ --store archive.db -o out");
    }

    ExitStatus run(Console& console) override {
        if (inputs_.paths.empty() && store_.path.empty()) {
            console.error({ErrorCode::not_found, "there is nothing to read", "",
                           "Give files or folders of articles, or a store with --store."});
            return ExitStatus::wrong_use;
        }
        leave_out_own_files();
        const auto extractor = Extractor::create(inputs_.extractor);
        if (!extractor) {
            console.error(extractor.error());
            return ExitStatus::nothing_done;
        }
        warn_of_times_only(inputs_, console);
        auto linker = linking_.linker(console);
        if (!linker) {
            console.error(linker.error());
            return ExitStatus::nothing_done;
        }
        const auto linked = store_.path.empty()
                                ? link_inputs(*extractor, *linker, console)
                                : link_stored(store_, inputs_, *extractor, *linker, console);
        if (!linked) {
            console.error(linked.error());
            return ExitStatus::nothing_done;
        }
        if (*linked == 0 && store_.removed.empty()) {
            return status_after(0, console);
        }
        const EventGraph graph = Linking::link(*std::move(linker), console);
        return write(graph, *linked, console);
    }

private:
    [[nodiscard]] Result<std::size_t> link_inputs(const Extractor& extractor, Linker& linker,
                                                  Console& console) const {
        return for_each_article<Extraction>(
                   inputs_, console,
                   [&](Article article) { return extractor.extract(std::move(article)); },
                   [&](Extraction extraction) {
                       linker.add(std::move(extraction));
                       return true;
                   })
            .articles;
    }

    /// All files are written before the first one takes its place, so that what fails leaves the
    /// files of an earlier run as they were. Of those that this run does not write again a note
    /// tells.
    /// @param read  articles that the graph was linked from
    ExitStatus write(const EventGraph& graph, std::size_t read, Console& console) {
        std::error_code error;
        fs::create_directories(folder_, error);
        if (error) {
            console.error({ErrorCode::write_failed,
                           fmt::format("the folder cannot be made: {}", error.message()), folder_,
                           "Choose another one with -o."});
            return ExitStatus::nothing_done;
        }
        std::vector<Output> written;
        std::vector<std::string> lines;
        const std::vector<const Exporter*> now = chosen();
        for (const Exporter* exporter : now) {
            const std::string path = (fs::path(folder_) / exporter->file_name).string();
            auto output = Output::open(path);
            if (!output) {
                console.error(output.error());
                return ExitStatus::nothing_done;
            }
            const auto result = exporter->write(graph, options_, output->stream()).and_then([&] {
                return output->close();
            });
            if (!result) {
                console.error(located(result.error(), *output));
                return ExitStatus::nothing_done;
            }
            written.push_back(*std::move(output));
            lines.push_back(fmt::format("  {:<32} {}", path, exporter->description));
        }
        for (auto& output : written) {
            if (const auto result = output.finish(); !result) {
                console.error(result.error());
                return ExitStatus::nothing_done;
            }
        }
        summarize(graph, read, lines, console);
        name_older(now, console);
        if (read == 0) {  // the store is empty now, as was asked for
            return console.all_done() ? ExitStatus::done : ExitStatus::some_skipped;
        }
        return status_after(read, console);
    }

    void name_older(const std::vector<const Exporter*>& now, Console& console) const {
        std::string names;
        std::error_code ignored;
        for (const Exporter* exporter : exporters()) {
            if (std::ranges::find(now, exporter->file_name, &Exporter::file_name) == now.end() &&
                fs::exists(fs::path(folder_) / exporter->file_name, ignored)) {
                names += names.empty() ? "" : ", ";
                names += exporter->file_name;
            }
        }
        if (!names.empty()) {
            console.warn(fmt::format("{} in {} tells of an earlier run", names, folder_));
        }
    }

    [[nodiscard]] std::vector<const Exporter*> chosen() const {
        if (formats_.empty()) {
            return default_exporters();
        }
        std::vector<const Exporter*> list;
        list.reserve(formats_.size());
        for (const auto& name : formats_) {
            const Exporter* exporter = *find_exporter(name);
            if (std::ranges::find(list, exporter) == list.end()) {
                list.push_back(exporter);
            }
        }
        return list;
    }

    void summarize(const EventGraph& graph, std::size_t read, const std::vector<std::string>& lines,
                   Console& console) const {
        const std::size_t told = graph.articles().size();
        std::vector<std::string> besides;
        if (read > told && linking_.as_of.empty()) {
            besides.push_back(
                fmt::format("{} read, {} of them with the text of another", read, read - told));
        } else if (read > told) {
            besides.push_back(fmt::format("{} read", read));
        }
        if (console.skipped() != 0) {
            besides.push_back(fmt::format("{} skipped, named above", console.skipped()));
        }
        std::string articles = counted(told, "article", "articles");
        if (!besides.empty()) {
            articles += fmt::format(" ({})", fmt::join(besides, "; "));
        }
        console.say(fmt::format("{}: {}, {}, {}, {}", articles,
                                counted(graph.events().size(), "event", "events"),
                                counted(graph.actors().size(), "actor", "actors"),
                                counted(graph.places().size(), "place", "places"),
                                counted(graph.edges().size(), "link", "links")));
        for (const auto& line : lines) {
            console.say(line);
        }
    }

    /// Results of an earlier run are no articles, nor are the other files that the program keeps.
    void leave_out_own_files() {
        auto& left_out = inputs_.read.left_out;
        left_out.emplace_back(folder_);
        if (!store_.path.empty()) {
            // The files beside it have the name that a link leads to.
            const std::string behind = behind_links(store_.path).string();
            for (const std::string& path : {store_.path, behind}) {
                for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
                    left_out.emplace_back(path + ending);
                }
            }
        }
        if (!inputs_.extractor.language_dir.empty()) {
            left_out.emplace_back(inputs_.extractor.language_dir);
        }
        if (!linking_.decisions.empty()) {
            left_out.emplace_back(linking_.decisions);
        }
        left_out.insert(left_out.end(), inputs_.extractor.knowledge.begin(),
                        inputs_.extractor.knowledge.end());
    }

    ArticleInputs inputs_;
    Linking linking_;
    StoreOptions store_;
    std::string folder_;
    std::vector<std::string> formats_;
    ExportOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_build() {
    return std::make_unique<Build>();
}

}  // namespace linimasa::cli
