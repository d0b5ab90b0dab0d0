"""Programs under measurement, and what their processes cost."""

import json
import os
import pathlib
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")
BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
BUILT = BENCHMARKS / ".build" / "release"
SCENARIOS = BENCHMARKS / "tables" / "scenarios"
DWELL = pathlib.Path(os.environ.get("DWELL") or BUILT / "dwell")


class Client:
    """A program that runs while it is measured: its own processor time, never the server's."""

    def __init__(self, command):
        self.process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.stat = pathlib.Path("/proc") / str(self.process.pid) / "stat"
        self.status = self.stat.with_name("status")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def cpu_seconds(self):
        """User and system time so far; 0 once it is gone, for its status is empty then."""
        fields = self.stat.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_megabytes(self):
        line = next(line for line in self.status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def has_ended(self):
        return self.process.poll() is not None


class Outcome:
    """What a program that ran to its end printed and used."""

    def __init__(self, command, codes=(0,)):
        start = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.text, self.complaints = process.communicate()
        if process.returncode not in codes:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{self.complaints[-2000:]}")
        self.seconds = time.monotonic() - start

    @property
    def figures(self):
        return json.loads(self.text)


class Weighed:
    """The same for a program of which only time and memory count."""

    def __init__(self, command, codes=(0,)):
        start = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, use = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}")
        self.figures = {
            "seconds": time.monotonic() - start,
            "cpu_s": use.ru_utime + use.ru_stime,
            "peak_mb": use.ru_maxrss / 1024,
        }


def built(name, *arguments):
    """The command of one of the package's own programs."""
    return [BUILT / name, *arguments]
