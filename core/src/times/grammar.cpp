#include "times/grammar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::times {
namespace {

constexpr std::string_view rules_file = "time.rules";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// A line and the indented lines below it, which go on in it.
struct Statement {
    std::string keyword;
    std::string text;
    std::size_t line = 0;
};

std::vector<Statement> statements_of(std::string_view file) {
    std::vector<Statement> statements;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < file.size();) {
        const auto end = std::min(file.find('\n', begin), file.size());
        const auto line = file.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        const auto words = trimmed(line);
        if (words.empty() || line.front() == '#') {
            continue;
        }
        if (line.front() == ' ' && !statements.empty()) {
            statements.back().text.append(" ").append(words);
            continue;
        }
        const auto space = std::min(words.find_first_of(" \t"), words.size());
        statements.push_back({std::string(words.substr(0, space)),
                              std::string(trimmed(words.substr(space))), number});
    }
    return statements;
}

class Loader {
public:
    Loader(const LanguagePack& pack, Lexicon& lexicon, Vocabulary& vocabulary)
        : pack_(pack), lexicon_(lexicon), vocabulary_(vocabulary) {}

    Result<Grammar> run() {
        const auto file = pack_.file(rules_file);
        for (const auto& statement : statements_of(file.value_or(""))) {
            line_ = statement.line;
            read(statement);
            if (!problem_.empty()) {
                return tl::unexpected(Error{ErrorCode::invalid_data, problem_,
                                            pack_.place_of(rules_file, line_),
                                            "docs/languages.md describes the rules"});
            }
        }
        for (const auto& rule : grammar_.rules) {
            if (rule.programs.empty()) {
                return tl::unexpected(Error{ErrorCode::invalid_data,
                                            fmt::format("\"{}\" has no match line", rule.name),
                                            pack_.place_of(rules_file, rule.line), ""});
            }
        }
        list_programs();
        if (!grammar_.candidates.fit()) {
            return tl::unexpected(Error{ErrorCode::invalid_data,
                                        "too many beginnings of match lines",
                                        pack_.place_of(rules_file, line_), ""});
        }
        return std::move(grammar_);
    }

private:
    void list_programs() {
        std::vector<const Program*> programs;
        for (std::size_t rule = 0; rule < grammar_.rules.size(); ++rule) {
            const auto& of_rule = grammar_.rules[rule].programs;
            for (std::size_t i = 0; i < of_rule.size(); ++i) {
                grammar_.places.push_back(
                    {static_cast<std::uint16_t>(rule), static_cast<std::uint16_t>(i)});
                programs.push_back(&of_rule[i]);
            }
        }
        grammar_.candidates = Candidates(programs, lexicon_);
    }

    void read(const Statement& statement) {
        if (statement.keyword == "let") {
            let(statement.text);
        } else if (statement.keyword == "anchor") {
            const auto date = Date::parse(statement.text);
            if (!date || date->precision() != DatePrecision::day) {
                problem_ = "an anchor is a day: 2018-04-20";
                return;
            }
            anchor_ = *date;
        } else if (statement.keyword == "rule") {
            grammar_.rules.push_back({statement.text, {}, Meaning::point, {}, {}, statement.line});
        } else if (grammar_.rules.empty()) {
            problem_ = fmt::format("\"{}\" before the first rule", statement.keyword);
        } else if (statement.keyword == "match" && ++match_lines_ > most_programs) {
            problem_ = fmt::format("more than {} match lines", most_programs);
        } else if (statement.keyword == "match") {
            auto program = compile(statement.text, macros_, lexicon_, vocabulary_, grammar_.forks);
            if (!program) {
                problem_ = program.error();
                return;
            }
            grammar_.rules.back().programs.push_back(*std::move(program));
        } else if (statement.keyword == "value") {
            value(statement.text);
        } else if (statement.keyword == "example") {
            example(statement.text);
        } else {
            problem_ = fmt::format("\"{}\" is no let, anchor, rule, match, value or example",
                                   statement.keyword);
        }
    }

    void let(std::string_view text) {
        const auto equals = text.find('=');
        if (equals == std::string_view::npos) {
            problem_ = "\"let name = pattern\"";
            return;
        }
        macros_.emplace_back(trimmed(text.substr(0, equals)), trimmed(text.substr(equals + 1)));
    }

    void value(std::string_view text) {
        constexpr std::array<std::string_view, 4> names = {"point", "duration", "set", "none"};
        const auto space = std::min(text.find(' '), text.size());
        const auto* const it = std::find(names.begin(), names.end(), text.substr(0, space));
        auto defaults = parse_assignments(trimmed(text.substr(space)));
        if (it == names.end() || !defaults) {
            problem_ = "a value is point, duration, set or none, and slot=value";
            return;
        }
        grammar_.rules.back().meaning = static_cast<Meaning>(it - names.begin());
        grammar_.rules.back().defaults = *std::move(defaults);
    }

    void example(std::string_view text) {
        const auto arrow = text.rfind("=>");
        if (arrow == std::string_view::npos || !anchor_) {
            problem_ = anchor_ ? "\"example words => DATE 2018-04-20\"" : "no anchor above";
            return;
        }
        Example made{"", {}, std::string(trimmed(text.substr(arrow + 2))), *anchor_, line_};
        const auto words = trimmed(text.substr(0, arrow));
        const auto open = words.find('[');
        const auto close = words.find(']');
        if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
            made.text.append(words.substr(0, open))
                .append(words.substr(open + 1, close - open - 1))
                .append(words.substr(close + 1));
            made.extent = {open, close - 1};
        } else {
            made.text = words;
            made.extent = {0, made.expected == "-" ? 0 : words.size()};
        }
        grammar_.rules.back().examples.push_back(std::move(made));
    }

    const LanguagePack& pack_;
    Lexicon& lexicon_;
    Vocabulary& vocabulary_;
    Grammar grammar_;
    std::vector<std::pair<std::string, std::string>> macros_;
    std::optional<Date> anchor_;
    std::string problem_;
    std::size_t line_ = 0;
    std::size_t match_lines_ = 0;
};

}  // namespace

Result<Grammar> Grammar::load(const LanguagePack& pack, Lexicon& lexicon, Vocabulary& vocabulary) {
    return Loader(pack, lexicon, vocabulary).run();
}

}  // namespace linimasa::times
