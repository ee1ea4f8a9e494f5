import Foundation
import Vocabulary

/// What the house proposes instead of what was asked for. Which of it means what is its kind's matter.
struct CounterOffer: Codable, Sendable, Equatable {
    /// What a kind can propose, as the fields of the office are called.
    enum Part: String, Sendable {
        case amount = "betrag"
        case dueDay = "zahltag"
        case day = "angebotstag"
    }

    /// Cents.
    var amount: Int64?
    /// A day of the month.
    var dueDay: Int?
    /// The day it holds from.
    var day: String?

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(amount: Int64? = nil, dueDay: Int? = nil, day: String? = nil) {
        (self.amount, self.dueDay, self.day) = (amount, dueDay, day)
    }

    init?(json: String) {
        guard let offer = try? JSONDecoder().decode(CounterOffer.self, from: Data(json.utf8)) else { return nil }
        self = offer
    }
}
