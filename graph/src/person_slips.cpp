#include "person_slips.hpp"

#include "linimasa/core/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace linimasa {

std::set<std::string> occasions(const Corpus& corpus, const PersonNode& person) {
    std::set<std::string> result;
    for (std::size_t i = 0; i < std::min(most_articles_read, person.items.size()); ++i) {
        const Item item = person.items[i];
        const Extraction& data = corpus[item.article].data;
        for (const Event& event : data.events) {
            const bool there =
                std::any_of(event.participants.begin(), event.participants.end(),
                            [&](const Participant& it) { return it.actor == item.index; });
            const auto& day = event.date.start;
            if (there && event.place && day && day->precision() >= DatePrecision::day) {
                result.insert(fmt::format("{}\t{}", day->first_day().time_since_epoch().count(),
                                          fold(data.places[*event.place].name)));
            }
        }
    }
    return result;
}

bool man_and_woman(const PersonName& a, const PersonName& b, const LinkingWords& language) {
    const auto apart =
        std::mismatch(a.words.begin(), a.words.end(), b.words.begin(), b.words.end());
    if (apart.first == a.words.end() || apart.second == b.words.end()) {
        return false;
    }
    const std::string_view x = *apart.first;
    const std::string_view y = *apart.second;
    const auto differ_by = [](std::string_view one, std::string_view other, const std::string& its,
                              const std::string& others) {
        return one.ends_with(its) && other.ends_with(others) &&
               one.substr(0, one.size() - its.size()) ==
                   other.substr(0, other.size() - others.size());
    };
    return std::any_of(language.name_endings.begin(), language.name_endings.end(),
                       [&](const auto& endings) {
                           const std::string man = simplified(endings.first);
                           const std::string woman = simplified(endings.second);
                           return differ_by(x, y, man, woman) || differ_by(y, x, man, woman);
                       });
}

bool repeated(const Corpus& corpus, const PersonNode& person) {
    const auto twice = [&](const Item& item) {
        const std::string name = fold(corpus[item.article].data.actors[item.index].name);
        const auto& named = corpus[item.article].actors[item.index];
        return std::count_if(named.begin(), named.end(),
                             [&](const Evidence& where) { return fold(where.text) == name; }) > 1;
    };
    const auto read = std::min(most_articles_read, person.items.size());
    return std::any_of(person.items.begin(),
                       person.items.begin() + static_cast<std::ptrdiff_t>(read), twice);
}

}  // namespace linimasa
