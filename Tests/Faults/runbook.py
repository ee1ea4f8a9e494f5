"""The commands of docs/operating.md, as they stand there: what the runbook does not say is not done."""

import os
import re
import subprocess

PLACE = os.path.join(os.path.dirname(__file__), "..", "..", "docs", "operating.md")


class Runbook:
    """The commands of one section, taken in their order."""

    def __init__(self, section, program):
        with open(PLACE, encoding="utf-8") as file:
            text = file.read()
        found = re.search(rf"^## {section}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
        assert found, f"docs/operating.md has no section {section}"
        self.section, self.program = section, program
        self.commands = [words.split() for words in re.findall(r"`kundenportal ([^`]+)`", found[1])]
        self.at = 0

    def run(self, house, *beginning, fails=False, **blanks):
        """The next command of the section that begins so, with its blanks filled in: `FILE="…"`; a list for several. `fails`
        is whether it has to be refused; nil where both is fine. Returns what it printed."""
        places = [at for at, words in enumerate(self.commands) if tuple(words[: len(beginning)]) == beginning]
        place = next((at for at in places if at >= self.at and self.fits(self.commands[at], blanks)), None)
        assert place is not None, f"{self.section}: after its step {self.at} there is no {' '.join(beginning)} with {list(blanks)}"
        self.at = place + 1
        arguments = []
        for word in self.commands[place]:
            filled = blanks.get(self.blank(word), word)
            arguments += [] if word == "…" else filled if isinstance(filled, list) else [filled]
        done = subprocess.run(
            [self.program, *arguments], env=house.environment, capture_output=True, text=True, timeout=300)
        said = f"kundenportal {' '.join(arguments[:2])}: {done.returncode}\n{done.stdout}{done.stderr[-2000:]}"
        assert fails is not False or done.returncode == 0, said
        assert fails is not True or done.returncode != 0, f"not refused: {said}"
        return done.stdout

    def fits(self, words, blanks):
        """Every blank of the command is filled in, and every one that is filled in stands there."""
        names = {self.blank(word) for word in words} - {None}
        return names == set(blanks)

    @staticmethod
    def blank(word):
        """FILE, KEYFILE and ID are to be filled in; so are the example's folder and key."""
        examples = {"/mnt/disk": "TO", "age1…": "RECIPIENT"}
        return examples.get(word) or (word if re.fullmatch(r"[A-Z]{2,}", word) else None)
