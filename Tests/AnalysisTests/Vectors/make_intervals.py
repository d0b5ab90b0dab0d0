"""Makes intervals.json: intervals by scipy, and those of dependent cases written out anew with numpy.

    pip install scipy && python make_intervals.py > intervals.json
"""

import json
import math

import numpy as np
from scipy import stats


def share(part, whole, confidence):
    interval = stats.binomtest(part, whole).proportion_ci(confidence, method="wilson")
    return {"part": part, "whole": whole, "confidence": confidence, "low": interval.low, "high": interval.high}


def mean(sample, confidence):
    low, high = stats.t.interval(confidence, len(sample) - 1, loc=np.mean(sample), scale=stats.sem(sample))
    return {"sample": sample, "confidence": confidence, "low": low, "high": high}


def quantile(sample, at, confidence):
    interval = stats.quantile_test(sample, p=at).confidence_interval(confidence)
    ends = [None if math.isnan(end) else end for end in interval]
    return {"sample": sample, "share": at, "confidence": confidence, "low": ends[0], "high": ends[1]}


def worth(sample, sections=5):
    size = len(sample) // sections
    means = np.array([sample[i * size : (i + 1) * size].mean() for i in range(sections)])
    variance = sample.var(ddof=1)
    if variance == 0:
        return float(len(sample))
    strays = means - means.mean()
    alike = np.clip((strays[:-1] @ strays[1:]) / (strays @ strays) + 1 / sections, 0, 0.8)
    cost = size * means.var(ddof=1) / variance * (1 + alike) / (1 - alike)
    return len(sample) / max(1, cost)


def dependent(sample, confidence):
    reach = stats.t.ppf((1 + confidence) / 2, 4)
    half = reach * math.sqrt(sample.var(ddof=1) / worth(sample))
    marks = (sample <= 20).astype(float)
    p, n = marks.mean(), worth(marks)
    middle = (p + reach**2 / (2 * n)) / (1 + reach**2 / n)
    width = reach / (1 + reach**2 / n) * math.sqrt(p * (1 - p) / n + reach**2 / (4 * n**2))
    ordered = np.sort(sample)
    own = ordered[math.ceil(0.9 * len(sample)) - 1]
    spread = reach * math.sqrt(0.09 / worth((sample <= own).astype(float)))
    low, high = math.floor((0.9 - spread) * len(sample)), math.ceil((0.9 + spread) * len(sample)) + 1
    return {
        "sample": list(sample),
        "confidence": confidence,
        "mean": [sample.mean() - half, sample.mean() + half],
        "within20": [middle - width, middle + width],
        "p90": [
            ordered[low - 1] if low >= 1 else None,
            ordered[high - 1] if high <= len(sample) else None,
        ],
    }


def waits(seed, count, memory):
    """Positive, skewed, and each a little like the one before it."""
    chance = np.random.default_rng(seed)
    level, waits = 0.0, []
    for _ in range(count):
        level = memory * level + chance.normal()
        waits.append(round(float(np.exp(2 + 0.8 * level * math.sqrt(1 - memory**2))), 3))
    return np.array(waits)


exact = [float(x) for x in waits(3, 61, 0)]
SHARES = [share(p, n, c) for p, n in [(0, 1), (1, 1), (3, 7), (58, 61), (61, 61), (0, 40), (800, 1000)] for c in (0.95, 0.99)]
MEANS = [mean(s, c) for s in ([1.0, 2.0], exact[:7], exact) for c in (0.9, 0.95)]
QUANTILES = [
    quantile(s, at, c)
    for s in ([4.0], exact[:7], exact, [float(x) for x in waits(4, 400, 0)])
    for at in (0.5, 0.9, 0.95, 0.99)
    for c in (0.9, 0.95)
]
DEPENDENT = [dependent(waits(seed, count, memory), 0.95) for seed, count, memory in [(5, 120, 0.9), (6, 503, 0.7), (7, 250, 0)]]

print(json.dumps({"shares": SHARES, "means": MEANS, "quantiles": QUANTILES, "dependent": DEPENDENT}))
