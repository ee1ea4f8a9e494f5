/// A code on paper for the day the phone is gone. Ten are made at once; each works once.
enum RecoveryCode {
    static let count = 10
    private static let length = 10
    /// No look-alikes, no vowels that make words: 28 characters, 48 bits.
    private static let alphabet = Array("23456789BCDFGHJKLMNPQRSTVWXZ")

    /// Ten new ones, as they are shown: two groups of five.
    static func fresh() -> [String] {
        (0..<count).map { _ in
            let code = Random.characters(length, of: alphabet)
            return "\(code.prefix(5))-\(code.suffix(5))"
        }
    }

    /// A code as somebody typed it: case, blanks and hyphens do not matter.
    static func canonical(_ typed: String) -> String? {
        let kept = typed.uppercased().filter { !" -–\u{A0}".contains($0) }
        return kept.count == length && kept.allSatisfy(alphabet.contains) ? kept : nil
    }

    /// How it is stored. Nil for what is no recovery code.
    static func hash(_ typed: String, _ keys: Keys) -> String? {
        canonical(typed).map { keys.codeHash("recovery \($0)") }
    }

    /// How it may have been stored, by any key ever; none for what is no recovery code.
    static func everyHash(_ typed: String, _ keys: Keys) -> [String] {
        canonical(typed).map { keys.everyCodeHash("recovery \($0)") } ?? []
    }
}
