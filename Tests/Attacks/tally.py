"""What a family of attacks tried, and what came through."""

import collections


class Tally:
    def __init__(self):
        self.tried = 0
        self.broken = collections.Counter()
        self.figures = []

    def expect(self, holds, words):
        """One attempt; `words` say what came through when it does not hold. Equal words are counted."""
        self.tried += 1
        if not holds:
            self.broken[words] += 1
        return holds

    def note(self, words):
        """A figure for the line of the family."""
        self.figures.append(words)

    def words(self):
        """The line of the family."""
        figures = "; ".join(self.figures)
        if not self.broken:
            return figures
        defects = " | ".join(f"{count} × {words}" for words, count in self.broken.most_common(12))
        return f"failed: {defects} — {figures}"
