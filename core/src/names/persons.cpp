// Persons: what stands after titles and offices, what the tagger says, names that are known.
#include "names/grammar.hpp"

#include <algorithm>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_name = 7;

}  // namespace

std::uint32_t Grammar::skip_titles(std::uint32_t at) const {
    std::uint32_t i = at;
    while (i < end_) {
        std::uint32_t length = 1;
        const std::uint32_t classes = classes_of_head(i, length);
        if ((classes & (word::honorific | word::rank)) == 0) {
            break;
        }
        i += length;
        if (i < end_ && scan_.is_mark(i, '.')) {
            ++i;
        }
        // "Kapten (Inf)", "Kombes Pol", "Letjen TNI (Purn)"
        while (i < end_ && scan_.has(i, word::rank_suffix)) {
            ++i;
        }
        if (i + 2 < end_ && scan_.is_mark(i, '(') && scan_.has(i + 1, word::rank_suffix) &&
            scan_.is_mark(i + 2, ')')) {
            i += 3;
        }
    }
    return i;
}

std::uint32_t Grammar::person_end(std::uint32_t at) const {
    std::uint32_t i = at;
    std::uint32_t last = at;
    while (i < end_ && i < at + longest_name) {
        const Token& token = scan_.token(i);
        if (scan_.is_mark(i, '.') && i > at && !scan_.token(i).space_before) {
            // After an initial only: "L.", "AM."; the next word goes on with the name.
            const Token& before = scan_.token(i - 1);
            const bool initial = before.end - before.begin <= 2 && i + 1 < end_ && name_like(i + 1);
            if (!initial) {
                break;
            }
            ++i;
            continue;
        }
        if (token.kind != TokenKind::word || owner_[i] != nobody) {
            break;
        }
        if (!token.capitalized) {
            const bool particle = scan_.has(i, word::particle) && i > at && i + 1 < end_ &&
                                  scan_.capital(i + 1) && case_ == Case::normal;
            if (!particle) {
                break;
            }
            ++i;
            continue;
        }
        if (scan_.has(i, word::org_head | word::role_start | word::venue_head | word::area_head |
                             word::law_head) &&
            !is_person(scan_.tags[i]) && !scan_.has(i, word::given_name)) {
            break;
        }
        ++i;
        last = i;
    }
    return last;
}

void Grammar::persons() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (owner_[i] != nobody || !scan_.is_wordlike(i)) {
            continue;
        }
        // A title makes a person of the capitals behind it.
        const std::uint32_t name = skip_titles(i);
        if (name > i && name < end_ && case_ == Case::normal && scan_.capital(name) &&
            scan_.token(name).kind == TokenKind::word && !scan_.has(name, word::role_start)) {
            const std::uint32_t end = person_end(name);
            if (end > name) {
                const TokenSpan span{name, end};
                take(span, person);
                add(span, MentionKind::person, 0.9F, "title-before-name");
                i = end - 1;
                continue;
            }
        }
        if (begins(scan_.tags[i]) && is_person(scan_.tags[i])) {
            std::uint32_t end = i + 1;
            while (end < end_ && scan_.tags[end] == Tag::in_person && owner_[end] == nobody) {
                ++end;
            }
            std::uint32_t first = skip_titles(i);
            if (first >= end) {
                first = i;
            }
            const TokenSpan span{first, end};
            take(span, person);
            add(span, MentionKind::person, 0.8F, "tagger");
            i = end - 1;
        }
    }
}

}  // namespace linimasa::names
