#include "person_nodes.hpp"

#include <algorithm>

namespace linimasa {
namespace {

bool starts_upper(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

bool begins_with_office(std::string_view text, const LinkingWords& language) {
    const std::vector<std::string> words = plain_words(text);
    return !words.empty() && language.offices.contains(words.front());
}

bool same_office(const std::string& a, const std::string& b) {
    if (a == b) {
        return true;
    }
    const std::vector<std::string> x = plain_words(a);
    const std::vector<std::string> y = plain_words(b);
    if (x.size() < 2 || y.size() < 2 || x.front() != y.front()) {
        return false;
    }
    const auto common = std::count_if(x.begin(), x.end(), [&](const std::string& word) {
        return std::find(y.begin(), y.end(), word) != y.end();
    });
    return 10 * static_cast<std::size_t>(common) >= 7 * std::max(x.size(), y.size());
}

/// "kapolda sumatera barat" and "kapolda sumatera barat sumbar", "kepala dinas" and "kepala dinas
/// pendidikan".
bool told_in_more_words(const std::string& a, const std::string& b) {
    const std::string& shorter = a.size() < b.size() ? a : b;
    const std::string& longer = a.size() < b.size() ? b : a;
    return longer.starts_with(shorter) && longer[shorter.size()] == ' ';
}

/// "Soekarnoputri" is the daughter of Soekarno: what is left of the word is her father's name.
bool is_name_of_father(const std::string& form, const std::vector<std::string>& words,
                       const LinkingWords& language) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.size() > form.size() && word.starts_with(form) &&
               language.patronymics.contains(word.substr(form.size()));
    });
}

}  // namespace

PersonNode read_person(const Corpus& corpus, const ActorLabels& labels, Item item) {
    const Told& told = corpus[item.article];
    const LinkingWords& language = language_of(told);
    const Actor& actor = told.data.actors[item.index];
    PersonNode node;
    node.name = person_name(actor.name, language);
    node.shown = actor.name;
    node.known_as = actor.known_as;
    node.items.push_back(item);
    if (!actor.country.empty()) {
        node.countries.insert(actor.country);
    }
    for (const Role& role : actor.roles) {
        std::string key = office_key(role.title, language);
        if (key.empty()) {
            continue;
        }
        const std::string head = key.substr(0, key.find(' '));
        if (role.organization && !role.former) {
            node.posts.emplace(
                head, labels.at({item.article, static_cast<std::uint32_t>(*role.organization)}));
        }
        if (!role.former) {
            node.held.insert(key);
            if (language.local_offices.contains(head)) {
                node.local.insert(key);
            }
        }
        node.offices.insert(std::move(key));
    }
    for (const std::string& alias : actor.aliases) {
        if (!starts_upper(alias) || begins_with_office(alias, language)) {
            continue;
        }
        const PersonName form = person_name(alias, language);
        if (form.words.size() == 1 && form.words.front().size() > 1) {
            const auto& words = node.name.words;
            const bool part = std::find(words.begin(), words.end(), form.words[0]) != words.end();
            if (!is_name_of_father(form.words[0], words, language)) {
                (part ? node.short_forms : node.nicknames).insert(form.words.front());
            }
        } else if (form.full() && form != node.name) {
            node.full_aliases.push_back(joined(form.words));
        }
    }
    return node;
}

PersonForm form_of(const PersonNode& node, const Actor& actor, const LinkingWords& language) {
    if (begins_with_office(actor.name, language)) {
        return PersonForm::office;
    }
    return node.name.full() ? PersonForm::full : PersonForm::short_name;
}

void absorb(PersonNode& node, const PersonNode& other) {
    node.offices.insert(other.offices.begin(), other.offices.end());
    node.held.insert(other.held.begin(), other.held.end());
    node.local.insert(other.local.begin(), other.local.end());
    node.posts.insert(other.posts.begin(), other.posts.end());
    node.countries.insert(other.countries.begin(), other.countries.end());
    node.nicknames.insert(other.nicknames.begin(), other.nicknames.end());
    node.short_forms.insert(other.short_forms.begin(), other.short_forms.end());
    node.full_aliases.insert(node.full_aliases.end(), other.full_aliases.begin(),
                             other.full_aliases.end());
    node.items.insert(node.items.end(), other.items.begin(), other.items.end());
    if (node.known_as.empty()) {
        node.known_as = other.known_as;
    }
}

double office_agreement(const PersonNode& a, const PersonNode& b) {
    if (share(a.posts, b.posts) || share(a.offices, b.offices)) {
        return 1.0;
    }
    double best = 0.0;
    for (const std::string& x : a.offices) {
        for (const std::string& y : b.offices) {
            if (same_office(x, y)) {
                return 1.0;
            }
            best = told_in_more_words(x, y) ? 0.5 : best;
        }
    }
    return best;
}

std::optional<Seen> seen(const Corpus& corpus, const std::vector<Item>& items) {
    std::optional<Seen> result;
    for (const Item& item : items) {
        const auto& date = corpus[item.article].article().published.date;
        if (!date) {
            continue;
        }
        if (!result) {
            result = Seen{date->first_day(), date->last_day()};
        }
        result->first = std::min(result->first, date->first_day());
        result->last = std::max(result->last, date->last_day());
    }
    return result;
}

bool different_people(const Corpus& corpus, const PersonNode& a, const PersonNode& b) {
    if (!a.known_as.empty() && !b.known_as.empty()) {
        return a.known_as != b.known_as;
    }
    const bool other_country =
        !a.countries.empty() && !b.countries.empty() && !share(a.countries, b.countries);
    if (other_country && office_agreement(a, b) < 1.0) {
        return true;
    }
    if (a.local.empty() || b.local.empty() || share(a.local, b.local)) {
        return false;
    }
    // The same kind of office in two territories at about the same time.
    for (const std::string& x : a.local) {
        for (const std::string& y : b.local) {
            const bool same_kind = x.substr(0, x.find(' ')) == y.substr(0, y.find(' '));
            if (same_kind && !same_office(x, y) && !told_in_more_words(x, y)) {
                const auto when_a = seen(corpus, a.items);
                const auto when_b = seen(corpus, b.items);
                constexpr std::chrono::days months{90};
                return when_a && when_b && when_a->first - months <= when_b->last &&
                       when_b->first - months <= when_a->last;
            }
        }
    }
    return false;
}

bool share_article(const std::vector<Item>& a, const std::vector<Item>& b) {
    if (a.size() == 1) {  // one mention beside those of somebody who is in thousands of articles
        const auto found = std::lower_bound(b.begin(), b.end(), Item{a.front().article, 0});
        return found != b.end() && found->article == a.front().article;
    }
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->article == y->article) {
            return true;
        }
        x->article < y->article ? static_cast<void>(++x) : static_cast<void>(++y);
    }
    return false;
}

}  // namespace linimasa
