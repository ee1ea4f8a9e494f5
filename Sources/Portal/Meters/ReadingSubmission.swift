import Store
import Vocabulary

/// A report that has passed the form, on its way into the database.
struct ReadingSubmission: Sendable {
    let account: ID<Account>
    let contract: ContractNumber
    let report: ReadingReport
    let reason: ConfirmationReason?
    let photo: KeptPhoto?
    let rules: PlausibilityRules
    let reviewWorkingDays: Int
    let now: Instant

    /// Takes the report up: request, readings, photo and letters, all or nothing. What the form was judged by may have
    /// changed since, so everything is looked at again here. Returns the address of the receipt.
    ///
    /// Throws `ReadingsHaveChanged` when the form has to be shown again.
    func store(in db: Session) throws -> String {
        guard try db.count(.writesByAccount, account.value, at: now) else {
            throw Refusal.tooManyTries(seconds: Throttle.writesByAccount.seconds)
        }
        guard let sheet = try db.readingSheet(contract, for: account), sheet.contract.role.mayAct else {
            throw Refusal.notFound
        }
        let verdicts = sheet.judge(report, rules: rules, today: now.day)
        let taken = try report.entries.compactMap { try taking($0, verdicts[$0.register.id]) }
        guard !taken.isEmpty else { throw ReadingsHaveChanged() }

        let isReviewed = taken.contains { $0.status == .inReview }
        let promisedOn = isReviewed ? WorkingDays.adding(max(1, reviewWorkingDays), to: now.day) : nil
        let payload = ReadingRequest(
            commodity: sheet.contract.commodity, report: report, taken: taken, reason: reason, hasPhoto: photo != nil)
        let request = try db.add(
            payload, contract: sheet.contract.id, account: account, state: isReviewed ? .inReview : .done,
            promisedOn: promisedOn, at: now)
        for reading in taken {
            let isNew = try db.add(
                reading.entry, on: report.day, status: reading.status, request: request.id, at: now)
            guard isNew else { throw ReadingsHaveChanged() }
        }
        if let photo { try db.add(photo, to: request.id) }
        try db.tell(of: request.id, at: now) { standing in
            ReadingLetter(
                number: request.number.value, contract: contract.value, request: payload,
                state: isReviewed ? .inReview : .done, promisedOn: promisedOn, standing: standing)
        }
        return "/vorgaenge/\(request.number.value)?neu=1"
    }

    /// Nil for a day that has a reading already.
    private func taking(_ entry: ReadingEntry, _ verdict: ReadingVerdict?) throws -> TakenReading? {
        guard let verdict else { throw ReadingsHaveChanged() }
        if verdict.isAlreadyReported { return nil }
        guard let status = verdict.status(confirmedFor: reason) else { throw ReadingsHaveChanged() }
        return TakenReading(entry: entry, verdict: verdict, status: status)
    }
}

/// One value that is kept, and what was thought of it.
struct TakenReading: Sendable {
    let entry: ReadingEntry
    let verdict: ReadingVerdict
    let status: MeterReading.Status
}

/// What is known of a meter is no longer what the form was judged by.
struct ReadingsHaveChanged: Error {}
