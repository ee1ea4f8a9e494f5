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

/// Makes the letters about price changes, one after the other: the PDF in the mailbox and the e-mails that tell of it. What
/// is not made yet stands in the database, so a crash loses none; two processes make each once.
public struct PriceNotices: Service {
    let portal: Portal
    private static let atOnce = 50

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            var taken = 0
            do {
                taken = try await round()
            } catch {
                portal.log.error("price notices", metadata: ["trouble": "\(error)"])
            }
            if taken < Self.atOnce {
                await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(30)) }
            }
        }
    }

    /// Makes what is due. Returns how many were taken up. Throws when the database does not take anything.
    @discardableResult
    public func round() async throws -> Int {
        let now = portal.clock.now()
        let due = try await portal.store.read { try $0.noticesToMake(at: now, most: Self.atOnce) }
        for notice in due {
            await portal.traffic.giveWay(atMost: .milliseconds(250))
            do {
                try await make(notice)
            } catch let error as StoreError where error.isAboutTheHouse {
                throw error
            } catch {
                portal.log.error(
                    "price notice not made",
                    metadata: ["contract": "\(notice.contract.value)", "trouble": "\(error)"])
                try await stepBack(notice)
            }
        }
        return due.count
    }

    private func stepBack(_ notice: PriceNotice) async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: notice.contract.value) { db in
            let failures = try db.failures(of: notice) + 1
            try db.noteFailure(notice, again: now.adding(minutes: Filing.pause(after: failures)))
        }
    }

    private func make(_ notice: PriceNotice) async throws {
        guard let file = try await portal.store.read({ try $0.priceChangeFile(notice) }) else {
            throw PriceNoticeTrouble("its price is not among those of the tariff")
        }
        let today = portal.clock.now().day
        if let problem = file.problem(on: today) { throw PriceNoticeTrouble("it is too late: \(problem)") }
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
