#include "pack.hpp"
#include "read_bytes.hpp"
#include "readers/unpack/unpacker.hpp"

#include <catch2/catch.hpp>
#include <lzma.h>
#include <zdict.h>
#include <zstd.h>

using namespace linimasa;
using linimasa::test::packed_with;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

constexpr std::size_t bzip2_block = 900000;
constexpr std::size_t zstd_block = 128U << 10U;

struct Kind {
    const char* name;
    std::string (*pack)(std::string_view);
    std::size_t block;  ///< decoded whole or not at all
};

template <int (*filter)(archive*)>
std::string pack(std::string_view bytes) {
    return packed_with(filter, bytes);
}

/// With a checksum, as the program of that name packs.
std::string pack_zstd(std::string_view bytes) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size()));
    ZSTD_freeCCtx(context);
    return out;
}

std::vector<Kind> kinds() {
    return {{"gz", pack<archive_write_add_filter_gzip>, 1},
            {"bz2", pack<archive_write_add_filter_bzip2>, bzip2_block},
            {"xz", pack<archive_write_add_filter_xz>, 1},
            {"zst", pack_zstd, zstd_block}};
}

/// Letters that no packing makes much smaller; always the same.
class Letters {
public:
    std::string next(std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            state_ = state_ * 1664525U + 1013904223U;
            out += static_cast<char>('a' + state_ / 65536 % 26);
        }
        return out;
    }

private:
    unsigned state_ = 1;
};

std::string lines(std::size_t count) {
    Letters letters;
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Rapat " + letters.next(900) +
               ".\"}\n";
    }
    return out;
}

std::string page_record(const std::string& word) {
    const std::string http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><p>Wali kota "
        "meresmikan jembatan baru itu pada Senin (6/5/2024), dan meminta warga supaya merawatnya "
        "dengan baik.</p><p>Kata sandi acara itu ialah " +
        word + ".</p></article></body></html>";
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://contoh.test/1\r\n"
           "Content-Length: " +
           std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

std::string crawl(std::size_t count) {
    Letters letters;
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += page_record(letters.next(700));
    }
    return out;
}

/// What comes out of packed bytes, and what was wrong.
std::pair<std::string, std::string> unpacked(const std::string& packed) {
    const auto source = readers::memory_source(packed);
    readers::Input input(*source, "a");
    const readers::Packing* packing = readers::packing_of(input.peek(readers::longest_mark));
    REQUIRE(packing != nullptr);
    readers::Unpacker unpacker(input, *packing, ReadLimits{});
    std::string out;
    std::string buffer(10000, '\0');
    while (true) {
        const auto got = unpacker.read(buffer);
        if (!got) {
            return {out, got.error().message};
        }
        if (*got == 0) {
            return {out, unpacker.failure() ? unpacker.failure()->message : ""};
        }
        out.append(buffer, 0, *got);
    }
}

std::string number(std::size_t value) {
    std::string out;
    for (int i = 0; i < 4; ++i, value /= 256) {
        out += static_cast<char>(value % 256);
    }
    return out;
}

/// A crawl as wget-at writes it: a dictionary in front, and a frame a record.
std::string crawl_with_dictionary(const std::string& dictionary, const std::string& in_front,
                                  const std::vector<std::string>& records) {
    std::string out = "\x5D\x2A\x4D\x18" + number(in_front.size()) + in_front;
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
    for (const std::string& record : records) {
        std::string frame(ZSTD_compressBound(record.size()), '\0');
        frame.resize(
            ZSTD_compress2(context, frame.data(), frame.size(), record.data(), record.size()));
        out += frame;
    }
    ZSTD_freeCCtx(context);
    return out;
}

std::string trained(const std::vector<std::string>& records) {
    std::string all;
    std::vector<std::size_t> sizes;
    for (const std::string& record : records) {
        all += record;
        sizes.push_back(record.size());
    }
    std::string dictionary(8192, '\0');
    dictionary.resize(ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), all.data(),
                                            sizes.data(), static_cast<unsigned>(sizes.size())));
    return dictionary;
}

}  // namespace

TEST_CASE("all that was packed before a cut comes out, whatever the packing and the place") {
    const std::string text = lines(2200);
    for (const Kind& kind : kinds()) {
        const std::string packed = kind.pack(text);
        CHECK((unpacked(packed) == std::pair{text, std::string()}));
        for (const std::size_t percent : {3U, 50U, 99U}) {
            INFO(kind.name << " cut at " << percent << " %");
            const auto [out, problem] = unpacked(packed.substr(0, packed.size() * percent / 100));
            CHECK(problem == "the archive is damaged: it was cut off");
            CHECK((text.starts_with(out)));
            // The letters are spread evenly, so the cut is about there in the text too.
            const std::size_t cut = text.size() * percent / 100;
            CHECK(out.size() + kind.block + text.size() / 100 > cut);
        }
        // The last bytes are only a checksum or an index.
        const auto [out, problem] = unpacked(packed.substr(0, packed.size() - 1));
        CHECK((out == text));
        CHECK(problem == "the archive is damaged: it was cut off");
    }
}

TEST_CASE("articles and crawls that were cut off are read up to the cut, with one message") {
    const std::string articles = lines(1600);
    const std::string records = crawl(1600);
    for (const Kind& kind : kinds()) {
        for (const std::string& whole : {articles, records}) {
            INFO(kind.name);
            const std::string packed = kind.pack(whole);
            const Read got = read(packed.substr(0, packed.size() * 3 / 4), "a.packed");
            const std::size_t lost = kind.block / (whole.size() / 1600) + 20;
            CHECK(got.articles.size() + lost > 1200);
            REQUIRE(got.errors.size() <= 2);  // the line or record in which the cut is, the file
            CHECK(got.errors.back().message == "the archive is damaged: it was cut off");
            CHECK(got.errors.back().where == "a.packed");
            CHECK_FALSE(got.errors.back().remedy.empty());
        }
    }
}

TEST_CASE("members one after the other are all read, and what is no member is passed over") {
    const std::string first = lines(300);
    const std::string second = crawl(3);
    for (const Kind& kind : kinds()) {
        INFO(kind.name);
        const std::string one = kind.pack(first);
        const std::string two = kind.pack(second);
        const std::string empty = kind.pack("");
        const std::pair both{first + second, std::string()};
        CHECK((unpacked(one + two) == both));
        CHECK((unpacked(one + empty + two) == both));
        CHECK((unpacked(one + std::string(512, '\0') + two) == both));
        CHECK((unpacked(one + two + "padding\x1F") == both));
        CHECK((unpacked(one + two + std::string(100000, '\0')) == both));
        CHECK(unpacked(one + two.substr(0, two.size() - 1)).second ==
              "the archive is damaged: it was cut off");
        std::string damaged = one;
        damaged[one.size() / 2] = static_cast<char>(~damaged[one.size() / 2]);
        const auto [out, problem] = unpacked(two + damaged + two);
        CHECK((out.starts_with(second)));
        CHECK((out.ends_with(second)));
        CHECK(problem.starts_with("the archive is damaged: "));
    }
}

TEST_CASE("a crawl is read with the dictionary in front of it") {
    std::vector<std::string> records;
    Letters letters;
    for (int i = 0; i < 300; ++i) {
        records.push_back(page_record(letters.next(20)));
    }
    const std::string dictionary = trained(records);
    REQUIRE(dictionary.starts_with("\x37\xA4\x30\xEC"));
    const std::string squeezed = pack_zstd(dictionary);
    for (const std::string& in_front : {dictionary, squeezed}) {
        const std::string packed = crawl_with_dictionary(dictionary, in_front, records);
        Read got = read(packed, "a.warc.zst");
        CHECK(got.errors.empty());
        CHECK(got.articles.size() == records.size());
        // Two crawls in one file, each with a dictionary of its own.
        got = read(packed + crawl_with_dictionary(dictionary, in_front, records), "a.warc.zst");
        CHECK(got.articles.size() == 2 * records.size());
        got = read(packed.substr(0, in_front.size() / 2), "a.warc.zst");
        CHECK(got.articles.empty());
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].message == "the archive is damaged: it was cut off");
        got = read(packed.substr(0, packed.size() - 30), "a.warc.zst");
        CHECK(got.articles.size() >= records.size() - 1);
        CHECK_FALSE(got.errors.empty());
    }
}

TEST_CASE("a dictionary that is none, is missing, or is too large is no harm") {
    std::vector<std::string> records;
    Letters letters;
    for (int i = 0; i < 300; ++i) {
        records.push_back(page_record(letters.next(20)));
    }
    const std::string dictionary = trained(records);
    const std::string broken = dictionary.substr(0, 40);
    for (const std::string& in_front :
         {std::string("catatan"), std::string(), broken, pack_zstd(dictionary).substr(0, 500)}) {
        const Read got =
            read(crawl_with_dictionary(dictionary, in_front, {records[0]}), "a.warc.zst");
        CHECK(got.articles.empty());
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].message.starts_with("the archive is damaged: "));
    }
    const std::string bomb = pack_zstd(dictionary + std::string(20U << 20U, 'a'));
    for (const std::string& packed : {crawl_with_dictionary(dictionary, bomb, records),
                                      "\x5D\x2A\x4D\x18" + number(0xFFFFFFFF) + dictionary}) {
        const Read got = read(packed, "a.warc.zst");
        CHECK(got.articles.empty());
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].code == ErrorCode::limit_exceeded);
    }
    // Frames that others skip may stand anywhere.
    const std::string note = "\x50\x2A\x4D\x18" + number(4) + "abcd";
    const std::string plain = pack_zstd(records[0]);
    CHECK(read(note + plain + note + plain + note, "a.warc.zst").articles.size() == 2);
}

TEST_CASE("what asks for very much memory to be unpacked is named and left out") {
    const std::string text = lines(10);
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 28);
    std::string frame(ZSTD_compressBound(text.size()), '\0');
    ZSTD_outBuffer out{frame.data(), frame.size(), 0};
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_continue);  // so that the size is not known
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    ZSTD_freeCCtx(context);
    frame.resize(out.pos);

    // The header of the block says how far it looks back: 1 GB, and a new checksum of the header.
    std::string stream = pack<archive_write_add_filter_xz>(text);
    stream[16] = 36;
    const std::string sum =
        number(lzma_crc32(reinterpret_cast<const std::uint8_t*>(stream.data()) + 12, 8, 0));
    stream.replace(20, 4, sum);

    for (const std::string& packed : {frame, stream}) {
        const Read got = read(packed, "a.ndjson.packed");
        CHECK(got.articles.empty());
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].code == ErrorCode::limit_exceeded);
        CHECK(got.errors[0].message ==
              "the archive needs more than 128 MB of memory to be unpacked");
    }
    ReadOptions more;
    more.limits.unpack_bytes = 1U << 28U;
    CHECK(read(frame, "a.ndjson.packed", more).errors.empty());
    ReadOptions less;
    less.limits.unpack_bytes = 1U << 20U;
    for (const std::string& packed : {pack<archive_write_add_filter_xz>(text), frame}) {
        const Read got = read(packed, "a.ndjson.packed", less);
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].message == "the archive needs more than 1 MB of memory to be unpacked");
    }
}

TEST_CASE("how many times its size an archive may unpack to is an option") {
    constexpr std::size_t size = 300U << 20U;
    std::string crawl =
        "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    crawl.resize(crawl.size() + size, 'a');
    const std::string packed = pack<archive_write_add_filter_gzip>(crawl);
    ReadOptions strict;
    strict.limits.expansion = 10;
    const Read got = read(packed, "a.warc.gz", strict);
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].message == "the archive unpacks to more than 10 times its size");
    ReadOptions lenient;
    lenient.limits.expansion = 1U << 20U;
    CHECK(read(packed, "a.warc.gz", lenient).errors.empty());
}

TEST_CASE("bombs of xz and zstd are refused") {
    const std::string zeros(30U << 20U, 'a');
    for (const auto pack_zeros : {pack<archive_write_add_filter_xz>, pack_zstd}) {
        std::string members;
        const std::string member = pack_zeros(zeros);
        for (int i = 0; i < 10; ++i) {
            members += member;
        }
        const Read got = read(members, "bom");
        CHECK(got.articles.empty());
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].code == ErrorCode::limit_exceeded);
    }
}

TEST_CASE("a packed file of nothing is empty, and a tar of before ustar is a tar") {
    for (const Kind& kind : kinds()) {
        const Read got = read(kind.pack(""), "kosong");
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].message == "the input is empty");
    }
    const std::string text = "Rapat Digelar Lagi\n\nWali kota memimpin rapat itu pada Selasa.";
    std::string tar(2048, '\0');
    tar.replace(0, 5, "a.txt");
    tar.replace(100, 7, "0000644");
    tar.replace(124, 11, "00000000075");
    tar.replace(148, 8, "        ");
    tar.replace(512, text.size(), text);
    REQUIRE(text.size() == 075);
    unsigned sum = 0;
    for (std::size_t i = 0; i < 512; ++i) {
        sum += static_cast<unsigned char>(tar[i]);
    }
    for (std::size_t i = 6; i-- > 0; sum /= 8) {
        tar[148 + i] = static_cast<char>('0' + sum % 8);
    }
    for (const std::string& bytes : {tar, pack<archive_write_add_filter_gzip>(tar)}) {
        const Read got = read(bytes, "a.tar");
        CHECK(got.errors.empty());
        REQUIRE(got.articles.size() == 1);
        CHECK(got.articles[0].source == "a.tar/a.txt");
    }
}
