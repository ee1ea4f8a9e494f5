/// A language the portal speaks. The raw value is the BCP 47 tag for `lang` attributes and stored settings.
public enum Language: String, Sendable, Codable, CaseIterable {
    case german = "de"
    case english = "en"
}
