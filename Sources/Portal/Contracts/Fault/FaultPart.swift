import HTML
import Vocabulary

/// What a fault or a missed appointment is worth, on the page of its request, and why: computed anew each time from the
/// timeline while it lasts, as it was fixed from then on.
struct FaultPart {
    /// Why somebody ends the fault, as the address says it.
    static let worksAgain = "geht-wieder"

    let request: ServiceRequest
    let outage: FaultOutage
    let fee: Money?
    let fixed: FixedCompensation?
    let mayAct: Bool
    let today: Day

    /// Nil where nothing can be due.
    init?(_ file: RequestFile, _ payload: FaultRequest, today: Day) {
        let state = file.request.state
        guard file.compensation != nil || (state != .withdrawn && state != .refused) else { return nil }
        (request, fee, fixed) = (file.request, payload.fee, file.compensation)
        outage = FaultOutage(payload, receivedAt: file.request.receivedAt, file.events)
        (mayAct, self.today) = (file.standing.mayAct, today)
    }

    /// The last day that counts: the one it was mended on, or today.
    var until: Day { fixed?.endedAt.day ?? request.closedAt?.day ?? today }

    /// What was closed before amounts were fixed is still computed.
    var due: FaultCompensation { fixed?.due ?? outage.compensation(until: until, monthlyFee: fee) }

    private var isOpen: Bool { !request.state.isClosed }

    func write(_ page: Page) {
        let why = FaultWhy.why(self)
        page.section {
            page.h2(FaultTexts.compensation)
            page.dl(.class("facts")) {
                page.fact(FaultTexts.asOf(until, isOpen: isOpen), (fixed?.amount ?? due.total).text, why)
                if let day = fixed?.creditedOn { page.fact(FaultTexts.creditedOn, day.text) }
            }
            page.p(FaultTexts.summary(due, outage, isOpen: isOpen))
            if let fixed, fixed.amount > .zero, fixed.creditedOn == nil { page.p(FaultTexts.willBeCredited) }
            page.why(why)
            if mayAct { actions(page) }
        }
    }

    private func actions(_ page: Page) {
        let number = request.number
        page.p(.class("actions")) {
            if isOpen, outage.scope == .partial {
                page.a(FaultTexts.nowTotal, href: FaultBecameTotal.path(number), .class("button-second"))
            }
            if isOpen {
                page.a(
                    FaultTexts.worksAgain, href: TakeBackRequest.path(number, because: Self.worksAgain),
                    .class("button-second"))
            }
            page.a(FaultTexts.missed, href: MissedAppointment.path(number), .class("button-second"))
            if fixed != nil {
                page.a(FaultTexts.paper, href: CompensationPaper.path(number), .class("button-second"))
            }
        }
    }
}
