#!/usr/bin/env python3
"""Exports the demo as BO4E, holds every object against the published schemas and against checks of our own, and imports it
again, which must change nothing.

    bo4e.py [--customers 40] [--keep]

The schemas are those of BO4E-Schemas v202607.1.0 in shared/data/bo4e beside the project; without that folder they are not
looked at, and the last line says so. KUNDENPORTAL_PROGRAM names the program.
"""

import argparse
import datetime
import decimal
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import referencing
import referencing.jsonschema

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Bench"))
from house import House, PROGRAM  # noqa: E402

BASE = "https://raw.githubusercontent.com/BO4E/BO4E-Schemas/v202607.1.0/src/bo4e_schemas/"
KINDS = ["GESCHAEFTSPARTNER", "TARIF", "VERTRAG", "MARKTLOKATION", "ZAEHLER", "RECHNUNG"]
OBIS = re.compile(r"(1-[0-9]+:[12]\.8\.[0-9]+|7-[0-9]+:[0-9]+\.[0-9]+\.[0-9]+)$")


def schemas():
    """The folder of the schemas; None where it is not there."""
    for folder in HERE.parents:
        found = folder / "shared" / "data" / "bo4e" / "schemas"
        if found.is_dir():
            return found
    return None


def validators(folder):
    """A validator for each kind of object. The published schemas let every name through; ours has to be one of theirs."""
    resources, named = [], {}
    for path in folder.rglob("*.json"):
        schema = json.loads(path.read_text("utf-8"))
        if "properties" in schema:
            schema["additionalProperties"] = False
        address = BASE + path.relative_to(folder).as_posix()
        resources.append((address, referencing.Resource.from_contents(
            schema, default_specification=referencing.jsonschema.DRAFT202012)))
        if path.parent.name == "bo":
            named[path.stem.upper()] = schema
    registry = referencing.Registry().with_resources(resources)
    checker = jsonschema.FormatChecker(formats=[])
    checker.checks("date", ValueError)(lambda text: not isinstance(text, str) or bool(datetime.date.fromisoformat(text)))
    checker.checks("date-time", ValueError)(
        lambda text: not isinstance(text, str) or datetime.datetime.fromisoformat(text).tzinfo is not None)
    return {
        kind: jsonschema.Draft202012Validator(named[kind], registry=registry, format_checker=checker) for kind in KINDS
    }


def is_malo(text):
    digits = [int(sign) for sign in text]
    body = sum(digit * (2 if place % 2 else 1) for place, digit in enumerate(digits[:10]))
    return len(digits) == 11 and digits[0] != 0 and digits[10] == -body % 10


def extra(thing, name):
    found = [one["wert"] for one in thing.get("zusatzAttribute", []) if one["name"] == f"kundenportal.{name}"]
    return found[0] if found else None


def semantics(things):
    """What a schema cannot say: check digits, references, sums, signs."""
    known = {kind: {thing.get("_id") for thing in things if thing["_typ"] == kind} for kind in KINDS}
    for thing in things:
        kind, name = thing["_typ"], f"{thing['_typ']} {thing.get('_id')}"
        if kind == "VERTRAG":
            if thing["vertragspartner2"]["_id"] not in known["GESCHAEFTSPARTNER"]:
                yield f"{name}: its customer is not in the export"
            if extra(thing, "tariff") not in known["TARIF"]:
                yield f"{name}: its tariff is not in the export"
        if kind == "MARKTLOKATION":
            if extra(thing, "contract") not in known["VERTRAG"]:
                yield f"{name}: its contract is not in the export"
            if "marktlokationsId" in thing and not is_malo(thing["marktlokationsId"]):
                yield f"{name}: the check digit of {thing['marktlokationsId']}"
        if kind == "ZAEHLER":
            if extra(thing, "contract") not in known["VERTRAG"]:
                yield f"{name}: its contract is not in the export"
            for register in thing["zaehlwerke"]:
                if not OBIS.match(register["obisKennzahl"]):
                    yield f"{name}: {register['obisKennzahl']} is no OBIS code"
                for reading in register.get("messwerte", []):
                    if reading["wert"]["wert"] < 0 or reading["wert"]["einheit"] != register["einheit"]:
                        yield f"{name}: reading {reading['_id']}"
        if kind == "RECHNUNG":
            sums = {field: thing[field]["wert"] for field in ("gesamtnetto", "gesamtsteuer", "gesamtbrutto", "zuZahlen")}
            if thing["vertrag"]["_id"] not in known["VERTRAG"]:
                yield f"{name}: its contract is not in the export"
            if sums["gesamtnetto"] + sums["gesamtsteuer"] != sums["gesamtbrutto"]:
                yield f"{name}: net and tax are not gross"
            lines = sum(
                line["gesamtpreis"]["wert"] for line in thing["rechnungspositionen"] if not extra(line, "is_contained"))
            if lines not in (sums["gesamtnetto"], sums["gesamtbrutto"]):
                yield f"{name}: the lines are {lines}"


def doubles(things):
    seen = set()
    for thing in things:
        mark = (thing["_typ"], thing.get("_id") or extra(thing, "contract"))
        if mark in seen:
            yield f"{mark} twice"
        seen.add(mark)


def read(folder):
    """Every object of the export, its numbers as they are written."""
    things = []
    for path in sorted(folder.glob("*.json")):
        things += json.loads(path.read_text("utf-8"), parse_float=decimal.Decimal, parse_int=int)
    return things


def run(house, *arguments):
    return subprocess.run([PROGRAM, *arguments], env=house.environment, capture_output=True, text=True, timeout=600)


def reimport(house, folder):
    """What the report says against: nothing may be added, changed or refused."""
    ran = run(house, "bo4e", "import", str(folder))
    if ran.returncode != 0:
        yield f"import: exit {ran.returncode}: {ran.stdout[-2000:]}"
    counted = re.findall(r"^BO4E ([A-Z]+): (\d+) added, (\d+) changed, (\d+) unchanged, (\d+) refused$", ran.stdout, re.M)
    if {kind for kind, *_ in counted} != {*KINDS, "MESSWERT"}:
        yield f"import: counted {counted}"
    for kind, added, changed, unchanged, refused in counted:
        if (added, changed, refused) != ("0", "0", "0") or unchanged == "0":
            yield f"import of {kind}: {added} added, {changed} changed, {unchanged} unchanged, {refused} refused"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--customers", type=int, default=40)
    options.add_argument("--keep", action="store_true")
    wanted = options.parse_args()
    place = pathlib.Path(tempfile.mkdtemp(prefix="kundenportal-bo4e-"))
    data, export = place / "data", place / "export"
    data.mkdir(mode=0o700)
    house = House(str(data))
    house.make(wanted.customers)
    ran = run(house, "bo4e", "export", "--to", str(export))
    troubles = [] if ran.returncode == 0 else [f"export: exit {ran.returncode}: {ran.stdout}{ran.stderr[-2000:]}"]
    things = read(export)
    folder = schemas()
    for kind, validator in (validators(folder) if folder else {}).items():
        for thing in (thing for thing in things if thing["_typ"] == kind):
            troubles += [f"{kind} {thing.get('_id')}: {error.json_path}: {error.message[:200]}"
                         for error in validator.iter_errors(thing)]
    if {thing["_typ"] for thing in things} != set(KINDS):
        troubles.append("not every kind is in the export")
    troubles += [*semantics(things), *doubles(things), *reimport(house, export)]
    for trouble in troubles[:100]:
        print(trouble)
    if troubles or wanted.keep:
        print(f"data and export are kept in {place}")
    else:
        shutil.rmtree(place)
    against = "against the schemas and our checks" if folder else "against our checks; schemas skipped: no shared/data/bo4e"
    print(f"bo4e: {len(things)} objects {against}, {len(troubles)} failed")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
