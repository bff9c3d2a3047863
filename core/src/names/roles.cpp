// Offices: "Menteri Luar Negeri", "Direktur Network dan IT Solution PT Telkom".
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_role = 24;

}  // namespace

bool Grammar::joins_two_forms(std::uint32_t at) const {
    // "Badan Narkotika Nasional atau BNN", "Badan Pengawas Tenaga Nuklir atau Bapeten": one body in
    // two forms, of which the second is made of first letters or of syllables of the first.
    if (scan_.keys[at] != scan_.lexicon.either || owner_[at - 1] != body ||
        owner_[at + 1] != body) {
        return false;
    }
    std::uint32_t first = at - 1;
    while (first > begin_ && owner_[first - 1] == body) {
        --first;
    }
    const std::string brief = fold(scan_.word(at + 1));
    if (brief.front() != fold(scan_.word(first)).front()) {
        return false;
    }
    if (scan_.token(at + 1).all_caps) {
        return spelled_by_initials({first, at});
    }
    std::size_t next = 0;
    for (std::uint32_t i = first; i < at; ++i) {
        for (const char letter : fold(scan_.word(i))) {
            next += next < brief.size() && brief[next] == letter ? 1U : 0U;
        }
    }
    return next == brief.size();
}

bool Grammar::points_back(std::uint32_t at) const {
    const auto& words = scan_.lexicon.deictic_words;
    return at < end_ && std::find(words.begin(), words.end(), scan_.keys[at]) != words.end();
}

std::uint32_t Grammar::unlisted_words_end(std::uint32_t at, std::uint32_t limit) const {
    // A word that no list has, between the head and a body or an office word: "Direktur
    // Pemberitaan Kompas TV". Behind the body the office is complete.
    if (owner_[at - 1] != nobody || case_ != Case::normal) {
        return at;
    }
    std::uint32_t gap = at;
    while (gap < limit && gap < at + 2 && scan_.capital(gap) && owner_[gap] == nobody &&
           scan_.tags[gap] == Tag::outside &&
           !scan_.has(gap, word::given_name | word::calendar | word::office)) {
        ++gap;
    }
    const bool goes_on =
        gap < limit && (owner_[gap] == body || (scan_.has(gap, word::office) && name_like(gap)));
    return goes_on ? gap : at;
}

std::uint32_t Grammar::role_end(std::uint32_t at, std::uint32_t head_end) const {
    std::uint32_t i = head_end;
    const std::uint32_t limit = std::min(end_, at + longest_role);
    while (i < limit) {
        // Persons have been found: a word of offices that is in none of them is the office's,
        // whatever its tag.
        const bool tagged_person = owner_[i] == nobody && is_person(scan_.tags[i]) &&
                                   (!scan_.has(i, word::office) || scan_.has(i, word::given_name));
        if (owner_[i] == person || tagged_person) {
            break;
        }
        if (owner_[i] != nobody) {
            ++i;  // the body, state or place where the office is held
            continue;
        }
        if (i > head_end && i + 1 < limit && joins_two_forms(i)) {
            i += 2;
            continue;
        }
        if (scan_.is_mark(i, ',') || scan_.has(i, word::joiner)) {
            const std::uint32_t end = enumeration_end(i);
            if (end == i) {
                break;
            }
            i = end;
            continue;
        }
        if (scan_.is_mark(i, '(')) {
            // "(Menko Polhukam)", "(BSSN)": the office's own short form.
            std::uint32_t close = i + 1;
            while (close < limit && close < i + 5 && !scan_.is_mark(close, ')') &&
                   scan_.is_wordlike(close) && name_like(close) && owner_[close] != person) {
                ++close;
            }
            if (close < limit && close > i + 1 && scan_.is_mark(close, ')')) {
                i = close + 1;
                continue;
            }
            break;
        }
        if (scan_.has(i, word::rank)) {
            break;  // "Panglima TNI Jenderal (Purn) ...": the name's
        }
        const bool office = office_word(i);
        const bool initial = i + 1 < end_ && scan_.is_mark(i + 1, '.') && scan_.word(i).size() <= 3;
        const bool acronym = scan_.token(i).all_caps && case_ == Case::normal && !initial &&
                             !scan_.has(i, word::honorific);
        if (office || acronym) {
            ++i;
            continue;
        }
        const std::uint32_t gap = unlisted_words_end(i, limit);
        if (gap == i) {
            break;
        }
        i = gap;
    }
    return i;
}

void Grammar::roles() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (!scan_.has(i, word::role_start) || owner_[i] != nobody) {
            continue;
        }
        const auto match = scan_.lexicon.roles.longest(std::span(scan_.keys).subspan(i, end_ - i));
        if (!match) {
            continue;
        }
        const RoleEntry& role = scan_.lexicon.role_entries[match.value];
        const std::uint32_t head_end = i + match.length;
        std::uint32_t end = role_end(i, head_end);
        const auto name_behind = [&](std::uint32_t at) {
            if (at < end_ && scan_.is_mark(at, ',')) {
                ++at;
            }
            at = skip_titles(at);
            return at < end_ && owner_[at] == person;
        };
        // "kuasa hukum korban, Dennis"
        if (role.use == RoleUse::job && end == head_end && end < end_ && owner_[end] == nobody &&
            scan_.has(end, word::group_head | word::role_start) && name_behind(end + 1)) {
            ++end;
        }
        const bool before_name = name_behind(end);
        const bool complement = end > head_end;
        const bool written_as_name = scan_.capital(i) || case_ != Case::normal;
        const bool counts =
            before_name || (role.use == RoleUse::full && written_as_name) ||
            (role.use == RoleUse::open && complement && written_as_name) ||
            // "tutur politikus Partai X", "Politikus Partai X itu menilai"
            (complement && (owner_[end - 1] != nobody || scan_.is_mark(end - 1, ')')) &&
             ((i > begin_ && scan_.has(i - 1, word::speech)) || points_back(end)));
        if (!counts) {
            continue;
        }
        add({i, end}, MentionKind::role, before_name ? 0.95F : 0.8F,
            before_name ? "role-before-name" : "role");
        i = end - 1;
    }
}

}  // namespace linimasa::names
