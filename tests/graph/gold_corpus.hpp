#pragma once

#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/extraction.hpp"
#include "support/shared.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// The hand-made annotation of the shared benchmark as extractions, so that linking can be looked
/// at alone, without the faults of extraction.
namespace linimasa::test {

struct GoldArticle {
    std::string file;
    Extraction extraction;
};

inline std::string string_or(const rapidjson::Value& value, const char* key) {
    return value.HasMember(key) && value[key].IsString() ? value[key].GetString() : std::string{};
}

inline rapidjson::Document read_json(const std::filesystem::path& path) {
    rapidjson::Document document;
    document.Parse(read_file(path).c_str());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

/// The first places where one of the names stands; the head of the text where none does.
inline std::vector<Reference> references(const std::string& text,
                                         const std::vector<std::string>& names) {
    std::vector<Reference> result;
    for (const std::string& name : names) {
        if (const auto at = text.find(name); at != std::string::npos) {
            result.push_back({{at, at + name.size()}, ReferenceForm::name});
        }
    }
    if (result.empty()) {
        result.push_back({{0, 1}, ReferenceForm::description});
    }
    std::sort(result.begin(), result.end(),
              [](const auto& a, const auto& b) { return a.span < b.span; });
    return result;
}

inline void add_gold_actor(const rapidjson::Value& from, Extraction& to) {
    Actor actor;
    actor.name = from["name"].GetString();
    actor.kind = *parse_enum<ActorKind>(from["kind"].GetString());
    actor.country = string_or(from, "country");
    actor.confidence = 1.0;
    for (const auto& alias : from["aliases"].GetArray()) {
        actor.aliases.emplace_back(alias.GetString());
    }
    std::sort(actor.aliases.begin(), actor.aliases.end());
    for (const auto& role : from["roles"].GetArray()) {
        const std::string title = role.GetString();
        const auto at = to.article.text.find(title);
        const std::size_t begin = at == std::string::npos ? 0 : at;
        const bool former = title.starts_with("Mantan") || title.starts_with("Eks");
        actor.roles.push_back({.title = title,
                               .organization = {},
                               .country = {},
                               .term = {},
                               .former = former,
                               .where = evidence(to.article.text, {begin, begin + 1})});
    }
    std::vector<std::string> names = actor.aliases;
    names.push_back(actor.name);
    actor.references = references(to.article.text, names);
    to.actors.push_back(std::move(actor));
}

inline void add_gold_event(const rapidjson::Value& from, Extraction& to) {
    Event event;
    event.label = from["label"].GetString();
    event.kind = *parse_enum<EventKind>(from["kind"].GetString());
    event.status = *parse_enum<EventStatus>(from["status"].GetString());
    event.date.start = Date::parse(string_or(from, "start"));
    event.date.until = Date::parse(string_or(from, "end"));
    event.confidence = 1.0;
    event.trigger = {to.events.size(), to.events.size() + 1};
    event.evidence.push_back(evidence(to.article.text, event.trigger));
    if (const std::string name = string_or(from, "place"); !name.empty()) {
        const auto same = std::find_if(to.places.begin(), to.places.end(),
                                       [&](const Place& place) { return place.name == name; });
        event.place = static_cast<std::size_t>(same - to.places.begin());
        if (same == to.places.end()) {
            Place place;
            place.name = name;
            place.mentions.push_back(references(to.article.text, {name}).front().span);
            to.places.push_back(std::move(place));
        }
    }
    for (const auto& participant : from["participants"].GetArray()) {
        const std::string name = participant["actor"].GetString();
        const auto actor = std::find_if(to.actors.begin(), to.actors.end(),
                                        [&](const Actor& one) { return one.name == name; });
        REQUIRE(actor != to.actors.end());
        event.participants.push_back({static_cast<std::size_t>(actor - to.actors.begin()),
                                      *parse_enum<ParticipantRole>(participant["role"].GetString()),
                                      evidence(to.article.text, actor->references.front().span),
                                      1.0});
    }
    to.events.push_back(std::move(event));
}

inline GoldArticle read_gold(const std::filesystem::path& json,
                             const std::filesystem::path& texts) {
    const rapidjson::Document document = read_json(json);
    GoldArticle result;
    result.file = document["article"].GetString();
    Extraction& extraction = result.extraction;
    extraction.article.text = read_file(texts / result.file);
    extraction.article.id = "art-" + result.file;
    extraction.article.source = result.file;
    extraction.article.language = "id";
    extraction.article.title = string_or(document, "title");
    extraction.article.blocks = {{BlockKind::body, {0, extraction.article.text.size()}, false}};
    if (const auto day = Date::parse(string_or(document, "published"))) {
        extraction.article.published = {day, day->to_string(), PublishedBasis::stated, {}, 1.0};
    }
    for (const auto& actor : document["actors"].GetArray()) {
        add_gold_actor(actor, extraction);
    }
    for (const auto& event : document["events"].GetArray()) {
        add_gold_event(event, extraction);
    }
    return result;
}

inline std::vector<GoldArticle> read_gold_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename() != "corpus.json" && entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<GoldArticle> result;
    for (const auto& file : files) {
        result.push_back(read_gold(file, folder.parent_path().parent_path() / "articles"));
    }
    return result;
}

/// Groups of corpus.json: (article, gold name or label) to a number.
using Groups = std::map<std::pair<std::string, std::string>, std::size_t>;

inline Groups gold_groups(const rapidjson::Document& corpus, const std::vector<GoldArticle>& gold,
                          bool actors) {
    Groups result;
    std::size_t number = 0;
    for (const auto& entry : corpus[actors ? "actors" : "events"].GetArray()) {
        for (const auto& in : entry[actors ? "names_in" : "labels_in"].GetObject()) {
            const std::string file = in.name.GetString();
            if (!actors) {
                result[{file, in.value.GetString()}] = number;
                continue;
            }
            std::set<std::string> variants;
            for (const auto& name : in.value.GetArray()) {
                variants.insert(name.GetString());
            }
            for (const GoldArticle& article : gold) {
                for (const Actor& actor : article.extraction.actors) {
                    if (article.file == file && variants.contains(actor.name)) {
                        result[{file, actor.name}] = number;
                    }
                }
            }
        }
        ++number;
    }
    return result;
}

struct BCubed {
    double precision = 0.0;
    double recall = 0.0;
    [[nodiscard]] double f1() const {
        return precision + recall > 0.0 ? 2.0 * precision * recall / (precision + recall) : 0.0;
    }
};

inline BCubed b_cubed(const Groups& gold, const Groups& answer) {
    BCubed result;
    for (const auto& [item, group] : gold) {
        std::size_t with_it = 0;
        std::size_t right = 0;
        std::size_t belongs = 0;
        for (const auto& [other, other_group] : gold) {
            const bool together = answer.at(item) == answer.at(other);
            with_it += together ? 1U : 0U;
            belongs += group == other_group ? 1U : 0U;
            right += together && group == other_group ? 1U : 0U;
        }
        result.precision += static_cast<double>(right) / static_cast<double>(with_it);
        result.recall += static_cast<double>(right) / static_cast<double>(belongs);
    }
    result.precision /= static_cast<double>(gold.size());
    result.recall /= static_cast<double>(gold.size());
    return result;
}

}  // namespace linimasa::test
