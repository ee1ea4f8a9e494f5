import Store
import Vocabulary

/// Which words somebody read when they gave a right to a contract. It is stored with the invitation and with the right that
/// comes of it: a right never shows more than its words said. Whoever makes a page that tells guests something new adds a
/// version, and asks for it in the statement.
enum RightWords: Int, Sendable, Storable, Column, CaseIterable {
    /// Before there was a version: prices, consumption, place of supply, what is open, documents.
    case first = 1
    /// Quarter hours by a tick of their own.
    case quarters = 2

    /// What an invitation says today.
    static let latest = RightWords.quarters
}

/// What a right shows, beyond what its role lets somebody do.
struct RightShown: Sendable, Hashable {
    let words: RightWords
    /// They tell when somebody is at home, so the holder ticks them.
    let hasQuarters: Bool

    init(words: RightWords, hasQuarters: Bool) {
        self.words = words
        self.hasQuarters = hasQuarters && words.rawValue >= RightWords.quarters.rawValue
    }
}
