#include "times/frame.hpp"

#include <algorithm>
#include <charconv>

namespace linimasa::times {
namespace {

constexpr std::array<std::string_view, slot_count> slot_names = {
    "weekday", "day",      "month",   "year", "yy",     "hour",  "minute", "part",
    "unit",    "n",        "cents",   "ord",  "rel",    "dir",   "shift",  "feast",
    "decade",  "modifier", "vague",   "from", "eve",    "ahead", "early",  "plus",
    "times",   "season",   "weekend", "zone", "tensed", "every"};

constexpr std::array<std::string_view, 13> unit_names = {
    "second",  "minute",   "hour", "day",    "week",    "fortnight", "month",
    "quarter", "semester", "year", "decade", "century", "millennium"};

constexpr std::array<std::string_view, 4> meaning_names = {"point", "duration", "set", "none"};

constexpr std::string_view link = " << ";

template <class Names>
std::optional<std::size_t> position(const Names& names, std::string_view name) {
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(it - names.begin());
}

void append(std::string& out, const Frame& frame) {
    for (std::size_t i = 0; i < slot_count; ++i) {
        const auto slot = static_cast<Slot>(i);
        if (frame.has(slot)) {
            out.append(" ")
                .append(slot_names[i])
                .append("=")
                .append(std::to_string(frame.get(slot)));
        }
    }
}

}  // namespace

std::string_view to_string(Slot slot) {
    return slot_names[static_cast<std::size_t>(slot)];
}

std::optional<Slot> parse_slot(std::string_view name) {
    const auto at = position(slot_names, name);
    return at ? std::optional(static_cast<Slot>(*at)) : std::nullopt;
}

std::optional<Unit> parse_unit(std::string_view name) {
    const auto at = position(unit_names, name);
    return at ? std::optional(static_cast<Unit>(*at)) : std::nullopt;
}

std::string to_string(const Saying& saying) {
    std::string out(meaning_names[static_cast<std::size_t>(saying.meaning)]);
    append(out, saying.from);
    if (saying.is_range()) {
        out.append(" ..");
        append(out, saying.to);
    }
    return out;
}

std::optional<Saying> parse_saying(std::string_view text) {
    Saying saying;
    bool first = true;
    Frame* frame = &saying.from;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (first) {
            const auto meaning = position(meaning_names, word);
            if (!meaning) {
                return std::nullopt;
            }
            saying.meaning = static_cast<Meaning>(*meaning);
            first = false;
            continue;
        }
        if (word == "..") {
            frame = &saying.to;
            continue;
        }
        const auto equals = word.find('=');
        const auto slot = parse_slot(word.substr(0, equals));
        if (!slot || equals == std::string_view::npos) {
            return std::nullopt;
        }
        const auto digits = word.substr(equals + 1);
        int value = 0;
        const auto* const last = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), last, value);
        if (read.ec != std::errc{} || read.ptr != last) {
            return std::nullopt;
        }
        frame->set(*slot, value);
    }
    return first ? std::nullopt : std::optional(saying);
}

std::string to_string(const std::vector<Saying>& chain) {
    std::string text;
    for (const auto& saying : chain) {
        text.append(text.empty() ? "" : link).append(to_string(saying));
    }
    return text;
}

std::vector<Saying> parse_chain(std::string_view text) {
    std::vector<Saying> chain;
    while (!text.empty()) {
        const auto end = std::min(text.find(link), text.size());
        auto saying = parse_saying(text.substr(0, end));
        if (!saying) {
            return {};
        }
        chain.push_back(*saying);
        text.remove_prefix(std::min(end + link.size(), text.size()));
    }
    return chain;
}

}  // namespace linimasa::times
