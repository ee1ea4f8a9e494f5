#!/usr/bin/env python3
"""The documents of the API are kept as YAML, for people; the program serves them as JSON, too, and makes its pages from that.

document.py [--check]    writes the JSON, or says whether it is what the YAML says
"""

import json
import pathlib
import sys

import yaml

PLACE = pathlib.Path(__file__).resolve().parents[2] / "Sources/Portal/Resources/API"


# Of the utility's programs, and of those of customers.
NAMES = ["openapi", "customer-api"]


def made(name):
    document = yaml.safe_load(PLACE.joinpath(f"{name}.yaml").read_text("utf-8"))
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def main():
    stale = [name for name in NAMES if not is_made(name)]
    if "--check" not in sys.argv:
        for name in stale:
            PLACE.joinpath(f"{name}.json").write_text(made(name), "utf-8")
        return 0
    for name in stale:
        print(f"{name}.json is not what {name}.yaml says: run bin/openapi")
    return 1 if stale else 0


def is_made(name):
    file = PLACE / f"{name}.json"
    return file.exists() and file.read_text("utf-8") == made(name)


if __name__ == "__main__":
    sys.exit(main())
