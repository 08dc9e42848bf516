"""Detectors of other libraries on the features that the model computes, in the same run.

Each sees people and services apart, since mixing them makes all of them worse, and with and without the joint bits;
of the two the better one counts.
"""

import numpy
from pyod.models.ecod import ECOD
from pyod.models.iforest import IForest
from river.anomaly import HalfSpaceTrees

REFIT_DAYS = 14
HISTORY_DAYS = 42


def run(cases, warm_up: int):
    plain = cases.features
    whole = numpy.column_stack([plain, cases.joint])
    for name, score in (("PyOD ECOD", ecod), ("PyOD Isolation Forest", forest), ("River Half-Space Trees", half_space)):
        tried = [apart(cases, features, score) for features in (plain, whole)]
        yield name, max(tried, key=lambda scores: cases.judge(scores, streams=False).precision)


def apart(cases, features: numpy.ndarray, score) -> numpy.ndarray:
    result = numpy.zeros(len(features))
    for kind in (0.0, 1.0):
        places = numpy.flatnonzero(cases.service == kind)
        places = places[numpy.argsort(cases.day[places], kind="stable")]
        # By ranks, so that the scores of the two kinds compare.
        scores = score(features[places], cases.day[places])
        result[places] = comparable(scores)
    return result


def comparable(scores: numpy.ndarray) -> numpy.ndarray:
    """-log of the share with at least this score."""
    order = numpy.argsort(numpy.argsort(scores, kind="stable"), kind="stable")
    return -numpy.log((len(scores) - order) / (len(scores) + 1))


def batches(days: numpy.ndarray):
    """Where to score, and the rows before it to learn from; the first stretch learns from itself."""
    first = days.min()
    for start in range(first, days.max() + 1, REFIT_DAYS):
        score = (days >= start) & (days < start + REFIT_DAYS)
        learn = (days < start) & (days >= start - HISTORY_DAYS) if start > first else score
        if score.any():
            yield score, learn


def ecod(features: numpy.ndarray, days: numpy.ndarray) -> numpy.ndarray:
    # ECOD has no model to keep: it ranks each row among all rows, the days to come included.
    return ECOD().fit(features).decision_scores_


def forest(features: numpy.ndarray, days: numpy.ndarray) -> numpy.ndarray:
    scores = numpy.zeros(len(features))
    for score, learn in batches(days):
        model = IForest(n_estimators=200, random_state=7).fit(features[learn])
        scores[score] = model.decision_function(features[score])
    return scores


def half_space(features: numpy.ndarray, days: numpy.ndarray) -> numpy.ndarray:
    # The trees want 0 to 1; the bounds are those of the first fortnight, doubled.
    top = features[days < days.min() + REFIT_DAYS].max(axis=0) * 2 + 1e-9
    scaled = numpy.clip(features / top, 0, 1)
    model = HalfSpaceTrees(n_trees=25, height=10, window_size=1000, seed=7)
    scores = numpy.zeros(len(scaled))
    for place, row in enumerate(scaled):
        values = dict(enumerate(row))
        scores[place] = model.score_one(values)
        model.learn_one(values)
    return scores
