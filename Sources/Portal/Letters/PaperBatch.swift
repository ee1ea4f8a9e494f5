import Logging
import NIOPosix
import Paper
import Store
import Vocabulary

/// Makes a batch of what waits to be printed, and its PDF: a cover sheet with the count, then each letter.
struct PaperBatches: Sendable {
    let portal: Portal
    /// Letters of one batch.
    static let most = 200

    /// Marks what can be printed as printed. Nil when there is nothing.
    func make(by visit: StaffVisit) async throws -> ID<PaperBatch>? {
        var printable: [ID<WaitingLetter>] = []
        var settled: [ID<WaitingLetter>] = []
        var seen = 0
        // What cannot be printed now stays on the list and holds up nothing behind it.
        while printable.count < Self.most {
            let (behind, most) = (seen, Self.most - printable.count)
            let waiting = try await portal.store.read { try $0.lettersToPrint(behind: behind, most: most) }
            guard !waiting.isEmpty else { break }
            seen += waiting.count
            for letter in waiting {
                switch await look(at: letter) {
                case .printable: printable.append(letter.id)
                case .nothingToSay: settled.append(letter.id)
                case .notNow: break
                }
            }
        }
        let (chosen, gone, me, now) = (printable, settled, visit.person.id, visit.request.now)
        return try await portal.store.write(about: "paper") { db in
            try db.dropFromPrintList(gone)
            guard let batch = try db.makeBatch(of: chosen, by: me, at: now) else { return nil }
            try db.audit(visit.staffAct(.lettersPrinted, of: "batch:\(batch.id.value)", [.count: String(batch.count)]))
            return batch.id
        }
    }

    /// The PDF of a batch; nil when there is none, or when what its letters said is deleted already.
    func pdf(of id: ID<PaperBatch>) async throws -> [UInt8]? {
        let found = try await portal.store.read { db in
            (batch: try db.paperBatch(id), letters: try db.letters(ofBatch: id))
        }
        guard let batch = found.batch, batch.undoneAt == nil, !found.letters.isEmpty else { return nil }
        var letters: [PaperLetter] = []
        var missing: [WaitingLetter] = []
        for waiting in found.letters {
            if let letter = try await write(waiting) { letters.append(letter) } else { missing.append(waiting) }
        }
        // What is not in it was not printed.
        if !missing.isEmpty {
            let back = missing.map(\.id)
            try await portal.store.write(about: "paper") { try $0.takeBack(back, outOf: id) }
        }
        guard !letters.isEmpty else { return nil }
        let (house, printed, left) = (portal.operator, letters, missing)
        return try await NIOThreadPool.singleton.runIfActive {
            let documents = printed.map { $0.document(from: house, at: batch.madeAt) }
            let title = PaperLetterTexts.run(batch.madeAt.day).german
            var run = Mailing(
                title: title, language: .german, author: house.name, created: batch.madeAt, letters: documents)
            let pages = try run.pageCounts()
            let cover = PrintCover(batch: batch, letters: printed, pages: pages, missing: left, house: house)
            run.letters.insert(cover.document, at: 0)
            return try run.render()
        }
    }

    /// Nil when it cannot be printed any more. What may go well the next time is thrown.
    private func write(_ waiting: WaitingLetter) async throws -> PaperLetter? {
        guard let recipient = try await recipient(of: waiting) else { return nil }
        do {
            return try await PaperLetter.write(waiting, to: recipient, portal)
        } catch let error as StoreError {
            throw error
        } catch let trouble as DocumentStore.Trouble {
            throw trouble
        } catch {
            portal.log.warning(
                "letter not printed", metadata: ["letter": "\(waiting.id.value)", "trouble": "\(error)"])
            return nil
        }
    }

    private enum Look { case printable, nothingToSay, notNow }

    /// One that cannot be read holds up no other.
    private func look(at letter: WaitingLetter) async -> Look {
        do {
            guard let recipient = try await recipient(of: letter) else { return .notNow }
            return try await PaperLetter.write(letter, to: recipient, portal) == nil ? .nothingToSay : .printable
        } catch {
            portal.log.warning(
                "letter not printed", metadata: ["letter": "\(letter.id.value)", "trouble": "\(error)"])
            return .notNow
        }
    }

    private func recipient(of letter: WaitingLetter) async throws -> PostalRecipient? {
        guard let address = try? EmailAddress(letter.recipient) else { return nil }
        let today = portal.clock.now().day
        return try await portal.store.read { try $0.postalRecipient(address, of: letter.queuedAt, today: today) }
    }
}

/// The first sheet of a batch: how many letters, to whom, and how many pages each has.
struct PrintCover: Sendable {
    let batch: PaperBatch
    let letters: [PaperLetter]
    let pages: [Int]
    /// Those of the batch that could not be printed.
    let missing: [WaitingLetter]
    let house: Operator

    /// In German, as the house works.
    var document: Document {
        let rows = zip(letters, pages).enumerated().map { index, letter in
            [
                String(index + 1), "\(letter.0.recipient.name), \(letter.0.recipient.lines.last ?? "")",
                letter.0.draft.subject.german, String(letter.1),
            ]
        }
        return Document(
            title: PaperLetterTexts.run(batch.madeAt.day).german, language: .german, author: house.name,
            created: batch.madeAt, letterhead: Letterhead(house, in: .german),
            blocks: [
                .facts([
                    Paper.Fact(PaperLetterTexts.counted.german, String(letters.count)),
                    Paper.Fact(PaperLetterTexts.pages.german, String(pages.reduce(0, +))),
                    Paper.Fact(PaperLetterTexts.madeBy.german, "\(batch.staffName), \(batch.madeAt.german)"),
                ]),
                .note(PaperLetterTexts.cover.german),
                .table(
                    Table(
                        columns: [
                            .init(PaperLetterTexts.number.german, .right, share: 0.5),
                            .init(PaperLetterTexts.to.german, share: 3), .init(PaperLetterTexts.what.german, share: 3),
                            .init(PaperLetterTexts.pages.german, .right, share: 0.8),
                        ], rows: rows)),
            ] + notPrinted)
    }

    private var notPrinted: [Block] {
        guard !missing.isEmpty else { return [] }
        return [
            .note(PaperLetterTexts.notPrinted.german),
            .table(
                Table(
                    columns: [
                        .init(PaperLetterTexts.to.german, share: 3), .init(PaperLetterTexts.what.german, share: 3),
                    ], rows: missing.map { [$0.recipient, LetterTitles.title($0.kind).german] })),
        ]
    }
}
