"""Interleaved rounds and their medians, and how a table is written."""

import statistics


def interleaved(contenders, rounds):
    """Each contender in turn, again and again, so that what disturbs the machine disturbs them all.

    `contenders`: a function without arguments for each name, which returns figures by name, or None if it can't be
    measured. Returns all figures of all rounds.
    """
    seen = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, measure in contenders.items():
            figures = measure()
            if figures is not None:
                seen[name].append(figures)
    return {name: rounds for name, rounds in seen.items() if rounds}


def median(rounds, figure):
    values = [figures[figure] for figures in rounds if figure in figures]
    return statistics.median(values) if values else None


def number(value, digits=3):
    """As many digits as say something: 12,300 or 0.0123."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.{digits}g}"


def duration(microseconds):
    if microseconds is None:
        return "–"
    if microseconds >= 1e6:
        return f"{number(microseconds / 1e6)} s"
    return f"{number(microseconds / 1e3)} ms" if microseconds >= 1000 else f"{number(microseconds)} us"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])
