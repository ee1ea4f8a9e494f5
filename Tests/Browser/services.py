"""Every service of a contract, and what a journey has to have shown of it."""

from table import Table

CELLS = {
    "scripts": "sent with scripts",
    "plain": "sent without scripts",
    "narrow": "no sideways scrolling at 320 pixels",
    "axe": "axe finds nothing",
    "page": "the page of what arrived",
    "letter": "the letter about it",
    "paper": "its PDF",
    "refused": "a refused case",
    "outside": "a case outside the limits",
    "withdrawn": "a case taken back",
}

# The journeys of each service beside those of `journeys_services.py`, and the cells there are none for, with the reason.
SERVICES = {
    "instalment": ("journeys_instalment", {}),
    "bank": ("journeys_bank", {}),
    "tariff-change": ("journeys_tariff", {}),
    "new-contract": ("journeys_ordering", {}),
    "order-by-visitor": ("journeys_ordering", {}),
    "order-of-internet": ("journeys_ordering", {}),
    "move": ("journeys_moving", {}),
    "move-special-right": ("journeys_moving", {}),
    "options": ("journeys_payments", {}),
    "option-end": ("journeys_services", {}),
    "termination": ("journeys_declaring", {}),
    "withdrawal": ("journeys_declaring", {"withdrawn": "a withdrawal is a declaration that has its effect at once"}),
    "price-change": ("journeys_declaring", {}),
    "consumption": ("journeys_consumption", {"letter": "a link is handed over by who made it"}),
    "complaint": ("journeys_help", {}),
    "bill": ("journeys_help", {}),
    "fault": ("journeys_help", {}),
    "outage": ("journeys_help", {"refused": "as of any other fault"}),
    "missed-appointment": ("journeys_help", {}),
    "paper": ("journeys_services", {}),
    "paper-copy": ("journeys_services", {}),
    "reading": ("journeys_reading", {}),
    "reading-letter": ("journeys_help", {"withdrawn": "nobody knows who told it"}),
    "reading-without-sign-in": ("journeys_help", {"withdrawn": "nobody knows who told it"}),
}


def table():
    return Table("service", CELLS, {service: none for service, (_, none) in SERVICES.items()})
