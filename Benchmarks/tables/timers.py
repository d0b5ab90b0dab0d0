"""How late 10,000 timers a second of 100,000 tasks fire, beside what the machine itself does to a program in C."""

from .processes import Outcome, built
from .rounds import duration, interleaved, median, table


def measure(options, _):
    load = ["--rate", 10000, "--seconds", options.seconds]
    programs = {
        "a spin: gaps": built("floor", "--spin", options.seconds),
        "epoll_pwait2 in C": built("floor", "--timers", 100000, *load),
        "Dwell's engine": built("timers", "--tasks", 100000, *load),
    }
    raw = interleaved({name: lambda command=command: Outcome(command).figures for name, command in programs.items()}, options.runs)
    quantiles = ["p50_us", "p99_us", "p999_us", "max_us"]
    rows = [[name, *[duration(median(rounds, q)) for q in quantiles], share(rounds)] for name, rounds in raw.items()]
    return raw, table(["late", "p50", "p99", "p99.9", "most", "of a core"], rows)


def share(rounds):
    used = median(rounds, "cpu_share")
    return "all of it" if used is None else f"{used * 100:.0f} %"
