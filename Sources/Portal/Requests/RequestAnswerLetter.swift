import Mail
import Store
import Vocabulary

/// Tells how a request goes on or how it ended: what stands in its timeline when the letter is sent.
struct RequestAnswerLetter: PortalLetter {
    static let kind = "request-answered"
    let request: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        let found = try await desk.portal.store.read { db in
            (request: try db.request(id), last: try db.events(of: id).last)
        }
        guard let request = found.request, let last = found.last else { return nil }
        var facts = [
            Fact(RequestTexts.number, Text(same: request.number.value)),
            Fact(RequestTexts.state, RequestTexts.state(request.state)),
        ]
        if let contract = request.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        if let day = request.promisedOn, !request.state.isClosed { facts.append(Fact(RequestTexts.promised, day.text)) }
        if let remark = last.remark { facts.append(Fact(RequestTexts.remark, RequestTexts.remark(remark))) }
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(RequestAnswerTexts.opening(request.state))),
            .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
        ]
        if let next = RequestKinds.payload(of: request)?.next(
            request.state, promisedOn: request.promisedOn, mayAct: true)
        {
            parts.append(.paragraph(desk.words(next)))
        }
        // Without an account there is no page to look at.
        if RequestKinds.payload(of: request)?.answerTo == nil {
            let url = desk.address("/vorgaenge/\(request.number.value)")
            parts.append(.button(label: desk.words(ReadingLetterTexts.look), url: url))
        }
        parts.append(.small(desk.words(ReadingDecisionTexts.questions(desk.portal.operator.phone))))
        return Draft(subject: RequestAnswerTexts.subject(request.headline, request.state), parts: parts)
    }
}

enum RequestAnswerTexts {
    static func subject(_ what: Text, _ state: ServiceRequest.State) -> Text {
        let now = RequestTexts.state(state)
        return Text("\(what.german): \(now.german)", en: "\(what.english): \(now.english)")
    }
    static func opening(_ state: ServiceRequest.State) -> Text {
        state.isClosed
            ? Text("Ihr Vorgang ist abgeschlossen:", en: "Your request is closed:")
            : Text("Es gibt Neues zu Ihrem Vorgang:", en: "There is news about your request:")
    }
}
