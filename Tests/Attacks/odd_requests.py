"""Requests by hand that have ended servers before."""

from forms import multipart, picture
from wire import request


def hand_made(portal, owner, token):
    """Requests that have ended servers before: (name, bytes)."""
    host, form = portal.host, "application/x-www-form-urlencoded"
    cookie = [("Cookie", f"sid={owner.token}")]
    reading = f"/vertraege/{owner.number}/zaehlerstand"
    document = portal.document
    for key in (
        "a" + "[a]" * 100_00,
        "a" + "[" * 60_000,
        "]" * 60_000,
        "a.b" * 20_000,
        "&" * 60_000,
        "=" * 60_000,
        "%" * 60_000,
        "%f" * 30_000,
        "+" * 60_000,
        "a=1&" * 15_000,
        "formular=" * 5_000,
    ):
        yield "deep or endless form", request(
            "POST", "/sprache", host, [("Content-Type", form)], key.encode()[:65_000]
        )
        yield "endless query", request("GET", "/anmelden?" + key[:7_000], host)
    for words in (
        "bytes=9-2",
        "bytes=-0",
        "bytes=0-0,1-1",
        "bytes=-99999999999999999999",
        "bytes=18446744073709551616-",
        "bytes=--1",
        "bytes=9223372036854775807-9223372036854775807",
        "bytes=5-4,4-3",
        "bytes=a-b",
        "bytes=",
        "lines=0-1",
        "bytes=0-" + "9" * 500,
        "bytes=" + ",".join(f"{n}-{n + 1}" for n in range(800)),
    ):
        yield "Range", request("GET", document, host, [*cookie, ("Range", words)])
        yield "If-Range", request("GET", document, host, [*cookie, ("Range", words), ("If-Range", '"x')])
    for text in (
        b"\xff",
        b"\xc3",
        b"\xe2\x82",
        b"\xf0\x9f\x92",
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        b"\xf4\x90\x80\x80",
        b"\xef\xbb\xbf",
        b"\x00",
    ):
        for place in ("path", "query", "body", "header", "cookie"):
            escaped = b"".join(b"%%%02x" % byte for byte in text)
            yield "broken UTF-8", {
                "path": request("GET", b"/vertraege/" + text + b"x", host, cookie),
                "query": request("GET", b"/postfach?suche=" + escaped + text, host, cookie),
                "body": request(
                    "POST",
                    reading,
                    host,
                    [*cookie, ("Content-Type", form)],
                    b"formular=" + token.encode() + b"&ablesetag=" + escaped + text,
                ),
                "header": request("GET", "/hilfe", host, [("User-Agent", text), ("X" + "y", text)]),
                "cookie": request("GET", "/hilfe", host, [("Cookie", b"sid=" + text + b"; guest=" + text)]),
            }[place]
    for word in (
        "1e400",
        "9223372036854775808",
        "-9223372036854775809",
        "NaN",
        "inf",
        "0x10",
        "1" * 40,
        "٣٤٥",
        "1,2,3",
        "-1",
        "",
        "1e-400",
        "99999999999999999999999999",
        "½",
    ):
        for name in ("ablesetag", "stand-" + "0" * 32, "stand", "seit", "jahr"):
            body = f"formular={token}&{name}={word}&ablesetag=31.02.99999".encode()
            yield "numbers and days", request("POST", reading, host, [*cookie, ("Content-Type", form)], body)
        yield "numbers in addresses", request(
            "GET", f"/einstellungen/kontakt?seit={word}&jahr={word}&vor={word}", host, cookie
        )
    for name in (
        ":",
        "a:b",
        "{x}",
        "[::1",
        "%zz",
        "..",
        "\\",
        "\x7f",
        "http://x:99999999/",
        "//",
        "///",
        "?" * 3000,
        "#",
        "*",
    ):
        for method in ("GET", "OPTIONS", "CONNECT", "TRACE", "PRI", "get", "G\xc3T", "x" * 3000):
            yield "odd addresses", request(method, name, host, cookie)
    length = b"POST /sprache HTTP/1.1\r\nHost: " + host.encode() + b"\r\nContent-Type: " + form.encode() + b"\r\n"
    for head, body in (
        (b"Content-Length: 5\r\nContent-Length: 9\r\n", b"a=1&b=2&c"),
        (b"Content-Length: -1\r\n", b"a"),
        (b"Content-Length: 99999999999999999999\r\n", b"a"),
        (b"Content-Length: 0x5\r\n", b"a=1&b"),
        (b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\nGET / HTTP/1.1\r\n\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"zz\r\nabc\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"ffffffffffffffffff\r\nabc\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"-1\r\nabc\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"1;" + b"x" * 9000 + b"\r\na\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"1\r\na\r\n" * 3000 + b"0\r\n" + b"T: x\r\n" * 500 + b"\r\n"),
        (b"Transfer-Encoding: gzip, chunked\r\n", b"1\r\na\r\n0\r\n\r\n"),
        (b"Transfer-Encoding: chunked, identity\r\n", b"1\r\na\r\n0\r\n\r\n"),
        (b"Transfer-Encoding : chunked\r\n", b"0\r\n\r\n"),
        (b"Transfer-Encoding:\tchunked\r\n", b"0\r\n\r\n"),
        (b"Expect: 100-continue\r\nContent-Length: 3\r\n", b"a=1"),
        (b"Content-Encoding: gzip\r\nContent-Length: 3\r\n", b"\x1f\x8b\x08"),
        (b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n", b""),
        (b"X: " + b"a" * 20_000 + b"\r\n", b""),
        (b"a: b\r\n" * 100_000, b""),
        (b"X:\r\n" * 150, b""),
        (b" folded\r\n", b""),
        (b"no colon\r\n", b""),
        (b": empty\r\n", b""),
        (b"\x00: x\r\n", b""),
        (b"X: a\rb\r\n", b""),
        (b"Cookie: " + b"sid=x; " * 1000 + b"\r\n", b""),
    ):
        yield "framing", length + head + b"\r\n" + body
    data, kind = multipart([("formular", token)], ("foto", "x.png", picture()))
    boundary = kind.split("=")[1].encode()
    for broken in (
        data[: len(data) // 2],
        data.replace(b"\r\n", b"\n"),
        data * 40,
        data.replace(boundary, b""),
        b"--" + boundary,
        b"--" + boundary + b"--",
        b"--" + boundary + b"\r\n" * 500,
        data.replace(b"name=", b"name"),
        data[::-1],
        (b"--" + boundary + b'\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n') * 400
        + b"--"
        + boundary
        + b"--",
        data.replace(b"IDAT", b"IHDR"),
        data.replace(b"\0\0\0\x10\0\0\0\x10", b"\x7f\xff\xff\xff\x7f\xff\xff\xff"),
    ):
        yield "multipart", request(
            "POST", reading, host, [*cookie, ("Content-Type", kind), ("Sec-Fetch-Site", "same-origin")], broken
        )
    for kind in (
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary="',
        "multipart/form-data; boundary=" + "b" * 5000,
        "multipart/form-data; boundary=\x01",
        "Multipart/Form-Data; BOUNDARY=x",
    ):
        yield "multipart without a boundary", request("POST", reading, host, [*cookie, ("Content-Type", kind)], data)
    for line in (
        b"",
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/0.9\r\n\r\n",
        b"GET / HTTP/2.0\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET  /  HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 80,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x80" * 5000,
        b"A" * 300_000,
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
    ):
        yield "no HTTP", line
