import Vocabulary

/// Something the house asked a customer back.
struct RequestQuestion: Sendable {
    /// The entry of the timeline that asks.
    let position: Int
    let askedAt: Instant
    /// Nil where billing asks: it decides itself how long it waits.
    let times: AnswerTimes?
    let remindedAt: Instant?
    /// What the house proposes instead of what was asked for; nil where it only asks.
    let offer: CounterOffer?
    /// Whether it was taken; nil without an answer.
    let isAccepted: Bool?
    /// The entry with the customer's answer.
    let answerPosition: Int?
    /// Who gave it, as the reader stands to them; nil without an answer.
    let answerer: RequestStanding.Reporter?

    /// The entries whose words are between the house and those who may act.
    var positions: [Int] { [position, answerPosition].compactMap(\.self) }
}

extension RequestQuestion {
    /// What becomes of the promise of its request when the wait ends on a day; nil when it stays.
    func promise(of request: ServiceRequest, whenAnswered day: Day) -> Day? {
        let payload = RequestKinds.payload(of: request)
        let law = payload?.deadlines(receivedOn: request.receivedAt.day).map(\.until).min()
        return PausedPromise.day(request.promisedOn, askedOn: askedAt.day, answeredOn: day, law: law)
    }
}

extension RequestFile {
    /// What is to be answered now. Who may only look neither reads nor answers it.
    var openQuestion: RequestQuestion? {
        guard isWhole, request.state == .waitingForCustomer else { return nil }
        return questions.last
    }

    /// The words of a question.
    func words(of question: RequestQuestion) -> String? {
        events.indices.contains(question.position - 1) ? events[question.position - 1].remark : nil
    }

    /// The day that will be promised when the customer answers on a day.
    func promise(whenAnswered day: Day, _ question: RequestQuestion) -> Day? {
        question.promise(of: request, whenAnswered: day)
    }
}
