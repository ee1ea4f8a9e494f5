#!/usr/bin/env python3
"""Takes everything along: how much memory an export of many documents needs while it is sent.

    export.py --program .build/release/kundenportal [--documents 500] [--size 1048576]

Starts the demo in a folder of its own, gives its first login that many documents, signs in and downloads the ZIP slowly.
Prints the resident memory before, at most while it is sent, and after.
"""

import argparse
import hashlib
import html
import http.cookiejar
import pathlib
import re
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Browser"))
from demo import Demo  # noqa: E402


def add_documents(data, contract, count, size):
    """Straight into the folder and the table, while nobody runs."""
    store = sqlite3.connect(data / "kundenportal.sqlite")
    owner, = store.execute("SELECT id FROM contract WHERE number = ?", (contract,)).fetchone()
    for index in range(count):
        paper = b"%PDF-1.4\n" + secrets.token_bytes(size)
        name = hashlib.sha256(paper).hexdigest()
        folder = data / "documents" / name[:2]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / name).write_bytes(paper)
        store.execute(
            "INSERT INTO document (id, external_id, contract_id, category, title, search, issued_on, arrived_at, sha256,"
            " size) VALUES (?, ?, ?, 'other', 'Bench', 'bench', ?, '2026-01-01T00:00:00.000Z', ?, ?)",
            (secrets.token_hex(16), f"bench-{index}", owner, f"20{index % 20 + 10}-01-{index % 28 + 1:02}", name, len(paper)))
    store.commit()
    store.close()


class Visitor:
    def __init__(self, url):
        self.url = url
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def press(self, page, action, **fields):
        """Sends the form of this page that goes there."""
        text = self.browser.open(f"{self.url}{page}").read().decode()
        form = next(form for form in re.findall(r"<form.*?</form>", text, re.S) if f'action="{action}"' in form)
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
        sent = urllib.parse.urlencode({name: html.unescape(value) for name, value in hidden.items()} | fields).encode()
        request = urllib.request.Request(f"{self.url}{action}", sent, {"Sec-Fetch-Site": "same-origin"})
        return self.browser.open(request)


def resident(process):
    """In MiB."""
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text()).group(1)) / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", required=True)
    options.add_argument("--documents", type=int, default=500)
    options.add_argument("--size", type=int, default=1024 * 1024)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(options.program, folder)
        with demo:
            login = demo.login
        add_documents(demo.data, "300001001", options.documents, options.size)
        with demo:
            visitor = Visitor(demo.url)
            visitor.press("/anmelden", "/anmelden", email=login[0], passwort=login[1]).read()
            process = subprocess.run(
                ["pgrep", "-P", str(demo.process.pid)], capture_output=True, text=True).stdout.split()
            server = int(process[0]) if process else demo.process.pid
            before = resident(server)
            begin, total, most = time.monotonic(), 0, before
            answer = visitor.press("/einstellungen/daten", "/einstellungen/daten")
            while piece := answer.read(1024 * 1024):
                total += len(piece)
                most = max(most, resident(server))
            seconds = time.monotonic() - begin
            print(f"documents: {options.documents} of {options.size} bytes, archive: {total / 1048576:.0f} MiB")
            print(f"time: {seconds:.1f} s, {total / 1048576 / seconds:.0f} MiB/s")
            print(f"memory: {before:.0f} MiB before, {most:.0f} MiB at most, {resident(server):.0f} MiB after")


if __name__ == "__main__":
    main()
