/// A sentence in both languages. German is the source.
public struct Text: Sendable, Hashable {
    /// What German readers see; the source.
    public let german: String
    /// What English readers see.
    public let english: String

    /// German first, English beside it.
    public init(_ german: String, en english: String) {
        self.german = german
        self.english = english
    }

    /// For proper names, which are the same in every language.
    public init(same: String) {
        german = same
        english = same
    }

    /// The sentence in `language`.
    public func `in`(_ language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}
