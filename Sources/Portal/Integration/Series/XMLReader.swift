import CExpat

/// Reads XML that others wrote, by libexpat: UTF-8 whatever the document says of itself, no document types and so no
/// entities but the five of XML, nothing from other files, bounded in depth, elements and text.
enum XMLReader {
    static let deepest = 32
    static let mostElements = 4_000_000
    /// Of one element, in bytes; a certificate in a meter's export has some 4,000.
    static let longestText = 262_144

    private static let piece = 65_536
    /// Stands between namespace and name; no address of a namespace holds it.
    private static let separator: UInt8 = 0x7C

    /// Throws `XMLTrouble`, or what `visit` throws.
    static func read(_ bytes: [UInt8], _ visit: @escaping (XMLEvent) throws -> Void) throws {
        guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(separator)) else { throw XMLTrouble.notWellFormed }
        defer { XML_ParserFree(parser) }
        let desk = XMLDesk(parser, visit)
        try withExtendedLifetime(desk) { try feed(bytes, to: parser, desk) }
    }

    private static func feed(_ bytes: [UInt8], to parser: XML_Parser, _ desk: XMLDesk) throws {
        XML_SetUserData(parser, Unmanaged.passUnretained(desk).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in XMLDesk.of(context)?.start(name, attributes) },
            { context, name in XMLDesk.of(context)?.end(name) })
        XML_SetCharacterDataHandler(parser) { context, start, count in XMLDesk.of(context)?.text(start, count) }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in XMLDesk.of(context)?.stop(XMLTrouble.hasDoctype)
        }
        try bytes.withUnsafeBytes { whole in
            var position = 0
            repeat {
                let count = min(piece, whole.count - position)
                let start = whole.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
                position += count
                let status = XML_Parse(parser, start, Int32(count), position == whole.count ? 1 : 0)
                if let trouble = desk.trouble { throw trouble }
                guard status == XML_STATUS_OK else { throw XMLTrouble.notWellFormed }
            } while position < whole.count
        }
    }
}

/// What the parser calls back to. Trouble stops it.
private final class XMLDesk {
    private(set) var trouble: (any Error)?
    private let parser: XML_Parser
    private let visit: (XMLEvent) throws -> Void
    private var elements = 0
    /// The text of each element that is open.
    private var open: [[UInt8]] = []

    init(_ parser: XML_Parser, _ visit: @escaping (XMLEvent) throws -> Void) {
        (self.parser, self.visit) = (parser, visit)
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> XMLDesk? {
        context.map { Unmanaged<XMLDesk>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        elements += 1
        if open.count >= XMLReader.deepest { return stop(XMLTrouble.tooDeep) }
        if elements > XMLReader.mostElements { return stop(XMLTrouble.tooManyElements) }
        open.append([])
        tell(.start(name: Self.local(name), attributes: Self.pairs(attributes)))
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
        let bytes = open.popLast() ?? []
        let words = bytes.drop(while: Self.isBlank).reversed().drop(while: Self.isBlank).reversed()
        tell(.end(name: Self.local(name), text: String(decoding: Array(words), as: UTF8.self)))
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    func text(_ start: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard let start, !open.isEmpty else { return }
        let more = UnsafeRawBufferPointer(start: start, count: Int(count))
        guard open[open.count - 1].count + more.count <= XMLReader.longestText else {
            return stop(XMLTrouble.tooMuchText)
        }
        open[open.count - 1].append(contentsOf: more)
    }

    func stop(_ error: any Error) {
        if trouble == nil { trouble = error }
        XML_StopParser(parser, 0)
    }

    private func tell(_ event: XMLEvent) {
        guard trouble == nil else { return }
        do { try visit(event) } catch { stop(error) }
    }

    /// Names and values in turn, up to a null.
    private static func pairs(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> [String: String] {
        var pairs: [String: String] = [:]
        guard var place = list else { return pairs }
        while let name = place.pointee, let value = place.advanced(by: 1).pointee {
            pairs[local(name)] = String(cString: value)
            place = place.advanced(by: 2)
        }
        return pairs
    }

    /// Without its namespace.
    private static func local(_ name: UnsafePointer<XML_Char>?) -> String {
        guard let name else { return "" }
        let whole = String(cString: name)
        return whole.lastIndex(of: "|").map { String(whole[whole.index(after: $0)...]) } ?? whole
    }
}
