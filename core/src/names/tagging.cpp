#include "names/tagging.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <array>

namespace linimasa::names {
namespace {

constexpr std::size_t longest_name = 6;

[[nodiscard]] std::size_t type_of(Tag tag) {
    return (static_cast<std::size_t>(tag) - 1) / 2;
}
[[nodiscard]] Tag begin_of(std::size_t type) {
    return static_cast<Tag>(1 + type * 2);
}
[[nodiscard]] Tag inside_of(std::size_t type) {
    return static_cast<Tag>(2 + type * 2);
}

/// True for the stop behind an initial or a title inside a name: "AM. Fachir". The tagger learnt
/// from text that has none there.
bool stop_of_initial(const Scan& scan, std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                     Case how) {
    if (!scan.is_mark(at, '.') || at == begin || at + 1 >= end) {
        return false;
    }
    const Token& before = scan.token(at - 1);
    const bool short_word = before.end - before.begin <= 2;
    if (how == Case::none) {
        // "m. ridwan", but not "0,5 m. jalan itu": no sentence ends here, and no number is counted.
        // Letters alone ("k.h.", "m.m.") are titles and degrees.
        return short_word && scan.word(at + 1).size() > 2 && before.kind == TokenKind::word &&
               scan.classes[at - 1] == 0 && scan.is_wordlike(at + 1) &&
               (at - 1 == begin ||
                (scan.token(at - 2).kind != TokenKind::number && !scan.is_mark(at - 2, '.')));
    }
    return scan.capital(at - 1) && scan.capital(at + 1) &&
           (short_word || scan.has(at - 1, word::honorific | word::rank | word::degree));
}

class ArticleTagger {
public:
    ArticleTagger(Scan& scan, const Tagger& tagger) : scan_(scan), tagger_(tagger) {}

    void tag_sentences() {
        for (std::size_t s = 0; s < scan_.text.sentences.size(); ++s) {
            tag_sentence(s);
        }
    }

    /// What each name is called most often, and the parts of the names of persons.
    void collect() {
        for (std::size_t s = 0; s < scan_.text.sentences.size(); ++s) {
            if (scan_.cases[s] == Case::headline) {
                continue;
            }
            const Sentence& sentence = scan_.text.sentences[s];
            const std::uint32_t end = sentence.first_token + sentence.token_count;
            for (std::uint32_t i = sentence.first_token; i < end; ++i) {
                if (!begins(scan_.tags[i])) {
                    continue;
                }
                const std::size_t type = type_of(scan_.tags[i]);
                std::uint32_t last = i + 1;
                while (last < end && scan_.tags[last] == inside_of(type)) {
                    ++last;
                }
                vote(i, last, type);
                i = last - 1;
            }
        }
    }

    void spread() {
        for (std::size_t s = 0; s < scan_.text.sentences.size(); ++s) {
            const Sentence& sentence = scan_.text.sentences[s];
            const std::uint32_t end = sentence.first_token + sentence.token_count;
            for (std::uint32_t i = sentence.first_token; i < end;) {
                i = spread_at(i, end, scan_.cases[s]);
            }
        }
    }

private:
    using Votes = std::array<std::uint16_t, 3>;

    void tag_sentence(std::size_t s) {
        const Sentence& sentence = scan_.text.sentences[s];
        const std::uint32_t begin = sentence.first_token;
        const std::uint32_t end = begin + sentence.token_count;
        tokens_.clear();
        places_.clear();
        bool any_capital = false;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!stop_of_initial(scan_, i, begin, end, scan_.cases[s])) {
                tokens_.push_back({scan_.word(i), scan_.keys[i]});
                places_.push_back(i);
            }
            any_capital = any_capital || scan_.capital(i);
        }
        const bool ignore_case = scan_.cases[s] != Case::normal;
        if (!ignore_case && !any_capital) {
            return;
        }
        find_traits(tokens_, scan_.lexicon, ignore_case, work_.traits);
        tags_.assign(tokens_.size(), Tag::outside);
        tagger_.tag(Style::news, ignore_case, work_, tags_);
        for (std::size_t k = 0; k < tags_.size(); ++k) {
            const std::uint32_t at = places_[k];
            scan_.tags[at] = tags_[k];
            scan_.hashes[at] = work_.traits[k].word;
            const bool inside = tags_[k] != Tag::outside && !begins(tags_[k]);
            if (inside && at > begin && k > 0 && places_[k - 1] + 1 < at) {
                scan_.tags[at - 1] = tags_[k];
            }
        }
    }

    [[nodiscard]] std::uint64_t key(std::uint32_t begin, std::uint32_t end) const {
        std::uint64_t key = 0;
        for (std::uint32_t i = begin; i < end; ++i) {
            key = (key ^ scan_.hashes[i]) * 0x9E37'79B9'7F4A'7C15U;
            key ^= key >> 29U;
        }
        return key;
    }

    void vote(std::uint32_t begin, std::uint32_t end, std::size_t type) {
        if (end - begin <= longest_name) {
            ++votes_[key(begin, end)][type];
        }
        if (type == 0 && end - begin >= 2) {
            for (std::uint32_t i = begin; i < end; ++i) {
                const Token& token = scan_.token(i);
                // A word that means something else as well is not enough to know a person by.
                const bool own = (scan_.classes[i] & ~std::uint32_t{word::given_name}) == 0;
                if (token.end - token.begin >= 3 && own && token.kind == TokenKind::word) {
                    parts_.try_emplace(scan_.hashes[i], std::uint8_t{1});
                }
            }
        }
    }

    std::uint32_t spread_at(std::uint32_t at, std::uint32_t end, Case how) {
        const bool can_begin = scan_.is_wordlike(at) && scan_.hashes[at] != 0 &&
                               (scan_.capital(at) || how == Case::none) &&
                               (scan_.tags[at] == Tag::outside || begins(scan_.tags[at]));
        if (!can_begin) {
            return at + 1;
        }
        std::uint32_t current_end = at;
        if (begins(scan_.tags[at])) {
            const Tag inside = inside_of(type_of(scan_.tags[at]));
            current_end = at + 1;
            while (current_end < end && scan_.tags[current_end] == inside) {
                ++current_end;
            }
        }
        const std::uint32_t limit =
            std::min<std::uint32_t>(end, at + static_cast<std::uint32_t>(longest_name));
        for (std::uint32_t last = limit; last > at; --last) {
            if (last < current_end || (last < end && in_name(last))) {
                continue;
            }
            const auto it = votes_.find(key(at, last));
            if (it == votes_.end()) {
                continue;
            }
            const Votes& votes = it->second;
            const auto best = static_cast<std::size_t>(
                std::max_element(votes.begin(), votes.end()) - votes.begin());
            // A single word without a capital is too little to go by.
            if (how == Case::none && last == at + 1 && scan_.tags[at] == Tag::outside &&
                votes[best] < 2) {
                break;
            }
            set(at, last, best);
            return last;
        }
        if (current_end > at) {
            return current_end;
        }
        if (parts_.contains(scan_.hashes[at]) &&
            (scan_.capital(at) || scan_.has(at, word::given_name))) {
            std::uint32_t last = at + 1;
            while (last < end && scan_.tags[last] == Tag::outside && scan_.capital(last) &&
                   scan_.hashes[last] != scan_.hashes[last - 1] &&
                   parts_.contains(scan_.hashes[last])) {
                ++last;
            }
            set(at, last, 0);
            return last;
        }
        return at + 1;
    }

    [[nodiscard]] bool in_name(std::uint32_t at) const {
        return scan_.tags[at] != Tag::outside && !begins(scan_.tags[at]);
    }

    void set(std::uint32_t begin, std::uint32_t end, std::size_t type) {
        scan_.tags[begin] = begin_of(type);
        std::fill(scan_.tags.begin() + begin + 1, scan_.tags.begin() + end, inside_of(type));
    }

    Scan& scan_;
    const Tagger& tagger_;
    Tagger::Workspace work_;
    std::vector<TaggerToken> tokens_;
    std::vector<std::uint32_t> places_;  ///< by tagger token: its place in the article
    std::vector<Tag> tags_;
    absl::flat_hash_map<std::uint64_t, Votes> votes_;
    absl::flat_hash_map<std::uint32_t, std::uint8_t> parts_;
};

}  // namespace

void tag_article(Scan& scan, const Tagger& tagger) {
    ArticleTagger article(scan, tagger);
    article.tag_sentences();
    article.collect();
    article.spread();
}

}  // namespace linimasa::names
