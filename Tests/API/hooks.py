"""What schemathesis has to know beside the document: who asks."""

import itertools
import os

import schemathesis

TOKENS = itertools.cycle(os.environ["API_TOKENS"].split())


@schemathesis.auth(refresh_interval=None)
class Tokens:
    """One token after the other: each may ask 600 times in a minute, and all together as often as they like."""

    def get(self, case, context):
        return next(TOKENS)

    def set(self, case, data, context):
        case.headers["Authorization"] = f"Bearer {data}"
