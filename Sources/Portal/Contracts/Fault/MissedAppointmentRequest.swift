import HTML
import Vocabulary

/// An appointment the technician missed (TKG § 58 (4)), told of when the fault was over: a request of its own, because
/// what was due for the fault is fixed.
struct MissedAppointmentRequest: DecidedByRows {
    static let name = "missed-appointment"
    static let title = Text("Versäumter Termin", en: "Missed appointment")

    /// The number of the fault.
    let fault: String
    let day: String
    /// Gross, in cents, as it stands with the fault.
    let monthlyFee: Int64?

    var headline: Text {
        guard let day = Day(iso: day) else { return Self.title }
        return Text("Versäumter Termin am \(day.german)", en: "Missed appointment on \(day.english)")
    }

    var fee: Money? { monthlyFee.map { Money(cents: $0) } }

    func facts() -> [Fact] {
        var facts = [Fact(FaultRequest.title, Text(same: fault))]
        if let day = Day(iso: day) { facts.append(Fact(FaultTexts.missedOn, day.text)) }
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .received, .inReview, .sentToGridOperator: FaultTexts.missedNext(until: promisedOn)
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .done: FaultTexts.missedDone
        case .refused: FaultTexts.missedRefused
        case .withdrawn: FaultTexts.missedWithdrawn
        }
    }

    /// By when it is decided.
    static func promisedOn(receivedOn day: Day) -> Day { WorkingDays.adding(5, to: day) }

    func write(_ page: Page, _ file: RequestFile, today: Day) {
        guard file.compensation != nil || !file.request.state.isClosed else { return }
        let due =
            file.compensation?.due
            ?? FaultCompensation(totalSince: nil, until: today, monthlyFee: fee, missedAppointments: 1)
        let why = FaultWhy.why(due, fee: fee)
        page.section {
            page.h2(FaultTexts.compensation)
            page.dl(.class("facts")) {
                page.fact(
                    file.compensation == nil ? FaultTexts.ifConfirmed : FaultTexts.compensation, due.total.text,
                    why)
                if let fee { page.fact(ContractFactTexts.monthly, fee.text) }
                if let day = file.compensation?.creditedOn { page.fact(FaultTexts.creditedOn, day.text) }
            }
            page.p(FaultTexts.missedRule)
            page.why(why)
            if file.compensation != nil {
                page.p {
                    page.a(
                        FaultTexts.paper, href: CompensationPaper.path(file.request.number), .class("button-second"))
                }
            }
        }
    }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }
}
