"""What it takes to send each kind of request, beside what a meter reading takes: the same hand, in turn, one client."""

import datetime
import os
import re
import sqlite3
import statistics

from filling import Filler, Forms, Unfit
from house import House
from papers import give_documents

EACH = 40
# So many customers one after the other for whom a kind does not work, and it is left out.
MOST_UNFIT = 5
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


def fields(page, action):
    """What the form that goes to `action` is filled with."""
    for to, filled in Forms(page).forms:
        if to == action:
            return dict(filled)
    raise Unfit(f"no form for {action}")


def link(page, beginning):
    for to in Forms(page).links:
        if to.startswith(beginning):
            return to
    raise Unfit(f"no link to {beginning}")


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
    now = fields(page, path)["abschlag"]
    return page, path, {"abschlag": str(int(now) + 1), "aktion": "aendern"}


def option(who, visitor):
    path = f"/vertraege/{visitor.contract}/tarifoptionen"
    return who.page(link(who.page(path), f"{path}/bestellen?")), f"{path}/bestellen", {}


def option_end(who, visitor):
    who.press(*option(who, visitor)[:2])
    path = f"/vertraege/{visitor.contract}/tarifoptionen"
    end = link(who.page(path), f"{path}/beenden?")
    way = "widerruf" if "aktion=widerruf" in end else "kuendigen"
    return who.page(end), f"{path}/beenden", {"aktion": way}


def question(who, visitor):
    path = f"/postfach/{visitor.bill}/erklaeren"
    return who.page(path), path, {"frage": "Warum ist der Grundpreis höher als im Jahr davor?"}


def tariff(who, visitor):
    path = f"/vertraege/{visitor.contract}/tarifwechsel"
    for offer in Forms(who.page(path)).links:
        if offer.startswith(f"{path}/bestellen?"):
            page = who.page(offer)
            if 'name="gezeigt"' in page:
                return page, f"{path}/bestellen", {}
    raise Unfit("no tariff to change to")


def fault(who, visitor):
    path = f"/vertraege/{visitor.internet}/stoerung"
    return who.page(path), path, {
        "umfang": "total", "telefon": "0385 7654321", "beschreibung": "Seit heute Morgen geht gar nichts mehr."}


def missed(who, visitor):
    """The appointment of a fault that is over; while one lasts the appointment belongs to it."""
    page, path, values = fault(who, visitor)
    path = who.press(page, path, **values).split("?")[0]
    with sqlite3.connect(who.house.database, timeout=30) as db:
        db.execute("UPDATE service_request SET state = 'done', closed_at = received_at WHERE number = ?",
                   (path.split("/")[-1],))
    db.close()
    return who.page(f"{path}/termin"), f"{path}/termin", {}


def termination(who, visitor):
    page = who.page("/kuendigen")
    return page, "/kuendigen", {"art": "ordentlich", "vertrag": visitor.contract}


def withdrawal(who, visitor):
    page = who.page("/widerrufen")
    return page, "/widerrufen", {"vertrag": visitor.contract, "schritt": "bestaetigen"}


def move(who, visitor):
    who.press(who.page("/umzug/termine"), "/umzug/termine", auszug=day(40), einzug=day(41), aktion="weiter")
    page = who.page("/umzug/vertraege")
    choices = {name: "mitnehmen" for name in fields(page, "/umzug/vertraege") if name.startswith("vertrag-")}
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
    offer = re.search(r'name="tarif" value="([0-9a-f]+)"', page)
    if not offer:
        raise Unfit("no gas tariff is offered")
    who.press(page, "/neuer-vertrag/tarif", verbrauch="18000", tarif=offer[1])
    path = "/neuer-vertrag/lieferung"
    who.press(who.page(path), path, anlass="einzug", beginn=day(60), aktion="weiter")
    path = "/neuer-vertrag/person"
    who.press(who.page(path), path, post="dort", zahlung="transfer", aktion="weiter")
    path = "/neuer-vertrag/pruefen"
    return who.page(path), path, {}


def strom(visitor):
    """Most have Strom; those with Internet, too, are kept for the faults."""
    return visitor.internet is None


def debited(visitor):
    """Only who is debited can change to transfers."""
    return strom(visitor) and visitor.is_debited


def surfing(visitor):
    return visitor.internet is not None


# The kind as it stands in the table, how it is prepared up to the press that sends it, and whom it fits.
KINDS = {
    "meter-reading": (reading, strom),
    "contact-data": (phone, strom),
    "delivery": (paper, strom),
    "paper-copy": (copy, strom),
    "complaint": (complaint, strom),
    "reading-without-sign-in": (without_sign_in, strom),
    "sepa-mandate": (mandate, strom),
    "payment-transfer": (transfer, debited),
    "instalment": (instalment, strom),
    "tariff-option": (option, strom),
    "tariff-option-end": (option_end, strom),
    "bill-question": (question, strom),
    "tariff-change": (tariff, strom),
    "fault": (fault, surfing),
    "missed-appointment": (missed, surfing),
    "move": (move, strom),
    "new-contract": (order, strom),
    "withdrawal": (withdrawal, strom),
    "termination": (termination, strom),
}


def kinds(folder, row, each=EACH):
    """Prints the median of each kind beside that of a reading; each must be within twice of it."""
    house = House(os.path.join(folder, "kinds"))
    house.environment["KUNDENPORTAL_TRUSTED_PROXY"] = "127.0.0.1"
    os.makedirs(house.folder, mode=0o700)
    house.make(max(200, each * len(KINDS) * 2))
    visitors = house.sign_in(each * len(KINDS) * 2)
    db = sqlite3.connect(house.database)
    db.execute("UPDATE session SET password_at = '2099-01-01T00:00:00.000Z'")
    db.commit()
    for visitor, path in zip(visitors, give_documents(house, visitors)):
        visitor.bill = path.split("/")[2]
    know(db, visitors)
    house.start()
    times = {kind: [] for kind in KINDS}
    tried = {kind: Tried() for kind in KINDS}
    for turn in range(each):
        for number, kind in enumerate(KINDS):
            send(house, kind, visitors, f"198.18.{number}.{turn % 250 + 1}", times[kind], tried[kind])
    kept = dict(db.execute("SELECT kind, COUNT(*) FROM service_request GROUP BY kind").fetchall())
    house.stop()
    table(times, tried, kept, each, row)


class Tried:
    """How trying a kind went."""

    def __init__(self):
        self.unfit, self.running, self.why = 0, 0, ""


def send(house, kind, visitors, address, times, tried):
    """Sends one request for the next customer it fits, and notes how long the last press took."""
    prepare, fits = KINDS[kind]
    while tried.running < MOST_UNFIT:
        visitor = next((one for one in visitors if fits(one)), None)
        if visitor is None:
            tried.running, tried.why = MOST_UNFIT, "no customer left whom it fits"
            return
        visitors.remove(visitor)
        who = Filler(house, visitor.cookie, address)
        try:
            page, path, values = prepare(who, visitor)
            who.press(page, path, **values)
        except Unfit as reason:
            tried.unfit, tried.running, tried.why = tried.unfit + 1, tried.running + 1, f"{visitor.contract}: {reason}"
            continue
        tried.running = 0
        times.append(who.seconds)
        return


def table(times, tried, kept, each, row):
    """A row for each kind; one that could not be tried misses its target, and says why."""
    yardstick = statistics.median(times["meter-reading"]) if times["meter-reading"] else None
    for kind, all_ in times.items():
        unfit = f"; {tried[kind].unfit} customers did not fit" if tried[kind].unfit else ""
        if len(all_) < each or yardstick is None:
            why = " ".join(tried[kind].why.split())[:300]
            row(f"sending: {kind}", f"{len(all_)} of {each} sent{unfit}: {why}", "2 readings", False)
        elif kept.get(kind, 0) < each:
            row(f"sending: {kind}", f"{kept.get(kind, 0)} of {each} were kept", "2 readings", False)
        else:
            median = statistics.median(all_)
            row(f"sending: {kind}", f"{median * 1000:.1f} ms, {median / yardstick:.2f} readings{unfit}", "2 readings",
                median <= 2 * yardstick)


def know(db, visitors):
    """What some forms ask for beside what stands on the page, and what decides whom a kind fits."""
    for visitor in visitors:
        visitor.number = db.execute("SELECT number FROM meter WHERE id = ?", (visitor.meter,)).fetchone()[0]
        found = db.execute(
            "SELECT other.number FROM contract AS mine JOIN contract AS other ON other.customer_id = mine.customer_id "
            "WHERE mine.id = ? AND other.commodity = 'internet' AND other.state = 'active'",
            (visitor.contract_id,)).fetchone()
        visitor.internet = found[0] if found else None
        way = db.execute("SELECT way FROM payment_details WHERE contract_id = ?", (visitor.contract_id,)).fetchone()
        visitor.is_debited = way == ("debit",)
