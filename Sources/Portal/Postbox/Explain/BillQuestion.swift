import Vocabulary

/// A question about a bill: have it explained, free of charge (EnWG § 40 (1)), or object to it (EnWG § 111a; TKG § 67).
struct BillQuestion: AskedOnce {
    static let name = "bill-question"
    static let title = Text("Frage zur Rechnung", en: "Question about a bill")
    static let isReceiptForActors = true

    enum Wish: String, Codable, Sendable, CaseIterable {
        case explain, object
    }

    let wish: Wish
    let commodity: String
    /// The identity, title and date of the bill.
    let document: String
    let documentTitle: String
    let issuedOn: String
    let words: String?
    /// What was said about the settling of disputes then.
    let dispute: DisputeNotice

    var headline: Text {
        let day = Day(iso: issuedOn)
        return wish == .explain ? BillQuestionTexts.explain(day) : BillQuestionTexts.object(day)
    }

    var asked: [String?] { [wish.rawValue, document, words] }

    func facts() -> [Fact] {
        let question = words.map { [Fact(BillQuestionTexts.question, Text(same: $0))] } ?? []
        return about + question
    }

    /// Which bill, and not a word of who asks.
    func shared() -> [Fact] { about }

    private var about: [Fact] {
        var facts = [
            Fact(BillQuestionTexts.wish, BillQuestionTexts.words(wish)),
            Fact(BillQuestionTexts.bill, Text(same: documentTitle)),
        ]
        if let day = Day(iso: issuedOn) { facts.append(Fact(PostboxTexts.issued, day.text)) }
        return facts
    }

    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: RequestTexts.arrived(headline), opening: RequestTexts.arrivedOpening(reporter),
            facts: [
                Fact(BillQuestionTexts.wish, BillQuestionTexts.words(wish)),
                Fact(BillQuestionTexts.bill, Text(same: documentTitle)),
            ])
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done:
            wish == .explain
                ? BillQuestionTexts.explained(mayAct) : .sentences([ComplaintTexts.answered(mayAct), dispute.text])
        case .refused: .sentences([ComplaintTexts.refused(mayAct), dispute.text])
        case .withdrawn: BillQuestionTexts.withdrawn
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .received, .inReview, .sentToGridOperator: BillQuestionTexts.next(wish, until: promisedOn)
        }
    }

    /// To object to a bill for energy is to complain about it.
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        guard wish == .object, commodity != Commodity.internet.rawValue else { return [] }
        return [
            StatutoryDeadline(
                duty: ComplaintTexts.duty, norm: "§ 111a EnWG", ComplaintTerm.days, after: .arrival(day))
        ]
    }

    var promiseCount: PromiseCount { wish == .object ? .days : .workingDays }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }

    /// To object is to complain.
    func appendix(from house: Operator) -> [RequestAppendix] { wish == .object ? [dispute.appendix] : [] }
}

/// What can be asked about a document, and until when.
enum BillRule {
    /// Documents that ask for money.
    static func isBill(_ category: DocumentCategory) -> Bool {
        [.annualBill, .finalBill, .monthlyBill].contains(category)
    }

    /// The last day a bill for the internet can be objected to: eight weeks after it arrived (TKG § 67), or the next
    /// working day when they end on none (BGB § 193). Nil for energy.
    static func objectionEnds(_ commodity: Commodity, arrivedOn day: Day) -> Day? {
        commodity == .internet ? WorkingDays.next(onOrAfter: day.adding(days: 56)) : nil
    }

    static func wishes(_ commodity: Commodity, arrivedOn day: Day, today: Day) -> [BillQuestion.Wish] {
        let isOver = objectionEnds(commodity, arrivedOn: day).map { today > $0 } ?? false
        return isOver ? [.explain] : BillQuestion.Wish.allCases
    }
}
