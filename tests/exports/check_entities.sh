#!/bin/sh
# check_entities.sh PROGRAM SAMPLES SCRATCH PYTHON: STIX by the validator of its committee, FollowTheMoney
# entities by the model behind Aleph.
set -eu
program=$1 samples=$2 scratch=$3 python=$4
here=$(dirname "$0")
"$python" -c 'import followthemoney, stix2validator' 2>/dev/null || {
    echo "skipped: the validators could not be installed (tools/python-test.txt)"
    exit 0
}
rm -rf "$scratch"
"$program" --quiet build "$samples" --format stix,ftm -o "$scratch"
"$python" "$here/check_entities.py" "$scratch/graph.stix.json" "$scratch/graph.ftm.ndjson"
