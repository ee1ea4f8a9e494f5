"""The form of a recorded session: what was asked and answered without what differs each time (times, numbers, marks), so that
docs/api-session.txt can be held against the program as it is."""

import json
import re

BLOCK = re.compile(r'^\$ curl -i -X (\S+) "\$PORTAL/api/v1([^"]*)"', re.M)
VARYING = ((r"V-\d{4}-\d{6}", "NUMBER"), (r"after=[^&]+", "after=PLACE"))


def forms(text):
    """For each step: method and path, the names of what was sent, its form, the status, the names of the heads, the form of
    the answer."""
    starts = [match.start() for match in BLOCK.finditer(text)] + [len(text)]
    return [step(text[begin:end]) for begin, end in zip(starts, starts[1:])]


def step(text):
    method, path = BLOCK.match(text).groups()
    asked, _, answered = text.partition("\nHTTP/1.1 ")
    status, _, rest = answered.partition("\n")
    heads, _, body = rest.partition("\n\n")
    sent = re.findall(r"^    -H '([^:]+):", asked, re.M)
    data = re.search(r"^    -d '(.*)'$", asked, re.M | re.S)
    for pattern, name in VARYING:
        path = re.sub(pattern, name, path)
    return (
        f"{method} {path}", sorted(sent), shape(data[1]) if data else None, status,
        sorted(line.split(":")[0] for line in heads.splitlines() if line), shape(body.strip()))


def shape(text):
    """Names and kinds of a JSON text; of a list one of each."""
    try:
        return kinds(json.loads(text))
    except ValueError:
        return "words" if text else ""


def kinds(value):
    if isinstance(value, dict):
        return {name: kinds(one) for name, one in sorted(value.items())}
    if isinstance(value, list):
        shapes = []
        for one in map(kinds, value):
            if one not in shapes:
                shapes.append(one)
        return sorted(shapes, key=str)
    return type(value).__name__


def difference(before, now):
    """What is no longer as it was recorded, one line each."""
    old, new = forms(before), forms(now)
    found = [
        f"{one[0]}: recorded {cut(was)}, now {cut(is_now)}"
        for one, other in zip(old, new)
        for was, is_now in zip(one, other)
        if was != is_now
    ]
    if len(old) != len(new):
        found.append(f"{len(old)} steps are recorded, now there are {len(new)}")
    return found


def cut(shape):
    text = json.dumps(shape, ensure_ascii=False)
    return text if len(text) < 300 else f"{text[:300]}…"
