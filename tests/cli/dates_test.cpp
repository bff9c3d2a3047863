#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <string>

using linimasa::test::Ran;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("explain shows how the year of an undated article follows from other articles", "[cli]") {
    const ScratchFolder folder;
    const std::string before =
        folder.write("a.txt",
                     "Semarang, 3 Juni 2019 - Kongres Gula ke-6 dibuka di Semarang, Sabtu "
                     "(1/6/2019). Bupati menghadiri Kongres Gula ke-6 itu.\n");
    const std::string after =
        folder.write("b.txt",
                     "Semarang, 3 April 2023 - Kongres Gula ke-8 dibuka di Semarang, "
                     "Sabtu (1/4/2023). Bupati menghadiri Kongres Gula ke-8 itu.\n");
    const std::string undated =
        folder.write("u.txt",
                     "Kongres Gula ke-7 dibuka di Semarang, Sabtu (1/5). Bupati "
                     "menghadiri Kongres Gula ke-7 itu.\n");
    REQUIRE(
        run_linimasa({"build", before, after, undated, "--format", "json", "-o", folder / "out"})
            .status == 0);
    const Ran ran = run_linimasa({"explain", folder / "out/graph.json", "Kongres Gula ke-7"});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "1 May 2021"));
    CHECK(has(ran.out, "Kongres Gula ke-7"));

    // The edition before it alone does not give the year.
    REQUIRE(
        run_linimasa({"build", before, undated, "--format", "json", "-o", folder / "one"}).status ==
        0);
    const Ran open = run_linimasa({"explain", folder / "one/graph.json", "Kongres Gula ke-7"});
    CHECK_FALSE(has(open.out, "1 May 2021"));
}
