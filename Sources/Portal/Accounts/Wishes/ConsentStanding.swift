import Vocabulary

/// How one wish stands, derived from its lines of the ledger.
enum ConsentStanding: Sendable, Equatable {
    case off
    /// Ticked and not yet confirmed.
    case waiting(contact: String?)
    case given(contact: String?, since: Instant)

    /// `events` in the order they happened.
    init(_ events: some Sequence<ConsentEvent>) {
        self = events.reduce(.off) { $0.after($1) }
    }

    func after(_ event: ConsentEvent) -> ConsentStanding {
        switch (event.what, self) {
        case (.asked, _): .waiting(contact: event.contact)
        case (.granted, _): .given(contact: event.contact, since: event.happenedAt)
        case (.confirmed, .waiting(let contact)) where contact == event.contact:
            .given(contact: contact, since: event.happenedAt)
        case (.withdrawn, _): .off
        case (.confirmed, _), (.used, _): self
        }
    }

    /// As it is worth now: a consent names an address or number, and says nothing about another one.
    func reaching(_ contact: String?) -> ConsentStanding {
        switch self {
        case .waiting(let named), .given(let named, _): contact != nil && named == contact ? self : .off
        case .off: .off
        }
    }

    /// The address or number it names.
    var contact: String? {
        switch self {
        case .off: nil
        case .waiting(let contact), .given(let contact, _): contact
        }
    }

    var isGiven: Bool { if case .given = self { true } else { false } }
    var isWaiting: Bool { if case .waiting = self { true } else { false } }
}
