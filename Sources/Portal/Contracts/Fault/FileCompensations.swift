import Logging
import NIOPosix
import Paper
import Store
import Vocabulary

/// Puts the paper about each compensation into the mailbox of its contract, soon after it was fixed.
struct FileCompensations: Rounds {
    static let trouble: Logger.Message = "compensation not filed"
    static let seconds = 30.0

    let portal: Portal
    let bell = Bell()

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try db.compensationsToFile(at: now, most: most)
    }

    /// The mailbox belongs to the contract and not to one reader, so its paper is in German.
    func work(on id: ID<ServiceRequest>) async throws {
        let found = try await portal.store.read { db in (try db.request(id), try db.compensation(of: id)) }
        guard let request = found.0, let fixed = found.1 else { return }
        let (house, documents, now) = (portal.operator, portal.documents, portal.clock.now())
        let paper = CompensationPaper.document(fixed, of: request, headline: request.headline, from: house, in: .german)
        let kept = try await NIOThreadPool.singleton.runIfActive { try documents.keep(paper.render()) }
        try await portal.store.write(about: request.contract?.value ?? id.value) { db in
            try db.file(fixed, of: request, as: kept, at: now)
        }
    }

    func stepBack(_ id: ID<ServiceRequest>, in db: Session, until again: Instant) throws {
        try db.noteCompensationFailure(id, again: again)
    }
}
