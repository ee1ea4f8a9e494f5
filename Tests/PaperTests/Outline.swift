import Testing

@testable import Paper

/// The structure tree as it stands in a finished file: `H1`, `Table(THead(TR(TH TH)) …)`.
struct Outline {
    private let file: PDFFile

    init(_ bytes: [UInt8]) throws {
        file = try PDFFile(bytes)
    }

    var pageCount: Int {
        file.bodies.count { body in
            guard let body else { return false }
            return body[...].firstRange(of: "/Type /Page\n") != nil || body[...].firstRange(of: "/Type /Page ") != nil
        }
    }

    func text() throws -> String {
        let root = try #require(file.bodies.indices.first { type(of: $0) == "StructTreeRoot" })
        let document = try #require(children(of: root).first)
        return try children(of: document).map { try describe($0) }.joined(separator: " ")
    }

    private func describe(_ number: Int) throws -> String {
        let kids = try children(of: number).filter { type(of: $0) == "StructElem" }
        let role = name(after: "/S /", in: number) ?? "?"
        return kids.isEmpty ? role : "\(role)(\(try kids.map { try describe($0) }.joined(separator: " ")))"
    }

    private func children(of number: Int) throws -> [Int] {
        let body = try file.body(number)
        guard let key = body[...].firstRange(of: "/K [") else { return [] }
        let words = String(decoding: body[key.upperBound...].prefix { $0 != 0x5D }, as: UTF8.self).split(separator: " ")
        return words.indices.dropLast(2).compactMap { words[$0 + 2] == "R" ? Int(words[$0]) : nil }
    }

    private func type(of number: Int) -> String? {
        name(after: "/Type /", in: number)
    }

    private func name(after key: StaticString, in number: Int) -> String? {
        guard let body = try? file.body(number), let range = body[...].firstRange(of: key) else { return nil }
        return String(decoding: body[range.upperBound...].prefix { $0 > 0x20 }, as: UTF8.self)
    }
}
