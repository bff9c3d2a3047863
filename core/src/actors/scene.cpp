#include "actors/scene.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// Of all words of the body, so many in a thousand begin with a capital in ordinary print.
constexpr std::size_t least_capitals_per_mille = 25;

bool prints_without_capitals(const AnalyzedText& text) {
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (const auto& sentence : text.sentences) {
        if (sentence.kind != BlockKind::body) {
            continue;
        }
        for (const auto& token : text.tokens_of(sentence)) {
            words += token.kind == TokenKind::word ? 1U : 0U;
            capitals += token.capitalized ? 1U : 0U;
        }
    }
    return words >= 20 && capitals * 1000 < words * least_capitals_per_mille;
}

void mark_quotes(Scene& scene) {
    scene.quoted.assign(scene.size(), 0);
    bool inside = false;
    std::uint32_t paragraph = none;
    for (const auto& sentence : scene.text->sentences) {
        // A quotation that is never closed ends with its paragraph.
        if (sentence.paragraph != paragraph) {
            inside = false;
            paragraph = sentence.paragraph;
        }
        for (std::uint32_t t = sentence.first_token;
             t < sentence.first_token + sentence.token_count; ++t) {
            const Token& token = scene.token(t);
            if (token.closes_quote && token.mark == '"') {
                inside = false;
            }
            scene.quoted[t] = inside ? 1 : 0;
            if (token.opens_quote && token.mark == '"') {
                inside = true;
            }
        }
    }
}

void lay_over(const Item& item, std::uint32_t index, const Scene& scene,
              std::vector<std::uint32_t>& at) {
    for (std::uint32_t t = item.first; t < item.past; ++t) {
        const std::uint32_t held = at[t];
        if (held == none || scene.items[held].span.size() < item.span.size()) {
            at[t] = index;
        }
    }
}

}  // namespace

std::uint32_t Scene::sentence_begin(std::uint32_t token) const {
    return text->sentences[sentence_of[token]].first_token;
}

std::uint32_t Scene::sentence_end(std::uint32_t token) const {
    const auto& sentence = text->sentences[sentence_of[token]];
    return sentence.first_token + sentence.token_count;
}

bool Scene::and_oneself(std::uint32_t at) const {
    return at > sentence_begin(at) && is(at - 1, link_word) &&
           words->reflexive(fold(text->text(token(at))));
}

bool Scene::in_title(std::uint32_t token) const {
    const auto kind = text->sentences[sentence_of[token]].kind;
    return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::subtitle;
}

Scene make_scene(const AnalyzedText& text, std::span<const Mention> mentions,
                 const WordTable& words) {
    Scene scene;
    scene.text = &text;
    scene.words = &words;
    scene.sentence_of.assign(text.tokens.size(), 0);
    for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
        const auto& sentence = text.sentences[s];
        std::fill_n(scene.sentence_of.begin() + sentence.first_token, sentence.token_count, s);
    }
    scene.items.reserve(mentions.size());
    for (const auto& mention : mentions) {
        Item item;
        item.span = mention.span;
        item.first = static_cast<std::uint32_t>(text.token_at(mention.span.begin));
        item.past = static_cast<std::uint32_t>(text.token_at(mention.span.end));
        if (item.first >= item.past) {
            continue;  // not on the borders of tokens
        }
        item.sentence = scene.sentence_of[item.first];
        item.kind = mention.kind;
        item.confidence = mention.confidence;
        item.entry = mention.entry;
        item.rule = mention.rule;
        scene.items.push_back(item);
    }
    std::stable_sort(scene.items.begin(), scene.items.end(),
                     [](const Item& a, const Item& b) { return a.first < b.first; });
    lay_out(scene);
    scene.caseless = prints_without_capitals(text);
    mark_quotes(scene);
    return scene;
}

void sort_items(Scene& scene) {
    scene.items.erase(std::remove_if(scene.items.begin(), scene.items.end(),
                                     [](const Item& item) { return item.dropped; }),
                      scene.items.end());
    std::stable_sort(scene.items.begin(), scene.items.end(), [](const Item& a, const Item& b) {
        return a.first != b.first ? a.first < b.first : a.past > b.past;
    });
    lay_out(scene);
}

void lay_out(Scene& scene) {
    scene.name_at.assign(scene.size(), none);
    scene.person_at.assign(scene.size(), none);
    scene.role_at.assign(scene.size(), none);
    for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
        const Item& item = scene.items[i];
        lay_over(item, i, scene, item.kind == MentionKind::role ? scene.role_at : scene.name_at);
        if (item.kind == MentionKind::person) {
            lay_over(item, i, scene, scene.person_at);
        }
    }
    scene.from.assign(scene.size(), none);
    for (auto i = static_cast<std::uint32_t>(scene.items.size()); i-- > 0;) {
        scene.from[scene.items[i].first] = i;
    }
    std::uint32_t next = none;
    for (auto t = scene.size(); t-- > 0;) {
        next = std::min(next, scene.from[t]);
        scene.from[t] = next;
    }
}

}  // namespace linimasa::actors
