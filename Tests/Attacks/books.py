"""The database of a running portal, opened for reading only: what an attack really changed."""

import sqlite3

# What every visit may move: counters, when a session was last seen, letters on their way.
UNREMARKABLE = {("throttle", None), ("session", "last_seen_at"), ("known_device", "last_seen_at")}
LETTERS_LEAVING = {"next_attempt_at", "attempts", "taken_until", "sent_at", "last_trouble"}


def open_books(portal):
    return sqlite3.connect(f"file:{portal.database}?mode=ro", uri=True, timeout=10)


def value(portal, sql, *values):
    connection = open_books(portal)
    try:
        row = connection.execute(sql, values).fetchone()
        return row[0] if row else None
    finally:
        connection.close()


def rows(portal, sql, *values):
    connection = open_books(portal)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def tables(connection):
    return [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
    ]


def columns(portal):
    """Every column name of the schema."""
    connection = open_books(portal)
    names = {
        column[1] for table in tables(connection) for column in connection.execute(f"PRAGMA table_info({table})")
    }
    connection.close()
    return sorted(names)


class Snapshot:
    """Every row of every table but the counters, by its primary key."""

    def __init__(self, portal):
        connection = open_books(portal)
        connection.execute("BEGIN")
        self.tables = {}
        for table in tables(connection):
            if (table, None) in UNREMARKABLE:
                continue
            info = connection.execute(f"PRAGMA table_info({table})").fetchall()
            names = [column[1] for column in info]
            keys = [column[0] for column in info if column[5]] or range(len(names))
            self.tables[table] = names, {
                tuple(row[key] for key in keys): row for row in connection.execute(f"SELECT * FROM {table}")
            }
        connection.close()

    def changes(self, later):
        """What came, went and changed since: (table, column or `+`/`-`, key, value)."""
        found = []
        for table, (names, before) in self.tables.items():
            after = later.tables[table][1]
            for key in before.keys() - after.keys():
                found.append((table, "-", key, before[key]))
            for key in after.keys() - before.keys():
                found.append((table, "+", key, after[key]))
            for key in before.keys() & after.keys():
                if before[key] == after[key]:
                    continue
                for name, old, new in zip(names, before[key], after[key]):
                    if (
                        old != new
                        and (table, name) not in UNREMARKABLE
                        and not (table == "outbox" and name in LETTERS_LEAVING)
                    ):
                        found.append((table, name, key, new))
        return found


def kinds(changes):
    return sorted({(table, column) for table, column, _, _ in changes})
