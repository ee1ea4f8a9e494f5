"""Somebody who guesses: how many guesses are looked at, from one network address or from many."""

import collections

from client import Client


class Guesser:
    """Guesses from as many addresses as it is given; counts what was not refused before it was looked at."""

    def __init__(self, portal, path, addresses, is_forwarded=True):
        self.portal, self.path, self.addresses, self.is_forwarded = portal, path, addresses, is_forwarded
        self.processed = self.refused = 0
        self.by_address = collections.Counter()
        self.accepted = []
        self.who = Client(portal)
        self.who.get("/anmelden")

    def guess(self, index, fields):
        address = self.addresses[index % len(self.addresses)]
        who = self.who
        if self.is_forwarded:
            who.forwarded = address
        elif who.source != address:
            who.hang_up()
            who.source = address
        answer = who.post(self.path, fields)
        if answer.status == 429:
            self.refused += 1
        else:
            self.processed += 1
            self.by_address[address] += 1
        if answer.status == 303:
            self.accepted.append(fields)
        return answer


def many(count, first=0):
    """Addresses of 203.0.0.0/16; `first` keeps those of different attacks apart."""
    return [f"203.0.{index // 250}.{index % 250 + 1}" for index in range(first, first + count)]
