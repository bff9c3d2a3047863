#include "events/frames.hpp"

#include "events/tables.hpp"

#include <charconv>

namespace linimasa::events {

namespace {

constexpr std::array<Named<Frame::Need>, 5> needs = {{
    {"none", Frame::Need::none},
    {"any", Frame::Need::any},
    {"a", Frame::Need::agent},
    {"p", Frame::Need::patient},
    {"both", Frame::Need::both},
}};

/// Stands for every verb in not=.
constexpr std::string_view any_verb = "*verb";

constexpr std::array<Named<Trait>, 30> traits = {{
    {"object", Trait::object},
    {"distinct", Trait::distinct},
    {"strict", Trait::strict},
    {"to", Trait::to},
    {"from", Trait::from},
    {"persons=a", Trait::agent_person},
    {"persons=p", Trait::patient_person},
    {"held", Trait::held},
    {"hits", Trait::hits},
    {"tried", Trait::tried},
    {"rules", Trait::rules},
    {"court", Trait::court},
    {"states", Trait::states},
    {"death", Trait::death},
    {"toll", Trait::toll},
    {"strikes", Trait::strikes},
    {"bloodless", Trait::bloodless},
    {"comes", Trait::comes},
    {"stands", Trait::stands},
    {"goes", Trait::goes},
    {"encounter", Trait::encounter},
    {"stay", Trait::stay},
    {"arrival", Trait::arrival},
    {"reception", Trait::reception},
    {"somewhere", Trait::somewhere},
    {"there", Trait::there},
    {"result", Trait::result},
    {"dated=v", Trait::dated_verb},
    {"dated=n", Trait::dated_noun},
    {"paper", Trait::paper},
}};

}  // namespace

bool set_role(Frame& frame, std::string_view item) {
    const std::size_t equals = item.find('=');
    if (equals == std::string_view::npos) {
        return false;
    }
    const std::string_view key = item.substr(0, equals);
    const std::string_view value = item.substr(equals + 1);
    if (key == "of") {
        frame.noun_of_agent = value == "a";
        return value == "a" || value == "p";
    }
    const auto role = parse_enum<ParticipantRole>(value);
    if (!role && value != "-") {
        return false;
    }
    if (key == "a") {
        frame.agent = role;
    } else if (key == "p") {
        frame.patient = role;
    } else if (key == "w") {
        frame.partner = role;
    } else if (key == "r") {
        frame.recipient = role;
    } else {
        return false;
    }
    return true;
}

bool set_option(Frame& frame, std::string_view item, Vocabulary& vocabulary) {
    if (const auto trait = named(traits, item)) {
        frame.set(*trait);
        return true;
    }
    const std::size_t equals = item.find('=');
    if (equals == std::string_view::npos) {
        return false;
    }
    const std::string_view key = item.substr(0, equals);
    const std::string_view value = item.substr(equals + 1);
    if (key == "with") {
        for (const std::string_view word : split(value, '|')) {
            frame.companions.push_back(vocabulary.add(word));
        }
    } else if (key == "else") {
        frame.otherwise = value;
    } else if (key == "family") {
        frame.family = value;
    } else if (key == "tells") {
        for (const std::string_view name : split(value, '|')) {
            frame.tells.emplace_back(name);
        }
    } else if (key == "not") {
        for (const std::string_view word : split(value, '|')) {
            if (word == any_verb) {
                frame.excludes_verbs = true;
            } else {
                frame.excluded.push_back(vocabulary.add(word));
            }
        }
    } else if (key == "need") {
        const auto need = named(needs, value);
        frame.need = need.value_or(Frame::Need::any);
        return need.has_value();
    } else if (key == "w") {
        const auto [end, fault] =
            std::from_chars(value.data(), value.data() + value.size(), frame.weight);
        return fault == std::errc{} && end == value.data() + value.size();
    } else {
        return false;
    }
    return true;
}

}  // namespace linimasa::events
