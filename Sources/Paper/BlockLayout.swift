/// Sets blocks one below the other, as strips and as elements of the structure tree.
struct BlockLayout {
    let shaper: Shaper
    /// The colour of boxes and bullets.
    let accent: Colour
    var tree = StructureTree()
    private(set) var strips: [Strip] = []
    /// Table heads to repeat, referred to by `Strip.head`.
    private(set) var heads: [[Strip]] = []
    private var headingLevel = 0
    private var extraSpace = 0.0

    init(shaper: Shaper, accent: Colour) {
        self.shaper = shaper
        self.accent = accent
    }

    mutating func add(_ block: Block) {
        switch block {
        case .heading(let text, let level): addHeading(PrintableText(text), level: level)
        case .paragraph(let text): addParagraph(PrintableText(text), .body)
        case .strong(let text): addParagraph(PrintableText(text), .strong)
        case .list(let items): addList(items.map(PrintableText.init))
        case .facts(let facts): addFacts(facts)
        case .table(let table): addTable(table)
        case .code(let code): addCode(PrintableText(code))
        case .note(let text): addNote(PrintableText(text))
        case .squares(let squares, let alternative, let beside):
            addSquares(squares, alternative: PrintableText(alternative), beside: PrintableText(beside))
        case .space: extraSpace += Typeface.body.lineHeight
        case .pageBreak: breaksBeforeNext = true
        }
    }

    mutating func addFootnote(_ text: PrintableText) {
        addParagraph(text, .small, spaceBefore: 18)
    }

    /// Puts strips under the last ones.
    mutating func append(_ new: [Strip], spaceBefore: Double) {
        guard !new.isEmpty else { return }
        var new = new
        new[0].spaceBefore += spaceBefore + extraSpace
        new[0].beginsPage = breaksBeforeNext
        extraSpace = 0
        breaksBeforeNext = false
        strips.append(contentsOf: new)
    }

    mutating func addHead(_ head: [Strip]) -> Int {
        heads.append(head)
        return heads.count - 1
    }

    private var breaksBeforeNext = false

    private mutating func addHeading(_ text: PrintableText, level: Int) {
        guard !text.isEmpty else { return }
        let roles: [StructureTree.Role] = [.h1, .h2, .h3, .h4, .h5, .h6]
        // Levels must not be skipped (PDF/UA-1, 7.4.2).
        headingLevel = min(max(level, 1), headingLevel + 1, roles.count)
        let face = Typeface.heading(headingLevel)
        let element = tree.content(roles[headingLevel - 1], text, in: StructureTree.document)
        var heading = column(text, face, element: element, x: PageFormat.left, width: PageFormat.textWidth)
        for index in heading.indices { heading[index].keepsWithNext = true }
        append(heading, spaceBefore: headingLevel == 1 ? 12 : 16)
    }

    private mutating func addParagraph(_ text: PrintableText, _ face: Typeface, spaceBefore: Double = 8) {
        guard !text.isEmpty else { return }
        let element = tree.content(.paragraph, text, in: StructureTree.document)
        var lines = column(text, face, element: element, x: PageFormat.left, width: PageFormat.textWidth)
        lines.keepTogether(upTo: 3)
        append(lines, spaceBefore: spaceBefore)
    }

    private mutating func addList(_ items: [PrintableText]) {
        let items = items.filter { !$0.isEmpty }
        guard !items.isEmpty else { return }
        let bullet = PrintableText("•")
        let indent = 14.0
        let entries = "/A << /O /List /ListNumbering /Disc >>"
        let list = tree.group(.list, in: StructureTree.document, entries: entries)
        for (index, text) in items.enumerated() {
            let item = tree.group(.item, in: list)
            let label = tree.content(.label, bullet, in: item)
            let body = tree.content(.itemBody, text, in: item)
            var lines = column(
                text, .body, element: body, x: PageFormat.left + indent, width: PageFormat.textWidth - indent)
            if !lines.isEmpty, let sign = shaper.lines(bullet, .body).first {
                let baseline = Typeface.body.ascent
                let mark = Strip.Line(element: label, line: sign, x: PageFormat.left + 3, baseline: baseline)
                lines[0].lines.insert(mark, at: 0)
            }
            lines.keepTogether(upTo: 3)
            append(lines, spaceBefore: index == 0 ? 7 : 3)
        }
    }

    private mutating func addCode(_ text: PrintableText) {
        guard !text.isEmpty else { return }
        let element = tree.content(.paragraph, text, in: StructureTree.document)
        let width = PageFormat.textWidth - 2 * Self.boxPadding
        // As large as fits on one line; a code that is too long even for the smallest size is broken.
        let fits = [18.0, 16, 14, 12].map(Typeface.code).first { face in
            shaper.lines(text, face).allSatisfy { $0.width <= width }
        }
        addBox(text, fits ?? .code(size: 12), element: element, edge: nil)
    }

    private mutating func addNote(_ text: PrintableText) {
        guard !text.isEmpty else { return }
        let element = tree.content(.paragraph, text, in: StructureTree.document)
        addBox(text, .body, element: element, edge: accent)
    }

    private static let boxPadding = 12.0

    private mutating func addBox(_ text: PrintableText, _ face: Typeface, element: Int, edge: Colour?) {
        let x = PageFormat.left + Self.boxPadding
        var lines = column(text, face, element: element, x: x, width: PageFormat.textWidth - 2 * Self.boxPadding)
        guard let last = lines.indices.last else { return }
        let padding = 8.0
        lines[0] = lines[0].lowered(by: padding)
        lines[last].height += padding
        for index in lines.indices {
            let (left, height) = (PageFormat.left, lines[index].height)
            // A hair of overlap, so that no seam shows between the strips.
            let seam = index == last ? 0 : 0.3
            lines[index].boxes.append(
                Strip.Box(x: left, y: 0, width: PageFormat.textWidth, height: height + seam, colour: .shade))
            if let edge {
                lines[index].boxes.append(Strip.Box(x: left, y: 0, width: 3, height: height + seam, colour: edge))
            }
        }
        lines.keepTogether(upTo: 12)
        append(lines, spaceBefore: 12)
        extraSpace += 4
    }

    /// A text in one column, a strip per line.
    func column(_ text: PrintableText, _ face: Typeface, element: Int, x: Double, width: Double) -> [Strip] {
        shaper.lines(text, face, width: width).map { line in
            Strip(
                height: face.lineHeight,
                lines: [Strip.Line(element: element, line: line, x: x, baseline: face.ascent)])
        }
    }
}

extension Strip {
    /// The same with white space inside its top edge.
    func lowered(by padding: Double) -> Strip {
        var strip = self
        strip.height += padding
        strip.lines = lines.map {
            Line(element: $0.element, line: $0.line, x: $0.x, baseline: $0.baseline + padding)
        }
        return strip
    }
}
