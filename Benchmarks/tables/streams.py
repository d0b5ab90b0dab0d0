"""10,000 open streams with an event every two seconds each: memory, and how long an event takes to a task."""

from .processes import Outcome, built
from .rounds import duration, interleaved, median, number, table
from .server import Server

MANNERS = {"events": "server-sent events", "socket": "WebSocket"}


def once(manner, count, seconds):
    with Server(push_every=2) as server:
        command = built("streams", "--url", server.url, "--manner", manner, "--count", count, "--seconds", seconds)
        return Outcome(command).figures


def measure(options, _):
    count = 1000 if options.quick else 10000
    raw = interleaved({m: lambda m=m: once(m, count, options.seconds) for m in MANNERS}, options.runs)
    rows = [
        [
            title, number(median(raw[m], "streams")), number(median(raw[m], "errors")), number(median(raw[m], "kb_each")),
            duration(median(raw[m], "p50_us")), duration(median(raw[m], "p99_us")), number(median(raw[m], "cpu_us_each")),
        ]
        for m, title in MANNERS.items()
    ]
    return raw, table(["", "open", "errors", "KB each", "delay p50", "delay p99", "CPU us an event"], rows)
