#!/bin/bash
# clang-tidy over our own sources, in parallel. What passed is remembered by its contents, all headers
# and the settings, and not checked again. Exit status: 0 clean, 1 not clean, 3 clang-tidy is missing.
#
# Debian's clang-tidy matches every declaration of the system's headers and takes ten seconds a file;
# the one of tools/python-test.txt takes one or two.
set -u
cd "$(dirname "$0")/.." || exit 1
build=build/release
done_dir=build/tidy
tidy=build/python/bin/clang-tidy
mkdir -p "$done_dir"
[ -x $tidy ] || { echo "skipped: clang-tidy could not be installed (tools/python-test.txt)"; exit 3; }
[ -f $build/compile_commands.json ] || { echo "configure first: cmake --preset release"; exit 1; }

settings=$({ git ls-files -z '*.hpp' '*.def' .clang-tidy | xargs -0 cat; $tidy --version; } | sha256sum)

check() {
    local source=$1 stamp
    stamp=$done_dir/$( (echo "$settings"; cat "$source") | sha256sum | cut -c1-32)
    [ ! -f "$stamp" ] || return 0
    if $tidy -p $build --quiet --extra-arg=-Wno-unknown-warning-option \
        --extra-arg=-Wno-deprecated-declarations "$source" >"$stamp.log" 2>&1; then
        : >"$stamp"
    else
        grep -v 'warnings generated' "$stamp.log"
        echo "$source" >>"$done_dir/bad"
    fi
    rm -f "$stamp.log"
}
export -f check
export settings build done_dir tidy

rm -f "$done_dir/bad"
git ls-files 'core/*.cpp' 'graph/*.cpp' 'exporters/*.cpp' 'store/*.cpp' 'cli/*.cpp' |
    xargs -P "$(nproc)" -I{} bash -c 'check {}'

[ ! -f "$done_dir/bad" ] || { echo "$(wc -l <"$done_dir/bad") files are not clean"; exit 1; }
