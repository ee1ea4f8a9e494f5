"""Readings to report: one form for each meter and day, with what the portal expects of it."""

import datetime
import secrets
import sqlite3
import urllib.parse


class Plan:
    """One reading on its way."""

    def __init__(self, visitor, day, thousandths, fields):
        self.key = secrets.token_hex(16)
        self.meter, self.day, self.thousandths = visitor.meter, day.isoformat(), thousandths
        self.path = f"/vertraege/{visitor.contract}/zaehlerstand"
        self.body = urllib.parse.urlencode(
            {"formular": visitor.form_token(), "einmal": self.key, **fields})
        self.headers = {
            "Cookie": visitor.cookie, "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": "same-origin"}

    @staticmethod
    def of(visitor, days):
        """`days` readings up to today that rise by a plausible amount a day."""
        connection = sqlite3.connect(visitor.house.database)
        register, last_day, last, annual = connection.execute(
            """
            SELECT register.id, reading.read_on, reading.thousandths, contract.annual_consumption
            FROM register JOIN meter ON meter.id = register.meter_id
            JOIN contract ON contract.id = meter.contract_id
            JOIN meter_reading AS reading ON reading.register_id = register.id
            WHERE meter.id = ? ORDER BY reading.read_on DESC LIMIT 1
            """, (visitor.meter,)).fetchone()
        connection.close()
        return Plan.after(visitor, days, register, last_day, last, annual or 2_500_000)

    @staticmethod
    def after(visitor, days, register, last_day, last, annual):
        """The same from what is known of the last reading."""
        today = datetime.date.today()
        begin = datetime.date.fromisoformat(last_day)
        daily = annual / 365
        plans = []
        for back in range(days - 1, -1, -1):
            day = today - datetime.timedelta(days=back)
            if day <= begin:
                continue
            whole = (last + int(daily * (day - begin).days)) // 1000
            plans.append(Plan(visitor, day, whole * 1000, Plan.fields(register, day, whole)))
        return plans

    @staticmethod
    def fields(register, day, value):
        return {f"stand-{register}": str(value), "ablesetag": day.strftime("%d.%m.%Y")}
