"""What an authenticator app computes (RFC 6238)."""

import base64
import hashlib
import hmac
import struct
import time


def step():
    return int(time.time()) // 30


def code(secret, at):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    proof = hmac.new(key, struct.pack(">Q", at), hashlib.sha1).digest()
    offset = proof[-1] & 15
    return f"{(struct.unpack('>I', proof[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
