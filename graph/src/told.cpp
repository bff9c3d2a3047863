#include "told.hpp"

#include "linimasa/core/text.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>

namespace linimasa {
namespace {

/// Sentences shorter than this are formulas ("Jakarta, Senin.") that unrelated articles share.
constexpr std::size_t shortest_telling_sentence = 40;

std::vector<Evidence> passages(std::string_view text, const std::vector<ByteSpan>& spans) {
    std::vector<Evidence> result;
    result.reserve(spans.size());
    for (const ByteSpan& span : spans) {
        if (!span.empty() && span.end <= text.size()) {
            result.push_back(evidence(text, span));
        }
    }
    return result;
}

std::vector<Evidence> named_at(std::string_view text, const Actor& actor) {
    std::vector<ByteSpan> names;
    std::vector<ByteSpan> pronouns;
    for (const Reference& reference : actor.references) {
        (reference.form == ReferenceForm::pronoun ? pronouns : names).push_back(reference.span);
    }
    return passages(text, names.empty() ? pronouns : names);
}

/// Letters and digits of a sentence, in lower case, so that quotes and spaces do not matter.
void add_sentence(std::string_view sentence, std::vector<std::uint64_t>& out) {
    std::string letters;
    const std::string lower = fold(sentence);
    for (const char c : lower) {
        const bool ascii = (c & 0x80) == 0;
        if (!ascii || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            letters.push_back(c);
        }
    }
    if (letters.size() >= shortest_telling_sentence) {
        out.push_back(stable_hash(letters));
    }
}

std::vector<std::uint64_t> story_sentences(const Extraction& data) {
    std::vector<std::uint64_t> result;
    const std::string_view text = data.article.text;
    for (const Block& block : data.article.blocks) {
        if (block.kind != BlockKind::body || block.span.end > text.size()) {
            continue;
        }
        std::string_view rest = slice(text, block.span);
        while (!rest.empty()) {
            const std::size_t stop = std::min(rest.find_first_of(".!?\n"), rest.size() - 1);
            add_sentence(rest.substr(0, stop + 1), result);
            rest.remove_prefix(stop + 1);
        }
    }
    if (result.empty()) {  // an extraction read back without its text
        for (const Event& event : data.events) {
            for (const Evidence& where : event.evidence) {
                add_sentence(where.text, result);
            }
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace

Told tell(Extraction extraction) {
    Told told;
    const std::string_view text = extraction.article.text;
    told.sentences = story_sentences(extraction);
    for (const Actor& actor : extraction.actors) {
        told.actors.push_back(named_at(text, actor));
    }
    for (const Place& place : extraction.places) {
        told.places.push_back(passages(text, place.mentions));
    }
    for (const Document& document : extraction.documents) {
        told.documents.push_back(passages(text, document.mentions));
    }
    for (const TimeExpression& time : extraction.times) {
        const bool inside = time.span.end <= text.size();
        told.times.emplace_back(inside ? slice(text, time.span) : std::string_view{});
    }
    told.data = std::move(extraction);
    told.data.article.text.clear();
    told.data.article.text.shrink_to_fit();
    return told;
}

Clusters clusters_from(const std::vector<std::vector<std::uint32_t>>& root) {
    Clusters result;
    absl::flat_hash_map<std::uint32_t, std::uint32_t> number;
    result.of.resize(root.size());
    for (std::uint32_t article = 0; article < root.size(); ++article) {
        for (std::uint32_t index = 0; index < root[article].size(); ++index) {
            const auto [found, is_new] = number.try_emplace(
                root[article][index], static_cast<std::uint32_t>(result.members.size()));
            if (is_new) {
                result.members.emplace_back();
            }
            result.members[found->second].push_back({article, index});
            result.of[article].push_back(found->second);
        }
    }
    result.reasons.resize(result.members.size());
    return result;
}

std::uint64_t stable_hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = 0xcbf29ce484222325U ^ (seed * 0x9e3779b97f4a7c15U);
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    hash ^= hash >> 32;  // FNV-1a mixes its low bits well and its high ones badly
    hash *= 0xd6e8feb86659fd93U;
    hash ^= hash >> 32;
    return hash;
}

bool is_caseless(const Told& told) {
    constexpr std::size_t enough = 3;
    const auto has_capital = [](std::string_view text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    std::size_t named = 0;
    std::size_t capitals = 0;
    for (const Actor& actor : told.data.actors) {
        if (actor.kind != ActorKind::group) {
            ++named;
            capitals += has_capital(actor.name) ? 1U : 0U;
        }
    }
    return named >= enough && capitals * 2 < named;
}

}  // namespace linimasa
