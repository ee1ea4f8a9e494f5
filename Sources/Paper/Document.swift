public import Vocabulary

/// A letter or receipt on A4, ready to be rendered as a tagged PDF that a screen reader can read (PDF/UA-1).
///
/// Page one follows DIN 5008 form B: address window 45 mm from the top and 20 mm from the left, information block at
/// the right, subject line below. Without recipient and reference the text begins right under the letterhead.
public struct Document: Sendable {
    /// What the document is called in the reader's title bar. It is also drawn as the subject line (the first
    /// heading), unless `blocks` open with a level-1 heading of their own.
    public var title: String
    /// The language all texts are written in; decides how a screen reader speaks and the words of the page number.
    public var language: Language
    /// Who issued the document, usually the operator.
    public var author: String
    /// When the document was made. Equal documents give equal bytes, so the clock is an argument.
    public var created: Instant
    /// The operator's head and foot on every page; nil gives plain pages with a page number.
    public var letterhead: Letterhead?
    /// The lines of the address window, name first. At most nine lines are drawn.
    public var recipient: [String]
    /// The information block at the right of the window: date, contract number and the like.
    public var reference: [Fact]
    /// The content, in reading order.
    public var blocks: [Block]
    /// Small print under the last block; nil if there is none.
    public var footnote: String?
    /// Whether a document of one page says so („Seite 1 von 1“); longer ones always do.
    public var numbersSinglePage = true
    /// Uses the page from close to its top edge to close to its bottom: for what has to stand on one page. Only without
    /// letterhead and recipient.
    public var fillsPage = false

    public init(
        title: String, language: Language, author: String, created: Instant, letterhead: Letterhead? = nil,
        recipient: [String] = [], reference: [Fact] = [], blocks: [Block], footnote: String? = nil
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.created = created
        self.letterhead = letterhead
        self.recipient = recipient
        self.reference = reference
        self.blocks = blocks
        self.footnote = footnote
    }

    /// The finished PDF 1.7 file. Deterministic for equal input on the same machine (fonts are the system's). Takes
    /// some milliseconds and may be called from any number of threads; they draw one after the other.
    ///
    /// - Throws: `PaperError.tooLong` above 2,000 pages; `.drawing` or `.structure` if the drawing library answers
    ///   something unexpected. Text never makes it throw: what cannot be shown is replaced.
    public func render() throws(PaperError) -> [UInt8] {
        // Whole seconds: cairo reads no fractions.
        let time = created.iso.prefix(19) + "Z"
        let metadata = MetadataPacket(
            title: heading, author: PrintableText(author).string, created: String(time))
        let (drawn, tree) = try FontMap.use { fonts throws(PaperError) in try draw(with: fonts, metadata) }
        let tag = language == .german ? "de-DE" : "en-GB"
        return try AccessibilityFinisher(tree: tree, metadata: metadata, languageTag: tag).finish(drawn)
    }

    private func draw(
        with fonts: FontMap, _ metadata: MetadataPacket
    ) throws(PaperError) -> (bytes: [UInt8], tree: StructureTree) {
        let shaper = try Shaper(fonts, language: language)
        var tree = StructureTree()
        let sheets = try self.sheets(shaper, &tree)
        let canvas = try Canvas(tree: tree, shaper: shaper, metadata: metadata)
        sheets.draw(on: canvas)
        return (try canvas.finish(), canvas.tree)
    }

    /// What was laid out, ready to be drawn.
    struct Sheets {
        let opening: LetterOpening
        let pages: [[Pagination.Placed]]
        let furniture: PageFurniture

        func draw(on canvas: Canvas) {
            for (index, page) in pages.enumerated() {
                canvas.decoration { furniture.draw(page: index + 1, of: pages.count, on: $0) }
                canvas.draw(index == 0 ? opening.strips + page : page)
                canvas.endPage()
            }
        }
    }

    /// Lays everything out. The elements go under those the tree has already.
    func sheets(_ shaper: Shaper, _ tree: inout StructureTree) throws(PaperError) -> Sheets {
        var layout = BlockLayout(shaper: shaper, accent: letterhead?.colour ?? .faded)
        layout.tree = tree
        let opening = LetterOpening(of: self, in: &layout)
        if !opensWithHeading { layout.add(.heading(heading, level: 1)) }
        for block in blocks { layout.add(block) }
        if let footnote { layout.addFootnote(PrintableText(footnote)) }

        let furniture = PageFurniture(
            letterhead: letterhead, language: language, isPosted: !recipient.isEmpty,
            numbersSinglePage: numbersSinglePage, shaper: shaper)
        let fills = fillsPage && letterhead == nil && recipient.isEmpty
        let pages = try Pagination.pages(
            layout.strips, firstTop: fills ? PageFormat.fullTop : opening.subjectTop,
            top: fills ? PageFormat.fullTop : PageFormat.top,
            bottom: fills ? PageFormat.fullBottom : furniture.bottom, heads: layout.heads)
        tree = layout.tree
        return Sheets(opening: opening, pages: pages, furniture: furniture)
    }

    /// A document without a title has no heading and is refused by readers, so one made of nothing visible gets a name.
    var heading: String {
        let title = PrintableText(title)
        if !title.isEmpty { return title.string }
        return language == .german ? "Dokument" : "Document"
    }

    private var opensWithHeading: Bool {
        guard case .heading(let text, level: 1) = blocks.first else { return false }
        return !PrintableText(text).isEmpty
    }
}
