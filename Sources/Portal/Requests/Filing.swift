import Logging
import NIOPosix
import Paper
public import ServiceLifecycle
import Store
import Vocabulary

/// Puts the receipt of every request into the mailbox (Ablage), soon after the request and never in its way. What is not
/// filed yet stands in the database, so a crash loses nothing; two processes file the same receipt once.
public struct Filing: Service {
    let portal: Portal
    private static let atOnce = 50

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            let filed = (try? await round()) ?? 0
            if filed < Self.atOnce {
                await cancelWhenGracefulShutdown { await portal.filingBell.wait(seconds: 15) }
            }
        }
    }

    /// Files what waits. Returns how many receipts came into the mailbox.
    @discardableResult
    public func round() async throws -> Int {
        let waiting = try await portal.store.read { try $0.requestsToFile(most: Self.atOnce) }
        var filed = 0
        for request in waiting {
            do {
                try await file(request)
                filed += 1
            } catch {
                portal.log.error(
                    "receipt not filed", metadata: ["request": "\(request.id.value)", "trouble": "\(error)"])
            }
        }
        return filed
    }

    /// The mailbox belongs to the contract and not to one reader, so its receipt is in German.
    private func file(_ request: ServiceRequest) async throws {
        let events = try await portal.store.read { try $0.events(of: request.id) }
        let receipt = Receipt(request: request, events: events)
        let (house, documents, now) = (portal.operator, portal.documents, portal.clock.now())
        let kept = try await NIOThreadPool.singleton.runIfActive {
            try documents.keep(receipt.document(from: house, in: .german).render())
        }
        try await portal.store.write(about: request.contract?.value ?? request.id.value) { db in
            try db.file(receipt, as: kept, at: now)
        }
    }
}
