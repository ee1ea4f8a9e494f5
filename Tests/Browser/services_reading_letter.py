"""The letter that asks for a reading: what its code leads to, until the receipt, on a phone."""

import json
import pathlib
import re

from days import day
import paper

CONTRACT = "300006001"
OWNER = "ingo@example.org"


def reading(case):
    link, meter = letter(case)
    page = case.page
    page.goto(link)
    case.look()
    case.expect(page.get_by_label("Vertragsnummer").input_value() == CONTRACT, "the contract is filled in")
    case.expect(page.get_by_label("Zählernummer").input_value() == meter, "the meter is filled in")
    case.expect(page.get_by_label("Zählerstand", exact=True).input_value() == "", "no reading is")
    case.press("Zählerstand senden")
    case.told("refused")
    value = page.get_by_label("Zählerstand", exact=True)
    value.fill("123456789012345678")
    case.press("Zählerstand senden")
    case.told("outside")
    value.fill("54321")
    address = f"brief-{case.scripts}@kunden.example".lower()
    page.get_by_label(re.compile("E-Mail")).fill(address)
    page.get_by_label(re.compile("^Abgelesen am")).fill(day(-1 if case.scripts else 0))
    case.press("Zählerstand senden")
    number = case.arrived()
    case.letter(number, address)
    case.expect("54321" in page.locator("main").inner_text(), "the receipt repeats what was typed")
    told = case.demo.letter(OWNER, number)
    case.expect("Zählerstand" in told, f"the owner hears of it: {told[:300]!r}")


def letter(case):
    """Makes the letters of the next year, as the operator would, and reads the code of one."""
    folder = pathlib.Path(case.demo.data).parent / f"letters-{case.scripts}"
    due = "-".join(reversed(day(400).split(".")))
    said = case.demo.command("reading-letters", str(folder), "--due", due)
    lines = [json.loads(line) for line in (folder / "letters.jsonl").read_text().splitlines()]
    mine = next((line for line in lines if line["contract_number"] == CONTRACT), None)
    case.expect(mine is not None, f"a letter for {CONTRACT}: {said}")
    text = paper.text(folder / mine["file"])
    case.expect("Richten Sie die Kamera auf den Code" in text, f"what to do with the code: {text[:600]!r}")
    (case.downloads / f"{case.service}-{case.scripts}.pdf").write_bytes((folder / mine["file"]).read_bytes())
    read = paper.codes(folder / mine["file"])
    link = f"/zaehlerstand?vertrag={CONTRACT}&zaehler={mine['meters']}"
    case.expect(read == [f"{case.demo.url}{link}"], f"a telephone reads the code: {read}")
    # The narrow column beside it breaks the address behind its question mark.
    case.expect(f"{case.demo.url}{link}" in text.replace("? ", "?"), f"the same address stands beside it: {text}")
    return link, mine["meters"]
