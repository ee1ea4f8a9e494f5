#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A colour to write on.
struct Accent: Equatable {
    /// `#RRGGBB`, six hexadecimal digits.
    let background: String
    /// Black or white, whichever differs more.
    let foreground: String

    /// Reads `#RRGGBB`; anything else becomes a dark grey.
    init(_ typed: String) {
        let bytes = Array(typed.utf8)
        let digits = bytes.dropFirst().compactMap(\.hexDigitValue)
        let isColour = bytes.count == 7 && bytes.first == UInt8(ascii: "#") && digits.count == 6
        background = isColour ? typed : "#333333"
        let channels = isColour ? stride(from: 0, to: 6, by: 2).map { digits[$0] << 4 | digits[$0 + 1] } : [51, 51, 51]
        foreground = Self.isBright(channels) ? "#000000" : "#ffffff"
    }

    /// Relative luminance (WCAG 2.2) above 0.179, where black and white differ equally from a colour.
    private static func isBright(_ channels: [UInt8]) -> Bool {
        let linear = channels.map { Double($0) / 255 }.map {
            $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
        }
        let luminance = zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
        return luminance > 0.179
    }
}
