import Store
import Vocabulary

/// A letter on paper with a registration code.
struct CodeLetter: Sendable {
    /// Why it was ordered.
    enum Origin: String, Sendable, Storable, Column {
        /// Somebody asked for access, and the office agreed.
        case application
        /// The customer asked for another one.
        case customer
        case staff
        case batch
    }

    /// So many days after one a customer gets no other one by asking.
    static let daysBetween = 7

    /// When it is posted at the latest.
    static func due(_ house: Operator, from day: Day) -> Day {
        WorkingDays.adding(house.rules.codeLetterDays, to: day)
    }
}

/// Letters that were ordered together.
struct CodeBatch: Sendable {}

/// One time that codes were drawn.
struct CodeDraw: Sendable {}
