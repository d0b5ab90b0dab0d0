"""Makes turnbull.json: the likeliest distribution of values that are known only to lie in intervals, by lifelines.

    pip install lifelines && python make_turnbull.py > turnbull.json

No two ends are the same, so that it does not matter which of them belong to their intervals.
"""

import json

import numpy as np
from lifelines.fitters.npmle import npmle

CHANCE = np.random.default_rng(2026)


def vector(name, values, polls):
    """Values of which each is heard of at the first of its own polls after it."""
    left, right = [], []
    for value in values:
        times = np.cumsum(CHANCE.uniform(polls * 0.8, polls * 1.2, 40)) - CHANCE.uniform(0, polls)
        left.append(float(max([t for t in times if t < value], default=-polls)))
        right.append(float(min(t for t in times if t >= value)))
    shares, cells = npmle(left, right, tol=1e-12)
    likelihood = [
        sum(share for share, cell in zip(shares, cells) if l <= cell.left and cell.right <= r)
        for l, r in zip(left, right)
    ]
    return {
        "name": name, "left": left, "right": right, "from": [c.left for c in cells], "to": [c.right for c in cells],
        "shares": [float(s) for s in shares], "likelihood": float(np.mean(np.log(likelihood))),
    }


print(json.dumps([
    vector("a few, polled often", CHANCE.exponential(3, 12), 0.5),
    vector("a hundred, polled as fast as they come", CHANCE.normal(5, 1, 100).clip(0.1), 1.0),
    vector("a hundred, polled seldom", CHANCE.exponential(1, 100), 4.0),
], indent=0))
