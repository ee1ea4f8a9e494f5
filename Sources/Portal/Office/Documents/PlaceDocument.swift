import Store
import Vocabulary

extension Portal {
    /// Documents of the office that wait to be assigned; swept as photos are once nobody waits for them.
    var uploads: PhotoStore { PhotoStore(files: DocumentStore(folder: "\(settings.data)/uploads")) }
}

extension UploadFacts {
    /// With what the mailbox needs: a kind, a title and a day.
    func whole(on today: Day) -> UploadFacts {
        var facts = self
        facts.category = category ?? .other
        facts.issuedOn = issuedOn ?? today
        facts.title = title ?? (category ?? .other).name.german
        return facts
    }
}

extension Session {
    /// Puts a document into the mailbox of its contract, with the letter that tells of it, as the import does. Returns what lay
    /// there before, or what lies there now.
    /// - Parameter key: The billing system's name for it, so that it is known when it is delivered once more.
    func place(
        _ kept: DocumentStore.Kept, _ facts: UploadFacts, of contract: ID<Contract>, key: String? = nil, at now: Instant
    ) throws -> (outcome: UploadLine.Outcome, document: ID<PostboxDocument>) {
        if let same = try sameDocument(kept.sha256, of: contract) { return (.same, same) }
        let facts = facts.whole(on: now.day)
        let (category, day) = (facts.category ?? .other, facts.issuedOn ?? now.day)
        let isTaken = try key.map { try knownDocument(key: $0) != nil } ?? false
        let arriving = ArrivingDocument(
            externalID: isTaken ? nil : key, contract: contract, request: nil, category: category,
            title: facts.title ?? "",
            issuedOn: day, kept: kept)
        guard let document = try add(arriving, at: now) else { throw StoreError.busy }
        // Old letters that are put in later must not write to everybody. A price change is always told.
        if day.days(until: now.day) <= 30 || category == .priceChange {
            try announce(document, of: contract, at: now)
        }
        return (.placed, document)
    }
}
