#pragma once

#include "linimasa/core/extraction.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

/// Makes extractions as news has them: few names are in very many articles and most in few (Zipf),
/// an event is told by one outlet or by dozens, in other words, with full or short names, and some
/// articles are copies or undated. The same seed and size give the same corpus.
namespace linimasa::generated {

/// SplitMix64: the same numbers on every machine, unlike the distributions of <random>.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    std::size_t below(std::size_t bound) { return next() % bound; }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    bool chance(double probability) { return unit() < probability; }
    /// Rank by Zipf's law with exponent about 1: small numbers are frequent.
    std::size_t zipf(std::size_t count) {
        const double x = std::pow(static_cast<double>(count) + 1.0, unit());
        return std::min(static_cast<std::size_t>(x) - 1, count - 1);
    }

private:
    std::uint64_t state_;
};

/// An invented word of two or three syllables for each number.
inline std::string invented_word(std::uint64_t number, bool capital) {
    constexpr const char* heads[] = {"ba", "da", "gu", "ha", "ja", "ki",  "la",  "ma",  "nu", "pa",
                                     "ra", "sa", "ta", "wi", "ya", "bri", "cha", "tri", "so", "de"};
    constexpr const char* tails[] = {"na", "ri",  "ko",   "di",  "man", "wan",  "to",  "ti",  "lis",
                                     "yu", "rto", "ngga", "rap", "dut", "hari", "sen", "mbo", "la"};
    Random random(number * 7919U + 17U);
    std::string word = heads[random.below(std::size(heads))];
    word += tails[random.below(std::size(tails))];
    if (random.chance(0.7)) {
        word += tails[random.below(std::size(tails))];
    }
    if (random.chance(0.3)) {
        word += tails[random.below(std::size(tails))];
    }
    if (capital) {
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    }
    return word;
}

struct Options {
    std::size_t articles = 10'000;
    std::uint64_t seed = 1;
    int first_year = 2018;
    int days = 2'000;  ///< over which the events are spread
    double undated = 0.02;
    double copies = 0.05;
};

class Generator {
public:
    explicit Generator(Options options) : options_(options) {
        // Vocabularies grow with the corpus, more slowly than it (Heaps' law).
        const double size = static_cast<double>(options.articles);
        persons_ = static_cast<std::size_t>(40.0 * std::pow(size, 0.7));
        bodies_ = static_cast<std::size_t>(15.0 * std::pow(size, 0.6));
        events_ = std::max<std::size_t>(1, options.articles);
    }

    /// The number-th article; any number can be asked for alone.
    [[nodiscard]] Extraction article(std::size_t number) const {
        Random random(options_.seed * 1'000'003U + number);
        const bool copy = number > 0 && random.chance(options_.copies);
        const std::size_t text_of = copy ? random.below(number) : number;
        Random content(options_.seed * 1'000'003U + text_of + 0x5151);
        Extraction result;
        write(content, result);
        result.article.id = "art-" + std::to_string(number);
        result.article.source = source(number);
        result.article.language = "id";
        result.article.blocks = {{BlockKind::body, {0, result.article.text.size()}, false}};
        if (random.chance(options_.undated)) {
            result.article.published = {};
        }
        return result;
    }

private:
    [[nodiscard]] static std::string source(std::size_t number) {
        std::string digits = std::to_string(number);
        return "news/" + std::string(9 - std::min<std::size_t>(9, digits.size()), '0') + digits;
    }

    void write(Random& random, Extraction& to) const {
        const std::size_t main_event = random.zipf(events_);
        const int day =
            static_cast<int>(
                Random(main_event + 99).below(static_cast<std::size_t>(options_.days))) +
            static_cast<int>(random.below(3));
        const Date published = date(day);
        to.article.published = {published, published.to_string(), PublishedBasis::stated, {}, 1.0};
        const std::size_t events = 2 + random.below(6);
        for (std::size_t i = 0; i < events; ++i) {
            add_event(random, i == 0 ? main_event : random.zipf(events_), day, i == 0, to);
        }
        for (std::size_t i = random.below(6); i > 0; --i) {
            person(random.zipf(persons_), random, to);
        }
    }

    [[nodiscard]] Date date(int day) const {
        const auto first = *Date::from_day(options_.first_year, 1, 1);
        return Date::from_days(first.first_day() + std::chrono::days(day));
    }

    static Evidence say(const std::string& words, Extraction& to) {
        const std::size_t begin = to.article.text.size();
        to.article.text += words;
        to.article.text += ". ";
        return {{begin, begin + words.size()}, words};
    }

    static void refer(const std::string& words, Actor& actor, Extraction& to) {
        actor.references.push_back({say(words, to).span, ReferenceForm::name});
    }

    /// Position of the person in the article, by full name or, for the well known, by a short one.
    std::size_t person(std::size_t number, Random& random, Extraction& to) const {
        Random fixed(number + 31);
        std::string name = invented_word(fixed.below(4'000), true);
        const std::string short_name = name;
        for (std::size_t words = 1 + fixed.below(3); words > 0; --words) {
            name += ' ' + invented_word(fixed.below(20'000), true);
        }
        for (std::size_t i = 0; i < to.actors.size(); ++i) {
            if (to.actors[i].name == name || to.actors[i].name == short_name) {
                refer(to.actors[i].name, to.actors[i], to);
                return i;
            }
        }
        Actor actor;
        actor.kind = ActorKind::person;
        const bool is_short = number < 50 && random.chance(0.1);
        actor.name = is_short ? short_name : name;
        if (!is_short) {
            actor.aliases.push_back(short_name);
        }
        actor.confidence = 0.9;
        for (std::size_t times = 1 + random.below(4); times > 0; --times) {
            refer(times == 1 ? actor.name : short_name, actor, to);
        }
        if (random.chance(0.6)) {
            const std::string title = "Kepala " + invented_word(fixed.below(300) + 70'000, true);
            actor.roles.push_back({.title = title,
                                   .organization = {},
                                   .country = {},
                                   .term = {},
                                   .former = false,
                                   .where = say(title, to)});
        }
        to.actors.push_back(std::move(actor));
        return to.actors.size() - 1;
    }

    std::size_t body(std::size_t number, Random& random, Extraction& to) const {
        Random fixed(number + 77'777);
        const std::string a = invented_word(fixed.below(2'000) + 40'000, true);
        const std::string b = invented_word(fixed.below(2'000) + 40'000, true);
        const std::string full = "Badan " + a + ' ' + b;
        const std::string acronym{'B', a.front(), b.front(),
                                  static_cast<char>('A' + static_cast<int>(number % 26))};
        for (std::size_t i = 0; i < to.actors.size(); ++i) {
            if (to.actors[i].name == full || to.actors[i].name == acronym) {
                return i;
            }
        }
        Actor actor;
        actor.kind = ActorKind::organization;
        const bool is_short = random.chance(0.2);
        actor.name = is_short ? acronym : full;
        if (!is_short && random.chance(0.5)) {
            actor.aliases.push_back(acronym);
        }
        actor.confidence = 0.9;
        for (std::size_t times = 1 + random.below(3); times > 0; --times) {
            refer(actor.name, actor, to);
        }
        to.actors.push_back(std::move(actor));
        return to.actors.size() - 1;
    }

    void add_event(Random& random, std::size_t number, int day, bool main, Extraction& to) const {
        Random fixed(number + 123'456);
        Event event;
        event.kind = static_cast<EventKind>(fixed.below(8));
        const std::string what = invented_word(fixed.below(3'000) + 90'000, false);
        const std::string of = invented_word(fixed.below(3'000) + 90'000, false);
        const std::string where = invented_word(fixed.below(400) + 50'000, true);
        event.label = random.chance(0.5) ? what + ' ' + of + " di " + where
                                         : what + " soal " + of + ' ' + where;
        event.confidence = 0.8;
        if (main || random.chance(0.6)) {
            const int event_day =
                main ? static_cast<int>(
                           Random(number + 99).below(static_cast<std::size_t>(options_.days)))
                     : day - static_cast<int>(fixed.below(300));
            event.date.start = date(event_day);
            event.date.until = event.date.start;
        }
        event.status = random.chance(0.8) ? EventStatus::occurred : EventStatus::planned;
        Place place;
        place.name = where;
        place.kind = PlaceKind::city;
        const auto same = std::find_if(to.places.begin(), to.places.end(),
                                       [&](const Place& one) { return one.name == where; });
        event.place = static_cast<std::size_t>(same - to.places.begin());
        if (same == to.places.end()) {
            place.mentions.push_back(say(where, to).span);
            to.places.push_back(std::move(place));
        }
        for (std::size_t i = 1 + fixed.below(3); i > 0; --i) {
            const std::size_t who = fixed.zipf(persons_);
            const std::size_t body_number = fixed.zipf(bodies_);
            const bool is_person = fixed.chance(0.6);
            if (random.chance(0.15)) {
                continue;  // this outlet leaves one out
            }
            const std::size_t actor =
                is_person ? person(who, random, to) : body(body_number, random, to);
            event.participants.push_back({actor, static_cast<ParticipantRole>(fixed.below(12)),
                                          say(to.actors[actor].name, to), 0.9});
        }
        const Evidence sentence = say(event.label + " pada hari itu menurut keterangan resmi", to);
        event.trigger = sentence.span;
        event.evidence.push_back(sentence);
        to.events.push_back(std::move(event));
    }

    Options options_;
    std::size_t persons_ = 0;
    std::size_t bodies_ = 0;
    std::size_t events_ = 0;
};

/// Named and described things in an extraction: what budgets are counted in.
inline std::size_t mentions(const Extraction& extraction) {
    std::size_t count = extraction.events.size();
    for (const Actor& actor : extraction.actors) {
        count += actor.references.size();
    }
    for (const Place& place : extraction.places) {
        count += place.mentions.size();
    }
    return count;
}

}  // namespace linimasa::generated
