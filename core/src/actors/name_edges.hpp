#pragma once

#include "actors/person_names.hpp"
#include "actors/text_map.hpp"

#include <cstdint>

namespace linimasa::actors {

/// The word before `at` ends an office with its body, state or portfolio.
[[nodiscard]] bool completes_office(const Scene& scene, std::uint32_t at);

/// Cuts the name alone out of what was taken for one: no titles, offices or degrees, and no word
/// too few.
class NameCutter {
public:
    NameCutter(const Scene& scene, const PlaceTable& places);

    [[nodiscard]] PersonName cut_out(std::uint32_t index) const;

private:
    [[nodiscard]] bool tail_of_office(std::uint32_t begin, std::uint32_t at,
                                      std::uint32_t past) const;
    void take_article_in(PersonName& name) const;
    void take_unknown_word_in(PersonName& name) const;
    void take_office_name_in(PersonName& name) const;
    [[nodiscard]] bool verb_behind(std::uint32_t at) const;
    void cut(PersonName& name) const;
    void cut_shouting(PersonName& name) const;
    void cut_parts_of_office(PersonName& name) const;
    void cut_small_words(PersonName& name) const;

    const Scene& scene_;
    const PlaceTable& places_;
    TextMap<bool> short_forms_;  ///< of bodies, where no capital tells
};

}  // namespace linimasa::actors
