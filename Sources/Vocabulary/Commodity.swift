/// What a contract supplies (Sparte).
public enum Commodity: String, Sendable, CaseIterable {
    case strom
    case gas
    case internet
}

extension Commodity: Speakable {
    /// "Strom" / "Electricity", "Gas", "Internet".
    public func words(in language: Language) -> String {
        switch self {
        case .strom: language == .german ? "Strom" : "Electricity"
        case .gas: "Gas"
        case .internet: "Internet"
        }
    }
}
