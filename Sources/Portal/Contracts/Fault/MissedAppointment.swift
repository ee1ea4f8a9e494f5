import HTML
import Store
import Vocabulary

/// The technician did not come at the agreed time (TKG § 58 (4)): a page that says what that means, and asks for the day.
/// Once for each day, also when the fault is over already.
enum MissedAppointment {
    struct Fields: Form {
        var day = Field("tag", FaultTexts.missedOn, hint: FaultTexts.sinceHint, autocomplete: "off", longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.day] }

        /// The day, or an error at its field.
        mutating func read(_ days: ClosedRange<Day>) -> Day? {
            guard let typed = day.typed(orElse: FaultTexts.missedOnMissing) else { return nil }
            guard let known = Day(typed: typed) else {
                day.error = ReadingTexts.dayWrong
                return nil
            }
            guard days.contains(known) else {
                day.error = FaultTexts.missedOutside(days)
                return nil
            }
            return known
        }
    }

    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/termin" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard isPossible(file) else { return .seeOther(RequestPages.path(file.request.number)) }
        var form = Fields()
        form.day.raw = days(file, today: visit.request.today).upperBound.words(in: visit.language)
        return page(visit, file, form)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        let (number, account, now) = (file.request.number, visit.person.account, visit.request.now)
        guard isPossible(file) else { return .seeOther(RequestPages.path(number)) }
        var form = Fields(visit.body)
        guard let day = form.read(days(file, today: now.day)) else { return page(visit, file, form) }
        do {
            return try await visit.keep { db in
                guard let file = try RequestFile.load(number, for: account, db) else { throw Refusal.notFound }
                guard isPossible(file), days(file, today: now.day).contains(day), !missed(file).contains(day)
                else { return "/vorgaenge/\(number.value)" }
                return try note(day, of: file, by: account, db, at: now)
            }
        } catch StoreError.alreadyExists {
            // Somebody else who may act on the contract told of that day in the same moment.
            return .seeOther(RequestPages.path(number))
        }
    }

    /// While the fault lasts the appointment counts with it, and a letter is its receipt. What is due for one that ended is fixed, so the appointment
    /// becomes a request of its own. Returns the page to look at.
    private static func note(
        _ day: Day, of file: RequestFile, by account: ID<Account>, _ db: Session, at now: Instant
    ) throws -> String {
        let request = file.request
        let position = try db.move(
            request, to: request.state, by: .customer, remark: RequestRemark.appointmentMissed(day).rawValue,
            key: "missed:\(request.id.value):\(day.iso)", at: now)
        guard let position else { throw Refusal.busy }
        guard request.state.isClosed, let fault = file.payload as? FaultRequest, let number = request.contract,
            let contract = try db.contract(number, for: account)
        else {
            try db.tell(of: request.id, by: account, at: now) {
                AppointmentNotedLetter(request: request.id.value, position: position, standing: $0)
            }
            return RequestPages.path(request.number).adding("termin", "gemeldet").value
        }
        let payload = MissedAppointmentRequest(
            fault: request.number.value, day: day.iso, monthlyFee: fault.monthlyFee)
        let own = try db.add(
            payload, contract: contract.id, account: account, state: .received,
            promisedOn: MissedAppointmentRequest.promisedOn(receivedOn: now.day), at: now)
        try db.tellOfArrival(of: own.id, at: now)
        return "/vorgaenge/\(own.number.value)?neu=1"
    }

    private static func page(_ visit: CustomerVisit, _ file: RequestFile, _ form: Fields) -> Answer {
        visit.page(FaultTexts.missed, problems: form.problems, section: .requests, lead: FaultTexts.missedLead) {
            page in
            page.dl(.class("facts")) {
                page.fact(RequestTexts.what, file.headline)
                page.fact(RequestTexts.number, file.request.number.value)
            }
            page.form(visit, action: path(file.request.number)) {
                page.field(form.day)
                page.button(FaultTexts.missedPress, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(FaultTexts.back, href: RequestPages.path(file.request.number)) }
            }
        }
    }

    private static func isPossible(_ file: RequestFile) -> Bool {
        file.request.kind == FaultRequest.name && file.standing.mayAct && file.request.state != .refused
    }

    /// An appointment lies between the report and the day the fault was mended.
    private static func days(_ file: RequestFile, today: Day) -> ClosedRange<Day> {
        let first = file.request.receivedAt.day
        let last = file.compensation?.endedAt.day ?? file.request.closedAt?.day ?? today
        return first...max(first, last)
    }

    private static func missed(_ file: RequestFile) -> [Day] {
        guard let fault = file.payload as? FaultRequest else { return [] }
        return FaultOutage(fault, receivedAt: file.request.receivedAt, file.events).missedAppointments
    }
}
