/// A value that can be said in both languages ("22.11.2026" / "22 November 2026").
public protocol Speakable {
    /// The value as a customer reads it.
    func words(in language: Language) -> String
}

extension Speakable {
    /// The words in German.
    public var german: String { words(in: .german) }

    /// The words in English.
    public var english: String { words(in: .english) }

    /// The words in both languages.
    public var text: Text { Text(german, en: english) }
}
