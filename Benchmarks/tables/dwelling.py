"""100,000 visitors who dwell and ask now and then: memory, processor time, lateness, and what was not asked."""

from .processes import Outcome, built
from .rounds import duration, interleaved, median, number, table
from .server import Server

VISITORS = 100_000
RATES = [1000, 5000, 10000, 20000]


def once(name, visitors, rate, seconds):
    with Server() as server:
        url = server.url + "/"
        arguments = ["--url", url, "--visitors", visitors, "--rate", rate, "--seconds", seconds]
        figures = Outcome(built(name, *arguments)).figures
    if name == "yardstick":
        for kind in ("lateness", "latency"):
            figures |= {f"{kind}_{quantile}": value for quantile, value in figures.pop(kind).items()}
    return figures | {"share_asked": figures["requests_per_s"] / rate}


def measure(options, _):
    rates = RATES[:2] if options.quick else RATES
    raw = {
        rate: interleaved(
            {n: lambda n=n, rate=rate: once(n, VISITORS, rate, options.seconds) for n in ("yardstick", "dwelling")},
            options.runs,
        )
        for rate in rates
    }
    rows = []
    for rate in rates:
        for name, title in (("yardstick", "yardstick"), ("dwelling", "Dwell's engine")):
            rounds = raw[rate][name]
            rows.append([
                f"{title}, {rate:,} a second", f"{median(rounds, 'cpu_share') * 100:.0f} %",
                number(median(rounds, "resident_kb") / 1024), f"{median(rounds, 'share_asked') * 100:.1f} %",
                number(median(rounds, "errors")), duration(median(rounds, "lateness_p50_us")),
                duration(median(rounds, "lateness_p99_us")), duration(median(rounds, "latency_p99_us")),
            ])
    head = ["100,000 visitors", "of a core", "MB", "asked, of the rate", "errors", "late p50", "late p99", "latency p99"]
    return raw, table(head, rows)
