import Store
import Vocabulary

/// A service request (Vorgang): whatever a customer asked for and somebody or something must carry out.
struct ServiceRequest: Sendable {
    enum State: String, Sendable, Storable, Column, CaseIterable {
        case received
        case inReview = "in-review"
        case waitingForCustomer = "waiting-for-customer"
        case sentToGridOperator = "sent-to-grid-operator"
        case done
        case refused
        case withdrawn

        var isClosed: Bool { self == .done || self == .refused || self == .withdrawn }
    }

    /// Who did what stands in the timeline, or who has the ball.
    enum Actor: String, Sendable, Storable, Column {
        case customer, rule, staff, billing, grid
    }

    let id: ID<ServiceRequest>
    let number: RequestNumber
    let kind: String
    let contract: ContractNumber?
    let state: State
    let payload: String
    let receivedAt: Instant
    let promisedOn: Day?
    let closedAt: Instant?

    /// As it was before it was tied to a contract.
    var withoutContract: ServiceRequest {
        ServiceRequest(
            id: id, number: number, kind: kind, contract: nil, state: state, payload: payload, receivedAt: receivedAt,
            promisedOn: promisedOn, closedAt: closedAt)
    }

    static func isNewer(_ one: ServiceRequest, than other: ServiceRequest) -> Bool {
        (one.receivedAt, one.number.value) > (other.receivedAt, other.number.value)
    }
}

/// A remark of the portal's own in a timeline. What people write stands there as they wrote it.
enum RequestRemark: RawRepresentable, Sendable, Equatable {
    case readingNotUsed
    /// On this day the technician did not come.
    case appointmentMissed(Day)
    /// Of a fault that was one in part: now nothing works.
    case outageTotal
    /// What is due was fixed, and later credited.
    case compensation(Money)
    case compensationCredited(Day)
    /// What was promised until this day did not happen.
    case promiseBroken(Day)
    /// What is done about a fault and until when was to be told by this day (TKG § 58 (2)), and was not.
    case informationLate(Day)
    /// What became of the bonus of a move.
    case movingBonus(MoveBonusNews)
    /// The customer has not answered yet: until when the answer is waited for.
    case questionReminder(Day)
    /// Nobody answered by this day: it is closed …
    case unanswered(Day)
    /// … or the house goes on without.
    case wentOn(Day)
    /// Another request brought this about, or is about this one.
    case see(RequestNumber)
    /// Another request holds in its place; from a day on, where it held until then.
    case replaced(RequestNumber, from: Day?)
    /// Two accounts that were made one are two again.
    case mergeUndone
    /// Of a declaration: whose contract it names says that it is not from them. Nobody but the office reads it.
    case disowned

    private static let notUsed = "reading-not-used"
    private static let missed = "appointment-missed "
    private static let total = "outage-total"
    private static let due = "compensation "
    private static let credited = "compensation-credited "
    private static let broken = "promise-broken "
    private static let reminder = "question-reminder "
    private static let closed = "question-unanswered "
    private static let goesOn = "question-went-on "
    private static let late = "information-late "
    private static let other = "see-request "
    private static let replacement = "replaced-by "
    private static let apart = "merge-undone"
    private static let notTheirs = "declaration-disowned"

    init?(rawValue: String) {
        if rawValue == Self.notUsed {
            self = .readingNotUsed
        } else if rawValue.hasPrefix(Self.missed), let day = Day(iso: String(rawValue.dropFirst(Self.missed.count))) {
            self = .appointmentMissed(day)
        } else if rawValue == Self.total {
            self = .outageTotal
        } else if rawValue.hasPrefix(Self.due), let cents = Int64(rawValue.dropFirst(Self.due.count)) {
            self = .compensation(Money(cents: cents))
        } else if rawValue.hasPrefix(Self.credited), let day = Day(iso: String(rawValue.dropFirst(Self.credited.count)))
        {
            self = .compensationCredited(day)
        } else if rawValue.hasPrefix(Self.broken), let day = Day(iso: String(rawValue.dropFirst(Self.broken.count))) {
            self = .promiseBroken(day)
        } else if let day = Self.day(rawValue, behind: Self.reminder) {
            self = .questionReminder(day)
        } else if let day = Self.day(rawValue, behind: Self.closed) {
            self = .unanswered(day)
        } else if let day = Self.day(rawValue, behind: Self.goesOn) {
            self = .wentOn(day)
        } else if rawValue == Self.apart {
            self = .mergeUndone
        } else if rawValue == Self.notTheirs {
            self = .disowned
        } else if rawValue.hasPrefix(Self.late), let day = Day(iso: String(rawValue.dropFirst(Self.late.count))) {
            self = .informationLate(day)
        } else if let news = MoveBonusNews(rawValue: rawValue) {
            self = .movingBonus(news)
        } else if rawValue.hasPrefix(Self.replacement) {
            let parts = rawValue.dropFirst(Self.replacement.count).split(separator: " ")
            guard let number = parts.first.flatMap({ RequestNumber(typed: String($0)) }) else { return nil }
            self = .replaced(number, from: parts.dropFirst().first.flatMap { Day(iso: String($0)) })
        } else if rawValue.hasPrefix(Self.other),
            let number = RequestNumber(typed: String(rawValue.dropFirst(Self.other.count)))
        {
            self = .see(number)
        } else {
            return nil
        }
    }

    private static func day(_ stored: String, behind mark: String) -> Day? {
        stored.hasPrefix(mark) ? Day(iso: String(stored.dropFirst(mark.count))) : nil
    }

    var rawValue: String {
        switch self {
        case .readingNotUsed: Self.notUsed
        case .appointmentMissed(let day): Self.missed + day.iso
        case .outageTotal: Self.total
        case .compensation(let amount): Self.due + String(amount.cents)
        case .compensationCredited(let day): Self.credited + day.iso
        case .promiseBroken(let day): Self.broken + day.iso
        case .informationLate(let day): Self.late + day.iso
        case .movingBonus(let news): news.rawValue
        case .questionReminder(let day): Self.reminder + day.iso
        case .unanswered(let day): Self.closed + day.iso
        case .wentOn(let day): Self.goesOn + day.iso
        case .see(let number): Self.other + number.value
        case .replaced(let number, let day):
            Self.replacement + ([number.value] + [day?.iso].compactMap { $0 }).joined(separator: " ")
        case .mergeUndone: Self.apart
        case .disowned: Self.notTheirs
        }
    }
}

/// One entry of a timeline.
struct RequestEvent: Sendable {
    let state: ServiceRequest.State
    let happenedAt: Instant
    let actor: ServiceRequest.Actor
    let promisedOn: Day?
    let remark: String?
    /// Of a confirmed termination: the last day of the contract.
    var endsOn: Day?
}

/// The number a customer can quote, as `V-2026-004711`. Drawn at random, so that it does not tell what others have.
struct RequestNumber: Sendable, Hashable, Storable, Column {
    let value: String

    /// `digits` grows when numbers of a year become rare.
    init(year: Int, digits: Int) {
        value = "V-\(year)-\(Random.characters(digits, of: Array("0123456789")))"
    }

    /// Nil unless it looks like one.
    init?(typed: String) {
        let parts = typed.trimmed.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "V", parts[1].utf8.count == 4, (6...12).contains(parts[2].utf8.count),
            (parts[1] + parts[2]).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        value = parts.joined(separator: "-")
    }

    var stored: Value { .text(value) }

    init(_ value: Value) throws(StoreError) {
        self.value = try String(value)
    }
}
