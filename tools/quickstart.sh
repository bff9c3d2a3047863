#!/bin/sh
# From a fresh clone to a timeline: installs what is missing, builds, and runs the program on the
# sample articles. Safe to repeat; the second time it takes seconds.
#
#     tools/quickstart.sh [FOLDER]     FOLDER for the result; default: out
set -eu
cd "$(dirname "$0")/.."
. tools/setup.sh
out=${1:-out}

install_missing tools/packages-build.txt
if [ ! -f build/release/build.ninja ]; then
    say "Configuring"
    mkdir -p build
    cmake --preset release -DLINIMASA_TESTS=OFF -DLINIMASA_BENCH=OFF >build/configure.log 2>&1 || {
        cat build/configure.log
        fail "The build could not be configured; see above."
    }
fi
say "Building (a few minutes the first time)"
cmake --build build/release --parallel "$(cores)" --target linimasa_cli

say "Reading samples/articles"
build/release/bin/linimasa build samples/articles -o "$out"

cat <<END

Done. Open in a browser: $out/viewer.html, or the picture alone: $out/timeline.svg.
$out/graph.graphml opens in Gephi.

The same with your own articles, a folder of text files or saved web pages:

    build/release/bin/linimasa build FOLDER -o result

END
