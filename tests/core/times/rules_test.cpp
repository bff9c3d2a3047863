#include "tagger.hpp"
#include "times/grammar.hpp"

#include <fmt/format.h>

using linimasa::LanguagePack;
using linimasa::TimeExpression;
using linimasa::Vocabulary;
using linimasa::test::Tagger;
using linimasa::test::value_of;

namespace {

linimasa::times::Grammar grammar_of(std::string_view code) {
    auto pack = LanguagePack::load(code);
    REQUIRE(pack);
    Vocabulary vocabulary;
    auto lexicon = linimasa::times::Lexicon::load(*pack, vocabulary);
    REQUIRE(lexicon);
    auto grammar = linimasa::times::Grammar::load(*pack, *lexicon, vocabulary);
    REQUIRE(grammar);
    return *std::move(grammar);
}

}  // namespace

TEST_CASE("every rule of a language pack has an example") {
    for (const auto* code : {"id", "en"}) {
        const auto grammar = grammar_of(code);
        CHECK_FALSE(grammar.rules.empty());
        for (const auto& rule : grammar.rules) {
            INFO(fmt::format("{}/time.rules:{} rule {}", code, rule.line, rule.name));
            CHECK_FALSE(rule.examples.empty());
        }
    }
}

TEST_CASE("every example of a language pack is found by its rule, with its extent and value") {
    for (const auto* code : {"id", "en"}) {
        const Tagger tagger(code);
        const auto grammar = grammar_of(code);
        for (const auto& rule : grammar.rules) {
            for (const auto& example : rule.examples) {
                INFO(fmt::format("{}/time.rules:{} \"{}\"", code, example.line, example.text));
                const auto article = Tagger::article(example.text);
                const auto found = tagger.find(article, example.anchor);
                if (example.expected == "-") {
                    CHECK(found.empty());
                    continue;
                }
                const TimeExpression* match = nullptr;
                for (const auto& time : found) {
                    if (time.span == example.extent) {
                        match = &time;
                    }
                }
                if (match == nullptr) {
                    std::string got;
                    for (const auto& time : found) {
                        got += fmt::format("[{}] ", slice(article.text, time.span));
                    }
                    FAIL_CHECK("not found; got " << got);
                    continue;
                }
                CHECK(value_of(*match) == example.expected);
                CHECK(match->rule == rule.name);
            }
        }
    }
}
