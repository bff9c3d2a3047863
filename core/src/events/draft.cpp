#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// Index of the first draft at or after this unit.
std::size_t first_at(std::span<const Draft> drafts, std::uint32_t unit) {
    const auto it =
        std::lower_bound(drafts.begin(), drafts.end(), unit,
                         [](const Draft& draft, std::uint32_t at) { return draft.unit < at; });
    return static_cast<std::size_t>(it - drafts.begin());
}

const Frame* frame_of(const Scene& scene, const Draft& draft) {
    return draft.frame_row == nothing
               ? nullptr
               : &scene.lexicon.frames[static_cast<std::size_t>(draft.frame_row)];
}

/// An attack kills, harms, breaks into a system.
bool tells(const Frame& whole, const Frame& result) {
    return std::find(whole.tells.begin(), whole.tells.end(), result.name) != whole.tells.end();
}

}  // namespace

std::span<const Draft> drafts_between(std::span<const Draft> drafts, std::uint32_t begin,
                                      std::uint32_t end) {
    const std::size_t first = first_at(drafts, begin);
    return drafts.subspan(first, std::max(first_at(drafts, end), first) - first);
}

std::span<Draft> drafts_between(std::span<Draft> drafts, std::uint32_t begin, std::uint32_t end) {
    const std::size_t first = first_at(drafts, begin);
    return drafts.subspan(first, std::max(first_at(drafts, end), first) - first);
}

Draft begin_draft(const Scene& scene, const SentenceUnits& sentence, std::uint32_t unit,
                  std::uint32_t after) {
    Draft draft;
    draft.unit = unit;
    draft.after = after;
    draft.quoted = scene.units[unit].quoted;
    draft.title = sentence.title;
    draft.sentences = {scene.units[unit].sentence};
    draft.mentions = {unit};
    return draft;
}

bool has(const Scene& scene, const Draft& draft, Trait trait) {
    const Frame* frame = frame_of(scene, draft);
    return frame != nullptr && frame->is(trait);
}

const NamedHead* head_of(const Scene& scene, const Draft& draft) {
    return draft.head_noun == nothing
               ? nullptr
               : &scene.lexicon.heads[static_cast<std::size_t>(draft.head_noun)];
}

bool has(const Scene& scene, const Draft& draft, HeadTrait trait) {
    const NamedHead* head = head_of(scene, draft);
    return head != nullptr && head->is(trait);
}

bool same_family(const Scene& scene, const Draft& a, const Draft& b) {
    const Frame* x = frame_of(scene, a);
    const Frame* y = frame_of(scene, b);
    if (x == nullptr || y == nullptr) {
        return a.frame == b.frame;
    }
    return x->family == y->family || tells(*x, *y) || tells(*y, *x);
}

bool one_of_several(const Draft& several, const Draft& one) {
    const auto hit = [](const Draft& draft) {
        return std::count_if(draft.parts.begin(), draft.parts.end(),
                             [](const Part& part) { return part.role == ParticipantRole::target; });
    };
    return several.kind == EventKind::legal && several.time == nothing && one.time != nothing &&
           hit(several) > 1 && hit(one) == 1;
}

bool means_last(const Scene& scene, const Draft& draft) {
    const NamedHead* head = head_of(scene, draft);
    return draft.back && !draft.named && head != nullptr && head->option == NamedHead::Option::last;
}

bool within(std::int32_t unit, const Draft& draft) {
    const auto at = static_cast<std::uint32_t>(unit);
    return draft.unit <= at && at < std::max(draft.label_end, draft.after);
}

bool goes_on(const Scene& scene, const Draft& draft) {
    return has(scene, draft, HeadTrait::lasting) && draft.named && !draft.light;
}

bool has_part(const Draft& draft, std::int32_t actor) {
    return std::any_of(draft.parts.begin(), draft.parts.end(),
                       [actor](const Part& part) { return part.actor == actor; });
}

bool has_role(const Draft& draft, ParticipantRole role) {
    return std::any_of(draft.parts.begin(), draft.parts.end(),
                       [role](const Part& part) { return part.role == role; });
}

void add_part(Draft& draft, const Scene& scene, std::uint32_t unit, ParticipantRole role,
              float confidence, std::string_view rule) {
    const std::int32_t actor = scene.units[unit].actor;
    if (actor == nothing || has_part(draft, actor)) {
        return;
    }
    draft.parts.push_back({actor, role, unit, confidence, std::string(rule)});
}

void add_group(Draft& draft, const Scene& scene, const Group& group, ParticipantRole role,
               float confidence, std::string_view rule) {
    for (const std::uint32_t unit : group) {
        add_part(draft, scene, unit, role, confidence, rule);
    }
}

}  // namespace linimasa::events
