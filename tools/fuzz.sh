#!/bin/bash
# Builds the fuzz targets with Clang and runs each for some seconds: tools/fuzz.sh [SECONDS]
# Crashes go to tests/fuzz/crashes/, where the tests replay them from then on.
set -u
cd "$(dirname "$0")/.." || exit 1
seconds=${1:-60}
[ "$seconds" -gt 0 ] || exit 0
compgen -G 'tests/fuzz/*_fuzz.cpp' >/dev/null || { echo "no fuzz targets"; exit 0; }
mkdir -p build tests/fuzz/crashes
cmake --preset sanitize >build/configure-sanitize.log 2>&1 ||
    { cat build/configure-sanitize.log; exit 1; }
cmake --build build/sanitize --parallel "$(nproc)" --target fuzz_targets || exit 1
status=0
for target in build/sanitize/fuzz/*; do
    [ -x "$target" ] && [ ! -d "$target" ] || continue
    name=$(basename "$target")
    seeds=tests/fuzz/corpus/$name
    found=build/sanitize/found/$name
    mkdir -p "$found"
    dictionary=()
    [ -f "tests/fuzz/$name.dict" ] && dictionary=(-dict="tests/fuzz/$name.dict")
    echo "$name"
    "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 \
        -artifact_prefix="tests/fuzz/crashes/$name-" "${dictionary[@]}" "$found" \
        $([ -d "$seeds" ] && echo "$seeds") >"build/sanitize/$name.log" 2>&1 || {
        tail -30 "build/sanitize/$name.log"
        status=1
    }
done
exit $status
