"""One stall of two seconds in twenty, at a thousand requests a second: what is reported, and the truth."""

import json
import pathlib
import sqlite3

from . import tools
from .processes import DWELL, SCENARIOS, Outcome
from .rounds import duration, interleaved, median, table
from .server import Server

RATE, SECONDS, STALL = 1000, 20, 2
MOMENTS = {"in the middle": 9, "in the first second": 0.5}


def p99(values):
    return sorted(values)[int(0.99 * len(values))]


def dwell(moment):
    """Reported from Dwell's own summary; true from the server's replies and the plan, with nothing of Dwell's clock."""
    with Server(stall_at=moment, stall_for=STALL) as server:
        out = pathlib.Path(server.folder.name) / "runs"
        Outcome(
            [
                DWELL, "run", SCENARIOS / "steady.yaml", "--url", server.url, "--binding", SCENARIOS / "one-request.yaml",
                "--quiet", "--out", out,
            ],
            codes=(0, 1, 2),
        )
        server.stop()
        folder = next(out.glob("*/*"))
        reported = json.loads((folder / "summary.json").read_text())["http"]
        with sqlite3.connect(folder / "observations.sqlite") as database:
            plan = sorted(row[0] for row in database.execute("SELECT intended_s FROM request WHERE operation = 'view-page'"))
        # The first reply was the probe's. One thread answers in order, so the two lists belong together.
        replies = sorted(server.replies())[-len(plan):]
        apart = [reply - intended for reply, intended in zip(replies, plan)]
        truth = p99([value - min(apart) for value in apart])
        asked = len(plan)
    return {
        "reported_us": reported["latency_s"]["p99"] * 1e6, "raw_us": reported["raw_latency_s"]["p99"] * 1e6,
        "true_us": truth * 1e6, "asked": asked,
    }


def other(name, moment):
    with Server(stall_at=moment, stall_for=STALL) as server:
        outcome = Outcome(tools.at_a_rate(name, server.url + "/", RATE, SECONDS), codes=(0, 1))
        # locust reports where others complain.
        reported = tools.reported_p99(name, outcome.text + outcome.complaints)
    return None if reported is None else {"reported_us": reported * 1e6}


def rounds(options):
    """Fewer than of other tables: each takes long, and little moves it."""
    return max(1, options.runs // 3)


def measure(options, found):
    raw = {}
    for when, moment in MOMENTS.items():
        contenders = {"dwell run": lambda moment=moment: dwell(moment)}
        contenders |= {n: lambda n=n, moment=moment: other(n, moment) for n in found if n in tools.P99}
        raw[when] = interleaved(contenders, rounds(options))
    rows = [["the truth", *[duration(median(raw[when]["dwell run"], "true_us")) for when in MOMENTS]]]
    for name in raw["in the middle"]:
        rows.append([name, *[duration(median(raw[when].get(name, []), "reported_us")) for when in MOMENTS]])
    return raw, table(["reported p99", *[f"stall {when}" for when in MOMENTS]], rows)
