#pragma once

#include "actors/draft.hpp"

#include <cstdint>
#include <vector>

namespace linimasa::actors {

/// Finds whom an office without a name means that points back ("Ketua Komisi X itu").
class Antecedents {
public:
    /// All names of `draw` have their actors.
    explicit Antecedents(const Draw& draw);

    /// "…, ujar Ketua Komisi X itu": who speaks most in the sentences before, whoever was named
    /// last; none where the office does not speak, or nobody spoke.
    [[nodiscard]] std::uint32_t speaker_before(const Item& item, const DraftRole& wanted) const;
    /// Who is meant by an office that points back: the person named last in the sentence, else
    /// the one whom the last sentence with people in it was about. Who holds such an office
    /// elsewhere is passed over.
    [[nodiscard]] std::uint32_t person_before(const Item& item, const DraftRole* wanted) const;

private:
    /// What kind of body an actor is by the words that its names begin with: "partai"; 0 for none.
    [[nodiscard]] std::uint64_t kind_of_body(std::uint32_t draft) const;
    /// The person holds that office elsewhere: nobody leads two parties or two ministries.
    [[nodiscard]] bool holds_another(std::uint32_t person, const DraftRole& wanted) const;
    /// The person holds an office of state beside which nobody holds the wanted one.
    [[nodiscard]] bool in_office_of_state(std::uint32_t person, const DraftRole& wanted) const;
    [[nodiscard]] bool between_commas(const Item& item) const;
    /// The first person (in people_) that does not begin before the token.
    [[nodiscard]] std::vector<std::uint32_t>::const_iterator first_behind(
        std::uint32_t token) const;

    const Draw& draw_;
    std::vector<std::uint32_t> people_;  ///< items, in the order of the text
};

}  // namespace linimasa::actors
