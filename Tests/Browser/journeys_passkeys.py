"""A passkey is made, lets in, and does so no more once it is removed, copied or sent twice.

The browser's own virtual authenticator (Chrome DevTools Protocol, domain WebAuthn) stands for phone or security key.
"""

import urllib.parse

import journeys_registration

PATH = "/einstellungen/passkeys"


class Authenticator:
    """A device with screen lock, for the pages of one browser context."""

    def __init__(self, page):
        self.session = page.context.new_cdp_session(page)
        self.session.send("WebAuthn.enable")
        self.id = self.session.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True}})["authenticatorId"]

    @property
    def passkeys(self):
        return self.session.send("WebAuthn.getCredentials", {"authenticatorId": self.id})["credentials"]

    def set_count(self, passkey, count):
        """Puts the passkey back with another counter, as a copy of an older state would have."""
        self.session.send(
            "WebAuthn.removeCredential", {"authenticatorId": self.id, "credentialId": passkey["credentialId"]})
        known = ("credentialId", "isResidentCredential", "rpId", "privateKey", "userHandle", "userName",
                 "userDisplayName", "backupEligibility", "backupState")
        again = {name: passkey[name] for name in known if name in passkey}
        self.session.send("WebAuthn.addCredential", {"authenticatorId": self.id, "credential": again | {"signCount": count}})

    def sign_in(self, page, email, password):
        """By password: meanwhile nobody touches the device, which would sign in as soon as the field offers it."""
        self.touched(False)
        journeys_registration.sign_in(page, email, password)
        self.touched(True)

    def touched(self, is_touched):
        self.session.send(
            "WebAuthn.setAutomaticPresenceSimulation", {"authenticatorId": self.id, "enabled": is_touched})

    def verifies(self, does):
        self.session.send("WebAuthn.setUserVerified", {"authenticatorId": self.id, "isUserVerified": does})


def run(browser, demo, checks):
    context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin", base_url=demo.url)
    context.set_default_timeout(10_000)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if "Trusted" in message.text else None)
    email, password = demo.login
    journeys_registration.sign_in(page, email, password)
    device = Authenticator(page)

    add(page, "Testgerät")
    checks.expect(page.url.endswith("hinweis=angelegt"), f"a passkey is made, not {page.url}")
    checks.expect(page.get_by_text("Testgerät").is_visible(), "it is listed by its name")
    checks.expect(len(device.passkeys) == 1, "the device keeps it")
    checks.expect("Gerät" in demo.letter(email, "mit einem neuen Passkey"), "a letter tells of it, and where it was made")
    add(page, "Zweimal")
    checks.expect(page.get_by_text("Dieses Gerät hat schon einen Passkey").is_visible(), "one device, one passkey")

    press_sign_out(page)
    sent = sign_in(page)
    checks.expect(page.url.endswith("/uebersicht"), f"signed in by passkey, not at {page.url}")
    press_sign_out(page)
    checks.expect(refused(page, sent), "the same answer a second time is refused")

    device.verifies(False)
    page.goto("/anmelden")
    page.get_by_role("button", name="Mit Passkey anmelden").click()
    page.get_by_text("Der Browser hat keinen Passkey bekommen").wait_for()
    checks.expect(page.url.endswith("/anmelden"), "who is not verified is not let in")
    device.verifies(True)

    page.goto("/vertraege")
    with page.expect_navigation():
        page.get_by_role("button", name="Mit Passkey anmelden").click()
    heading = page.get_by_role("heading", level=1).inner_text()
    checks.expect(heading == "Meine Verträge", f"back to where one wanted to go, not {heading} at {page.url}")
    autofill(page, checks)

    remove(page, password)
    checks.expect(page.url.endswith("hinweis=entfernt"), "the passkey is removed")
    press_sign_out(page)
    sign_in(page)
    checks.expect(page.get_by_role("alert").is_visible() and page.title().startswith("Fehler: "), "removed is refused")

    device.sign_in(page, email, password)
    device.session.send("WebAuthn.clearCredentials", {"authenticatorId": device.id})
    add(page, "Kopie")
    press_sign_out(page)
    for _ in range(2):
        sign_in(page)
        checks.expect(page.url.endswith("/uebersicht"), f"a counter that grows is taken, not {page.url}")
        press_sign_out(page)
    device.set_count(device.passkeys[0], 1)
    sign_in(page)
    checks.expect(page.title().startswith("Fehler: "), "a counter that went back is refused")
    demo.letter(email, "als gäbe es ihn zweimal")
    device.sign_in(page, email, password)
    page.goto(PATH)
    checks.expect(page.get_by_text("vielleicht kopiert").is_visible(), "the settings say so")
    remove(page, password)
    checks.expect(not errors, f"errors on the way: {errors[:3]}")
    context.close()


def add(page, name):
    page.goto(PATH)
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Passkey anlegen").click()
    page.locator("[role=status]:visible, [role=alert]:visible").first.wait_for()


def sign_in(page):
    """Presses the button and returns the form that was sent."""
    page.goto("/anmelden")
    is_form = lambda request: request.url.endswith("/anmelden/passkey") and request.method == "POST"  # noqa: E731
    with page.expect_request(is_form) as sent, page.expect_navigation():
        page.get_by_role("button", name="Mit Passkey anmelden").click()
    return sent.value.post_data


def refused(page, sent):
    """Sends a form again as somebody would who caught it: the answer is the old one, the token that of this page."""
    page.goto("/anmelden")
    fields = dict(urllib.parse.parse_qsl(sent, keep_blank_values=True))
    own = page.locator("form[action='/anmelden/passkey'] input[name='formular']").get_attribute("value")
    answer = page.request.post(
        "/anmelden/passkey", form=fields | {"formular": own, "einmal": "0" * 32},
        headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0)
    return answer.status == 422


def autofill(page, checks):
    """Where the browser offers passkeys as the address is typed, touching the field is enough."""
    press_sign_out(page)
    page.goto("/anmelden")
    if not page.evaluate("PublicKeyCredential.isConditionalMediationAvailable?.() ?? false"):
        sign_in(page)
        return
    page.wait_for_timeout(300)
    page.get_by_label("E-Mail-Adresse").focus()
    page.wait_for_url("**/uebersicht")
    checks.expect(True, "signed in from the field for the address")


def remove(page, password):
    page.goto(PATH)
    if page.get_by_role("button", name="Weiter").count():
        page.get_by_label("Passwort").fill(password)
        with page.expect_navigation():
            page.get_by_role("button", name="Weiter").click()
    with page.expect_navigation():
        page.get_by_role("button", name="entfernen").first.click()


def press_sign_out(page):
    page.get_by_role("button", name="Abmelden").click()
    page.wait_for_url("**/anmelden*")
