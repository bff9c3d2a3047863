#include "actors/topics.hpp"

#include "actors/name_keys.hpp"

#include <algorithm>

namespace linimasa::actors {

Result<TopicTable> TopicTable::load(const LanguagePack& pack, Vocabulary& vocabulary) {
    TopicTable made;
    for (const auto& row : pack.table("topics.tsv")) {
        if (row.cell(0).empty() || row.cell(1).empty() || row.cell(2).empty()) {
            return tl::unexpected(Error{ErrorCode::invalid_data, "a topic needs three columns",
                                        pack.place_of("topics.tsv", row.line),
                                        "Give key, name and phrases separated by |"});
        }
        made.topics_.push_back({std::string(row.cell(0)), std::string(row.cell(1))});
        std::string_view phrases = row.cell(2);
        while (!phrases.empty()) {
            const auto bar = std::min(phrases.find('|'), phrases.size());
            Phrase phrase;
            phrase.topic = made.topics_.size() - 1;
            const std::string folded = fold(phrases.substr(0, bar));
            for (std::size_t begin = 0; begin < folded.size();) {
                const auto end = std::min(folded.find(' ', begin), folded.size());
                if (end > begin) {
                    phrase.words.push_back(
                        vocabulary.add(std::string_view(folded).substr(begin, end - begin)));
                }
                begin = end + 1;
            }
            if (!phrase.words.empty()) {
                made.phrases_[phrase.words.front()].push_back(std::move(phrase));
            }
            phrases.remove_prefix(std::min(bar + 1, phrases.size()));
        }
    }
    for (auto& [first, phrases] : made.phrases_) {
        std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
            return a.words.size() > b.words.size();
        });
    }
    return made;
}

std::vector<Topic> TopicTable::find(const AnalyzedText& text) const {
    std::vector<Topic> found;
    std::vector<std::size_t> place(topics_.size(), topics_.size());
    for (const auto& sentence : text.sentences) {
        const auto tokens = text.tokens_of(sentence);
        for (std::size_t t = 0; t < tokens.size();) {
            const auto it =
                tokens[t].word == unknown_word ? phrases_.end() : phrases_.find(tokens[t].word);
            std::size_t length = 0;
            if (it != phrases_.end()) {
                for (const auto& phrase : it->second) {
                    if (t + phrase.words.size() > tokens.size() ||
                        !std::equal(
                            phrase.words.begin(), phrase.words.end(),
                            tokens.begin() + static_cast<std::ptrdiff_t>(t),
                            [](WordId word, const Token& token) { return token.word == word; })) {
                        continue;
                    }
                    length = phrase.words.size();
                    if (place[phrase.topic] == topics_.size()) {
                        place[phrase.topic] = found.size();
                        found.push_back(
                            {topics_[phrase.topic].key, topics_[phrase.topic].name, {}});
                    }
                    found[place[phrase.topic]].mentions.push_back(
                        {tokens[t].begin, tokens[t + length - 1].end});
                    break;
                }
            }
            t += std::max<std::size_t>(length, 1);
        }
    }
    return found;
}

}  // namespace linimasa::actors
