#!/bin/bash
# clang-tidy over our own sources, in parallel, within a time: tools/tidy.sh [SECONDS]
# What passed is remembered by its contents, all headers and the settings, and not checked again.
# Sources that were changed last come first. Exit status: 0 clean, 1 not clean, 3 clean as far as the
# time reached.
set -u
cd "$(dirname "$0")/.." || exit 1
seconds=${1:-86400}
build=build/release
done_dir=build/tidy
mkdir -p "$done_dir"
[ -f $build/compile_commands.json ] || { echo "configure first: cmake --preset release"; exit 1; }

headers=$(git ls-files -z '*.hpp' '*.def' .clang-tidy | xargs -0 cat | sha256sum)
end=$(($(date +%s) + seconds))

# Newest change first: what was just written is what needs the check.
sources=$({ git diff --name-only HEAD; git log --name-only --format= -n 200; git ls-files; } |
    awk '!seen[$0]++' | grep -E '^(core|graph|exporters|store|cli)/.*\.cpp$')

check() {
    local source=$1 stamp
    [ -f "$source" ] || return 0
    stamp=$done_dir/$( (echo "$headers"; cat "$source") | sha256sum | cut -c1-32)
    [ -f "$stamp" ] && return 0
    [ "$(date +%s)" -lt "$end" ] || { echo "$source" >>"$done_dir/left"; return 0; }
    if clang-tidy-14 -p $build --quiet --extra-arg=-Wno-unknown-warning-option "$source" \
        >"$stamp.log" 2>&1; then
        : >"$stamp"
    else
        grep -v 'warnings generated' "$stamp.log"
        echo "$source" >>"$done_dir/bad"
    fi
    rm -f "$stamp.log"
}
export -f check
export headers end build done_dir

rm -f "$done_dir/left" "$done_dir/bad"
printf '%s\n' "$sources" | xargs -P "$(nproc)" -I{} bash -c 'check {}'

[ ! -f "$done_dir/bad" ] || { echo "$(wc -l <"$done_dir/bad") files are not clean"; exit 1; }
[ ! -f "$done_dir/left" ] || {
    echo "skipped: no time was left for $(wc -l <"$done_dir/left") files; the next run goes on"
    exit 3
}
