import Logging
import Store
import Vocabulary

/// Judges readings that came without a sign-in, a moment after they were answered: whoever tells one can learn nothing
/// from the answer or from the time it took, because at that time nothing had been looked at.
struct JudgeReadings: Rounds {
    static let trouble: Logger.Message = "reading not judged"
    static let seconds = 15.0

    let portal: Portal
    var bell: Bell { portal.judgingBell }

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try db.unjudgedReadings(most: most).map { ($0, 0) }
    }

    func work(on id: ID<ServiceRequest>) async throws {
        let (rules, now) = (PlausibilityRules(portal.operator), portal.clock.now())
        do {
            try await portal.store.write(about: id.value) { try Self.judge(id, by: rules, in: $0, at: now) }
        } catch is ReadingsHaveChanged {
            // Somebody reported in the same moment: it is judged again in the next round.
            return
        }
        portal.bell.ring()
        portal.filingBell.ring()
    }

    /// What cannot be judged is left to a person.
    func stepBack(_ id: ID<ServiceRequest>, in db: Session, until again: Instant) throws {
        guard let request = try db.request(id), request.state == .received else { return }
        try db.move(request, to: .inReview, by: .rule, at: portal.clock.now())
    }

    private static func judge(
        _ id: ID<ServiceRequest>, by rules: PlausibilityRules, in db: Session, at now: Instant
    ) throws {
        guard let request = try db.request(id), request.state == .received else { return }
        guard let told = RequestKinds.payload(of: request) as? ReadingWithoutSignIn,
            let number = try? ContractNumber(told.contract), let meter = try? MeterNumber(told.meter),
            let sheet = try db.readingSheet(number, with: meter)
        else {
            // Nobody's, as far as is known: a person looks at what was typed.
            try db.move(request, to: .inReview, by: .rule, at: now)
            return
        }
        let match = ReadingMatch(told, on: sheet, rules: rules, today: request.receivedAt.day)
        try store(match, of: request, on: sheet.contract.id, in: db, at: now)
    }

    private static func store(
        _ match: ReadingMatch, of request: ServiceRequest, on contract: ID<Contract>, in db: Session, at now: Instant
    ) throws {
        let state: ServiceRequest.State
        switch match {
        case .review: state = .inReview
        case .knownAlready, .taken: state = .done
        }
        guard let entry = try db.move(request, to: state, by: .rule, at: now) else { return }
        try db.assign(request.id, to: contract)
        if case .taken(let report) = match {
            for entry in report.entries {
                let isNew = try db.add(entry, on: report.day, status: .accepted, request: request.id, at: now)
                guard isNew else { throw ReadingsHaveChanged() }
            }
        }
        try db.tellOfArrival(of: request.id, entry: entry, at: now)
    }
}
