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

    /// Whatever was ordered before this day should have been posted by now.
    static func firstInTime(_ house: Operator, today: Day) -> Day {
        var day = today
        while day > today.adding(days: -90), due(house, from: day.adding(days: -1)) >= today {
            day = day.adding(days: -1)
        }
        return day
    }

    /// When it is posted at the latest.
    static func due(_ house: Operator, from day: Day) -> Day {
        WorkingDays.adding(house.rules.codeLetterDays, to: day)
    }
}

/// Letters that were ordered together.
struct CodeBatch: Sendable {}

/// One time that codes were drawn.
struct CodeDraw: Sendable {}
