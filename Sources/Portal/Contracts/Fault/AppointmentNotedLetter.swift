import Mail
import Store
import Vocabulary

/// The receipt of a missed appointment that was told while the fault lasts: it counts with the fault, and is no request of
/// its own. What it brings stands there as it does for one told afterwards.
struct AppointmentNotedLetter: PortalLetter {
    static let kind = "appointment-noted"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang", "Vertrag"])
    /// The fault.
    let request: String
    /// The entry that tells of the appointment.
    let position: Int
    let standing: RequestStanding

    /// The appointment, and what is due with it.
    private struct Noted {
        let request: ServiceRequest
        let frame: [Fact]
        let day: Day
        let toldAt: Instant
        let due: FaultCompensation
    }

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
        return draft(
            Noted(request: request, frame: request.frame(event), day: day, toldAt: event.happenedAt, due: due), desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        guard let request = Muster.request(at: desk.now) else { return nil }
        let today = desk.now.day
        let due = FaultCompensation(totalSince: nil, until: today, monthlyFee: nil, missedAppointments: 1)
        let noted = Noted(request: request, frame: request.frame(nil), day: today, toldAt: desk.now, due: due)
        return Self(request: "", position: 2, standing: RequestStanding(reporter: .you, mayAct: true)).draft(
            noted, desk)
    }

    private func draft(_ noted: Noted, _ desk: LetterDesk) -> Draft {
        let facts = [
            Fact(FaultTexts.missedOn, noted.day.text), Fact(FaultTexts.missedTold, noted.toldAt.text),
            Fact(FaultTexts.ifConfirmed, noted.due.higherRate.text), Fact(FaultTexts.soFar, noted.due.total.text),
        ]
        let number = noted.request.number.value
        return Draft(
            subject: FaultTexts.missedSubject(noted.day),
            parts: [
                .paragraph(desk.words(FaultTexts.missedOpening(standing.reporter))),
                desk.facts(noted.frame + facts),
                .paragraph(desk.words(FaultTexts.missedRule)),
                .paragraph(desk.words(FaultTexts.missedCounts)),
                desk.look(at: number),
                .small(desk.words(RequestTexts.doubt(standing.reporter, desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number, contract: noted.request.contract?.value))
    }
}
