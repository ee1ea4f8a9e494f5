import Logging
import Store
import Vocabulary

extension Portal {
    /// Files a document whose bytes are on disk already. Where it comes to nothing they are noted, so that they do not stay:
    /// what was refused may be somebody's bill.
    func filing<T: Sendable>(
        _ kept: DocumentStore.Kept, isFiled: (T) -> Bool = { _ in true }, _ file: () async throws -> T
    ) async throws -> T {
        do {
            let result = try await file()
            if !isFiled(result) { try await noteRefused(kept) }
            return result
        } catch {
            do {
                try await noteRefused(kept)
            } catch let trouble {
                log.warning("refused file not noted", metadata: ["trouble": "\(trouble)"])
            }
            throw error
        }
    }

    func noteRefused(_ kept: DocumentStore.Kept) async throws {
        let now = clock.now()
        try await store.write(about: "refused files") { try $0.noteRefused(kept.sha256, at: now) }
    }
}
