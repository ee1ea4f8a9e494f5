import Vocabulary

extension ReadingForm {
    static let confirmField = "bestaetigt"
    /// Names the report the question on the page was about.
    static let questionField = "gefragt"

    /// Why an unusual report is right. Its questions no longer count as problems then; without a reason, the reason is
    /// what is missing. A report that was changed after the question is asked about anew.
    mutating func confirmation(_ body: FormBody, of report: ReadingReport) -> ConfirmationReason? {
        guard let questioned, body[Self.confirmField] != nil, body[Self.questionField] == questioned else { return nil }
        guard let known = ConfirmationReason(rawValue: reason.raw), reasons.contains(known) else {
            reason.error = ReportReadingTexts.reasonMissing
            return nil
        }
        for index in counters.indices where counters[index].verdict?.consequence == .askBack {
            counters[index].field.error = nil
        }
        return known
    }

    /// What can explain the values that were asked about, in the order of the list.
    var reasons: [ConfirmationReason] {
        let fitting = counters.reduce(into: Set<ConfirmationReason>()) { all, counter in
            all.formUnion(counter.verdict?.reasons(for: counter.register.kind) ?? [])
        }
        return ConfirmationReason.allCases.filter(fitting.contains)
    }
}
