#pragma once

#include "times/matcher.hpp"

#include <span>
#include <vector>

namespace linimasa::times {

/// Looks at the words around an expression.
class Context {
public:
    Context(std::span<const Atom> atoms, const Lexicon& lexicon);

    /// True where the clause of the expression speaks of what is to come.
    [[nodiscard]] bool looks_ahead(const Match& match) const;

private:
    enum class Verdict { go_on, ahead, not_ahead, boundary };
    [[nodiscard]] Verdict judge(std::size_t atom) const;

    std::span<const Atom> atoms_;
    ClassMask ahead_;
    ClassMask past_;
    ClassMask bare_;
    ClassMask done_;
    ClassMask clause_;
};

}  // namespace linimasa::times
