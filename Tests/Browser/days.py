"""Days as a form takes them."""

import datetime


def day(ahead):
    return (datetime.date.today() + datetime.timedelta(days=ahead)).strftime("%d.%m.%Y")
