public import Vocabulary

/// Several letters in one file, for who prints and posts them: each begins on a sheet of its own, with its own window and
/// its own page numbers. Tagged as one document for screen readers, as every other file (PDF/UA-1).
public struct Mailing: Sendable {
    /// What the file is called in the reader's title bar.
    public var title: String
    /// Of all letters; decides how a screen reader speaks.
    public var language: Language
    /// Who issued it, usually the operator.
    public var author: String
    /// When it was made. Equal mailings give equal bytes, so the clock is an argument.
    public var created: Instant
    /// In the order they are printed.
    public var letters: [Document]

    public init(title: String, language: Language, author: String, created: Instant, letters: [Document]) {
        self.title = title
        self.language = language
        self.author = author
        self.created = created
        self.letters = letters
    }

    /// The finished PDF 1.7 file. Takes some milliseconds a letter.
    ///
    /// - Throws: as `Document.render()`; without letters `.drawing`, because there is nothing to draw.
    public func render() throws(PaperError) -> [UInt8] {
        guard let first = letters.first else { throw .drawing("no letters") }
        let name = PrintableText(title)
        let metadata = MetadataPacket(
            title: name.isEmpty ? first.title : name.string, author: PrintableText(author).string,
            created: String(created.iso.prefix(19) + "Z"))
        let (drawn, tree) = try FontMap.use { fonts throws(PaperError) in try draw(with: fonts, metadata) }
        let tag = language == .german ? "de-DE" : "en-GB"
        return try AccessibilityFinisher(tree: tree, metadata: metadata, languageTag: tag).finish(drawn)
    }

    /// How many pages each letter has.
    public func pageCounts() throws(PaperError) -> [Int] {
        try FontMap.use { fonts throws(PaperError) in
            let shaper = try Shaper(fonts, language: language)
            var counts: [Int] = []
            for letter in letters {
                var tree = StructureTree()
                counts.append(try letter.sheets(shaper, &tree).pages.count)
            }
            return counts
        }
    }

    private func draw(
        with fonts: FontMap, _ metadata: MetadataPacket
    ) throws(PaperError) -> (bytes: [UInt8], tree: StructureTree) {
        let shaper = try Shaper(fonts, language: language)
        var tree = StructureTree()
        var all: [Document.Sheets] = []
        for letter in letters { all.append(try letter.sheets(shaper, &tree)) }
        let canvas = try Canvas(tree: tree, shaper: shaper, metadata: metadata)
        for sheets in all { sheets.draw(on: canvas) }
        return (try canvas.finish(), canvas.tree)
    }
}
