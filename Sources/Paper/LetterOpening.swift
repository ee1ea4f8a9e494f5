/// The fixed fields of the first page: address window and information block.
struct LetterOpening {
    /// Lines with their places on the page.
    private(set) var strips: [Pagination.Placed] = []
    /// Where the subject line stands.
    private(set) var subjectTop: Double

    /// Facts that need more room than the information block has are set as a table in the text instead.
    init(of document: Document, in layout: inout BlockLayout) {
        let start = document.letterhead == nil ? PageFormat.top : PageFormat.underLetterhead
        let address = PrintableText(document.recipient.joined(separator: "\n"))
        subjectTop = address.isEmpty ? start : PageFormat.subject
        if !address.isEmpty { placeAddress(address, in: &layout) }
        if !document.reference.isEmpty { placeInformation(document.reference, in: &layout) }
    }

    private mutating func placeAddress(_ address: PrintableText, in layout: inout BlockLayout) {
        let element = layout.tree.content(.paragraph, address, in: StructureTree.document)
        let (x, width) = (PageFormat.left, PageFormat.Window.width)
        let all = layout.column(address, .body, element: element, x: x, width: width)
        let lines = all.prefix(PageFormat.Window.mostLines)
        var y =
            lines.count > PageFormat.Window.linesInAddressZone
            ? PageFormat.Window.remarks : PageFormat.Window.address
        for strip in lines {
            strips.append(Pagination.Placed(strip: strip, y: y))
            y += 12.6
        }
    }

    private mutating func placeInformation(_ facts: [Fact], in layout: inout BlockLayout) {
        let (left, labelWidth) = (PageFormat.Information.left, PageFormat.Information.labelWidth)
        var table = TableLayout(columns: [
            TableLayout.Column(x: left, width: labelWidth - 6, alignment: .left),
            TableLayout.Column(x: left + labelWidth, width: PageFormat.Information.valueWidth, alignment: .left),
        ])
        table.padding = 1
        let treeBefore = layout.tree
        let element = layout.tree.group(.table, in: StructureTree.document)
        let face = Typeface(size: 8.5)
        let label = Typeface(size: 8.5, colour: .faded)
        let rows = facts.prefix(40).flatMap { layout.factRow($0, table, in: element, label, face, thickness: 0) }
        guard facts.count <= 40, rows.totalHeight <= PageFormat.Information.greatestHeight else {
            layout.tree = treeBefore
            layout.addFacts(facts)
            return
        }
        var y = PageFormat.Information.top
        for strip in rows {
            strips.append(Pagination.Placed(strip: strip, y: y))
            y += strip.height
        }
        subjectTop = max(subjectTop, y + 14)
    }
}
