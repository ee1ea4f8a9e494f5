import Store
import Vocabulary

extension Portal {
    /// What is kept of the consents of closed accounts that named this address or number, one line each, oldest first:
    /// for who has to show that somebody had agreed (UWG § 7a (2)). Empty when there is nothing, or not any more.
    public func consentProofs(of contact: String) async throws -> [String] {
        let marks = keys.everyProofMark(of: contact)
        let found = try await store.read { db in try marks.flatMap { try db.proofs(mark: $0) } }
        try await noteLeaving(found.count, as: .consentProofsShown, about: "consent proofs")
        return found.sorted { $0.happenedAt < $1.happenedAt }.map { proof in
            let words = proof.text.map { ": \($0)" } ?? ""
            return "\(proof.happenedAt.iso) \(proof.wish.name) \(proof.what.rawValue) (\(proof.how.rawValue))\(words)"
        }
    }
}
