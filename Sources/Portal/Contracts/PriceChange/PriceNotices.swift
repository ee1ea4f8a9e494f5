import Logging
import NIOPosix
import Paper
public import ServiceLifecycle
import Store
import Vocabulary

/// The letter one contract gets about one price change.
struct PriceNotice: Sendable, Hashable {
    let change: ID<PriceChange>
    let contract: ID<Contract>
}

/// Makes the letters about price changes: the PDF in the mailbox and the e-mails that tell of it.
public struct PriceNotices: Service {
    let portal: Portal
    private let bell = Bell()

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws { await rounds.run() }

    @discardableResult
    func round() async throws -> Int { try await rounds.round() }

    private var rounds: Rounds<PriceNotice> {
        Rounds(
            portal: portal, trouble: "price notice not made", bell: bell, seconds: 30,
            due: { try $0.noticesToMake(at: $1, most: $2) }, key: \.contract.value, work: make,
            stepBack: { try $1.noteFailure($0, again: $2) })
    }

    @Sendable private func make(_ notice: PriceNotice) async throws {
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
}

/// Why a letter about new prices cannot be made.
struct PriceNoticeTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
