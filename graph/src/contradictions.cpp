#include "linimasa/graph/contradictions.hpp"

#include "linking_words.hpp"
#include "merged_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <set>

namespace linimasa {
namespace {

bool is_number(const std::string& word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9' &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

/// Words with the separators inside numbers kept: "1.200", "1,5".
std::vector<std::string> words_with_numbers(std::string_view text) {
    std::vector<std::string> result;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const auto digit = [&](std::size_t at) {
            return at < text.size() && text[at] >= '0' && text[at] <= '9';
        };
        const bool inside_number = (c == '.' || c == ',') && i > 0 && digit(i - 1) && digit(i + 1);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
        if (letter || digit(i) || inside_number) {
            word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
        } else if (!word.empty()) {
            result.push_back(std::move(word));
            word.clear();
        }
    }
    return result;
}

/// "lebih dari 1.200": a number as an article gives it.
struct Count {
    std::string words;  ///< with what bounds it and its multiplier
    double number = 0.0;
    bool at_least = false;
    bool at_most = false;
    friend auto operator<=>(const Count& a, const Count& b) { return a.words <=> b.words; }
};

/// "1.200" is one thousand two hundred, "1,5" one and a half.
double number_of(const std::string& word) {
    std::string plain;
    for (const char c : word) {
        if (c != '.') {
            plain.push_back(c == ',' ? '.' : c);
        }
    }
    double number = 0.0;
    std::from_chars(plain.data(), plain.data() + plain.size(), number);  // in any locale
    return number;
}

/// True where both can be right: "lebih dari 200" and "282".
bool agree(const Count& a, const Count& b) {
    if (a.words == b.words) {
        return true;
    }
    const auto allows = [](const Count& bound, const Count& other) {
        return (bound.at_least && (other.number >= bound.number || other.at_least)) ||
               (bound.at_most && (other.number <= bound.number || other.at_most));
    };
    return a.number == b.number || allows(a, b) || allows(b, a);
}

/// Reads the number at a word, with the words before it that bound it.
Count count_at(const std::vector<std::string>& words, std::size_t at,
               const LinkingWords& language) {
    Count count{words[at], number_of(words[at]), false, false};
    // "tidak kurang dari" before "kurang dari".
    for (std::size_t length = std::min(language.longest_bound, at); length > 0; --length) {
        std::string before;
        for (std::size_t i = at - length; i < at; ++i) {
            before += (before.empty() ? "" : " ") + words[i];
        }
        count.at_least = language.at_least.contains(before);
        count.at_most = language.at_most.contains(before);
        if (count.at_least || count.at_most) {
            count.words = before + ' ' + count.words;
            break;
        }
    }
    return count;
}

class Finding {
public:
    explicit Finding(const EventGraph& graph) : graph_(graph) {}

    std::vector<Contradiction> run() {
        for (std::uint32_t i = 0; i < graph_.events().size(); ++i) {
            dates(i);
            places(i);
            numbers(i);
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] std::set<std::uint32_t> articles_of(const GraphEvent& event) const {
        std::set<std::uint32_t> articles;
        for (const Quotation& quotation : event.evidence) {
            articles.insert(quotation.article);
        }
        return articles;
    }

    [[nodiscard]] std::uint32_t voice(std::uint32_t article) const {
        return graph_.articles()[article].copy_of.value_or(article);
    }

    void dates(std::uint32_t index) {
        const GraphEvent& event = graph_.events()[index];
        if (event.date_alternatives.size() < 2) {
            return;
        }
        Contradiction found{index, "date", {}};
        for (const DateAlternative& alternative : event.date_alternatives) {
            Claim claim{alternative.date.to_string(), {}};
            for (const std::uint32_t article : articles_of(event)) {
                for (const QuotedTime& time : graph_.articles()[article].times) {
                    if (time.time.value.start == alternative.date) {
                        claim.evidence.push_back({article, time.time.span, time.text});
                    }
                }
            }
            found.claims.push_back(std::move(claim));
        }
        result_.push_back(std::move(found));
    }

    /// The mentions in the passages that tell the event; where there are none, the first of each
    /// article that tells it. Both lists are by article and place in it.
    [[nodiscard]] std::vector<Quotation> beside(const GraphEvent& event,
                                                const std::vector<Quotation>& mentions) const {
        std::vector<Quotation> inside;
        std::map<std::uint32_t, Quotation> first;
        const std::set<std::uint32_t> articles = articles_of(event);
        for (const Quotation& mention : mentions) {
            if (!articles.contains(mention.article)) {
                continue;
            }
            first.emplace(mention.article, mention);
            if (std::any_of(event.evidence.begin(), event.evidence.end(), [&](const Quotation& it) {
                    return it.article == mention.article && it.span.contains(mention.span);
                })) {
                inside.push_back(mention);
            }
        }
        if (inside.empty()) {
            for (auto& [article, mention] : first) {
                inside.push_back(std::move(mention));
            }
        }
        return inside;
    }

    void places(std::uint32_t index) {
        const GraphEvent& event = graph_.events()[index];
        if (!event.place || event.other_places.empty()) {
            return;
        }
        Contradiction found{index, "place", {}};
        std::vector<std::uint32_t> all{*event.place};
        all.insert(all.end(), event.other_places.begin(), event.other_places.end());
        for (const std::uint32_t place : all) {
            Claim claim{graph_.places()[place].name, {}};
            claim.evidence = beside(event, graph_.places()[place].mentions);
            found.claims.push_back(std::move(claim));
        }
        result_.push_back(std::move(found));
    }

    using Values = std::map<Count, std::vector<Quotation>>;

    /// Numbers of one thing: an article's own numbers are all right beside each other; two articles
    /// that have none that agrees contradict.
    void numbers(std::uint32_t index) {
        const GraphEvent& event = graph_.events()[index];
        std::map<std::string, std::map<std::uint32_t, Values>> counted;  // by thing and voice
        for (const Quotation& quotation : event.evidence) {
            const LinkingWords& language =
                LinkingWords::of(graph_.articles()[quotation.article].language);
            const std::vector<std::string> words = words_with_numbers(quotation.text);
            for (std::size_t i = 0; i + 1 < words.size(); ++i) {
                std::size_t at = i + 1;
                if (!is_number(words[i])) {
                    continue;
                }
                Count value = count_at(words, i, language);
                if (const auto times = language.multipliers.find(words[at]);
                    times != language.multipliers.end()) {
                    value.number *= times->second;
                    value.words.append(" ").append(words[at++]);
                }
                if (at >= words.size() || !language.counted.contains(words[at])) {
                    continue;
                }
                std::string thing = words[at];
                if (at + 1 < words.size() && language.counted.contains(words[at + 1])) {
                    thing.append(" ").append(words[at + 1]);
                }
                counted[thing][voice(quotation.article)][value].push_back(quotation);
            }
        }
        for (const auto& [thing, by_voice] : counted) {
            compare_numbers(index, thing, by_voice);
        }
    }

    [[nodiscard]] static bool none_agrees(const Values& a, const Values& b) {
        return std::none_of(a.begin(), a.end(), [&](const auto& x) {
            return std::any_of(b.begin(), b.end(),
                               [&](const auto& y) { return agree(x.first, y.first); });
        });
    }

    void compare_numbers(std::uint32_t index, const std::string& thing,
                         const std::map<std::uint32_t, Values>& by_voice) {
        // Thousands of voices give the same few numbers.
        std::map<std::string, const Values*> distinct;
        for (const auto& [teller, values] : by_voice) {
            std::string all;
            for (const auto& [count, quotations] : values) {
                all.append(count.words).append("\n");
            }
            distinct.try_emplace(std::move(all), &values);
        }
        bool contradict = false;
        for (auto a = distinct.begin(); a != distinct.end() && !contradict; ++a) {
            for (auto b = std::next(a); b != distinct.end() && !contradict; ++b) {
                contradict = none_agrees(*a->second, *b->second);
            }
        }
        if (!contradict) {
            return;
        }
        std::map<Count, Claim> claims;
        std::map<Count, std::size_t> voices;
        for (const auto& [teller, values] : by_voice) {
            for (const auto& [value, evidence] : values) {
                Claim& claim = claims[value];
                claim.value = fmt::format("{} {}", value.words, thing);
                claim.evidence.insert(claim.evidence.end(), evidence.begin(), evidence.end());
                ++voices[value];
            }
        }
        std::vector<std::pair<std::size_t, Claim>> order;
        order.reserve(claims.size());
        for (auto& [value, claim] : claims) {
            order.emplace_back(voices[value], std::move(claim));
        }
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        Contradiction found{index, "number", {}};
        for (auto& [count, claim] : order) {
            found.claims.push_back(std::move(claim));
        }
        result_.push_back(std::move(found));
    }

    const EventGraph& graph_;
    std::vector<Contradiction> result_;
};

}  // namespace

std::vector<Contradiction> contradictions(const EventGraph& graph) {
    return Finding(graph).run();
}

}  // namespace linimasa
