"""Days as a form takes them, in Germany, whatever clock the machine has."""

import datetime
import zoneinfo


def today():
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).date()


def day(ahead):
    return (today() + datetime.timedelta(days=ahead)).strftime("%d.%m.%Y")
