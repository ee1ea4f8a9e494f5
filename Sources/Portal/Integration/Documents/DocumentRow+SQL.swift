import Store
import Vocabulary

/// What of a document never changes.
struct KnownDocument: Sendable {
    let id: String
    let contract: String
    let sha256: String
}

extension Session {
    func knownDocument(key: String) throws -> KnownDocument? {
        try first("SELECT id, contract_id, sha256 FROM document WHERE external_id = \(key)", KnownDocument.init)
    }

    func storedPDF(key: String) throws -> DocumentStore.Kept? {
        try first("SELECT sha256, size FROM document WHERE external_id = \(key)", DocumentStore.Kept.init)
    }

    /// Files a document whose PDF is on disk.
    func keep(_ row: DocumentRow, _ kept: DocumentStore.Kept, at now: Instant) throws -> RowOutcome {
        guard let contract = try knownContract(number: row.contract)?.id else {
            return .refused("contract_number \(row.contract.value) is not known")
        }
        if let known = try knownDocument(key: row.key), known.sha256 != kept.sha256 || known.contract != contract {
            return .refused("a document never changes; deliver it under a new external_id")
        }
        return try put(row, kept, contract: contract, at: now)
    }

    private func put(_ row: DocumentRow, _ kept: DocumentStore.Kept, contract: String, at now: Instant) throws
        -> RowOutcome
    {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO document (id, external_id, contract_id, category, title, search, issued_on, arrived_at, sha256,
                size)
            VALUES (\(new), \(row.key), \(contract), \(row.category.rawValue), \(row.title),
                \(SearchKey(row.title).value), \(row.issuedOn), \(now), \(kept.sha256), \(kept.size))
            ON CONFLICT (external_id) DO UPDATE SET category = excluded.category, title = excluded.title,
                search = excluded.search, issued_on = excluded.issued_on
            WHERE (document.category, document.title, document.search, document.issued_on)
              IS DISTINCT FROM (excluded.category, excluded.title, excluded.search, excluded.issued_on)
            RETURNING id
            """, as: String.self)
        let outcome = RowOutcome(written: written, new: new)
        if outcome == .added { try settleUpload(key: row.key, with: ID(stored: new), at: now) }
        // An archive that is delivered once must not write to everybody about old letters. A price change is always told.
        let isRecent = row.issuedOn.days(until: now.day) <= 30 || row.category == .priceChange
        if outcome == .added, isRecent {
            try announce(ID(stored: new), of: ID(stored: contract), at: now)
        }
        return outcome
    }
}
