"""What the races are run for: readings, codes, links and addresses, one of each a round."""

import secrets

from races_people import seed_people
from races_signing_in import seed_second_factors
from seed import Seed, instant

AT_ONCE = 50


def seed(portal, rounds):
    with Seed(portal) as rows:
        free = rows.free_contracts(4 * rounds)
        accounts = [rows.account_of(f"kunde.{index}@example.org") for index in range(6 * rounds)]
        seeded = {"readers": [], "links": [], "pairs": [], "resets": [], "changes": [], "same": [], "undos": []}
        for index in range(2 * rounds):
            number = rows.rows(
                "SELECT number FROM contract JOIN contract_access ON contract_id = id WHERE account_id = ? AND "
                "commodity = 'strom'",
                accounts[index],
            )[0][0]
            seeded["readers"].append((rows.session(accounts[index]), number))
        seeded["codes"] = free[:rounds]
        for contract, _ in free[:rounds]:
            rows.code(contract)
        for contract, _ in free[rounds : 2 * rounds]:
            registration, _ = rows.registration(rows.code(contract), f"einmal.{contract[:12]}@example.org")
            seeded["links"].append((contract, rows.link("registration", registration)))
        for contract, _ in free[2 * rounds : 3 * rounds]:
            code = rows.code(contract)
            two = [rows.registration(code, f"{name}.{contract[:12]}@example.org")[0] for name in ("eins", "zwei")]
            seeded["pairs"].append((contract, [rows.link("registration", registration) for registration in two]))
        for account in accounts[2 * rounds : 3 * rounds]:
            seeded["resets"].append((account, rows.link("password-reset", account)))
        for index, account in enumerate(accounts[3 * rounds : 4 * rounds]):
            seeded["changes"].append(
                (account, rows.link("email-change", change(rows, account, f"neu.{index}@example.org")))
            )
            seeded["undos"].append(
                (
                    account,
                    rows.link(
                        "email-undo",
                        change(rows, account, email(rows, account), f"alt.{index}@example.org", instant()),
                    ),
                )
            )
        for index in range(rounds):
            two = accounts[4 * rounds + 2 * index : 4 * rounds + 2 * index + 2]
            address = f"beide.{index}@example.org"
            seeded["same"].append((address, [rows.link("email-change", change(rows, one, address)) for one in two]))
        seeded["asking"] = [rows.session(rows.account()) for _ in range(rounds)]
        seeded["factors"] = seed_second_factors(rows, rounds, AT_ONCE)
        seeded["people"] = seed_people(portal, rows, rows.free_contracts(6 * rounds)[4 * rounds :])
        return seeded


def email(rows, account):
    return rows.rows("SELECT email FROM account WHERE id = ?", account)[0][0]


def change(rows, account, new, old=None, confirmed=None):
    id = secrets.token_hex(16)
    rows.db.execute(
        "INSERT INTO email_change (id, account_id, old_email, new_email, asked_at, lapses_at, confirmed_at) "
        "VALUES (?,?,?,?,?,?,?)",
        (id, account, old or email(rows, account), new, instant(), instant(86_400), confirmed),
    )
    return id
