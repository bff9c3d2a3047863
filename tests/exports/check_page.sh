#!/bin/sh
# check_page.sh PROGRAM SHARED SAMPLES SCRATCH PYTHON: the web page of the sample articles in headless
# Chromium, by the benchmark's check_browser.mjs: every control is used, and nothing may reach the
# console or the network. Then window.mjs: a window of another size shows the same stretch of time.
# Screenshots stay in SCRATCH.
set -eu
program=$1 check=$2/exports/check_browser.mjs samples=$3 scratch=$4 python=$5
[ -f "$check" ] || { echo "skipped: the benchmark folder is not there (see docs/testing.md)"; exit 0; }
[ -x /usr/bin/chromium ] || { echo "skipped: there is no Chromium"; exit 0; }
driver=$("$python" -c 'import os, playwright; print(os.path.dirname(playwright.__file__) + "/driver")' \
    2>/dev/null) || { echo "skipped: playwright could not be installed (tools/python-test.txt)"; exit 0; }
rm -rf "$scratch"
mkdir -p "$scratch/node_modules"
ln -s "$driver/package" "$scratch/node_modules/playwright-core"
"$program" --quiet build "$samples" --format html -o "$scratch"
EXPORTS_NODE_MODULES=$scratch "$driver/node" "$check" "$scratch/viewer.html" --out "$scratch"
EXPORTS_NODE_MODULES=$scratch "$driver/node" "$(dirname "$0")/window.mjs" "$scratch/viewer.html"
