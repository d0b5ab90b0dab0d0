"""Many open event streams from one process, on one epoll."""

import re
import select
import socket
import time

IP_BIND_ADDRESS_NO_PORT = 24  # Linux: choose the port at connect, so that one source address has all its ports
REQUEST = b"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
EVENT = re.compile(rb"data: (\d+)\n")


class Streams:
    """Opens streams to a server, reads their events, and tells how late each event came."""

    def __init__(self, port, source):
        self.port, self.source = port, source
        self.epoll = select.epoll()
        self.pending, self.open, self.lost = {}, {}, 0
        self.lateness = []  # nanoseconds, of the events read by the last `read`

    def connect(self, count, at_once=100, seconds=60):
        """Opens `count` streams, `at_once` in progress; returns how many have sent an event by the deadline."""
        deadline = time.monotonic() + seconds
        missing = count
        while time.monotonic() < deadline and (missing or self.pending):
            while missing and len(self.pending) < at_once:
                self._connect_one()
                missing -= 1
            self._poll(0.1)
        return len(self.open)

    def read(self, seconds):
        """Reads events for a while; returns how many came."""
        self.lateness = []
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._poll(left)
        return len(self.lateness)

    def close(self):
        for stream in (self.open | self.pending).values():
            stream.close()
        self.epoll.close()
        self.open, self.pending = {}, {}

    def _connect_one(self):
        stream = socket.socket()
        stream.setsockopt(socket.IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        stream.bind((self.source, 0))
        stream.connect(("127.0.0.1", self.port))
        stream.send(REQUEST)
        stream.setblocking(False)
        self.pending[stream.fileno()] = stream
        self.epoll.register(stream.fileno(), select.EPOLLIN)

    def _poll(self, seconds):
        for descriptor, _ in self.epoll.poll(seconds, 1024):
            stream = self.open.get(descriptor) or self.pending[descriptor]
            received = self._receive(stream)
            if not received:
                self._lose(descriptor)
            elif instants := EVENT.findall(received):
                now = time.monotonic_ns()
                self.lateness += [now - int(due) for due in instants]
                self.open[descriptor] = self.pending.pop(descriptor, stream)

    def _receive(self, stream):
        try:
            return stream.recv(65536)
        except ConnectionError:
            return b""

    def _lose(self, descriptor):
        self.epoll.unregister(descriptor)
        (self.open.pop(descriptor, None) or self.pending.pop(descriptor)).close()
        self.lost += 1
