#include "told.hpp"

using namespace linimasa;
using linimasa::test::tell;
using linimasa::test::tell_under;

TEST_CASE("what a meeting is used for is no event of its own, and who uses it takes part") {
    const auto used = tell(
        "Konferensi Kelautan Sorong digelar pada Senin (8/7/2024). Pertemuan tersebut akan "
        "dimanfaatkan Rini Astuti untuk membahas garam.",
        {"p:Rini Astuti"}, {"Sorong"});
    CHECK(used->count(EventKind::initiative) == 0);
    CHECK(used->people(used->of_kind(EventKind::meeting)) == "Rini Astuti:attendee");
    const auto opposed = tell(
        "Konferensi Kelautan Sorong digelar pada Senin (8/7/2024). Pertemuan tersebut akan "
        "dirisaukan Rini Astuti.",
        {"p:Rini Astuti"}, {"Sorong"});
    CHECK(opposed->people(opposed->of_kind(EventKind::meeting)).empty());
    const auto other =
        tell("Dalam pertemuan itu, jembatan akan dirapikan Rini Astuti pada Senin (8/7/2024).",
             {"p:Rini Astuti"});
    CHECK(other->count(EventKind::initiative) == 1);
}

TEST_CASE("a bare noun for a meeting set inside a named one tells that one") {
    const auto told = tell(
        "Berdasarkan hasil rapat di Konferensi Kelautan Sorong, tambak garam menjadi prioritas, "
        "Senin (8/7/2024).",
        {}, {"Sorong"});
    CHECK(told->count(EventKind::meeting) == 1);
}

TEST_CASE("one verb with two objects tells two initiatives") {
    const std::string first = "Rini Astuti akan memperluas tambak garam pada Senin (8/7/2024). ";
    const auto two = tell(first + "Rini Astuti akan memperluas pelabuhan ikan.", {"p:Rini Astuti"});
    CHECK(two->count(EventKind::initiative) == 2);
    const auto one = tell(first + "Rini Astuti akan memperluas tambak itu.", {"p:Rini Astuti"});
    CHECK(one->count(EventKind::initiative) == 1);
}

TEST_CASE("what a plan is for is still ahead") {
    const auto plan = tell_under(
        "Kota Sorong Jajaki Kerja Sama Kapal dengan Kota Ambon",
        "Kota Sorong memiliki rencana untuk menjajaki kerja sama kapal dengan Kota Ambon.",
        {"c:Kota Sorong", "c:Kota Ambon"});
    const Event* const event = plan->of_kind(EventKind::initiative);
    REQUIRE(event != nullptr);
    CHECK(event->status == EventStatus::planned);
    const std::string verb = GENERATE("menolak", "tidak memiliki");
    const auto none = tell_under(
        "Kota Sorong Jajaki Kerja Sama Kapal dengan Kota Ambon",
        "Kota Sorong " + verb + " rencana untuk menjajaki kerja sama kapal dengan Kota Ambon.",
        {"c:Kota Sorong", "c:Kota Ambon"});
    const Event* const refused = none->of_kind(EventKind::initiative);
    CHECK(refused == nullptr);
}

TEST_CASE("the owner of what is mentioned does not speak") {
    const auto told =
        tell("Dalam laporan itu disebutkan perlunya Rini Astuti untuk berbenah, Senin (8/7/2024).",
             {"p:Rini Astuti"});
    CHECK(told->count(EventKind::statement) == 0);
    const auto named = tell("Hal itu disampaikan Rini Astuti di Sorong, Senin (8/7/2024).",
                            {"p:Rini Astuti"}, {"Sorong"});
    CHECK(named->count(EventKind::statement) == 1);
}

TEST_CASE("before whom something is said belongs to no event in it") {
    const auto told = tell(
        "Rini Astuti menekankan pentingnya kewaspadaan terhadap serangan siber di hadapan Gubernur "
        "Joko Susilo.",
        {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(told->count(EventKind::incident) == 0);
}
