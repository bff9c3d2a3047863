#include "times/candidates.hpp"

#include "times/numerals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace linimasa::times {
namespace {

/// Everything that a word of this number may be, in any case and as the first of any phrase.
ClassMask all_classes(LexId lex, const Lexicon& lexicon) {
    ClassMask mask = lexicon.classes_of(lex);
    if (lexicon.word(lex).numeral != NumeralKind::none) {
        mask |= mask_of(Builtin::spelled);
    }
    return mask;
}

/// The shapes that words and numbers outside the lists come in. One that is missing here costs
/// time, not matches.
std::set<std::uint16_t> usual_shapes() {
    std::set<std::uint16_t> shapes;
    const auto add = [&](ClassMask classes) { shapes.insert(classes.builtins()); };
    const ClassMask any = mask_of(Builtin::any);
    add(any | mask_of(Builtin::word));
    add(any | mask_of(Builtin::cap));
    add(any | mask_of(Builtin::cap) | mask_of(Builtin::roman));
    add(mask_of(Builtin::n));
    std::string digits;
    for (int value = 0; value < 100; ++value) {
        for (int width = 1; width <= 3; ++width) {
            digits.clear();
            fmt::format_to(std::back_inserter(digits), "{:0{}}", value, width);
            add(classes_of_digits(digits));
        }
        for (const int minute : {0, 60}) {
            digits.clear();
            fmt::format_to(std::back_inserter(digits), "{:02}{:02}", value, minute);
            add(classes_of_digits(digits));
        }
        add(classes_of_numeral(value, false));
        add(classes_of_numeral(value * 100L, false));
        add(classes_of_numeral(value * 100L, true));
    }
    return shapes;
}

}  // namespace

Candidates::Candidates(std::span<const Program* const> programs, const Lexicon& lexicon) {
    ClassMask builtins;
    for (ClassId id = 0; id < builtin_count; ++id) {
        builtins |= ClassMask::of(id);
    }
    by_shape_.assign(std::size_t{1} << builtin_count, add_list(programs, builtins, no_lex, 0));
    for (const auto shape : usual_shapes()) {
        ClassMask classes;
        for (ClassId id = 0; id < builtin_count; ++id) {
            if (((shape >> id) & 1U) != 0) {
                classes |= ClassMask::of(id);
            }
        }
        by_shape_[shape] = add_list(programs, classes, no_lex, 0);
    }
    std::vector<bool> literal(lexicon.size(), false);
    std::set<char> marks;
    for (const Program* program : programs) {
        for (const Start& start : program->starts) {
            literal[start.lex] = true;
            marks.insert(start.mark);
        }
    }
    by_mark_.fill(add_list({}, {}, no_lex, 0));
    for (const char mark : marks) {
        by_mark_[static_cast<unsigned char>(mark)] = add_list(programs, {}, no_lex, mark);
    }
    add_words(programs, lexicon, literal);
}

/// @param literal  by LexId: some program begins with this very word
void Candidates::add_words(std::span<const Program* const> programs, const Lexicon& lexicon,
                           const std::vector<bool>& literal) {
    // Words of the same classes begin the same programs.
    absl::flat_hash_map<ClassMask, ListId> known;
    by_word_.resize(lexicon.size());
    for (std::size_t lex = 1; lex < lexicon.size(); ++lex) {
        const auto id = static_cast<LexId>(lex);
        const ClassMask classes = all_classes(id, lexicon);
        if (literal[lex]) {
            by_word_[lex] = add_list(programs, classes, id, 0);
            continue;
        }
        const auto [it, is_new] = known.try_emplace(classes, ListId{0});
        if (is_new) {
            it->second = add_list(programs, classes, no_lex, 0);
        }
        by_word_[lex] = it->second;
    }
}

Candidates::ListId Candidates::add_list(std::span<const Program* const> programs, ClassMask classes,
                                        LexId lex, char mark) {
    const auto first = static_cast<std::uint32_t>(candidates_.size());
    for (std::size_t i = 0; i < programs.size(); ++i) {
        if (lex == no_lex && mark == 0 && !classes.meets(programs[i]->start_classes)) {
            continue;
        }
        First next;
        bool by_class = false;
        bool by_word = false;
        for (const Start& start : programs[i]->starts) {
            const bool same_word = (start.lex != no_lex && start.lex == lex) ||
                                   (start.mark != 0 && start.mark == mark);
            const bool same_class = classes.meets(start.classes);
            if (same_word || same_class) {
                next |= start.next;
                by_word = by_word || same_word;
                by_class = by_class || same_class;
            }
        }
        if (by_word || by_class) {
            candidates_.push_back({static_cast<std::uint16_t>(i), nexts_.add(next), by_word});
        }
    }
    lists_.emplace_back(first, static_cast<std::uint32_t>(candidates_.size()));
    return static_cast<ListId>(lists_.size() - 1);
}

}  // namespace linimasa::times
