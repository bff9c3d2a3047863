// What joins a short form, letters or lower-case words to a name, and what does not.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa {
namespace {

using Names = std::vector<std::string>;

Names actor_names(const EventGraph& graph) {
    Names names;
    for (const GraphActor& actor : graph.actors()) {
        names.push_back(actor.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::size_t count_of(const EventGraph& graph, const std::string& name) {
    const Names names = actor_names(graph);
    return static_cast<std::size_t>(std::count(names.begin(), names.end(), name));
}

TEST_CASE("a province and its capital are two places though one entry has both") {
    test::Told told("a.txt", "2021-05-02");
    told.place("Kota Melati", PlaceKind::city, "4711");
    told.place("Provinsi Melati", PlaceKind::region, "4711");
    test::Told other("b.txt", "2021-05-04");
    other.place("Melati", PlaceKind::region, "4711");
    const EventGraph graph = test::link({told.take(), other.take()});
    REQUIRE(graph.places().size() == 2);
    CHECK(graph.places()[0].id != graph.places()[1].id);
}

TEST_CASE("the name of a father inside a name is not a name of the daughter") {
    test::Told her("a.txt", "2021-05-02");
    her.person("Ratna Hartawanputri", "Ketua Koperasi Nelayan", {"Hartawan"});
    test::Told him("b.txt", "2021-05-04");
    him.person("Hartawan");
    CHECK(actor_names(test::link({her.take(), him.take()})) ==
          Names{"Hartawan", "Ratna Hartawanputri"});
}

TEST_CASE("initials before a short name must be those of the full one") {
    const auto with = [](const char* short_name) {
        test::Told full("a.txt", "2021-05-02");
        full.person("Budi Jatmiko", "Camat Sukajadi", {"Jatmiko"});
        full.body("Dewan Kelautan Nusantara");
        test::Told other("b.txt", "2021-05-04");
        other.person(short_name);
        other.body("Dewan Kelautan Nusantara");
        return count_of(test::link({full.take(), other.take()}), "Budi Jatmiko");
    };
    CHECK(with("B Jatmiko") == 1);
    test::Told full("a.txt", "2021-05-02");
    full.person("Budi Jatmiko", "Camat Sukajadi", {"Jatmiko"});
    test::Told other("b.txt", "2021-05-04");
    other.person("M Jatmiko");
    CHECK(test::link({full.take(), other.take()}).actors().size() == 2);
}

TEST_CASE("letters in place of a name are no word of another name") {
    test::Told full("a.txt", "2021-05-02");
    full.person("Rin Kusuma");
    full.body("Dewan Kelautan Nusantara");
    test::Told victim("b.txt", "2021-05-04");
    victim.person("RIN");
    victim.body("Dewan Kelautan Nusantara");
    CHECK(test::link({full.take(), victim.take()}).actors().size() == 3);
}

TEST_CASE("letters in place of a name are one person in the news of one affair") {
    const auto article = [](const char* source, const char* published, bool same_people) {
        test::Told told(source, published);
        told.person("RIN");
        if (same_people) {
            told.person("Budi Jatmiko");
            told.person("Surya Darmawan");
            told.body("Dewan Kelautan Nusantara");
        }
        return told.take();
    };
    CHECK(count_of(test::link({article("a.txt", "2021-05-02", true),
                               article("b.txt", "2021-05-04", true)}),
                   "RIN") == 1);
    CHECK(count_of(test::link({article("a.txt", "2021-05-02", true),
                               article("b.txt", "2021-05-04", false)}),
                   "RIN") == 2);
    CHECK(count_of(test::link({article("a.txt", "2021-05-02", true),
                               article("b.txt", "2021-09-04", true)}),
                   "RIN") == 2);
}

TEST_CASE("a part of a name with another office is somebody else, except among the same bodies") {
    const auto people = [](bool same_bodies) {
        test::Told full("a.txt", "2021-05-02");
        full.person("Budi Surya Darmawan", "Menteri Perdagangan", {"Budi Surya"});
        test::Told shorter("b.txt", "2021-05-04");
        shorter.person("Budi Surya", "Ketua Koperasi Nelayan");
        for (test::Told* told : {&full, &shorter}) {
            if (same_bodies) {
                told->body("Dewan Kelautan Nusantara");
                told->body("Badan Cuaca Samudra");
            }
        }
        const auto graph = test::link({full.take(), shorter.take()});
        return graph.actors().size() - (same_bodies ? 2 : 0);
    };
    CHECK(people(false) == 2);
    CHECK(people(true) == 1);
}

TEST_CASE("in an article without capitals a body of one word has a name all the same") {
    const auto article = [](const char* source, const char* body) {
        test::Told told(source, "2021-05-02");
        told.body(body);
        told.person("ratna kusuma");
        told.person("budi hartawan");
        return told.take();
    };
    CHECK(count_of(test::link({article("a.txt", "dkn"), article("b.txt", "dkn")}), "dkn") == 1);
    CHECK(count_of(test::link({article("a.txt", "dewan"), article("b.txt", "dewan")}), "dewan") ==
          2);
}

TEST_CASE("a slip in a name of one word is one person in an office that one holds") {
    const auto chiefs = [](const char* name, const char* office) {
        test::Told a("a.txt", "2021-05-02");
        a.person("Hartawan", "Kapolda Sumbar");
        test::Told b("b.txt", "2021-05-04");
        b.person(name, office);
        return test::link({a.take(), b.take()}).actors().size();
    };
    CHECK(chiefs("Hartawano", "Kapolda Sumbar") == 1);
    CHECK(chiefs("Hartawano", "Kapolda Sulut") == 2);
    CHECK(chiefs("Jatmiko", "Kapolda Sumbar") == 2);
}

TEST_CASE("the acronym of the whole is none of the part whose name ends in the whole's") {
    test::Told part("a.txt", "2021-05-02");
    part.body("Komisi Ikan Dewan Kelautan Nusantara", {"DKN"});
    test::Told whole("b.txt", "2021-05-04");
    whole.body("DKN");
    CHECK(test::link({part.take(), whole.take()}).actors().size() == 2);
}

TEST_CASE("an office in a province is one whether the province is spelt out") {
    const auto holder = [](const char* source, const char* office) {
        test::Told told(source, "2021-05-02");
        told.person("Budi Hartawan", office);
        return told.take();
    };
    CHECK(test::link({holder("a.txt", "Kapolda Sumbar"), holder("b.txt", "Kapolda Sumatera Barat")})
              .actors()
              .size() == 1);
    CHECK(test::link({holder("a.txt", "Kapolda Sumbar"), holder("b.txt", "Kapolda Sulawesi Utara")})
              .actors()
              .size() == 2);
}

TEST_CASE("an office beside the name of its holder goes to nobody else") {
    std::vector<Extraction> articles;
    for (const char* source : {"a.txt", "b.txt", "c.txt", "d.txt"}) {
        test::Told told(source, "2021-05-02");
        told.person("Budi Jatmiko", "Gubernur Jambi");
        articles.push_back(told.take());
    }
    test::Told earlier("e.txt", "2021-05-01");
    earlier.person("Ratna Hartawan", "Gubernur Jambi");
    articles.push_back(earlier.take());
    test::Told both("f.txt", "2021-05-03");
    both.person("Budi Jatmiko");
    both.person("Gubernur Jambi", "Gubernur Jambi");
    articles.push_back(both.take());
    const EventGraph graph = test::link(std::move(articles));
    for (const GraphActor& actor : graph.actors()) {
        CHECK((actor.name != "Ratna Hartawan" || actor.mentions.size() == 1));
    }
    CHECK(graph.actors().size() == 3);
}

TEST_CASE("a nickname that everybody knows joins its bearer across articles") {
    test::Told full("a.txt", "2021-05-02");
    full.person("Abdurrahman Wahid");
    test::Told nickname("b.txt", "2021-06-04");
    nickname.person("Gus Dur");
    CHECK(actor_names(test::link({full.take(), nickname.take()})) == Names{"Abdurrahman Wahid"});
    test::Told old_spelling("a.txt", "2021-05-02");
    old_spelling.person("Soekarno");
    test::Told honorific("b.txt", "2021-06-04");
    honorific.person("Bung Karno");
    test::Told without("c.txt", "2021-06-05");
    without.person("Karno");
    CHECK(actor_names(test::link({old_spelling.take(), honorific.take(), without.take()})) ==
          Names{"Soekarno"});
}

TEST_CASE("a word longer than nicknames are is not run together from a name") {
    const auto shown = [](const std::string& first) {
        test::Told full("a.txt", "2021-05-02");
        full.person(first + " Hartawan", "Gubernur Jambi");
        test::Told nickname("b.txt", "2021-05-04");
        nickname.person(first + "har", "Gubernur Jambi");
        return actor_names(test::link({full.take(), nickname.take()})).size();
    };
    CHECK(shown("Kirno") == 1);
    CHECK(shown("Kirnosudirojatmikowirogunapertiwi") == 2);
}

TEST_CASE("a body whose two names name each other is one, whatever else claims the short one") {
    test::Told a("a.txt", "2021-05-02");
    a.body("Koperasi Melati", {"Melati"}, "ID");
    test::Told b("b.txt", "2021-05-03");
    b.body("Melati", {"Koperasi Melati"}, "ID");
    test::Told c("c.txt", "2021-05-04");
    c.body("Yayasan Cempaka Putih", {"Melati"}, "ID");
    CHECK(test::link({a.take(), b.take(), c.take()}).actors().size() == 2);
}

TEST_CASE("an article is without capitals though names of its headline have them") {
    const auto article = [](const char* source) {
        test::Told told(source, "2021-05-02");
        told.person("Ratna Hartawan");
        told.person("budi jatmiko");
        told.body("dewan kelautan nusantara");
        told.body("bakorla");
        return told.take();
    };
    CHECK(count_of(test::link({article("a.txt"), article("b.txt")}), "bakorla") == 1);
}

TEST_CASE("two letters are somebody's initials beside the same people") {
    const auto article = [](const char* source, const char* name, bool same_affair) {
        test::Told told(source, "2021-05-02");
        told.person(name);
        for (const char* body :
             {"Koperasi Nelayan Lestari", "Balai Benih Nasional", "Dewan Kelautan Daerah"}) {
            told.body(same_affair ? std::string(body) : std::string(body) + " Bukit Biru");
        }
        return told.take();
    };
    const auto people = [](const EventGraph& graph) {
        return std::count_if(graph.actors().begin(), graph.actors().end(),
                             [](const auto& actor) { return actor.kind == ActorKind::person; });
    };
    CHECK(people(test::link(
              {article("a.txt", "Budi Hartawan", true), article("b.txt", "BH", true)})) == 1);
    CHECK(people(test::link(
              {article("a.txt", "Budi Hartawan", true), article("b.txt", "BH", false)})) == 2);
}

TEST_CASE("a slip in one of two words is one person in what happened among the same bodies") {
    const auto aide = [](const char* source, const char* day, const char* name, const char* second,
                         const char* place = "Lembah Hijau", int times = 0) {
        test::Told told(source, day);
        const std::size_t person = told.person(name);
        told.body("Kementerian Benih", {}, "ID");
        told.body(second, {}, "ID");
        for (int i = 0; i < times; ++i) {
            told.data().actors[person].references.push_back(
                {told.write(name).span, ReferenceForm::name});
        }
        told.write(*source == 'a' ? "Panen itu ramai sejak pagi" : "Petani datang dengan gerobak");
        const std::size_t where = told.place(place);
        Event& event = told.event("panen raya", EventKind::initiative, day);
        event.place = where;
        told.takes_part(event, person, ParticipantRole::attendee);
        return told.take();
    };
    const auto people = [](const Extraction& a, const Extraction& b) {
        const EventGraph graph = test::link({a, b});
        return std::count_if(graph.actors().begin(), graph.actors().end(),
                             [](const auto& actor) { return actor.kind == ActorKind::person; });
    };
    const Extraction one = aide("a.txt", "2021-05-02", "Ratno Hartawan", "Balai Ikan");
    CHECK(people(one, aide("b.txt", "2021-05-02", "Ratno Harjawan", "Balai Ikan")) == 1);
    CHECK(people(one, aide("b.txt", "2021-05-02", "Ratno Harjawan", "Dewan Karang")) == 2);
    CHECK(people(one, aide("b.txt", "2021-09-04", "Ratno Harjawan", "Balai Ikan")) == 2);
    CHECK(people(one, aide("b.txt", "2021-05-02", "Ratno Bartawan", "Balai Ikan")) == 1);
    // Elsewhere, or on another day, the same bodies meet somebody else.
    CHECK(people(one, aide("b.txt", "2021-05-02", "Ratno Harjawan", "Balai Ikan", "Bukit Biru")) ==
          2);
    CHECK(people(one, aide("b.txt", "2021-05-05", "Ratno Harjawan", "Balai Ikan")) == 2);
    // What both articles repeat is no slip of either.
    const char* there = "Lembah Hijau";
    CHECK(people(aide("a.txt", "2021-05-02", "Ratno Hartawan", "Balai Ikan", there, 2),
                 aide("b.txt", "2021-05-02", "Ratno Harjawan", "Balai Ikan", there, 2)) == 2);
    // A woman's name is no slip in a man's.
    CHECK(people(aide("a.txt", "2021-05-02", "Ratno Hartanto", "Balai Ikan"),
                 aide("b.txt", "2021-05-02", "Ratno Hartanti", "Balai Ikan")) == 2);
}

TEST_CASE("a name is the same where its words are run together") {
    const auto people = [](const char* a, const char* b) {
        test::Told x("a.txt", "2021-05-02");
        x.person(a);
        test::Told y("b.txt", "2022-05-02");
        y.person(b);
        return test::link({x.take(), y.take()}).actors().size();
    };
    CHECK(people("Wira Ratna Kusuma", "Wira Ratnakusuma") == 1);
    CHECK(people("Wira Ratna Kusuma", "Wira Ratnadewi") == 2);
}

TEST_CASE("a company or party is the same without the word for its form") {
    const auto bodies = [](const char* a, const char* b) {
        test::Told x("a.txt", "2021-05-02");
        x.body(a);
        test::Told y("b.txt", "2021-05-03");
        y.body(b);
        return test::link({x.take(), y.take()}).actors().size();
    };
    CHECK(bodies("PT Karang Bahari Tbk", "Karang Bahari") == 1);
    CHECK(bodies("Partai Bahari", "Bahari") == 1);
    CHECK(bodies("PT Karang Bahari", "PT Karang Bahari Gas") == 2);
    CHECK(bodies("PT Karang Bahari", "PT Karang Bahari Tbk") == 1);
}

TEST_CASE("a company and a party of one name are two, and the bare name is neither") {
    const auto body = [](const char* source, const char* name) {
        test::Told told(source, "2021-05-02");
        told.body(name);
        return told.take();
    };
    const Extraction company = body("a.txt", "PT Karang Bahari");
    const Extraction party = body("b.txt", "Partai Karang Bahari");
    CHECK(test::link({company, party}).actors().size() == 2);
    CHECK(test::link({company, body("b.txt", "CV Karang Bahari")}).actors().size() == 2);
    CHECK(test::link({company, party, body("c.txt", "Karang Bahari")}).actors().size() == 3);
}

TEST_CASE("the capital at the head of a sentence makes no headline of a group's name") {
    const auto group = [](const char* source, const char* name) {
        test::Told told(source, "2021-05-02");
        told.actor(name, ActorKind::group);
        return told.take();
    };
    CHECK(test::link({group("a.txt", "Pelatih Bahari"), group("b.txt", "pelatih Bahari")})
              .actors()
              .size() == 1);
}

TEST_CASE("people without a name of their own are the same in one affair only") {
    const auto affair = [](const char* source, const char* published, const char* group,
                           std::vector<const char*> bodies) {
        test::Told told(source, published);
        told.actor(group, ActorKind::group);
        for (const char* body : bodies) {
            told.body(body);
        }
        return told.take();
    };
    const std::vector<const char*> here{"Serikat Bahari", "Balai Ikan", "Dewan Benih"};
    const std::vector<const char*> there{"Serikat Bahari", "Balai Ikan", "Majelis Karang"};
    const auto groups_of = [](const EventGraph& graph) {
        return std::count_if(graph.actors().begin(), graph.actors().end(),
                             [](const auto& actor) { return actor.kind == ActorKind::group; });
    };
    const Extraction first = affair("a.txt", "2021-05-02", "tokoh lintas desa", here);
    CHECK(groups_of(test::link(
              {first, affair("b.txt", "2021-05-03", "para tokoh lintas desa", here)})) == 1);
    CHECK(groups_of(
              test::link({first, affair("b.txt", "2021-05-03", "tokoh lintas desa", there)})) == 2);
    CHECK(groups_of(
              test::link({first, affair("b.txt", "2021-09-03", "tokoh lintas desa", here)})) == 2);
    CHECK(groups_of(test::link({first, affair("b.txt", nullptr, "tokoh lintas desa", here)})) == 2);
    // A headline has capitals throughout: they make no name.
    const auto headline = [&](const char* source, const char* published) {
        Extraction told = affair(source, published, "Tokoh Lintas Desa", {});
        told.article.blocks.front().kind = BlockKind::title;
        return told;
    };
    CHECK(groups_of(
              test::link({headline("a.txt", "2021-05-02"), headline("b.txt", "2021-05-03")})) == 2);
    // Whose they are says who they are, in a headline too.
    CHECK(groups_of(test::link({affair("a.txt", "2021-05-02", "pelatih Bahari", {}),
                                affair("b.txt", "2021-05-03", "Pelatih Bahari", {"Bahari"})})) ==
          1);
}

TEST_CASE("the members of a body are one group in whatever order of words, and not the body") {
    const auto group = [](const char* source, const char* name) {
        test::Told told(source, "2021-05-02");
        told.actor(name, ActorKind::group);
        return told.take();
    };
    CHECK(test::link({group("a.txt", "daerah anggota Perhimpunan Bahari"),
                      group("b.txt", "para anggota daerah Perhimpunan Bahari")})
              .actors()
              .size() == 1);
    test::Told body("b.txt", "2021-05-02");
    body.body("Perhimpunan Bahari");
    CHECK(test::link({group("a.txt", "para anggota Perhimpunan Bahari"), body.take()})
              .actors()
              .size() == 2);
}

TEST_CASE("a common first name that is left out makes nobody else, whoever shares the rest") {
    const auto person = [](const char* source, const char* name) {
        test::Told told(source, "2021-05-02");
        told.person(name);
        return told.take();
    };
    CHECK(test::link({person("a.txt", "Mohamad Surya Darmawan"), person("b.txt", "Surya Darmawan"),
                      person("c.txt", "Ratih Surya Darmawan")})
              .actors()
              .size() == 2);
    CHECK(test::link({person("a.txt", "Muhammad Surya Darmawan"), person("b.txt", "Surya Darmawan"),
                      person("c.txt", "Ahmad Surya Darmawan")})
              .actors()
              .size() > 1);
}

TEST_CASE("the words of a name in another order are one person in one office") {
    const auto person = [](const char* source, const char* name, const char* office) {
        test::Told told(source, "2021-05-02");
        told.person(name, office);
        return told.take();
    };
    CHECK(test::link({person("a.txt", "Dewi Ratna Kusuma", "Camat Sukajadi"),
                      person("b.txt", "Dewi Kusuma Ratna", "Camat Sukajadi")})
              .actors()
              .size() == 1);
    CHECK(test::link({person("a.txt", "Dewi Ratna Kusuma", "Camat Sukajadi"),
                      person("b.txt", "Dewi Kusuma Ratna", "Ketua Koperasi Nelayan")})
              .actors()
              .size() == 2);
}

TEST_CASE("a short form that two of three bodies could share names none of them") {
    const auto body = [](const char* source, const char* name, bool short_form) {
        test::Told told(source, "2021-05-02");
        told.body(name,
                  short_form ? std::vector<std::string>{"Samudra"} : std::vector<std::string>{});
        return told.take();
    };
    // The first is like either of the others, which are not like each other.
    CHECK(
        test::link({body("a.txt", "Balai Samudra Lestari", true),
                    body("b.txt", "Balai Samudra Lama", true),
                    body("c.txt", "Dewan Samudra Lestari", true), body("d.txt", "Samudra", false)})
            .actors()
            .size() == 4);
}

}  // namespace
}  // namespace linimasa
