#!/usr/bin/env python3
"""Whether memory stays flat over a large crawl.

    bench/large_warc.py [PROGRAM] [MEGABYTES]

Makes a crawl of so many megabytes (default 2048) out of invented pages, hands it to `linimasa read -`
as it is made, and prints the most memory that the program took; the same for a tenth of it before.
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


def record(number: int, words: random.Random) -> bytes:
    """One HTML response."""
    paragraphs = "".join(f"<p>{' '.join(words.choices(WORDS, k=60)).capitalize()}.</p>"
                         for _ in range(PARAGRAPHS))
    menu = "".join(f'<li><a href="/r/{i}">Rubrik {i}</a></li>' for i in range(100))
    page = (f"<html><head><title>Berita {number}</title></head><body><nav><ul>{menu}</ul></nav>"
            f"<article><h1>Berita {number}</h1>{paragraphs}</article></body></html>")
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://contoh.test/{number}\r\n"
            f"Content-Length: {len(http)}\r\n\r\n").encode()
    return head + http + b"\r\n\r\n"


def most_memory(program: str, size: int) -> tuple[int, float]:
    """Kilobytes, and seconds of processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen([program, "-q", "read", "-", "--format", "raw"],
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    words = random.Random(1)
    pages = [record(number, words) for number in range(200)]
    written = number = 0
    while written < size:
        # New pages are slow to make: the same ones come again under other addresses.
        page = pages[number % len(pages)].replace(b"contoh.test/", b"contoh.test/%d-" % number, 1)
        process.stdin.write(page)
        written += len(page)
        number += 1
    process.stdin.close()
    if process.wait() != 0:
        sys.exit(f"{program} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_maxrss, after.ru_utime - before.ru_utime


def main() -> None:
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/bin/linimasa")
    megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 2048
    for size in (megabytes // 10, megabytes):
        memory, seconds = most_memory(program, size << 20)
        print(f"{size:6} MB: {memory / 1024:6.0f} MB of memory, "
              f"{size / max(seconds, 0.01):6.1f} MB a second of processor time")


if __name__ == "__main__":
    main()
