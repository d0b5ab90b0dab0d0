"""The other load testers: what the machine has, what can be installed by name, and how each is called."""

import pathlib
import re
import shutil
import subprocess

from .processes import BENCHMARKS

HERE = pathlib.Path(__file__).resolve().parent
VENV = BENCHMARKS / ".venv"
PACKAGES = {"wrk": "wrk", "hey": "hey", "h2load": "nghttp2-client"}


def ready():
    """Installs what is missing, and returns what is there and a sentence about each that is not."""
    for program, package in PACKAGES.items():
        if not shutil.which(program):
            subprocess.run(["apt-get", "install", "-y", package], capture_output=True)
    if not locust():
        made = subprocess.run(["python3", "-m", "venv", VENV], capture_output=True)
        if made.returncode == 0:
            subprocess.run([VENV / "bin" / "pip", "install", "--quiet", "locust"], capture_output=True)
    found = [program for program in [*PACKAGES, "k6"] if shutil.which(program)] + (["locust"] if locust() else [])
    missing = [f"{name} could not be got on this machine, and is not in the tables." for name in sorted({*PACKAGES, "locust"} - set(found))]
    if "k6" not in found:
        missing.append("k6 is not on the path, and is not in the tables.")
    return found, missing


def locust():
    own = VENV / "bin" / "locust"
    return str(own) if own.exists() else shutil.which("locust")


def closed_loop(name, url, connections, seconds):
    """The command that keeps so many connections busy for so long, on one thread where it can be told."""
    return {
        "wrk": ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", url],
        "hey": ["hey", "-c", connections, "-z", f"{seconds}s", url],
        "h2load": ["h2load", "--h1", "-t1", "-c", connections, "-D", seconds, url],
        "k6": ["k6", "run", "--quiet", "--no-summary", "--vus", connections, "--duration", f"{seconds}s", "-e", f"URL={url}", HERE / "k6.js"],
        "locust": [locust(), "-f", HERE / "locust" / "locustfile.py", "--headless", "-u", connections, "-r", connections, "-t", f"{seconds}s", "-H", url.rstrip("/"), "--only-summary"],
    }[name]


#: How each report says the 99th percentile: a number and its unit.
P99 = {
    "wrk": r"99%\s+([\d.]+)(us|ms|s)",
    "hey": r"99%+ in ([\d.]+) (s)",
    "locust": r"Aggregated(?:\s+\d+){7}\s+(\d+)()",
}
SECONDS = {"us": 1e-6, "ms": 1e-3, "s": 1, "": 1e-3}


def at_a_rate(name, url, rate, seconds):
    """The command that comes nearest to a rate: wrk has none, and goes as fast as it can."""
    return {
        "wrk": ["wrk", "-t1", "-c100", f"-d{seconds}s", "--latency", url],
        "hey": ["hey", "-c", 100, "-q", rate // 100, "-z", f"{seconds}s", url],
        "locust": [
            "env", f"DWELL_BENCH_RATE={rate / 100}", locust(), "-f", HERE / "locust" / "locustfile.py", "--headless",
            "-u", 100, "-r", 100, "-t", f"{seconds}s", "-H", url.rstrip("/"), "--only-summary",
        ],
    }[name]


def reported_p99(name, text):
    """Seconds, as its own report says; None if it says nothing."""
    found = re.search(P99[name], text)
    return float(found[1]) * SECONDS[found[2]] if found else None
