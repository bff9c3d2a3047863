#include "readers/spam.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"

#include <algorithm>
#include <string>

namespace linimasa::readers {
namespace {

struct Word {
    ByteSpan span;
    SpamWord spam;
    bool after_break = false;  ///< a mark stands before it, so no run goes on over it
};

std::vector<Word> words_of(std::string_view text, const Lexicon& lexicon) {
    std::vector<Word> words;
    std::string folded;
    bool broken = true;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (!c.is_letter() && !c.is_digit()) {
            broken = broken || !c.is_space() || text[at] == '\n';
            at += c.size;
            continue;
        }
        std::size_t end = at;
        while (end < text.size()) {
            const Character next = character_at(text, end);
            if (!next.is_letter() && !next.is_digit()) {
                break;
            }
            end += next.size;
        }
        folded.clear();
        fold(text.substr(at, end - at), folded);
        words.push_back({{at, end}, lexicon.spam(folded), broken});
        broken = false;
        at = end;
    }
    return words;
}

struct Run {
    std::size_t begin;
    std::size_t end;
    std::size_t cores;
    std::size_t promos;
};

/// The longest stretch from `begin` of words of spam, without fillers like "dan" at its edges.
Run run_from(const std::vector<Word>& words, std::size_t begin) {
    Run run{begin, begin, 0, 0};
    for (std::size_t i = begin; i < words.size(); ++i) {
        if (!words[i].spam.any() || (i > begin && words[i].after_break)) {
            break;
        }
        run.cores += words[i].spam.core ? 1U : 0U;
        run.promos += words[i].spam.promo ? 1U : 0U;
        run.end = i + 1;
    }
    return run;
}

}  // namespace

std::vector<ByteSpan> find_spam(std::string_view text, const Lexicon& lexicon) {
    if (!lexicon.may_have_spam(text)) {
        return {};  // nearly all articles
    }
    const std::vector<Word> words = words_of(text, lexicon);
    std::vector<Run> runs;
    std::size_t cores_elsewhere = 0;
    for (std::size_t i = 0; i < words.size();) {
        const Run run = run_from(words, i);
        if (run.cores > 0 && run.promos > 0) {
            runs.push_back(run);
        } else {
            cores_elsewhere += run.cores;
        }
        i = std::max(run.end, i + 1);
    }
    if (cores_elsewhere > 0) {
        return {};  // the article is about it
    }
    std::vector<ByteSpan> spans;
    spans.reserve(runs.size());
    for (const Run& run : runs) {
        spans.push_back({words[run.begin].span.begin, words[run.end - 1].span.end});
    }
    return spans;
}

}  // namespace linimasa::readers
