"""After all attacks: is anything personal or secret in logs, figures, the process list or error pages? Are secrets in
the database only as hashes and sealed?"""

import base64
import binascii
import json
import pathlib
import sqlite3
import subprocess
import tempfile

from leaks import PERSON
from tally import Tally

# Columns of people that a log of a utility must never hold, and those that lie sealed in the database.
PERSONAL = {
    "customer": ("last_name", "street", "email", "phone", "born_on"),
    "account": ("email", "password_hash"),
    "contract": ("malo_id", "melo_id", "number"),
    "service_request": ("number",),
    "session": ("token_hash",),
    "one_time_link": ("token_hash", "code_hash"),
    "registration_code": ("code_hash",),
}
SEALED = {"customer": ("phone", "born_on")}
CAST = ["Mecklenburg-Anna", "Mecklenburg-Clara", "Mecklenburg-Alle", "Fw7kTp4M"]


def search(place):
    tally = Tally()
    words = looked = tables = 0
    for folder in sorted(pathlib.Path(place).iterdir()):
        evidence = folder / "evidence"
        if not evidence.is_dir():
            continue
        secrets = set(json.loads((evidence / "secrets").read_text())) | set(CAST)
        secrets -= {PERSON[name] for name in PERSON if name in ("name", "remark")}
        database = folder / "kundenportal.sqlite"
        personal = words_of(database) | set(PERSON.values())
        needles = [word.encode() for word in secrets | personal if len(word) >= 7]
        for name in ("log", "evidence/metrics", "evidence/cmdline", "evidence/environ", "evidence/faults"):
            file = folder / name
            if not file.exists():
                continue
            looked += 1
            # The page of a fault shows its own visitor the address that was asked for.
            for word in found([word.encode() for word in secrets] if name.endswith("faults") else needles, file):
                tally.broken[f"{folder.name}/{name} holds {word.decode()[:24]!r}"] += 1
        words += len(needles)
        tables += stored(tally, folder, secrets)
        sealed(tally, database)
    tally.note(
        f"{words} words searched in {looked} logs, figures and process lists, secrets in {tables} database files, "
        f"{sum(tally.broken.values())} found"
    )
    return tally


def found(needles, file):
    """Which needles stand in a file. Numbers count as whole words only: figures are full of digits."""
    numbers = {needle for needle in needles if needle.isdigit()}
    return grep(numbers, file, "-w") | grep(set(needles) - numbers, file)


def grep(needles, file, *more):
    """`grep` looks for all of them in one pass."""
    with tempfile.NamedTemporaryFile(dir=file.parent) as list:
        list.write(b"\n".join(needle for needle in needles if needle and b"\n" not in needle))
        list.flush()
        command = ["grep", "-aoF", *more, "-f", list.name, str(file)]
        return set(subprocess.run(command, env={"LC_ALL": "C"}, capture_output=True).stdout.split(b"\n")) - {b""}


def words_of(database):
    """What the database knows of people."""
    connection = sqlite3.connect(database)
    words = set()
    for table, columns in PERSONAL.items():
        known = {column[1] for column in connection.execute(f"PRAGMA table_info({table})")}
        for column in columns:
            if column in known:
                words |= {
                    row[0]
                    for row in connection.execute(
                        f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 400"
                    )
                    if isinstance(row[0], str)
                }
    connection.close()
    return words


def stored(tally, folder, secrets):
    """No password, token or code in plain bytes in the database and its log."""
    count = 0
    for file in folder.glob("kundenportal.sqlite*"):
        count += 1
        plain = {secret.encode() for secret in secrets}
        for secret in found(plain, file):
            tally.broken[f"{folder.name}/{file.name} holds a secret of {len(secret)} signs"] += 1
        data = file.read_bytes()
        for secret in sorted(secrets, key=len)[:60]:
            if any(form in data for form in bytes_of(secret)):
                tally.broken[f"{folder.name}/{file.name} holds the bytes of a secret of {len(secret)} signs"] += 1
    return count


def bytes_of(secret):
    """What a secret stands for, if it is Base32 (keys of second factors) or hexadecimal."""
    for decode in (base64.b32decode, binascii.unhexlify):
        try:
            data = decode(secret)
        except (binascii.Error, ValueError):
            continue
        if len(data) >= 8:
            yield data


def sealed(tally, database):
    """Columns a stolen backup must not tell: no telephone number, no day of birth in plain."""
    connection = sqlite3.connect(database)
    for table, columns in SEALED.items():
        known = {column[1] for column in connection.execute(f"PRAGMA table_info({table})")}
        for column in columns:
            if column in known:
                plain = connection.execute(
                    f"SELECT COUNT(*) FROM {table} WHERE typeof({column}) = 'text' AND {column} <> ''"
                ).fetchone()[0]
                if plain:
                    tally.broken[f"{table}.{column} lies in plain text in {plain} rows"] += 1
    connection.close()
