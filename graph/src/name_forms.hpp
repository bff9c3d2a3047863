#pragma once

#include "linimasa/core/actor.hpp"
#include "linking_words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// A person's name as it is compared: spelling brought to one form, no titles and degrees.
struct PersonName {
    std::vector<std::string> words;   ///< simplified; an initial is one letter
    [[nodiscard]] bool full() const;  ///< two words that are no initials, or more
    friend auto operator<=>(const PersonName&, const PersonName&) = default;
};

[[nodiscard]] PersonName person_name(std::string_view name, const LinkingWords& language);

/// Old and new spelling, doubled and silent letters brought to one form: "Soekarno", "Sukarno".
[[nodiscard]] std::string simplified(std::string_view word);

/// True where the words of one name are those of the other in order, some left out or cut down to
/// initials ("Retno L P Marsudi", "Retno Marsudi"), and two of them stand in full in both.
[[nodiscard]] bool shorter_form(const PersonName& shorter, const PersonName& longer);

/// True where one name is the other with a word in front: "Iriana Joko Widodo", "Joko Widodo". A
/// fuller form of it, or the name of somebody of the same family.
[[nodiscard]] bool ends_with_name_of(const PersonName& longer, const PersonName& shorter);

/// True where the longer name is the shorter one, itself a full name, behind a first name that
/// many bear and often leave out: "Muhammad Surya Darmawan", "Surya Darmawan".
[[nodiscard]] bool adds_common_first_name(const PersonName& longer, const PersonName& shorter,
                                          const LinkingWords& language);

/// True where three words or more are the same in another order.
[[nodiscard]] bool in_other_order(const PersonName& a, const PersonName& b);

/// The name without blanks: "Tri Rismaharini" and "Tri Risma Harini" are one.
[[nodiscard]] std::string run_together(const PersonName& name);

/// Letters to change, add or drop, at most `limit` + 1.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// True where all words are the same but one that differs by a slip of the pen.
[[nodiscard]] bool misspelt(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// An office in a comparable form: "menlu", "Menteri Luar Negeri RI" are one.
[[nodiscard]] std::string office_key(std::string_view title, const LinkingWords& language);

/// A body's or group's name without what does not tell it apart: brackets, counts, "RI", function
/// words.
[[nodiscard]] std::vector<std::string> body_words(std::string_view name,
                                                  const LinkingWords& language);

/// All names in one text: "Badan Siber dan Sandi Negara (BSSN)" holds two.
[[nodiscard]] std::vector<std::string> names_in(std::string_view text);

/// True where the letters of `acronym` can be taken from the words in order: "BSSN", "Komnas".
[[nodiscard]] bool stands_for(std::string_view acronym, const std::vector<std::string>& words);

/// True where `acronym` is made of the first letters of the last words and not of all: "DPR" in
/// "Komisi X Dewan Perwakilan Rakyat" is the whole of which the commission is a part. What stands
/// before it must be more than a noun for bodies of all kinds ("lembaga").
[[nodiscard]] bool stands_for_end(std::string_view acronym, const std::vector<std::string>& words,
                                  const LinkingWords& language);

/// True where two names have two thirds of the shorter one's words in common; names of a single
/// word are never alike in this way.
[[nodiscard]] bool words_alike(const std::vector<std::string>& a,
                               const std::vector<std::string>& b);

/// True where nothing in the names tells two bodies apart: one has all words of the other, but for
/// slips. "Pengadilan Negeri Bandung" and "Pengadilan Negeri Jakarta Pusat" differ.
[[nodiscard]] bool one_within_other(const std::vector<std::string>& a,
                                    const std::vector<std::string>& b);

}  // namespace linimasa
