"""Counts what passed and what failed."""

import contextlib
import traceback


class Checks:
    def __init__(self, only):
        self.only = only
        self.passed = 0
        self.failed = 0

    def run(self, name, words, journey, *arguments):
        if name in self.only:
            with self.journey(words):
                journey(*arguments)

    def expect(self, holds, words):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {words}")

    @contextlib.contextmanager
    def journey(self, name, is_told=True):
        """A journey that breaks off counts as one failure; the others go on."""
        if is_told:
            print(f"{name} …", flush=True)
        try:
            yield
        except Exception:
            self.failed += 1
            print(f"FAILED: {name} broke off")
            traceback.print_exc()
