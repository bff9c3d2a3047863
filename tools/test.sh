#!/bin/bash
# Installs what is missing, builds, and runs every test and check. Its last line says how many passed,
# failed and were skipped; the exit status is 0 only when none failed. Safe to repeat; what has not
# changed is not built or checked again.
#
# LINIMASA_FUZZ_SECONDS   time for each fuzz target; default 10
set -u
cd "$(dirname "$0")/.." || exit 1
. tools/setup.sh

passed=0
failed=0
skipped=0
failures=""

# count NAME STATUS: one check of its own
count() {
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        failures="$failures
  $1"
    fi
}

# attribute FILE NAME: of the test suite in a JUnit file of CTest, which has them a line each
attribute() { sed -n "s/^[[:space:]]*$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

# run_tests PRESET: builds, runs the tests, adds up
run_tests() {
    local preset=$1
    shift
    say "Building: $preset"
    cmake --preset "$preset" "$@" >"build/configure-$preset.log" 2>&1 || {
        cat "build/configure-$preset.log"
        count "configuring $preset" 1
        return
    }
    cmake --build "build/$preset" --parallel "$(cores)"
    local built=$?
    count "building $preset" $built
    [ $built -eq 0 ] || return
    say "Tests: $preset"
    local report="$PWD/build/tests-$preset.xml"
    rm -f "$report"
    ctest --test-dir "build/$preset" --parallel "$(cores)" --output-on-failure --no-tests=error \
        --output-junit "$report" | grep -Ev '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test .* Passed )'
    [ -f "$report" ] || {
        count "running the tests of $preset" 1
        return
    }
    local all bad left
    all=$(attribute "$report" tests)
    bad=$(attribute "$report" failures)
    left=$(($(attribute "$report" skipped) + $(attribute "$report" disabled)))
    passed=$((passed + all - bad - left))
    failed=$((failed + bad))
    skipped=$((skipped + left))
    [ "$bad" -eq 0 ] || failures="$failures
  $bad tests of $preset"
}

mkdir -p build
install_missing tools/packages-build.txt tools/packages-test.txt
install_python tools/python-test.txt || echo "Goes on without these; what needs them is skipped."

run_tests release -DLINIMASA_TESTS=ON -DLINIMASA_BENCH=ON
LSAN_OPTIONS="suppressions=$PWD/tests/leaks.txt:print_suppressions=0" run_tests sanitize

say "Format"
git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format-14 --dry-run --Werror
count "clang-format" $?

say "clang-tidy"
tools/tidy.sh
status=$?
[ $status -eq 3 ] && skipped=$((skipped + 1)) && status=0
count "clang-tidy" $status

say "Fuzzing"
tools/fuzz.sh "${LINIMASA_FUZZ_SECONDS:-10}"
count "fuzzing" $?

[ -z "$failures" ] || printf '\nFailed:%s\n' "$failures"
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
