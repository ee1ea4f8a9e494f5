"""What the files of a database tell whoever steals them: nothing that has to be sealed, and what is personal only in
the columns that are there for it."""

import base64
import binascii
import pathlib
import sqlite3
import tempfile

from needles import found, lines_with

# Emptied when the columns beside them were sealed; nothing is written into them any more.
EMPTY = {"customer": ("phone", "born_on"), "consent_event": ("contact", "text")}
# In plain by design: pages, letters and searches need them, and the decision to seal leaves them out. Names, postal
# addresses, e-mail addresses, numbers of contracts and meters, and how somebody calls a passkey.
BOOKS = {
    "account": ("email", "email_key"),
    "account_contact": ("addition", "street", "city"),
    "contract": ("number", "malo_id", "melo_id", "street", "city"),
    "customer": ("number", "first_name", "last_name", "street", "city", "email", "mail_key"),
    "document": ("title", "search"),
    "email_change": ("old_email", "new_email"),
    "invitation": ("email", "email_key"),
    "meter": ("number",),
    "outbox": ("recipient", "payload"),
    "passkey": ("name",),
    "registration": ("email", "email_key"),
    "service_request": ("payload",),
}
BOOKS = {(table, column) for table, columns in BOOKS.items() for column in columns}


class Books:
    """`sealed` and `plain` are spellings of canaries and their names."""

    def __init__(self, database, secrets, sealed, plain):
        self.database, self.secrets, self.sealed, self.plain = database, secrets, sealed, plain
        self.files = self.bytes = 0
        self.by_design = set()

    def judge(self):
        """What should not be there, a line each."""
        return [*self.bytes_of_files(), *self.cells(), *self.emptied()]

    def bytes_of_files(self):
        """Nothing sealed and no secret in the bytes of the database, its log and its copies: free pages count too."""
        for file in sorted(self.database.parent.glob("kundenportal.sqlite*")):
            self.files += 1
            data = file.read_bytes()
            self.bytes += len(data)
            for word in found({word.encode() for word in self.sealed}, file):
                yield f"{file.name} holds {self.sealed[word.decode()]} as {word.decode()!r}"
            for secret in found({secret.encode() for secret in self.secrets}, file):
                yield f"{file.name} holds a secret of {len(secret)} signs"
            for secret in sorted(self.secrets, key=len):
                if any(form in data for form in decoded(secret)):
                    yield f"{file.name} holds the bytes of a secret of {len(secret)} signs"

    def cells(self):
        """Cell by cell, as in a dump, since the bytes of a long one are not in one piece in the file."""
        columns = []
        with tempfile.NamedTemporaryFile(dir=self.database.parent) as dump:
            for column, data in every_cell(self.database):
                columns.append(column)
                dump.write(data.replace(b"\n", b" ") + b"\n")
            dump.flush()
            file = pathlib.Path(dump.name)
            sealed = lines_with({word.encode() for word in self.sealed}, file)
            plain = lines_with({word.encode() for word in self.plain}, file)
        for column, word in {(columns[line], word.decode()) for line, word in sealed}:
            yield f"{'.'.join(column)} holds {self.sealed[word]} as {word!r}"
        self.by_design = {columns[line] for line, _ in plain} & BOOKS
        for column, word in {(columns[line], word.decode()) for line, word in plain}:
            if column not in BOOKS:
                yield f"{'.'.join(column)} holds {self.plain[word]} as {word!r}"

    def emptied(self):
        connection = sqlite3.connect(self.database)
        for table, columns in EMPTY.items():
            for column in columns:
                sql = f"SELECT COUNT(*) FROM {table} WHERE {column} IS NOT NULL"
                [count] = connection.execute(sql).fetchone()
                if count:
                    yield f"{table}.{column} lies in plain text in {count} rows"
        connection.close()


def every_cell(database):
    connection = sqlite3.connect(database)
    connection.text_factory = bytes
    names = [name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in names:
        cursor = connection.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in cursor.description]
        for row in cursor:
            for column, cell in zip(columns, row):
                if cell is not None:
                    yield (table, column), cell if isinstance(cell, bytes) else str(cell).encode()
    connection.close()


def decoded(secret):
    """What a secret stands for, if it is Base32 (keys of second factors) or hexadecimal."""
    for decode in (base64.b32decode, binascii.unhexlify):
        try:
            data = decode(secret)
        except (binascii.Error, ValueError):
            continue
        if len(data) >= 8:
            yield data
