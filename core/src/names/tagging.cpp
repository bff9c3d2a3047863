#include "names/tagging.hpp"

namespace linimasa::names {

void tag_article(Scan& scan, const Tagger& tagger) {
    Tagger::Workspace work;
    std::vector<TaggerToken> tokens;
    for (std::size_t s = 0; s < scan.text.sentences.size(); ++s) {
        const Sentence& sentence = scan.text.sentences[s];
        tokens.clear();
        bool any_capital = false;
        for (std::uint32_t i = 0; i < sentence.token_count; ++i) {
            const std::uint32_t at = sentence.first_token + i;
            tokens.push_back({scan.word(at), scan.keys[at]});
            any_capital = any_capital || scan.capital(at);
        }
        const bool ignore_case = scan.cases[s] != Case::normal;
        if (!ignore_case && !any_capital) {
            continue;
        }
        find_traits(tokens, scan.lexicon, ignore_case, work.traits);
        tagger.tag(Style::news, ignore_case, work,
                   std::span(scan.tags).subspan(sentence.first_token, sentence.token_count));
    }
}

}  // namespace linimasa::names
