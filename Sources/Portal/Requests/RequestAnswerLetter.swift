import Mail
import Store
import Vocabulary

/// Tells how a request goes on or how it ended: one entry of its timeline.
struct RequestAnswerLetter: PortalLetter {
    static let kind = "request-answered"
    let request: String
    /// The entry, by its position.
    let position: Int

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, position) = (ID<ServiceRequest>(stored: request), position)
        let found = try await desk.portal.store.read { db in
            (
                request: try db.request(id), event: try db.event(position, of: id),
                progress: try db.progress(of: id).first { $0.position == position }
            )
        }
        guard let request = found.request, let event = found.event else { return nil }
        var facts = [
            Fact(RequestTexts.number, Text(same: request.number.value)),
            Fact(RequestTexts.state, RequestTexts.state(event.state)),
        ]
        if let contract = request.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        if let progress = found.progress {
            facts.append(Fact(NewContractRequestTexts.stage, ContractTexts.state(progress.stage, endsOn: nil)))
            if let day = progress.beginsOn { facts.append(Fact(NewContractRequestTexts.begins, day.text)) }
        }
        if let day = event.promisedOn, !event.state.isClosed { facts.append(Fact(RequestTexts.promised, day.text)) }
        if let remark = event.remark { facts.append(Fact(RequestTexts.remark, RequestTexts.remark(remark))) }
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(RequestAnswerTexts.opening(event.state))),
            .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
        ]
        if let next = RequestKinds.payload(of: request)?.next(
            event.state, promisedOn: event.promisedOn, mayAct: true)
        {
            parts.append(.paragraph(desk.words(next)))
        }
        if event.state == .waitingForCustomer {
            parts.append(.paragraph(desk.words(RequestAnswerTexts.howToAnswer(desk.portal.operator.phone))))
        }
        // Without an account there is no page to look at.
        if RequestKinds.payload(of: request)?.answerTo == nil {
            let url = desk.address("/vorgaenge/\(request.number.value)")
            parts.append(.button(label: desk.words(ReadingLetterTexts.look), url: url))
        }
        parts.append(.small(desk.words(ReadingDecisionTexts.questions(desk.portal.operator.phone))))
        return Draft(subject: RequestAnswerTexts.subject(request.headline, event.state), parts: parts)
    }
}

enum RequestAnswerTexts {
    static func subject(_ what: Text, _ state: ServiceRequest.State) -> Text {
        let now = RequestTexts.state(state)
        return Text("\(what.german): \(now.german)", en: "\(what.english): \(now.english)")
    }
    static func howToAnswer(_ phone: String) -> Text {
        Text(
            "Antworten Sie einfach auf diese E-Mail, oder rufen Sie uns an: \(phone).",
            en: "Just answer this e-mail, or call us: \(phone).")
    }
    static func opening(_ state: ServiceRequest.State) -> Text {
        state.isClosed
            ? Text("Ihr Vorgang ist abgeschlossen:", en: "Your request is closed:")
            : Text("Es gibt Neues zu Ihrem Vorgang:", en: "There is news about your request:")
    }
}
