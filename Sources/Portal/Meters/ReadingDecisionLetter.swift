import Mail
import Store
import Vocabulary

/// Tells who reported a reading, and the owners of the contract, what was decided on it. What stands in the books when
/// the letter is sent is what it says: the values of one report may be decided one after the other.
struct ReadingDecisionLetter: PortalLetter {
    static let kind = "reading-decided"
    let number: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let number = RequestNumber(typed: number) else { return nil }
        let recipient = desk.recipient
        let found = try await desk.portal.store.read { db -> RequestFile? in
            guard let account = try db.account(email: recipient) else { return nil }
            return try RequestFile.load(number, for: account.id, db)
        }
        guard let file = found, [.done, .refused].contains(file.request.state), let contract = file.request.contract,
            let payload = file.payload as? ReadingRequest, let day = Day(iso: payload.day)
        else { return nil }
        let (state, standing) = (file.request.state, file.standing)
        let facts = [
            Fact(RequestTexts.number, Text(same: number.value)),
            Fact(RequestTexts.contract, Text(same: contract.value)),
            Fact(RequestTexts.state, RequestTexts.state(state)), Fact(ReadingTexts.day, day.text),
        ]
        return Draft(
            subject: ReadingDecisionTexts.subject(state == .done, day, standing.reporter),
            parts: [
                .paragraph(desk.words(ReadingDecisionTexts.opening(standing.reporter))),
                desk.facts(facts + file.decided),
                .paragraph(desk.words(payload.next(state, promisedOn: nil, mayAct: standing.mayAct))),
                desk.look(at: number.value),
                .small(desk.words(ReadingDecisionTexts.questions(desk.portal.operator.phone))),
            ])
    }
}
