#include "text/morphology.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace linimasa::morphology;

namespace {

const Form* form(const std::vector<Form>& forms, const std::string& word) {
    const auto it = std::find_if(forms.begin(), forms.end(),
                                 [&](const Form& candidate) { return candidate.word == word; });
    return it == forms.end() ? nullptr : &*it;
}

bool has(const std::vector<Analysis>& analyses, const Analysis& wanted) {
    return std::find(analyses.begin(), analyses.end(), wanted) != analyses.end();
}

}  // namespace

TEST_CASE("me- takes the nasal that the root asks for") {
    const auto [root, word] = GENERATE(table<std::string, std::string>(
        {{"tulis", "menulis"},     {"pukul", "memukul"},         {"kirim", "mengirim"},
         {"serang", "menyerang"},  {"baca", "membaca"},          {"dukung", "mendukung"},
         {"jual", "menjual"},      {"cari", "mencari"},          {"ambil", "mengambil"},
         {"hadir", "menghadir"},   {"gugat", "menggugat"},       {"lantik", "melantik"},
         {"resmi", "meresmi"},     {"nyata", "menyata"},         {"wakil", "mewakil"},
         {"kritik", "mengkritik"}, {"proses", "memproses"},      {"transfer", "mentransfer"},
         {"bom", "mengebom"},      {"fasilitas", "memfasilitas"}}));
    REQUIRE(with_me(root).front() == word);
}

TEST_CASE("a root has its forms, each with its voice") {
    const auto forms = forms_of("temu");
    REQUIRE(forms.front().word == "temu");
    REQUIRE(form(forms, "bertemu")->voice == Voice::middle);
    REQUIRE(form(forms, "menemui")->voice == Voice::active);
    REQUIRE(form(forms, "menemukan")->suffix == "kan");
    REQUIRE(form(forms, "ditemui")->voice == Voice::passive);
    REQUIRE(form(forms, "pertemuan")->voice == Voice::noun);
    REQUIRE(form(forms, "penemuan")->voice == Voice::noun);
    REQUIRE(form(forms, "mempertemukan")->prefix == "memper");
    REQUIRE(form(forms, "dipertemukan")->voice == Voice::passive);
    REQUIRE(form(forms_of("tangkap"), "tertangkap")->voice == Voice::resultative);
    REQUIRE(form(forms_of("bunuh"), "pembunuh")->voice == Voice::agent);
    REQUIRE(form(forms_of("kerja"), "bekerja") != nullptr);
    REQUIRE(form(forms_of("ajar"), "belajar") != nullptr);
    REQUIRE(form(forms_of("hadir"), "kehadiran") != nullptr);
    REQUIRE(form(forms_of("sukses"), "mensukseskan") != nullptr);
}

TEST_CASE("no form is listed twice") {
    for (const auto* root : {"temu", "tulis", "kirim", "ajar", "rasa", "bom", "beri"}) {
        auto forms = forms_of(root);
        std::sort(forms.begin(), forms.end(),
                  [](const Form& a, const Form& b) { return a.word < b.word; });
        REQUIRE(std::adjacent_find(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
                    return a.word == b.word;
                }) == forms.end());
    }
}

TEST_CASE("a word is taken apart into root, affixes and voice") {
    REQUIRE(has(analyze("menghadiri"), {"hadir", "me", "i", "", Voice::active}));
    REQUIRE(has(analyze("dihadiri"), {"hadir", "di", "i", "", Voice::passive}));
    REQUIRE(has(analyze("kehadirannya"), {"hadir", "ke", "an", "nya", Voice::noun}));
    REQUIRE(has(analyze("menulis"), {"tulis", "me", "", "", Voice::active}));
    REQUIRE(has(analyze("memukulkan"), {"pukul", "me", "kan", "", Voice::active}));
    REQUIRE(has(analyze("pertemuan-pertemuan"), {"temu", "per", "an", "", Voice::noun}));
    REQUIRE(has(analyze("hadir"), {"hadir", "", "", "", Voice::bare}));
    REQUIRE(has(analyze("ujarnya"), {"ujar", "", "", "nya", Voice::bare}));
}

TEST_CASE("what forms_of makes, analyze takes apart again") {
    for (const std::string root : {"temu", "tulis", "kirim", "serang", "pukul", "ambil", "lantik",
                                   "baca", "gugat", "rasa", "proses"}) {
        for (const Form& form : forms_of(root)) {
            const auto analyses = analyze(form.word);
            CAPTURE(root, form.word, form.prefix, form.suffix);
            CHECK(std::any_of(analyses.begin(), analyses.end(),
                              [&](const Analysis& found) { return found.root == root; }));
        }
    }
}
