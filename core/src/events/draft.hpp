#pragma once

#include "events/quotations.hpp"
#include "events/scene.hpp"
#include "linimasa/core/event.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace linimasa::events {

/// Who has to do with an event, by a name in the text.
struct Part {
    std::int32_t actor = nothing;
    ParticipantRole role = ParticipantRole::agent;
    std::uint32_t unit = 0;
    float confidence = 0.8F;
    std::string rule;  ///< "subject", "object", "oleh", …
};

/// An event while what the article says of it is being collected.
struct Draft {
    EventKind kind = EventKind::meeting;
    std::optional<Plover> plover;
    std::string frame;  ///< of frames.tsv, group of named_events.tsv, or "statement"
    std::int32_t frame_row = nothing;
    std::uint32_t unit = 0;   ///< the word that tells it
    std::uint32_t after = 0;  ///< unit after that word
    Form form = Form::noun;
    std::vector<Part> parts;
    std::int32_t time = nothing;
    std::string time_rule;
    DateRange named_year;  ///< "Pilkada 2024": where no time tells when it is
    std::int32_t year_unit = nothing;
    bool open_end = false;  ///< begins then; nothing says when it ends
    std::int32_t place = nothing;
    EventStatus status = EventStatus::occurred;
    bool status_told = false;  ///< by a word, not by default
    bool back = false;         ///< "pertemuan tersebut": told before
    bool named = false;        ///< has a name or number of its own
    bool vague = false;        ///< nobody and nothing is named
    bool quoted = false;
    bool title = false;
    bool dropped = false;
    bool charged = false;  ///< a crime that somebody is accused of, or a step of the law is about
    bool negated = false;
    bool wish = false;
    bool light = false;      ///< a light verb says that it is held
    bool only_held = false;  ///< tells nothing unless one says so
    float weight = 0.5F;
    std::int32_t head_noun = nothing;  ///< named heads: row
    // Label: units, or a text made of several stretches.
    std::uint32_t label_begin = 0;
    std::uint32_t label_end = 0;
    float label_rank = 0.0F;               ///< the best of all mentions names the event
    std::string label_text;                ///< where no single stretch of the article will do
    std::vector<std::uint32_t> sentences;  ///< that tell it
    std::vector<std::uint32_t> mentions;   ///< units of all words that tell it
    std::optional<std::size_t> whole;      ///< draft that it is part of
    // Statements
    std::int32_t speaker = nothing;
    std::int32_t occasion = nothing;  ///< unit of the word for what was said ("pidato")
    Medium medium = Medium::none;
    int utterances = 0;
    bool direct = false;
    std::vector<Reason> reasons;
};

/// What is known of an event from where it is told: its words are the units [unit, after).
[[nodiscard]] Draft begin_draft(const Scene& scene, const SentenceUnits& sentence,
                                std::uint32_t unit, std::uint32_t after);
[[nodiscard]] bool has_part(const Draft& draft, std::int32_t actor);
[[nodiscard]] bool has_role(const Draft& draft, ParticipantRole role);
/// What is true of the frame whose words tell it (frames.hpp).
[[nodiscard]] bool has(const Scene& scene, const Draft& draft, Trait trait);
/// The noun that heads its name; null where none does.
[[nodiscard]] const NamedHead* head_of(const Scene& scene, const Draft& draft);
/// What is true of that noun.
[[nodiscard]] bool has(const Scene& scene, const Draft& draft, HeadTrait trait);
/// The frames of both tell one happening in other words, or more and less of it.
[[nodiscard]] bool same_family(const Scene& scene, const Draft& a, const Draft& b);
/// The one tells without a day what was done to several, the other of a day when it was done to one
/// of them: "menangkap X, Y, dan Z", "X ditangkap pada Senin".
[[nodiscard]] bool one_of_several(const Draft& several, const Draft& one);
/// "Peristiwa itu": any event of its kind that was told before.
[[nodiscard]] bool means_last(const Scene& scene, const Draft& draft);
/// The unit is one of the words that tell or name the event.
[[nodiscard]] bool within(std::int32_t unit, const Draft& draft);
/// "Proyek Strategis Nasional X": a programme with a name that something else is told about.
[[nodiscard]] bool goes_on(const Scene& scene, const Draft& draft);
/// The drafts whose words stand in these units. `drafts` are in the order of the text.
[[nodiscard]] std::span<Draft> drafts_between(std::span<Draft> drafts, std::uint32_t begin,
                                              std::uint32_t end);
[[nodiscard]] std::span<const Draft> drafts_between(std::span<const Draft> drafts,
                                                    std::uint32_t begin, std::uint32_t end);
/// Adds the actor in that role unless it has a part already.
void add_part(Draft& draft, const Scene& scene, std::uint32_t unit, ParticipantRole role,
              float confidence, std::string_view rule);
void add_group(Draft& draft, const Scene& scene, const Group& group, ParticipantRole role,
               float confidence, std::string_view rule);

/// Events that words of frames.tsv and named_events.tsv tell, one for each place in the text.
[[nodiscard]] std::vector<Draft> find_triggers(const Scene& scene);
/// Light verbs and companions: what they add to the events beside them (light_verbs.cpp).
void read_light_verbs(const Scene& scene, std::vector<Draft>& drafts);
/// "melantik X sebagai A dan Y sebagai B": two appointments (posts.cpp).
void split_posts(const Scene& scene, std::vector<Draft>& drafts);
/// "menunjuk X menggantikan Y": who goes is told with who comes (joined.cpp).
void join_replacements(const Scene& scene, std::vector<Draft>& drafts);
/// "X tewas dalam kecelakaan", "gempa itu menewaskan X": who dies is told with what kills
/// (joined.cpp).
void join_victims(const Scene& scene, std::vector<Draft>& drafts);
/// Rule of the part of who is accused of a crime.
inline constexpr std::string_view accused_of_it = "accused of it";
/// "X, terdakwa kasus korupsi …", "kasus suap yang menjerat X": who is accused of a crime
/// (accused.cpp).
void name_accused(const Scene& scene, std::vector<Draft>& drafts);
/// The crime that the steps of the law in the article are about; of several the one told with most
/// words (cases.cpp).
void read_cases(const Scene& scene, std::vector<Draft>& drafts);
/// The noun of a crime says what a step of the law before it in the clause is about: "sidang kasus
/// suap", "menahan X dalam perkara suap".
[[nodiscard]] bool step_is_about(const Scene& scene, const Draft& crime);
/// "putusan majelis hakim yang dipimpin X dengan Y dan Z": who sits in judgement (judges.cpp).
void name_bench(const Scene& scene, std::vector<Draft>& drafts);
/// "Hakim X menilai, …": the words of a judge belong to the ruling (judges.cpp).
void read_words_of_judges(const Scene& scene, std::vector<Draft>& drafts);
/// Who is accused in the one case of the article, and who is called its victim (parties.cpp).
void read_parties(const Scene& scene, std::vector<Draft>& drafts);
/// Whether it has happened, is under way, planned or unsure (status.cpp).
void read_status(const Scene& scene, Draft& draft);
/// Something else makes up for it that nobody is named: a day, or how many they are (needs.cpp).
[[nodiscard]] bool makes_up_for_names(const Scene& scene, const Draft& draft);
/// Times, places and status of drafts from their clauses (circumstances.cpp).
void read_circumstances(const Scene& scene, const std::vector<Utterance>& utterances,
                        std::vector<Draft>& drafts);
/// One draft for each speaker and occasion (statements.cpp).
[[nodiscard]] std::vector<Draft> make_statements(const Scene& scene,
                                                 const std::vector<Utterance>& utterances);
/// The person holds an office in the body.
[[nodiscard]] bool speaks_for(const Scene& scene, std::int32_t person, std::int32_t body);
/// The body in whose house a place is ("Kantor X"); nothing where the article names none.
[[nodiscard]] std::int32_t owner_of_house(const Scene& scene, std::int32_t place);
/// Dates, places and wholes that events take from each other (narrative.cpp).
void read_narrative(const Scene& scene, const std::vector<Utterance>& utterances,
                    std::vector<Draft>& drafts);
/// "Dalam kesempatan yang sama, …": what the sentence tells happened where and when the last dated
/// event before it did (same_occasions.cpp).
void read_same_occasions(const Scene& scene, std::vector<Draft>& drafts);
/// "X dilantik sebagai …, Senin (1/7). Y dilantik sebagai …": who else is put into office by the
/// same body, or in the same words beside it, is so on the one day that is told
/// (announced_together.cpp).
void read_announced_together(const Scene& scene, std::vector<Draft>& drafts);
/// One draft for each event told several times (merge.cpp).
[[nodiscard]] std::vector<Draft> merge(const Scene& scene, std::vector<Draft> drafts);

}  // namespace linimasa::events
