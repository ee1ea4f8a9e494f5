import HTML
import Store
import Vocabulary

/// The technician did not come at the agreed time (TKG § 58 (4)): a page that says what that means, and one press. Once for
/// each day.
enum MissedAppointment {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/termin" }

    static func count(_ events: [RequestEvent]) -> Int {
        events.count { $0.remark == RequestRemark.appointmentMissed.rawValue }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard isPossible(file, on: visit.request.today) else {
            return .seeOther(RequestPages.path(file.request.number))
        }
        return visit.page(FaultTexts.missed, section: .requests, lead: FaultTexts.missedLead) { page in
            page.dl(.class("facts")) {
                page.fact(RequestTexts.what, file.headline)
                page.fact(RequestTexts.number, file.request.number.value)
                page.fact(FaultTexts.missedOn, visit.request.today.text)
            }
            page.form(visit, action: path(file.request.number)) {
                page.button(FaultTexts.missedPress, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(FaultTexts.back, href: RequestPages.path(file.request.number)) }
            }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        let (number, account, now) = (file.request.number, visit.person.account, visit.request.now)
        return try await visit.keep { db in
            guard let file = try RequestFile.load(number, for: account, db) else { throw Refusal.notFound }
            let path = "/vorgaenge/\(number.value)"
            guard isPossible(file, on: now.day) else { return path }
            try db.move(
                file.request, to: file.request.state, by: .customer, remark: RequestRemark.appointmentMissed.rawValue,
                at: now)
            return path
        }
    }

    private static func isPossible(_ file: RequestFile, on day: Day) -> Bool {
        let isToldToday = file.events.contains {
            $0.remark == RequestRemark.appointmentMissed.rawValue && $0.happenedAt.day == day
        }
        return file.request.kind == FaultRequest.name && file.standing.mayAct && !file.request.state.isClosed
            && !isToldToday
    }
}
