"""Precision, recall and F1 by family with bootstrap intervals over templates; calibration; hidden values."""
import random
from collections import defaultdict
from dataclasses import dataclass

OVERLAP = 0.5
FAMILIES = {
    "secrets with a format": ("secret", {"format"}), "generic secrets": ("secret", {"generic"}),
    "all secrets": ("secret", {"format", "generic"}), "structured personal data": ("personal", {"personal"}),
}


@dataclass
class Hit:
    """A label or a prediction after matching: `label` is None for a false positive, `prediction` for a miss."""
    group: str
    label: object
    prediction: object


def covers(label, prediction):
    shared = min(label.end, prediction.end) - max(label.start, prediction.start)
    return shared > 0 and (label.any_part or shared >= OVERLAP * (label.end - label.start))


def match(rows, predictions):
    """Pairs each label with the surest prediction of its category that covers it. What else lies on a label of its own
    category is neither right nor wrong; every other prediction is a false positive."""
    by_row = defaultdict(list)
    for prediction in predictions:
        by_row[prediction.row].append(prediction)
    hits = []
    for number, row in enumerate(rows):
        rest = sorted(by_row[number], key=lambda one: -one.confidence)
        for label in row.labels:
            found = next((one for one in rest if one.category == label.category and covers(label, one)), None)
            hits.append(Hit(row.group, label, found))
        for one in rest:
            if not any(one.category == label.category and one.start < label.end and label.start < one.end for label in row.labels):
                hits.append(Hit(row.group, None, one))
    return hits


def counts(hits, family, known=None):
    """True positives, false positives and misses for each template. `known` limits the labels to some kinds."""
    category, names = FAMILIES[family]
    found = defaultdict(lambda: [0, 0, 0])
    for hit in hits:
        if hit.label is None:
            if hit.prediction.family in names:
                found[hit.group][1] += 1
        elif hit.label.family in names and (known is None or hit.label.kind in known):
            found[hit.group][0 if hit.prediction else 2] += 1
    return found


def scores(right, wrong, missed):
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def total(table):
    return [sum(row[place] for row in table.values()) for place in range(3)]


def interval(table, groups, seed=11, rounds=1000):
    """95 % intervals of precision, recall and F1: templates are drawn with replacement."""
    rng = random.Random(seed)
    groups = sorted(groups)
    drawn = []
    for _ in range(rounds):
        sums = [0, 0, 0]
        for group in rng.choices(groups, k=len(groups)):
            if group in table:
                for place in range(3):
                    sums[place] += table[group][place]
        drawn.append(scores(*sums))
    bounds = []
    for values in zip(*drawn):
        ordered = sorted(values)
        bounds.append((ordered[int(0.025 * rounds)], ordered[int(0.975 * rounds) - 1]))
    return bounds


def best(hits_by_setting, family):
    """The setting with the best F1 in a family."""
    return max(hits_by_setting, key=lambda setting: scores(*total(counts(hits_by_setting[setting], family)))[2])


def hidden(rows, predictions, family):
    """The share of labelled values of which no byte would stay readable after redaction."""
    _, names = FAMILIES[family]
    covered = defaultdict(set)
    for one in predictions:
        covered[one.row].update(range(one.start, one.end))
    values = [(number, label) for number, row in enumerate(rows) for label in row.labels if label.family in names]
    gone = sum(covered[number].issuperset(range(label.start, label.end)) for number, label in values)
    return gone / max(1, len(values))


def reliability(hits, bins=10):
    """For each band of confidence: how many predictions, mean confidence, share that was right. And the calibration error."""
    table = [[0, 0.0, 0] for _ in range(bins)]
    for hit in hits:
        if hit.prediction:
            row = table[min(bins - 1, int(hit.prediction.confidence * bins))]
            row[0] += 1
            row[1] += hit.prediction.confidence
            row[2] += hit.label is not None
    seen = sum(row[0] for row in table)
    bands = [(n / bins, count, mean / count, right / count) for n, (count, mean, right) in enumerate(table) if count]
    error = sum(count * abs(mean - right) for _, count, mean, right in bands) / max(1, seen)
    return bands, error
