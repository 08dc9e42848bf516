"""What is measured of a list of scores: average precision, recall within a budget, time to detect."""

import csv
import dataclasses
import pathlib

import numpy

BUDGET = 5
DAY = 86_400_000


@dataclasses.dataclass
class Quality:
    precision: float
    recall: float
    hours: float

    def __str__(self) -> str:
        return f"AP {self.precision:.3f}, recall {self.recall:.3f}, {self.hours:.1f} h"


@dataclasses.dataclass
class KindRow:
    kind: str
    intensity: str
    found: bool
    hours: float
    score: float


class Cases:
    """The principal-days of one generated company, and which of them belong to an attack."""

    def __init__(self, path: pathlib.Path):
        with path.open() as lines:
            rows = list(csv.DictReader(lines))
        column = lambda name, kind=float: numpy.array([kind(row[name]) for row in rows])  # noqa: E731
        self.day, self.attack = column("day", int), column("attack", int)
        self.first, self.alerted = column("first", int), column("alerted", int)
        self.score, self.joint, self.service = column("score"), column("joint"), column("service")
        names = [name for name in rows[0] if name.startswith("f_")]
        self.features = numpy.array([[float(row[name]) for name in names] for row in rows])
        self.days = sorted(set(self.day))
        text = pathlib.Path(str(path) + ".attacks").read_text().splitlines()
        self.attacks = {int(line.split("\t")[0]): line.split("\t")[1:] for line in text}

    def ranks(self, score: numpy.ndarray) -> numpy.ndarray:
        """The place of each case among those of its day, from 1."""
        rank = numpy.zeros(len(score), dtype=int)
        for day in self.days:
            places = numpy.flatnonzero(self.day == day)
            rank[places[numpy.argsort(-score[places], kind="stable")]] = numpy.arange(1, len(places) + 1)
        return rank

    def found(self, score: numpy.ndarray, streams: bool) -> dict[int, float]:
        """Attacks within the budget of a day, and the hours from their first event to the alert."""
        rank = self.ranks(score)
        hours: dict[int, float] = {}
        begun: dict[int, int] = {}
        for place in numpy.argsort(self.day, kind="stable"):
            attack = self.attack[place]
            if attack < 0:
                continue
            begun.setdefault(attack, self.first[place])
            if rank[place] > BUDGET or attack in hours:
                continue
            # A detector of days knows at the end of the day; one of events when it alerts.
            end = (self.first[place] // DAY + 1) * DAY
            told = self.alerted[place] if streams and self.alerted[place] else end
            hours[attack] = max(0, told - begun[attack]) / 3_600_000
        return hours

    def judge(self, score: numpy.ndarray, streams: bool) -> Quality:
        hours = self.found(score, streams)
        return Quality(
            average_precision(self.attack >= 0, score),
            len(hours) / len(self.attacks),
            float(numpy.median(list(hours.values()))) if hours else float("nan"),
        )

    def by_kind(self, score: numpy.ndarray) -> list[KindRow]:
        hours = self.found(score, streams=True)
        rows = []
        for attack, (kind, intensity) in self.attacks.items():
            mine = score[self.attack == attack]
            rows.append(
                KindRow(kind, intensity, attack in hours, hours.get(attack, float("nan")), max(mine, default=0.0))
            )
        return rows


def average_precision(labels: numpy.ndarray, score: numpy.ndarray) -> float:
    """The area under precision and recall, as a step function; equal scores count as one step."""
    order = numpy.argsort(-score, kind="stable")
    hits = labels[order].astype(float)
    ends = numpy.append(numpy.flatnonzero(numpy.diff(score[order])), len(order) - 1)
    true = numpy.cumsum(hits)[ends]
    precision = true / (ends + 1)
    recall = true / hits.sum()
    return float(numpy.sum(numpy.diff(numpy.concatenate([[0], recall])) * precision))


def table(results: dict[str, list[Quality]]) -> str:
    lines = ["| detector | average precision | recall at 5 alerts a day | median hours to alert |", "| --- | --- | --- | --- |"]
    for name, found in sorted(results.items(), key=lambda item: -numpy.mean([q.precision for q in item[1]])):
        precision = [quality.precision for quality in found]
        lines.append(
            f"| {name} | {numpy.mean(precision):.3f} ({min(precision):.3f} to {max(precision):.3f}) | "
            f"{numpy.mean([quality.recall for quality in found]):.2f} | "
            f"{numpy.nanmean([quality.hours for quality in found]):.1f} |"
        )
    return "\n".join(lines) + "\n"


def stories(rows: list[KindRow]) -> str:
    lines = ["| attack | loud | medium | subtle | median score | median hours to alert |", "| --- | --- | --- | --- | --- | --- |"]
    for kind in dict.fromkeys(row.kind for row in rows):
        mine = [row for row in rows if row.kind == kind]
        cells = []
        for intensity in ("loud", "medium", "subtle"):
            some = [row for row in mine if row.intensity == intensity]
            cells.append(f"{sum(row.found for row in some)} of {len(some)}")
        hours = [row.hours for row in mine if row.found]
        median = f"{numpy.median(hours):.1f}" if hours else "-"
        lines.append(f"| {kind} | {' | '.join(cells)} | {numpy.median([row.score for row in mine]):.0f} | {median} |")
    return "\n".join(lines) + "\n"
