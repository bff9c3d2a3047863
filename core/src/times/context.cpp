#include "times/context.hpp"

namespace linimasa::times {

Context::Context(std::span<const Atom> atoms, const Lexicon& lexicon)
    : atoms_(atoms),
      ahead_(lexicon.mask("ahead")),
      past_(lexicon.mask("speech") | lexicon.mask("past")),
      bare_(lexicon.mask("bare")),
      done_(lexicon.mask("done")),
      clause_(lexicon.mask("clause")) {}

Context::Verdict Context::judge(std::size_t atom) const {
    const Atom& word = atoms_[atom];
    if (word.classes.meets(ahead_) || word.phrase_classes.meets(ahead_)) {
        // "failed to meet"
        const bool done = atom > 0 && atoms_[atom - 1].classes.meets(done_);
        return done ? Verdict::not_ahead : Verdict::ahead;
    }
    if (word.classes.meets(past_) && (atom == 0 || !atoms_[atom - 1].classes.meets(bare_))) {
        return Verdict::not_ahead;
    }
    const bool breaks = word.mark == ',' || word.mark == ';' || word.mark == ':' ||
                        word.mark == '"' || word.mark == '-';
    return breaks || word.classes.meets(clause_) ? Verdict::boundary : Verdict::go_on;
}

bool Context::looks_ahead(const Match& match) const {
    // No clause is as long; text without stops and commas may be.
    constexpr std::size_t longest_clause = 200;
    std::size_t at = match.first;
    const auto in_sentence = [&](std::size_t i) {
        return i < atoms_.size() && atoms_[i].sentence == atoms_[match.first].sentence;
    };
    // "… akan digelar di Jakarta, Senin": one comma right before it does not end the clause.
    if (at > 0 && in_sentence(at - 1) && atoms_[at - 1].mark == ',') {
        --at;
    }
    bool opens = true;  // nothing but prepositions before it in its clause
    bool led = true;    // and it is a word of the lists that the clause begins with
    while (at > 0 && match.first - at < longest_clause && in_sentence(at - 1)) {
        const Verdict verdict = judge(--at);
        if (verdict == Verdict::ahead || verdict == Verdict::not_ahead) {
            return verdict == Verdict::ahead;
        }
        if (verdict == Verdict::boundary) {
            break;
        }
        opens = opens && match.first - at <= 2;
        led = atoms_[at].lex != no_lex;
    }
    at = match.last;
    if (!opens) {
        return in_sentence(at) && judge(at) == Verdict::ahead;  // "the game on Sunday will …"
    }
    if (in_sentence(at) && atoms_[at].mark == ',') {
        if (!led) {
            return false;  // "the storm, which hit on Monday, is expected to …"
        }
        ++at;
    }
    for (; at - match.last < longest_clause && in_sentence(at); ++at) {
        const Verdict verdict = judge(at);
        if (verdict != Verdict::go_on) {
            return verdict == Verdict::ahead;
        }
    }
    return false;
}

}  // namespace linimasa::times
