#include "actors/draft.hpp"

#include <algorithm>

namespace linimasa::actors {

void add_form(Draft& draft, std::string_view text, ReferenceForm form) {
    const auto known = std::find_if(draft.forms.begin(), draft.forms.end(),
                                    [&](const Form& other) { return other.text == text; });
    if (known == draft.forms.end() && !text.empty()) {
        draft.forms.push_back({std::string(text), form});
    }
}

void add_reference(Draw& draw, std::uint32_t draft, ByteSpan span, ReferenceForm form) {
    draw.drafts[draft].references.push_back({span, form});
}

void add_item(Draw& draw, std::uint32_t draft, std::uint32_t index, ReferenceForm form) {
    Item& item = draw.scene.items[index];
    Draft& to = draw.drafts[draft];
    item.actor = draft;
    const bool names_somebody =
        item.kind == MentionKind::group &&
        any_item_within(draw.scene, item.first, item.past,
                        [](const Item& inner) { return inner.kind == MentionKind::organization; });
    to.uses |= item.use;
    to.confidence = std::max(to.confidence, item.confidence);
    if ((item.use & (use_in_role | use_in_name)) == 0) {
        ++to.free;
        constexpr std::uint16_t acts =
            use_subject | use_agent | use_object | use_partner | use_speaker | use_source;
        const bool is_acting = (item.use & acts) != 0;
        to.acting += is_acting ? 1U : 0U;
        to.setting += !is_acting && (item.use & use_setting) != 0 ? 1U : 0U;
        to.in_passing += !is_acting && ((item.use & use_title) != 0 ||
                                        (draw.scene.quoted[item.first] != 0 && !names_somebody))
                             ? 1U
                             : 0U;
        to.quoted_as_source += (item.use & (use_source | use_partner)) != 0 ? 1U : 0U;
    }
    add_reference(draw, draft, item.span, form);
    add_form(to, draw.scene.source(item), form);
}

}  // namespace linimasa::actors
