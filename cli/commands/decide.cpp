#include "command.hpp"
#include "decision_mistakes.hpp"
#include "inputs.hpp"
#include "linimasa/graph/decisions.hpp"
#include "output.hpp"

#include <filesystem>
#include <string>

namespace linimasa::cli {

namespace {

/// Appends to a decisions file, after a look at the whole of it: a file with a mistake stays as it
/// is.
class Decide final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("FILE", path_, "Decisions file; made if it is not there")->required();
        app.require_subcommand(1);
        auto* const same = app.add_subcommand("same", "Two actors, or two events, are one");
        auto* const different = app.add_subcommand("different", "They are not one");
        auto* const date = app.add_subcommand("date", "An event was on this date");
        auto* const drop = app.add_subcommand("drop", "This does not belong into the graph");
        for (auto* const command : {same, different}) {
            command->add_option("ID", id_, "Id of the first")->required();
            command->add_option("OTHER", other_, "Id of the second")->required();
        }
        date->add_option("ID", id_, "Id of the event")->required();
        date->add_option("DATE", other_, "2018, 2018-04, 2018-04-27 or 2018-04-27/2018-04-28")
            ->required();
        drop->add_option("ID", id_, "Id of an actor or event")->required();
        for (auto* const command : {same, different, date, drop}) {
            command->callback([this, command] { word_ = command->get_name(); });
        }
        app.footer(
            "Every build with --decisions FILE applies them.\n"
            "Example:\n"
            "  linimasa decide decisions.tsv same act-jokowi-1a2b3c4d act-joko-widodo-5e6f7a8b");
    }

    ExitStatus run(Console& console) override {
        std::string text;
        if (std::filesystem::exists(path_)) {
            auto before = read_file(path_);
            if (!before) {
                console.error(before.error());
                return ExitStatus::nothing_done;
            }
            text = *std::move(before);
            if (!text.empty() && text.back() != '\n') {
                text += '\n';
            }
        }
        text += word_ + '\t' + id_ + (other_.empty() ? "" : '\t' + other_) + '\n';
        const auto read = read_decisions(text, path_);
        if (!read) {
            console.error(read.error());
            return ExitStatus::wrong_use;
        }
        // What stood there before is for its author to change; `build` names it.
        for (const Error& mistake : mistakes_in(*read)) {
            if (mistake.where == read->back().where) {
                console.error(mistake);
                return ExitStatus::wrong_use;
            }
        }
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        output->stream() << text;
        return finished(*output, console);
    }

private:
    std::string path_;
    std::string word_;
    std::string id_;
    std::string other_;
};

}  // namespace

std::unique_ptr<Command> make_decide() {
    return std::make_unique<Decide>();
}

}  // namespace linimasa::cli
