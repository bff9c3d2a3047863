#include "inputs.hpp"
#include "linimasa/exporters/native.hpp"
#include "output.hpp"

#include <sstream>
#include <string>

namespace linimasa::cli {

namespace {

class Extract final : public Command {
public:
    void setup(CLI::App& app) override {
        inputs_.add_to(app);
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        app.footer(
            "Example:\n"
            "  linimasa extract articles/ | linimasa link - | linimasa export - --format graphml");
    }

    ExitStatus run(Console& console) override {
        const auto extractor = Extractor::create(inputs_.extractor);
        if (!extractor) {
            console.error(extractor.error());
            return ExitStatus::nothing_done;
        }
        warn_of_times_only(inputs_, console);
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        // Writing is work for the threads too: what comes back is the finished line.
        const Totals totals = for_each_article<Result<std::string>>(
            inputs_, console,
            [&](Article article) {
                std::ostringstream line;
                return write_extraction(extractor->extract(std::move(article)), line).map([&] {
                    return std::move(line).str();
                });
            },
            [&](Result<std::string> line) {
                if (line) {
                    output->stream() << *line << '\n';
                } else {
                    console.skip(line.error());
                }
                return output->stream().good();
            });
        const ExitStatus status = status_after(totals.articles, console);
        return status == ExitStatus::nothing_done ? status : finished(*output, console, status);
    }

private:
    ArticleInputs inputs_;
    std::string path_;
};

}  // namespace

std::unique_ptr<Command> make_extract() {
    return std::make_unique<Extract>();
}

}  // namespace linimasa::cli
