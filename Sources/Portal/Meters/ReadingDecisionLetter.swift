import Mail
import Store
import Vocabulary

/// Tells who reported a reading, and the owners of the contract, what was decided on it. What stands in the books when
/// the letter is sent is what it says: the values of one report may be decided one after the other.
struct ReadingDecisionLetter: PortalLetter {
    static let kind = "reading-decided"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang", "Vertrag"])
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
        let next = payload.next(state, promisedOn: nil, mayAct: standing.mayAct)
        return draft(state, on: day, contract.value, file.decided, next, standing.reporter, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(number: Muster.number).draft(
            .done, on: desk.now.day, Muster.contract, [], ReadingRequestTexts.done, .you, desk)
    }

    private func draft(
        _ state: ServiceRequest.State, on day: Day, _ contract: String, _ decided: [Fact], _ next: Text,
        _ reporter: RequestStanding.Reporter, _ desk: LetterDesk
    ) -> Draft {
        let facts = [
            Fact(RequestTexts.number, Text(same: number)), Fact(RequestTexts.contract, Text(same: contract)),
            Fact(RequestTexts.state, RequestTexts.state(state)), Fact(ReadingTexts.day, day.text),
        ]
        return Draft(
            subject: ReadingDecisionTexts.subject(state == .done, day, reporter),
            parts: [
                .paragraph(desk.words(ReadingDecisionTexts.opening(reporter))), desk.facts(facts + decided),
                .paragraph(desk.words(next)), desk.look(at: number),
                .small(desk.words(ReadingDecisionTexts.questions(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number, contract: contract))
    }
}
