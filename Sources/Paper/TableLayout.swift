/// Sets rows of cells as strips: strip n of a row holds line n of each of its cells.
struct TableLayout {
    /// A column on paper.
    struct Column {
        let x: Double
        let width: Double
        let alignment: Table.Alignment
    }

    /// A cell with how it is set and what it is for a screen reader.
    struct Cell {
        let text: PrintableText
        let face: Typeface
        let element: Int
    }

    let columns: [Column]
    /// White space above and below the text of a row.
    var padding = 3.5

    /// Divides the text width by the columns' shares.
    static func columns(of table: Table) -> [Column] {
        let gap = 10.0
        let shares = table.columns.map { $0.share.isFinite && $0.share > 0 ? min(max($0.share, 0.01), 100) : 1 }
        let whole = shares.reduce(0, +)
        let usable = max(PageFormat.textWidth - gap * Double(table.columns.count - 1), 1)
        var x = PageFormat.left
        return zip(table.columns, shares).map { column, share in
            let width = usable * share / whole
            defer { x += width + gap }
            return Column(x: x, width: width, alignment: column.alignment)
        }
    }

    /// One row with a line under it.
    func row(_ cells: [Cell], shaper: Shaper, under colour: Colour, thickness: Double = 0.5) -> [Strip] {
        var strips: [Strip] = []
        for (column, cell) in zip(columns, cells) {
            for (index, line) in shaper.lines(cell.text, cell.face, width: column.width).enumerated() {
                if index == strips.count { strips.append(Strip(height: cell.face.lineHeight)) }
                let x = column.alignment == .left ? column.x : column.x + column.width - line.width
                strips[index].lines.append(
                    Strip.Line(element: cell.element, line: line, x: x, baseline: cell.face.ascent))
            }
        }
        if strips.isEmpty { strips = [Strip(height: Typeface.cell.lineHeight)] }
        strips[0] = strips[0].lowered(by: padding)
        let last = strips.count - 1
        strips[last].height += padding
        if thickness > 0, let first = columns.first, let end = columns.last {
            let width = end.x + end.width - first.x
            let y = strips[last].height - thickness
            strips[last].boxes.append(Strip.Box(x: first.x, y: y, width: width, height: thickness, colour: colour))
        }
        strips.keepTogether(upTo: 12)
        return strips
    }
}

extension BlockLayout {
    mutating func addTable(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        let layout = TableLayout(columns: TableLayout.columns(of: table))
        let element = tree.group(.table, in: StructureTree.document)
        addCaption(table.caption, to: element)

        let headRow = tree.group(.row, in: tree.group(.head, in: element))
        let titles = table.columns.map { column in
            cell(column.title, .headerCell, .cellStrong, in: headRow, entries: Self.columnHeader)
        }
        var head = layout.row(titles, shaper: shaper, under: accent, thickness: 1)
        let headNumber = addHead(head)
        for index in head.indices { head[index].keepsWithNext = true }
        append(head, spaceBefore: table.caption == nil ? 10 : 2)

        // A table without rows says so by its head alone.
        if !table.rows.isEmpty {
            let body = tree.group(.body, in: element)
            for (index, row) in table.rows.enumerated() {
                var strips = self.row(row, .cell, layout, in: body)
                // Neither the first nor the last row stands alone on a page.
                let isNearEnd = index == table.rows.count - (table.footer == nil ? 2 : 1)
                if index == 0 && table.rows.count > 1 || isNearEnd {
                    for strip in strips.indices { strips[strip].keepsWithNext = true }
                }
                for strip in strips.indices { strips[strip].head = headNumber }
                append(strips, spaceBefore: 0)
            }
        }
        if let footer = table.footer {
            var strips = row(footer, .cellStrong, layout, in: tree.group(.foot, in: element))
            for strip in strips.indices { strips[strip].head = headNumber }
            append(strips, spaceBefore: 0)
        }
    }

    mutating func addFacts(_ facts: [Fact]) {
        guard !facts.isEmpty else { return }
        let gap = 10.0
        let labelWidth = PageFormat.textWidth * 0.36
        let valueX = PageFormat.left + labelWidth + gap
        let layout = TableLayout(columns: [
            TableLayout.Column(x: PageFormat.left, width: labelWidth, alignment: .left),
            TableLayout.Column(x: valueX, width: PageFormat.right - valueX, alignment: .left),
        ])
        let table = tree.group(.table, in: StructureTree.document)
        for (index, fact) in facts.enumerated() {
            append(factRow(fact, layout, in: table, .cellLabel, .cell), spaceBefore: index == 0 ? 8 : 0)
        }
    }

    /// A label that is the row header of its value.
    mutating func factRow(
        _ fact: Fact, _ layout: TableLayout, in table: Int, _ label: Typeface, _ value: Typeface,
        thickness: Double = 0.5
    ) -> [Strip] {
        let row = tree.group(.row, in: table)
        let cells = [
            cell(fact.label, .headerCell, label, in: row, entries: Self.rowHeader),
            cell(fact.value, .cell, value, in: row),
        ]
        return layout.row(cells, shaper: shaper, under: .line, thickness: thickness)
    }

    private static let columnHeader = "/A << /O /Table /Scope /Column >>"
    private static let rowHeader = "/A << /O /Table /Scope /Row >>"

    private mutating func addCaption(_ caption: String?, to table: Int) {
        let text = PrintableText(caption ?? "")
        guard !text.isEmpty else { return }
        let element = tree.content(.caption, text, in: table)
        let (x, width) = (PageFormat.left, PageFormat.textWidth)
        var strips = column(text, .cellStrong, element: element, x: x, width: width)
        for index in strips.indices { strips[index].keepsWithNext = true }
        append(strips, spaceBefore: 12)
    }

    /// As many cells as columns: missing ones are empty, surplus ones are joined to the last.
    private mutating func row(_ texts: [String], _ face: Typeface, _ layout: TableLayout, in parent: Int) -> [Strip] {
        let row = tree.group(.row, in: parent)
        let count = layout.columns.count
        let cells = (0..<count).map { index in
            let isLast = index == count - 1
            let text = isLast ? texts.dropFirst(index).joined(separator: " ") : texts.dropFirst(index).first ?? ""
            return index == 0
                ? cell(text, .headerCell, face, in: row, entries: Self.rowHeader)
                : cell(text, .cell, face, in: row)
        }
        return layout.row(cells, shaper: shaper, under: .line)
    }

    private mutating func cell(
        _ text: String, _ role: StructureTree.Role, _ face: Typeface, in row: Int, entries: String = ""
    ) -> TableLayout.Cell {
        let text = PrintableText(text)
        let element = tree.content(role, text, in: row, entries: entries)
        return TableLayout.Cell(text: text, face: face, element: element)
    }
}
