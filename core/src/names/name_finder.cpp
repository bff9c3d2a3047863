#include "linimasa/core/mentions.hpp"
#include "names/grammar.hpp"
#include "names/lexicon.hpp"
#include "names/recurring.hpp"
#include "names/scan.hpp"
#include "names/tagger/tagger.hpp"
#include "names/tagging.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace linimasa {
namespace {

using namespace names;

/// Of two mentions of one kind that overlap the longer stays.
void drop_overlaps(std::vector<Mention>& mentions) {
    std::array<std::size_t, 7> last{};
    last.fill(mentions.size());
    std::vector<bool> dropped(mentions.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        std::size_t& before = last[static_cast<std::size_t>(mentions[i].kind)];
        if (before < mentions.size() && mentions[before].span.overlaps(mentions[i].span)) {
            const bool longer = mentions[i].span.size() > mentions[before].span.size();
            dropped[longer ? before : i] = true;
            if (!longer) {
                continue;
            }
        }
        before = i;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (!dropped[i]) {
            if (kept != i) {
                mentions[kept] = std::move(mentions[i]);
            }
            ++kept;
        }
    }
    mentions.resize(kept);
}

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
    drop_overlaps(mentions);
    return mentions;
}

}  // namespace

struct NameFinder::State {
    Lexicon lexicon;
    Tagger tagger;
    const Vocabulary* vocabulary = nullptr;
};

namespace {

/// The traits of tokens that are given as they are, and whether they lack capitals.
class GivenTokens {
public:
    GivenTokens(const Lexicon& lexicon, const Vocabulary& vocabulary)
        : lexicon_(lexicon), vocabulary_(vocabulary) {}

    void read(std::span<const std::string> tokens, bool ignore_case, std::vector<Traits>& traits) {
        tokens_.clear();
        for (const std::string& token : tokens) {
            const bool mark =
                token.size() == 1 && std::ispunct(static_cast<unsigned char>(token.front())) != 0;
            folded_.clear();
            fold(without_brackets(token), folded_);
            tokens_.push_back(
                {token, mark ? key_of_mark(token.front()) : vocabulary_.find(folded_)});
        }
        find_traits(tokens_, lexicon_, ignore_case, traits);
    }

private:
    const Lexicon& lexicon_;
    const Vocabulary& vocabulary_;
    std::vector<TaggerToken> tokens_;
    std::string folded_;
};

}  // namespace

Result<NameFinder> NameFinder::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    auto lexicon = Lexicon::create(pack, vocabulary);
    if (!lexicon) {
        return tl::unexpected(lexicon.error());
    }
    Tagger tagger;
    if (const auto model = pack.file("names.model")) {
        auto loaded = Tagger::load(*model);
        if (!loaded) {
            return tl::unexpected(loaded.error());
        }
        tagger = *std::move(loaded);
    }
    NameFinder made;
    made.state_ =
        std::make_shared<const State>(State{*std::move(lexicon), std::move(tagger), &vocabulary});
    return made;
}

std::vector<Mention> NameFinder::find(const AnalyzedText& text) const {
    Scan scan = make_scan(text, state_->lexicon);
    tag_article(scan, state_->tagger);
    std::vector<std::uint8_t> owner(text.tokens.size(), 0);
    Grammar grammar(scan, owner);
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        grammar.read(i);
    }
    grammar.overrule_explained();
    grammar.drop_numbered_meetings();
    grammar.drop_short_forms_of_documents();
    grammar.retype_known_acronyms();
    grammar.recurring_unknown_persons();
    return mentions_of(scan);
}

std::vector<std::vector<NameTag>> NameFinder::tag(
    std::span<const std::vector<std::string>> sentences) const {
    GivenTokens given(state_->lexicon, *state_->vocabulary);
    Tagger::Workspace work;
    float encyclopedia = 0.0F;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (const auto& sentence : sentences) {
        given.read(sentence, false, work.traits);
        encyclopedia += state_->tagger.encyclopedia_score(work.traits);
        words += work.traits.size();
        for (const Traits& traits : work.traits) {
            capitals += static_cast<std::size_t>(traits.capital);
        }
    }
    const Style style = encyclopedia > 0.0F ? Style::encyclopedia : Style::news;
    const bool ignore_case = capitals * 100 < words;
    std::vector<TaggedWords> document(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        given.read(sentences[s], ignore_case, work.traits);
        document[s].tags.resize(sentences[s].size());
        state_->tagger.tag(style, ignore_case, work, document[s].tags);
        for (const Traits& traits : work.traits) {
            document[s].words.push_back(traits.word);
        }
    }
    spread_names(document);
    std::vector<std::vector<NameTag>> result;
    result.reserve(document.size());
    for (TaggedWords& sentence : document) {
        result.push_back(std::move(sentence.tags));
    }
    return result;
}

std::string_view to_iob2(NameTag tag) {
    static constexpr std::array<std::string_view, 7> words = {"O",     "B-PER", "I-PER", "B-ORG",
                                                              "I-ORG", "B-LOC", "I-LOC"};
    return words.at(static_cast<std::size_t>(tag));
}

}  // namespace linimasa
