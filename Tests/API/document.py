#!/usr/bin/env python3
"""The document of the API is kept as YAML, for people; the program serves it as JSON, too, and makes its page from that.

document.py [--check]    writes the JSON, or says whether it is what the YAML says
"""

import json
import pathlib
import sys

import yaml

PLACE = pathlib.Path(__file__).resolve().parents[2] / "Sources/Portal/Resources/API"


def made():
    document = yaml.safe_load(PLACE.joinpath("openapi.yaml").read_text("utf-8"))
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def main():
    file = PLACE / "openapi.json"
    if "--check" not in sys.argv:
        file.write_text(made(), "utf-8")
        return 0
    if file.read_text("utf-8") == made():
        return 0
    print("openapi.json is not what openapi.yaml says: run bin/openapi")
    return 1


if __name__ == "__main__":
    sys.exit(main())
