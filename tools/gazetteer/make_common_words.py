#!/usr/bin/env python3
"""Writes core/languages/id/common_words.tsv: words that the training sets of the tagger write in small
letters and outside of names. Run: make_common_words.py FOLDER OUTPUT, where FOLDER holds
idner-news-2k/train.txt and nergrit/train_preprocess.txt."""
import collections
import pathlib
import sys

SETS = ["idner-news-2k/train.txt", "nergrit/train_preprocess.txt"]
SHORTEST = 3
# A word that stands inside names as often as this counts as one of names.
MOST_IN_NAMES = 0.25


def main():
    plain = collections.Counter()
    in_names = collections.Counter()
    for name in SETS:
        for line in (pathlib.Path(sys.argv[1]) / name).read_text(encoding="utf-8").splitlines():
            cells = line.split()
            if len(cells) < 2 or not cells[0].isalpha():
                continue
            if cells[-1] != "O":
                in_names[cells[0].lower()] += 1
            elif cells[0].islower():
                plain[cells[0]] += 1
    words = sorted(word for word in plain
                   if len(word) >= SHORTEST and in_names[word] < MOST_IN_NAMES * plain[word])
    lines = ["# Written by tools/gazetteer/make_common_words.py; do not edit. Source: SOURCES.md.",
             "# Words of the language, in lower case: where a text has no capitals, no names of persons."]
    pathlib.Path(sys.argv[2]).write_text("\n".join(lines + words) + "\n", encoding="utf-8")


main()
