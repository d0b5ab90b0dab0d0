"""What a second loop adds to `dwell run`: both are asked for more than one can do."""

from .requests import dwell_run, window
from .rounds import interleaved, median, number, table

VISITORS = 1000
#: Page views a second that are asked for: beyond what one core bears.
RATE = 40_000
LOOPS = [1, 2]


def measure(options, _):
    raw = interleaved(
        {
            f"{count} of them": lambda count=count: window(
                lambda url, seconds, folder: dwell_run(url, VISITORS, folder, RATE, "--loops", count), VISITORS, options.seconds
            )
            for count in LOOPS
        },
        options.runs,
    )
    rows = [
        [name, number(median(rounds, "requests_per_s")), number(median(rounds, "requests_per_cpu_s")), number(median(rounds, "cores"))]
        for name, rounds in raw.items()
    ]
    return raw, table(["loops", "requests a second", "requests per CPU-second", "cores used"], rows)
