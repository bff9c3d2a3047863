#!/bin/bash
# How fast the whole program is, beside `wc -w` on the same bytes in the same run: single figures
# drift with the machine, the ratio does not.
#
#     bench/whole_program.sh [PROGRAM] [ARTICLES] [MEGABYTES]
#
# ARTICLES is a folder or an NDJSON file; default: the benchmark's corpus where it is there, else the
# samples. They are repeated, each time with a line of their own, until there are MEGABYTES (default 40)
# of text.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
program=${1:-$here/build/release/bin/linimasa}
shared=${LINIMASA_SHARED_DIR:-$here/../shared}
articles=${2:-$([ -d "$shared/corpus" ] && echo "$shared/corpus" || echo "$here/samples/articles")}
megabytes=${3:-40}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$program" --quiet read "$articles" --format json >"$scratch/once.ndjson"
once=$(wc -c <"$scratch/once.ndjson")
rounds=$((megabytes * 1000000 / once + 1))
for ((i = 0; i < rounds; i++)); do
    # Another text each time: an article that was there before would be no work.
    sed "s/\"text\":\"/\"text\":\"Salinan $i.\\\\n\\\\n/" "$scratch/once.ndjson"
done >"$scratch/all.ndjson"
"$program" --quiet read "$scratch/all.ndjson" --format raw >"$scratch/all.txt"
bytes=$(wc -c <"$scratch/all.txt")

# seconds COMMAND...: wall time
seconds() {
    local start end
    start=$(date +%s.%N)
    "$@" >/dev/null 2>"$scratch/errors"
    end=$(date +%s.%N)
    awk "BEGIN { printf \"%.3f\", $end - $start }"
}
row() { awk -v n="$1" -v b="$bytes" -v s="$2" -v w="$wc" \
    'BEGIN { printf "%-34s %8.2f s %9.2f MB/s   1/%.1f of wc -w\n", n, s, b / s / 1e6, s / w }'; }

wc=$(seconds env LC_ALL=C.UTF-8 wc -w "$scratch/all.txt")
printf '%s articles, %s bytes of text\n' "$(wc -l <"$scratch/all.ndjson")" "$bytes"
row "wc -w (C.UTF-8)" "$wc"
row "linimasa read, 1 thread" "$(seconds "$program" read "$scratch/all.ndjson" --format raw --threads 1)"
row "linimasa times, 1 thread" "$(seconds "$program" times "$scratch/all.ndjson" --threads 1)"
row "linimasa extract, 1 thread" "$(seconds "$program" extract "$scratch/all.ndjson" --threads 1)"
row "linimasa extract, $(nproc) threads" "$(seconds "$program" extract "$scratch/all.ndjson" --threads "$(nproc)")"
if command -v python3 >/dev/null; then
    python3 - "$program" "$scratch/all.ndjson" <<'END'
import resource, subprocess, sys
subprocess.run([sys.argv[1], "-q", "extract", sys.argv[2]], stdout=subprocess.DEVNULL, check=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"largest memory of linimasa extract: {peak / 1024:.0f} MB")
END
fi
printf '%s\n' "Rapat" >"$scratch/one.txt"
printf 'start to end of one short article: %s s\n' "$(seconds "$program" extract "$scratch/one.txt")"
