"""What journeys have to show, as a table of rows and cells: each has a journey, or a reason why there is none."""


class Table:
    """Notes what ran; at the end every cell of the rows that ran has been shown."""

    def __init__(self, title, cells, rows):
        """`cells` says what each stands for; `rows` holds for each the cells without a journey, with the reason."""
        self.title, self.cells, self.rows = title, cells, rows
        self.shown = {row: set() for row in rows}

    def note(self, row, cell):
        assert cell in self.cells, cell
        self.shown[row].add(cell)

    def check(self, checks, ran):
        """Of the rows that ran, every cell."""
        rows = [row for row in self.rows if ran(row)]
        if rows:
            print(f"{self.title:24}" + "".join(f"{cell:>11}" for cell in self.cells))
        for row in rows:
            none = self.rows[row]
            words = ["yes" if cell in self.shown[row] else "–" if cell in none else "MISSING" for cell in self.cells]
            print(f"{row:24}" + "".join(f"{word:>11}" for word in words))
            for cell, meaning in self.cells.items():
                if cell not in none:
                    checks.expect(cell in self.shown[row], f"{row}: no journey showed {meaning}")
