/// Reads the values of a PDF from its bytes, never beyond them, and never deeper or longer than its limits.
struct PDFReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    /// What may still be read of the whole file, in values; shared by all readers of one file.
    private let budget: PDFBudget

    init(_ bytes: [UInt8], at position: Int, _ budget: PDFBudget) {
        self.bytes = bytes
        self.position = max(0, min(position, bytes.count))
        self.budget = budget
    }

    private static let deepest = 64

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() throws(PDFAcceptance.Refusal) {
        let start = position
        while let byte = next {
            if byte == UInt8(ascii: "%") {
                skip { $0 != 0x0A && $0 != 0x0D }
            } else if PDFSigns.isBlank(byte) {
                position += 1
            } else {
                break
            }
        }
        try budget.spend(read: position - start)
    }

    private mutating func skip(while belongs: (UInt8) -> Bool) {
        while let byte = next, belongs(byte) { position += 1 }
    }

    /// Whether the word stands here; if so it is read.
    mutating func reads(_ word: StaticString) throws(PDFAcceptance.Refusal) -> Bool {
        try skipBlanks()
        let matches = word.withUTF8Buffer { word in
            position + word.count <= bytes.count && zip(bytes[position...], word).allSatisfy { $0 == $1 }
        }
        if matches { position += word.utf8CodeUnitCount }
        return matches
    }

    mutating func number() throws(PDFAcceptance.Refusal) -> Int? {
        try skipBlanks()
        let start = position
        var value = 0
        let isNegative = next == UInt8(ascii: "-")
        if isNegative || next == UInt8(ascii: "+") { position += 1 }
        let digits = position
        while let byte = next, (0x30...0x39).contains(byte) {
            guard value < 1 << 52 else { break }
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        guard position > digits else {
            position = start
            return nil
        }
        try budget.spend(read: position - start)
        return isNegative ? -value : value
    }

    /// The next value. Throws `damaged` where none stands.
    mutating func value(depth: Int = 0) throws(PDFAcceptance.Refusal) -> PDFValue {
        try budget.spend()
        guard depth < Self.deepest else { throw .damaged }
        try skipBlanks()
        guard let byte = next else { throw .damaged }
        switch byte {
        case UInt8(ascii: "/"): return .name(try nameText())
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "("): return try text()
        case UInt8(ascii: "<"):
            if position + 1 < bytes.count, bytes[position + 1] == byte { return try dictionary(depth) }
            return try hexadecimalText()
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return try numberOrReference()
        default: return try word()
        }
    }

    /// After a dictionary: where the data of its stream begins; nil when none follows.
    mutating func streamStart() throws(PDFAcceptance.Refusal) -> Int? {
        guard try reads("stream") else { return nil }
        if next == 0x0D { position += 1 }
        if next == 0x0A { position += 1 }
        return position
    }

    private mutating func numberOrReference() throws(PDFAcceptance.Refusal) -> PDFValue {
        guard let first = try number() else {
            try skipWord()
            return .other
        }
        if next == UInt8(ascii: ".") {
            try skipWord()
            return .other
        }
        let afterFirst = position
        if first >= 0, try number() != nil, try reads("R"), isAtEndOfWord { return .reference(first) }
        position = afterFirst
        return .number(first)
    }

    private var isAtEndOfWord: Bool { next.map { PDFSigns.isBlank($0) || PDFSigns.isDelimiter($0) } ?? true }

    private mutating func word() throws(PDFAcceptance.Refusal) -> PDFValue {
        let start = position
        try skipWord()
        guard position > start else { throw .damaged }
        return .other
    }

    private mutating func skipWord() throws(PDFAcceptance.Refusal) {
        let start = position
        skip { !PDFSigns.isBlank($0) && !PDFSigns.isDelimiter($0) }
        try budget.spend(read: position - start)
    }

    private mutating func list(_ depth: Int) throws(PDFAcceptance.Refusal) -> PDFValue {
        position += 1
        var values: [PDFValue] = []
        while true {
            if try reads("]") { return .list(values) }
            values.append(try value(depth: depth + 1))
        }
    }

    private mutating func dictionary(_ depth: Int) throws(PDFAcceptance.Refusal) -> PDFValue {
        position += 2
        var entries: [String: PDFValue] = [:]
        while true {
            if try reads(">>") { return .dictionary(entries) }
            guard case .name(let key) = try value(depth: depth + 1) else { throw .damaged }
            entries[key] = try value(depth: depth + 1)
        }
    }

    /// A name with its `#xx` read, so that none can hide.
    private mutating func nameText() throws(PDFAcceptance.Refusal) -> String {
        let start = position
        position += 1
        var name: [UInt8] = []
        while let byte = next, !PDFSigns.isBlank(byte), !PDFSigns.isDelimiter(byte), name.count < 256 {
            if byte == UInt8(ascii: "#"), position + 2 < bytes.count,
                let code = Hexadecimal.bytes(String(decoding: bytes[(position + 1)...(position + 2)], as: UTF8.self))
            {
                name += code
                position += 3
            } else {
                name.append(byte)
                position += 1
            }
        }
        try budget.spend(read: position - start)
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func text() throws(PDFAcceptance.Refusal) -> PDFValue {
        let start = position
        var open = 0
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\\"): position = min(position + 1, bytes.count)
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 {
                    try budget.spend(read: position - start)
                    return .other
                }
            default: break
            }
        }
        throw .damaged
    }

    private mutating func hexadecimalText() throws(PDFAcceptance.Refusal) -> PDFValue {
        let start = position
        skip { $0 != UInt8(ascii: ">") }
        position = min(position + 1, bytes.count)
        try budget.spend(read: position - start)
        return .other
    }
}
