"""The demo portal, started in a folder of its own on free ports."""

import datetime
import email
import email.policy
import json
import os
import pathlib
import re
import socket
import sqlite3
import subprocess
import time
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Demo:
    def __init__(self, program, folder, customers=0):
        """`customers` are so many of the invented crowd beside the cast, each signed in already."""
        self.program = program
        self.words = ["demo", "--customers", str(customers), "--logins", str(customers)] if customers else ["demo"]
        # For each colleague the half minute whose code was used last.
        self.used = {}
        self.data = pathlib.Path(folder) / "data"
        self.log = pathlib.Path(folder) / "demo.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"

    def __enter__(self):
        self.start()
        return self

    def start(self):
        self.environment = dict(
            os.environ, KUNDENPORTAL_DATA=str(self.data), KUNDENPORTAL_PORT=str(self.port),
            KUNDENPORTAL_BASE_URL=self.url, KUNDENPORTAL_MONITORING_PORT=str(free_port()))
        self.process = subprocess.Popen(
            ["stdbuf", "-oL", self.program, *self.words], env=self.environment, stdout=self.log.open("a"), stderr=subprocess.STDOUT)
        for _ in range(600):
            if self.process.poll() is not None:
                raise RuntimeError(f"the demo ended:\n{self.log.read_text()[-2000:]}")
            if self.answers():
                return
            time.sleep(0.2)
        self.stop()
        raise RuntimeError("the demo does not answer")

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def answers(self):
        try:
            return urllib.request.urlopen(f"{self.url}/anmelden", timeout=2).status == 200
        except OSError:
            return False

    def printed(self, pattern):
        """What the demo said at its start; waits for it."""
        for _ in range(50):
            found = re.search(pattern, self.log.read_text(), re.MULTILINE)
            if found:
                return found.groups()
            time.sleep(0.1)
        raise RuntimeError(f"the demo did not print {pattern}")

    def answer(self, *answers):
        """The billing system answers requests, while the portal is stopped; returns what the import said."""
        return self.deliver("answers.jsonl", *(dict(one, external_id=f"A-{one['request']}") for one in answers))

    def deliver(self, file, *rows):
        folder = self.data.parent / f"delivered-{time.monotonic_ns()}"
        folder.mkdir()
        (folder / file).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
        return self.command("import", str(folder))

    def command(self, *words):
        """Another verb of the program; returns what it said. With SQLite one process at a time has the database open."""
        self.stop()
        done = subprocess.run(
            [self.program, *words], env=self.environment, capture_output=True, text=True, timeout=60)
        self.start()
        return done.stdout + done.stderr

    def came_earlier(self, number, days):
        """As if this request had come so many days earlier: nobody waits days for a test."""
        self.stop()
        database = sqlite3.connect(self.data / "kundenportal.sqlite")
        with database:
            (request, received), = database.execute(
                "SELECT id, received_at FROM service_request WHERE number = ?", (number,)).fetchall()
            moment = datetime.datetime.fromisoformat(received.replace("Z", "+00:00")) - datetime.timedelta(days=days)
            earlier = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
            database.execute("UPDATE service_request SET received_at = ? WHERE id = ?", (earlier, request))
            database.execute("UPDATE request_event SET happened_at = ? WHERE request_id = ?", (earlier, request))
        database.close()
        self.start()

    def change(self, statement, *values):
        """One statement on the database while the portal is stopped."""
        self.stop()
        database = sqlite3.connect(self.data / "kundenportal.sqlite")
        with database:
            database.execute(statement, values)
        database.close()
        self.start()

    def half_minute(self, colleague):
        """One whose code this colleague has not used yet: each counts once."""
        while int(time.time()) // 30 <= self.used.get(colleague, 0):
            time.sleep(0.5)
        self.used[colleague] = int(time.time()) // 30
        return self.used[colleague]

    @property
    def code(self):
        """Contract number and registration code of the letter."""
        return self.printed(r"contract (\d{9}), code (\S+)")

    @property
    def login(self):
        """E-mail address and password of the first login."""
        return self.printed(r"^  (\S+@\S+)  (.+?)(?:  |$)")

    def letter(self, address, word, seconds=20):
        """The text of the newest letter to this address whose text holds this word."""
        return self.mail(address, word, seconds)[1]

    def mail(self, address, word, seconds=20):
        """Subject and text of it; lines of a letter are folded."""
        letter = self.message(address, word, seconds)
        return letter["Subject"], letter.get_body(("plain",)).get_content()

    def message(self, address, word, seconds=20):
        """The whole of it."""
        for _ in range(seconds * 5):
            folder = self.data / "mail" / "new"
            files = sorted(folder.glob("*"), key=lambda file: file.stat().st_mtime, reverse=True)
            for file in files:
                letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                if address not in letter["To"]:
                    continue
                if word in " ".join(letter.get_body(("plain",)).get_content().split()):
                    return letter
            time.sleep(0.2)
        raise RuntimeError(f"no letter to {address} with {word}")
