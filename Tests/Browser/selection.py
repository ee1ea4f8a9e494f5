"""Which journeys run: all of them, or some that are named."""

import argparse

from services import SERVICES

JOURNEYS = {"registration", "reading", "bank", "bills", "instalment", "payments", "help", "tariff", "ordering",
            "services", "office", "activation", "desk", "messages", "passkeys", "tokens", "moving", "leaving", "declaring",
            "worklists", "editing", "editing_texts", "consumption", "plain", "pages", "password"}


class Selection:
    def __init__(self, text=""):
        self.names = {name.strip() for name in text.split(",") if name.strip()}
        unknown = self.names - JOURNEYS - {f"service:{service}" for service in SERVICES}
        if unknown:
            raise argparse.ArgumentTypeError(
                f"no journey {', '.join(sorted(unknown))}; there are {', '.join(sorted(JOURNEYS))}"
                f" and service: with {', '.join(sorted(SERVICES))}")

    @property
    def is_all(self):
        return not self.names

    def __contains__(self, name):
        if name == "services":
            return self.is_all or any(one == name or one.startswith("service:") for one in self.names)
        return self.is_all or name in self.names

    def has_service(self, service):
        return self.is_all or "services" in self.names or f"service:{service}" in self.names

    def __str__(self):
        return ", ".join(sorted(self.names))
