#pragma once

#include "linimasa/graph/linker.hpp"
#include "told.hpp"

namespace linimasa {

/// Finds the day on which undated articles appeared from what the others say: weekday, day and
/// month leave a few years; events told elsewhere with their dates, numbered editions and their
/// order, and the holders of offices narrow them down. Where one year is much likelier than all
/// others, the article gets its day (basis "inferred", with confidence, alternatives and reasons),
/// and its expressions of time and its events get their dates. Where not, it stays undated, with
/// the alternatives that remain. Articles that become dated help to date others, for a few rounds.
void infer_dates(Corpus& corpus, const LinkOptions& options);

/// Gives an article its day, its expressions of time the values that they have on that day, and its
/// events the dates that follow.
void set_published(Told& told, Publication published);

}  // namespace linimasa
