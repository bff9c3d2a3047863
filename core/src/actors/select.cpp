#include "actors/select.hpp"

namespace linimasa::actors {
namespace {

/// A state acts, is acted upon, or is spoken of more often than it is a setting.
bool state_acts(const Draft& draft) {
    return draft.acting >= 1 || draft.free >= draft.setting + 2;
}

/// A group that only a headline or a quotation mentions in passing does not act.
bool group_acts(const Draft& draft) {
    if (draft.people) {
        return draft.acting >= 2 || (draft.uses & (use_subject | use_speaker)) != 0;
    }
    return draft.acting >= 1 || draft.free > draft.in_passing;
}

/// An office without a name is somebody where it says which one it is, or where the holder does
/// something.
bool holder_acts(const Draft& draft) {
    return draft.acting >= 1 || (draft.specific && draft.free >= 1);
}

/// A paper is an actor where it is quoted or told something, not where it signs its own story. A
/// ministry is one even where it is only named as the place of an office or of a press conference;
/// other bodies are a setting then ("di RSUD Sinjai").
bool body_acts(const Draft& draft) {
    if (draft.outlet) {
        return draft.quoted_as_source >= 1;
    }
    return draft.free > draft.setting || draft.ministry;
}

}  // namespace

bool is_actor(const Draw& /*draw*/, const Draft& draft) {
    switch (draft.kind) {
        case ActorKind::person:
            return draft.unnamed ? holder_acts(draft) : draft.free > 0;
        case ActorKind::organization:
            return body_acts(draft);
        case ActorKind::country:
            return state_acts(draft);
        case ActorKind::group:
            return group_acts(draft);
    }
    return false;
}

std::vector<std::size_t> doubtful_actors(const std::vector<Actor>& actors) {
    std::vector<std::size_t> doubtful;
    for (std::size_t a = 0; a < actors.size(); ++a) {
        if (actors[a].kind == ActorKind::group && actors[a].references.size() <= 1) {
            doubtful.push_back(a);
        }
    }
    return doubtful;
}

std::vector<std::size_t> outlets_among(const std::vector<Actor>& actors, const WordTable& words) {
    std::vector<std::size_t> outlets;
    for (std::size_t a = 0; a < actors.size(); ++a) {
        if (actors[a].kind == ActorKind::organization && words.is_outlet(actors[a].name)) {
            outlets.push_back(a);
        }
    }
    return outlets;
}

}  // namespace linimasa::actors
