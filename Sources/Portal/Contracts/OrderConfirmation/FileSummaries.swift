import Logging
import NIOPosix
import Paper
import Store
import Vocabulary

/// Puts the summary of an order into the mailbox of its contract when it is concluded: the conditions of Strom and Gas in short
/// (EnWG § 41 (4)), of Internet the contract summary as it was sent before the order (TKG § 54 (3)). It never changes there,
/// and is for the owner alone.
struct FileSummaries: Rounds {
    static let trouble: Logger.Message = "summary of an order not filed"
    static let seconds = 30.0

    let portal: Portal
    let bell = Bell()

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try db.summariesToFile(at: now, most: most)
    }

    /// The mailbox belongs to the contract, so its paper is in German.
    func work(on id: ID<ServiceRequest>) async throws {
        guard let position = try await portal.store.read({ try $0.conclusion(of: id) }),
            let told = try await portal.store.read({ try ToldEntry.load(id.value, at: position, $0) })
        else { return }
        let (documents, now, day) = (portal.documents, portal.clock.now(), told.event.happenedAt.day)
        let order = told.payload as? any ConfirmedOrder
        let summary = order?.summaryToFile(from: portal.operator, beginsOn: told.beginsOn)
        var filed: (title: String, kept: DocumentStore.Kept)?
        if let summary {
            let paper = OrderSummaryPaper(summary: summary, house: portal.operator, language: .german, day: day)
            let kept = try await NIOThreadPool.singleton.runIfActive { try documents.keep(paper.document.render()) }
            filed = ("\(summary.title.german): \(summary.tariff)", kept)
        }
        let done = filed
        try await portal.store.write(about: told.request.contract?.value ?? id.value) { db in
            if let done { try db.fileSummary(of: id, done.kept, titled: done.title, issuedOn: day, at: now) }
            try db.noteSummaryFiled(id, at: now)
        }
    }

    func stepBack(_ id: ID<ServiceRequest>, in db: Session, until again: Instant) throws {
        try db.noteSummaryFailure(id, again: again)
    }
}
