"""Every queue of the office, and what a journey has to have shown of it: from the customer's press to the decision to the
customer's letter. First the kinds of requests, as `RequestKinds` has them, then what waits elsewhere."""

from table import Table

CELLS = {
    "press": "the customer's press",
    "list": "its row in the office's list",
    "ask": "the customer asked back",
    "reply": "the customer's answer to that",
    "offer": "a counter-offer",
    "approve": "an approval",
    "refuse": "a refusal in words the customer reads",
    "letter": "the customer's letter about each decision",
    "state": "the state on the customer's page",
}


def only(*cells, because):
    """No journey for any other cell."""
    return {cell: because for cell in CELLS if cell not in cells}


DECIDED = {"offer": "nothing else can be proposed"}
BY_RULE = only("press", "list", "letter", "state", because="a rule books it at once; the office sees that")
UNKNOWN = only("press", "list", "approve", "refuse", because="nobody signed in, and no address is kept to write to")

KINDS = {
    "meter-reading": DECIDED,
    "contact-data": BY_RULE,
    "delivery": BY_RULE,
    "paper-copy": DECIDED,
    "account-closed": only("press", "list", because="it is there for billing, done at once; who asked for it is gone"),
    "termination": DECIDED,
    "withdrawal": DECIDED,
    "sepa-mandate": DECIDED,
    "payment-transfer": DECIDED,
    "instalment": {},
    "move": DECIDED,
    "complaint": DECIDED,
    "reading-without-sign-in": UNKNOWN,
    "fault": DECIDED,
    "missed-appointment": DECIDED,
    "bill-question": DECIDED,
    "tariff-change": DECIDED,
    "tariff-option": BY_RULE,
    "tariff-option-end": BY_RULE,
    "new-contract": {},
    "merge-accounts": {"offer": "nothing else can be proposed", "approve": "two people do: see “merges”"},
}

NO_QUESTION = {cell: "what is missing is said in the refusal" for cell in ("ask", "reply", "offer")}

# By the journey that shows them.
QUEUES = {
    "activation": ("activation", NO_QUESTION),
    "code letters": ("activation", only("press", "list", "approve", "letter", "state",
                                        because="a letter is drawn or ordered anew")),
    "merges": ("desk", only("press", "list", "approve", "letter", "state",
                            because="asked back and refused as a request: see “merge-accounts”")),
    "documents": ("desk", only("list", "approve", "refuse", "letter", "state", because="they come from the house")),
    "conversations": ("messages", only("press", "list", "approve", "letter", "state",
                                       because="a conversation is answered, not decided")),
    "guests' messages": ("messages", only("press", "list", "approve", "letter", "state",
                                          because="a conversation is answered, not decided")),
    "letters to print": ("worklists", only("list", "approve", "refuse", "letter",
                                           because="no customer asks for it; the batch is printed or taken back")),
    "webhooks": ("worklists", only("list", "approve", "letter",
                                   because="a program is told, no customer; its letter is the signed message")),
}


def table():
    return Table("worklist", CELLS, {**KINDS, **{queue: none for queue, (_, none) in QUEUES.items()}})


def ran(only_these):
    """Whether the journey of a row was among those that ran."""
    return lambda row: (QUEUES[row][0] if row in QUEUES else "worklists") in only_these
