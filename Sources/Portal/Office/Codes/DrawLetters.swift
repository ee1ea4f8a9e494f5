import HTML
import HTTPTypes
import Store
import Vocabulary

/// The press that draws codes and answers with their PDF. Nobody draws what they ordered themselves, the second factor is
/// fresh, and who drew how many stands in the security log; the PDF is kept nowhere.
enum DrawLetters {
    static let path: Path = "/service/codes/ziehen"

    private struct Job: Sendable {
        let batch: ID<CodeBatch>?
        let lost: ID<CodeDraw>?
        let letters: [WaitingCodeLetter]
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        let (now, once) = (visit.request.now, visit.forms.onceKey(visit.body))
        guard let job = try await job(visit) else { return try await again(visit, CodesTexts.nothingToDraw) }
        guard !job.letters.isEmpty else { return try await again(visit, CodesTexts.nothingToDraw) }
        let codes = DrawCodes(portal: visit.portal, staff: visit.person.id)
        let drawn = try await codes.make(job.letters, at: now)
        let count = drawn.letters.count
        do {
            try await visit.portal.store.write(about: "codes") { db in
                if try db.earlierResult(once) != nil { throw DrawCodes.Faster() }
                _ = try db.once(once, at: now) { CodesPage.path.value }
                let draw = try codes.keep(drawn, batch: job.batch, insteadOf: job.lost, at: now, db)
                try db.audit(visit.staffAct(.codesDrawn, of: "draw:\(draw.value)", [.count: String(count)]))
            }
        } catch is DrawCodes.Faster {
            return try await again(visit, CodesTexts.faster)
        }
        return Answer.bytes(drawn.pdf, type: "application/pdf")
            .named("Codes_\(now.day.iso)_\(count).pdf", attachment: true)
    }

    /// Nil when there is no such batch or time, or another one came in its place.
    private static func job(_ visit: StaffVisit) async throws -> Job? {
        let (me, now) = (visit.person.id, visit.request.now)
        if let typed = visit.body["statt"] {
            guard let lost = ID<CodeDraw>(typed) else { return nil }
            return try await visit.portal.store.read { db in
                guard let known = try db.batch(of: lost), !known.isReplaced else { return nil }
                return Job(batch: known.batch, lost: lost, letters: try db.codeLetters(of: lost, for: me))
            }
        }
        let typed = visit.body["sendung"]
        let batch = typed.flatMap { ID<CodeBatch>($0) }
        guard typed == nil || batch != nil else { return nil }
        return try await visit.portal.store.write(about: "codes") { db in
            try db.endNeedlessCodeLetters(at: now)
            return Job(
                batch: batch, lost: nil,
                letters: try db.waitingCodeLetters(of: batch, for: me, most: DrawCodes.most))
        }
    }

    private static func again(_ visit: StaffVisit, _ conflict: Text) async throws -> Answer {
        var page = try await CodesPage.load(visit)
        page.conflict = conflict
        return page.answer()
    }
}
