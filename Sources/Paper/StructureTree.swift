/// What a screen reader walks through: elements in reading order, and in which order their content was drawn.
///
/// Elements are made during layout. Content may be drawn in several parts, one per page, and in any order.
struct StructureTree: Sendable {
    /// Standard structure types (ISO 32000-1, 14.8.4).
    enum Role: String, Sendable {
        case document = "Document"
        case h1 = "H1", h2 = "H2", h3 = "H3", h4 = "H4", h5 = "H5", h6 = "H6"
        case paragraph = "P", list = "L", item = "LI", label = "Lbl", itemBody = "LBody"
        case table = "Table", caption = "Caption", head = "THead", body = "TBody", foot = "TFoot"
        case row = "TR", headerCell = "TH", cell = "TD"
        case figure = "Figure"
    }

    struct Element: Sendable {
        let role: Role
        /// nil only for the document itself.
        let parent: Int?
        /// Further entries of the element's dictionary, as PDF source.
        fileprivate(set) var entries: String
        /// Whether marks on paper belong to it, as opposed to other elements.
        let holdsContent: Bool
    }

    /// The first one is the document.
    private(set) var elements = [Element(role: .document, parent: nil, entries: "", holdsContent: false)]
    /// One entry per drawn part, in the order of drawing.
    private(set) var drawings: [Int] = []

    /// The element all others belong to.
    static let document = 0

    /// An element made of elements. Without any it is empty, which is right for an empty table cell.
    mutating func group(_ role: Role, in parent: Int, entries: String = "") -> Int {
        append(Element(role: role, parent: parent, entries: entries, holdsContent: false))
    }

    /// An element with this text, which must be drawn before the tree is finished; a group if there is no text.
    mutating func content(_ role: Role, _ text: PrintableText, in parent: Int, entries: String = "") -> Int {
        var entries = entries
        if !text.copiesFaithfully { entries += " /ActualText " + PDFText.hexadecimal(text.string) }
        return append(Element(role: role, parent: parent, entries: entries, holdsContent: !text.isEmpty))
    }

    /// Something to look at, with the words for who does not see it (PDF/UA-1, 7.3).
    mutating func figure(_ alternative: PrintableText, in parent: Int) -> Int {
        append(
            Element(
                role: .figure, parent: parent, entries: "/Alt " + PDFText.hexadecimal(alternative.string),
                holdsContent: true))
    }

    /// Where a figure stands, in points from the bottom left corner (ISO 32000-1, 14.8.5.4.3).
    mutating func place(_ figure: Int, left: Int, bottom: Int, right: Int, top: Int) {
        guard elements.indices.contains(figure) else { return }
        elements[figure].entries += " /A << /O /Layout /BBox [ \(left) \(bottom) \(right) \(top) ] >>"
    }

    mutating func recordDrawing(of element: Int) {
        drawings.append(element)
    }

    private mutating func append(_ element: Element) -> Int {
        elements.append(element)
        return elements.count - 1
    }
}
