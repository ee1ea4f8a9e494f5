"""What waits for the office beside requests: letters that came back and have to go on paper, and messages a program did not
take."""

import base64
import datetime
import hashlib
import hmac
import http.server
import json
import re
import threading
import time

from office_worklist import press, said
import paper


def bounce(demo, address, word):
    """What the mail server of the recipient reports of this letter days later (RFC 3464), as a file."""
    letter = demo.message(address, word)
    report = demo.data.parent / "report.eml"
    report.write_bytes("\r\n".join((
        "From: MAILER-DAEMON@mx.example", "Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"", "",
        "--B", "Content-Type: text/plain", "", "Not delivered.", "--B", "Content-Type: message/delivery-status", "",
        "Reporting-MTA: dns; mx.example", "", f"Final-Recipient: rfc822; {address}", "Action: failed", "Status: 5.1.1", "",
        "--B", "Content-Type: text/rfc822-headers", "", f"Message-ID: {letter['Message-ID']}", "", "--B--", "",
    )).encode())
    return report


def print_list(world, office, address, word):
    """The letter that came back is printed, and taken back."""
    office.goto("/service/briefe?stand=drucken")
    world.expect("letters to print", "list", address in said(office), f"the letter to {address} waits: {said(office)[:400]!r}")
    press(office, "Stapel zum Drucken machen")
    world.expect("letters to print", "approve", "Der Stapel ist gemacht." in said(office), f"printed, at {office.url}")
    with office.expect_download() as download:
        office.get_by_role("link", name="PDF herunterladen").click()
    file = world.downloads / "letters-on-paper.pdf"
    download.value.save_as(file)
    text = paper.text(file)
    # A number may be broken at its hyphens.
    words = word.split(" V-")[0]
    world.expect("letters to print", "letter", words in text, f"the PDF says {words}: {text[:600]!r}")
    press(office, "Zurücknehmen")
    world.expect("letters to print", "refuse", "wieder auf der Druckliste" in said(office), f"taken back, at {office.url}")
    office.goto("/service/briefe?stand=drucken")
    world.checks.expect(address in said(office), "what was taken back waits again")


class Program:
    """Somebody's program that is told of requests; refuses until it is mended."""

    def __init__(self):
        self.taken, self.refused, self.is_mended = [], [], False
        program = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if program.is_mended:
                    program.taken.append((dict(self.headers), body))
                else:
                    program.refused.append(json.loads(body)["data"]["request"])
                self.send_response(204 if program.is_mended else 503)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/portal"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    @staticmethod
    def is_genuine(headers, body, secret):
        """Standard Webhooks 1.0: HMAC-SHA256 over id, time and body, not older than five minutes."""
        headers = {name.lower(): value for name, value in headers.items()}
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        mark = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()
        marks = [one.split(",", 1)[1] for one in headers["webhook-signature"].split() if one.startswith("v1,")]
        return base64.b64encode(mark).decode() in marks and abs(time.time() - int(headers["webhook-timestamp"])) < 300


def until(holds, seconds=30):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True


def three_days_ago(demo):
    """As if what the program refused had been tried first three days ago: nobody waits so long for a test."""
    first = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=73)
    demo.change(
        "UPDATE webhook_delivery SET first_tried_at = ?, due_at = ? WHERE due_at IS NOT NULL AND attempts > 0",
        *[first.strftime("%Y-%m-%dT%H:%M:%S.000Z")] * 2)


def webhooks(world, admin, program, secret, number):
    """Given up after three days, seen in the office, sent again with one press, taken, and proved to be ours."""
    def listed():
        admin.goto("/service/webhooks")
        return number in said(admin)

    world.expect("webhooks", "list", until(listed), f"{number} is given up: {said(admin)[:600]!r}")
    program.is_mended = True
    press(admin, "Aufgegebene Meldungen an „Abrechnung“ noch einmal senden")
    world.expect("webhooks", "approve", "noch einmal gesendet." in said(admin), f"sent again, at {admin.url}")

    def told():
        return {json.loads(body)["data"]["request"] for _, body in program.taken}

    came = until(lambda: number in told())
    genuine = all(program.is_genuine(*one, secret) for one in program.taken)
    world.expect("webhooks", "letter", came and genuine, f"{told()} came, not only {number}; signed: {genuine}")
    forged = [(headers, body.replace(b"V-", b"W-")) for headers, body in program.taken]
    world.checks.expect(not any(program.is_genuine(*one, secret) for one in forged), "what was changed on its way is not ours")
    world.checks.expect(not listed(), "what was taken is given up no more")
