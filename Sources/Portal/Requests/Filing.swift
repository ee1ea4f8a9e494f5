import Logging
import NIOPosix
import Paper
import Store
import Vocabulary

/// Puts the receipt of every request into the mailbox (Ablage), soon after the request and never in its way.
struct Filing: Rounds {
    static let trouble: Logger.Message = "receipt not filed"
    static let seconds = 15.0

    let portal: Portal
    var bell: Bell { portal.filingBell }

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try db.requestsToFile(at: now, most: most)
    }

    /// The mailbox belongs to the contract and not to one reader, so its receipt is in German.
    func work(on id: ID<ServiceRequest>) async throws {
        let found = try await portal.store.read { db in
            try db.requestToFile(id).map { Receipt(request: $0, events: try db.events(of: id)) }
        }
        // Another process was first.
        guard let receipt = found else { return }
        let (house, documents, now) = (portal.operator, portal.documents, portal.clock.now())
        let kept = try await NIOThreadPool.singleton.runIfActive {
            try documents.keep(receipt.document(from: house, in: .german).render())
        }
        try await portal.store.write(about: receipt.request.contract?.value ?? id.value) { db in
            try db.file(receipt, as: kept, at: now)
        }
    }

    func stepBack(_ id: ID<ServiceRequest>, in db: Session, until again: Instant) throws {
        try db.noteFilingFailure(id, again: again)
    }
}
