public import Vocabulary

/// Several letters in one file, for whoever prints and posts them: each begins on a page of its own and counts its pages by
/// itself.
public struct PrintRun: Sendable {
    /// What the file is called in the reader's title bar.
    public var title: String
    /// Who issued it, usually the operator.
    public var author: String
    /// When it was made. Equal runs give equal bytes.
    public var created: Instant
    /// The letters, in the order of printing; each in its own language.
    public var documents: [Document]

    /// A run of letters.
    public init(title: String, author: String, created: Instant, documents: [Document]) {
        self.title = title
        self.author = author
        self.created = created
        self.documents = documents
    }

    /// The finished PDF 1.7 file. German is what it is spoken in, unless no document is.
    ///
    /// - Throws: as `Document.render`.
    public func render() throws(PaperError) -> [UInt8] {
        let time = created.iso.prefix(19) + "Z"
        let isEnglish = !documents.isEmpty && documents.allSatisfy { $0.language == .english }
        let metadata = MetadataPacket(
            title: PrintableText(title).string, author: PrintableText(author).string, created: String(time))
        let (drawn, tree) = try FontMap.use { fonts throws(PaperError) in
            var tree = StructureTree()
            var sheets: [Sheets] = []
            for document in documents {
                sheets.append(try document.set(with: try Shaper(fonts, language: document.language), into: &tree))
            }
            let canvas = try Canvas(
                tree: tree, shaper: try Shaper(fonts, language: isEnglish ? .english : .german), metadata: metadata)
            for one in sheets { one.draw(on: canvas) }
            return (try canvas.finish(), canvas.tree)
        }
        return try AccessibilityFinisher(tree: tree, metadata: metadata, languageTag: isEnglish ? "en-GB" : "de-DE")
            .finish(drawn)
    }

    /// How many pages each document has.
    public func pageCounts() throws(PaperError) -> [Int] {
        try FontMap.use { fonts throws(PaperError) in
            var counts: [Int] = []
            for document in documents {
                var tree = StructureTree()
                let sheets = try document.set(with: try Shaper(fonts, language: document.language), into: &tree)
                counts.append(sheets.pages.count)
            }
            return counts
        }
    }
}
