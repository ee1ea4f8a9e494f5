import Mail
import Vocabulary

extension LetterDesk {
    /// The parts of a letter about something that was ordered: what, what happens next, and the words of the law.
    func orderParts(
        _ request: ServiceRequest, _ payload: any RequestKind, opening: Text, promisedOn: Day?,
        _ standing: RequestStanding
    ) -> [LetterBody.Part] {
        let number = request.number.value
        let facts =
            [
                Fact(RequestTexts.number, Text(same: number)), Fact(RequestTexts.received, request.receivedAt.text),
                Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
            ] + payload.facts()
        let next = payload.next(
            request.state == .done ? .done : .received, promisedOn: promisedOn, mayAct: standing.mayAct)
        var parts: [LetterBody.Part] = [
            .paragraph(words(opening)), .facts(facts.map { .init(words($0.label), words($0.value)) }),
            .paragraph(words(next)),
            .button(label: words(ReadingLetterTexts.look), url: address("/vorgaenge/\(number)")),
        ]
        for part in payload.appendix(from: portal.operator) {
            parts.append(.paragraph(words(part.title)))
            parts += part.paragraphs.map { .paragraph(words($0)) }
        }
        parts.append(.small(words(ReadingLetterTexts.doubt(standing.reporter, portal.operator.phone))))
        return parts
    }
}
