/// The living area of a flat (Wohnfläche) in hundredths of a square metre.
public struct LivingArea: Sendable, Hashable {
    /// 75,5 m² are 7550.
    public let hundredths: Int64

    /// From five square metres to ten thousand; nil for anything else.
    public init?(hundredths: Int64) {
        guard (500...1_000_000).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// Square metres as people type them: "75", "75,5 m²", "75.50 qm". Nil with more than two decimals.
    public init?(typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        let number = typed.replacing("m²", with: "").replacing("m2", with: "").replacing("qm", with: "")
        guard let hundredths = DecimalInput.typed(number, scale: 2) else { return nil }
        self.init(hundredths: hundredths)
    }
}

extension LivingArea: Speakable {
    /// "75,5 m²" / "75.5 m²"
    public func words(in language: Language) -> String {
        DecimalWords(scaled: hundredths, scale: 2).written(in: language, suffix: " m²")
    }
}
