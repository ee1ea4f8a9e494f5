/// Turns what cairo drew into PDF/UA-1 (ISO 14289-1): puts in the structure tree, marks decoration, names language and
/// title. Whatever is not built as expected makes it throw, never guess.
struct AccessibilityFinisher {
    let tree: StructureTree
    let metadata: MetadataPacket
    /// `de-DE`
    let languageTag: String

    func finish(_ drawn: [UInt8]) throws(PaperError) -> [UInt8] {
        var file = try PDFFile(drawn)
        let drawnObjects = file.bodies.indices
        let metadataNumber = file.nextNumber
        let xml = metadata.xml
        file.append("<< /Type /Metadata /Subtype /XML /Length \(xml.utf8.count) >>\nstream\n\(xml)\nendstream\n")

        let parts = drawingsByElement
        // Elements that cairo knows nothing of get the numbers after the metadata.
        var numbers = [Int](repeating: 0, count: tree.elements.count)
        var next = file.nextNumber
        for element in numbers.indices where parts[element].count != 1 {
            numbers[element] = next
            next += 1
        }

        var partNumbers: [Int] = []
        var treeRoot: Int?
        for number in drawnObjects {
            // The information dictionary holds the title: words of others, in which anything may stand.
            guard number != file.information, let body = file.bodies[number],
                body[...].firstRange(of: "\nstream") == nil
            else { continue }
            switch Self.type(of: body) {
            case "StructElem":
                partNumbers.append(number)
            case "StructTreeRoot":
                treeRoot = number
            case "Page":
                try markArtifacts(ofPage: number, in: &file)
            case "Font" where body[...].firstRange(of: "/CIDFontType2") != nil:
                guard body[...].firstRange(of: "/CIDToGIDMap") == nil else { continue }
                try file.add("/CIDToGIDMap /Identity", to: number)
            default:
                continue
            }
        }
        guard let treeRoot, partNumbers.count == tree.drawings.count else { throw .structure("number of elements") }
        for (element, drawings) in parts.enumerated() where drawings.count == 1 {
            numbers[element] = partNumbers[drawings[0]]
        }

        try writeParts(parts, partNumbers, numbers, to: &file)
        try writeGroups(parts, partNumbers, numbers, treeRoot: treeRoot, to: &file)
        try writeRoots(treeRoot: treeRoot, document: numbers[StructureTree.document], metadataNumber, to: &file)
        return file.bytes()
    }

    /// For each element the positions of its parts in the order of drawing.
    private var drawingsByElement: [[Int]] {
        var parts = [[Int]](repeating: [], count: tree.elements.count)
        for (position, element) in tree.drawings.enumerated() where parts.indices.contains(element) {
            parts[element].append(position)
        }
        return parts
    }

    /// The name after the first `/Type`.
    private static func type(of body: [UInt8]) -> String? {
        guard let key = body[...].firstRange(of: "/Type /") else { return nil }
        let name = body[key.upperBound...].prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        return String(decoding: name, as: UTF8.self)
    }

    private func markArtifacts(ofPage page: Int, in file: inout PDFFile) throws(PaperError) {
        let pageBody = try file.body(page)
        guard let contents = pageBody[...].number(after: "/Contents ") else { throw .structure("page content") }
        let stream = try file.body(contents)
        guard let lengthNumber = stream[...].number(after: "/Length "),
            let length = try file.body(lengthNumber)[...].leadingNumber()?.value,
            stream[...].firstRange(of: "/FlateDecode") != nil,
            let start = stream[...].firstRange(of: "stream\n")?.upperBound, length <= stream.count - start
        else { throw .structure("page content stream") }
        let marked = try ArtifactMarker.mark(Deflate.inflate(stream[start..<(start + length)]))
        let packed = try Deflate.deflate(marked)
        try file.replace(contents, with: stream[..<start] + packed + Array("\nendstream\n".utf8))
        try file.replace(lengthNumber, with: Array("   \(packed.count)\n".utf8))
        try file.add("/Tabs /S", to: page)
    }

    /// cairo wrote one element per part, all of one kind, in the order of drawing. A part that is the whole element
    /// becomes that element; of several parts each becomes a span in it.
    private func writeParts(
        _ parts: [[Int]], _ partNumbers: [Int], _ numbers: [Int], to file: inout PDFFile
    ) throws(PaperError) {
        for (element, drawings) in parts.enumerated() where !drawings.isEmpty {
            let isWhole = drawings.count == 1
            let owner = isWhole ? tree.elements[element].parent.map { numbers[$0] } : numbers[element]
            let role = isWhole ? tree.elements[element].role.rawValue : "Span"
            guard let owner, tree.elements[element].holdsContent else { throw .structure("content of a group") }
            for number in drawings.map({ partNumbers[$0] }) {
                var body = try file.body(number)
                guard let parent = body[...].firstRange(of: "/P "),
                    let old = body[parent.upperBound...].leadingNumber(), body[...].firstRange(of: "/K ") != nil
                else { throw .structure("empty element") }
                body.replaceSubrange(parent.upperBound..<old.end, with: String(owner).utf8)
                guard let kind = body[...].firstRange(of: "/S /Span\n") else { throw .structure("kind of element") }
                body.replaceSubrange(kind, with: "/S /\(role)\n".utf8)
                try file.replace(number, with: body)
                if isWhole, !tree.elements[element].entries.isEmpty {
                    try file.add(tree.elements[element].entries, to: number)
                }
            }
        }
    }

    private func writeGroups(
        _ parts: [[Int]], _ partNumbers: [Int], _ numbers: [Int], treeRoot: Int, to file: inout PDFFile
    ) throws(PaperError) {
        var children = parts.map { drawings in drawings.map { partNumbers[$0] } }
        for (element, description) in tree.elements.enumerated() {
            guard let parent = description.parent else { continue }
            guard children.indices.contains(parent), parent < element else { throw .structure("parent") }
            guard !tree.elements[parent].holdsContent else { throw .structure("element inside content") }
            children[parent].append(numbers[element])
        }
        for (element, description) in tree.elements.enumerated() where parts[element].count != 1 {
            guard !description.holdsContent || parts[element].count > 1 else { throw .structure("text not drawn") }
            let parent = description.parent.map { numbers[$0] } ?? treeRoot
            let kids = children[element].map { " \($0) 0 R" }.joined()
            file.append(
                "<< /Type /StructElem /S /\(description.role.rawValue) /P \(parent) 0 R \(description.entries)"
                    + (kids.isEmpty ? " >>\n" : " /K [\(kids) ] >>\n"))
        }
    }

    private func writeRoots(
        treeRoot: Int, document: Int, _ metadataNumber: Int, to file: inout PDFFile
    ) throws(PaperError) {
        var root = try file.body(treeRoot)
        guard let kids = root[...].firstRange(of: "/K ["), let end = root[kids.upperBound...].firstIndex(of: 0x5D),
            try file.body(file.catalog)[...].firstRange(of: "/StructTreeRoot") != nil
        else { throw .structure("structure root") }
        root.replaceSubrange(kids.lowerBound...end, with: "/K [ \(document) 0 R ]".utf8)
        try file.replace(treeRoot, with: root)

        // Some versions of cairo say so themselves.
        if try file.body(file.catalog)[...].firstRange(of: "/MarkInfo") == nil {
            try file.add("/MarkInfo << /Marked true >>", to: file.catalog)
        }
        try file.add(
            "/Lang (\(languageTag)) /ViewerPreferences << /DisplayDocTitle true >> /Metadata \(metadataNumber) 0 R",
            to: file.catalog)
    }
}
