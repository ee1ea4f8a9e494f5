import Store
import Vocabulary

/// What the house tells everybody: planned work, an outage, news.
struct ServiceNotice: Sendable {
    enum Kind: String, Sendable, Storable, Column, CaseIterable {
        case outage, planned, news
    }

    let id: ID<ServiceNotice>
    let version: Int
    let kind: Kind
    let title: Text
    let words: Text
    let beginsAt: Instant
    /// Nil as long as nobody knows.
    let endsAt: Instant?

    /// Planned work is told so many days before.
    static let daysBefore = 7
    /// What ended is still named on the page of the services for so long.
    static let daysAfter = 7

    /// Whether pages show it now.
    func isShown(at now: Instant) -> Bool {
        let from = kind == .planned ? beginsAt.adding(days: -Self.daysBefore) : beginsAt
        return from <= now && (endsAt.map { now < $0 } ?? true)
    }

    /// Whether it is over, and not for long.
    func isJustOver(at now: Instant) -> Bool {
        guard let endsAt, endsAt <= now else { return false }
        return now < endsAt.adding(days: Self.daysAfter)
    }
}

/// How the services stand, by the notices of this moment.
enum ServiceState: Sendable, Equatable {
    case fine, planned, outage

    /// News say nothing about the services.
    init(_ notices: [ServiceNotice], at now: Instant) {
        let kinds = Set(notices.filter { $0.isShown(at: now) }.map(\.kind))
        self = kinds.contains(.outage) ? .outage : kinds.contains(.planned) ? .planned : .fine
    }
}
