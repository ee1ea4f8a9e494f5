/// The small form answers are written in: a blank line between paragraphs, lines that begin with `- ` for a list,
/// `[Wort](/pfad)` for a link to a page of the portal. Nothing else means anything, so nothing else can be done with it.
struct AnswerWords: Sendable, Equatable {
    enum Piece: Sendable, Equatable {
        case text(String)
        case link(words: String, path: String)
    }

    enum Block: Sendable, Equatable {
        /// Its lines.
        case paragraph([[Piece]])
        /// Its points.
        case list([[Piece]])
    }

    /// What cannot stand in an answer.
    enum Trouble: Error, Sendable, Equatable {
        case markup
        /// A link that leads anywhere but to a page of the portal.
        case foreignLink(String)
        case unknownPage(String)
        case linkWithoutWords
        /// `](` without its end.
        case openLink
    }

    let blocks: [Block]

    /// Reads what somebody typed. `isPage` tells which addresses are pages of the portal.
    init(_ typed: String, isPage: (String) -> Bool) throws(Trouble) {
        var blocks: [Block] = []
        for line in typed.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = String(line).trimmed
            if line.isEmpty {
                blocks.append(.paragraph([]))
                continue
            }
            let isPoint = line.hasPrefix("- ")
            let pieces = try Self.pieces(isPoint ? line.dropFirst(2) : line[...], isPage)
            switch (blocks.last, isPoint) {
            case (.list(let points)?, true): blocks[blocks.count - 1] = .list(points + [pieces])
            case (.paragraph(let lines)?, false): blocks[blocks.count - 1] = .paragraph(lines + [pieces])
            case (_, true): blocks.append(.list([pieces]))
            case (_, false): blocks.append(.paragraph([pieces]))
            }
        }
        self.blocks = blocks.filter { $0 != .paragraph([]) }
    }

    /// What was kept. A link to a page that has gone since stays as words.
    init(kept: String, isPage: (String) -> Bool) {
        if let words = try? AnswerWords(kept, isPage: isPage) {
            self = words
        } else {
            blocks = [.paragraph(kept.split(separator: "\n").map { [.text(String($0))] })]
        }
    }

    private static func pieces(_ line: Substring, _ isPage: (String) -> Bool) throws(Trouble) -> [Piece] {
        guard !hasMarkup(line) else { throw .markup }
        // Most lines hold no link; bytes are faster to look through than signs.
        let bytes = zip(line.utf8, line.utf8.dropFirst())
        guard bytes.contains(where: { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }) else {
            return [.text(String(line))]
        }
        var (pieces, rest): ([Piece], Substring) = ([], line)
        while let middle = rest.firstRange(of: "](") {
            guard let start = rest[..<middle.lowerBound].lastIndex(of: "[") else {
                pieces.append(.text(String(rest[..<middle.upperBound])))
                rest = rest[middle.upperBound...]
                continue
            }
            guard let end = rest[middle.upperBound...].firstIndex(of: ")") else { throw .openLink }
            let words = String(rest[rest.index(after: start)..<middle.lowerBound]).trimmed
            guard !words.isEmpty else { throw .linkWithoutWords }
            if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
            pieces.append(.link(words: words, path: try path(String(rest[middle.upperBound..<end]).trimmed, isPage)))
            rest = rest[rest.index(after: end)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    private static func path(_ typed: String, _ isPage: (String) -> Bool) throws(Trouble) -> String {
        // Two slashes begin another host, and so does a backslash in some browsers.
        guard typed.hasPrefix("/"), !typed.hasPrefix("//"), !typed.contains("\\") else { throw .foreignLink(typed) }
        guard isPage(typed) else { throw .unknownPage(typed) }
        return typed
    }

    /// `<b>`, `</b>` and `<!--`; „kleiner als“ with a blank behind it is none.
    static func hasMarkup(_ line: Substring) -> Bool {
        zip(line.utf8, line.utf8.dropFirst()).contains { first, second in
            guard first == UInt8(ascii: "<") else { return false }
            switch second {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
                UInt8(ascii: "!"), UInt8(ascii: "?"):
                return true
            default: return false
            }
        }
    }
}
