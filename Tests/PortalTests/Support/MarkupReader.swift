/// Reads the portal's own pages. Strict: what is not closed in order, not quoted or not known is an error, because the
/// page writer never does that.
struct MarkupReader {
    struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    private let bytes: [UInt8]
    private var position = 0

    /// The `html` element.
    static func read(_ bytes: [UInt8]) throws(Trouble) -> Element {
        var reader = MarkupReader(bytes: bytes)
        return try reader.page()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let void: Set = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

    private mutating func page() throws(Trouble) -> Element {
        guard skip("<!doctype html>") || skip("<!DOCTYPE html>") else { throw Trouble(description: "no doctype") }
        var open = [Element(name: "", attributes: [:])]
        while position < bytes.count {
            if skip("</") {
                let name = word()
                guard skip(">"), open.count > 1, let done = open.popLast(), done.name == name else {
                    throw Trouble(description: "</\(name)> closes nothing that is open at \(position)")
                }
                open[open.count - 1].children.append(.element(done))
            } else if skip("<") {
                let element = Element(name: word(), attributes: try attributes())
                if skip("/>") || Self.void.contains(element.name) && skip(">") {
                    open[open.count - 1].children.append(.element(element))
                } else if skip(">") {
                    open.append(element)
                } else {
                    throw Trouble(description: "<\(element.name)> does not end")
                }
            } else {
                let text = try Self.decoded(upTo(UInt8(ascii: "<")))
                open[open.count - 1].children.append(.text(text))
            }
        }
        guard open.count == 1, let html = open[0].first("html") else {
            throw Trouble(description: "open at the end: \(open.map(\.name))")
        }
        return html
    }

    private mutating func attributes() throws(Trouble) -> [String: String] {
        var found: [String: String] = [:]
        while skip(" ") {
            let name = word()
            guard !name.isEmpty, found[name] == nil else {
                throw Trouble(description: "attribute \(name) twice or without a name")
            }
            if skip("=\"") {
                found[name] = try Self.decoded(upTo(UInt8(ascii: "\"")))
                guard skip("\"") else { throw Trouble(description: "attribute \(name) does not end") }
            } else {
                found[name] = ""
            }
        }
        return found
    }

    private mutating func word() -> String {
        let start = position
        while position < bytes.count, !" =>/\n\"<".utf8.contains(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func upTo(_ end: UInt8) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, bytes[position] != end { position += 1 }
        return bytes[start..<position]
    }

    private mutating func skip(_ literal: String) -> Bool {
        guard bytes[position...].starts(with: literal.utf8) else { return false }
        position += literal.utf8.count
        return true
    }

    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(Trouble) -> String {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "&", omittingEmptySubsequences: false)
        var text = String(parts.first ?? "")
        for part in parts.dropFirst() {
            guard let end = part.firstIndex(of: ";"), let sign = entities[String(part[..<end])] else {
                throw Trouble(description: "unknown entity &\(part.prefix(10))")
            }
            text += sign + part[part.index(after: end)...]
        }
        return text
    }
}
