import Store
import Vocabulary

/// A report that has passed the form, on its way into the database.
struct ReadingSubmission: Sendable {
    let account: ID<Account>
    let report: ReadingReport
    let reason: ConfirmationReason?
    let photo: KeptPhoto?
    let rules: PlausibilityRules
    let reviewWorkingDays: Int
    let now: Instant
    /// What the form was judged by, and what came of it. Put into words before the transaction, because there all writes
    /// wait for each other.
    private let known: ReadingSheet
    private let outcome: ReadingOutcome

    init(
        _ report: ReadingReport, by account: ID<Account>, on sheet: ReadingSheet,
        verdicts: [ID<MeterRegister>: ReadingVerdict], reason: ConfirmationReason?, photo: KeptPhoto?,
        rules: PlausibilityRules, reviewWorkingDays: Int, now: Instant
    ) throws {
        (self.account, self.report, self.reason, self.photo) = (account, report, reason, photo)
        (self.rules, self.reviewWorkingDays, self.now, known) = (rules, reviewWorkingDays, now, sheet)
        outcome = try ReadingOutcome(
            report, on: sheet, verdicts: verdicts, reason: reason, hasPhoto: photo != nil,
            reviewWorkingDays: reviewWorkingDays, today: now.day)
    }

    /// Takes the report up and returns the address of its receipt.
    func store(in db: Session) throws -> String {
        "/vorgaenge/\(try take(in: db).request.value)?neu=1"
    }

    /// Takes the report up: request, readings, photo and letters, all or nothing. What the form was judged by may have
    /// changed since; then it is judged again.
    ///
    /// Throws `ReadingsHaveChanged` when the form has to be shown again.
    func take(in db: Session) throws -> (request: RequestNumber, outcome: ReadingOutcome) {
        guard try db.count(.writesByAccount, account.value, at: now) else {
            throw Refusal.tooManyTries(seconds: Throttle.writesByAccount.seconds)
        }
        guard let sheet = try db.readingSheet(known.contract.number, for: account), sheet.contract.role.mayAct else {
            throw Refusal.notFound
        }
        let outcome = sheet == known ? outcome : try judgedAgain(on: sheet)
        let request = try db.add(
            outcome.payload, contract: sheet.contract.id, account: account, state: outcome.state,
            promisedOn: outcome.promisedOn, at: now)
        for reading in outcome.taken {
            let isNew = try db.add(
                reading.entry, on: report.day, status: reading.status, request: request.id, at: now)
            guard isNew else { throw ReadingsHaveChanged() }
        }
        if let photo { try db.add(photo, to: request.id) }
        try db.tellOfArrival(of: request.id, at: now)
        return (request.number, outcome)
    }

    private func judgedAgain(on sheet: ReadingSheet) throws -> ReadingOutcome {
        try ReadingOutcome(
            report, on: sheet, verdicts: sheet.judge(report, rules: rules, today: now.day), reason: reason,
            hasPhoto: photo != nil, reviewWorkingDays: reviewWorkingDays, today: now.day)
    }
}

/// What is known of a meter is no longer what the form was judged by.
struct ReadingsHaveChanged: Error {}
