"""A million observations put on record."""

from .processes import Outcome, built
from .rounds import interleaved, median, number, table


def measure(options, _):
    count = 100_000 if options.quick else 1_000_000
    raw = interleaved({"store": lambda: Outcome(built("store", "--observations", count)).figures}, options.runs)
    rounds = raw["store"]
    rows = [[
        f"{count:,} observations", number(median(rounds, "per_s")), number(median(rounds, "cpu_us_each")),
        number(median(rounds, "loop_us_each")), number(median(rounds, "lost")), number(median(rounds, "resident_kb") / 1024),
    ]]
    return raw, table(["", "a second", "CPU us each", "of it on the loop", "lost", "MB"], rows)
