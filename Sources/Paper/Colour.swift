/// A colour on paper (sRGB).
public struct Colour: Sendable, Hashable {
    /// Parts of 0…1.
    let red, green, blue: Double

    /// Reads `#RRGGBB`, in capitals or not; anything else gives nil.
    public init?(hex: String) {
        let bytes = Array(hex.utf8)
        guard bytes.count == 7, bytes.first == UInt8(ascii: "#") else { return nil }
        let digits = bytes.dropFirst().compactMap(Self.hexDigit)
        guard digits.count == 6 else { return nil }
        red = Double(digits[0] * 16 + digits[1]) / 255
        green = Double(digits[2] * 16 + digits[3]) / 255
        blue = Double(digits[4] * 16 + digits[5]) / 255
    }

    /// The colour of running text, a near black.
    public static let ink = Colour(grey: 0.11)
    static let faded = Colour(grey: 0.36)
    static let line = Colour(grey: 0.78)
    static let shade = Colour(grey: 0.955)

    private init(grey: Double) {
        red = grey
        green = grey
        blue = grey
    }

    private static func hexDigit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
        default: nil
        }
    }
}
