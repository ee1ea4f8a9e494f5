"""What schemathesis has to know beside the document: who asks, and from where."""

import itertools
import os
import re
import urllib.parse

import schemathesis

TOKENS = itertools.cycle(os.environ["API_TOKENS"].split())
PLACES = itertools.count(1)


def place():
    """A network address for each case, behind the proxy that is trusted: who tries tokens from one address is soon told to
    wait, and that would be the answer to everything after it."""
    number = next(PLACES)
    return f"198.{18 + (number >> 16) % 2}.{number >> 8 & 255}.{number & 255}"


@schemathesis.auth(refresh_interval=None)
class Tokens:
    """One token after the other: each may ask 600 times in a minute, and all together as often as they like."""

    def get(self, case, context):
        return next(TOKENS)

    def set(self, case, data, context):
        case.headers["Authorization"] = f"Bearer {data}"
        case.headers["X-Forwarded-For"] = place()


@schemathesis.serializer("application/pdf", "application/octet-stream")
def file(context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


@schemathesis.hook
def before_call(context, case, kwargs):
    """Where they come from also for those without a token, and rows under the name they have in the address: another one is
    refused before anything else is looked at."""
    name = (case.path_parameters or {}).get("external_id")
    if isinstance(name, str) and isinstance(case.body, dict) and isinstance(case.body.get("external_id"), str):
        if re.fullmatch(r"[!-~]{1,100}", case.body["external_id"]):
            case.body["external_id"] = urllib.parse.unquote(name)
    if "X-Forwarded-For" not in case.headers:
        case.headers["X-Forwarded-For"] = place()
