"""`dwell serve` for the time of a measurement, and what its process costs."""

import json
import os
import pathlib
import re
import subprocess
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(os.environ.get("DWELL") or HERE.parent.parent / ".build" / "release" / "dwell")
TICKS = os.sysconf("SC_CLK_TCK")


class Service:
    """The service on a free port, with settings of its own, alone on a core if one is named."""

    def __init__(self, core=None, program=PROGRAM, **settings):
        pin = (lambda: os.sched_setaffinity(0, {core})) if core is not None else None
        command = [program, "serve", "--in-memory", "--port", "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=pin)
        welcome = ""
        while "Ctrl-C" not in welcome:
            welcome += self.process.stdout.readline()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)", welcome)[1])
        self.passwords = dict(re.findall(r"/(agent|supervisor|admin) +password +(\S+)", welcome))
        self.proc = pathlib.Path("/proc") / str(self.process.pid)
        self.configure(settings)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)

    def ask(self, method, path, body=None, **headers):
        """A request in JSON; its reply, or None if that is empty."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"} | {name.replace("_", "-"): text for name, text in headers.items()},
        )
        with urllib.request.urlopen(request, timeout=30) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def configure(self, settings):
        admin = self.ask("POST", "/api/v1/session", {"role": "admin", "password": self.passwords["admin"], "as": "program"})
        self.ask("PUT", "/api/v1/settings", settings, Authorization=f"Bearer {admin['token']}")

    def cpu_seconds(self):
        fields = (self.proc / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_kilobytes(self):
        return int(re.search(r"VmRSS:\s+(\d+)", (self.proc / "status").read_text())[1])


def quantile(values, share):
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))] if ordered else float("nan")
