"""Mass assignment: every column of the schema as one more field of every form. What is stored may not differ from
what the same form stores without them."""

from bodies import Owner, actions, own_fields
from books import Snapshot, columns, kinds
from letters import await_quiet
from portal import LOGINS, Portal
from seed import Seed
from tally import Tally

CANARY = "MASSE7f3a9c"
CHUNK = 120


def seed(portal, count):
    with Seed(portal) as rows:
        return [Owner(rows, index) for index in range(count)]


def shapes(names, own, value):
    """Plain, as lists and nested; but for what the form asks for itself."""
    extra = [(name, value) for name in names if name not in own]
    yield from (extra[at : at + CHUNK] for at in range(0, len(extra), CHUNK))
    yield [(f"account[{name}]", value) for name in names][:CHUNK]
    yield [(name + "[]", value) for name in names][:CHUNK]


def send(portal, owner, fill, extra):
    who = owner.visitor(portal)
    address, fields = fill(owner, who)
    await_quiet(portal)
    before = Snapshot(portal)
    answer = who.post(address, [*fields, *extra])
    await_quiet(portal)
    return answer, before.changes(Snapshot(portal))


def run(place, whole):
    tally = Tally()
    with Portal(place, "extra_fields", lambda portal: seed(portal, LOGINS if whole else 200)) as portal:
        owners = iter(portal.seeded)
        victim = next(owners)
        someone = next(owners)
        todo, asked = actions(portal, someone), own_fields(portal, someone)
        names = columns(portal)
        for kind, fill in todo.items():
            # Not everybody can do the same: what some of them bring about without more is no wonder.
            controls = [send(portal, next(owners), fill, []) for _ in range(4 if whole else 1)]
            statuses = {answer.status for answer, _ in controls} | {409, 422}
            allowed = {one for _, wanted in controls for one in kinds(wanted)} | {
                ("outbox", "+"),
                ("document", "+"),
                ("service_request", "receipt_filed_at"),
            }
            for value in [CANARY, "1", victim.account] if whole else [CANARY]:
                chosen = list(shapes(names, asked.get(kind, set()), value))
                for extra in chosen if whole else chosen[:1]:
                    answer, changes = send(portal, next(owners), fill, extra)
                    strange = set(kinds(changes)) - allowed
                    tally.expect(not strange, f"{kind}: {sorted(strange)[:3]} change by extra fields")
                    tally.expect(
                        not holds(changes, value if value != "1" else CANARY),
                        f"{kind}: the value of an extra field is stored",
                    )
                    tally.expect(
                        answer.status in statuses,
                        f"{kind}: {answer.status} instead of {sorted(statuses)}",
                    )
        tally.expect(portal.lives and not portal.faults, "a fault, or the process ended")
        tally.note(
            f"{len(names)} column names at {len(todo)} forms, {tally.tried // 3} requests, "
            f"{sum(tally.broken.values())} stored"
        )
    return tally


def holds(changes, word):
    return any(word in str(value) for table, _, _, value in changes if table != "session")
