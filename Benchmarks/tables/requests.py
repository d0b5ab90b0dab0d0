"""Requests per second of the client's processor time, in a closed loop."""

import time

from . import tools
from .processes import DWELL, SCENARIOS, Client, built
from .rounds import interleaved, median, number, table
from .server import Server

CONNECTIONS = [100, 1000, 10000]
#: Page views a second that the whole of Dwell is asked for: within what one core bears.
DWELL_RATE = 5000


def command(name, url, connections, seconds, folder):
    if name == "yardstick":
        return built("yardstick", "--url", url + "/", "--connections", connections, "--seconds", seconds)
    if name == "Dwell's engine":
        return built("requests", "--url", url + "/", "--connections", connections, "--seconds", seconds)
    if name == "dwell run":
        return dwell_run(url, connections, folder, DWELL_RATE)
    return tools.closed_loop(name, url + "/", connections, seconds)


def dwell_run(url, visitors, folder, rate, *options):
    """So many visitors who load a page again and again, so many times a second together."""
    dwell = f"{visitors * 1_000_000 // rate}us".replace("000us", "ms")
    return [
        DWELL, "run", SCENARIOS / "asking.yaml", "--url", url, "--binding", SCENARIOS / "one-request.yaml",
        "--quiet", "--out", folder, "--set", f"visitors.arrive.population={visitors}",
        "--set", f"visitors.mix[asker].pages[0].dwell={dwell}", *options,
    ]


def window(load, connections, seconds):
    """What the client used between two instants, and what the server answered meanwhile: beginning and end are not in it.

    `load`: the client's command, of the server's URL, the seconds for which it must last, and a folder of its own.
    """
    with Server() as server:
        # Longer than the window and the connecting before it; the client is ended.
        with Client(load(server.url, seconds + 60, server.folder.name)) as client:
            limit = time.monotonic() + 20
            while server.count("connections") < connections and time.monotonic() < limit and not client.has_ended():
                time.sleep(0.1)
            time.sleep(2)
            if client.has_ended():
                return None
            requests, cpu, start = server.count("requests"), client.cpu_seconds(), time.monotonic()
            time.sleep(seconds)
            if client.has_ended():
                return None
            requests, cpu = server.count("requests") - requests, client.cpu_seconds() - cpu
            elapsed = time.monotonic() - start
            return {
                "requests_per_cpu_s": requests / max(cpu, 0.01),
                "requests_per_s": requests / elapsed,
                "cores": cpu / elapsed,
                "memory_mb": client.resident_megabytes(),
            }


def measure(options, found):
    names = ["yardstick", "Dwell's engine", "dwell run", *found]
    counts = CONNECTIONS[:2] if options.quick else CONNECTIONS
    raw = {
        count: interleaved(
            {
                name: lambda name=name, count=count: window(
                    lambda url, seconds, folder: command(name, url, count, seconds, folder), count, options.seconds
                )
                for name in names
            },
            options.runs,
        )
        for count in counts
    }
    return raw, text(raw, names)


def text(raw, names):
    counts = list(raw)
    rows = []
    for name in names:
        cells = [median(raw[count].get(name, []), "requests_per_cpu_s") for count in counts]
        bars = [median(raw[count]["yardstick"], "requests_per_cpu_s") for count in counts]
        shares = [f"{cell / bar:.2f}" if cell else "–" for cell, bar in zip(cells, bars)]
        memory = median(raw[counts[-1]].get(name, []), "memory_mb")
        rows.append([name, *map(number, cells), *shares, number(memory)])
    head = ["requests per CPU-second", *[f"{count:,}" for count in counts], *[f"of the yardstick's, {count:,}" for count in counts]]
    return table([*head, f"MB at {counts[-1]:,}"], rows)
