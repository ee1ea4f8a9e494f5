"""HTTP/1.1 byte for byte, so that anything can be sent and everything that comes back is seen."""

import re
import socket

# What differs from one answer to the next: the tokens of forms, and the time left until the session ends.
TOKENS = (
    (re.compile(rb"[0-9a-f]{128}"), b"TOKEN"),
    (re.compile(rb"(Ohne Klick melden wir Sie um|we sign you out at) \d\d?:\d\d"), b"CLOCK"),
    (re.compile(rb'data-longest="\d+"'), b"SECONDS"),
    (re.compile(rb'name="einmal" value="[0-9a-f]{32}"'), b'name="einmal" value="KEY"'),
)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        # The address that was asked for, where somebody wants to know.
        self.asked = ""

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def normal(self, *asked):
        """What is left when tokens, numbers of the answer and what was asked for are taken out."""

        headers = tuple(
            sorted(
                (
                    key.lower(),
                    re.sub(
                        r"(guest=|link=|reg=|code=|/eingang/)[0-9a-f]{32,}",
                        r"\1TOKEN",
                        bare(value.encode(), asked).decode(),
                    ),
                )
                for key, value in self.headers
                if key.lower() not in ("date", "x-request-id")
            )
        )
        return self.status, headers, self.page(*asked)

    def page(self, *asked):
        """The body without tokens and what was asked for."""
        body = self.body
        for pattern, word in TOKENS:
            body = pattern.sub(word, body)
        return bare(body, asked)


def bare(data, asked):
    for word in filter(None, asked):
        data = data.replace(word.encode() if isinstance(word, str) else word, b"ASKED")
    return data


class Closed(OSError):
    """The portal ended the connection without an answer."""


class Wire:
    """One connection. `source` is an address of 127.0.0.0/8 to come from."""

    def __init__(self, portal, source=None, timeout=20):
        self.socket = socket.create_connection(
            ("127.0.0.1", portal.port), timeout=timeout, source_address=(source, 0) if source else None
        )
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.socket.makefile("rb")

    def send(self, data):
        self.socket.sendall(data)

    def answer(self, method="GET"):
        line = self.file.readline(70_000)
        found = re.match(rb"HTTP/1\.[01] (\d{3})", line)
        if not found:
            raise Closed("no answer")
        status, headers = int(found[1]), []
        while line := self.file.readline(70_000).rstrip(b"\r\n"):
            key, _, value = line.decode("latin-1").partition(":")
            headers.append((key, value.strip()))
        answer = Answer(status, headers, b"")
        if method != "HEAD" and status not in (204, 304) and status >= 200:
            answer.body = self.body(answer)
        return answer

    def body(self, answer):
        if "chunked" in (answer.header("Transfer-Encoding") or ""):
            parts = []
            while size := int(self.file.readline(100), 16):
                parts.append(self.file.read(size))
                self.file.readline(10)
            self.file.readline(10)
            return b"".join(parts)
        return self.file.read(int(answer.header("Content-Length") or 0))

    def close(self):
        self.file.close()
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def request(method, path, host, headers=(), body=b""):
    """The bytes of a request; `path` and values may be bytes that no library would send."""

    def raw(text):
        return text if isinstance(text, bytes) else text.encode()

    lines = [raw(method) + b" " + raw(path) + b" HTTP/1.1"]
    if host is not None:
        lines.append(b"Host: " + raw(host))
    lines += [raw(key) + b": " + raw(value) for key, value in headers]
    if body or method in ("POST", "PUT", "PATCH"):
        lines.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def at_once(portal, requests, method="POST"):
    """Sends all requests but for their last bytes, then all last bytes: they arrive in the same moment. Returns the
    answers, None for a connection that was closed without one."""
    wires = []
    for data in requests:
        wire = Wire(portal, timeout=60)
        wire.send(data[:-1])
        wires.append((wire, data[-1:]))
    for wire, last in wires:
        wire.send(last)
    answers = []
    for wire, _ in wires:
        try:
            answers.append(wire.answer(method))
        except OSError:
            answers.append(None)
        wire.close()
    return answers
