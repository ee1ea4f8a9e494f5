import Vocabulary

/// A registration code as the portal draws it: eight of 57 signs, none of which looks like another, 46 bits. Spelling and
/// case are the letter's, so they are easy to tell apart on paper.
enum FreshCode {
    /// Without 0 O, 1 l I.
    static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")

    /// Drawn again while it looks as if it were none, by the very rule that judges codes of others.
    static func draw(for contract: ContractNumber) -> String {
        while true {
            let code = Random.characters(8, of: alphabet)
            if CodeRow.weakness(of: code, contract: contract) == nil { return code }
        }
    }

    /// As it stands in the letter, in two groups of four. Blanks do not matter when it is typed.
    static func grouped(_ code: String) -> String { "\(code.prefix(4)) \(code.suffix(4))" }
}
