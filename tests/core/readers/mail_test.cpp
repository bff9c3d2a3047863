#include "read_bytes.hpp"
#include "readers/mime.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;
using readers::decoded_words;
using readers::Mail;
using readers::read_mail;

namespace {

const std::string head =
    "From: \"Budi Lestari\" <budi@contoh.test>\n"
    "To: redaksi@contoh.test\n"
    "Subject: Jembatan Baru Diresmikan\n"
    "Date: Mon, 6 May 2024 07:08:09 +0700\n"
    "Message-ID: <1@contoh.test>\n";
const std::string story =
    "Wali kota meresmikan jembatan baru itu pada Senin pagi, dan meminta warga merawatnya.";

std::string multipart(const std::string& parts) {
    return head + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"batas=1\"\n\n" +
           "Bagian ini tidak untuk dibaca.\n" + parts + "--batas=1--\nSisa.\n";
}

std::string part(const std::string& headers, const std::string& body) {
    return "--batas=1\n" + headers + "\n\n" + body + "\n";
}

}  // namespace

TEST_CASE("a mail is an article with its subject, sender, date and id") {
    const Read got = read(head + "\n" + story + "\n", "surat.eml");
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 1);
    const Article& article = got.articles[0];
    CHECK(article.title == "Jembatan Baru Diresmikan");
    CHECK(article.author == "Budi Lestari");
    CHECK(article.record_id == "<1@contoh.test>");
    CHECK(article.published.moment == "2024-05-06T07:08:09+07:00");
    CHECK(article.published.basis == PublishedBasis::metadata);
    CHECK(article.text == "Jembatan Baru Diresmikan\n\n" + story + "\n");
}

TEST_CASE("lines may end as in the mail standard") {
    std::string mail = head + "\n" + story + "\n";
    std::string crlf;
    for (const char c : mail) {
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
    }
    const Read got = read(crlf, "surat.eml");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Jembatan Baru Diresmikan\n\n" + story + "\n");
}

TEST_CASE("encoded words come out as text") {
    CHECK(decoded_words("=?utf-8?Q?Rapat_di_Caf=C3=A9?=") == "Rapat di Café");
    CHECK(decoded_words("=?UTF-8?B?UmFwYXQgQ2Fmw6k=?=") == "Rapat Café");
    CHECK(decoded_words("=?iso-8859-1?Q?Caf=E9?= dibuka") == "Café dibuka");
    // White space between two words is only there to fold the line.
    CHECK(decoded_words("=?utf-8?Q?Ra?= =?utf-8?Q?pat?=") == "Rapat");
    CHECK(decoded_words("=?utf-8*id?Q?Rapat?=") == "Rapat");
    CHECK(decoded_words("Rapat biasa") == "Rapat biasa");
}

TEST_CASE("broken encoded words stay as they are") {
    CHECK(decoded_words("=?utf-8?Q?Rapat") == "=?utf-8?Q?Rapat");
    CHECK(decoded_words("=?utf-8?") == "=?utf-8?");
    CHECK(decoded_words("=?").size() == 2);
    CHECK(decoded_words("a=?b") == "a=?b");
    CHECK(decoded_words("").empty());
}

TEST_CASE("quoted-printable and base64 bodies are decoded in their encoding") {
    const Mail quoted = read_mail(
        head +
        "Content-Type: text/plain; charset=iso-8859-1\n"
        "Content-Transfer-Encoding: quoted-printable\n\nKaf=E9 itu dibuka di pusat =\nkota.");
    CHECK(quoted.text == "Kafé itu dibuka di pusat kota.");
    const Mail packed = read_mail(head +
                                  "Content-Type: text/plain; charset=\"utf-8\"\n"
                                  "Content-Transfer-Encoding: base64\n\n"
                                  "S2Fmw6kgaXR1\nIGRpYnVrYS4=\n");
    CHECK(packed.text == "Kafé itu dibuka.");
}

TEST_CASE("broken transfer encodings lose no sound text") {
    const Mail quoted =
        read_mail("Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n50 = 49 + 1 =ZZ =4");
    CHECK(quoted.text == "50 = 49 + 1 =ZZ =4");
    const Mail packed = read_mail("Subject: x\nContent-Transfer-Encoding: base64\n\nUmFw***YXQ");
    CHECK(packed.text == "Rapat");
}

TEST_CASE("of several parts the text counts, and attachments do not") {
    const Mail mail = read_mail(
        multipart(part("Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt",
                       "Lampiran.") +
                  part("Content-Type: text/html; charset=utf-8", "<p>" + story + "</p>") +
                  part("Content-Type: text/plain; charset=utf-8", story) +
                  part("Content-Type: image/png\nContent-Transfer-Encoding: base64", "iVBORw0K")));
    CHECK(mail.text.find(story) == 0);
    CHECK(mail.text.find("Lampiran") == std::string::npos);
    CHECK(mail.html.find("<p>") == 0);
}

TEST_CASE("parts inside parts and forwarded mails are followed") {
    const Mail inner =
        read_mail(multipart(part("Content-Type: multipart/alternative; boundary=dalam",
                                 "--dalam\nContent-Type: text/plain\n\n" + story + "\n--dalam--")));
    CHECK(inner.text.find(story) == 0);
    const Mail forwarded =
        read_mail(multipart(part("Content-Type: message/rfc822", "Subject: Terusan\n\n" + story)));
    CHECK(forwarded.text.find(story) == 0);
}

TEST_CASE("a mail with HTML alone gives its story") {
    const Read got = read(head + "Content-Type: text/html; charset=utf-8\n\n<html><body><p>" +
                              story + "</p><p>" + story + "</p></body></html>",
                          "surat.eml");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Jembatan Baru Diresmikan\n\n" + story + "\n\n" + story);
}

TEST_CASE("a mail that was cut off gives what is there") {
    const std::string whole = multipart(part("Content-Type: text/plain", story));
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const Mail mail = read_mail(std::string_view(whole).substr(0, size));
        CHECK(mail.text.size() <= story.size() + std::string("\n--batas=1").size());
    }
    CHECK(read_mail(whole.substr(0, whole.find(story) + 20)).text == story.substr(0, 20));
}

TEST_CASE("a mail of parts in parts in parts ends") {
    std::string deep = "Subject: x\n";
    for (int i = 0; i < 1000; ++i) {
        deep += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
    }
    CHECK(read_mail(deep).text.empty());
    std::string wide = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 100000; ++i) {
        wide += "--b\n\n";
    }
    CHECK(read_mail(wide).text.size() < wide.size());
}

TEST_CASE("a paragraph of a message that begins with From begins no other one") {
    const Read got = read(
        "From budi@contoh.test Mon May  6 07:08:09 2024\nFrom: a@b.test\nSubject: "
        "Perjalanan\n\nKami berangkat.\n\nFrom Jakarta to Bandung: three "
        "hours.\n\nFrom - Tue May  7 07:08:09 2024\nFrom: a@b.test\nSubject: "
        "Pulang\n\nKami pulang.\n");
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].text.find("From Jakarta to Bandung: three hours.") != std::string::npos);
    CHECK(got.articles[1].title == "Pulang");
}

TEST_CASE("a message whose text lies behind too many parts is named") {
    std::string parts;
    for (int i = 0; i < 300; ++i) {
        parts += "--b\nContent-Type: image/png\n\nx\n";
    }
    const std::string top =
        "From: a@b.test\nSubject: Rapat\nDate: Mon, 06 May 2024 07:08:09 +0700\n"
        "Content-Type: multipart/mixed; boundary=b\n\n";
    const std::string last = "--b\nContent-Type: text/plain\n\nRapat ditunda.\n--b--\n";
    const Read got = read(top + parts + last, "a.eml");
    CHECK(got.articles.empty());
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].code == ErrorCode::limit_exceeded);
    CHECK(read(top + last + parts, "a.eml").articles.size() == 1);
}

TEST_CASE("a message that says it has parts and has none is read as text") {
    for (const char* boundary : {"; boundary=\"tak-ada\"", ""}) {
        const Read got = read(
            "From: a@b.test\nSubject: Rapat\nDate: Mon, 06 May 2024 07:08:09 "
            "+0700\nContent-Type: multipart/mixed" +
            std::string(boundary) + "\n\nRapat itu ditunda.\n");
        REQUIRE(got.articles.size() == 1);
        CHECK(got.articles[0].text.find("Rapat itu ditunda.") != std::string::npos);
    }
}

TEST_CASE("every message of a mailbox is an article, and quoted From lines are text") {
    const std::string mailbox = "From budi@contoh.test Mon May  6 07:08:09 2024\n" + head + "\n" +
                                story + "\n>From hulu sampai hilir ia berjalan.\n\n" +
                                "From wati@contoh.test Tue May  7 07:08:09 2024\n" +
                                "From: wati@contoh.test\nSubject: Rapat Kedua\nDate: Tue, 7 May "
                                "2024 08:00:00 +0700\n\n" +
                                story + "\n";
    const Read got = read(mailbox, "kotak.mbox");
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].source == "kotak.mbox:1");
    CHECK(got.articles[0].text.find("\nFrom hulu sampai hilir") != std::string::npos);
    CHECK(got.articles[1].title == "Rapat Kedua");
    CHECK(got.articles[1].published.moment == "2024-05-07T08:00:00+07:00");
}

TEST_CASE("a message of a mailbox that is too long or empty is named and the rest is read") {
    ReadOptions options;
    options.limits.record_bytes = 2000;
    const std::string from = "From budi@contoh.test Mon May  6 07:08:09 2024\n";
    const std::string empty =
        "From: x@contoh.test\nTo: y@contoh.test\nDate: Mon, 6 May 2024 "
        "07:08:09 +0700\n\n";
    const Read got = read(from + empty + "\n" + from + head + "\n" + std::string(3000, 'x') +
                              "\n\n" + from + head + "\n" + story + "\n",
                          "kotak.mbox", options);
    CHECK(got.articles.size() == 1);
    REQUIRE(got.errors.size() == 2);
    CHECK(got.errors[0].code == ErrorCode::invalid_input);
    CHECK(got.errors[1].code == ErrorCode::limit_exceeded);
    CHECK(got.errors[1].where.find("kotak.mbox:") == 0);
}

TEST_CASE("an article that begins like a mail is none") {
    CHECK(read("From Jakarta to Bandung the train takes three hours.\n\nA new line is built.\n",
               "a.txt")
              .articles.at(0)
              .text.find("From Jakarta") == 0);
    CHECK(read("Catatan: rapat ditunda\nSubject: tidak ada\n\n" + story, "a.txt")
              .articles.at(0)
              .text.find("Catatan") == 0);
}
