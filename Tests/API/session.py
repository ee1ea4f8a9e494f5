"""The session of an ERP with the portal, from the first row to the answer to a customer, as docs/integration.md tells it."""

import json
import urllib.error
import urllib.parse
import urllib.request
import uuid

from customer import Customer

# Parents before children.
READABLE = (
    "customers tariffs offers contracts price-changes meters readings instalments payment-details payments bills incidents"
).split()
MAY_BE_EMPTY = {"incidents"}
CUSTOMER = {
    "number": "100901", "first_name": "Erika", "last_name": "Erprobt", "street": "Lindenstraße", "house_number": "12",
    "postal_code": "19053", "city": "Schwerin",
}
TARIFF = {
    "external_id": "API-T-1", "commodity": "strom", "name": "Strom Probe", "is_default_supply": False, "is_green": True,
    "prices": [{"valid_from": "2026-01-01", "unit_rate_ct_kwh": "30.90", "standing_charge_eur_year": "155.88"}],
}
CONTRACT = {
    "number": "399900901", "customer": "API-C-1", "tariff": "API-T-1", "state": "active", "street": "Lindenstraße",
    "house_number": "12", "postal_code": "19053", "city": "Schwerin", "starts_on": "2022-11-01",
}


class Session:
    """Asks one thing after the other. What is not as it should be is a trouble; everything that was asked is recorded."""

    def __init__(self, base, token):
        self.base, self.token, self.asked, self.record, self.troubles = base, token, 0, [], []

    def run(self):
        """Returns what was not as it should be. What breaks the session off is among it."""
        try:
            self.work()
        except (KeyError, ValueError, TypeError, OSError) as trouble:
            self.troubles.append(f"broke off: {type(trouble).__name__}: {trouble}")
        return self.troubles

    def work(self):
        put = self.expect(201, "PUT", "/customers/API-C-1", CUSTOMER, key="c-1")
        again = self.expect(201, "PUT", "/customers/API-C-1", CUSTOMER, key="c-1")
        self.claim(again.headers.get("Idempotency-Replayed") == "true", "the same write is not answered as before")
        self.expect(422, "PUT", "/customers/API-C-1", dict(CUSTOMER, city="Wismar"), key="c-1")
        self.expect(412, "PUT", "/customers/API-C-1", CUSTOMER, headers={"If-None-Match": "*"})
        known = self.expect(200, "GET", "/customers/API-C-1")
        self.claim(known.headers.get("ETag") == put.headers.get("ETag"), "reading tells another ETag than writing")
        self.expect(304, "GET", "/customers/API-C-1", headers={"If-None-Match": known.headers["ETag"]})
        batch = self.expect(200, "POST", "/tariffs", {"rows": [TARIFF, {"external_id": "API-T-2"}]})
        self.claim((batch.json["added"], batch.json["refused"]) == (1, 1), f"batch: {batch.json}")
        self.expect(201, "PUT", "/contracts/API-K-1", CONTRACT)
        self.expect(200, "GET", "/contracts?limit=2")
        place = self.feed()
        self.answer(place)
        self.send_back()
        self.expect(401, "GET", "/requests", token="bkp_0")
        self.expect(405, "DELETE", "/customers/API-C-1")
        self.expect(415, "PUT", "/customers/API-C-1", b"number=1", headers={"Content-Type": "text/plain"})

    def send_back(self):
        """What is read back can be sent again as it is, and changes nothing."""
        for kind in READABLE:
            rows, after = [], ""
            while True:
                page = self.expect(200, "GET", f"/{kind}?limit=500&after={urllib.parse.quote(after, safe='')}", quiet=True)
                rows, after = rows + page.json["rows"], page.json["next"]
                if not page.json["more"]:
                    break
            for start in range(0, len(rows), 500):
                sent = rows[start : start + 500]
                told = self.expect(200, "POST", f"/{kind}", {"rows": sent}, quiet=True).json
                odd = [row for row in told["rows"] if row["outcome"] != "unchanged"]
                self.claim(not odd, f"{kind}: {len(odd)} of {len(sent)} rows do not come back as they left: {odd[:2]}")
            self.claim(rows or kind in MAY_BE_EMPTY, f"there are no {kind} to read back")

    def feed(self):
        """Reads all pages; every place comes once, and the page behind the last is empty. Returns the place."""
        after, places = 0, []
        while True:
            page = self.expect(200, "GET", f"/requests?after={after}&limit=50").json
            places += [entry["place"] for entry in page["entries"]]
            after = page["next"]
            if not page["more"]:
                break
        self.claim(places == sorted(set(places)), "places of the feed come twice or out of order")
        self.claim(not self.expect(200, "GET", f"/requests?after={after}").json["entries"], "the feed has no end")
        return after

    def answer(self, place):
        """A customer complains; the program reads it, takes it, answers, and the customer reads the answer."""
        customer = Customer(self.base)
        number = customer.complain("Die Rechnung kam zweimal.")
        entries = self.expect(200, "GET", f"/requests?after={place}").json["entries"]
        self.claim([entry["request"] for entry in entries] == [number], f"the feed tells {entries}, not {number}")
        self.expect(200, "POST", f"/requests/{number}/claim")
        self.expect(422, "POST", f"/requests/{number}/answers", {"state": "done"})
        words = "Wir haben die zweite Rechnung storniert."
        self.expect(201, "POST", f"/requests/{number}/answers", {"state": "done", "remark": words}, key=f"a-{number}")
        again = self.expect(
            201, "POST", f"/requests/{number}/answers", {"state": "done", "remark": words}, key=f"a-{number}"
        )
        self.claim(again.headers.get("Idempotency-Replayed") == "true", "the answer was given twice")
        told = self.expect(200, "GET", f"/requests/{number}").json["entries"]
        self.claim([entry["state"] for entry in told][-1] == "done", f"the request is {told[-1:]}")
        self.claim(words in customer.page(f"/vorgaenge/{number}"), "the customer does not read the answer")

    def expect(self, status, method, path, body=None, **more):
        answer = self.ask(method, path, body, **more)
        self.claim(answer.status == status, f"{method} {path}: {answer.status}, not {status}: {answer.text[:300]}")
        return answer

    def claim(self, holds, trouble):
        if not holds:
            self.troubles.append(trouble)

    def ask(self, method, path, body=None, key=None, headers=None, token=None, quiet=False):
        sent = {"Authorization": f"Bearer {token or self.token}"}
        if method not in ("GET", "HEAD"):
            # The same each time a session is recorded.
            sent["Idempotency-Key"] = key or str(uuid.uuid5(uuid.NAMESPACE_URL, f"{method} {path} {self.asked}"))
        if isinstance(body, (dict, list)):
            sent["Content-Type"] = "application/json"
            body = json.dumps(body, ensure_ascii=False).encode()
        sent.update(headers or {})
        request = urllib.request.Request(f"{self.base}/api/v1{path}", data=body, headers=sent, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                got = Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as answer:
            got = Answer(answer.code, answer.headers, answer.read())
        self.asked += 1
        if not quiet:
            self.record.append((method, path, sent, body, got))
        return got

    def text(self):
        """The session as it was asked and answered; the token is left out."""
        lines = []
        for method, path, sent, body, answer in self.record:
            lines.append(f'$ curl -i -X {method} "$PORTAL/api/v1{path}" -H "Authorization: Bearer $TOKEN" \\')
            lines += [f"    -H '{name}: {value}' \\" for name, value in sent.items() if name != "Authorization"]
            if body:
                lines.append(f"    -d '{body.decode()}' \\")
            lines[-1] = lines[-1].removesuffix(" \\")
            lines.append(f"HTTP/1.1 {answer.status}")
            shown = ("Content-Type", "ETag", "Idempotency-Replayed", "RateLimit-Remaining", "Allow", "WWW-Authenticate")
            lines += [f"{name}: {answer.headers[name]}" for name in shown if answer.headers.get(name)]
            lines += ["", answer.text, ""]
        return "\n".join(lines)


class Answer:
    def __init__(self, status, headers, bytes):
        self.status, self.headers, self.text = status, headers, bytes.decode("utf-8", "replace")

    @property
    def json(self):
        return json.loads(self.text)
