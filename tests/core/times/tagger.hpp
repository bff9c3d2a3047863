#pragma once

#include "linimasa/core/article.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/times.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::test {

/// Text analysis and times of one language.
class Tagger {
public:
    explicit Tagger(std::string_view code, const std::filesystem::path& override_dir = {})
        : vocabulary_(std::make_unique<Vocabulary>()) {
        auto pack = LanguagePack::load(code, override_dir);
        REQUIRE(pack);
        pack_ = std::make_unique<LanguagePack>(*std::move(pack));
        auto text = TextAnalyzer::create(*pack_, *vocabulary_);
        REQUIRE(text);
        text_ = *std::move(text);
        auto times = TimeFinder::create(*pack_, *vocabulary_);
        if (!times) {
            FAIL(to_string(times.error()));
        }
        times_ = *std::move(times);
    }

    [[nodiscard]] static Article article(std::string_view words) {
        Article made;
        made.text = words;
        made.blocks.push_back({BlockKind::body, {0, made.text.size()}});
        return made;
    }
    [[nodiscard]] AnalyzedText analyze(const Article& article) const {
        return text_->analyze(article);
    }
    [[nodiscard]] const TimeFinder& finder() const { return *times_; }
    [[nodiscard]] std::vector<TimeExpression> find(const Article& article,
                                                   std::optional<Date> published) const {
        return times_->find(text_->analyze(article), published);
    }
    [[nodiscard]] std::vector<TimeExpression> find(std::string_view words,
                                                   std::string_view published = "") const {
        return find(article(words), Date::parse(published));
    }

private:
    std::unique_ptr<Vocabulary> vocabulary_;
    std::unique_ptr<LanguagePack> pack_;
    std::optional<TextAnalyzer> text_;
    std::optional<TimeFinder> times_;
};

/// "DATE 2018-04-20", "DATE 2018-04-20..2018-04-22", "SET P1W", "DATE null".
inline std::string value_of(const TimeExpression& time) {
    std::string text(to_string(time.type));
    if (time.type == TimeType::duration || time.type == TimeType::set) {
        return text + " " + (time.duration.empty() ? "null" : time.duration);
    }
    if (!time.value.known()) {
        return text + " null";
    }
    text += " " + time.value.start->to_string();
    if (time.value.until && time.value.until != time.value.start) {
        text += ".." + time.value.until->to_string();
    }
    return text;
}

}  // namespace linimasa::test
