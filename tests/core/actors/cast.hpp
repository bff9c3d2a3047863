#pragma once

#include "linimasa/core/actors.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::test {

/// A story with its mentions, from text in which they are marked by brackets and a letter:
/// "{R Kepala {O BSSN}} {P Hinsa Siburian} tiba di {L Batam}". The letters are P(erson),
/// O(rganization), C(ountry), G(roup), L(ocation), D(ocument) and R(ole).
struct MarkedStory {
    std::string text;
    std::vector<Mention> mentions;

    explicit MarkedStory(std::string_view marked) {
        std::vector<Mention> open;
        for (std::size_t i = 0; i < marked.size(); ++i) {
            if (marked[i] == '{') {
                static constexpr std::string_view letters = "POCGLDR";
                Mention mention;
                mention.kind = static_cast<MentionKind>(letters.find(marked.at(i + 1)));
                mention.span.begin = text.size();
                mention.confidence = 0.9F;
                open.push_back(mention);
                i += 2;
            } else if (marked[i] == '}') {
                open.back().span.end = text.size();
                mentions.push_back(open.back());
                open.pop_back();
            } else {
                text += marked[i];
            }
        }
        std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
            return a.span.begin < b.span.begin;
        });
    }
};

/// Text and actors of the Indonesian pack, made once.
class CastReader {
public:
    static const CastReader& instance() {
        static const CastReader reader;
        return reader;
    }

    [[nodiscard]] Cast read(const MarkedStory& story) const {
        Article article;
        article.source = "test";
        article.text = story.text;
        article.blocks = {{BlockKind::body, {0, story.text.size()}}};
        return read(article, story.mentions);
    }
    [[nodiscard]] Cast read(const Article& article, std::span<const Mention> mentions) const {
        return actors_.find(text_.analyze(article), mentions);
    }

private:
    CastReader()
        : pack_(*LanguagePack::load("id")),
          text_(*TextAnalyzer::create(pack_, vocabulary_)),
          actors_(*ActorFinder::create(pack_, vocabulary_)) {}

    LanguagePack pack_;
    Vocabulary vocabulary_;
    TextAnalyzer text_;
    ActorFinder actors_;
};

inline Cast cast_of(std::string_view marked) {
    return CastReader::instance().read(MarkedStory(marked));
}

inline const Actor* actor_named(const Cast& cast, std::string_view name) {
    const auto it = std::find_if(cast.actors.begin(), cast.actors.end(),
                                 [&](const Actor& actor) { return actor.name == name; });
    return it == cast.actors.end() ? nullptr : &*it;
}

inline std::vector<std::string> titles(const Actor& actor) {
    std::vector<std::string> out;
    for (const auto& role : actor.roles) {
        out.push_back(role.title);
    }
    return out;
}

}  // namespace linimasa::test
