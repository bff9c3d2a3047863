#include "linimasa/core/extractor.hpp"
#include "linimasa/core/reader.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

// Whatever is found, its offsets quote exactly its text: over the sample articles, and over all of
// the benchmark's where they are there.

using namespace linimasa;

namespace {

bool on_border(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Counts what it checked, so that a test can see that there was something to check.
class Checker {
public:
    explicit Checker(const Extraction& extraction)
        : extraction_(extraction), text_(extraction.article.text) {}

    std::size_t all() {
        for (const Block& block : extraction_.article.blocks) {
            check(block.span);
        }
        std::size_t end_of_last = 0;
        for (const TimeExpression& time : extraction_.times) {
            check(time.span);
            CHECK(time.span.begin >= end_of_last);
            end_of_last = time.span.end;
        }
        actors();
        events();
        for (const Relation& relation : extraction_.relations) {
            check(relation.evidence);
        }
        return checked_;
    }

private:
    void check(ByteSpan span) {
        ++checked_;
        REQUIRE(span.begin < span.end);
        REQUIRE(span.end <= text_.size());
        REQUIRE(on_border(text_, span.begin));
        REQUIRE(on_border(text_, span.end));
    }
    void check(const Evidence& evidence) {
        check(evidence.span);
        REQUIRE(slice(text_, evidence.span) == evidence.text);
    }
    void check(const std::vector<Evidence>& list) {
        for (const Evidence& evidence : list) {
            check(evidence);
        }
    }
    void check(const std::vector<ByteSpan>& list) {
        for (const ByteSpan span : list) {
            check(span);
        }
    }
    void check(const std::vector<Reason>& reasons) {
        for (const Reason& reason : reasons) {
            if (reason.span) {
                check(*reason.span);
            }
        }
    }

    void actors() {
        for (const Actor& actor : extraction_.actors) {
            CHECK_FALSE(actor.references.empty());
            for (const Reference& reference : actor.references) {
                check(reference.span);
            }
            for (const Role& role : actor.roles) {
                check(role.where);
                if (role.organization) {
                    REQUIRE(*role.organization < extraction_.actors.size());
                }
            }
            check(actor.reasons);
        }
        for (const Place& place : extraction_.places) {
            check(place.mentions);
        }
        for (const Document& document : extraction_.documents) {
            check(document.mentions);
        }
        for (const Topic& topic : extraction_.topics) {
            check(topic.mentions);
        }
    }

    void events() {
        for (const Event& event : extraction_.events) {
            CHECK_FALSE(event.evidence.empty());
            CHECK_FALSE(event.label.empty());
            check(event.trigger);
            check(event.evidence);
            check(event.reasons);
            for (const Participant& participant : event.participants) {
                REQUIRE(participant.actor < extraction_.actors.size());
                check(participant.where);
            }
            CHECK((!event.time || *event.time < extraction_.times.size()));
            CHECK((!event.place || *event.place < extraction_.places.size()));
            CHECK((!event.part_of || *event.part_of < extraction_.events.size()));
        }
    }

    const Extraction& extraction_;
    std::string_view text_;
    std::size_t checked_ = 0;
};

std::size_t check_all(const std::filesystem::path& folder) {
    const auto extractor = Extractor::create({});
    REQUIRE(extractor.has_value());
    const std::string input = folder.string();
    std::size_t checked = 0;
    read_articles({&input, 1}, {}, [&](Result<Article> article) {
        REQUIRE(article.has_value());
        const Extraction extraction = extractor->extract(*std::move(article));
        INFO(extraction.article.source << " " << extraction.article.record_id);
        checked += Checker(extraction).all();
        return true;
    });
    return checked;
}

}  // namespace

TEST_CASE("offsets quote exactly their text in the sample articles", "[property]") {
    CHECK(check_all(test::source_dir() / "samples/articles") > 500);
}

TEST_CASE("offsets quote exactly their text in all benchmark articles", "[property]") {
    for (const std::string folder : {"corpus", "benchmark/articles"}) {
        const auto path = test::shared(folder);
        REQUIRE_SHARED(path);
        CHECK(check_all(path) > 1000);
    }
}

TEST_CASE("an extraction is the same every time", "[property]") {
    const auto extractor = Extractor::create({});
    REQUIRE(extractor.has_value());
    const auto path = test::source_dir() / "samples/articles/02-ktt-32-ditutup.txt";
    const std::string text = test::read_file(path);
    const auto article = read_plain_text(text, "a.txt", {});
    REQUIRE(article.has_value());
    const Extraction first = extractor->extract(*article);
    const Extraction second = extractor->extract(*article);
    CHECK(first.article.id == second.article.id);
    CHECK(first.times.size() == second.times.size());
    CHECK(first.events.size() == second.events.size());
}
