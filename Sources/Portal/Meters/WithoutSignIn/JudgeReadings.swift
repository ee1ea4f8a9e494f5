import Logging
public import ServiceLifecycle
import Store
import Vocabulary

/// Judges readings that came without a sign-in, a moment after they were answered: whoever tells one can learn nothing
/// from the answer or from the time it took, because at that time nothing had been looked at. What is not judged yet
/// stands in the database, so a crash loses nothing; two processes judge the same reading once.
public struct JudgeReadings: Service {
    let portal: Portal
    private static let atOnce = 50

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            var judged = 0
            do {
                judged = try await round()
            } catch {
                portal.log.error("judging", metadata: ["trouble": "\(error)"])
            }
            if judged < Self.atOnce {
                await cancelWhenGracefulShutdown { await portal.judgingBell.wait(seconds: 15) }
            }
        }
    }

    /// Judges what is due. Returns how many it did; one that cannot be stored now is taken up again in the next round.
    @discardableResult
    func round() async throws -> Int {
        let due = try await portal.store.read { try $0.unjudgedReadings(most: Self.atOnce) }
        var judged = 0
        for id in due {
            await portal.traffic.giveWay(atMost: .milliseconds(250))
            do {
                try await judge(id)
                judged += 1
            } catch let error as StoreError where error.isAboutTheHouse {
                throw error
            } catch is ReadingsHaveChanged {
                continue
            } catch {
                // Whatever is wrong with it: it must not stand in the way of others.
                try await setAside(id)
                portal.log.error("reading not judged", metadata: ["request": "\(id.value)", "trouble": "\(error)"])
            }
        }
        if judged > 0 {
            portal.bell.ring()
            portal.filingBell.ring()
        }
        return judged
    }

    private func judge(_ id: ID<ServiceRequest>) async throws {
        let (rules, now) = (PlausibilityRules(portal.operator), portal.clock.now())
        try await portal.store.write(about: id.value) { db in
            guard let request = try db.request(id), request.state == .received else { return }
            guard let told = RequestKinds.payload(of: request) as? ReadingWithoutSignIn,
                let number = try? ContractNumber(told.contract), let meter = try? MeterNumber(told.meter),
                let sheet = try db.readingSheet(number, with: meter)
            else {
                // Nobody's, as far as is known: a person looks at what was typed.
                _ = try db.move(request, to: .inReview, by: .rule, at: now)
                return
            }
            let match = ReadingMatch(told, on: sheet, rules: rules, today: request.receivedAt.day)
            try Self.store(match, of: request, on: sheet.contract.id, in: db, at: now)
        }
    }

    private func setAside(_ id: ID<ServiceRequest>) async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: id.value) { db in
            guard let request = try db.request(id), request.state == .received else { return }
            _ = try db.move(request, to: .inReview, by: .rule, at: now)
        }
    }

    private static func store(
        _ match: ReadingMatch, of request: ServiceRequest, on contract: ID<Contract>, in db: Session, at now: Instant
    ) throws {
        let state: ServiceRequest.State
        switch match {
        case .review: state = .inReview
        case .knownAlready, .taken: state = .done
        }
        guard try db.move(request, to: state, by: .rule, at: now) else { return }
        try db.assign(request.id, to: contract)
        if case .taken(let report) = match {
            for entry in report.entries {
                let isNew = try db.add(entry, on: report.day, status: .accepted, request: request.id, at: now)
                // Somebody reported in the same moment: all of it is taken back and judged again.
                guard isNew else { throw ReadingsHaveChanged() }
            }
        }
        try db.tell(FoundReadingLetter(request: request.id.value), of: request, at: now)
    }
}
