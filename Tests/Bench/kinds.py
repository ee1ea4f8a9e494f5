"""What it takes to send each kind of request, beside what a meter reading takes: the same hand, in turn, one client."""

import datetime
import os
import re
import sqlite3
import statistics

from filling import Filler, Forms
from house import House
from papers import give_documents

EACH = 40
TOWN = {"plz": "19055", "ort": "Schwerin"}


def day(ahead):
    return (datetime.date.today() + datetime.timedelta(days=ahead)).strftime("%d.%m.%Y")


def reading(who, visitor):
    path = f"/vertraege/{visitor.contract}/zaehlerstand"
    page = who.page(path)
    return page, path, expected(page)


def expected(page):
    """For each register the middle of what the page expects."""
    names = re.findall(r'name="(stand-[0-9a-f]+)"', page)
    ranges = re.findall(r"Wir erwarten heute etwa ([\d.]+) bis ([\d.]+)", page.replace("\u00a0", " "))
    return {name: str(sum(int(one.replace(".", "")) for one in both) // 2) for name, both in zip(names, ranges)}


def phone(who, visitor):
    page = who.page("/einstellungen/person")
    return page, "/einstellungen/person", {"telefon": "0385 7654321", "aktion": "telefon"}


def paper(who, visitor):
    return who.page("/einstellungen/zustellung"), "/einstellungen/zustellung", {"aktion": "papier"}


def copy(who, visitor):
    page = who.page("/einstellungen/zustellung")
    return page, "/einstellungen/zustellung", {"aktion": "kopie", "jahr": str(datetime.date.today().year - 1)}


def complaint(who, visitor):
    page = who.page("/kontakt/beschwerde")
    return page, "/kontakt/beschwerde", {
        "vertrag": visitor.contract, "beschwerde": "Die Rechnung kam zweimal und ich möchte wissen, warum."}


def without_sign_in(who, visitor):
    who.cookies.clear()
    page = who.page("/zaehlerstand")
    return page, "/zaehlerstand", {
        "vertragsnummer": visitor.contract, "zaehlernummer": visitor.number, "stand": "12345"}


def mandate(who, visitor):
    path = f"/vertraege/{visitor.contract}/bankverbindung/mandat"
    return who.page(path), path, {"iban": "DE02120300000000202051", "inhaber": "Emil Evers"}


def transfer(who, visitor):
    path = f"/vertraege/{visitor.contract}/bankverbindung/ueberweisung"
    return who.page(path), path, {}


def instalment(who, visitor):
    path = f"/vertraege/{visitor.contract}/abschlag"
    page = who.page(path)
    now = dict(next(fields for to, fields in Forms(page).forms if to == path))["abschlag"]
    return page, path, {"abschlag": str(int(now) + 1), "aktion": "aendern"}


def option(who, visitor):
    path = f"/vertraege/{visitor.contract}/tarifoptionen"
    link = next(link for link in Forms(who.page(path)).links if link.startswith(f"{path}/bestellen?"))
    return who.page(link), f"{path}/bestellen", {}


def option_end(who, visitor):
    who.press(*option(who, visitor)[:2])
    path = f"/vertraege/{visitor.contract}/tarifoptionen"
    link = next(link for link in Forms(who.page(path)).links if link.startswith(f"{path}/beenden?"))
    way = "widerruf" if "aktion=widerruf" in link else "kuendigen"
    return who.page(link), f"{path}/beenden", {"aktion": way}


def question(who, visitor):
    path = f"/postfach/{visitor.bill}/erklaeren"
    return who.page(path), path, {"frage": "Warum ist der Grundpreis höher als im Jahr davor?"}


def tariff(who, visitor):
    path = f"/vertraege/{visitor.contract}/tarifwechsel"
    for link in Forms(who.page(path)).links:
        if link.startswith(f"{path}/bestellen?"):
            page = who.page(link)
            if 'name="gezeigt"' in page:
                return page, f"{path}/bestellen", {}
    raise SystemExit("no tariff to change to")


def fault(who, visitor):
    path = f"/vertraege/{visitor.internet}/stoerung"
    return who.page(path), path, {
        "umfang": "total", "telefon": "0385 7654321", "beschreibung": "Seit heute Morgen geht gar nichts mehr."}


def termination(who, visitor):
    page = who.page("/kuendigen")
    return page, "/kuendigen", {"art": "ordentlich", "vertrag": visitor.contract}


def withdrawal(who, visitor):
    page = who.page("/widerrufen")
    return page, "/widerrufen", {"vertrag": visitor.contract, "schritt": "bestaetigen"}


def move(who, visitor):
    who.press(who.page("/umzug/termine"), "/umzug/termine", auszug=day(40), einzug=day(41), aktion="weiter")
    page = who.page("/umzug/vertraege")
    fields = dict(Forms(page).forms)["/umzug/vertraege"]
    choices = {name: "mitnehmen" for name, _ in fields if name.startswith("vertrag-")}
    who.press(page, "/umzug/vertraege", **choices, aktion="weiter")
    page = who.page("/umzug/anschrift")
    who.press(page, "/umzug/anschrift", **TOWN, strasse="Am Markt", aktion="weiter")
    who.press(who.page("/umzug/zaehlerstaende"), "/umzug/zaehlerstaende", aktion="weiter")
    who.press(who.page("/umzug/post"), "/umzug/post", briefe="neu", aktion="weiter")
    return who.page("/umzug/pruefen"), "/umzug/pruefen", {}


def order(who, visitor):
    page = who.page("/neuer-vertrag")
    who.press(page, "/neuer-vertrag", **TOWN, sparte="gas", strasse="Am Markt", hausnummer="12", aktion="weiter")
    page = who.page("/neuer-vertrag/tarif")
    offer = re.search(r'name="tarif" value="([0-9a-f]+)"', page)[1]
    who.press(page, "/neuer-vertrag/tarif", verbrauch="18000", tarif=offer)
    path = "/neuer-vertrag/lieferung"
    who.press(who.page(path), path, anlass="einzug", beginn=day(60), aktion="weiter")
    path = "/neuer-vertrag/person"
    who.press(who.page(path), path, post="dort", zahlung="transfer", aktion="weiter")
    path = "/neuer-vertrag/pruefen"
    return who.page(path), path, {}


# The kind as it stands in the table, and how it is prepared up to the press that sends it.
KINDS = {
    "meter-reading": reading,
    "contact-data": phone,
    "delivery": paper,
    "paper-copy": copy,
    "complaint": complaint,
    "reading-without-sign-in": without_sign_in,
    "sepa-mandate": mandate,
    "payment-transfer": transfer,
    "instalment": instalment,
    "tariff-option": option,
    "tariff-option-end": option_end,
    "bill-question": question,
    "tariff-change": tariff,
    "fault": fault,
    "move": move,
    "new-contract": order,
    "withdrawal": withdrawal,
    "termination": termination,
}


def kinds(folder, row):
    """Prints the median of each kind beside that of a reading; each must be within twice of it."""
    house = House(os.path.join(folder, "kinds"))
    house.environment["KUNDENPORTAL_TRUSTED_PROXY"] = "127.0.0.1"
    os.makedirs(house.folder, mode=0o700)
    house.make(EACH * len(KINDS) * 2)
    visitors = house.sign_in(EACH * len(KINDS) * 2)
    db = sqlite3.connect(house.database)
    db.execute("UPDATE session SET password_at = '2099-01-01T00:00:00.000Z'")
    db.commit()
    for visitor, path in zip(visitors, give_documents(house, visitors)):
        visitor.bill = path.split("/")[2]
    know(db, visitors)
    house.start()
    times = {kind: [] for kind in KINDS}
    used = set()
    for turn in range(EACH):
        for number, (kind, prepare) in enumerate(KINDS.items()):
            visitor = next(
                v for v in visitors if v.contract not in used and (v.internet is not None) == (kind == "fault"))
            used.add(visitor.contract)
            who = Filler(house, visitor.cookie, f"198.18.{number}.{turn}")
            page, path, values = prepare(who, visitor)
            who.press(page, path, **values)
            times[kind].append(who.seconds)
    kept = dict(db.execute("SELECT kind, COUNT(*) FROM service_request GROUP BY kind").fetchall())
    house.stop()
    yardstick = statistics.median(times["meter-reading"])
    for kind, all_ in times.items():
        if kept.get(kind, 0) < EACH:
            raise SystemExit(f"{kind}: {kept.get(kind, 0)} of {EACH} were kept")
        median = statistics.median(all_)
        row(f"sending: {kind}", f"{median * 1000:.1f} ms, {median / yardstick:.2f} readings", "2 readings",
            median <= 2 * yardstick)


def know(db, visitors):
    """What some forms ask for beside what stands on the page."""
    for visitor in visitors:
        visitor.number = db.execute("SELECT number FROM meter WHERE id = ?", (visitor.meter,)).fetchone()[0]
        found = db.execute(
            "SELECT other.number FROM contract AS mine JOIN contract AS other ON other.customer_id = mine.customer_id "
            "WHERE mine.id = ? AND other.commodity = 'internet' AND other.state = 'active'",
            (visitor.contract_id,)).fetchone()
        visitor.internet = found[0] if found else None
