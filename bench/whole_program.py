#!/usr/bin/env python3
"""How fast the whole program is, beside `wc -w` on the same bytes in the same run.

    bench/whole_program.py [PROGRAM] [ARTICLES] [MEGABYTES]

ARTICLES is a folder or an NDJSON file; default: the benchmark's corpus where it is there, else the
samples. They are repeated, each time with a line of their own, until there are MEGABYTES (default
40) of text. Single figures drift with the machine, the ratio to wc does not.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def default_articles() -> Path:
    shared = Path(os.environ.get("LINIMASA_SHARED_DIR", ROOT / ".." / "shared"))
    corpus = shared / "corpus"
    return corpus if corpus.is_dir() else ROOT / "samples" / "articles"


def repeated(program: str, articles: Path, megabytes: float, folder: Path) -> tuple[Path, Path]:
    """The articles as one NDJSON file of so many megabytes, and their text alone."""
    once = subprocess.run([program, "-q", "read", str(articles), "--format", "ndjson"],
                          capture_output=True, check=True).stdout
    records = [json.loads(line) for line in once.splitlines()]
    ndjson, text = folder / "all.ndjson", folder / "all.txt"
    written = 0
    with ndjson.open("w") as out, text.open("w") as words:
        for number in range(10**9):
            for record in records:
                # Another text each time: an article that was there before would be no work.
                own = f"{record['text']}\nSalinan {number}.\n"
                short = {"id": f"{record['id']}-{number}", "date": record["published"], "text": own}
                json.dump(short, out, ensure_ascii=False)
                out.write("\n")
                words.write(own)
                written += len(own.encode())
            if written >= megabytes * 1e6:
                return ndjson, text
    raise AssertionError


def run(command: list[str], environment: dict[str, str] | None = None) -> tuple[float, float, float]:
    """Wall seconds, seconds of CPU, largest memory in megabytes."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/bin/linimasa")
    articles = Path(sys.argv[2]) if len(sys.argv) > 2 else default_articles()
    megabytes = float(sys.argv[3]) if len(sys.argv) > 3 else 40
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name:
        ndjson, text = repeated(program, articles, megabytes, Path(name))
        size = text.stat().st_size / 1e6
        print(f"{size:.1f} MB of text")
        print(f"{'':32} {'wall s':>8} {'CPU s':>8} {'MB/s of CPU':>12} {'of wc -w':>9} {'memory':>9}")
        baseline = run(["wc", "-w", str(text)], {"LC_ALL": "C.UTF-8"})

        def row(title: str, measured: tuple[float, float, float]) -> None:
            wall, cpu, memory = measured
            print(f"{title:32} {wall:8.2f} {cpu:8.2f} {size / cpu:12.2f} "
                  f"{f'1/{cpu / baseline[1]:.1f}':>9} {memory:6.0f} MB", flush=True)

        row("wc -w", baseline)
        for command in ("read", "times", "extract"):
            row(f"linimasa {command}, 1 thread",
                run([program, command, str(ndjson), "--threads", "1"]))
        one = run([program, "extract", str(ndjson), "--threads", "1"])
        many = run([program, "extract", str(ndjson), "--threads", str(cores)])
        row(f"linimasa extract, {cores} threads", many)
        print(f"{cores} threads are {one[0] / many[0]:.2f} times as fast as one")
        short = Path(name) / "short.txt"
        short.write_text("Menteri bertemu Gubernur Bali di Denpasar, Senin (3/9/2018).\n")
        best = min(run([program, "extract", str(short)])[0] for _ in range(5))
        print(f"one short article from start to end: {best * 1000:.0f} ms")


if __name__ == "__main__":
    main()
