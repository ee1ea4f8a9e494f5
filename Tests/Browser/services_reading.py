"""A meter reading by a customer, with a photo, on a phone."""

import datetime
import re
import struct
import zlib

from days import day
import journeys_reading

CONTRACT, METER = "300004001", "1EMH0000004001"
FIELD = re.compile("^Zählerstand in")


def reading(case):
    """What is expected is taken at once; what is not is asked about, and looked at by somebody."""
    page = case.page
    case.open(f"/vertraege/{CONTRACT}/zaehlerstand")
    low, high = journeys_reading.expected(page)
    on = day(-3 if case.scripts else -4)
    page.get_by_label(FIELD).fill(str(high + 2 * (high - low)))
    page.get_by_label("Abgelesen am").fill(on)
    case.press("Zählerstand senden")
    case.told("outside")
    page.get_by_label("Warum stimmt der Stand?").select_option(label="Ich habe noch einmal nachgesehen")
    page.get_by_label(re.compile("^Foto")).set_input_files(
        {"name": "zaehler.png", "mimeType": "image/png", "buffer": picture()})
    case.press("Stand trotzdem melden")
    number = case.arrived()
    case.letter(number)
    photo = page.locator("main img")
    if case.expect(photo.count() == 1, "the photo is on the page"):
        case.expect(page.request.get(photo.get_attribute("src")).ok, "and opens")
    if case.scripts:
        refused(case, number, high + 2 * (high - low), on)
    else:
        case.take_back(number)


def refused(case, number, value, on):
    """Billing does not use it; readings are decided in a file of their own."""
    said = case.demo.deliver("readings.jsonl", {
        "external_id": f"decided-{number}", "meter": f"Z-{METER}", "obis": "1-1:1.8.0",
        "read_on": datetime.datetime.strptime(on, "%d.%m.%Y").date().isoformat(), "value": str(value),
        "source": "customer", "status": "not-used"})
    case.open(f"/vorgaenge/{number}")
    if case.expect("Abgelehnt" in case.words and "nicht verwendet" in case.words, f"it is not used: {said[-600:]}"):
        case.expect("nicht verwendet" in case.demo.letter(case.address, "nicht verwendet"), "a letter says so")
        case.table.note(case.service, "refused")


def picture():
    """A small grey PNG."""
    def part(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + b"\x80" * 64 for _ in range(64))
    return (b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0))
            + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b""))
