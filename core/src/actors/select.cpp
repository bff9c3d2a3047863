#include "actors/select.hpp"

namespace linimasa::actors {
namespace {

bool state_acts(const Draft& draft) {
    return draft.acting >= 1 || draft.free >= 3;
}

bool group_acts(const Draft& draft) {
    return draft.acting >= 1 || (draft.uses & (use_listed | use_title)) != 0 || draft.free >= 2;
}

bool holder_acts(const Draft& draft) {
    return draft.acting >= 1;
}

}  // namespace

bool is_actor(const Draw& /*draw*/, const Draft& draft) {
    switch (draft.kind) {
        case ActorKind::person:
            return draft.unnamed ? holder_acts(draft) : draft.free > 0;
        case ActorKind::organization:
            return draft.free > 0;
        case ActorKind::country:
            return state_acts(draft);
        case ActorKind::group:
            return group_acts(draft);
    }
    return false;
}

}  // namespace linimasa::actors
