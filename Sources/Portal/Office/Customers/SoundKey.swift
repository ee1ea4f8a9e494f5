/// How a German name sounds, as digits (Kölner Phonetik, Postel 1969): Meyer, Maier and Mayr are one, and so are Schmidt and
/// Schmitt.
struct SoundKey: Sendable, Hashable {
    let value: String

    /// Of a folded word (`SearchKey`). Nil for what is too short to sound like anything.
    init?(_ folded: String) {
        let letters = Array(folded.utf8).filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        var digits: [UInt8] = []
        for index in letters.indices {
            let before = index > 0 ? letters[index - 1] : nil
            let after = index + 1 < letters.count ? letters[index + 1] : nil
            digits += Self.digits(letters[index], before, after)
        }
        var kept: [UInt8] = []
        for (index, digit) in digits.enumerated() where index == 0 || digits[index - 1] != digit {
            if digit != UInt8(ascii: "0") || kept.isEmpty { kept.append(digit) }
        }
        guard kept.count >= 2 else { return nil }
        value = String(decoding: kept, as: UTF8.self)
    }

    private static func digits(_ letter: UInt8, _ before: UInt8?, _ after: UInt8?) -> [UInt8] {
        func isIn(_ letter: UInt8?, _ set: String) -> Bool { letter.map { set.utf8.contains($0) } ?? false }
        let text: String =
            switch Character(Unicode.Scalar(letter)) {
            case "a", "e", "i", "j", "o", "u", "y": "0"
            case "b": "1"
            case "p": isIn(after, "h") ? "3" : "1"
            case "d", "t": isIn(after, "csz") ? "8" : "2"
            case "f", "v", "w": "3"
            case "g", "k", "q": "4"
            case "c" where before == nil: isIn(after, "ahkloqrux") ? "4" : "8"
            case "c": !isIn(before, "sz") && isIn(after, "ahkoqux") ? "4" : "8"
            case "x": isIn(before, "ckq") ? "8" : "48"
            case "l": "5"
            case "m", "n": "6"
            case "r": "7"
            case "s", "z": "8"
            default: ""
            }
        return Array(text.utf8)
    }
}
