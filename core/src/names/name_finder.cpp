#include "linimasa/core/mentions.hpp"
#include "names/grammar.hpp"
#include "names/guess.hpp"
#include "names/lexicon.hpp"
#include "names/scan.hpp"

#include <algorithm>

namespace linimasa {
namespace {

using namespace names;

std::vector<Mention> mentions_of(const Scan& scan) {
    std::vector<Mention> mentions;
    mentions.reserve(scan.found.size());
    for (const Found& found : scan.found) {
        Mention& mention = mentions.emplace_back();
        mention.span = {scan.token(found.span.begin).begin, scan.token(found.span.end - 1).end};
        mention.kind = found.kind;
        mention.confidence = found.confidence;
        mention.rule = found.rule;
        if (found.entry != PhraseTable::none) {
            mention.entry = scan.lexicon.gazetteer().entries()[found.entry].key;
        }
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& left, const Mention& right) {
        if (left.span.begin != right.span.begin) {
            return left.span.begin < right.span.begin;
        }
        if (left.span.end != right.span.end) {
            return left.span.end > right.span.end;
        }
        return left.kind < right.kind;
    });
    return mentions;
}

}  // namespace

struct NameFinder::State {
    Lexicon lexicon;
};

Result<NameFinder> NameFinder::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    auto lexicon = Lexicon::create(pack, vocabulary);
    if (!lexicon) {
        return tl::unexpected(lexicon.error());
    }
    NameFinder made;
    made.state_ = std::make_shared<const State>(State{*std::move(lexicon)});
    return made;
}

std::vector<Mention> NameFinder::find(const AnalyzedText& text) const {
    Scan scan = make_scan(text, state_->lexicon);
    guess_tags(scan);
    std::vector<std::uint8_t> owner(text.tokens.size(), 0);
    Grammar grammar(scan, owner);
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        grammar.read(i);
    }
    return mentions_of(scan);
}

}  // namespace linimasa
