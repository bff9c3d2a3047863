#!/bin/sh
# Writes all golden files anew from what the program does now. Look at the difference before you
# commit it: git diff tests/golden samples/expected
#
#     tools/approve.sh [BUILD FOLDER]     default: build/release
set -eu
cd "$(dirname "$0")/.."
build=${1:-build/release}
cmake --build "$build"
export LINIMASA_APPROVE=1
for test in "$build"/tests/test_*; do
    [ -d "$test" ] || [ ! -x "$test" ] || "$test" "[golden]"
done
ctest --test-dir "$build" --label-regex '^sample$' --output-on-failure
git --no-pager diff --stat -- tests/golden samples/expected
