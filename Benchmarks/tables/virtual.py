"""A day of 100,000 visits in virtual time, and what its report takes; and two loops beside one."""

import pathlib
import tempfile

from .processes import DWELL, SCENARIOS, Outcome, Weighed, built
from .rounds import interleaved, median, number, table


def day(visits):
    """The run with its report, and then the report once more."""
    with tempfile.TemporaryDirectory(prefix="dwell-bench-") as out:
        run = [DWELL, "run", SCENARIOS / "day.yaml", "--virtual-time", "--quiet", "--out", out]
        run += ["--set", f"visitors.arrive.rate={visits // 24}/h"]
        # More visits need more agents, or the queue is what is measured.
        run += ["--set", f"agents.count={max(2, 20 * visits // 100_000)}"]
        whole = Weighed(run, codes=(0, 1, 2)).figures
        folder = next(pathlib.Path(out).glob("*/*"))
        report = Weighed([DWELL, "report", folder], codes=(0, 1, 2)).figures
        size = (folder / "observations.sqlite").stat().st_size / 1e6
    return whole | {f"report_{name}": value for name, value in report.items()} | {"file_mb": size, "visits": visits}


def loops(count, seconds):
    load = ["--virtual", "--tasks", 10000, "--rate", 10000, "--seconds", 10 * seconds, "--loops", count]
    return Outcome(built("timers", *load)).figures


def rounds(options):
    """Fewer than of other tables: a day takes long."""
    return max(1, options.runs // 3)


def measure(options, _):
    sizes = [1000, 10_000] if options.quick else [1000, 10_000, 100_000] + [1_000_000] * options.million
    contenders = {f"{size:,} visits": lambda size=size: day(size) for size in sizes}
    raw = interleaved(contenders, rounds(options))
    rows = [
        [
            name, number(median(seen, "seconds")), number(median(seen, "cpu_s")),
            number(sizes[i] / median(seen, "cpu_s")), number(median(seen, "peak_mb")),
            number(median(seen, "report_seconds")), number(median(seen, "report_peak_mb")), number(median(seen, "file_mb")),
        ]
        for i, (name, seen) in enumerate(raw.items())
    ]
    head = ["a day in virtual time", "s", "CPU s", "visits per CPU-second", "MB", "report s", "report MB", "file MB"]
    pair = interleaved({f"{n} loops": lambda n=n: loops(n, options.seconds) for n in (1, 2)}, options.runs)
    ratio = median(pair["2 loops"], "fired_per_s") / median(pair["1 loops"], "fired_per_s")
    sentence = f"Two loops wake {ratio:.2f} times as many tasks a second as one, in virtual time, each on a thread."
    return raw | pair, table(head, rows) + "\n\n" + sentence
