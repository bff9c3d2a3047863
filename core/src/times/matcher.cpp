#include "times/matcher.hpp"

#include <algorithm>

namespace linimasa::times {

/// How many atoms the step takes here: none where it does not fit.
std::size_t Matcher::width(const Step& step, std::size_t atom) const {
    if (atom >= atoms_.size()) {
        return 0;
    }
    const Atom& candidate = atoms_[atom];
    switch (step.op) {
        case Op::of_class:
            if (candidate.phrase != 0 && candidate.phrase_classes.has(step.cls)) {
                return candidate.phrase_size;
            }
            return candidate.classes.has(step.cls) ? 1 : 0;
        case Op::literal:
            return candidate.lex == step.lex ? 1 : 0;
        default:
            return candidate.mark == step.sign ? 1 : 0;
    }
}

Matcher::Matcher(std::span<const Atom> atoms, const Lexicon& lexicon, const Grammar& grammar)
    : atoms_(atoms),
      lexicon_(lexicon),
      grammar_(grammar),
      month_(lexicon.mask("month")),
      prep_(lexicon.mask("prep")),
      prefix_(lexicon.mask("prefix")) {
    sights_.reserve(atoms.size());
    for (const Atom& atom : atoms) {
        sights_.push_back({atom.classes | atom.phrase_classes, First::bit(atom.lex, atom.mark)});
    }
}

/// False where the program cannot take the word here, or cannot go on behind it.
bool Matcher::may_begin(const Candidate& candidate, std::size_t at) const {
    const Atom& atom = atoms_[at];
    const First& next = grammar_.candidates.next(candidate);
    return can_go_on(next, at + 1) || (atom.phrase != 0 && can_go_on(next, at + atom.phrase_size));
}

/// False in the middle of something longer: "5550-1998", "G20", "9001:2015".
bool Matcher::clean_begin(std::size_t begin) const {
    const Atom& atom = atoms_[begin];
    if (begin == 0 || !atom.glued || atom.starts) {
        return true;
    }
    const Atom& before = atoms_[begin - 1];
    if (before.mark == 0) {
        // A blank was forgotten: "pada2 Juli", "sejak2014".
        return atom.is_number && !before.is_number && before.classes.meets(prep_);
    }
    if (begin < 2 || !before.glued || before.starts) {
        return true;
    }
    const Atom& second = atoms_[begin - 2];
    const bool joins = before.mark == '-' || before.mark == '/' || before.mark == ':' ||
                       before.mark == '.' || before.mark == '_';
    if (second.mark != 0 || (!joins && before.mark != ',')) {
        return true;
    }
    if (before.mark == '-' && second.classes.meets(prefix_)) {
        return true;  // "pasca-Lebaran"
    }
    return before.mark == ',' ? !(second.is_number && atom.is_number)
                              : before.mark == '.' && !second.is_number && !atom.is_number;
}

bool Matcher::clean_end(std::size_t end) const {
    if (end >= atoms_.size() || !atoms_[end].glued || atoms_[end].starts) {
        return true;
    }
    const Atom& next = atoms_[end];
    const Atom& last = atoms_[end - 1];
    if (next.mark == 0) {
        return last.mark != 0 || (!next.inside && !last.is_number && !next.is_number);
    }
    if (next.mark == '%') {
        return false;
    }
    if (end + 1 >= atoms_.size() || !atoms_[end + 1].glued || atoms_[end + 1].starts) {
        return true;
    }
    const Atom& second = atoms_[end + 1];
    switch (next.mark) {
        case '-':
        case '/':
            return second.mark != 0;
        case '.':
            // "kata dia, 28 Juni 2024.4. Lokasi": the stop is the sentence's, the number a
            // heading's.
            if (end >= 2 && last.classes.meets(mask_of(Builtin::recent)) &&
                atoms_[end - 2].classes.meets(month_)) {
                return true;
            }
            [[fallthrough]];
        case ',':
        case ':':
            return !(last.is_number && second.is_number);
        default:
            return true;
    }
}

/// A step that only looks at the word before or behind this place.
bool Matcher::looks_right(const Step& step, std::size_t at, std::size_t begin) const {
    if (step.look == Look::behind || step.look == Look::not_behind) {
        const bool there =
            at > 0 && (at == atoms_.size() || !atoms_[at].starts) && width(step, at - 1) > 0;
        return there == (step.look == Look::behind);
    }
    const bool there = at < atoms_.size() && may_go_on(at, begin) && width(step, at) > 0;
    return there == (step.look == Look::ahead);
}

void Matcher::try_program(const Program& program, std::size_t begin) {
    choices_.clear();
    log_.clear();
    choices_.push_back({0, static_cast<std::uint32_t>(begin), 0});
    while (!choices_.empty()) {
        const Choice choice = choices_.back();
        choices_.pop_back();
        log_.resize(choice.log_size);
        std::size_t pc = choice.step;
        std::size_t at = choice.atom;
        bool alive = true;
        while (alive) {
            const Step& step = program.steps[pc];
            switch (step.op) {
                case Op::of_class:
                case Op::literal:
                case Op::mark:
                    if (step.look == Look::no) {
                        const std::size_t taken = width(step, at);
                        alive = taken > 0 && may_go_on(at, begin);
                        if (alive) {
                            if (step.op == Op::of_class) {
                                log_.push_back({static_cast<std::uint16_t>(pc),
                                                static_cast<std::uint32_t>(at)});
                            }
                            at += taken;
                        }
                    } else {
                        alive = looks_right(step, at, begin);
                    }
                    pc = step.x;
                    break;
                case Op::glue:
                    alive = at < atoms_.size() && atoms_[at].glued;
                    pc = step.x;
                    break;
                case Op::split: {
                    const Fork& fork = grammar_.forks[static_cast<std::size_t>(step.value)];
                    const bool can_x = can_go_on(fork.x, at);
                    const bool can_y = can_go_on(fork.y, at);
                    if (can_x && can_y) {
                        choices_.push_back({step.y, static_cast<std::uint32_t>(at),
                                            static_cast<std::uint32_t>(log_.size())});
                    }
                    alive = can_x || can_y;
                    pc = can_x ? step.x : step.y;
                    break;
                }
                case Op::accept:
                    if (at > best_end_ && at > begin && clean_end(at)) {
                        best_end_ = at;
                        best_log_ = log_;
                    }
                    alive = false;
                    break;
                default:
                    log_.push_back(
                        {static_cast<std::uint16_t>(pc), static_cast<std::uint32_t>(at)});
                    pc = step.x;
                    break;
            }
        }
    }
}

Match Matcher::replay(const Rule& rule, const Program& program, std::size_t begin) const {
    Match match{&rule, begin, best_end_, begin, best_end_, {rule.meaning, {}, {}}};
    Frame* frame = &match.saying.from;
    for (const auto& [slot, value] : rule.defaults) {
        frame->set(slot, value);
    }
    for (const Entry& entry : best_log_) {
        const Step& step = program.steps[entry.step];
        const Atom& atom = atoms_[entry.atom];
        switch (step.op) {
            case Op::set:
                frame->set(step.slot, step.value);
                break;
            case Op::into_from:
                frame = &match.saying.from;
                break;
            case Op::into_to:
                frame = &match.saying.to;
                break;
            case Op::begin:
                match.first = entry.atom;
                break;
            case Op::end:
                match.last = entry.atom;
                break;
            default: {
                fill(*frame, step, atom);
                break;
            }
        }
    }
    return match;
}

void Matcher::fill(Frame& frame, const Step& step, const Atom& atom) const {
    if (step.own_slot) {
        frame.set(step.slot, atom.value);
        return;
    }
    if (step.cls < builtin_count) {
        constexpr std::array<Slot, 7> slots = {Slot::n,  Slot::day,  Slot::month, Slot::year,
                                               Slot::yy, Slot::hour, Slot::minute};
        if (step.cls < slots.size()) {
            frame.set(slots[step.cls], atom.value);
            if (step.cls == 0 && atom.cents != 0) {
                frame.set(Slot::cents, atom.cents);
            }
        } else if (step.cls == static_cast<ClassId>(Builtin::roman)) {
            frame.set(Slot::ord, atom.value);
        } else if (step.cls == static_cast<ClassId>(Builtin::recent)) {
            frame.set(Slot::year, atom.value);
        } else if (step.cls == static_cast<ClassId>(Builtin::hhmm)) {
            frame.set(Slot::hour, atom.value / 100);
            frame.set(Slot::minute, atom.value % 100);
        }
        return;
    }
    const bool by_phrase = atom.phrase_classes.has(step.cls);
    const auto& classes =
        by_phrase ? lexicon_.phrase(atom.phrase - 1U).classes : lexicon_.word(atom.lex).classes;
    if (const Membership* membership = classes.find(step.cls)) {
        for (const auto& [slot, value] : membership->assignments) {
            frame.set(slot, value);
        }
    }
}

std::vector<Match> Matcher::run() {
    std::vector<Match> matches;
    for (std::size_t at = 0; at < atoms_.size();) {
        const auto candidates = grammar_.candidates.of(atoms_[at]);
        if (candidates.empty() || !clean_begin(at)) {
            ++at;
            continue;
        }
        best_end_ = 0;
        const Rule* best_rule = nullptr;
        const Program* best_program = nullptr;
        for (const Candidate& candidate : candidates) {
            if (!may_begin(candidate, at)) {
                continue;
            }
            const Program& program = grammar_.program_of(candidate);
            const std::size_t before = best_end_;
            try_program(program, at);
            if (best_end_ > before) {
                best_rule = &grammar_.rule_of(candidate);
                best_program = &program;
            }
        }
        if (best_rule == nullptr) {
            ++at;
            continue;
        }
        matches.push_back(replay(*best_rule, *best_program, at));
        at = best_end_;
    }
    return matches;
}

}  // namespace linimasa::times
