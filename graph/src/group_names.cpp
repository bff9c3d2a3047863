#include "group_names.hpp"

#include "actor_nodes.hpp"
#include "linimasa/core/text.hpp"
#include "name_forms.hpp"

#include <algorithm>

namespace linimasa {
namespace {

constexpr std::size_t longest_name = 8;

bool has_capital(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Words of a name and how many of those behind the first have a capital.
struct Capitals {
    std::size_t words = 0;
    std::size_t inside = 0;
};

Capitals capitals_of(std::string_view name) {
    Capitals result;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(' '), name.size());
        if (end > 0) {
            result.inside += result.words > 0 && has_capital(name.substr(0, end)) ? 1U : 0U;
            ++result.words;
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return result;
}

}  // namespace

std::vector<std::string> group_words(std::vector<std::string> words, const LinkingWords& language) {
    constexpr std::size_t least = 2;
    const auto is_member = [&](const std::string& word) { return language.members.contains(word); };
    const auto members = std::count_if(words.begin(), words.end(), is_member);
    if (words.size() >= least + static_cast<std::size_t>(members)) {
        std::erase_if(words, is_member);
    }
    return words;
}

GroupNames::GroupNames(const Told& told)
    : told_(told), language_(language_of(told)), caseless_(is_caseless(told)) {
    for (const Actor& actor : told.data.actors) {
        if (actor.kind == ActorKind::group) {
            continue;
        }
        const auto add = [&](std::string_view text) {
            for (const std::string& name : names_in(text)) {
                actors_.insert(joined(language_.words(name)));
            }
        };
        add(actor.name);
        std::for_each(actor.aliases.begin(), actor.aliases.end(), add);
    }
}

bool GroupNames::names_an_actor(std::string_view name) const {
    const std::vector<std::string> words = language_.words(name);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::string part;
        const std::size_t end = std::min(words.size(), begin + longest_name);
        for (std::size_t i = begin; i < end; ++i) {
            part += (part.empty() ? "" : " ") + words[i];
            if (actors_.contains(part)) {
                return true;
            }
        }
    }
    return false;
}

bool GroupNames::only_in_headlines(const Actor& group) const {
    const auto& blocks = told_.data.article.blocks;
    const auto is_name = [&](const Reference& reference) {
        return reference.form == ReferenceForm::name &&
               reference.span.end - reference.span.begin == group.name.size();
    };
    const auto in_headline = [&](const Reference& reference) {
        return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
            return (block.kind == BlockKind::title || block.kind == BlockKind::subtitle ||
                    block.kind == BlockKind::heading) &&
                   block.span.begin <= reference.span.begin && reference.span.end <= block.span.end;
        });
    };
    return std::any_of(group.references.begin(), group.references.end(), in_headline) &&
           std::none_of(group.references.begin(), group.references.end(),
                        [&](const auto& it) { return is_name(it) && !in_headline(it); });
}

bool GroupNames::proper(const Actor& group) const {
    if (!group.known_as.empty()) {
        return true;
    }
    const std::string folded = fold(group.name);
    const auto written_small = [&](const std::string& alias) {
        return capitals_of(alias).inside == 0 && fold(alias) == folded;
    };
    const Capitals capitals = capitals_of(group.name);
    const bool says_nothing =
        caseless_ ||
        (capitals.inside > 0 && capitals.inside + 1 == capitals.words &&
         has_capital(group.name.substr(0, group.name.find(' '))) && only_in_headlines(group));
    return (!says_nothing && capitals.inside > 0 &&
            std::none_of(group.aliases.begin(), group.aliases.end(), written_small)) ||
           names_an_actor(group.name);
}

}  // namespace linimasa
