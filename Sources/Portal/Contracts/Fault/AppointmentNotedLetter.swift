import Mail
import Store
import Vocabulary

/// The receipt of a missed appointment that was told while the fault lasts: it counts with the fault, and is no request of
/// its own. What it brings stands there as it does for one told afterwards.
struct AppointmentNotedLetter: PortalLetter {
    static let kind = "appointment-noted"
    /// The fault.
    let request: String
    /// The entry that tells of the appointment.
    let position: Int
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        let found = try await desk.portal.store.read { db in (try db.request(id), try db.events(of: id)) }
        let told = Array(found.1.prefix(max(0, position)))
        guard let request = found.0, let fault = RequestKinds.payload(of: request) as? FaultRequest,
            let event = told.last,
            case .appointmentMissed(let day)? = event.remark.flatMap(RequestRemark.init(rawValue:))
        else { return nil }
        let outage = FaultOutage(fault, receivedAt: request.receivedAt, told)
        let due = outage.compensation(until: event.happenedAt.day, monthlyFee: fault.fee)
        let facts = [
            Fact(FaultTexts.missedOn, day.text), Fact(FaultTexts.missedTold, event.happenedAt.text),
            Fact(FaultTexts.ifConfirmed, due.higherRate.text), Fact(FaultTexts.soFar, due.total.text),
        ]
        let phone = desk.portal.operator.phone
        return Draft(
            subject: FaultTexts.missedSubject(day),
            parts: [
                .paragraph(desk.words(FaultTexts.missedOpening(standing.reporter))),
                desk.facts(request.frame(event) + facts),
                .paragraph(desk.words(FaultTexts.missedRule)),
                .paragraph(desk.words(FaultTexts.missedCounts)),
                desk.look(at: request.number.value),
                .small(desk.words(RequestTexts.doubt(standing.reporter, phone))),
            ])
    }
}
