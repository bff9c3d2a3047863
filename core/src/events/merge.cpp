#include "events/draft.hpp"
#include "events/draft_places.hpp"
#include "events/draft_words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace linimasa::events {

namespace {

class Merger {
public:
    explicit Merger(const Scene& scene) : scene_(scene) {}

    void add(Draft draft) {
        std::vector<std::size_t>& same_kind = by_kind_[static_cast<std::size_t>(draft.kind)];
        Draft* best = nullptr;
        int best_score = 0;
        const std::size_t first = same_kind.size() > window ? same_kind.size() - window : 0;
        for (std::size_t k = first; k < same_kind.size(); ++k) {
            Draft& known = known_[same_kind[k]];
            const int score = likeness(known, draft);
            // Of equals the last one told.
            if (score > 0 && score >= best_score) {
                best = &known;
                best_score = score;
            }
        }
        if (best != nullptr) {
            // "sidang putusan" names a verdict less well than who gives it to whom.
            Draft& noun = repeats(*best, draft) ? *best : draft;
            noun.label_rank = repeats(noun, &noun == best ? draft : *best) ? 0.0F : noun.label_rank;
            join(*best, std::move(draft));
        } else if (!draft.back || draft.named || !draft.parts.empty() || draft.time != nothing) {
            same_kind.push_back(known_.size());
            known_.push_back(std::move(draft));
        }
    }

    std::vector<Draft> take() {
        gather_visits();
        drop_unnamed();
        return std::move(known_);
    }

private:
    /// Null where no words tell it, or words to which the article gives no day.
    [[nodiscard]] const DateRange* date_of(const Draft& draft) const {
        if (draft.time == nothing) {
            return nullptr;
        }
        const DateRange& days = scene_.times[static_cast<std::size_t>(draft.time)].value;
        return days.start ? &days : nullptr;
    }

    /// "kedatangan X" and "kunjungan X", first told without its days, are the visit of X whose days
    /// a later sentence tells. What has another place in them ("meninjau pabrik") stands for
    /// itself.
    void gather_visits() {
        auto& visits = by_kind_[static_cast<std::size_t>(EventKind::visit)];
        for (const std::size_t whole : visits) {
            if (visits.size() > window || known_[whole].dropped || !some_days(known_[whole])) {
                continue;
            }
            for (const std::size_t other : visits) {
                if (other != whole && !known_[other].dropped &&
                    tells_visit(known_[other], known_[whole])) {
                    known_[other].dropped = true;
                    join(known_[whole], known_[other]);
                }
            }
        }
        std::erase_if(known_, [](const Draft& draft) { return draft.dropped; });
    }

    /// "memimpin KTT": where the article names its summit, one without a name is no other.
    void drop_unnamed() {
        std::set<std::string> named;
        for (const Draft& draft : known_) {
            if (draft.named) {
                named.insert(draft.frame);
            }
        }
        std::erase_if(known_, [&](const Draft& draft) {
            return draft.only_held && !draft.named && named.count(draft.frame) > 0;
        });
    }

    [[nodiscard]] bool some_days(const Draft& draft) const {
        const DateRange* days = date_of(draft);
        return days != nullptr && days->start && days->until &&
               days->start->precision() >= DatePrecision::day &&
               days->start->last_day() < days->until->first_day();
    }

    [[nodiscard]] bool tells_visit(const Draft& other, const Draft& whole) const {
        const bool agent = std::any_of(other.parts.begin(), other.parts.end(), [&](const Part& p) {
            return p.role == ParticipantRole::agent && has_part(whole, p.actor);
        });
        const bool elsewhere =
            other.place != nothing && whole.place != nothing && other.place != whole.place &&
            !lies_in(scene_, whole.place, other.place) &&
            (same_head(other, whole) || !lies_in(scene_, other.place, whole.place));
        return agent && other.frame == whole.frame && other.form == Form::noun &&
               dates(other, whole) > 0 && !elsewhere;
    }

    /// -1: they exclude each other, 0: nothing said, 1: the same or one inside the other.
    [[nodiscard]] int dates(const Draft& a, const Draft& b) const {
        const DateRange* x = date_of(a);
        const DateRange* y = date_of(b);
        if (x == nullptr || y == nullptr) {
            return 0;
        }
        const auto& x_end = x->until ? x->until : x->start;
        const auto& y_end = y->until ? y->until : y->start;
        const bool apart =
            x_end->last_day() < y->start->first_day() || y_end->last_day() < x->start->first_day();
        return apart ? -1 : 1;
    }

    /// How many actors both have in roles that count.
    [[nodiscard]] static int shared(const Draft& a, const Draft& b) {
        return static_cast<int>(std::count_if(a.parts.begin(), a.parts.end(),
                                              [&](const Part& p) { return has_part(b, p.actor); }));
    }

    [[nodiscard]] static bool same_role_differs(const Draft& a, const Draft& b,
                                                std::initializer_list<ParticipantRole> roles) {
        for (const ParticipantRole role : roles) {
            bool both = false;
            bool common = false;
            for (const Part& p : a.parts) {
                for (const Part& q : b.parts) {
                    if (p.role == role && q.role == role) {
                        both = true;
                        common = common || p.actor == q.actor;
                    }
                }
            }
            if (both && !common) {
                return true;
            }
        }
        return false;
    }

    /// Both name who or what is hit, and nobody in common.
    [[nodiscard]] static bool others_are_hit(const Draft& a, const Draft& b) {
        const auto hit = [](const Part& part) {
            return part.role == ParticipantRole::victim || part.role == ParticipantRole::target;
        };
        const bool both = std::any_of(a.parts.begin(), a.parts.end(), hit) &&
                          std::any_of(b.parts.begin(), b.parts.end(), hit);
        return both && std::none_of(a.parts.begin(), a.parts.end(), [&](const Part& part) {
                   return hit(part) && has_part(b, part.actor);
               });
    }

    /// "pertemuan pemimpin ASEAN" is the KTT ASEAN where the days do not speak against it.
    [[nodiscard]] bool is_summit_of(const Draft& summit, const Draft& meeting) const {
        if (!has(scene_, summit, HeadTrait::leaders) || !has(scene_, meeting, Trait::encounter)) {
            return false;
        }
        const DateRange* days = date_of(meeting);
        const bool long_enough =
            days != nullptr && days->until && days->until->last_day() > days->start->last_day();
        return long_enough && std::any_of(summit.parts.begin(), summit.parts.end(),
                                          [&](const Part& part) { return names(meeting, part); });
    }

    /// The words of the label hold the actor's name.
    [[nodiscard]] bool names(const Draft& draft, const Part& part) const {
        const std::string_view label =
            scene_.text.text(scene_.span(draft.label_begin, draft.label_end));
        return label.find(scene_.cast.actors[static_cast<std::size_t>(part.actor)].name) !=
               std::string_view::npos;
    }

    [[nodiscard]] bool same_group(const Draft& a, const Draft& b) const {
        if (same_family(scene_, a, b) || (a.kind == b.kind && means_last(scene_, b))) {
            return true;
        }
        // A bare "pertemuan" may be any meeting that has been named.
        return a.kind == b.kind && a.kind == EventKind::meeting &&
               (is_summit_of(a, b) || is_summit_of(b, a) || a.back || b.back);
    }

    /// "Insiden X" is what the article tells of X in other words.
    [[nodiscard]] bool named_after_victim(const Draft& name, const Draft& told) const {
        const NamedHead* head = head_of(scene_, name);
        const bool general = head != nullptr && head->option == NamedHead::Option::last;
        return name.kind == EventKind::incident && told.kind == name.kind && name.named &&
               general && told.form != Form::active && dates(name, told) >= 0 &&
               !place_differs(scene_, name, told) &&
               std::any_of(name.parts.begin(), name.parts.end(),
                           [&](const Part& part) { return names(told, part); });
    }

    /// 0: different events; else how sure it is that both are one.
    [[nodiscard]] int likeness(const Draft& known, const Draft& draft) const {
        if (repeats(known, draft) || repeats(draft, known)) {
            return 3;
        }
        const bool victim = named_after_victim(known, draft) || named_after_victim(draft, known);
        return victim ? 5 : alike(known, draft);
    }

    /// The same by kind, date, people, place and words.
    [[nodiscard]] int alike(const Draft& a, const Draft& b) const {
        if (a.kind != b.kind || !same_group(a, b)) {
            return 0;
        }
        const int when = dates(a, b);
        if (when < 0) {
            return 0;
        }
        const int people = shared(a, b);
        if (distinct(a) && distinct(b) && !same_head(a, b) &&
            !share_words(own_words(scene_, a), own_words(scene_, b))) {
            return 0;
        }
        if (b.back) {
            return same_head(a, b) ? 8 : 4 + people;
        }
        const bool other_status =
            a.status_told && b.status_told && a.status != b.status &&
            (a.status == EventStatus::planned || b.status == EventStatus::planned) && when == 0;
        if (other_status && a.kind != EventKind::meeting) {
            return 0;
        }
        if (one_of_several(a, b) || one_of_several(b, a) ||
            same_role_differs(
                a, b,
                {ParticipantRole::victim, ParticipantRole::target, ParticipantRole::appointee})) {
            return 0;
        }
        if (other_things(a, b)) {
            return 0;
        }
        if (a.named && b.named) {
            return same_name(a, b) ? 9 : 0;
        }
        const bool headline = a.title != b.title && a.frame == b.frame && people > 0;
        if (place_differs(scene_, a, b) && when == 0 && !headline) {
            return 0;
        }
        if (a.frame == b.frame && people == 0 && !nouns_fit(scene_, a, b)) {
            return 0;
        }
        if (other_company(a, b, people)) {
            return 0;
        }
        if (a.head_noun != nothing && a.head_noun == b.head_noun) {
            return 4 + people + 2 * when;  // a rapat koordinasi told again
        }
        const bool bare = b.parts.empty() || a.parts.empty();
        if (people > 0) {
            return 5 + people + 2 * when;
        }
        if (a.frame != b.frame && (is_summit_of(a, b) || is_summit_of(b, a))) {
            return 3;
        }
        if (a.frame != b.frame && !bare) {
            return 0;
        }
        if (bare && (when > 0 || same_head(a, b) || heads(a, b))) {
            return 3 + 2 * when;
        }
        if (when > 0 &&
            !same_role_differs(a, b, {ParticipantRole::agent, ParticipantRole::attendee})) {
            return 3;
        }
        return 0;
    }

    /// One attacker and two attacks, one verb and two objects.
    [[nodiscard]] bool other_things(const Draft& a, const Draft& b) const {
        return (a.frame != b.frame && others_are_hit(a, b)) || other_objects(scene_, a, b);
    }

    /// The same guest meets others.
    [[nodiscard]] bool other_company(const Draft& a, const Draft& b, int shared_people) const {
        return a.kind == EventKind::meeting && !a.named && !b.named && shared_people == 1 &&
               a.parts.size() > 1 && b.parts.size() > 1 && has(scene_, a, Trait::encounter);
    }

    /// "MA menolak kasasi …", "putusan kasasi itu": a ruling and the noun for it that names nobody.
    [[nodiscard]] bool repeats(const Draft& noun, const Draft& told) const {
        return has(scene_, noun, Trait::result) && noun.parts.empty() && !told.parts.empty() &&
               (!told.title || told.mentions.size() > 1) && same_family(scene_, noun, told) &&
               dates(noun, told) >= 0 && !place_differs(scene_, noun, told);
    }

    /// The words of its frame tell of different things: "banjir" and "gempa", "menaikkan" and
    /// "memperluas".
    [[nodiscard]] bool distinct(const Draft& draft) const {
        return draft.frame == "deed" || draft.frame == "plan" || draft.frame == "lead" ||
               has(scene_, draft, Trait::distinct);
    }

    /// "Dirjen X Mundur" heads "Y mengundurkan diri".
    [[nodiscard]] static bool heads(const Draft& a, const Draft& b) {
        return a.title && !b.title && a.parts.empty() && a.frame == b.frame &&
               a.form != Form::noun && b.form != Form::noun && a.kind != EventKind::initiative &&
               a.kind != EventKind::meeting;
    }

    [[nodiscard]] bool same_head(const Draft& a, const Draft& b) const {
        return scene_.text.tokens[scene_.units[a.unit].first].word ==
               scene_.text.tokens[scene_.units[b.unit].first].word;
    }

    /// Names of events: the same number where both have one, and the same group of heads.
    [[nodiscard]] bool same_name(const Draft& a, const Draft& b) const {
        const auto number = [&](const Draft& draft) {
            for (std::uint32_t k = draft.label_begin; k < draft.label_end; ++k) {
                const Token& token = scene_.text.tokens[scene_.units[k].first];
                const std::string_view word = scene_.text.text(token);
                if (token.kind == TokenKind::mixed || token.kind == TokenKind::number) {
                    return std::string(word);
                }
            }
            return std::string{};
        };
        const std::string x = number(a);
        const std::string y = number(b);
        if (same_role_differs(a, b, {ParticipantRole::organizer}) ||
            (has(scene_, a, HeadTrait::vote) && place_differs(scene_, a, b))) {
            return false;  // "Pilgub Banten", "Pilgub Jakarta"
        }
        return x.empty() || y.empty() || fold(x) == fold(y);
    }

    void join(Draft& into, Draft from) {
        // By what each telling says for itself, before either takes on what the other says.
        const bool negated = joined(into.negated, into, from.negated, from);
        const bool wish = joined(into.wish, into, from.wish, from);
        for (Part& part : from.parts) {
            if (!has_part(into, part.actor)) {
                into.parts.push_back(std::move(part));
            }
        }
        if (into.time == nothing || finer(from, into) || wider(from, into)) {
            if (from.time != nothing) {
                into.time = from.time;
                into.time_rule = from.time_rule;
            }
        }
        if (!into.named_year.known()) {
            into.named_year = from.named_year;
            into.year_unit = from.year_unit;
        }
        const bool narrower = into.place != nothing && from.place != nothing &&
                              lies_in(scene_, from.place, into.place);
        if (into.place == nothing || narrower) {
            into.place = from.place;
        }
        if (from.status_told && !into.status_told) {
            into.status = from.status;
            into.status_told = true;
        }
        if (from.label_rank > into.label_rank) {
            into.label_begin = from.label_begin;
            into.label_end = from.label_end;
            into.label_rank = from.label_rank;
            into.label_text = from.label_text;
            into.unit = from.unit;
            into.after = from.after;
            into.form = from.form;
        }
        for (const std::uint32_t sentence : from.sentences) {
            if (std::find(into.sentences.begin(), into.sentences.end(), sentence) ==
                into.sentences.end()) {
                into.sentences.push_back(sentence);
            }
        }
        into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
        if (from.named && !into.named) {
            into.frame = from.frame;  // "pertemuan para menteri" turns out to be the KTT
            into.frame_row = from.frame_row;
            into.head_noun = from.head_noun;
        }
        into.title = into.title || from.title;
        into.named = into.named || from.named;
        into.vague = into.vague && from.vague;
        into.negated = negated;
        into.wish = wish;
        into.quoted = into.quoted && from.quoted;
        into.light = into.light || from.light;
        into.weight = std::max(into.weight, from.weight);
        into.back = into.back && from.back;
        ++into.utterances;
    }

    /// What is denied or wished for stays so unless another telling says that it is real.
    [[nodiscard]] bool joined(bool a_unreal, const Draft& a, bool b_unreal, const Draft& b) const {
        return (a_unreal && (b_unreal || !asserted(b))) || (b_unreal && !asserted(a));
    }

    /// A day, a word of mood, a place, or a main or relative clause of the article's own says that
    /// it is so.
    [[nodiscard]] bool asserted(const Draft& draft) const {
        const Link link = scene_.clauses[scene_.units[draft.unit].clause].link;
        return draft.time != nothing || draft.status_told || draft.place != nothing ||
               (!draft.quoted && draft.form != Form::noun &&
                (link == Link::none || link == Link::coordinate || link == Link::relative));
    }

    /// A visit or meeting of several days, told elsewhere by one of them.
    [[nodiscard]] bool wider(const Draft& a, const Draft& b) const {
        const DateRange* x = date_of(a);
        const DateRange* y = date_of(b);
        return x != nullptr && y != nullptr && x->until && y->until &&
               (a.kind == EventKind::visit || a.kind == EventKind::meeting) &&
               x->start->precision() == DatePrecision::day &&
               y->start->precision() >= DatePrecision::day &&
               x->start->first_day() <= y->start->first_day() &&
               x->until->last_day() > y->until->last_day();
    }

    [[nodiscard]] bool finer(const Draft& a, const Draft& b) const {
        const DateRange* x = date_of(a);
        const DateRange* y = date_of(b);
        return x != nullptr && y != nullptr && x->start->precision() > y->start->precision();
    }

    /// An event is told again within so many others of its kind; more than an article has.
    static constexpr std::size_t window = 100;

    const Scene& scene_;
    std::vector<Draft> known_;
    std::array<std::vector<std::size_t>, 8> by_kind_;  ///< EventKind: indices into known_
};

}  // namespace

std::vector<Draft> merge(const Scene& scene, std::vector<Draft> drafts) {
    Merger merger(scene);
    for (Draft& draft : drafts) {
        merger.add(std::move(draft));
    }
    return merger.take();
}

}  // namespace linimasa::events
