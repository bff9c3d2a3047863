#!/usr/bin/env python3
"""Whether memory stays flat over a large crawl.

    bench/large_warc.py [PROGRAM] [MEGABYTES]

Makes a crawl of so many megabytes (default 2048) out of invented pages that all differ, hands it to
`linimasa read -` as it is made, and prints the most memory that the program took; the same for a tenth
of it before. What grows is the index by which copies are told, by so many bytes a page.
"""

import random
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARAGRAPHS = 60
WORDS = ("wali kota warga jembatan jalan pasar harga gula beras sekolah dinas anggaran rapat bulan "
         "tahun baru lama besar kecil akan telah sudah dengan untuk dari pada yang dan itu ini").split()


def paragraphs(words: random.Random) -> list[str]:
    """Of which any page holds its own few: two pages have hardly one in common."""
    return [f"<p>{' '.join(words.choices(WORDS, k=60)).capitalize()}.</p>" for _ in range(6000)]


MENU = "".join(f'<li><a href="/r/{i}">Rubrik {i}</a></li>' for i in range(100))


def record(number: int, story: str) -> bytes:
    """One HTML response."""
    page = (f"<html><head><title>Berita {number}</title></head><body><nav><ul>{MENU}</ul></nav>"
            f"<article><h1>Berita {number}</h1>{story}</article></body></html>")
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://contoh.test/{number}\r\n"
            f"Content-Length: {len(http)}\r\n\r\n").encode()
    return head + http + b"\r\n\r\n"


def most_memory(program: str, size: int) -> tuple[int, int, float]:
    """Kilobytes, pages, and seconds of processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen([program, "-q", "read", "-", "--format", "ndjson"],
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    words = random.Random(1)
    known = paragraphs(words)
    written = number = 0
    while written < size:
        page = record(number, "".join(words.choices(known, k=PARAGRAPHS)))
        process.stdin.write(page)
        written += len(page)
        number += 1
    process.stdin.close()
    if process.wait() != 0:
        sys.exit(f"{program} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_maxrss, number, after.ru_utime - before.ru_utime


def measured(program: str, megabytes: int) -> tuple[int, int, float]:
    memory, pages, seconds = most_memory(program, megabytes << 20)
    print(f"{megabytes:6} MB: {memory / 1024:6.0f} MB of memory for {pages} pages, "
          f"{megabytes / max(seconds, 0.01):6.1f} MB a second of processor time")
    return memory, pages, seconds


def main() -> None:
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/bin/linimasa")
    megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 2048
    few, few_pages, _ = measured(program, megabytes // 10)
    many, many_pages, _ = measured(program, megabytes)
    print(f"{(many - few) * 1024 / (many_pages - few_pages):.0f} bytes a page")


if __name__ == "__main__":
    main()
