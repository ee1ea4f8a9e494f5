"""Brings payloads into every text of the billing system, by the same import as real customers."""

import datetime
import json
import os
import shutil
import subprocess

from portal import PROGRAM

SHORT = ["<b onclick=x>", "'><svg onload=x>", "\"autofocus onfocus=", "<svg/onload=x>", "<img src=x>"]


def poison(portal, place, payloads, accounts):
    """The rows of the first `accounts` of the crowd, each text another payload. Returns what the import refused."""
    source, folder = os.path.join(place, "prepared", "import"), os.path.join(portal.folder, "poison")
    os.mkdir(folder)
    shutil.copytree(os.path.join(source, "documents"), os.path.join(folder, "documents"))
    count, today = 0, datetime.date.today().isoformat()

    def next_payload():
        nonlocal count
        count += 1
        return payloads[(count - 1) % len(payloads)]

    def rows(name):
        with open(os.path.join(source, name)) as file:
            return [json.loads(line) for line in file]

    customers = [row for row in rows("customers.jsonl") if 500_000 <= int(row["number"]) < 500_000 + accounts]
    keys = {row["external_id"] for row in customers}
    contracts = [row for row in rows("contracts.jsonl") if row["customer"] in keys]
    known = {row["external_id"] for row in contracts}
    tariffs = {row["external_id"]: row for row in rows("tariffs.jsonl")}
    for row in customers:
        for field in ("salutation", "first_name", "last_name", "street", "house_number", "city"):
            row[field] = next_payload()
    new_tariffs = []
    for row in contracts:
        new_tariffs.append({**tariffs[row["tariff"]], "external_id": f"T-{row['number']}", "name": next_payload()})
        row["tariff"] = f"T-{row['number']}"
        for field in ("street", "house_number", "city", "grid_operator", "metering_operator"):
            row[field] = next_payload()
    meters = [row for row in rows("meters.jsonl") if row["contract"] in known]
    for index, row in enumerate(meters):
        row["number"] = SHORT[index % len(SHORT)][:20]
    numbers = {row["number"] for row in contracts}
    documents = [row for row in rows("documents.jsonl") if row["contract_number"] in numbers]
    for row in documents:
        row["title"] = next_payload()
    # A new one for each contract, which a letter tells of.
    documents += [
        {
            "external_id": f"N-{row['number']}",
            "contract_number": row["number"],
            "category": "other",
            "title": next_payload(),
            "issued_on": today,
            "file": "abrechnungsinformation.pdf",
        }
        for row in contracts
    ]
    for name, lines in (
        ("customers", customers),
        ("tariffs", new_tariffs),
        ("contracts", contracts),
        ("meters", meters),
        ("documents", documents),
    ):
        with open(os.path.join(folder, name + ".jsonl"), "w") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    subprocess.run(
        [PROGRAM, "import", folder], env=portal.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    with open(folder + ".report.json") as file:
        report = json.load(file)
    return count, report["refusals"]
