import Logging
import Store
import Vocabulary

/// A promise nobody kept by its day is told to the customer as one, once: who was promised something does not have to ask.
struct BrokenPromises: Rounds {
    /// Older ones are not dug up: a portal that was not told of its answers would write to everybody at once.
    static let days = 30

    static let trouble: Logger.Message = "broken promise not told"
    static let seconds = 900.0

    let portal: Portal
    let bell = Bell()

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try db.brokenPromises(on: now.day, most: most).map { ($0, 0) }
    }

    func work(on id: ID<ServiceRequest>) async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: id.value) { db in
            // Answered meanwhile, or another process was first.
            guard let request = try db.request(id), let day = request.promisedOn,
                try db.noteBrokenPromise(of: id, on: now.day)
            else { return }
            let broken = RequestKinds.payload(of: request)?.broken(day) ?? .promiseBroken(day)
            let remark = broken.rawValue
            guard let position = try db.move(request, to: request.state, by: .rule, remark: remark, at: now) else {
                return
            }
            try db.tellOfEntry(position, of: id, at: now)
        }
        portal.bell.ring()
    }

    /// What cannot be told stays on the list of what is late.
    func stepBack(_ id: ID<ServiceRequest>, in db: Session, until again: Instant) throws {
        _ = try db.noteBrokenPromise(of: id, on: portal.clock.now().day)
    }
}

extension RequestEvent {
    var isBrokenPromise: Bool {
        switch remark.flatMap(RequestRemark.init(rawValue:)) {
        case .promiseBroken?, .informationLate?: true
        default: false
        }
    }
}

extension ServiceRequest {
    /// The day that was promised and has passed, while it is open and nobody waits for the customer.
    func brokenPromise(on today: Day) -> Day? {
        guard let promisedOn, promisedOn < today, !state.isClosed, state != .waitingForCustomer else { return nil }
        return promisedOn
    }
}
