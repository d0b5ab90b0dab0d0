"""Many visitors in one process, each with a page view and a stream of events, on one epoll."""

import base64
import json
import os
import re
import select
import socket
import time

IP_BIND_ADDRESS_NO_PORT = 24  # Linux: choose the port at connect, so that one source address has all its ports
DUE = re.compile(rb'"type":"invite\.presented","at_ms":[0-9.]+,"due_ms":([0-9.]+)')


class Visitors:
    """Visitors of one site, who come one after the other and then follow their events by `sse` or `websocket`."""

    def __init__(self, port, manner, source):
        self.port, self.manner, self.source = port, manner, source
        self.talk = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.epoll = select.epoll()
        self.streams = {}
        self.lost = 0
        self.late = []  # milliseconds, of each invite, in the order in which they came

    def come(self, number, queues=False):
        """A page view; then its stream; and the queue, if they want to chat. Who came before is listened to meanwhile."""
        token = self._post("/api/v1/page-views", {"site": "crowd", "page": "/", "reactive": queues})["visit"]
        if queues:
            self._post("/api/v1/chat", {}, token)
        self._follow(token)
        if number % 100 == 0:
            self._poll(0)

    def listen(self, seconds, count=None):
        """Takes what comes for a while, or until so many invites have come."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and (count is None or len(self.late) < count):
            self._poll(left)

    def leave(self):
        self.talk.close()
        for stream in self.streams.values():
            stream.close()
        self.epoll.close()

    def _post(self, path, body, token=""):
        text = json.dumps(body)
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Visit-Token: {token}\r\nContent-Length: {len(text)}\r\n\r\n"
        self.talk.sendall((head + text).encode())
        reply = b""
        while b"\r\n\r\n" not in reply:
            reply += self.talk.recv(65536)
        head, _, body = reply.partition(b"\r\n\r\n")
        length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
        while len(body) < length:
            body += self.talk.recv(65536)
        return json.loads(body)

    def _poll(self, seconds):
        for descriptor, _ in self.epoll.poll(seconds, 32_768):
            self._take(self.streams[descriptor])

    def _follow(self, token):
        stream = socket.socket()
        stream.setsockopt(socket.IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        stream.bind((self.source, 0))
        stream.connect(("127.0.0.1", self.port))
        stream.sendall(self._request(token))
        stream.setblocking(False)
        self.streams[stream.fileno()] = stream
        self.epoll.register(stream.fileno(), select.EPOLLIN)

    def _request(self, token):
        path, handshake = "/api/v1/events", ""
        if self.manner == "websocket":
            path += "/socket"
            key = base64.b64encode(os.urandom(16)).decode()
            handshake = f"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
        return f"GET {path}?visit={token}&after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n{handshake}\r\n".encode()

    def _take(self, stream):
        try:
            received = stream.recv(65536)
        except ConnectionError:
            received = b""
        now = time.time() * 1000
        self.late += [now - float(due) for due in DUE.findall(received)]
        if not received:
            self.lost += 1
            self.epoll.unregister(stream.fileno())
            self.streams.pop(stream.fileno()).close()
        elif received[0] == 0x89:  # a ping; its pong shows that somebody is there
            stream.send(b"\x8a\x80\x00\x00\x00\x00")
