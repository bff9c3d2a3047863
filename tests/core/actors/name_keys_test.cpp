#include "actors/name_keys.hpp"

#include <catch2/catch.hpp>

using namespace linimasa::actors;

TEST_CASE("a name is compared by its words, without punctuation, hyphens and apostrophes") {
    REQUIRE(name_words("Ma'ruf  AMIN, S.H.") == NameWords{"maruf", "amin", "s", "h"});
    REQUIRE(name_words("PDI-P") == NameWords{"pdip"});
    REQUIRE(name_words("Asy\xE2\x80\x99"
                       "ari") == NameWords{"asyari"});
    REQUIRE(name_words("Ditjen\xC2\xA0Laut") == NameWords{"ditjen", "laut"});
}

TEST_CASE("a short form has words of the full name in their order") {
    const auto full = name_words("Sari Dewi Lestari Handoko");
    REQUIRE(short_form_of(name_words("Lestari"), full));
    REQUIRE(short_form_of(name_words("Sari Handoko"), full));
    REQUIRE(short_form_of(name_words("Sari D Handoko"), full));
    REQUIRE_FALSE(short_form_of(name_words("Handoko Sari"), full));
    REQUIRE_FALSE(short_form_of(name_words("S H"), full));
    REQUIRE_FALSE(short_form_of(name_words("Budi"), full));
}

TEST_CASE("only long names have spelling variants") {
    REQUIRE(spelling_variant("mochamadyusuf", "mochammadyusuf"));
    REQUIRE_FALSE(spelling_variant("hadi", "hari"));
    REQUIRE_FALSE(spelling_variant("kelompok12", "kelompok13"));
}

TEST_CASE("nicknames blend the beginnings of a name") {
    REQUIRE(blend_of("jokowi", name_words("Joko Widodo")));
    REQUIRE(blend_of("bamsoet", name_words("Bambang Soesatyo")));
    REQUIRE_FALSE(blend_of("hasto", name_words("Harun Masiku")));
    REQUIRE_FALSE(blend_of("bambang", name_words("Bambang")));
}

TEST_CASE("an acronym takes its letters from the full name, from the first on") {
    REQUIRE(acronym_of("BSSN", name_words("Badan Siber dan Sandi Negara")));
    REQUIRE(acronym_of("Baznas", name_words("Badan Amil Zakat Nasional")));
    REQUIRE_FALSE(acronym_of("KPK", name_words("Badan Siber dan Sandi Negara")));
    REQUIRE_FALSE(acronym_of("B", name_words("Badan")));
}
