"""Each service from its form to receipt, letter and PDF, on a phone: without scripts it is taken back, with scripts the
company refuses it."""

from case import Case, People
import services_contract
import services_help
import services_moving
import services_ordering
import services_outage
import services_paper
import services_payment
import services_price
import services_reading
import services_reading_letter
import services_visitor

SENT = {
    "instalment": ("hanna", services_payment.instalment),
    "bank": ("hanna", services_payment.mandate),
    "tariff-change": ("hanna", services_contract.tariff),
    "new-contract": ("clara", services_ordering.gas),
    "order-by-visitor": (None, services_visitor.strom),
    "order-of-internet": ("clara", services_ordering.internet),
    "move": ("frieda", services_contract.move),
    "move-special-right": ("ingo", services_moving.of_energy),
    "options": ("hanna", services_contract.option),
    "option-end": ("frieda", services_contract.option_end),
    "termination": ("gerd", services_contract.termination),
    "withdrawal": ("gerd", services_contract.withdrawal),
    "price-change": ("anna", services_price.price_change),
    "consumption": ("jule", services_help.consumption),
    "complaint": ("hanna", services_help.complaint),
    "bill": ("anna", services_help.bill),
    "paper": ("jule", services_paper.paper),
    "paper-copy": ("jule", services_paper.copy),
    "fault": ("hanna", services_help.fault),
    "reading": ("gerd", services_reading.reading),
    "reading-letter": (None, services_reading_letter.reading),
    "reading-without-sign-in": (None, services_help.reading),
}
# Other ways of the same services. An e-mail address that changed does not change again within 72 hours.
OTHERS = (
    ("bank", "gerd", services_payment.transfer, (False, True)),
    ("bank", "ingo", services_payment.held, (True,)),
    ("tariff-change", "gerd", services_contract.tariffs_of_energy, (False, True)),
    ("move-special-right", "hanna", services_moving.of_internet, (True,)),
    ("new-contract", None, services_ordering.gas, (False, True)),
)
# One fault of a contract at a time: these begin when the ones before are answered.
LATER = {
    "outage": ("hanna", services_outage.outage),
    "missed-appointment": ("hanna", services_outage.appointment),
}
# What is booked at once nobody refuses afterwards, and who is not known reads no answer here.
UNANSWERED = ("options", "option-end", "paper", "outage", "reading-letter", "reading-without-sign-in")
REMARK = "Das geht leider nicht, weil der Zähler fehlt."


def run(browser, demo, table, checks, downloads):
    people = People(browser, demo)

    def cases(service, name, send, ways=(False, True)):
        for scripts in ways if checks.only.has_service(service) else ():
            with checks.journey(f"  {service}: {send.__name__}, {'with' if scripts else 'without'} scripts"):
                case = Case(service, name, scripts, people, table, checks, downloads)
                yield case, send(case)

    for services in (SENT, LATER):
        refused = []
        for service, (name, send) in services.items():
            for case, number in cases(service, name, send):
                if number and case.scripts and service not in UNANSWERED:
                    refused.append((case, number))
        refuse(demo, refused, table)
        if services is SENT:
            for service, name, send, ways in OTHERS:
                list(cases(service, name, send, ways))
    people.close()


def refuse(demo, cases, table):
    """One delivery answers all; every page and a letter say so in the words of the answer."""
    if not cases:
        return
    said = demo.answer(*({"request": number, "state": "refused", "remark": REMARK} for _, number in cases))
    for case, number in cases:
        with case.checks.journey(f"  {case.service}, refused"):
            case.open(f"/vorgaenge/{number}")
            text = case.page.locator("main").inner_text()
            if case.expect("Abgelehnt" in text and REMARK in text, f"{number} is refused: {said[-600:]}"):
                case.demo.letter(case.address, REMARK)
                table.note(case.service, "refused")
