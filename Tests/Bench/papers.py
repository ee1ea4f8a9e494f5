"""Documents for the mailboxes of those who are signed in."""

import hashlib
import os
import sqlite3


def give_documents(house, visitors):
    """Ten documents of 60 kB for each visitor, so that the pages are as full as a real customer's."""
    connection = sqlite3.connect(house.database)
    bytes_ = b"%PDF-1.7\n" + os.urandom(60_000 - 9)
    digest = hashlib.sha256(bytes_).hexdigest()
    folder = os.path.join(house.folder, "documents", digest[:2])
    os.makedirs(folder, mode=0o700, exist_ok=True)
    with open(os.path.join(folder, digest), "wb") as file:
        file.write(bytes_)
    paths = []
    for number, visitor in enumerate(visitors):
        for index in range(10):
            identity = hashlib.sha256(f"{number}-{index}".encode()).hexdigest()[:32]
            title = f"Jahresabrechnung Strom 01.11.{2010 + index} bis 31.10.{2011 + index}"
            connection.execute(
                "INSERT INTO document (id, external_id, contract_id, category, title, search, issued_on, arrived_at, "
                "sha256, size) VALUES (?,?,?,?,?,?,?,?,?,?)",
                (identity, f"bench-{number}-{index}", visitor.contract_id, "annual-bill", title, title.lower(),
                 f"{2011 + index}-11-10", f"{2011 + index}-11-10T10:00:00.000Z", digest, len(bytes_)))
            connection.execute(
                "INSERT INTO document_opened (document_id, account_id, opened_at) "
                "SELECT ?, account_id, ? FROM contract_access WHERE contract_id = ?",
                (identity, "2026-01-01T00:00:00.000Z", visitor.contract_id))
        paths.append(f"/postfach/{identity}/pdf")
    connection.commit()
    connection.close()
    return paths
