import Vocabulary

/// Until when the law wants something done about a request, whatever was promised.
struct StatutoryDeadline: Sendable, Equatable {
    /// What it is counted from.
    enum Start: Sendable, Equatable {
        /// The request arrived.
        case arrival(Day)
        /// The last day of supply.
        case end(Day)
        /// The last day for the final bill.
        case bill(Day)
        /// Supply begins, or the new tariff.
        case beginning(Day)

        var day: Day {
            switch self {
            case .arrival(let day), .end(let day), .bill(let day), .beginning(let day): day
            }
        }
    }

    /// What has to be done, as „Bestätigung der Kündigung“.
    let duty: Text
    /// The law, as „§ 41b Abs. 1 EnWG“.
    let norm: String
    let start: Start
    /// How many days later; -1 for the day before.
    let days: Int
    /// Whether a last day that is none for work moves on to the next one (BGB § 193).
    let endsOnWorkingDay: Bool

    /// The last day.
    var until: Day {
        let last = start.day.adding(days: days)
        return endsOnWorkingDay ? WorkingDays.next(onOrAfter: last) : last
    }

    init(duty: Text, norm: String, _ days: Int, after start: Start, endsOnWorkingDay: Bool = false) {
        (self.duty, self.norm, self.start) = (duty, norm, start)
        (self.days, self.endsOnWorkingDay) = (days, endsOnWorkingDay)
    }

    /// What the page says beside the duty.
    var words: Text {
        Text("bis zum \(until.german) (\(norm))", en: "by \(until.english) (\(norm))")
    }
}

extension RequestKind {
    /// The clocks of the law as they stand on page, letter and paper.
    /// - Parameter promisedOn: the day that is told beside them.
    func clocks(_ request: ServiceRequest, promisedOn: Day?) -> [Fact] {
        toldDeadlines(receivedOn: request.receivedAt.day, promisedOn: promisedOn).map {
            Fact($0.duty, $0.words, why: $0.why)
        }
    }

    /// Nobody is told two days for one thing: what is promised sooner than the law wants it is told by the promise alone.
    func toldDeadlines(receivedOn day: Day, promisedOn: Day?) -> [StatutoryDeadline] {
        let all = deadlines(receivedOn: day)
        guard Self.promisesItsClock, let promisedOn, let first = all.first, promisedOn <= first.until else {
            return all
        }
        return Array(all.dropFirst())
    }
}
