import Vocabulary

/// What is taken of a report, and how it stands then.
struct ReadingOutcome: Sendable {
    let taken: [TakenReading]
    let state: ServiceRequest.State
    let promisedOn: Day?
    let payload: WrittenPayload

    /// Throws `ReadingsHaveChanged` when nothing is left to take, or the form has to ask back.
    init(
        _ report: ReadingReport, on sheet: ReadingSheet, verdicts: [ID<MeterRegister>: ReadingVerdict],
        reason: ConfirmationReason?, hasPhoto: Bool, reviewWorkingDays: Int, today: Day
    ) throws {
        taken = try report.entries.compactMap { try TakenReading($0, verdicts[$0.register.id], confirmedFor: reason) }
        guard !taken.isEmpty else { throw ReadingsHaveChanged() }
        let isReviewed = taken.contains { $0.status == .inReview }
        state = isReviewed ? .inReview : .done
        promisedOn = isReviewed ? WorkingDays.adding(max(1, reviewWorkingDays), to: today) : nil
        payload = try WrittenPayload(
            ReadingRequest(
                commodity: sheet.contract.commodity, report: report, taken: taken, reason: reason, hasPhoto: hasPhoto))
    }
}

/// One value that is kept, and what was thought of it.
struct TakenReading: Sendable {
    let entry: ReadingEntry
    let verdict: ReadingVerdict
    let status: MeterReading.Status

    /// Nil for a day that has a reading already.
    init?(_ entry: ReadingEntry, _ verdict: ReadingVerdict?, confirmedFor reason: ConfirmationReason?) throws {
        guard let verdict else { throw ReadingsHaveChanged() }
        if verdict.isAlreadyReported { return nil }
        guard let status = verdict.status(confirmedFor: reason) else { throw ReadingsHaveChanged() }
        (self.entry, self.verdict, self.status) = (entry, verdict, status)
    }
}
