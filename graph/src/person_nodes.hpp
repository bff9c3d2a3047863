#pragma once

#include "actor_nodes.hpp"
#include "name_forms.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linimasa {

/// What is known of persons that are called alike and that nothing keeps apart.
struct PersonNode {
    PersonName name;
    std::string shown;              ///< as the first article has it
    std::set<std::string> offices;  ///< office keys, present and former
    std::set<std::string> held;     ///< office keys of offices held when told
    std::set<std::string> local;    ///< those of `held` that belong to one territory
    std::set<std::pair<std::string, std::uint32_t>> posts;  ///< first word of the office, body
    std::set<std::string> countries;
    std::set<std::string> nicknames;        ///< one-word forms that are no part of the name
    std::set<std::string> short_forms;      ///< one-word forms that are
    std::vector<std::string> full_aliases;  ///< keys of other full names
    std::string known_as;
    std::vector<Item> items;

    [[nodiscard]] std::string key() const { return joined(name.words); }
};

/// An actor of an article by what its name can be.
enum class PersonForm : std::uint8_t { full, short_name, office };

/// One actor with everything that its article says of it.
[[nodiscard]] PersonNode read_person(const Corpus& corpus, const ActorLabels& labels, Item item);
[[nodiscard]] PersonForm form_of(const PersonNode& node, const Actor& actor,
                                 const LinkingWords& language);

/// Adds what `other` says to `node`; names stay.
void absorb(PersonNode& node, const PersonNode& other);

/// 0 to 1: how far the offices agree. 1 for the same office or the same post at the same body, 0.5
/// where one office is told in more words.
[[nodiscard]] double office_agreement(const PersonNode& a, const PersonNode& b);

/// True where the two cannot be one person: different countries without a common office, different
/// entries of knowledge, two territories at about the same time.
[[nodiscard]] bool different_people(const Corpus& corpus, const PersonNode& a, const PersonNode& b);

/// First and last day of the dated articles in which the person occurs.
struct Seen {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};
[[nodiscard]] std::optional<Seen> seen(const Corpus& corpus, const std::vector<Item>& items);

[[nodiscard]] bool share_article(const std::vector<Item>& a, const std::vector<Item>& b);

}  // namespace linimasa
