"""What belongs to others: every address of the table of contents that names a thing, filled with real identities."""

import hashlib
import itertools
import pathlib
import re
import secrets

from portal import routes

CANARY = "KANARIE"
# No thing of a person: the portal's own files, and links whose token is the proof.
NOT_OWNED = {
    "/assets/{datei}",
    "/agb/{sparte}",
    "/produktblatt/{tarif}",
    "/bestaetigen/{token}",
    "/abmelden-von/{token}",
    "/eingang/{token}",
    "/eingang/{token}/pdf",
    "/eingang/{token}/zusammenfassung",
    "/gespraech/{token}",
    "/gespraech/{token}/anlagen/{anlage}",
    "/kalender/{datei}",
    "/verbrauch/{token}",
    "/verbrauch/{token}/json",
    "/verbrauch/{token}/tabelle",
    "/verbrauch/{token}/viertelstunden/json",
    "/verbrauch/{token}/viertelstunden/tabelle",
}
KNOWN = {
    "/postfach/{": "SELECT id FROM document WHERE contract_id IN ({owned}) ORDER BY title LIKE 'KANARIE%' DESC, id",
    "/vertraege/{": "SELECT number FROM contract WHERE id IN ({owned}) ORDER BY number",
    "/vertraege/{nummer}/rechnungen/{": "SELECT bill.id FROM bill JOIN contract ON contract.id = bill.contract_id "
    "WHERE contract.id IN ({owned}) ORDER BY contract.number, bill.id",
    "/nachrichten/{": "SELECT conversation.id FROM conversation JOIN account ON account.id = conversation.account_id "
    "WHERE account.email_key = 'anna@example.org' OR account.email_key LIKE 'kunde.%' ORDER BY account.email_key, conversation.id",
    "/nachrichten/{gespraech}/anlagen/{": "SELECT message_file.id FROM message_file JOIN conversation "
    "ON conversation.id = message_file.conversation_id JOIN account ON account.id = conversation.account_id "
    "ORDER BY account.email_key, message_file.id",
    "/vorgaenge/{": "SELECT number FROM service_request WHERE contract_id IN ({owned}) ORDER BY number",
}
# Of the cast's first person and of the crowd; never of who asks, and nothing its reader may see.
OWNED = """
    SELECT contract.id FROM contract JOIN contract_access ON contract_access.contract_id = contract.id
    JOIN account ON account.id = contract_access.account_id
    WHERE contract_access.role = 'owner' AND contract.number <> '300001001'
      AND (account.email_key = 'anna@example.org' OR account.email_key LIKE 'kunde.%')
"""


def object_routes():
    """Paths with a part in braces, whatever their method: unknown ones are attacked with every identity there is."""
    # The office leads whoever comes from outside to its sign-in, from every address (`office.py`), and programs need a token
    # before anything else (MachineGateTests).
    paths = {route["path"] for route in routes() if "{" in route["path"] and not route["path"].startswith(("/service/", "/api/"))}
    return sorted(paths - NOT_OWNED)


def mark(seed):
    """Writes canaries into what Anna owns."""
    for table, column in (("document", "title"), ("document", "search")):
        seed.db.execute(
            f"UPDATE {table} SET {column} = 'KANARIE ' || {column} WHERE contract_id IN "
            "(SELECT id FROM contract WHERE number LIKE '300001%')"
        )
    for column in ("street", "house_number", "city", "grid_operator"):
        seed.db.execute(f"UPDATE contract SET {column} = 'KANARIE' WHERE number LIKE '300001%'")
    seed.db.execute(
        "UPDATE bill SET number = 'KANARIE ' || number WHERE contract_id IN "
        "(SELECT id FROM contract WHERE number LIKE '300001%')"
    )
    seed.db.execute(
        "UPDATE meter SET number = 'KANARIE' || substr(number, -8) WHERE contract_id IN "
        "(SELECT id FROM contract WHERE number LIKE '300001%')"
    )


    talk(seed, seed.account_of("anna@example.org"))


def talk(seed, account):
    """A conversation with a file, both with canaries."""
    now, talk = "2026-01-02T03:04:05.000Z", secrets.token_hex(16)
    paper = f"%PDF-1.4\n% {CANARY} {talk}\ntrailer << /Root 1 0 R >>\n%%EOF\n".encode()
    name = hashlib.sha256(paper).hexdigest()
    room = pathlib.Path(seed.portal.folder, "attachments", name[:2])
    room.mkdir(mode=0o700, parents=True, exist_ok=True)
    room.joinpath(name).write_bytes(paper)
    seed.db.execute(
        "INSERT INTO conversation (id, account_id, topic, subject, language, state, began_at, moved_at, last_position) "
        "VALUES (?,?,'umzug','Umzug','de','open',?,?,1)",
        (talk, account, now, now),
    )
    seed.db.execute(
        "INSERT INTO message (conversation_id, position, author, words, written_at) VALUES (?,1,'customer',?,?)",
        (talk, f"{CANARY} schreibt.", now),
    )
    seed.db.execute(
        "INSERT INTO message_file (id, conversation_id, position, number, kind, sha256, size) VALUES (?,?,1,1,'pdf',?,?)",
        (secrets.token_hex(16), talk, name, len(paper)),
    )
    return talk


def identities(connection, most):
    """For each object route the addresses of things that are there."""
    found = {}
    for path in object_routes():
        lists = []
        for part in re.finditer(r"\{[^}]*\}", path):
            sql = KNOWN.get(path[: part.start() + 1])
            lists.append(
                [str(row[0]) for row in connection.execute(sql.replace("{owned}", OWNED))]
                if sql
                else every_identity(connection)
            )
        found[path] = list(itertools.islice(filled(path, lists), most))
    return found


def filled(path, lists):
    for values in itertools.product(*lists):
        address = path
        for value in values:
            address = re.sub(r"\{[^}]*\}", value, address, count=1)
        yield address, values[-1]


def every_identity(connection, each=5):
    found = []
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for column in [one[1] for one in connection.execute(f"PRAGMA table_info({table})")]:
            if column in ("id", "number", "token_hash"):
                found += [str(row[0]) for row in connection.execute(f"SELECT {column} FROM {table} LIMIT {each}")]
    # A place in a list stands in every page as well, and nothing can be told from it.
    return [identity for identity in found if len(identity) >= 6]


def never_there(value):
    """An identity of the same form that nothing has."""
    if re.fullmatch(r"[0-9a-f]{32,}", value):
        return secrets.token_hex(len(value) // 2)
    return re.sub(r"\d{4}$", "9973", value) if re.search(r"\d{4}$", value) else value[::-1]
