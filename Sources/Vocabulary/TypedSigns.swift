/// The signs of a typed identifier that count: bytes without blanks and without the signs people put in for reading.
///
/// Bytes of other than ASCII text stay in, so a check for ASCII digits or letters refuses full-width digits and
/// look-alikes by itself.
struct TypedSigns {
    private(set) var bytes: [UInt8] = []

    /// - Parameter ignored: ASCII signs left out beside the blanks.
    init(_ typed: String, ignoring ignored: String = "") {
        let ignored = Array(ignored.utf8)
        // Nothing here is longer than 254 signs; a megabyte pasted by mistake is cut and fails by its length.
        for scalar in typed.unicodeScalars.prefix(600) where !Self.isBlank(scalar) {
            for byte in UTF8.encode(scalar) ?? .init() where !ignored.contains(byte) { bytes.append(byte) }
        }
    }

    var isEmpty: Bool { bytes.isEmpty }

    var count: Int { bytes.count }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var areDigits: Bool { bytes.allSatisfy(ASCII.isDigit) }

    /// Capital ASCII letters and digits only.
    var areCapitalsOrDigits: Bool { bytes.allSatisfy { ASCII.isDigit($0) || ASCII.isCapital($0) } }

    var uppercased: TypedSigns {
        var result = self
        result.bytes = bytes.map(ASCII.uppercased)
        return result
    }

    /// Space, tab and the no-break and thin spaces that copies from PDFs and web pages bring along.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": true
        default: false
        }
    }
}
