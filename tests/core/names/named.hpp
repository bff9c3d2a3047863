#pragma once

#include "linimasa/core/mentions.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace linimasa::test {

/// A body paragraph with the names that are found in it.
struct Named {
    Article article;
    AnalyzedText text;
    std::vector<Mention> mentions;

    explicit Named(std::string body, BlockKind kind = BlockKind::body) {
        article.text = std::move(body);
        article.blocks = {{kind, {0, article.text.size()}, false}};
        text = stages().analyzer->analyze(article);
        mentions = stages().finder->find(text);
    }
    Named(const Named&) = delete;

    /// The words of all mentions of a kind, in the order of the text.
    [[nodiscard]] std::vector<std::string> all(MentionKind kind) const {
        std::vector<std::string> words;
        for (const Mention& mention : mentions) {
            if (mention.kind == kind) {
                words.emplace_back(text.text(mention.span));
            }
        }
        return words;
    }
    [[nodiscard]] const Mention* find(std::string_view words) const {
        const auto it = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
            return text.text(mention.span) == words;
        });
        return it == mentions.end() ? nullptr : &*it;
    }

private:
    struct Stages {
        Vocabulary vocabulary;
        std::unique_ptr<TextAnalyzer> analyzer;
        std::unique_ptr<NameFinder> finder;

        Stages() {
            const auto pack = LanguagePack::load("id");
            analyzer = std::make_unique<TextAnalyzer>(*TextAnalyzer::create(*pack, vocabulary));
            finder = std::make_unique<NameFinder>(*NameFinder::create(*pack, vocabulary));
        }
    };
    static const Stages& stages() {
        static const auto pack = *LanguagePack::load("id");  // outlives the stages
        static const Stages made;
        return made;
    }
};

using Strings = std::vector<std::string>;

}  // namespace linimasa::test
