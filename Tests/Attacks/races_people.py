"""The same races for paper, invitations, closing an account and passkeys."""

import secrets

from client import Client, hidden
from passkeys import Authenticator, challenge
from seed import instant, visitor

CLOSED = (
    "SELECT asked - undone = (closes_at IS NOT NULL) AND asked = 1 FROM (SELECT closes_at, "
    "(SELECT COUNT(*) FROM account_event WHERE account_id = account.id AND kind = 'closing-asked') AS asked, "
    "(SELECT COUNT(*) FROM account_event WHERE account_id = account.id AND kind = 'closing-undone') AS undone "
    "FROM account WHERE id = ?)"
)


def seed_people(portal, rows, free):
    """Two contracts nobody owns for each round. Each race has owners of its own."""
    contracts, rounds = [contract for contract, _ in free], len(free) // 2
    marks = ",".join("?" * len(contracts))
    sql = f"SELECT id FROM contract WHERE id IN ({marks}) AND commodity = 'strom'"
    energy = [contract for (contract,) in rows.rows(sql, *contracts)]
    owners = {
        name: [rows.account(owns=[energy[index % len(energy)]]) for index in range(rounds)]
        for name in ("paper", "copies", "closing")
    }
    seeded = {name: [(account, rows.session(account)) for account in owners[name]] for name in ("paper", "copies")}
    seeded["closing"] = [
        (account, rows.session(account), rows.link("keep-account", account)) for account in owners["closing"]
    ]
    for name, part in (("invited", contracts[:rounds]), ("newcomers", contracts[rounds:])):
        seeded[name] = []
        for index, contract in enumerate(part):
            address = f"{name}.{index}@example.org"
            sent = invitation(rows, rows.account(owns=[contract]), contract, address)
            guests = [rows.session(rows.account()) for _ in range(2)]
            seeded[name].append((contract, address, rows.link("invitation", sent), guests))
    seeded["keeping"], seeded["passkeys"], maker = [], [], Authenticator(portal)
    for _ in range(rounds):
        account = rows.account()
        rows.db.execute("UPDATE account SET closes_at = ? WHERE id = ?", (instant(86_400), account))
        seeded["keeping"].append((account, [rows.link("keep-account", account) for _ in range(2)]))
        account = rows.account()
        seeded["passkeys"].append((account, maker.add(rows, account)))
    return seeded | {"authenticator": maker}


def invitation(rows, account, contract, address):
    id = secrets.token_hex(16)
    rows.db.execute(
        "INSERT INTO invitation (id, account_id, contract_id, role, email, email_key, invited_at, lapses_at) "
        "VALUES (?,?,?,?,?,?,?,?)",
        (id, account, contract, "reader", address, address, instant(), instant(86_400)),
    )
    return id


def paper(portal, tally, make, at_once):
    """Every press with a key of its own: not the form but the order is what may happen once."""
    seeded = portal.seeded["people"]
    race = make(portal, tally, "paper ordered")
    for account, token in seeded["paper"]:
        who = visitor(portal, token)
        page = who.get("/einstellungen/zustellung").body
        fields = {"aktion": "papier", "preis": hidden(page, "preis"), "gezeigt": hidden(page, "gezeigt")}
        race.run(
            [who.written("/einstellungen/zustellung", fields) for _ in range(at_once)],
            "SELECT COUNT(*) FROM delivery_choice JOIN service_request ON id = request_id "
            "WHERE delivery_choice.account_id = ? AND way = 'paper'",
            account,
        )
    race.close()
    race = make(portal, tally, "bill on paper")
    for account, token in seeded["copies"]:
        who = visitor(portal, token)
        race.run(
            [who.written("/einstellungen/zustellung", {"aktion": "kopie"}) for _ in range(at_once)],
            "SELECT COUNT(*) FROM service_request WHERE account_id = ? AND kind LIKE '%copy%'",
            account,
        )
    race.close()


def invitations(portal, tally, make, at_once):
    """One link, pressed by two people who are signed in, or by a newcomer who chooses a password."""
    seeded = portal.seeded["people"]
    given = "SELECT COUNT(*) FROM contract_access WHERE contract_id = ? AND role = 'reader'"
    race = make(portal, tally, "invitation, two guests")
    for contract, _, link, tokens in seeded["invited"]:
        guests = [Client(portal, cookies={"link": link, "sid": token}) for token in tokens]
        for who in guests:
            who.get("/bestaetigen")
        race.run(
            [guests[index % 2].written("/bestaetigen") for index in range(at_once)],
            given,
            contract,
        )
    race.close()
    race = make(portal, tally, "invitation, a newcomer")
    for _, address, link, _ in seeded["newcomers"]:
        who = Client(portal, cookies={"link": link})
        who.get("/bestaetigen")
        words = [f"Kranich {index} über dem Bodden" for index in range(at_once)]
        race.run(
            [who.written("/bestaetigen", {"passwort": word}) for word in words],
            "SELECT COUNT(*) FROM account JOIN contract_access ON account_id = id WHERE email_key = ?",
            address,
        )
    race.close()


def closing(portal, tally, make, at_once):
    """Closing by the page and keeping by the link of the letter at once: closed or kept, and the books agree."""
    seeded = portal.seeded["people"]
    race = make(portal, tally, "closing and keeping at once")
    for account, token, link in seeded["closing"]:
        owner, reader = visitor(portal, token), Client(portal, cookies={"link": link})
        owner.own_token()
        reader.get("/bestaetigen")
        pressed = [
            reader.written("/bestaetigen") if index % 2 else owner.written("/einstellungen/schliessen/bestaetigen")
            for index in range(at_once)
        ]
        race.run(pressed, CLOSED, account)
    race.close()
    race = make(portal, tally, "keeping an account")
    for account, links in seeded["keeping"]:
        guests = [Client(portal, cookies={"link": link}) for link in links]
        for who in guests:
            who.get("/bestaetigen")
        race.run(
            [guests[index % 2].written("/bestaetigen") for index in range(at_once)],
            "SELECT COUNT(*) FROM account_event WHERE account_id = ? AND kind = 'closing-undone'",
            account,
        )
    race.close()


def passkeys(portal, tally, make, at_once):
    """One challenge, signed once, sent by many at once."""
    maker = portal.seeded["people"]["authenticator"]
    race = make(portal, tally, "challenge of a passkey")
    for account, credential in portal.seeded["people"]["passkeys"]:
        guest = Client(portal)
        guest.get("/anmelden")
        fields = maker.assertion(challenge(guest), credential, account)
        requests = []
        for index in range(at_once):
            guest.forwarded = f"203.0.114.{index + 1}"
            requests.append(guest.written("/anmelden/passkey", fields))
        answers = race.run(requests, "SELECT COUNT(*) FROM session WHERE account_id = ?", account)
        admitted = sum(answer is not None and answer.status == 303 for answer in answers)
        tally.expect(admitted == 1, f"{race.name}: {admitted} are let in")
    race.close()
