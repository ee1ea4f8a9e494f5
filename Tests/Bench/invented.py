"""As many invented customers as wanted, each with two contracts, two meters and ten documents. Everything about one of them
follows from the seed and the number, so nothing is kept: files are written line by line, and who is looked for later is made
once more."""

import json
import os
import random

FIRST = (
    "Andrea Anja Birgit Christa Claudia Dagmar Elke Emma Gisela Greta Hannelore Heike Ina Jana Julia Karin Katrin Lea Lena "
    "Maria Mia Nadine Petra Renate Sabine Silke Ursula Ute Achim Andreas Axel Bernd Dieter Finn Frank Gerhard Heiko Holger Jan "
    "Jens Jörg Jürgen Kai Karsten Klaus Lars Lukas Maik Norbert Ole Paul Ralf Rüdiger Sven Thomas Uwe Wolfgang").split()
COMMON = (
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder "
    "Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid Schulze Maier "
    "Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel").split()
BEGINNINGS = (
    "Acker Alten Amsel Auer Bären Berg Birken Blumen Brink Buch Büttel Dahl Dorn Eber Eichen Feld Fink Förster Gänse Grün Hammer "
    "Heide Hinrichs Kall Kirch Krön Lachs Linden Lüben Mühlen Nord Ober Öster Pfeil Rauch Reh Rosen Röhl Sand Schön Stein Süder "
    "Tannen Ufer Wald Weiden Wester Wiesen Winkel Ziegen").split()
ENDINGS = "bach berg blohm brandt brock burg dorf feldt hagen haus hoff horst kamp mann meier moor rath ried stedt wedel".split()
STREETS = (
    "Ahornweg|Alte Dorfstraße|Am Anger|Am Bahnhof|Am Mühlenteich|Bahnhofstraße|Birkenweg|Dorfstraße|Eichenallee|"
    "Fritz-Reuter-Straße|Gartenstraße|Goethestraße|Hafenstraße|Hauptstraße|Kastanienallee|Kirchenstraße|Lindenstraße|"
    "Lübecker Straße|Marienstraße|Mühlenweg|Neue Straße|Parkstraße|Ringstraße|Rosenweg|Schloßstraße|Schulstraße|Seestraße|"
    "Waldweg|Wismarsche Straße").split("|")
TOWNS = (
    ("19053", "Schwerin"), ("19055", "Schwerin"), ("19057", "Schwerin"), ("19205", "Gadebusch"), ("19230", "Hagenow"),
    ("19243", "Wittenburg"), ("19258", "Boizenburg"), ("19288", "Ludwigslust"), ("19300", "Grabow"), ("19348", "Perleberg"),
    ("19370", "Parchim"), ("19386", "Lübz"), ("19395", "Plau am See"), ("19406", "Sternberg"), ("23936", "Grevesmühlen"),
    ("23966", "Wismar"), ("18273", "Güstrow"), ("17192", "Waren (Müritz)"))
CONTRACTS, DOCUMENTS, PAPERS = 2, 5, 100
YEARS = range(2020, 2020 + DOCUMENTS)


class Customer:
    def __init__(self, index, seed=1):
        dice = random.Random(f"{seed} {index}")
        self.index, self.key, self.number = index, f"C-{index}", f"7{index:07}"
        self.first = dice.choice(FIRST)
        is_common = dice.random() < 0.3
        self.last = dice.choice(COMMON) if is_common else dice.choice(BEGINNINGS) + dice.choice(ENDINGS)
        self.street, self.house = dice.choice(STREETS), str(dice.randint(1, 140))
        self.postal_code, self.city = dice.choice(TOWNS)
        self.email = f"{plain(self.first)}.{plain(self.last)}.{index}@kunden.example"
        self.contracts = [f"{500_000_000 + index * CONTRACTS + at}" for at in range(CONTRACTS)]
        self.meters = [f"1EMH{int(contract):010}" for contract in self.contracts]
        self.malos = [malo(int(contract)) for contract in self.contracts]

    @property
    def place(self):
        return {"street": self.street, "house_number": self.house, "postal_code": self.postal_code, "city": self.city}

    def row(self):
        return {"external_id": self.key, "number": self.number, "first_name": self.first, "last_name": self.last,
                **self.place, "email": self.email}

    def contract_rows(self):
        for number, location in zip(self.contracts, self.malos):
            yield {"external_id": f"K-{number}", "number": number, "customer": self.key, "tariff": "bench-strom",
                   "state": "active", **self.place, "malo_id": location, "starts_on": "2019-01-01"}

    def meter_rows(self):
        register = {"obis": "1-1:1.8.0", "kind": "single", "unit": "kWh", "integer_digits": 6, "decimal_digits": 0}
        for contract, meter in zip(self.contracts, self.meters):
            yield {"external_id": f"Z-{meter}", "contract": f"K-{contract}", "number": meter, "is_remotely_read": False,
                   "installed_on": "2019-01-01", "registers": [register]}

    def document_rows(self):
        """Of years gone by: an archive that is delivered once writes to nobody."""
        for contract in self.contracts:
            for year in YEARS:
                yield {"external_id": f"D-{contract}-{year}", "contract_number": contract, "category": "annual-bill",
                       "title": f"Jahresabrechnung Strom {year}", "issued_on": f"{year}-11-10",
                       "file": f"paper-{(int(contract) + year) % PAPERS}.pdf"}


TARIFF = {
    "external_id": "bench-strom", "commodity": "strom", "name": "Strom Messung", "is_default_supply": False, "is_green": True,
    "prices": [{"valid_from": "2018-01-01", "unit_rate_ct_kwh": "30.90", "standing_charge_eur_year": "155.88"}]}


def plain(word):
    return word.lower().translate({ord(sign): to for sign, to in zip("äöüß", ("ae", "oe", "ue", "ss"))})


def malo(number):
    """Ten digits and their check digit (BDEW)."""
    digits = f"5{number:09}"
    total = sum(int(digit) * (1 if at % 2 == 0 else 2) for at, digit in enumerate(digits))
    return f"{digits}{-total % 10}"


def paper(mark):
    """The smallest file that is a PDF, another one for each mark."""
    objects = (f"1 0 obj << /Type /Catalog /Pages 2 0 R /Mark ({mark}) >> endobj",
               "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
               "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj")
    text, rows = "%PDF-1.7\n", "0000000000 65535 f \n"
    for one in objects:
        rows += f"{len(text):010d} 00000 n \n"
        text += f"{one}\n"
    return f"{text}xref\n0 4\n{rows}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n".encode()


def deliver(folder, customers):
    """Writes a folder for each kind, so that each is measured by itself. Returns their names and how many rows each has."""
    kinds = {"customers": Customer.row, "contracts": Customer.contract_rows, "meters": Customer.meter_rows,
             "documents": Customer.document_rows}
    counts = {}
    for kind, rows in kinds.items():
        place = os.path.join(folder, kind)
        os.makedirs(os.path.join(place, "documents"), exist_ok=True)
        counts[kind] = 0
        with open(os.path.join(place, f"{kind}.jsonl"), "w", encoding="utf-8") as file:
            for index in range(customers):
                made = rows(Customer(index))
                for row in [made] if kind == "customers" else made:
                    file.write(json.dumps(row, ensure_ascii=False))
                    file.write("\n")
                    counts[kind] += 1
    with open(os.path.join(folder, "contracts", "tariffs.jsonl"), "w", encoding="utf-8") as file:
        file.write(json.dumps(TARIFF) + "\n")
    for number in range(PAPERS):
        with open(os.path.join(folder, "documents", "documents", f"paper-{number}.pdf"), "wb") as file:
            file.write(paper(number))
    return counts
