#pragma once

#include "actors/scene.hpp"

namespace linimasa::actors {

/// Joins the pieces of a name, splits lists that were taken for one name.
void repair_spans(Scene& scene);

/// The mention ends before token `past`.
void extend(Scene& scene, Item& item, std::uint32_t past);

/// "Pengadilan Negeri (PN) [Jakarta Pusat]", "Pengadilan X pada [Pengadilan Y]": the name of a body
/// goes on.
void extend_over_brackets(Scene& scene);

/// "Komando Daerah (Kodam) [XVII/Cenderawasih]": the number of a unit and the name behind it.
void extend_over_unit_numbers(Scene& scene);

/// "Komnas HAM Harap Bawaslu" in a headline is two names with a verb between them, where the
/// text below has both.
void cut_headline_names(Scene& scene);

/// Finds the names of people again where they recur untagged.
void add_recurring_names(Scene& scene);

/// Finds groups by a number ("239 instansi") and by the level of a meeting ("tingkat Menlu").
void add_counted_groups(Scene& scene);

/// Drops mentions that are no names, makes mentions of the same words agree on their kind, and
/// takes bodies out of the names of their buildings.
void settle_kinds(Scene& scene);

}  // namespace linimasa::actors
