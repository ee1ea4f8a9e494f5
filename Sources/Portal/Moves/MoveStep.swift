import HTML
import Vocabulary

/// The pages on which a move is told, in their order. The raw values stand in the address.
enum MoveStep: String, Sendable, CaseIterable {
    case dates = "termine"
    case contracts = "vertraege"
    case place = "anschrift"
    case readings = "zaehlerstaende"
    case post = "post"
    case review = "pruefen"

    var path: Path { "/umzug/\(rawValue)" }
    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    var next: MoveStep { Self.allCases.first { $0.number == number + 1 } ?? .review }
    var previous: MoveStep? { Self.allCases.last { $0.number < number } }

    /// The step in the address.
    init?(_ request: Incoming) {
        guard let last = request.path.split(separator: "/").last else { return nil }
        self.init(rawValue: String(last))
    }
}
