import HTML
import Vocabulary

/// What a fault is worth so far, on the page of its request, and why: computed anew each time from the timeline.
struct FaultPart {
    let request: ServiceRequest
    let payload: FaultRequest
    let events: [RequestEvent]
    let mayAct: Bool
    let today: Day

    /// Nil where nothing can be due.
    init?(_ file: RequestFile, _ payload: FaultRequest, today: Day) {
        guard file.request.state != .withdrawn, file.request.state != .refused else { return nil }
        (request, self.payload, events) = (file.request, payload, file.events)
        (mayAct, self.today) = (file.standing.mayAct, today)
    }

    /// The last day that counts: the one it was mended on, or today.
    var until: Day { request.closedAt?.day ?? today }

    var compensation: FaultCompensation {
        FaultCompensation(
            receivedOn: request.receivedAt.day, until: until, isTotal: payload.scope == .total,
            monthlyFee: payload.fee, missedAppointments: MissedAppointment.count(events))
    }

    func write(_ page: Page) {
        let (due, received, isOpen) = (compensation, request.receivedAt.day, !request.state.isClosed)
        page.section {
            page.h2(FaultTexts.compensation)
            page.dl(.class("facts")) {
                page.fact(FaultTexts.asOf(until, isOpen: isOpen), due.total.text)
            }
            page.p(
                FaultTexts.summary(
                    due, payload.scope, firstDay: FaultCompensation.firstDay(receivedOn: received), isOpen: isOpen))
            page.details {
                page.summary(FaultTexts.why)
                page.dl(.class("facts")) {
                    page.fact(FaultTexts.receivedOn, received.text)
                    page.fact(FaultTexts.until(isOpen: isOpen), until.text)
                    if let fee = payload.fee { page.fact(ContractFactTexts.monthly, fee.text) }
                    page.fact(FaultTexts.lowerDays, FaultTexts.product(due.lowerDays, due.lowerRate))
                    page.fact(FaultTexts.higherDays, FaultTexts.product(due.higherDays, due.higherRate))
                    page.fact(
                        FaultTexts.appointments, FaultTexts.product(due.missedAppointments, due.higherRate))
                }
                for rule in FaultTexts.rules { page.p(rule) }
            }
            if mayAct {
                page.p {
                    page.a(FaultTexts.missed, href: MissedAppointment.path(request.number), .class("button-second"))
                }
            }
        }
    }
}
