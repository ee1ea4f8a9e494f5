"""The two databases a portal under test may stand on, asked in the same way."""

import hashlib
import os
import secrets
import shutil
import sqlite3
import subprocess
import time
import urllib.parse

from house import House, Visitor
from readings import Plan


class SQLitePlace:
    name = "sqlite"

    def house(self, folder):
        """A portal with a folder and a database of its own, both empty."""
        os.mkdir(folder, 0o700)
        return House(folder)

    @staticmethod
    def open(house):
        """Beside a running portal for reading only; what a killed one left behind is put in order by whoever opens it."""
        how = "ro" if house.process else "rw"
        return sqlite3.connect(f"file:{house.database}?mode={how}", uri=True, timeout=30)

    def rows(self, house, query):
        connection = self.open(house)
        found = [tuple(str(value) for value in row) for row in connection.execute(query).fetchall()]
        connection.close()
        return found

    def tables(self, house):
        return [name for name, in self.rows(
            house, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]

    def table(self, house, name):
        """Every row as (column, value) by the names of the columns, values as PostgreSQL's COPY writes them."""
        connection = self.open(house)
        read = connection.execute(f"SELECT * FROM {name}")
        names = [column[0] for column in read.description]
        found = [tuple(sorted(zip(names, map(copied, row)))) for row in read]
        connection.close()
        return found

    def run(self, house, *statements):
        """Only while no portal has the file open."""
        connection = sqlite3.connect(house.database)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    def integrity(self, house):
        return self.rows(house, "PRAGMA integrity_check")[0][0]

    def close(self):
        pass


class PostgresPlace:
    name = "postgres"

    def __init__(self, url, mark):
        self.server, self.mark, self.databases = url, mark, []

    def house(self, folder):
        os.mkdir(folder, 0o700)
        name = f"restore_{self.mark}_{len(self.databases)}_{os.path.basename(folder)}"
        self.psql(self.server, f"CREATE DATABASE {name}")
        self.databases.append(name)
        house = House(folder)
        parts = urllib.parse.urlsplit(self.server)
        house.environment["KUNDENPORTAL_DATABASE"] = urllib.parse.urlunsplit(parts._replace(path=f"/{name}"))
        return house

    def rows(self, house, query):
        lines = self.psql(house.environment["KUNDENPORTAL_DATABASE"], query).splitlines()
        return [tuple(line.split("\t")) for line in lines]

    def tables(self, house):
        return [name for name, in self.rows(
            house, "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1")]

    def table(self, house, name):
        names = [column for column, in self.rows(
            house, "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() "
            f"AND table_name = '{name}' ORDER BY ordinal_position")]
        lines = self.psql(house.environment["KUNDENPORTAL_DATABASE"], f"COPY {name} TO STDOUT;").split("\n")
        return [tuple(sorted(zip(names, line.split("\t")))) for line in lines if line]

    def run(self, house, *statements):
        script = "".join(f"{statement};\n" for statement in statements)
        self.psql(house.environment["KUNDENPORTAL_DATABASE"], f"BEGIN;\n{script}COMMIT;\n")

    def integrity(self, house):
        unchecked = self.rows(house, "SELECT COUNT(*) FROM pg_constraint WHERE NOT convalidated")[0][0]
        return "ok" if unchecked == "0" else f"{unchecked} references are not checked"

    def close(self):
        for name in self.databases:
            self.psql(self.server, f"DROP DATABASE {name} WITH (FORCE)")
        self.databases = []

    @staticmethod
    def psql(url, script):
        program = shutil.which("psql") or "psql"
        done = subprocess.run(
            [program, "-X", "-q", "-At", "-F", "\t", "-v", "ON_ERROR_STOP=1", url], input=script, text=True,
            capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout


def copied(value):
    """As PostgreSQL's COPY writes it."""
    if value is None:
        return r"\N"
    if isinstance(value, bytes):
        return rf"\\x{value.hex()}"
    return str(value).replace("\\", r"\\").replace("\n", r"\n").replace("\r", r"\r").replace("\t", r"\t")


def reading_plans(place, house, count, days):
    """Sessions for customers with a meter, written before the start; for each a list of readings that rise plausibly."""
    now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    rows = place.rows(house, f"""
        SELECT contract.customer_id, contract.id, contract.number, MIN(meter.id) FROM contract
        JOIN meter ON meter.contract_id = contract.id AND meter.is_remotely_read = 0 AND meter.removed_on IS NULL
        WHERE contract.commodity = 'strom' AND contract.ends_on IS NULL
          AND NOT EXISTS (SELECT 1 FROM contract_access WHERE contract_access.contract_id = contract.id)
          AND (SELECT COUNT(*) FROM register WHERE register.meter_id = meter.id) = 1
        GROUP BY contract.customer_id, contract.id, contract.number ORDER BY contract.number LIMIT {count}""")
    statements, visitors = [], []
    for customer, contract, number, meter in rows:
        token, account = secrets.token_hex(32), secrets.token_hex(16)
        email = f"load-{account}@example.org"
        statements += [
            "INSERT INTO account (id, email, email_key, password_hash, language, created_at) "
            f"VALUES ('{account}', '{email}', '{email}', '-', 'de', '{now}')",
            "INSERT INTO contract_access (account_id, contract_id, role, granted_at) "
            f"SELECT '{account}', id, 'owner', '{now}' FROM contract WHERE customer_id = '{customer}'",
            "INSERT INTO session (token_hash, account_id, created_at, last_seen_at, device) "
            f"VALUES ('{hashlib.sha256(token.encode()).hexdigest()}', '{account}', '{now}', '{now}', 'load')",
        ]
        visitors.append(Visitor(house, token, number, contract, meter))
    place.run(house, *statements)
    return [plans(place, house, visitor, days) for visitor in visitors]


def plans(place, house, visitor, days):
    register, last_day, last, annual = place.rows(house, f"""
        SELECT register.id, reading.read_on, reading.thousandths, COALESCE(contract.annual_consumption, 2500000)
        FROM register JOIN meter ON meter.id = register.meter_id
        JOIN contract ON contract.id = meter.contract_id
        JOIN meter_reading AS reading ON reading.register_id = register.id
        WHERE meter.id = '{visitor.meter}' ORDER BY reading.read_on DESC LIMIT 1""")[0]
    return Plan.after(visitor, days, register, last_day, int(last), int(annual))
