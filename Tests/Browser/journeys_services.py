"""Each service from its form to receipt, letter and PDF, on a phone: without scripts it is taken back, with scripts the
company refuses it."""

from case import Case, People
import services_contract
import services_help
import services_ordering
import services_payment

SENT = {
    "instalment": ("hanna", services_payment.instalment),
    "bank": ("hanna", services_payment.mandate),
    "tariff-change": ("hanna", services_contract.tariff),
    "new-contract": ("clara", services_ordering.gas),
    "move": ("frieda", services_contract.move),
    "options": ("hanna", services_contract.option),
    "termination": ("gerd", services_contract.termination),
    "withdrawal": ("gerd", services_contract.withdrawal),
    "price-change": ("anna", services_contract.price_change),
    "consumption": ("jule", services_help.consumption),
    "complaint": ("hanna", services_help.complaint),
    "bill": ("anna", services_help.bill),
    "fault": ("hanna", services_help.fault),
    "reading-without-sign-in": (None, services_help.reading),
}
# Other ways of the same services. An e-mail address that changed does not change again within 72 hours.
OTHERS = (
    ("bank", "gerd", services_payment.transfer, (False, True)),
    ("bank", "ingo", services_payment.held, (True,)),
    ("tariff-change", "gerd", services_contract.tariffs_of_energy, (False, True)),
    ("new-contract", None, services_ordering.gas, (False, True)),
)
REMARK = "Das geht leider nicht, weil der Zähler fehlt."


def run(browser, demo, table, checks, downloads):
    people = People(browser, demo)
    refused = []
    for service, (name, send) in SENT.items():
        for scripts in (False, True):
            with checks.journey(f"  {service}, {'with' if scripts else 'without'} scripts"):
                case = Case(service, name, scripts, people, table, checks, downloads)
                number = send(case)
                # An option is booked at once, so that nobody refuses it afterwards.
                if number and scripts and name and service != "options":
                    refused.append((case, number))
    for service, name, send, ways in OTHERS:
        for scripts in ways:
            with checks.journey(f"  {service}: {send.__name__}, {'with' if scripts else 'without'} scripts"):
                send(Case(service, name, scripts, people, table, checks, downloads))
    refuse(demo, refused, table)
    people.close()


def refuse(demo, cases, table):
    """One delivery answers all; every page and a letter say so in the words of the answer."""
    said = demo.answer(*({"request": number, "state": "refused", "remark": REMARK} for _, number in cases))
    for case, number in cases:
        with case.checks.journey(f"  {case.service}, refused"):
            case.open(f"/vorgaenge/{number}")
            text = case.page.locator("main").inner_text()
            if case.expect("Abgelehnt" in text and REMARK in text, f"{number} is refused: {said[-600:]}"):
                case.demo.letter(case.address, REMARK)
                table.note(case.service, "refused")
