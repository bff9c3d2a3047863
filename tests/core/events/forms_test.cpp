#include "events/forms.hpp"

#include "support/shared.hpp"

#include <algorithm>

using namespace linimasa;
using namespace linimasa::events;

namespace {

bool has(const std::vector<WordForm>& forms, std::string_view words, Form form) {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const WordForm& it) { return it.words == words && it.form == form; });
}

}  // namespace

TEST_CASE("a verb of the frames is spelled out in every voice") {
    const auto forms = spell_out("v:tangkap");
    CHECK(has(forms, "menangkap", Form::active));
    CHECK(has(forms, "ditangkap", Form::passive));
    CHECK(has(forms, "tertangkap", Form::passive));
    CHECK(has(forms, "tangkap", Form::bare));
    CHECK(has(forms, "penangkapan", Form::noun));
    CHECK(has(forms, "penangkapannya", Form::noun));
}

TEST_CASE("affixes go on the first word of a phrase, suffixes on the verb") {
    CHECK(has(spell_out("V:ambil_alih"), "mengambil alih", Form::active));
    CHECK(has(spell_out("V:temu-i"), "menemui", Form::active));
    CHECK(has(spell_out("n:jumpa_pers"), "jumpa pers", Form::noun));
}

TEST_CASE("what is no form is empty") {
    CHECK(spell_out("tangkap").empty());
    CHECK(spell_out("x:tangkap").empty());
    CHECK(spell_out("v:").empty());
}

TEST_CASE("braces stand for every choice of what is in them") {
    CHECK(choices("b:{menjadi,jadi}_{ketua,wakil}") ==
          std::vector<std::string>{"b:menjadi_ketua", "b:menjadi_wakil", "b:jadi_ketua",
                                   "b:jadi_wakil"});
    CHECK(choices("v:tangkap") == std::vector<std::string>{"v:tangkap"});
    CHECK(choices("b:{menjadi") == std::vector<std::string>{"b:{menjadi"});
}
