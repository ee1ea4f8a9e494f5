"""What schemathesis has to know beside the document: who asks, and from where."""

import itertools
import os

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


@schemathesis.hook
def before_call(context, case, kwargs):
    """Also for those who come without a token."""
    if "X-Forwarded-For" not in case.headers:
        case.headers["X-Forwarded-For"] = place()
