"""Makes kaplan-meier.json: survival curves by lifelines, which our estimator must agree with.

    pip install lifelines && python make_kaplan_meier.py > kaplan-meier.json
"""

import json
import random

import lifelines
import lifelines.utils


def vector(name, durations, ended):
    fitter = lifelines.KaplanMeierFitter().fit(durations, ended)
    times, survival = list(fitter.survival_function_.index), list(fitter.survival_function_["KM_estimate"])
    limit = sorted(durations)[-10] if len(durations) >= 10 else None
    low, high = (fitter.confidence_interval_[column] for column in fitter.confidence_interval_.columns)
    return {
        "name": name,
        "durations": durations,
        "ended": [bool(e) for e in ended],
        "times": times,
        "survival": survival,
        "low": list(low),
        "high": list(high),
        "quartiles": [next((t for t, s in zip(times, survival) if s <= 1 - q + 1e-12), None) for q in (0.25, 0.5, 0.75)],
        "limit": limit,
        "restrictedMean": limit and float(lifelines.utils.restricted_mean_survival_time(fitter, t=limit)),
    }


def drawn(seed, count, shares_ended):
    chance = random.Random(seed)
    durations = [round(chance.expovariate(1 / 60), 1) for _ in range(count)]
    return durations, [chance.random() < shares_ended for _ in range(count)]


VECTORS = [
    vector("a few, with ties", [6, 6, 6, 6, 7, 9, 10, 10, 11, 13], [1, 1, 1, 0, 1, 0, 1, 0, 0, 1]),
    vector("everybody answered", [1, 2, 2, 3, 5, 8], [1] * 6),
    vector("nobody answered", [1, 2, 3], [0, 0, 0]),
    vector("forty waits, some abandoned", *drawn(7, 40, 0.7)),
    vector("two hundred waits, most abandoned", *drawn(11, 200, 0.3)),
]

print("[\n" + ",\n".join(json.dumps(v) for v in VECTORS) + "\n]")
