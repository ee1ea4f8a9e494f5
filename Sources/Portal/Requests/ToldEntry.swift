import Store
import Vocabulary

/// One entry of a timeline with the request it belongs to, as letters tell of it.
struct ToldEntry: Sendable {
    let request: ServiceRequest
    /// Nil when nobody can read it: the letter then says less.
    let payload: (any RequestKind)?
    let event: RequestEvent
    /// Of an ordered contract: how far it came with this entry.
    let progress: OrderProgress?
    /// The day supply is to begin, as it was known by then.
    let beginsOn: Day?
    /// What is due for a fault or a missed appointment.
    let compensation: FixedCompensation?
    /// What was asked back last, by then, and its words.
    let question: RequestQuestion?
    let asked: String?

    static func load(_ request: String, at position: Int, _ db: Session) throws -> ToldEntry? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try db.request(id), let event = try db.event(position, of: id) else { return nil }
        let progress = try db.progress(of: id).filter { $0.position <= position }
        let question = try db.questions(of: id, for: nil).last { $0.position <= position }
        return ToldEntry(
            request: request, payload: RequestKinds.payload(of: request), event: event,
            progress: progress.last { $0.position == position },
            beginsOn: progress.last { $0.beginsOn != nil }?.beginsOn, compensation: try db.compensation(of: id),
            question: question, asked: try question.flatMap { try db.event($0.position, of: id)?.remark })
    }

    /// What stands above: number, state, promise, and how far an ordered contract is.
    var frame: [Fact] {
        guard let progress else { return request.frame(event) }
        let stage = ContractTexts.state(progress.stage, endsOn: nil)
        return request.frame(event) + [Fact(NewContractRequestTexts.stage, stage)]
    }

    var remark: [Fact] { event.remark.map { [Fact(RequestTexts.remark, RequestTexts.remark($0))] } ?? [] }

    /// What the entry says, behind the question where it reminds of it or answers it.
    func told(at position: Int, _ reporter: RequestStanding.Reporter) -> [Fact] {
        let (isAsked, isAnswered) = (question?.position == position, question?.answerPosition == position)
        let asking = question?.offer == nil ? QuestionTexts.question : OfferTexts.title
        let answering = reporter == .you ? QuestionTexts.answer : QuestionTexts.theAnswer
        var facts: [Fact] = []
        if isAnswered || isReminder, let asked { facts.append(Fact(asking, RequestTexts.remark(asked))) }
        if isAnswered, let isAccepted = question?.isAccepted {
            facts.append(Fact(answering, isAccepted ? OfferTexts.accepted : OfferTexts.declined))
        }
        guard let remark = event.remark else { return facts }
        let isDecided = question?.isAccepted != nil
        let label = isAsked ? asking : isAnswered && !isDecided ? answering : RequestTexts.remark
        return facts + [Fact(label, RequestTexts.remark(remark))]
    }

    /// How to answer, where the entry waits for the customer.
    func howToAnswer(_ phone: String) -> Text {
        guard let question else { return RequestAnswerTexts.howToAnswer(phone) }
        // Without an account there is no page to answer on.
        guard payload?.answerTo == nil else {
            let (how, then) = (
                RequestAnswerTexts.howToAnswer(phone),
                QuestionTexts.follows(question.times, payload?.silence ?? .goesOn)
            )
            return Text("\(how.german) \(then.german)", en: "\(how.english) \(then.english)")
        }
        if question.offer != nil { return OfferTexts.howToDecide(question.times, payload?.silence ?? .goesOn, phone) }
        return QuestionTexts.howToAnswer(question.times, payload?.silence ?? .goesOn, phone)
    }

    /// Whether the entry reminds of a question.
    var isReminder: Bool {
        guard case .questionReminder? = event.remark.flatMap(RequestRemark.init(rawValue:)) else { return false }
        return true
    }

    /// Whether the entry is the customer's answer.
    func isReply(at position: Int) -> Bool {
        question?.answerPosition == position && question?.isAccepted != true
    }

    /// Whether the entry proposes something.
    func isOffer(at position: Int) -> Bool { question?.position == position && question?.offer != nil }

    func next(mayAct: Bool) -> Text? { payload?.next(event.state, promisedOn: event.promisedOn, mayAct: mayAct) }
}
