#include "linimasa/core/knowledge.hpp"

#include "actors/name_keys.hpp"
#include "actors/text_map.hpp"
#include "linimasa/core/enum_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <utility>

namespace linimasa {
namespace {

using actors::joined;
using actors::name_words;

/// One line of a knowledge file.
struct Line {
    std::vector<std::string_view> cells;
    std::string place;  ///< "asean.tsv:14"

    [[nodiscard]] std::string_view cell(std::size_t column) const {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
};

tl::unexpected<Error> mistake(const Line& line, std::string message, std::string remedy) {
    return tl::unexpected(
        Error{ErrorCode::invalid_data, std::move(message), line.place, std::move(remedy)});
}

std::vector<std::string_view> split(std::string_view text, char border) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(border, begin), text.size());
        std::string_view part = text.substr(begin, end - begin);
        const auto first = part.find_first_not_of(" \r");
        part = first == std::string_view::npos
                   ? std::string_view{}
                   : part.substr(first, part.find_last_not_of(" \r") - first + 1);
        parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

std::string key_of(std::string_view name) {
    return joined(name_words(name));
}

/// "2018-04-27", or nothing for an empty cell.
Result<std::optional<Date>> read_date(const Line& line, std::size_t column) {
    const std::string_view cell = line.cell(column);
    if (cell.empty()) {
        return std::optional<Date>{};
    }
    const auto date = Date::parse(cell);
    if (!date) {
        return mistake(line, fmt::format("\"{}\" is no date", cell),
                       "Write 2018, 2018-04 or 2018-04-27");
    }
    return std::optional<Date>(date);
}

Result<DateRange> read_range(const Line& line, std::size_t column) {
    const auto start = read_date(line, column);
    if (!start) {
        return tl::unexpected(start.error());
    }
    const auto until = read_date(line, column + 1);
    if (!until) {
        return tl::unexpected(until.error());
    }
    if (*start && *until && **until < **start) {
        return mistake(line, "it ends before it begins", "Give the earlier date first");
    }
    return DateRange{*start, *until};
}

Result<void> read_actor(const Line& line, const std::string& source,
                        std::vector<KnownActor>& known) {
    const auto kind = parse_enum<ActorKind>(line.cell(2));
    if (line.cell(1).empty() || !kind || line.cell(4).empty()) {
        return mistake(line, "an actor needs an id, a kind and a name",
                       "Give: actor, id, kind, country, name, aliases, source");
    }
    KnownActor actor{std::string(line.cell(1)), *kind, std::string(line.cell(3)),
                     std::string(line.cell(4)), {},    source};
    for (const auto alias : split(line.cell(5), '|')) {
        if (!alias.empty()) {
            actor.aliases.emplace_back(alias);
        }
    }
    known.push_back(std::move(actor));
    return {};
}

Result<void> read_office(const Line& line, const std::string& source,
                         const std::vector<KnownActor>& actors, std::vector<KnownOffice>& known) {
    const auto holder = std::find_if(actors.begin(), actors.end(), [&](const KnownActor& actor) {
        return actor.id == line.cell(1);
    });
    if (holder == actors.end() || line.cell(2).empty()) {
        return mistake(line, fmt::format("\"{}\" is no actor", line.cell(1)),
                       "Give: office, id of an actor above, title, country, from, until, source");
    }
    const auto term = read_range(line, 4);
    if (!term) {
        return tl::unexpected(term.error());
    }
    known.push_back({static_cast<std::size_t>(holder - actors.begin()), std::string(line.cell(2)),
                     std::string(line.cell(3)), *term, source});
    return {};
}

Result<void> read_event(const Line& line, const std::string& source,
                        std::vector<KnownEvent>& known) {
    const std::string_view digits = line.cell(3);
    int edition = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), edition);
    if (line.cell(1).empty() || line.cell(2).empty() || failure != std::errc{} ||
        end != digits.data() + digits.size()) {
        return mistake(line, "an event needs an id, a series and a number",
                       "Give: event, id, series, number, start, end, place, source");
    }
    const auto date = read_range(line, 4);
    if (!date) {
        return tl::unexpected(date.error());
    }
    known.push_back({std::string(line.cell(1)), Series{std::string(line.cell(2)), edition}, *date,
                     std::string(line.cell(6)), source});
    return {};
}

bool holds(const KnownOffice& office, const Date& day) {
    return office.term.start && !(day.last_day() < office.term.start->first_day()) &&
           (!office.term.until || !(office.term.until->last_day() < day.first_day()));
}

}  // namespace

Result<Knowledge> Knowledge::load(std::span<const std::filesystem::path> files) {
    Knowledge made;
    for (const auto& path : files) {
        std::ifstream in(path, std::ios::binary);
        if (!in || std::filesystem::is_directory(path)) {
            return tl::unexpected(Error{ErrorCode::unreadable, "the knowledge file cannot be read",
                                        path.string(), "Check the path and the permissions"});
        }
        const std::string text(std::istreambuf_iterator<char>(in), {});
        if (auto added = made.add(text, path.filename().string()); !added) {
            return tl::unexpected(added.error());
        }
    }
    return made;
}

Result<void> Knowledge::add(std::string_view text, std::string_view name) {
    constexpr std::uint64_t fnv_offset = 0xcbf29ce484222325U;  // FNV-1a, 64 bits
    constexpr std::uint64_t fnv_prime = 0x100000001b3U;
    hash_ = hash_ == 0 ? fnv_offset : hash_;
    for (const char c : text) {
        hash_ = (hash_ ^ static_cast<unsigned char>(c)) * fnv_prime;
    }
    actors::TextMap<std::string> sources;
    std::size_t number = 0;
    for (const auto row : split(text, '\n')) {
        ++number;
        if (row.empty() || row.front() == '#') {
            continue;
        }
        const Line line{split(row, '\t'), fmt::format("{}:{}", name, number)};
        const std::string_view kind = line.cell(0);
        if (kind == "source") {
            if (line.cell(1).empty() || line.cell(2).empty()) {
                return mistake(line, "a source needs a key and an address",
                               "Give three columns: source, key, address");
            }
            sources[std::string(line.cell(1))] = std::string(line.cell(2));
            continue;
        }
        // The last column of every fact is the key of a source.
        const std::size_t column = kind == "actor" ? 6 : kind == "office" ? 6 : 7;
        const auto source = sources.find(line.cell(column));
        if (kind != "actor" && kind != "office" && kind != "event") {
            return mistake(line, fmt::format("\"{}\" is no kind of fact", kind),
                           "The kinds are source, actor, office and event");
        }
        if (source == sources.end()) {
            return mistake(line, fmt::format("\"{}\" is no source", line.cell(column)),
                           fmt::format("Name a source of this file in column {}", column + 1));
        }
        const auto read = kind == "actor"    ? read_actor(line, source->second, actors_)
                          : kind == "office" ? read_office(line, source->second, actors_, offices_)
                                             : read_event(line, source->second, events_);
        if (!read) {
            return tl::unexpected(read.error());
        }
    }
    return {};
}

std::string Knowledge::fingerprint() const {
    return hash_ == 0 ? std::string{} : fmt::format("+{:016x}", hash_);
}

std::vector<OfficeTerm> Knowledge::offices_of(std::size_t holder) const {
    std::vector<OfficeTerm> held;
    for (const KnownOffice& office : offices_) {
        if (office.holder == holder) {
            held.push_back({office.title, office.country, office.term, office.source});
        }
    }
    return held;
}

void Knowledge::recognize(std::vector<Actor>& actors, const std::optional<Date>& published) const {
    constexpr auto several = static_cast<std::size_t>(-1);
    actors::TextMap<std::size_t> by_name;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
        const auto enter = [&](std::string_view name) {
            const auto [it, added] =
                by_name.emplace(fmt::format("{}/{}", to_string(actors_[i].kind), key_of(name)), i);
            if (!added && it->second != i) {
                it->second = several;
            }
        };
        enter(actors_[i].name);
        for (const auto& alias : actors_[i].aliases) {
            enter(alias);
        }
    }
    for (auto& actor : actors) {
        std::size_t found = several;
        const auto look_up = [&](std::string_view name) {
            const auto it = by_name.find(fmt::format("{}/{}", to_string(actor.kind), key_of(name)));
            if (it != by_name.end() && found == several) {
                found = it->second;
            }
        };
        look_up(actor.name);
        for (const auto& alias : actor.aliases) {
            look_up(alias);
        }
        std::string rule = "name";
        const bool office_alone = actor.kind == ActorKind::person && actor.roles.size() == 1 &&
                                  actor.roles.front().title == actor.name;
        if (found == several && office_alone && published) {
            rule = "office";
            for (const auto& office : offices_) {
                if (key_of(office.title) == key_of(actor.name) && office.country == actor.country &&
                    holds(office, *published)) {
                    // Two holders on the day of a change: not known which one.
                    found = found == several ? office.holder : actors_.size();
                }
            }
        }
        if (found >= actors_.size()) {
            continue;
        }
        const KnownActor& known = actors_[found];
        if (!actor.country.empty() && !known.country.empty() && actor.country != known.country) {
            continue;  // a namesake
        }
        actor.known_as = known.id;
        actor.known_offices = offices_of(found);
        actor.country = actor.country.empty() ? known.country : actor.country;
        actor.reasons.push_back(
            {"knowledge", rule, fmt::format("{} ({})", known.name, known.source),
             actor.references.empty() ? std::nullopt
                                      : std::optional<ByteSpan>(actor.references.front().span)});
    }
}

void Knowledge::recognize(std::vector<Event>& events) const {
    for (auto& event : events) {
        if (event.date.known() || !event.series || !event.series->edition) {
            continue;
        }
        for (const auto& known : events_) {
            if (known.series.edition == event.series->edition &&
                key_of(known.series.name) == key_of(event.series->name)) {
                event.date = known.date;
                event.reasons.push_back(
                    {"date", "knowledge", fmt::format("{} ({})", known.id, known.source), {}});
                break;
            }
        }
    }
}

}  // namespace linimasa
