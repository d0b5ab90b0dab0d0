"""Makes distributions.json: points and shares of the distributions that intervals need, by scipy.

    pip install scipy && python make_distributions.py > distributions.json
"""

import json

from scipy import stats

SHARES = [1e-6, 0.001, 0.01, 0.02425, 0.025, 0.1, 0.3, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995]

NORMAL = [{"share": p, "point": stats.norm.ppf(p)} for p in SHARES]

STUDENT = [
    {"degrees": d, "share": p, "point": stats.t.ppf(p, d)}
    for d in [1, 2, 3, 4, 7, 12, 29, 99, 999, 50_000]
    for p in SHARES
]

BETA = [
    {"alpha": a, "beta": b, "point": x, "share": stats.beta.cdf(x, a, b)}
    for a, b in [(0.5, 0.5), (1, 3), (2, 5), (40, 2), (0.5, 60), (900, 100), (5000, 5000)]
    for x in [0.001, 0.05, 0.3, 0.5, 0.88, 0.9, 0.95, 0.999]
]

BINOMIAL = [
    {"count": n, "chance": c, "share": p, "number": int(stats.binom.ppf(p, n, c))}
    for n in [1, 2, 5, 10, 61, 200, 1000, 20_000]
    for c in [0.5, 0.9, 0.95, 0.99]
    for p in [0.005, 0.025, 0.05, 0.5, 0.95, 0.975, 0.995]
]

print(json.dumps({"normal": NORMAL, "student": STUDENT, "beta": BETA, "binomial": BINOMIAL}, indent=0))
