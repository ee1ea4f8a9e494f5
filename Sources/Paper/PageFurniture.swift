import Vocabulary

/// What stands on the pages besides the text: the operator's name, foot, page number, fold marks.
struct PageFurniture {
    let letterhead: Letterhead?
    let language: Language
    /// Whether the sheet goes into a window envelope.
    let isPosted: Bool
    let numbersSinglePage: Bool
    let shaper: Shaper

    private static let mostFootColumns = 4
    private static let mostFootLines = 6
    private static let footFace = Typeface(size: 7, colour: .faded)
    private static let footEnd = PageFormat.millimetres(289)

    /// Where text has to end on every page.
    var bottom: Double {
        min(PageFormat.bottom, footTop - 22)
    }

    func draw(page: Int, of count: Int, on pen: Pen) {
        if let letterhead {
            drawHead(letterhead, isFirst: page == 1, on: pen)
            drawFoot(letterhead, on: pen)
        }
        if count > 1 || numbersSinglePage { drawPageNumber(page, of: count, on: pen) }
        if isPosted, page == 1 { drawMarks(on: pen) }
    }

    private func drawHead(_ letterhead: Letterhead, isFirst: Bool, on pen: Pen) {
        let size = isFirst ? 20.0 : 10.0
        let face = Typeface(size: size, isBold: true, colour: letterhead.colour)
        pen.fill(x: 0, y: 0, width: PageFormat.width, height: isFirst ? 8 : 4, letterhead.colour)
        let baseline = PageFormat.millimetres(isFirst ? 22 : 17)
        show(letterhead.operatorName, face, x: PageFormat.left, baseline: baseline, width: PageFormat.textWidth, pen)
        guard isFirst, isPosted, let sender = letterhead.senderLine else { return }
        let small = Typeface(size: 6.5, colour: .faded)
        let senderBaseline = PageFormat.Window.senderBaseline
        show(sender, small, x: PageFormat.left, baseline: senderBaseline, width: PageFormat.Window.width, pen)
        pen.fill(
            x: PageFormat.left, y: senderBaseline + 3, width: PageFormat.Window.width, height: 0.4, .line)
    }

    private var footLineCount: Int {
        let columns = (letterhead?.footerColumns ?? []).prefix(Self.mostFootColumns)
        return min(columns.map(\.count).max() ?? 0, Self.mostFootLines)
    }

    private var footTop: Double {
        Self.footEnd - Double(footLineCount) * Self.footFace.lineHeight
    }

    private func drawFoot(_ letterhead: Letterhead, on pen: Pen) {
        guard footLineCount > 0 else { return }
        pen.fill(x: PageFormat.left, y: footTop - 5, width: PageFormat.textWidth, height: 0.5, letterhead.colour)
        let (columns, gap) = shapedFoot(letterhead)
        var x = PageFormat.left
        for column in columns {
            for (number, line) in column.enumerated() {
                let y = footTop + Double(number) * Self.footFace.lineHeight + Self.footFace.ascent
                pen.show(line, x: x, baseline: y)
            }
            x += Self.width(of: column) + gap
        }
    }

    /// The columns as wide as their text, in the largest size in which no line is cut off: an IBAN must be whole.
    private func shapedFoot(_ letterhead: Letterhead) -> (columns: [[ShapedLine]], gap: Double) {
        let texts = letterhead.footerColumns.prefix(Self.mostFootColumns).map { column in
            column.prefix(Self.mostFootLines).map(PrintableText.init)
        }
        var columns: [[ShapedLine]] = []
        var gap = 0.0
        for size in [Self.footFace.size, 6.5, 6, 5.5, 5] {
            let face = Typeface(size: size, colour: .faded)
            let most = PageFormat.textWidth / Double(max(texts.count, 1)) * 1.6
            columns = texts.map { $0.compactMap { shaper.lines($0, face, width: most).first } }
            let free = PageFormat.textWidth - columns.map(Self.width).reduce(0, +)
            gap = free / Double(max(columns.count - 1, 1))
            if gap >= 10 { break }
        }
        return (columns, max(gap, 4))
    }

    private static func width(of column: [ShapedLine]) -> Double {
        column.map(\.width).max() ?? 0
    }

    private func drawPageNumber(_ page: Int, of count: Int, on pen: Pen) {
        let words =
            switch language {
            case .german: "Seite \(page) von \(count)"
            case .english: "Page \(page) of \(count)"
            }
        guard let line = shaper.lines(PrintableText(words), .small).first else { return }
        pen.show(line, x: PageFormat.right - line.width, baseline: footTop - 11)
    }

    private func drawMarks(on pen: Pen) {
        let inset = PageFormat.millimetres(4)
        for y in PageFormat.foldMarks { pen.fill(x: inset, y: y, width: 8, height: 0.4, .line) }
        pen.fill(x: inset, y: PageFormat.punchMark, width: 12, height: 0.4, .line)
    }

    /// One line; what does not fit is cut off at a word.
    private func show(_ text: String, _ face: Typeface, x: Double, baseline: Double, width: Double, _ pen: Pen) {
        guard let line = shaper.lines(PrintableText(text), face, width: width).first else { return }
        pen.show(line, x: x, baseline: baseline)
    }
}
