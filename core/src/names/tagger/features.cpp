#include "names/tagger/features.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace linimasa::names {
namespace {

constexpr std::uint32_t mix(std::uint32_t hash, std::uint32_t value) {
    hash ^= value + 0x9E37'79B9U + (hash << 6U) + (hash >> 2U);
    hash *= 0x85EB'CA6BU;
    return hash ^ (hash >> 15U);
}

constexpr std::uint32_t hash_bytes(const char* text, std::size_t size, std::uint32_t seed) {
    std::uint32_t hash = seed;
    for (std::size_t i = 0; i < size; ++i) {
        hash = (hash ^ static_cast<unsigned char>(text[i])) * 0x0100'0193U;
    }
    return mix(hash, static_cast<std::uint32_t>(size)) | 1U;
}

/// Coarse and stable: what letters, capitals, digits and marks a token is made of.
enum Shape : std::uint8_t {
    lower,
    capital,
    all_capitals,
    initial,        ///< one capital
    inner_capital,  ///< "PDIPerjuangan", "NasDem", "Jokowi-JK"
    digits,
    mixed_digits,
    with_hyphen,
    mark_comma,
    mark_stop,
    mark_quote,
    mark_bracket,
    mark_other,
    bracketed,  ///< "(KPU)", "Migas)": a bracket that sticks to a word with a capital
};

std::uint8_t shape_of(std::string_view text) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_lower = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    std::size_t upper = 0;
    std::size_t small = 0;
    std::size_t digit = 0;
    std::size_t hyphen = 0;
    for (const char c : text) {
        upper += static_cast<std::size_t>(is_upper(c));
        small += static_cast<std::size_t>(is_lower(c));
        digit += static_cast<std::size_t>(is_digit(c));
        hyphen += static_cast<std::size_t>(c == '-');
    }
    if (upper + small + digit == 0) {
        switch (text.front()) {
            case ',':
                return mark_comma;
            case '.':
            case '!':
            case '?':
                return mark_stop;
            case '"':
            case '\'':
                return mark_quote;
            case '(':
            case ')':
                return mark_bracket;
            default:
                return mark_other;
        }
    }
    if (digit > 0) {
        return upper + small == 0 ? digits : mixed_digits;
    }
    if (upper == 0) {
        return static_cast<unsigned char>(text.front()) >= 0xE2 ? mark_quote : lower;
    }
    if (text.front() == '(' || text.back() == ')') {
        return bracketed;
    }
    if (small == 0) {
        return upper == 1 ? initial : all_capitals;
    }
    if (is_upper(text.front()) && upper == 1) {
        return hyphen > 0 ? with_hyphen : capital;
    }
    return inner_capital;
}

void set_word(std::string_view text, Traits& out) {
    std::array<char, 48> folded{};
    std::size_t size = 0;
    for (const char c : text) {
        if (size == folded.size()) {
            break;
        }
        if (c >= 'A' && c <= 'Z') {
            folded[size++] = static_cast<char>(c + ('a' - 'A'));
        } else if (c >= '0' && c <= '9') {
            folded[size++] = '0';
        } else {
            folded[size++] = c;
        }
    }
    const char* const begin = folded.data();
    out.word = hash_bytes(begin, size, 0x811C'9DC5U);
    const auto affix = [&](std::size_t length, bool front) {
        return size > length ? hash_bytes(front ? begin : begin + size - length, length,
                                          front ? 0x1234'5678U : 0x8765'4321U)
                             : 0U;
    };
    out.prefix2 = affix(2, true);
    out.prefix3 = affix(3, true);
    out.suffix2 = affix(2, false);
    out.suffix3 = affix(3, false);
    out.suffix4 = affix(4, false);
    out.prefix4 = affix(4, true);
    out.suffix5 = affix(5, false);
    out.length = static_cast<std::uint8_t>(std::min<std::size_t>(size, 8));
}

void set_phrases(std::span<const TaggerToken> tokens, const Lexicon& lexicon,
                 const std::vector<Key>& keys, bool ignore_case, std::vector<Traits>& out) {
    const auto entries = lexicon.gazetteer().entries();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto rest = std::span(keys).subspan(i);
        if ((out[i].classes & word::entry_start) != 0 && out[i].entry == 0 &&
            (ignore_case || out[i].capital)) {
            if (const auto match = lexicon.forms.longest(rest)) {
                const Form& form = lexicon.form_entries[match.value];
                const auto kind = static_cast<std::uint8_t>(entries[form.entries.front()].kind);
                const bool counts =
                    !form.acronym || ignore_case || out[i].shape != capital || match.length > 1;
                for (std::size_t j = 0; counts && j < match.length; ++j) {
                    out[i + j].entry = static_cast<std::uint8_t>(
                        1 + kind * 3 + (j > 0 ? 2 : (match.length > 1 ? 1 : 0)));
                }
            }
        }
        if ((out[i].classes & word::role_start) != 0 && out[i].role == 0) {
            if (const auto match = lexicon.roles.longest(rest)) {
                const auto use = static_cast<std::uint8_t>(lexicon.role_entries[match.value].use);
                for (std::size_t j = 0; j < match.length; ++j) {
                    out[i + j].role =
                        static_cast<std::uint8_t>(1 + use * 2 + (j + 1 == match.length ? 1 : 0));
                }
            }
        }
    }
}

/// Stands for what lies before and behind the sentence.
constexpr Traits edge{2, 0, 0, 0, 0, 0, 0, 0, 0, 31, 0, 0, 0, false};

constexpr std::uint32_t feature(std::uint32_t name, std::uint32_t value) {
    return mix(name * 0x9E37'79B1U, value);
}

void add(std::uint32_t name, std::uint32_t value, std::vector<std::uint32_t>& out) {
    out.push_back(feature(name, value));
}

void add_affix(std::uint32_t name, std::uint32_t value, std::vector<std::uint32_t>& out) {
    if (value != 0) {
        add(name, value, out);
    }
}

void add_shaped_affix(std::uint32_t name, std::uint32_t affix, std::uint32_t shape,
                      std::vector<std::uint32_t>& out) {
    if (affix != 0) {
        add(name, mix(affix, shape), out);
    }
}

void add_classes(std::uint32_t name, std::uint32_t classes, std::uint32_t with,
                 std::vector<std::uint32_t>& out) {
    while (classes != 0) {
        const auto bit = static_cast<std::uint32_t>(std::countr_zero(classes));
        add(name, (with << 8U) | bit, out);
        classes &= classes - 1;
    }
}

}  // namespace

const Traits& traits_at(std::span<const Traits> sentence, std::ptrdiff_t at) {
    return at < 0 || at >= static_cast<std::ptrdiff_t>(sentence.size())
               ? edge
               : sentence[static_cast<std::size_t>(at)];
}

std::size_t step_kind(const Traits& traits) {
    static_assert(bracketed + 1 == step_kinds);
    return traits.shape;
}

CapitalRun capital_run(std::span<const Traits> sentence, std::size_t at) {
    const auto here = static_cast<std::ptrdiff_t>(at);
    CapitalRun run{here, here};
    while (run.first > here - 6 && traits_at(sentence, run.first - 1).capital) {
        --run.first;
    }
    while (run.last < here + 6 && traits_at(sentence, run.last + 1).capital) {
        ++run.last;
    }
    return run;
}

std::uint32_t word_feature(std::uint32_t word, std::ptrdiff_t offset) {
    return feature(1 + static_cast<std::uint32_t>(offset + reach), word);
}

void find_own_features(const Traits& traits, std::ptrdiff_t offset,
                       std::vector<std::uint32_t>& out) {
    const auto place = static_cast<std::uint32_t>(offset + reach);
    out.push_back(word_feature(traits.word, offset));
    add(6 + place, traits.shape, out);
    add_classes(11 + place, traits.classes, 0, out);
    add(16 + place, traits.entry, out);
    add(21 + place, traits.role, out);
    if (offset == 0) {
        add(33, mix(traits.word, traits.shape), out);
        add_affix(38, traits.prefix2, out);
        add_affix(39, traits.prefix3, out);
        add_affix(40, traits.suffix2, out);
        add_affix(41, traits.suffix3, out);
        add_affix(42, traits.suffix4, out);
        add(49, (static_cast<std::uint32_t>(traits.entry) << 8U) | traits.shape, out);
        add_affix(80, traits.prefix4, out);
        add_affix(81, traits.suffix5, out);
        // What a name that was never seen looks like.
        add_shaped_affix(82, traits.suffix3, traits.shape, out);
        add_shaped_affix(83, traits.prefix3, traits.shape, out);
        add_shaped_affix(84, traits.suffix2, traits.shape, out);
        add(85, (static_cast<std::uint32_t>(traits.length) << 8U) | traits.shape, out);
    } else if (offset == -1) {
        add_affix(43, traits.suffix3, out);
        add_affix(45, traits.prefix3, out);
    } else if (offset == 1) {
        add_affix(44, traits.suffix3, out);
        add_affix(46, traits.prefix3, out);
    }
}

void find_joint_features(std::span<const Traits> sentence, std::size_t at,
                         std::vector<std::uint32_t>& out) {
    const auto place = static_cast<std::ptrdiff_t>(at);
    const Traits& here = sentence[at];
    const Traits& before = traits_at(sentence, place - 1);
    const Traits& behind = traits_at(sentence, place + 1);
    const std::uint32_t shape = here.shape;
    add(30, mix(before.word, here.word), out);
    add(31, mix(here.word, behind.word), out);
    add(32, (static_cast<std::uint32_t>(before.shape) << 16U) | (shape << 8U) | behind.shape, out);
    add(34, mix(before.word, shape), out);
    add(35, mix(behind.word, shape), out);
    add_classes(36, before.classes, shape + 1, out);
    add_classes(37, behind.classes, shape + 1, out);
    add(47, (static_cast<std::uint32_t>(before.entry) << 8U) | here.entry, out);
    add(48, (static_cast<std::uint32_t>(here.entry) << 8U) | behind.entry, out);
    add(50, (static_cast<std::uint32_t>(before.role) << 8U) | shape, out);
    const Traits& two_before = traits_at(sentence, place - 2);
    const Traits& two_behind = traits_at(sentence, place + 2);
    add(86, (std::uint32_t{two_before.shape} << 16U) | (std::uint32_t{before.shape} << 8U) | shape,
        out);
    add(87, (std::uint32_t{two_behind.shape} << 16U) | (std::uint32_t{behind.shape} << 8U) | shape,
        out);
    add(88, mix(mix(two_before.word, before.word), shape), out);
    if (at == 0) {
        add(51, shape, out);
        add(52, here.word, out);
    }
    if (here.capital) {
        const CapitalRun run = capital_run(sentence, at);
        const auto where = static_cast<std::uint32_t>(place - run.first);
        add(71, (run.length() << 8U) | std::min(where, 3U), out);
    }
}

void find_run_features(std::span<const Traits> sentence, CapitalRun run,
                       std::vector<std::uint32_t>& out) {
    const Traits& first = traits_at(sentence, run.first);
    const Traits& last = traits_at(sentence, run.last);
    const Traits& before = traits_at(sentence, run.first - 1);
    const Traits& behind = traits_at(sentence, run.last + 1);
    add(60, first.word, out);
    add(61, last.word, out);
    add(62, before.word, out);
    add(63, behind.word, out);
    add(64, run.length(), out);
    add_classes(65, first.classes, 0, out);
    add_classes(66, before.classes, 0, out);
    add_classes(67, behind.classes, 0, out);
    add_classes(68, last.classes, 0, out);
    add(69, first.entry, out);
    add(70, before.role, out);
}

std::string_view without_brackets(std::string_view token) {
    constexpr std::string_view opening = "(\"";
    constexpr std::string_view closing = "),.\"";
    const std::size_t begin = token.find_first_not_of(opening);
    const std::size_t last = token.find_last_not_of(closing);
    if (begin == std::string_view::npos || last == std::string_view::npos || last <= begin) {
        return token;  // marks alone, or one letter between them
    }
    // A stop alone belongs to what it shortens.
    const bool shortened = begin == 0 && last + 2 == token.size() && token.back() == '.';
    return shortened ? token : token.substr(begin, last + 1 - begin);
}

void find_traits(std::span<const TaggerToken> tokens, const Lexicon& lexicon, bool ignore_case,
                 std::vector<Traits>& out) {
    out.assign(tokens.size(), Traits{});
    std::vector<Key> keys(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        set_word(without_brackets(tokens[i].text), out[i]);
        keys[i] = tokens[i].key;
        if ((keys[i] & 0x8000'0000U) == 0 && keys[i] != 0) {
            out[i].classes = lexicon.classes(keys[i]);
        }
        out[i].shape = shape_of(tokens[i].text);
        const bool letters = out[i].shape >= capital && out[i].shape <= inner_capital;
        out[i].capital = letters || out[i].shape == with_hyphen || out[i].shape == bracketed;
        if (ignore_case && out[i].capital) {
            out[i].shape = lower;
            out[i].capital = false;
        }
    }
    set_phrases(tokens, lexicon, keys, ignore_case, out);
}

void find_features(std::span<const Traits> sentence, std::size_t at,
                   std::vector<std::uint32_t>& out) {
    const auto place = static_cast<std::ptrdiff_t>(at);
    for (std::ptrdiff_t offset = -reach; offset <= reach; ++offset) {
        find_own_features(traits_at(sentence, place + offset), offset, out);
    }
    find_joint_features(sentence, at, out);
    if (sentence[at].capital) {
        find_run_features(sentence, capital_run(sentence, at), out);
    }
}

}  // namespace linimasa::names
