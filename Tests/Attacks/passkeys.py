"""An authenticator (WebAuthn Level 3): a pair of keys (Ed25519, made by the program openssl) and what it signs."""

import base64
import hashlib
import json
import os
import secrets
import subprocess

from seed import instant

# Somebody was there, and proved to be its owner.
PRESENT_AND_VERIFIED, WITH_KEY = 5, 64


def text(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class Authenticator:
    def __init__(self, portal):
        self.portal, self.key = portal, os.path.join(portal.folder, "authenticator.pem")
        openssl("genpkey", "-algorithm", "ed25519", "-out", self.key)
        self.public = openssl("pkey", "-in", self.key, "-pubout", "-outform", "DER")[-32:]

    def add(self, rows, account):
        """Gives the account a passkey, as a row. Returns the identity of the credential."""
        credential = secrets.token_bytes(32)
        rows.db.execute(
            "INSERT INTO passkey (id, account_id, name, credential_id, algorithm, public_key, sign_count, made_at) "
            "VALUES (?,?,?,?,?,?,?,?)",
            (secrets.token_hex(16), account, "Angriff", credential, -8, self.public, 0, instant()),
        )
        return credential

    def assertion(self, challenge, credential, account, signature=None):
        """The fields a browser sends to sign in; `signature` when it shall be a wrong one."""
        client, data = self.client("webauthn.get", challenge), self.data(PRESENT_AND_VERIFIED)
        return {
            "kennung": text(credential),
            "nutzer": text(bytes.fromhex(account)),
            "angaben": text(client),
            "daten": text(data),
            "unterschrift": text(signature or self.sign(data + hashlib.sha256(client).digest())),
        }

    def attestation(self, challenge):
        """The fields a browser sends to add a passkey: CBOR (RFC 8949), with a COSE key of Ed25519 (RFC 9053, 7.2)."""
        key = b"\xa4\x01\x01\x03\x27\x20\x06\x21" + b"\x58\x20" + self.public
        credential = secrets.token_bytes(32)
        data = self.data(PRESENT_AND_VERIFIED | WITH_KEY) + bytes(16) + b"\x00\x20" + credential + key
        made = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData" + b"\x59" + len(data).to_bytes(2, "big") + data
        return {"angaben": text(self.client("webauthn.create", challenge)), "daten": text(made)}

    def client(self, ceremony, challenge):
        return json.dumps(
            {"type": ceremony, "challenge": challenge, "origin": self.portal.base, "crossOrigin": False}
        ).encode()

    def data(self, flags):
        """What the authenticator says: for which host, and that it does not count its signatures."""
        return hashlib.sha256(self.portal.host.split(":")[0].encode()).digest() + bytes([flags]) + bytes(4)

    def sign(self, message):
        file = os.path.join(self.portal.folder, "to-sign")
        with open(file, "wb") as place:
            place.write(message)
        return openssl("pkeyutl", "-sign", "-rawin", "-inkey", self.key, "-in", file)


def challenge(who, path="/anmelden/passkey/aufgabe"):
    """What the portal asks this browser to sign."""
    return json.loads(who.post(path).body)["challenge"]


def openssl(*words):
    return subprocess.run(["openssl", *words], check=True, capture_output=True).stdout
