#include "events/named_heads.hpp"

#include "events/tables.hpp"

#include <algorithm>
#include <map>

namespace linimasa::events {

namespace {

constexpr std::string_view file = "named_events.tsv";

constexpr std::array<Named<NamedHead::Option>, 6> options = {{
    {"name", NamedHead::Option::name},
    {"noun", NamedHead::Option::noun},
    {"bare", NamedHead::Option::bare},
    {"number", NamedHead::Option::number},
    {"last", NamedHead::Option::last},
    {"ahead", NamedHead::Option::ahead},
}};

constexpr std::array<Named<HeadTrait>, 11> traits = {{
    {"inner", HeadTrait::inner},
    {"shell", HeadTrait::shell},
    {"vote", HeadTrait::vote},
    {"topical", HeadTrait::topical},
    {"lasting", HeadTrait::lasting},
    {"session", HeadTrait::session},
    {"whole", HeadTrait::whole},
    {"paper", HeadTrait::paper},
    {"leaders", HeadTrait::leaders},
    {"placed", HeadTrait::placed},
    {"decree", HeadTrait::decree},
}};

/// Begins the line that says what is true of a group.
constexpr char group_mark = '@';

bool declares_group(const TableRow& row) {
    return row.cell(0).starts_with(group_mark);
}

Result<std::uint32_t> read_traits(std::string_view cell, const Where& where) {
    std::uint32_t found = 0;
    for (const std::string_view item : split(cell)) {
        const auto trait = named(traits, item);
        if (!trait) {
            return where.fault("unknown trait", item);
        }
        found |= 1U << static_cast<std::uint32_t>(*trait);
    }
    return found;
}

struct Group {
    std::uint32_t traits = 0;
    std::size_t line = 0;
    bool headed = false;
};

Result<std::map<std::string_view, Group>> read_groups(const LanguagePack& pack,
                                                      const std::vector<TableRow>& rows) {
    std::map<std::string_view, Group> groups;
    for (const TableRow& row : rows) {
        if (!declares_group(row)) {
            continue;
        }
        const auto found = read_traits(row.cell(1), {pack, file, row.line});
        if (!found) {
            return tl::unexpected(found.error());
        }
        groups[row.cell(0).substr(1)] = {*found, row.line};
    }
    return groups;
}

}  // namespace

Result<std::vector<NamedHead>> read_named_heads(const LanguagePack& pack) {
    const std::vector<TableRow> rows = pack.table(file);
    auto groups = read_groups(pack, rows);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    std::vector<NamedHead> heads;
    for (const TableRow& row : rows) {
        if (declares_group(row)) {
            continue;
        }
        const Where where{pack, file, row.line};
        const auto kind = parse_enum<EventKind>(row.cell(1));
        const auto option = named(options, row.cell(3));
        if (!kind || !option) {
            return where.fault("unknown kind or option", row.cell(kind ? 3 : 1));
        }
        auto own = read_traits(row.cell(4), where);
        if (!own) {
            return tl::unexpected(own.error());
        }
        if (const auto group = groups->find(row.cell(2)); group != groups->end()) {
            *own |= group->second.traits;
            group->second.headed = true;
        }
        std::string words(row.cell(0));
        std::replace(words.begin(), words.end(), '_', ' ');
        heads.push_back({std::move(words), *kind, std::string(row.cell(2)), *option, *own});
    }
    for (const auto& [name, group] : *groups) {
        if (!group.headed) {
            return Where{pack, file, group.line}.fault("group without a head", name);
        }
    }
    return heads;
}

}  // namespace linimasa::events
