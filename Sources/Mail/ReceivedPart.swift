/// A letter or a part of one, read from bytes that anybody may have written.
struct ReceivedPart {
    private let fields: [(name: String, value: String)]
    private let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [(name: String, value: String)] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = Self.nextLine(&rest)
            if line.isEmpty { break }
            let text = String(decoding: line, as: UTF8.self)
            if line.first == 0x20 || line.first == 0x09 {
                if let last = fields.indices.last {
                    fields[last].value += fields[last].value.isEmpty ? text.drop { $0 == " " } : text[...]
                }
            } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), fields.count < 200 {
                let value = Substring(text.utf8[colon...].dropFirst().drop { $0 == 0x20 })
                fields.append((text[..<colon].lowercased(), String(value)))
            }
        }
        self.fields = fields
        body = rest
    }

    /// The first field of that name, unfolded.
    func field(_ name: String) -> String? {
        fields.first { $0.name == name.lowercased() }?.value
    }

    /// Lower case, without parameters; `text/plain` when nothing is said (RFC 2045, 5.2).
    var mediaType: String {
        field("Content-Type").map { ParameterReader($0).value.lowercased() } ?? "text/plain"
    }

    /// The name of an attached file.
    var filename: String? {
        field("Content-Disposition").flatMap { ParameterReader($0)["filename"] }
    }

    /// The content without its transfer encoding.
    var content: [UInt8] {
        switch field("Content-Transfer-Encoding")?.lowercased() {
        case "base64": Base64.decode(body)
        case "quoted-printable": QuotedPrintable.decode(body)
        default: Array(body)
        }
    }

    /// The content as text with LF line ends and without the one that ends it.
    var text: String {
        var text = String(decoding: content.filter { $0 != 0x0D }, as: UTF8.self)
        if text.utf8.last == 0x0A { text.removeLast() }
        return text
    }

    /// All parts that hold no further parts, at most four levels down.
    func leaves(depth: Int = 4) -> [ReceivedPart] {
        guard mediaType.hasPrefix("multipart/"), depth > 0,
            let boundary = field("Content-Type").flatMap({ ParameterReader($0)["boundary"] }), !boundary.isEmpty
        else { return [self] }
        return parts(boundary: Array("--\(boundary)".utf8)).flatMap { $0.leaves(depth: depth - 1) }
    }

    private func parts(boundary: [UInt8]) -> [ReceivedPart] {
        var parts: [ReceivedPart] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty, parts.count < 50 {
            let lineStart = rest.startIndex
            let line = Self.nextLine(&rest)
            guard line.starts(with: boundary) else { continue }
            // The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
            if let start { parts.append(ReceivedPart(Self.withoutLineEnd(body[start..<max(start, lineStart)]))) }
            start = rest.startIndex
            if line.dropFirst(boundary.count).starts(with: "--".utf8) { break }
        }
        return parts
    }

    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == 0x0A else { return bytes }
        let shorter = bytes.dropLast()
        return shorter.last == 0x0D ? shorter.dropLast() : shorter
    }

    /// Takes one line off the front, without its end.
    private static func nextLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = rest.prefix { $0 != 0x0A }
        rest = rest.dropFirst(line.count + 1)
        return line.last == 0x0D ? line.dropLast() : line
    }
}
