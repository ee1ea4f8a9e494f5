import Logging
import NIOPosix
import Paper
public import ServiceLifecycle
import Store
import Vocabulary

/// Puts the paper about each compensation into the mailbox of its contract, soon after it was fixed.
public struct FileCompensations: Service {
    let portal: Portal

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws { await rounds.run() }

    @discardableResult
    func round() async throws -> Int { try await rounds.round() }

    private var rounds: Rounds<ID<ServiceRequest>> {
        Rounds(
            portal: portal, trouble: "compensation not filed", bell: Bell(), seconds: 30,
            due: { try $0.compensationsToFile(at: $1, most: $2) }, key: \.value, work: file,
            stepBack: { try $1.noteCompensationFailure($0, again: $2) })
    }

    /// The mailbox belongs to the contract and not to one reader, so its paper is in German.
    @Sendable private func file(_ id: ID<ServiceRequest>) async throws {
        let found = try await portal.store.read { db in (try db.request(id), try db.compensation(of: id)) }
        guard let request = found.0, let fixed = found.1 else { return }
        let (house, documents, now) = (portal.operator, portal.documents, portal.clock.now())
        let paper = CompensationPaper.document(fixed, of: request, headline: request.headline, from: house, in: .german)
        let kept = try await NIOThreadPool.singleton.runIfActive { try documents.keep(paper.render()) }
        try await portal.store.write(about: request.contract?.value ?? id.value) { db in
            try db.file(fixed, of: request, as: kept, at: now)
        }
    }
}
