import Testing
import Vocabulary

/// Hostile text, the same in every run.
enum Fuzz {
    /// A few thousand texts: mutations of `seeds`, random signs, and a few monsters.
    static func texts(seeds: [String], count: Int = 3000) -> [String] {
        var random = SplitMix(state: 20_261_122)
        let alphabet = Array(signs.unicodeScalars)
        var texts = monsters + seeds
        for index in 0..<count {
            var scalars = Array((seeds + [""])[index % (seeds.count + 1)].unicodeScalars)
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let sign = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                let position = Int.random(in: 0...scalars.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.insert(sign, at: position)
                case 1 where position < scalars.count: scalars[position] = sign
                case 2 where position < scalars.count: scalars.remove(at: position)
                default: scalars.append(sign)
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            texts.append(String(text))
        }
        return texts
    }

    /// Reads every text; what is accepted has a short stored form that is accepted unchanged.
    static func expectStable<Value: Canonical>(_ type: Value.Type, seeds: [String]) {
        var accepted = 0
        for text in texts(seeds: seeds) {
            guard let value = try? Value(text) else { continue }
            accepted += 1
            let again = try? Value(value.value)
            if again != value || again?.value != value.value || value.value.utf8.count > 254 {
                Issue.record("\(text.debugDescription) became \(value.value), which is not stable")
            }
        }
        #expect(accepted > 0, "No text was accepted: the seeds are wrong.")
    }

    private static let signs =
        "0123456789ABCXYZabcxyzäßÄ.,-+/@_ ()\u{0}\t\r\n\u{A0}\u{202F}\u{200B}\u{FEFF}\u{301}\u{308}１２Ａ²½٣\u{212A}ı"
        + "👍🏽👩‍👩‍👧€−–'\"<>%;\\\u{1F1E9}\u{1F1EA}\u{10FFFF}"

    private static let monsters = [
        "", " ", "\u{0}", "\u{301}", "👍🏽", "-", "+", ".", ",", "@", "@@", "a@", "@b", "..", ",,", "-.", "e\u{301}",
        "99999999999999999999999999999999999999", "-9223372036854775808", "9223372036854775807", "1e999", "0x10", "NaN",
        String(repeating: "9", count: 100_000), String(repeating: "a", count: 100_000),
        String(repeating: "\u{301}", count: 10_000), String(repeating: "👩‍👩‍👧", count: 3000),
        String(repeating: " ", count: 100_000), "a@" + String(repeating: "b.", count: 50_000) + "de",
    ]
}

/// SplitMix64 (Steele, Lea, Flood 2014): random enough for mutations, and repeatable.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
