"""A customer of the demo with a browser, as far as the session of an ERP needs one: signs in and complains."""

import http.cookiejar
import re
import urllib.parse
import urllib.request


class Customer:
    def __init__(self, base, email="anna@example.org", password="Mecklenburg-Anna"):
        self.base = base
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        )
        self.send("/anmelden", {"email": email, "passwort": password})

    def complain(self, words):
        """Returns the number of the request."""
        page = self.send("/kontakt/beschwerde", {"vertrag": "300001001", "anliegen": "billing", "beschwerde": words})
        return re.search(r"V-[0-9]{4}-[0-9]{6}", page)[0]

    def page(self, path):
        with self.opener.open(self.base + path, timeout=30) as answer:
            return answer.read().decode()

    def send(self, path, fields):
        """Fills in the form of a page that is sent to the same address."""
        forms = re.findall(r"<form[^>]*>.*?</form>", self.page(path), re.S)
        form = next(form for form in forms if f'action="{path}"' in form)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        request = urllib.request.Request(
            self.base + path,
            data=urllib.parse.urlencode({**hidden, **fields}).encode(),
            headers={"Origin": self.base, "Sec-Fetch-Site": "same-origin"},
        )
        with self.opener.open(request, timeout=30) as answer:
            return answer.read().decode()
