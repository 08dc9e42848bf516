#!/usr/bin/env python3
"""Trains the assignment model and writes it as JSON; prints its quality on templates it never saw.

    generate.py > labelled.jsonl
    content-features words.txt < labelled.jsonl > features.csv
    train.py features.csv words.txt assignment.json

Needs numpy and scikit-learn. Seeded; the same features give the same file.
"""
import csv
import json
import sys

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

TREES, DEPTH, RATE, LEAF = 110, 4, 0.15, 25
LARGEST = 200_000


def read(path):
    with open(path, newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        groups, labels, features = [], [], []
        for row in rows:
            groups.append(row[0])
            labels.append(int(row[1]))
            features.append([float(x) for x in row[2:]])
    return header[2:], np.array(groups), np.array(labels), np.array(features, dtype=np.float32)


def fit(features, labels):
    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=RATE, min_samples_leaf=LEAF, subsample=0.8, random_state=7)
    return model.fit(features, labels)


def expected_calibration_error(labels, probabilities, bins=15):
    error = 0.0
    for low in np.linspace(0, 1, bins, endpoint=False):
        inside = (probabilities >= low) & (probabilities < low + 1 / bins)
        if inside.any():
            error += inside.mean() * abs(labels[inside].mean() - probabilities[inside].mean())
    return error


def scores(labels, chosen):
    right = int((chosen & (labels == 1)).sum())
    precision = right / max(1, int(chosen.sum()))
    recall = right / max(1, int((labels == 1).sum()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def flatten(model):
    """All trees in five arrays. Each node carries its mean log-odds, so that a walk explains itself."""
    feature, split, left, right, value, roots = [], [], [], [], [], []
    for tree in model.estimators_[:, 0]:
        nodes = tree.tree_
        offset = len(feature)
        roots.append(offset)
        for index in range(nodes.node_count):
            is_leaf = nodes.children_left[index] < 0
            feature.append(-1 if is_leaf else int(nodes.feature[index]))
            split.append(0 if is_leaf else float(f"{nodes.threshold[index]:.5g}"))
            left.append(0 if is_leaf else offset + int(nodes.children_left[index]))
            right.append(0 if is_leaf else offset + int(nodes.children_right[index]))
            value.append(float(f"{RATE * nodes.value[index][0][0]:.4g}"))
    return dict(feature=feature, split=split, left=left, right=right, value=value, roots=roots)


def main():
    names, groups, labels, features = read(sys.argv[1])
    # Thresholds and features as the program sees them: single precision.
    held = np.zeros(len(labels))
    for train, test in GroupKFold(n_splits=5).split(features, labels, groups):
        model = fit(features[train], labels[train])
        held[test] = model.decision_function(features[test])
    platt = LogisticRegression(C=1e6).fit(held.reshape(-1, 1), labels)
    slope, shift = float(platt.coef_[0][0]), float(platt.intercept_[0])
    probabilities = 1 / (1 + np.exp(-(slope * held + shift)))
    threshold = max((scores(labels, probabilities >= t)[2], t) for t in np.arange(0.5, 0.8, 0.02))[1]
    for t in (threshold, 0.5, 0.7, 0.9):
        precision, recall, f1 = scores(labels, probabilities >= t)
        print(f"threshold {t:.2f}: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f} on unseen templates")
    print(f"calibration error {expected_calibration_error(labels, probabilities):.4f}, {len(labels)} candidates, {len(set(groups))} templates")
    worst = sorted((np.mean((probabilities[groups == g] >= threshold) != (labels[groups == g] == 1)), g) for g in set(groups))[-8:]
    print("hardest templates:", ", ".join(f"{g} {e:.2f}" for e, g in reversed(worst)))

    final = fit(features, labels)
    weight = final.feature_importances_
    print("strongest features:", ", ".join(names[i] for i in np.argsort(-weight)[:12]))
    words = " ".join(open(sys.argv[2]).read().split())
    prior = float(final.init_.class_prior_[1])
    document = dict(
        version="1", features=names, lexicon=words, base=float(np.log(prior / (1 - prior))),
        calibration=[round(slope, 5), round(shift, 5)], threshold=round(float(threshold), 3), **flatten(final))
    text = json.dumps(document, separators=(",", ":"))
    if len(text) > LARGEST:
        sys.exit(f"the model holds {len(text)} bytes, more than {LARGEST}")
    with open(sys.argv[3], "w") as file:
        file.write(text + "\n")
    print(f"{sys.argv[3]}: {len(text)} bytes")


if __name__ == "__main__":
    main()
