#!/bin/sh
# check.sh PROGRAM SHARED SAMPLES SCRATCH: every format of the sample graph, loaded by the tools that
# people use (networkx, igraph, Graphviz, rdflib, …), by the benchmark's check.py.
set -eu
program=$1 check=$2/exports/check.py samples=$3 scratch=$4
[ -f "$check" ] || { echo "skipped: the benchmark folder is not there (see docs/testing.md)"; exit 0; }
rm -rf "$scratch"
formats=$("$program" formats | awk '{ print $1 }' | tr '\n' ',')
"$program" --quiet build "$samples" --format "${formats%,}" -o "$scratch"

set --
while read -r option file; do
    [ ! -f "$scratch/$file" ] || set -- "$@" "--$option" "$scratch/$file"
done <<END
json graph.json
graphml graph.graphml
gexf graph.gexf
dot graph.dot
dot-timeline timeline.dot
jgf graph.jgf.json
cytoscape graph.cyjs
node-link graph.nodelink.json
timelinejs timeline.timelinejs.json
vis timeline.vis.json
csv-nodes nodes.csv
csv-edges edges.csv
ics timeline.ics
jsonld graph.jsonld
ttl graph.ttl
END
python3 "$check" --allow-missing "$@"
