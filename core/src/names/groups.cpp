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

/// How many words the head of a group has that begins there ("buruh", "perguruan tinggi"); 0 for
/// none.
std::uint32_t Grammar::group_head_length(std::uint32_t i) const {
    std::uint32_t length = 0;
    if ((classes_of_head(i, length) & word::group_head) == 0) {
        return scan_.has(i, word::group_head) ? 1 : 0;
    }
    for (std::uint32_t k = i; k < i + length; ++k) {
        if (owner_[k] != nobody) {
            return scan_.has(i, word::group_head) ? 1 : 0;
        }
    }
    return length;
}

/// "meminta kepada para pejabat", "perguruan tinggi diminta": those who are asked for something.
bool Grammar::is_asked(std::uint32_t first, std::uint32_t end) const {
    if (end < end_ && is_one_of(scan_.keys[end], scan_.lexicon.asked_words)) {
        return true;
    }
    constexpr std::uint32_t reach = 3;  // words that may stand between: "agar", "kepada seluruh"
    for (std::uint32_t k = first; k > begin_ && k + reach > first; --k) {
        const Key before = scan_.keys[k - 1];
        if (is_one_of(before, scan_.lexicon.asking_words)) {
            return true;
        }
        if (!is_one_of(before, scan_.lexicon.asking_links)) {
            return false;
        }
    }
    return false;
}

void Grammar::groups() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (group_head_length(i) == 0 || owner_[i] != nobody || in_role_[i - begin_] != 0) {
            continue;
        }
        std::uint32_t first = i;
        // Heads pile up: "negara anggota", "pemimpin dan kepala negara".
        std::uint32_t end = i;
        bool states = false;
        bool members = false;
        while (end < end_ && owner_[end] == nobody &&
               (group_head_length(end) > 0 ||
                (scan_.has(end, word::joiner | word::office) && end > i && end + 1 < end_ &&
                 group_head_length(end + 1) > 0 &&
                 !(states && !members && scan_.has(end, word::joiner))))) {
            // "Negara dan Rakyat X": with a capital it is X, and nothing that has members.
            states = states ||
                     (!scan_.capital(end) && is_one_of(scan_.keys[end], scan_.lexicon.state_words));
            members = members || is_one_of(scan_.keys[end], scan_.lexicon.member_words);
            end += std::max<std::uint32_t>(group_head_length(end), 1);
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
        const bool asked = name_end == end && is_asked(first, end);
        if (asked) {
            add({i, end}, MentionKind::group, 0.5F, "asked");
            i = end - 1;
        } else if (name_end > end) {
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
