import HTML
import Mail
import Store
import Vocabulary

/// The letter a customer would get for an answer that is not sent yet: the answer is given and taken back in one breath, and
/// what it promised to write is written by the letters themselves.
struct AnswerPreview: Sendable {
    let subject: String
    let body: LetterBody
    let language: Language
    /// Files that would go along.
    let enclosed: [String]
    /// Everybody who would get one, the reader of this one first.
    let recipients: [String]

    enum Outcome: Sendable {
        case letter(AnswerPreview)
        /// Nobody has an address it could go to.
        case nobody
        case conflict(Text)
    }

    /// Ends the transaction with nothing kept.
    private struct NotKept: Error {
        let letters: [UnsentLetter]
    }

    static func make(_ answer: OfficeAnswer, seen: Int, _ file: OfficeFile, _ visit: StaffVisit) async throws -> Outcome
    {
        let (id, now) = (file.request.id, visit.request.now)
        do {
            let conflict = try await visit.portal.store.write(about: id.value) { db -> Text in
                if let conflict = try answer.give(to: id, seen: seen, in: db, at: now) { return conflict }
                throw NotKept(letters: try db.unsentLetters(about: id, behind: seen, at: now))
            }
            return .conflict(conflict)
        } catch let unsent as NotKept {
            return try await written(unsent.letters, visit)
        }
    }

    private static func written(_ letters: [UnsentLetter], _ visit: StaffVisit) async throws -> Outcome {
        let sorted = letters.sorted { $0.isForMaker && !$1.isForMaker }
        guard let first = sorted.first else { return .nobody }
        let desk = LetterDesk(
            portal: visit.portal, language: first.language, now: visit.request.now, recipient: first.recipient)
        guard let draft = try await first.letter.write(desk, of: first.told) else { return .nobody }
        let wording = try await visit.portal.wording(of: type(of: first.letter).kind, asOf: desk.now)
        return .letter(
            AnswerPreview(
                subject: desk.words(draft.subject),
                body: WordedLetter(draft: draft, wording: wording, desk: desk).body, language: first.language,
                enclosed: draft.attachments.map(\.filename), recipients: sorted.map(\.recipient.value)))
    }

    func write(_ page: Page) {
        page.div(.class("notice"), .role("status"), .id("vorschau")) {
            page.p { page.strong(AnswerTexts.previewTitle) }
            page.p(AnswerTexts.previewTo(recipients), .class("detail"))
            page.div(.lang(language)) {
                page.p { page.strong(subject) }
                for part in body.parts { page.part(part) }
            }
            if !enclosed.isEmpty { page.p(AnswerTexts.previewEnclosed(enclosed), .class("detail")) }
        }
    }
}

extension Page {
    /// A part of a letter, to be read only: its links open nothing here.
    fileprivate func part(_ part: LetterBody.Part) {
        switch part {
        case .paragraph(let words): p(words, .class("lines"))
        case .button(let label, _): p { span(label, .class("badge")) }
        case .code(let code): p { self.code(code) }
        case .facts(let facts):
            dl(.class("facts")) { for one in facts { fact(Text(same: one.label), one.value) } }
        case .small(let words): p { small(words) }
        }
    }
}
