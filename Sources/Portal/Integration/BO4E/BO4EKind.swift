/// What of BO4E is read, in the order in which it is applied: parents before children.
enum BO4EKind: String, Sendable, CaseIterable {
    case partner = "GESCHAEFTSPARTNER"
    case tariff = "TARIF"
    case contract = "VERTRAG"
    case marketLocation = "MARKTLOKATION"
    case meter = "ZAEHLER"
    case reading = "MESSWERT"
    case bill = "RECHNUNG"

    /// Under which its counts stand in the report.
    var title: String { "BO4E \(rawValue)" }

    /// The rows it becomes.
    var rows: ImportFile {
        switch self {
        case .partner: .customers
        case .tariff: .tariffs
        case .contract, .marketLocation: .contracts
        case .meter: .meters
        case .reading: .readings
        case .bill: .bills
        }
    }
}

extension BO4EObject {
    /// What the object says it is, in capitals: `_typ`, or `boTyp` before 2024. A Tarifpreisblatt is a tariff with the prices of one
    /// day, an old market participant a partner.
    var typeName: String? {
        guard let word = try? word("_typ", "boTyp") else { return nil }
        return word.value
    }

    var isTyped: Bool { typeName != nil }
}
