"""The server that all loads go to, on a free port, and what it counts."""

import os
import pathlib
import socket
import struct
import subprocess
import tempfile
import time

from .processes import built

#: In the order of Engine/Server/server.h.
NAMES = ["requests", "connections", "streams", "pushes", "first_request", "stall_began", "stall_ended"]


class Server:
    def __init__(self, **options):
        self.folder = tempfile.TemporaryDirectory(prefix="dwell-bench-")
        self.counters = pathlib.Path(self.folder.name) / "counters"
        self.replies_file = pathlib.Path(self.folder.name) / "replies"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        arguments = [word for name, value in options.items() for word in ("--" + name.replace("_", "-"), value)]
        command = built("bench-server", "--port", self.port, "--counters", self.counters, *arguments)
        if "stall_at" in options:
            command += ["--replies", self.replies_file]
        self.process = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)

    def __enter__(self):
        while not accepts(self.port):
            if self.process.poll() is not None:
                raise SystemExit("bench-server did not start")
            time.sleep(0.02)
        return self

    def __exit__(self, *_):
        self.stop()
        self.folder.cleanup()

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def count(self, name):
        return struct.unpack(f"={len(NAMES)}Q", self.counters.read_bytes())[NAMES.index(name)]

    def replies(self):
        """The instant of each reply, seconds on the machine's clock; to be asked after `stop`."""
        data = self.replies_file.read_bytes()
        return [nanoseconds / 1e9 for nanoseconds in struct.unpack(f"={len(data) // 8}Q", data)]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def accepts(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
