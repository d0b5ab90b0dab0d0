"""How cost grows from 1,000 visitors to 100,000 at the same 2,000 requests a second, and with the timers of as many."""

from .dwelling import once
from .processes import Outcome, built
from .rounds import duration, interleaved, median, number, table

VISITORS = [1000, 10_000, 100_000]
RATE = 2000


def timers(tasks, seconds):
    return Outcome(built("timers", "--virtual", "--tasks", tasks, "--rate", 10000, "--seconds", 4 * seconds)).figures


def measure(options, _):
    dwelling = interleaved({n: lambda n=n: once("dwelling", n, RATE, options.seconds) for n in VISITORS}, options.runs)
    waking = interleaved({n: lambda n=n: timers(n, options.seconds) for n in VISITORS}, options.runs)
    rows = [
        [
            f"{n:,} visitors", number(median(dwelling[n], "resident_kb") / 1024),
            number(median(dwelling[n], "cpu_share") / median(dwelling[n], "requests_per_s") * 1e6),
            duration(median(dwelling[n], "lateness_p99_us")), number(median(waking[n], "cpu_us_each")),
        ]
        for n in VISITORS
    ]
    head = ["", "MB", f"CPU us a request, at {RATE:,} a second", "late p99", "CPU us a wake-up in virtual time"]
    return {"dwelling": dwelling, "timers": waking}, table(head, rows)
