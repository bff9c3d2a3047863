#include "times/pattern.hpp"

#include "linimasa/core/text.hpp"
#include "times/scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::times {
namespace {

constexpr int deepest = 40;

class Compiler {
public:
    Compiler(const std::vector<std::pair<std::string, std::string>>& macros, Lexicon& lexicon,
             Vocabulary& vocabulary, Pool<Fork>& forks)
        : macros_(macros), lexicon_(lexicon), vocabulary_(vocabulary), forks_(forks) {}

    tl::expected<Program, std::string> run(std::string_view pattern) {
        parse(pattern, false);
        if (problem_.empty() && program_.steps.size() > 60000) {
            problem_ = "the pattern is too long";
        }
        if (!problem_.empty()) {
            return tl::unexpected(problem_);
        }
        emit({});
        thread_jumps();
        seen_.assign(program_.steps.size(), 0);
        find_starts();
        for (auto& step : program_.steps) {
            if (step.op == Op::split) {
                step.value = forks_.add({first_of(step.x), first_of(step.y)});
            }
        }
        return std::move(program_);
    }

private:
    std::size_t emit(const Step& step) {
        program_.steps.push_back(step);
        return program_.steps.size() - 1;
    }
    [[nodiscard]] std::uint16_t here() const {
        return static_cast<std::uint16_t>(program_.steps.size());
    }
    void fail(std::string problem) {
        if (problem_.empty()) {
            problem_ = std::move(problem);
        }
    }

    /// A whole text: alternatives up to its end.
    void parse(std::string_view text, bool glued) {
        if (++depth_ > deepest) {
            fail("too deeply nested");
            return;
        }
        alternatives(text, glued);
        if (!text.empty()) {
            fail(fmt::format("\"{}\" closes nothing", text.front()));
        }
        --depth_;
    }

    /// One or more sequences with '|' between, up to a closing bracket.
    void alternatives(std::string_view& text, bool glued) {
        std::vector<std::size_t> exits;
        while (problem_.empty()) {
            const std::size_t split = emit({.op = Op::split});
            program_.steps[split].x = here();
            sequence(text, glued);
            if (text.empty() || text.front() != '|') {
                // The last alternative: nothing to fall back on.
                program_.steps[split].op = Op::jump;
                break;
            }
            text.remove_prefix(1);
            exits.push_back(emit({.op = Op::jump}));
            program_.steps[split].y = here();
        }
        for (const auto exit : exits) {
            program_.steps[exit].x = here();
        }
    }

    void sequence(std::string_view& text, bool glued) {
        bool first = true;
        while (!text.empty() && problem_.empty()) {
            bool blank = false;
            while (!text.empty() && text.front() == ' ') {
                text.remove_prefix(1);
                blank = true;
            }
            if (text.empty() || text.front() == '|' || text.front() == ')' || text.front() == ']') {
                return;
            }
            element(text, first ? glued : !blank);
            first = false;
        }
    }

    void element(std::string_view& text, bool glued) {
        if (text.front() == '(') {
            text.remove_prefix(1);
            alternatives(text, glued);
            expect(text, ')');
        } else if (text.front() == '[') {
            text.remove_prefix(1);
            const std::size_t split = emit({.op = Op::split});
            program_.steps[split].x = here();
            alternatives(text, glued);
            program_.steps[split].y = here();
            expect(text, ']');
        } else if (text.front() == '$') {
            macro(text, glued);
        } else if (text.front() == '{') {
            command(take_until(text, '}'));
        } else {
            const Look look = take_look(text);
            if (glued && look == Look::no) {
                emit({.op = Op::glue});
            }
            word(text, look);
        }
    }

    void expect(std::string_view& text, char mark) {
        if (text.empty() || text.front() != mark) {
            fail(fmt::format("'{}' is missing", mark));
            return;
        }
        text.remove_prefix(1);
    }

    /// What stands between the bracket at the front and `close`.
    std::string_view take_until(std::string_view& text, char close) {
        const auto end = text.find(close, 1);
        if (end == std::string_view::npos) {
            fail(fmt::format("'{}' is missing", close));
            text = {};
            return {};
        }
        const auto inside = text.substr(1, end - 1);
        text.remove_prefix(end + 1);
        return inside;
    }

    void macro(std::string_view& text, bool glued) {
        std::size_t size = 1;
        while (size < text.size() &&
               ((text[size] >= 'a' && text[size] <= 'z') || text[size] == '-')) {
            ++size;
        }
        const auto name = text.substr(1, size - 1);
        text.remove_prefix(size);
        const auto it = std::find_if(macros_.begin(), macros_.end(),
                                     [&](const auto& entry) { return entry.first == name; });
        if (it == macros_.end()) {
            fail(fmt::format("no \"let {}\" above", name));
            return;
        }
        parse(it->second, glued);
    }

    static Look take_look(std::string_view& text) {
        constexpr std::array<std::pair<std::string_view, Look>, 4> looks = {
            {{"?<=", Look::behind},
             {"?<!", Look::not_behind},
             {"?=", Look::ahead},
             {"?!", Look::not_ahead}}};
        for (const auto& [sign, look] : looks) {
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                return look;
            }
        }
        return Look::no;
    }

    void word(std::string_view& text, Look look) {
        if (text.starts_with('<')) {
            class_element(take_until(text, '>'), look);
        } else if (text.starts_with('"')) {
            literal(take_until(text, '"'), look);
        } else {
            fail(fmt::format("'{}' begins nothing that a pattern can have", text.substr(0, 1)));
        }
    }

    void class_element(std::string_view inside, Look look) {
        const auto colon = std::min(inside.find(':'), inside.size());
        const auto name = inside.substr(0, colon);
        const auto cls = lexicon_.find_class(name);
        if (!cls) {
            fail(fmt::format("no word has the class \"{}\"", name));
            return;
        }
        Step step{.op = Op::of_class, .look = look, .cls = *cls};
        if (colon < inside.size()) {
            const auto slot = parse_slot(inside.substr(colon + 1));
            if (!slot) {
                fail(fmt::format("no slot \"{}\"", inside.substr(colon + 1)));
                return;
            }
            step.own_slot = true;
            step.slot = *slot;
        }
        emit(step);
    }

    void literal(std::string_view inside, Look look) {
        const std::string lower = fold(inside);
        const auto pieces = pieces_of(lower);
        if (pieces.empty() || (look != Look::no && pieces.size() > 1)) {
            fail("a literal is one word or mark where it is only looked at, and never empty");
            return;
        }
        for (const auto& piece : pieces) {
            if (piece.mark != 0) {
                emit({.op = Op::mark, .look = look, .sign = piece.mark});
            } else {
                emit({.op = Op::literal,
                      .look = look,
                      .lex = lexicon_.add_word(piece.text, vocabulary_)});
            }
        }
    }

    void command(std::string_view inside) {
        constexpr std::array<std::pair<std::string_view, Op>, 4> plain = {
            {{"from", Op::into_from}, {"to", Op::into_to}, {"begin", Op::begin}, {"end", Op::end}}};
        for (const auto& [name, op] : plain) {
            if (inside == name) {
                emit({.op = op});
                return;
            }
        }
        const auto assignments = parse_assignments(inside);
        if (!assignments) {
            fail(fmt::format("\"{{{}}}\" is no slot=value, from, to, begin or end", inside));
            return;
        }
        for (const auto& [slot, value] : *assignments) {
            emit({.op = Op::set, .slot = slot, .value = value});
        }
    }

    /// Tells each step which one comes behind it, and leaves the jumps out.
    void thread_jumps() {
        auto& steps = program_.steps;
        std::vector<std::uint16_t> moved(steps.size());
        std::size_t kept = 0;
        for (std::size_t pc = 0; pc < steps.size(); ++pc) {
            moved[pc] = static_cast<std::uint16_t>(kept);
            kept += steps[pc].op != Op::jump ? 1U : 0U;
        }
        const auto at = [&](std::size_t pc) {
            while (steps[pc].op == Op::jump) {
                pc = steps[pc].x;
            }
            return moved[pc];
        };
        for (std::size_t pc = 0; pc < steps.size(); ++pc) {
            Step& step = steps[pc];
            if (step.op == Op::split) {
                step.x = at(step.x);
                step.y = at(step.y);
            } else if (step.op != Op::jump && step.op != Op::accept) {
                step.x = at(pc + 1);
            }
        }
        std::erase_if(steps, [](const Step& step) { return step.op == Op::jump; });
    }

    /// Calls `take` with each step that takes a word and that the program can reach from `at`
    /// without taking one before, and with the end if that can be reached.
    template <class Take>
    void for_each_next(std::size_t at, Take take) {
        ++round_;
        open_.assign(1, at);
        while (!open_.empty()) {
            const std::size_t pc = open_.back();
            open_.pop_back();
            if (seen_[pc] == round_) {
                continue;
            }
            seen_[pc] = round_;
            const Step& step = program_.steps[pc];
            const bool takes = step.op <= Op::mark && step.look == Look::no;
            if (takes || step.op == Op::accept) {
                take(step);
            } else if (step.op == Op::split) {
                open_.push_back(step.x);
                open_.push_back(step.y);
            } else {
                open_.push_back(step.x);
            }
        }
    }

    void find_starts() {
        std::vector<Step> first;
        for_each_next(0, [&](const Step& step) { first.push_back(step); });
        for (const Step& step : first) {
            if (step.op != Op::accept) {
                const auto classes =
                    step.op == Op::of_class ? ClassMask::of(step.cls) : ClassMask{};
                program_.starts.push_back({classes, step.lex, step.sign, first_of(step.x)});
                program_.start_classes |= classes;
            }
        }
    }

    First first_of(std::size_t at) {
        First first;
        for_each_next(at, [&](const Step& step) {
            if (step.op == Op::of_class) {
                first.classes |= ClassMask::of(step.cls);
            } else if (step.op == Op::accept) {
                first.open = true;
            } else {
                first.words |= First::bit(step.lex, step.sign);
            }
        });
        return first;
    }

    const std::vector<std::pair<std::string, std::string>>& macros_;
    Lexicon& lexicon_;
    Vocabulary& vocabulary_;
    Pool<Fork>& forks_;
    Program program_;
    std::vector<int> seen_;          ///< by step: the round in which it was last met
    std::vector<std::size_t> open_;  ///< steps still to be looked at
    int round_ = 0;
    std::string problem_;
    int depth_ = 0;
};

}  // namespace

tl::expected<Program, std::string> compile(
    std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& macros,
    Lexicon& lexicon, Vocabulary& vocabulary, Pool<Fork>& forks) {
    return Compiler(macros, lexicon, vocabulary, forks).run(pattern);
}

}  // namespace linimasa::times
