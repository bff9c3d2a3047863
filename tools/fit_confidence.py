#!/usr/bin/env python3
"""Fits the weights of core/languages/id/event_weights.tsv to annotated articles.

    fit_confidence.py --program build/release/bin/linimasa --score ../shared/benchmark/score.py \
        --gold DIR ... [--held-out DIR ...] [-o core/languages/id/event_weights.tsv]

A gold folder holds one JSON file per article in the form of the shared benchmark; the texts are
looked for in `articles` beside it or one folder up. The program is run once over all of them with
a pack that gives every feature the weight one and tells every draft, so its reasons list the
features of every draft. A draft is right where score.py matches it with a gold event of the same
date. The weights are those of a logistic regression with a ridge penalty, by Newton's method.

Printed are the figures of a cross-validation (each article judged by weights fitted without it),
those of the folders held out, and a table of how often events are right by confidence. The same
input gives the same weights.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ENTRY = re.compile(r"(\w+)([+-]\d+\.\d\d)")


def load(path: Path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def feature_names(source: Path) -> list[str]:
    """The names in features.hpp, in its order."""
    text = source.read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', text[text.index("feature_names ="):])


class Case:
    """One draft: its features, whether it is right, and the article it stands in."""

    def __init__(self, article: str, features: list[tuple[int, float]]):
        self.article = article
        self.features = features
        self.right = False

    def probability(self, weights: list[float]) -> float:
        total = sum(weights[i] * value for i, value in self.features)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def read_cases(score, program: Path, folder: Path, names: list[str]) -> tuple[list[Case], int]:
    """All drafts of a folder's articles, and the number of gold events."""
    near = folder.parent / "articles"
    texts = near if near.is_dir() else folder.parent.parent / "articles"
    gold, corpus = score.read_gold(folder, texts)
    with tempfile.TemporaryDirectory() as pack:
        rows = ["least_confidence\t0", *(f"{name}\t1" for name in names)]
        Path(pack, "event_weights.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        lines = subprocess.run([program, "extract", "--language-dir", pack, "--threads", "1",
                                *(texts / article.name for article in gold)],
                               check=True, capture_output=True, text=True).stdout.splitlines()
        joined = {"format": score.FORMAT, "articles": [], "actors": [], "places": [], "events": [],
                  "relations": []}
        for line in lines:
            extraction = json.loads(line)
            for key in ("articles", "actors", "places", "events", "relations"):
                joined[key] += extraction.get(key, [])
        graph = Path(pack, "graph.json")
        graph.write_text(json.dumps(joined), encoding="utf-8")
        prediction = score.Prediction(graph)
    scorer = score.Scorer(gold, corpus, prediction)
    number = {name: i for i, name in enumerate(names)}
    cases: list[Case] = []
    for article in gold:
        ids = prediction.events_in.get(prediction.by_source[article.name]["id"], [])
        wanted = [scorer.gold_events[article.name, event["label"]] for event in article.data["events"]]
        pairs = score.assign([[likeness(score, scorer, event, prediction.events[i]) for i in ids]
                              for event in wanted])
        matched = {j for _, j in pairs}
        for j, event_id in enumerate(ids):
            account = next(reason["note"] for reason in prediction.events[event_id]["x_reasons"]
                           if reason["step"] == "confidence")
            case = Case(article.name, [(number[name], float(value))
                                       for name, value in ENTRY.findall(account)])
            case.right = j in matched
            cases.append(case)
    return cases, sum(len(article.data["events"]) for article in gold)


def likeness(score, scorer, event, found: dict) -> float:
    """As score.py has it for a match of events with the same date; 0 where there is none."""
    date = score.value(found.get("start"), found.get("until"), by_day=True)
    same_kind = found.get("kind") in event.kinds
    labels = score.label_f1(event.labels, found.get("label") or "")
    if date not in event.dates or (not same_kind and labels < 0.5):
        return 0.0
    tally = scorer._people(event, found)[0]
    alike = score.event_similarity(same_kind, None if date is None else 1.0, labels,
                                   tally.f1 if tally.tp else 0.0)
    return alike if alike >= 0.5 else 0.0


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination; the matrix is symmetric and positive definite."""
    size = len(right)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for i in range(size):
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            if factor:
                for c in range(i, size + 1):
                    rows[k][c] -= factor * rows[i][c]
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (rows[i][size] - sum(rows[i][c] * out[c] for c in range(i + 1, size))) / rows[i][i]
    return out


def fit(cases: list[Case], centre: list[float], ridge: float) -> list[float]:
    """Weights that maximise the likelihood less ridge/2 times their squared distance from centre."""
    size = len(centre)
    weights = centre[:]
    for _ in range(12):
        gradient = [-ridge * (w - c) for w, c in zip(weights, centre)]
        hessian = [[ridge if i == k else 0.0 for k in range(size)] for i in range(size)]
        for case in cases:
            p = case.probability(weights)
            for i, x in case.features:
                gradient[i] += x * (case.right - p)
                for k, y in case.features:
                    hessian[i][k] += p * (1.0 - p) * x * y
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def read_weights(table: Path | None, names: list[str]) -> list[float]:
    """The weights of a table, zero for features that it lacks."""
    rows = [] if table is None else [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()
                                     if line and not line.startswith("#")]
    known = {row[0]: float(row[1]) for row in rows}
    return [known.get(name, 0.0) for name in names]


def figures(judged: list[tuple[float, bool]], gold: int, least: float) -> tuple[float, float, float]:
    told = [right for p, right in judged if p >= least]
    right = sum(told)
    precision = right / len(told) if told else 0.0
    recall = right / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def report(title: str, judged: list[tuple[float, bool]], gold: int, leasts: list[float]) -> None:
    print(f"{title}: {gold} events, {len(judged)} drafts, {sum(r for _, r in judged)} of them right")
    for least in leasts:
        precision, recall, f1 = figures(judged, gold, least)
        print(f"  from {least:.2f} on: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    for low, high in ((0.9, 1.01), (0.8, 0.9), (0.7, 0.8), (0.6, 0.7), (0.5, 0.6), (0.4, 0.5), (0.3, 0.4)):
        inside = [right for p, right in judged if low <= p < high]
        if inside:
            print(f"  {low:.1f}: {sum(inside)} of {len(inside)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True, type=Path)
    parser.add_argument("--score", required=True, type=Path, help="score.py of the shared benchmark")
    parser.add_argument("--gold", required=True, type=Path, nargs="+", metavar="DIR")
    parser.add_argument("--held-out", type=Path, nargs="*", default=[], metavar="DIR")
    parser.add_argument("--centre", type=Path, help="table of weights that the ridge penalty pulls to, else zero")
    parser.add_argument("--ridge", type=float, default=2.0)
    parser.add_argument("--least", type=float, default=0.4, help="events below it are not told")
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    score = load(options.score)
    names = feature_names(Path(__file__).parent.parent / "core/src/events/features.hpp")
    centre = read_weights(options.centre, names)
    cases, gold = [], 0
    for folder in options.gold:
        found, events = read_cases(score, options.program, folder, names)
        cases += found
        gold += events
    leasts = sorted({0.3, 0.35, 0.4, 0.45, 0.5, options.least})

    articles = sorted({case.article for case in cases})
    folds = 10
    judged: list[tuple[float, bool]] = []
    for fold in range(folds):
        left_out = set(articles[fold::folds])
        weights = fit([case for case in cases if case.article not in left_out], centre, options.ridge)
        judged += [(case.probability(weights), case.right) for case in cases if case.article in left_out]
    report("cross-validation", judged, gold, leasts)
    weights = fit(cases, centre, options.ridge)
    for folder in options.held_out:
        found, events = read_cases(score, options.program, folder, names)
        report(f"held out, {folder.name}", [(case.probability(weights), case.right) for case in found],
               events, leasts)
    if options.output:
        rows = ["# How much each feature of a draft speaks for its being an event that a careful reader",
                "# lists (core/src/events/features.hpp says what they are): log-odds, added up. Written by",
                "# tools/fit_confidence.py.", "#", "# feature  weight",
                f"least_confidence\t{options.least:g}",
                *(f"{name}\t{weight:.2f}" for name, weight in zip(names, weights))]
        options.output.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
