"""Customers whose every word is a canary: made up so that none of it stands anywhere unless it was written there."""

import json
import pathlib
import subprocess
import urllib.parse

from portal import PROGRAM

MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "January February March April May June July August September October November December".split(),
)


def person(index, first, last, street, city, born):
    local = f"7355{index}{index}0{index}"
    malo = f"5377{index}44190"
    return {
        "first name": first,
        "last name": last,
        "street": street,
        "city": city,
        "e-mail": f"{first}.{last}@post.example".lower(),
        "phone": f"+49385{local}",
        "birth date": born,
        "customer number": f"{index}77355190",
        "contract number": f"3773551{index}0",
        "malo": malo + malo_check(malo),
        "melo": f"DE00000{index}19053000000000{index}7735519077",
        "meter": f"1KAN007735519{index}",
        "place of supply": f"Kanarienhof {first}",
    }


def malo_check(digits):
    """BDEW: odd places once, even places twice."""
    total = sum(int(digit) * (1 + index % 2) for index, digit in enumerate(digits))
    return str(-total % 10)


PEOPLE = [
    person(1, "Adelgundis", "Kanarienfels", "Kanarienmöwenweg", "Kanarienbüttel", "1931-02-27"),
    person(2, "Wunibald", "Kanarienhorst", "Kanariengimpelgasse", "Kanarienrode", "1929-11-30"),
    person(3, "Hildeburgis", "Kanariental", "Kanarienfinkenring", "Kanarienwalde", "1933-09-08"),
]
# What the first of them types into forms.
TYPED = {
    "telephone": "+4938573554404",
    "mobile": "+4915173554405",
    "remark": "bei Kanarienzusatz, Hinterhaus",
    "new street": "Kanariensteig",
    "new city": "Kanarienmünde",
    "new e-mail": "neu@kanarienwechsel.example",
    "guest": "gast@kanariengast.example",
    "registered e-mail": "neuling@kanarienneuling.example",
    "forgotten e-mail": "vergessen@kanarienkopf.example",
    "passkey": "Kanarienschlüssel",
    "photo": "Kanarienfoto.png",
    "password": "Kanarienlied im Mai 73",
    "new password": "Kanarienlied im Juni 74",
}
KEPT_NOWHERE = ("password", "new password", "photo")


def canaries():
    """Every canary by its name."""
    named = {f"{name} of {one['first name']}": word for one in PEOPLE for name, word in one.items()}
    return named | TYPED


def is_sealed(name):
    """What a stolen database must not tell, and what is no business of it at all."""
    return name.startswith(("phone", "birth date")) or name in ("telephone", "mobile", *KEPT_NOWHERE)


def written(name, word):
    """The ways in which a canary may have been written down."""
    if name.startswith("birth date"):
        return dates(word)
    if name.startswith(("phone", "telephone", "mobile")):
        return phones(word)
    ways = {word, urllib.parse.quote(word), urllib.parse.quote_plus(word), json.dumps(word)[1:-1]}
    if "@" not in word:
        ways |= {word.replace(" ", ""), word.upper()}
    return ways


def phones(number, area=3):
    """+49 385 …, 0385 …, with and without blanks, hyphens and strokes, and the local part by itself."""
    national = number.removeprefix("+49")
    code, local = national[:area], national[area:]
    ways = {local, f"{local[:4]} {local[4:]}", " ".join(local[at : at + 2] for at in range(0, len(local), 2))}
    for start in ("+49", "0049", "%2B49"):
        ways |= {f"{start}{national}", f"{start} {code} {local}", f"{start} {code}{local}"}
        ways.add(f"{start} (0){code} {local}")
    for between in ("", " ", "/", "-", " / "):
        ways.add(f"0{code}{between}{local}")
    return ways | {f"(0{code}) {local}", f"{number[:3]} {code}/{local}", f"49{national}"}


def dates(iso):
    year, month, day = iso.split("-")
    ways = {iso, f"{day}.{month}.{year}", f"{int(day)}.{int(month)}.{year}", f"{day}.{month}.{year[2:]}"}
    ways |= {f"{year}{month}{day}", f"{day}/{month}/{year}", f"{month}/{day}/{year}", f"{day}-{month}-{year}"}
    for names in MONTHS:
        name = names[int(month) - 1]
        ways |= {f"{int(day)}. {name} {year}", f"{int(day)} {name} {year}", f"{name} {int(day)}, {year}"}
    return ways


def bring_in(portal):
    """Imports them as the billing system would deliver them, and rows that are refused. Keeps what the program says."""
    folder = pathlib.Path(portal.folder, "delivered")
    folder.mkdir()
    rows = {"customers": [], "tariffs": [TARIFF], "contracts": [], "meters": []}
    for index, one in enumerate(PEOPLE):
        rows["customers"].append(customer(one))
        place = {"street": one["place of supply"], "house_number": "7", "postal_code": "19053", "city": one["city"]}
        rows["contracts"].append(contract(one) | place)
        rows["meters"].append(meter(one))
    # No such day, and no such number: what is wrong with it is said without saying what it was.
    refused = customer(PEOPLE[2]) | {"external_id": "KANARI-refused", "born_on": "1933-09-08 oder so"}
    rows["customers"] += [refused, refused | {"born_on": "1933-09-08", "phone": "0385 73553303 abends"}]
    for name, lines in rows.items():
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    said = subprocess.run([PROGRAM, "import", str(folder)], env=portal.environment, capture_output=True)
    evidence = pathlib.Path(portal.folder, "evidence")
    evidence.mkdir(exist_ok=True)
    (evidence / "import").write_bytes(said.stdout + said.stderr)
    (evidence / "import-report").write_bytes(pathlib.Path(f"{folder}.report.json").read_bytes())
    if b"contracts.jsonl: 3 added" not in said.stdout or b"meters.jsonl: 3 added" not in said.stdout:
        raise AssertionError(f"the canaries are not imported: {said.stdout + said.stderr}")


TARIFF = {
    "external_id": "kanari-strom",
    "commodity": "strom",
    "name": "Demo Strom",
    "is_default_supply": False,
    "is_green": True,
    "prices": [{"valid_from": "2020-01-01", "unit_rate_ct_kwh": "30.00", "standing_charge_eur_year": "120.00"}],
}


def key(one):
    """What the billing system calls whatever belongs to this one; no word of a person."""
    return f"KANARI-{PEOPLE.index(one) + 1}"


def customer(one):
    return {
        "external_id": key(one),
        "number": one["customer number"],
        "first_name": one["first name"],
        "last_name": one["last name"],
        "street": one["street"],
        "house_number": "7",
        "postal_code": "19053",
        "city": one["city"],
        "email": one["e-mail"],
        "phone": one["phone"].replace("+49385", "0385 "),
        "born_on": one["birth date"],
    }


def contract(one):
    return {
        "external_id": key(one),
        "number": one["contract number"],
        "customer": key(one),
        "tariff": TARIFF["external_id"],
        "state": "active",
        "malo_id": one["malo"],
        "melo_id": one["melo"],
        "starts_on": "2022-11-01",
        "annual_consumption_kwh": "2740",
    }


def meter(one):
    register = {"obis": "1-1:1.8.0", "kind": "single", "unit": "kWh", "integer_digits": 6, "decimal_digits": 0}
    return {
        "external_id": key(one),
        "contract": key(one),
        "number": one["meter"],
        "is_remotely_read": False,
        "installed_on": "2022-11-01",
        "registers": [register],
    }
