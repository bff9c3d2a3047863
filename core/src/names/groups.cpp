// Groups: "10 pemimpin ASEAN", "negara anggota ASEAN", "pengguna Facebook", "warga Filipina".
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {

namespace {

bool is_one_of(Key key, const std::vector<Key>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

void Grammar::fixed_groups() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!scan_.has(i, word::group_start) || owner_[i] != nobody) {
            continue;
        }
        const auto fixed = scan_.lexicon.groups.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (fixed) {
            const TokenSpan span{i, i + fixed.length};
            if (fixed.value == Lexicon::no_group) {
                take(span, law);  // "Bhinneka Tunggal Ika": nobody's name
            } else {
                take(span, group);
                add(span, MentionKind::group, 0.8F, "group");
            }
            i = span.end - 1;
        }
    }
}

void Grammar::groups() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!scan_.has(i, word::group_head) || owner_[i] != nobody || in_role_[i - begin_] != 0) {
            continue;
        }
        std::uint32_t first = i;
        // Heads pile up: "negara anggota", "pemimpin dan kepala negara".
        std::uint32_t end = i;
        bool states = false;
        bool members = false;
        while (end < end_ && owner_[end] == nobody &&
               (scan_.has(end, word::group_head) ||
                (scan_.has(end, word::joiner | word::office) && end > i && end + 1 < end_ &&
                 scan_.has(end + 1, word::group_head) &&
                 !(states && !members && scan_.has(end, word::joiner))))) {
            // "Negara dan Rakyat X": with a capital it is X, and nothing that has members.
            states = states ||
                     (!scan_.capital(end) && is_one_of(scan_.keys[end], scan_.lexicon.state_words));
            members = members || is_one_of(scan_.keys[end], scan_.lexicon.member_words);
            ++end;
        }
        std::uint32_t name_end = end;
        while (name_end < end_ && owner_[name_end] != nobody && owner_[name_end] != person &&
               owner_[name_end] != group && owner_[name_end] != law &&
               owner_[name_end] == owner_[end]) {
            ++name_end;
        }
        if (first > begin_ && (scan_.has(first - 1, word::group_count) ||
                               (scan_.token(first - 1).kind == TokenKind::number &&
                                (first < begin_ + 2 || !scan_.has(first - 2, word::office))))) {
            --first;
        }
        if (name_end > end) {
            // "kader PDI-P Saeful Bahri": one person, whose office that is.
            const bool comma = name_end < end_ && scan_.is_mark(name_end, ',');
            const std::uint32_t name = skip_titles(name_end + (comma ? 1 : 0));
            const bool one_person = name < end_ && owner_[name] == person && first == i;
            if (!one_person) {
                // Many have no office together: "10 pemimpin ASEAN".
                const TokenSpan span{first, name_end};
                drop_found(span, [&](const Found& other) {
                    return other.kind == MentionKind::role && span.contains(other.span) &&
                           (first < i || !scan_.capital(other.span.begin));
                });
                add(span, MentionKind::group, 0.75F, "group-of");
            }
            i = name_end - 1;
        } else if (states && members) {
            add({first, end}, MentionKind::group, 0.6F, "group");  // "negara anggota"
            i = end - 1;
        } else if (first < i && !scan_.has(end - 1, word::joiner) &&
                   scan_.has(first, word::group_count)) {
            add({first, end}, MentionKind::group, 0.5F, "group");
            i = end - 1;
        } else {
            i = std::max(i, end - 1);
        }
    }
}

}  // namespace linimasa::names
