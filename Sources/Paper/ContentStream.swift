/// Reads the operators of a page's drawing instructions (ISO 32000-1, 7.8.2), one after the other.
struct ContentStream {
    /// An operator with its operands.
    struct Operation: Equatable {
        /// From the first operand to the end of the operator.
        let range: Range<Int>
        let name: Name
    }

    /// The operators that begin and end marked content (14.6); all others are alike here.
    enum Name: Equatable {
        /// With a number that ties it to a structure element.
        case beginContent
        case beginOther
        case end
        case other
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next operation; nil at the end.
    ///
    /// - Throws: `PaperError.structure` for an unfinished string and for inline images, whose bytes could be anything.
    mutating func next() throws(PaperError) -> Operation? {
        var start: Int?
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isSpace(byte) {
                index += 1
                continue
            }
            if byte == UInt8(ascii: "%") {
                skip { $0 != 0x0A && $0 != 0x0D }
                continue
            }
            let tokenStart = index
            start = start ?? tokenStart
            guard let word = try token(byte) else { continue }
            if Self.isOperand(word) { continue }
            return try operation((start ?? tokenStart)..<index, word: word)
        }
        return nil
    }

    private func operation(_ range: Range<Int>, word: ArraySlice<UInt8>) throws(PaperError) -> Operation {
        let name: Name
        if word.elementsEqual("BDC".utf8) {
            name = bytes[range].firstRange(of: "/MCID") == nil ? .beginOther : .beginContent
        } else if word.elementsEqual("BMC".utf8) {
            name = .beginOther
        } else if word.elementsEqual("EMC".utf8) {
            name = .end
        } else if word.elementsEqual("BI".utf8) {
            throw .structure("inline image")
        } else {
            name = .other
        }
        return Operation(range: range, name: name)
    }

    /// Moves past one token; its bytes if it is a word, that is, neither string nor bracket.
    private mutating func token(_ first: UInt8) throws(PaperError) -> ArraySlice<UInt8>? {
        switch first {
        case UInt8(ascii: "("):
            try skipString()
            return nil
        case UInt8(ascii: "<") where bytes[(index + 1)...].first != UInt8(ascii: "<"):
            skip { $0 != UInt8(ascii: ">") }
            guard index < bytes.count else { throw .structure("unfinished string") }
            index += 1
            return nil
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            index += 2
            return nil
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
            index += 1
            return nil
        default:
            let start = index
            index += 1
            skip { !Self.isSpace($0) && !Self.isDelimiter($0) }
            return bytes[start..<index]
        }
    }

    /// Brackets nest inside a string unless a backslash stands before them.
    private mutating func skipString() throws(PaperError) {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { return }
        }
        throw .structure("unfinished string")
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while index < bytes.count, condition(bytes[index]) { index += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        "()<>[]{}/%".utf8.contains(byte)
    }

    private static func isOperand(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return true }
        return first == UInt8(ascii: "/") || (0x30...0x39).contains(first) || "+-.".utf8.contains(first)
            || word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8)
    }
}
