import Mail
import Store
import Vocabulary

/// Tells how a request goes on or how it ended: one entry of its timeline.
struct RequestAnswerLetter: EntryLetter {
    static let kind = "request-answered"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang", "Vertrag"])
    let request: String
    /// The entry, by its position.
    let position: Int
    /// To who took the request back, where the entry says that; else to who made it.
    let standing: RequestStanding

    func write(_ desk: LetterDesk, of told: ToldEntry) async throws -> Draft? { draft(told, desk) }

    static func muster(_ desk: LetterDesk) -> Draft? {
        guard let request = Muster.request(at: desk.now) else { return nil }
        let event = RequestEvent(state: .done, happenedAt: desk.now, actor: .staff, promisedOn: nil, remark: nil)
        let told = ToldEntry(
            request: request, payload: RequestKinds.payload(of: request), event: event, progress: nil, beginsOn: nil,
            compensation: nil, question: nil, asked: nil)
        let standing = RequestStanding(reporter: .you, mayAct: true)
        return Self(request: request.id.value, position: 2, standing: standing).draft(told, desk)
    }

    private func draft(_ told: ToldEntry, _ desk: LetterDesk) -> Draft {
        let (request, payload, event) = (told.request, told.payload, told.event)
        let phone = desk.portal.operator.phone
        var facts = told.frame
        if let day = told.progress?.beginsOn { facts.append(Fact(NewContractRequestTexts.begins, day.text)) }
        facts += payload?.confirmed(by: event) ?? []
        if event.state.isClosed, let fixed = told.compensation { facts += fixed.facts }
        if event.bonusNews != nil, let bonus = (payload as? MoveRequest)?.bonus {
            facts.append(Fact(MoveBonusTexts.amount, Money(cents: Int64(bonus.cents)).text))
        }
        facts += told.told(at: position, standing.reporter)
        let isReply = told.isReply(at: position)
        let opening =
            isReply
            ? QuestionTexts.arrivedOpening(standing.reporter) : RequestAnswerTexts.opening(event, standing.reporter)
        var parts: [LetterBody.Part] = [.paragraph(desk.words(opening)), desk.facts(facts)]
        let next =
            event.state == .waitingForCustomer
            ? told.howToAnswer(phone)
            : event.bonusNews.map {
                MoveBonusTexts.next($0, payableFrom: (payload as? MoveRequest)?.bonus?.earliest(after: $0))
            } ?? told.next(mayAct: standing.mayAct)
        if event.isBrokenPromise {
            parts.append(.paragraph(desk.words(RequestTexts.promiseBrokenNext)))
        } else if !RequestAnswerTexts.isCredit(event), let next {
            parts.append(.paragraph(desk.words(next)))
        }
        if standing.mayAct { parts += (payload?.told(by: event) ?? []).map { .paragraph(desk.words($0)) } }
        // Without an account there is no page to look at.
        if payload?.answerTo == nil { parts.append(desk.look(at: request.number.value)) }
        let isTakenBack = event.actor == .customer
        parts.append(
            .small(
                desk.words(
                    isTakenBack ? RequestTexts.doubt(standing.reporter, phone) : ReadingDecisionTexts.questions(phone)))
        )
        let subject =
            told.isOffer(at: position)
            ? OfferTexts.subject(request.headline)
            : isReply
                ? QuestionTexts.arrivedSubject(request.headline)
                : told.isReminder
                    ? QuestionTexts.reminderSubject(request.headline)
                    : event.isBrokenPromise
                        ? RequestAnswerTexts.late(request.headline)
                        : event.bonusNews.map { MoveBonusTexts.subject($0.standing) }
                            ?? RequestAnswerTexts.subject(request.headline, event.state)
        return Draft(
            subject: subject, parts: parts,
            known: LetterNames.of(request: request.number.value, contract: request.contract?.value))
    }
}

extension Session {
    /// Tells of one entry of a timeline. `doer` is the customer whose doing it was, if so.
    func tellOfEntry(
        _ position: Int, of request: ID<ServiceRequest>, by doer: ID<Account>? = nil, at now: Instant
    ) throws {
        try tell(of: request, by: doer, at: now) {
            RequestAnswerLetter(request: request.value, position: position, standing: $0)
        }
    }
}

enum RequestAnswerTexts {
    static func subject(_ what: Text, _ state: ServiceRequest.State) -> Text {
        let now = RequestTexts.state(state)
        return Text("\(what.german): \(now.german)", en: "\(what.english): \(now.english)")
    }
    static func late(_ what: Text) -> Text {
        Text("\(what.german): nicht wie versprochen erledigt", en: "\(what.english): not done as promised")
    }
    static func howToAnswer(_ phone: String) -> Text {
        Text(
            "Antworten Sie einfach auf diese E-Mail, oder rufen Sie uns an: \(phone).",
            en: "Just answer this e-mail, or call us: \(phone).")
    }
    /// The last word on a compensation: nothing comes after it.
    static func isCredit(_ event: RequestEvent) -> Bool {
        guard case .compensationCredited? = event.remark.flatMap(RequestRemark.init(rawValue:)) else { return false }
        return true
    }
    static func opening(_ event: RequestEvent, _ reporter: RequestStanding.Reporter) -> Text {
        if isCredit(event) { return FaultTexts.creditedOpening }
        if event.bonusNews != nil { return MoveBonusTexts.opening }
        let state = event.state
        return switch (reporter, state) {
        case (.you, .withdrawn):
            Text(
                "Sie haben diesen Vorgang zurückgezogen. Wir bearbeiten ihn nicht weiter.",
                en: "You took this request back. We stop working on it.")
        case (_, .withdrawn):
            Text(
                "Ein Vorgang zu Ihrem Vertrag wurde zurückgezogen. Wir bearbeiten ihn nicht weiter.",
                en: "A request about your contract was taken back. We stop working on it.")
        case (.you, _) where state.isClosed:
            Text("Ihr Vorgang ist abgeschlossen:", en: "Your request is closed:")
        case (.you, _): Text("Es gibt Neues zu Ihrem Vorgang:", en: "There is news about your request:")
        case (_, _) where state.isClosed:
            Text("Ein Vorgang zu Ihrem Vertrag ist abgeschlossen:", en: "A request about your contract is closed:")
        default:
            Text(
                "Es gibt Neues zu einem Vorgang zu Ihrem Vertrag:",
                en: "There is news about a request on your contract:")
        }
    }
}
