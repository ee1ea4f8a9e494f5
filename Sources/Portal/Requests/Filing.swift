import Logging
import NIOPosix
import Paper
public import ServiceLifecycle
import Store
import Vocabulary

/// Puts the receipt of every request into the mailbox (Ablage), soon after the request and never in its way. What is not
/// filed yet stands in the database, so a crash loses nothing; two processes file the same receipt once. A receipt that
/// cannot be made steps back with growing pauses, so that it never stands in the way of another.
public struct Filing: Service {
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
                portal.log.error("filing", metadata: ["trouble": "\(error)"])
            }
            if taken < Self.atOnce {
                await cancelWhenGracefulShutdown { await portal.filingBell.wait(seconds: 15) }
            }
        }
    }

    /// Files what is due. Returns how many receipts were taken up. Throws when the database does not take anything.
    @discardableResult
    public func round() async throws -> Int {
        let now = portal.clock.now()
        let due = try await portal.store.read { try $0.requestsToFile(at: now, most: Self.atOnce) }
        for request in due {
            await portal.traffic.giveWay(atMost: .milliseconds(250))
            do {
                try await file(request)
            } catch let error as StoreError where error.isAboutTheHouse {
                throw error
            } catch {
                portal.log.error("receipt not filed", metadata: ["request": "\(request.value)", "trouble": "\(error)"])
                try await stepBack(request)
            }
        }
        return due.count
    }

    /// 1, 2, 4 … 60 minutes.
    static func pause(after failures: Int) -> Int {
        min(60, 1 << min(max(0, failures - 1), 6))
    }

    private func stepBack(_ request: ID<ServiceRequest>) async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: request.value) { db in
            let failures = try db.filingFailures(of: request) + 1
            try db.noteFilingFailure(request, again: now.adding(minutes: Self.pause(after: failures)))
        }
    }

    /// The mailbox belongs to the contract and not to one reader, so its receipt is in German.
    private func file(_ id: ID<ServiceRequest>) async throws {
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
}
