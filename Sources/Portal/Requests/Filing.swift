import Logging
import NIOPosix
import Paper
public import ServiceLifecycle
import Store
import Vocabulary

/// Puts the receipt of every request into the mailbox (Ablage), soon after the request and never in its way.
public struct Filing: Service {
    let portal: Portal

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws { await rounds.run() }

    @discardableResult
    func round() async throws -> Int { try await rounds.round() }

    private var rounds: Rounds<ID<ServiceRequest>> {
        Rounds(
            portal: portal, trouble: "receipt not filed", bell: portal.filingBell, seconds: 15,
            due: { try $0.requestsToFile(at: $1, most: $2) }, key: \.value, work: file,
            stepBack: { try $1.noteFilingFailure($0, again: $2) })
    }

    /// The mailbox belongs to the contract and not to one reader, so its receipt is in German.
    @Sendable private func file(_ id: ID<ServiceRequest>) async throws {
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
