#include "tagger.hpp"

#include <fmt/format.h>

#include <array>
#include <random>
#include <regex>
#include <span>
#include <string>
#include <vector>

using linimasa::Date;
using linimasa::DatePrecision;
using linimasa::TimeExpression;
using linimasa::TimeType;
using linimasa::test::Tagger;
using linimasa::test::value_of;
using std::chrono::days;

namespace {

constexpr std::array<const char*, 40> phrases = {"Jumat (20/4)",
                                                 "27-28 April",
                                                 "Senin malam",
                                                 "pukul 15.00 WIB",
                                                 "kemarin",
                                                 "besok pagi",
                                                 "hari ini",
                                                 "dua hari lalu",
                                                 "tiga pekan lagi",
                                                 "bulan depan",
                                                 "tahun lalu",
                                                 "awal 2015",
                                                 "akhir Maret 2014",
                                                 "Juni",
                                                 "1990-an",
                                                 "abad ke-19",
                                                 "kuartal III 2018",
                                                 "tahun ajaran 2018/2019",
                                                 "setiap Senin",
                                                 "selama 5 tahun",
                                                 "beberapa waktu lalu",
                                                 "Natal 2017",
                                                 "Idul Fitri 1439 H",
                                                 "Rabu pekan depan",
                                                 "akhir pekan lalu",
                                                 "30 Desember-2 Januari",
                                                 "tadi malam",
                                                 "dua puluh tiga Mei 2001",
                                                 "tgl 5",
                                                 "2x24 jam",
                                                 "satu setengah tahun",
                                                 "Mei 98",
                                                 "29 Februari",
                                                 "31 April 2018",
                                                 "pukul 22.00-04.00",
                                                 "malam Tahun Baru 2025",
                                                 "tiga bulan kemudian",
                                                 "12/5/09",
                                                 "99 tahun lalu",
                                                 "empat ribu tahun lalu"};

constexpr std::array<const char*, 10> fillers = {"warga berkumpul di balai desa",
                                                 "akan digelar",
                                                 "kata dia,",
                                                 "sejak",
                                                 "hingga",
                                                 "(",
                                                 ")",
                                                 ". ",
                                                 "Pasal 27 ayat 3",
                                                 "sebanyak 20 orang"};

constexpr std::array<const char*, 40> english_phrases = {"Friday, April 20",
                                                         "April 27-28",
                                                         "Monday night",
                                                         "3 p.m.",
                                                         "yesterday",
                                                         "tomorrow morning",
                                                         "today",
                                                         "two days ago",
                                                         "three weeks from now",
                                                         "next month",
                                                         "last year",
                                                         "early 2015",
                                                         "the end of March 2014",
                                                         "June",
                                                         "the 1990s",
                                                         "the 19th century",
                                                         "the third quarter of 2018",
                                                         "the 2018-2019 school year",
                                                         "every Monday",
                                                         "for five years",
                                                         "recently",
                                                         "Christmas 2017",
                                                         "Easter",
                                                         "Wednesday next week",
                                                         "last weekend",
                                                         "Dec. 30 to Jan. 2",
                                                         "last night",
                                                         "the twenty-third of May 2001",
                                                         "the 5th",
                                                         "48 hours",
                                                         "a year and a half",
                                                         "May '98",
                                                         "Feb. 29",
                                                         "April 31, 2018",
                                                         "10 p.m. to 4 a.m.",
                                                         "New Year's Eve",
                                                         "three months later",
                                                         "5/12/09",
                                                         "99 years ago",
                                                         "four thousand years ago"};

constexpr std::array<const char*, 10> english_fillers = {
    "villagers met at the hall", "will be held",  "he said,", "since", "until", "(", ")", ". ",
    "Article 27, paragraph 3",   "some 20 people"};

/// A language with words to make texts of.
struct Speech {
    const Tagger& tagger;
    std::span<const char* const> phrases;
    std::span<const char* const> fillers;
    std::string sentence;  ///< without a time

    [[nodiscard]] std::string random_text(std::mt19937& random) const {
        std::string text;
        const std::size_t count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            text += random() % 2 == 0 ? phrases[random() % phrases.size()]
                                      : fillers[random() % fillers.size()];
            text += ' ';
        }
        return text;
    }
};

bool valid_date(const Date& date) {
    return Date::parse(date.to_string()) == date;
}

const Tagger& indonesian() {
    static const Tagger tagger("id");
    return tagger;
}
const Tagger& english() {
    static const Tagger tagger("en");
    return tagger;
}

std::vector<Speech> languages() {
    return {{indonesian(), phrases, fillers, "Warga desa itu menanam padi.\n"},
            {english(), english_phrases, english_fillers, "Villagers planted rice there.\n"}};
}

DatePrecision precision_of(const Tagger& tagger, const char* text) {
    INFO(text);
    const auto times = tagger.find(text, "2018-04-20");
    REQUIRE(times.size() == 1);
    REQUIRE(times[0].value.known());
    return times[0].value.start->precision();
}

}  // namespace

TEST_CASE("every value is a valid ISO 8601 date or duration, inside the text and in order") {
    std::mt19937 random(20180420);
    const std::regex duration(
        R"(P(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?)");
    const std::vector<Speech> all = languages();
    for (int round = 0; round < 800; ++round) {
        const Speech& speech = all[static_cast<std::size_t>(round) % all.size()];
        const auto article = Tagger::article(speech.random_text(random));
        const auto anchor = Date::from_days(Date::parse("1990-01-01")->first_day() +
                                            days{static_cast<int>(random() % 15'000)});
        std::size_t last = 0;
        for (const auto& time : speech.tagger.find(article, anchor)) {
            INFO(article.text << " | " << slice(article.text, time.span));
            CHECK(time.span.begin >= last);
            CHECK(time.span.begin < time.span.end);
            CHECK(time.span.end <= article.text.size());
            last = time.span.end;
            if (time.type == TimeType::duration || time.type == TimeType::set) {
                CHECK((time.duration.empty() ||
                       (std::regex_match(time.duration, duration) && time.duration.size() > 2)));
                CHECK_FALSE(time.value.known());
                continue;
            }
            CHECK(time.duration.empty());
            CHECK(time.value.start.has_value() == time.value.until.has_value());
            if (time.value.known()) {
                CHECK(valid_date(*time.value.start));
                CHECK(valid_date(*time.value.until));
                CHECK(time.value.start->first_day() <= time.value.until->last_day());
            }
        }
    }
}

TEST_CASE("shifting the anchor by a day shifts every day-relative value by a day") {
    const auto shifts = [](const Tagger& tagger, const char* words) {
        INFO(words);
        auto day = Date::parse("2019-12-15")->first_day();
        auto before = tagger.find(words, Date::from_days(day).to_string());
        for (int i = 0; i < 800; ++i) {
            day += days{1};
            const auto now = tagger.find(words, Date::from_days(day).to_string());
            REQUIRE(now.size() == 1);
            REQUIRE(before.size() == 1);
            REQUIRE(now[0].value.start->first_day() ==
                    before[0].value.start->first_day() + days{1});
            before = now;
        }
    };
    for (const auto* words :
         {"hari ini", "kemarin", "kemarin lusa", "besok", "lusa", "dua hari lalu",
          "sepuluh hari lagi", "tadi malam", "siang ini", "nanti malam"}) {
        shifts(indonesian(), words);
    }
    for (const auto* words : {"today", "yesterday", "the day before yesterday", "tomorrow",
                              "the day after tomorrow", "two days ago", "ten days from now",
                              "last night", "this afternoon", "tonight", "tomorrow morning"}) {
        shifts(english(), words);
    }
}

TEST_CASE("text inserted before an expression moves its offsets and nothing else") {
    std::mt19937 random(7);
    const std::vector<Speech> all = languages();
    for (int round = 0; round < 400; ++round) {
        const Speech& speech = all[static_cast<std::size_t>(round) % all.size()];
        const std::string& inserted = speech.sentence;
        const auto plain = Tagger::article(speech.random_text(random));
        const auto moved = Tagger::article(inserted + plain.text);
        const auto anchor = Date::parse("2018-04-20");
        const auto a = speech.tagger.find(plain, anchor);
        const auto b = speech.tagger.find(moved, anchor);
        INFO(plain.text);
        REQUIRE(a.size() == b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(b[i].span.begin == a[i].span.begin + inserted.size());
            CHECK(b[i].span.end == a[i].span.end + inserted.size());
            CHECK(value_of(a[i]) == value_of(b[i]));
        }
    }
}

TEST_CASE("a value is never finer than its words") {
    for (const auto* text : {"2014", "tahun 1998", "tahun lalu", "awal 2015", "14 tahun silam",
                             "1990-an", "abad ke-19", "2019-2024"}) {
        CHECK(precision_of(indonesian(), text) == DatePrecision::year);
    }
    for (const auto* text : {"Juni", "Maret 2014", "bulan lalu", "akhir bulan ini",
                             "kuartal III 2018", "tiga bulan lalu", "Januari-Maret 2018"}) {
        CHECK(precision_of(indonesian(), text) == DatePrecision::month);
    }
    for (const auto* text : {"Senin", "kemarin", "tadi malam", "20 April", "pekan lalu"}) {
        CHECK(precision_of(indonesian(), text) == DatePrecision::day);
    }
    for (const auto* text : {"in 2014", "last year", "early 2015", "14 years ago", "the 1990s",
                             "the 19th century", "next year"}) {
        CHECK(precision_of(english(), text) == DatePrecision::year);
    }
    for (const auto* text : {"June", "March 2014", "last month", "the end of this month",
                             "the third quarter of 2018", "three months ago", "mid-May"}) {
        CHECK(precision_of(english(), text) == DatePrecision::month);
    }
    for (const auto* text : {"Monday", "yesterday", "last night", "April 20", "last week"}) {
        CHECK(precision_of(english(), text) == DatePrecision::day);
    }
}

TEST_CASE("printed dates are found again with the same value") {
    constexpr std::array<const char*, 12> months = {
        "Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
        "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
    constexpr std::array<const char*, 7> weekdays = {"Senin", "Selasa", "Rabu",  "Kamis",
                                                     "Jumat", "Sabtu",  "Minggu"};
    auto day = Date::parse("1951-01-01")->first_day();
    for (int i = 0; i < 900; ++i, day += days{31}) {
        const Date date = Date::from_days(day);
        const auto* weekday = weekdays[std::chrono::weekday{day}.iso_encoding() - 1];
        const auto* month = months[date.month() - 1];
        for (const std::string& printed :
             {fmt::format("{} {} {}", date.day(), month, date.year()),
              fmt::format("{}, {} {} {}", weekday, date.day(), month, date.year()),
              fmt::format("{} ({}/{}/{})", weekday, date.day(), date.month(), date.year()),
              fmt::format("{:02}-{:02}-{}", date.day(), date.month(), date.year()),
              date.to_string()}) {
            INFO(printed);
            const auto found = indonesian().find("Ia datang pada " + printed + " dari kota.");
            REQUIRE(found.size() == 1);
            REQUIRE(found[0].value.start == date);
        }
    }
}

TEST_CASE("printed English dates are found again with the same value") {
    constexpr std::array<const char*, 12> months = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    constexpr std::array<const char*, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
    auto day = Date::parse("1951-01-01")->first_day();
    for (int i = 0; i < 900; ++i, day += days{31}) {
        const Date date = Date::from_days(day);
        const auto* weekday = weekdays[std::chrono::weekday{day}.iso_encoding() - 1];
        const auto* month = months[date.month() - 1];
        for (const std::string& printed :
             {fmt::format("{} {}, {}", month, date.day(), date.year()),
              fmt::format("{}, {} {}, {}", weekday, month, date.day(), date.year()),
              fmt::format("{} {} {}", date.day(), month, date.year()),
              fmt::format("{}/{}/{}", date.month(), date.day(), date.year()), date.to_string()}) {
            INFO(printed);
            const auto found = english().find("She came on " + printed + " from town.");
            REQUIRE(found.size() == 1);
            REQUIRE(found[0].value.start == date);
        }
    }
}
