import Logging
import NIOPosix
import Paper
import Store
import Vocabulary

/// The letter one contract gets about one price change.
struct PriceNotice: Sendable, Hashable {
    let change: ID<PriceChange>
    let contract: ID<Contract>
}

/// Makes the letters about price changes: the PDF in the mailbox and the e-mails that tell of it.
struct PriceNotices: Rounds {
    static let trouble: Logger.Message = "price notice not made"
    static let seconds = 30.0

    let portal: Portal
    let bell = Bell()

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: PriceNotice, failures: Int)] {
        try db.noticesToMake(at: now, most: most)
    }

    func key(_ notice: PriceNotice) -> String { notice.contract.value }

    func work(on notice: PriceNotice) async throws {
        guard let file = try await portal.store.read({ try $0.priceChangeFile(notice) }) else {
            throw PriceNoticeTrouble("its price is not among those of the tariff")
        }
        let today = portal.clock.now().day
        if let problem = file.problem(on: today) { throw PriceNoticeTrouble(problem) }
        let (house, documents, now) = (portal.operator, portal.documents, portal.clock.now())
        let kept = try await NIOThreadPool.singleton.runIfActive {
            try documents.keep(file.document(from: house, at: now).render())
        }
        try await portal.store.write(about: notice.contract.value) { db in
            guard try db.noteMade(notice, at: now) else { return }
            let document = try db.file(PriceChangeTexts.title(file).german, of: notice, as: kept, at: now)
            let letter = PriceChangeLetter(
                change: notice.change.value, contract: notice.contract.value, document: document.value)
            try db.queueForReaders(letter, of: notice.contract.value, at: now)
        }
        portal.bell.ring()
    }

    func stepBack(_ notice: PriceNotice, in db: Session, until again: Instant) throws {
        try db.noteFailure(notice, again: again)
    }
}

/// Why a letter about new prices cannot be made.
struct PriceNoticeTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
