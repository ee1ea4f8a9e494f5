import Foundation

/// Contrast of colours (WCAG 2.2, 1.4.3).
enum Contrast {
    /// Whether words in white on this colour have a contrast of at least 4.5:1. False for what is no `#RRGGBB`.
    static func isReadable(onWhite colour: String) -> Bool {
        guard colour.hasPrefix("#"), let bytes = Hexadecimal.bytes(String(colour.dropFirst()).lowercased()),
            bytes.count == 3
        else { return false }
        let parts = bytes.map { byte -> Double in
            let share = Double(byte) / 255
            return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        return 1.05 / (luminance + 0.05) >= 4.5
    }
}
