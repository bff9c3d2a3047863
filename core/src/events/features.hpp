#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace linimasa::events {

/// What speaks for or against a draft; the names stand in event_weights.tsv, where each has its
/// weight. The comments say of what a feature is true.
enum class Feature : std::uint8_t {
    // Events that words tell
    meeting,
    agreement,
    incident,
    visit,
    appointment,
    legal,
    initiative,
    frame,           ///< value: how sure the word alone makes it (w= of the frame)
    named,           ///< has a name or number of its own
    day,             ///< a day, or finer, in its clause
    coarse_date,     ///< a month, a year or the like in its clause
    inherited_date,  ///< a date that follows from another event
    headline,        ///< told in the headline
    told_again,      ///< more than one word tells it
    place,
    no_people,
    two_people,   ///< or more
    only_group,   ///< its people are groups or countries
    only_body,    ///< its people are organizations
    held,         ///< a light verb says that it is held
    need_lacks,   ///< what its frame needs is not named
    negated,      ///< or called off
    wished,       ///< asked for, wished or merely possible
    points_back,  ///< "pertemuan tersebut"
    quoted,       ///< inside quotation marks
    planned,
    occurred,  ///< a word says that it has happened
    noun,
    complement,
    circumstance,  ///< in a clause of time or cause
    told_by,       ///< inside what somebody is quoted with
    bare_label,    ///< nothing but the word itself names it
    person,        ///< a person has to do with it
    doer,          ///< who does it is named
    proper_label,  ///< a name or a number stands in its label
    no_frame,      ///< a verb of doing without a frame
    clause_aside,  ///< in a relative clause
    charged,       ///< a crime that a step of the law is about
    // Statements
    statement,
    direct,        ///< in quotation marks
    told_day,      ///< the day stands beside the speaker
    borrowed_day,  ///< the day follows from another event
    occasion,      ///< press conference, interview, speech
    document,      ///< report, release, posting
    in_headline,
    twice,  ///< two utterances
    often,  ///< three or more
    body_speaks,
    group_speaks,  ///< or a country
    asks,          ///< somebody is asked for something
    with_office,   ///< an office is named beside the speaker
    count,
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);

/// As in event_weights.tsv, in the order of the enumeration.
inline constexpr std::array<std::string_view, feature_count> feature_names = {
    "meeting",      "agreement",  "incident",    "visit",     "appointment",  "legal",
    "initiative",   "frame",      "named",       "day",       "coarse_date",  "inherited_date",
    "headline",     "told_again", "place",       "no_people", "two_people",   "only_group",
    "only_body",    "held",       "need_lacks",  "negated",   "wished",       "points_back",
    "quoted",       "planned",    "occurred",    "noun",      "complement",   "circumstance",
    "told_by",      "bare_label", "person",      "doer",      "proper_label", "no_frame",
    "clause_aside", "charged",    "statement",   "direct",    "told_day",     "borrowed_day",
    "occasion",     "document",   "in_headline", "twice",     "often",        "body_speaks",
    "group_speaks", "asks",       "with_office",
};

struct FeatureValue {
    Feature feature = Feature::count;
    float value = 1.0F;
};

}  // namespace linimasa::events
