/// `text/html; charset=utf-8` taken apart (RFC 2045, 5.1; RFC 2231).
struct ParameterReader {
    /// What stands before the first semicolon.
    let value: String
    private let parameters: [String: String]

    init(_ field: String) {
        let pieces = Self.pieces(of: Array(field.utf8))
        value = pieces.first ?? ""
        parameters = pieces.dropFirst().prefix(100).reduce(into: [:]) { found, piece in
            guard let equals = piece.utf8.firstIndex(of: UInt8(ascii: "=")) else { return }
            found[piece[..<equals].lowercased()] = String(Substring(piece.utf8[equals...].dropFirst()))
        }
    }

    /// A parameter, put together from numbered pieces and decoded where it is split or extended.
    subscript(_ name: String) -> String? {
        if let plain = parameters[name] { return plain }
        var extended = parameters[name + "*"] ?? ""
        var number = 0
        while let piece = parameters["\(name)*\(number)*"] ?? parameters["\(name)*\(number)"] {
            extended += piece
            number += 1
        }
        let parts = extended.utf8.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return Self.decoded(parts[2])
    }

    private static func decoded(_ text: Substring.UTF8View) -> String {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap(\.hexDigitValue)
            if byte == UInt8(ascii: "%"), digits.count == 2 {
                bytes.append(digits.reduce(0) { $0 << 4 | $1 })
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Split at semicolons outside quotes; quotes removed, blanks around trimmed.
    private static func pieces(of field: [UInt8]) -> [String] {
        var pieces: [[UInt8]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for byte in field {
            if isEscaped {
                pieces[pieces.count - 1].append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") && isQuoted {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ";") && !isQuoted {
                pieces.append([])
            } else if byte != 0x20 && byte != 0x09 || isQuoted {
                pieces[pieces.count - 1].append(byte)
            }
        }
        return pieces.map { String(decoding: $0, as: UTF8.self) }
    }
}
