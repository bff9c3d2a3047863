// Short forms that the article explains itself: they mean what it says, whatever the lists have.
#include "names/grammar.hpp"

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

namespace linimasa::names {
namespace {

constexpr std::uint32_t longest_short_form = 8;  // letters
constexpr std::uint32_t longest_full_form = 14;  // tokens, small words counted

/// A body that the tagger alone has found.
bool of_tagger(const Found& found) {
    return found.kind == MentionKind::organization && found.rule == std::string_view("tagger");
}

/// The same, in one word that no list has.
bool word_of_tagger(const Found& found) {
    return of_tagger(found) && found.span.size() == 1 && found.entry == PhraseTable::none;
}

}  // namespace

bool Grammar::initial_of(std::uint32_t at, char letter) const {
    const std::string_view word = scan_.word(at);
    const auto first = static_cast<unsigned char>(word.empty() ? '\0' : word.front());
    return first < 0x80 && std::tolower(first) == letter;  // short forms are of such letters
}

std::uint32_t Grammar::explanation_before(std::uint32_t bracket) const {
    // "ujian nasional (un)": back from the bracket, a word a letter.
    std::string letters;
    fold(scan_.word(bracket + 1), letters);
    std::uint32_t at = bracket;
    std::size_t left = letters.size();
    while (left > 0 && at > begin_ && bracket - at < longest_full_form) {
        --at;
        if (!scan_.is_wordlike(at) || owner_[at] == body) {
            return bracket;
        }
        if (initial_of(at, letters[left - 1])) {
            --left;
        } else if (!scan_.has(at, word::joiner | word::place_prep | word::particle)) {
            return bracket;
        }
    }
    return left == 0 ? at : bracket;
}

bool Grammar::ends_like_entry(std::uint32_t short_form, std::uint32_t last) const {
    // "majelis ulama indonseia (mui)": the body that the lists have, misspelt.
    const auto match =
        scan_.lexicon.forms.longest(std::span(scan_.keys).subspan(short_form, end_ - short_form));
    if (match.length != 1) {
        return false;
    }
    std::string word;
    fold(scan_.word(last), word);
    const auto& entries = scan_.lexicon.form_entries[match.value].entries;
    return std::any_of(entries.begin(), entries.end(), [&](std::uint32_t index) {
        const Entry& entry = scan_.lexicon.gazetteer().entries()[index];
        const auto ends = [&](std::string_view name) { return fold(name).ends_with(word); };
        return ends(entry.name) || std::any_of(entry.forms.begin(), entry.forms.end(), ends);
    });
}

bool Grammar::explained_behind(std::uint32_t at) const {
    // "kpi (karton putih impor)"
    std::string letters;
    fold(scan_.word(at), letters);
    std::size_t next = 0;
    std::uint32_t i = at + 2;
    const bool body_there = i < end_ && owner_[i] == body;
    if (body_there && scan_.capital(i)) {
        return false;
    }
    for (; i < end_ && i < at + 2 + longest_full_form && scan_.is_wordlike(i); ++i) {
        if (scan_.has(i, word::org_head | word::org_context | word::org_end)) {
            return false;
        }
        if (next < letters.size() && initial_of(i, letters[next])) {
            ++next;
        } else if (!scan_.has(i, word::joiner | word::place_prep | word::particle)) {
            return false;
        }
    }
    return next == letters.size() && i < end_ && scan_.is_mark(i, ')') &&
           (!body_there || !ends_like_entry(at, i - 1));
}

/// What brackets of an article explain.
struct Grammar::Explained {
    absl::flat_hash_set<std::uint32_t> short_forms;  ///< that are no bodies, by the word's hash
    absl::flat_hash_set<std::uint32_t> full_forms;   ///< of them, by the first token
    absl::flat_hash_set<std::uint32_t> people;       ///< initials, by the word's hash
};

absl::flat_hash_set<std::uint32_t> Grammar::bodies_by_context() const {
    absl::flat_hash_set<std::uint32_t> hashes;
    for (const Found& found : scan_.found) {
        if (found.kind == MentionKind::organization && found.span.size() == 1 &&
            found.span.begin > 0 &&
            scan_.has(found.span.begin - 1,
                      word::role_start | word::office | word::org_context | word::org_head)) {
            hashes.insert(scan_.hashes[found.span.begin]);
        }
    }
    return hashes;
}

Grammar::Explained Grammar::find_explained() {
    const auto listed = [&](std::uint32_t at) {
        return scan_.token(at).kind == TokenKind::word && scan_.word(at).size() >= 2 &&
               scan_.word(at).size() <= longest_short_form && scan_.has(at, word::entry_start) &&
               scan_.hashes[at] != 0 && (scan_.token(at).all_caps || !scan_.capital(at));
    };
    // "(TPPO)": of no list, and a body for the tagger alone.
    const auto unlisted = [&](std::uint32_t at) {
        return scan_.token(at).all_caps && scan_.word(at).size() >= 2 && scan_.hashes[at] != 0 &&
               !scan_.has(at, word::entry_start);
    };
    // "Ketua TPN": then the words in front of "(TPN)" are a body whose head no list has. Few
    // articles ask, so that the set is made for those alone.
    std::optional<absl::flat_hash_set<std::uint32_t>> by_context;
    const auto stands_as_body = [&](std::uint32_t hash) {
        if (!by_context) {
            by_context = bodies_by_context();
        }
        return by_context->contains(hash);
    };
    // Where a body begins that more than the tagger tells.
    std::optional<absl::flat_hash_set<std::uint32_t>> sure;
    const auto sure_body = [&](std::uint32_t at) {
        if (!sure) {
            sure.emplace();
            for (const Found& found : scan_.found) {
                if (found.kind == MentionKind::organization && !of_tagger(found)) {
                    sure->insert(found.span.begin);
                }
            }
        }
        return sure->contains(at);
    };
    Explained made;
    for (const Sentence& sentence : scan_.text.sentences) {
        begin_ = sentence.first_token;
        end_ = sentence.first_token + sentence.token_count;
        for (std::uint32_t i = begin_ + 1; i + 2 < end_; ++i) {
            if (!scan_.is_mark(i, '(')) {
                continue;
            }
            const std::uint32_t first = scan_.is_mark(i + 2, ')') ? explanation_before(i) : i;
            const std::uint32_t hash = scan_.hashes[i + 1];
            if (first < i && listed(i + 1) && !ends_like_entry(i + 1, i - 1)) {
                made.short_forms.insert(hash);
            } else if (first < i && unlisted(i + 1)) {
                const auto of_person = std::count(owner_.begin() + first, owner_.begin() + i,
                                                  static_cast<std::uint8_t>(person));
                if (of_person == i - first) {
                    made.people.insert(hash);
                } else if (of_person == 0 && !stands_as_body(hash) &&
                           !scan_.has(first, word::org_head | word::org_context)) {
                    made.short_forms.insert(hash);
                }
            } else if (listed(i - 1) && explained_behind(i - 1) && !sure_body(i + 1)) {
                made.short_forms.insert(scan_.hashes[i - 1]);
                made.full_forms.insert(i + 1);
            }
        }
    }
    return made;
}

void Grammar::overrule_explained() {
    const Explained explained = find_explained();
    if (explained.short_forms.empty() && explained.people.empty()) {
        return;
    }
    for (Found& found : scan_.found) {
        if (found.span.size() == 1 && of_tagger(found) &&
            explained.people.contains(scan_.hashes[found.span.begin])) {
            found.kind = MentionKind::person;
            found.rule = "initials";
        }
    }
    const auto overruled = [&](const Found& found) {
        if (found.kind != MentionKind::organization) {
            return false;
        }
        return (of_tagger(found) && explained.full_forms.contains(found.span.begin)) ||
               (found.span.size() == 1 && (found.entry != PhraseTable::none || of_tagger(found)) &&
                explained.short_forms.contains(scan_.hashes[found.span.begin]));
    };
    scan_.found.erase(std::remove_if(scan_.found.begin(), scan_.found.end(), overruled),
                      scan_.found.end());
}

void Grammar::drop_numbered_meetings() {
    // "… Ministers Meeting (TELMIN) ke-19": what has a number of its own is held again and again,
    // and is no body. Without the bracket the number may be another's: "kongres KNPX ke-15".
    absl::flat_hash_set<std::uint32_t> meetings;
    for (const Sentence& sentence : scan_.text.sentences) {
        const std::uint32_t end = sentence.first_token + sentence.token_count;
        for (std::uint32_t i = sentence.first_token + 1; i + 2 < end; ++i) {
            if (scan_.token(i).all_caps && scan_.hashes[i] != 0 && scan_.is_mark(i - 1, '(') &&
                scan_.is_mark(i + 1, ')') && scan_.token(i + 2).kind == TokenKind::mixed &&
                scan_.word(i + 2).starts_with("ke-")) {
                meetings.insert(scan_.hashes[i]);
            }
        }
    }
    const auto of_meeting = [&](const Found& found) {
        return word_of_tagger(found) && meetings.contains(scan_.hashes[found.span.begin]);
    };
    scan_.found.erase(std::remove_if(scan_.found.begin(), scan_.found.end(), of_meeting),
                      scan_.found.end());
}

void Grammar::drop_short_forms_of_documents() {
    // "Konvensi Hukum Laut (KHL)", "Perjanjian … atau CEPA": what looks like a body is a paper.
    absl::flat_hash_set<std::uint32_t> papers;
    const std::size_t size = scan_.text.tokens.size();
    for (const Found& found : scan_.found) {
        const std::uint32_t at = found.span.end + 1;
        if (found.kind != MentionKind::document || at >= size || !scan_.token(at).all_caps ||
            scan_.hashes[at] == 0) {
            continue;
        }
        const bool in_brackets =
            scan_.is_mark(at - 1, '(') && at + 1 < size && scan_.is_mark(at + 1, ')');
        const bool either = scan_.keys[at - 1] == scan_.lexicon.either &&
                            found.rule == std::string_view("agreement");
        if (in_brackets || either) {
            papers.insert(scan_.hashes[at]);
        }
    }
    if (papers.empty()) {
        return;
    }
    const auto by_context = bodies_by_context();  // "Ketua KHL": a body nevertheless
    const auto of_paper = [&](const Found& found) {
        const bool in_brackets = found.kind == MentionKind::organization &&
                                 found.entry == PhraseTable::none &&
                                 found.rule == std::string_view("acronym-in-brackets");
        return found.span.size() == 1 && (in_brackets || word_of_tagger(found)) &&
               papers.contains(scan_.hashes[found.span.begin]) &&
               !by_context.contains(scan_.hashes[found.span.begin]);
    };
    scan_.found.erase(std::remove_if(scan_.found.begin(), scan_.found.end(), of_paper),
                      scan_.found.end());
}

void Grammar::retype_known_acronyms() {
    // What stood in brackets behind a body is that body everywhere: by the word's hash, whether it
    // was all capitals there.
    absl::flat_hash_map<std::uint32_t, bool> known;
    for (const Found& found : scan_.found) {
        if (found.rule == std::string_view("acronym-in-brackets")) {
            known.emplace(scan_.hashes[found.span.begin], scan_.token(found.span.begin).all_caps);
        }
    }
    known.erase(0);
    if (known.empty()) {
        return;
    }
    for (Found& found : scan_.found) {
        if (found.span.size() == 1 && known.contains(scan_.hashes[found.span.begin]) &&
            (found.kind == MentionKind::person || found.kind == MentionKind::place)) {
            found.kind = MentionKind::organization;
            found.rule = "known-acronym";
        }
    }
    for (std::size_t s = 0; s < scan_.cases.size(); ++s) {
        const Sentence& sentence = scan_.text.sentences[s];
        const bool capitals_tell = scan_.cases[s] == Case::normal;
        for (std::uint32_t i = sentence.first_token;
             i < sentence.first_token + sentence.token_count; ++i) {
            const auto acronym = known.find(scan_.hashes[i]);
            if (acronym == known.end() || owner_[i] != nobody || !scan_.is_wordlike(i)) {
                continue;
            }
            // Behind "(ITU)", "itu" is still a pronoun, and so is "Itu".
            if (!capitals_tell || (acronym->second ? scan_.token(i).all_caps : scan_.capital(i))) {
                const TokenSpan span{i, i + 1};
                take(span, body);
                add(span, MentionKind::organization, 0.85F, "known-acronym");
            }
        }
    }
}

}  // namespace linimasa::names
