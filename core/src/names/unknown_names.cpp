// Names that the tagger does not see, told by how an article uses them.
#include "names/grammar.hpp"

#include <absl/container/flat_hash_map.h>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_run = 4;

}  // namespace

bool Grammar::unknown_capital(std::uint32_t i) const {
    const Token& token = scan_.token(i);
    return token.kind == TokenKind::word && token.capitalized && !token.all_caps &&
           owner_[i] == nobody && token.end - token.begin >= 3 &&
           (scan_.keys[i] == unknown_word || scan_.has(i, word::given_name));
}

void Grammar::recurring_unknown_persons() {
    // "Kaesang Pangarep ... Kaesang ...": two capitals of words that mean nothing else, the first
    // of which stands alone as well, as people are named a second time and bodies and things are
    // not.
    struct Uses {
        std::uint32_t runs = 0;
        std::uint32_t alone = 0;
    };
    absl::flat_hash_map<std::uint32_t, Uses> uses;
    std::vector<TokenSpan> runs;
    std::vector<std::uint32_t> singles;
    for (std::size_t s = 0; s < scan_.text.sentences.size(); ++s) {
        if (scan_.cases[s] != Case::normal) {
            continue;
        }
        const Sentence& sentence = scan_.text.sentences[s];
        const std::uint32_t end = sentence.first_token + sentence.token_count;
        for (std::uint32_t i = sentence.first_token; i < end;) {
            if (!unknown_capital(i)) {
                ++i;
                continue;
            }
            std::uint32_t last = i + 1;
            while (last < end && unknown_capital(last)) {
                ++last;
            }
            const bool bound = (i > sentence.first_token &&
                                (scan_.capital(i - 1) || scan_.token(i - 1).mark == '/')) ||
                               (last < end && (scan_.capital(last) || scan_.is_mark(last, '/')));
            if (bound || scan_.hashes[i] == 0 || last - i > longest_run) {
                i = last;
                continue;
            }
            if (last - i >= 2) {
                ++uses[scan_.hashes[i]].runs;
                runs.push_back({i, last});
            } else {
                uses[scan_.hashes[i]].alone += i > sentence.first_token ? 1U : 0U;
                singles.push_back(i);
            }
            i = last;
        }
    }
    const auto known = [&](std::uint32_t at) {
        const auto it = uses.find(scan_.hashes[at]);
        return it != uses.end() && it->second.runs > 0 && it->second.alone > 0;
    };
    for (const TokenSpan& run : runs) {
        if (known(run.begin)) {
            take_person(run, 0.6F, "recurring-unknown");
        }
    }
    for (const std::uint32_t single : singles) {
        if (known(single)) {
            take_person({single, single + 1}, 0.6F, "recurring-unknown");
        }
    }
}

}  // namespace linimasa::names
