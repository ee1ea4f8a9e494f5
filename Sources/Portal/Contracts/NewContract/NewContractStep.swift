import HTML
import Vocabulary

/// The pages on which a new contract is ordered, in their order. The raw values stand in the address.
enum NewContractStep: String, Sendable, CaseIterable {
    case place = "neuer-vertrag"
    case tariff = "tarif"
    case supply = "lieferung"
    case person = "person"
    case review = "pruefen"

    static let start: Path = "/neuer-vertrag"

    var path: Path { self == .place ? Self.start : "/neuer-vertrag/\(rawValue)" }
    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    var next: NewContractStep { Self.allCases.first { $0.number == number + 1 } ?? .review }
    var previous: NewContractStep? { Self.allCases.last { $0.number < number } }

    /// The step in the address.
    init?(_ request: Incoming) {
        guard let last = request.path.split(separator: "/").last else { return nil }
        self.init(rawValue: String(last))
    }
}
