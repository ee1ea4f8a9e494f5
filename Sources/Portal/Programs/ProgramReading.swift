import Vocabulary

/// What a program sent, as a report about the counters of a contract: every value has found its counter.
struct ProgramReading: Sendable {
    let report: ReadingReport

    init(_ sent: SentReading, on sheet: ReadingSheet, rules: PlausibilityRules, today: Day) throws(APIProblem) {
        let meters = sheet.readable(since: today.adding(days: -rules.daysBack))
        var entries: [ReadingEntry] = []
        for value in sent.values {
            let (meter, register) = try Self.counter(value, among: meters)
            guard !entries.contains(where: { $0.register.id == register.id }) else {
                throw SentReading.problem("\(register.obis) of \(meter.number.value) is there twice")
            }
            guard let reading = Self.reading(value.text, decimals: register.decimalDigits),
                MeterRegister.canExist(showing: reading)
            else { throw SentReading.problem("value is nothing a counter shows") }
            entries.append(ReadingEntry(meter: meter, register: register, value: reading))
        }
        try Self.requireWhole(entries)
        report = ReadingReport(day: sent.day, entries: entries)
    }

    /// A point stands before decimals and never for thousands. Digits the counter does not have are dropped: it has not reached
    /// the next unit yet.
    private static func reading(_ text: String, decimals: Int) -> CounterReading? {
        let parts = text.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int64($0) }) else { return nil }
        let digits = parts.count > 1 ? parts[1].prefix(min(max(0, decimals), 3)) : ""
        guard let fraction = Int64("\(digits)\(String(repeating: "0", count: 3 - digits.count))") else { return nil }
        let (product, isTooMuch) = whole.multipliedReportingOverflow(by: 1000)
        let (sum, isOver) = product.addingReportingOverflow(fraction)
        return isTooMuch || isOver ? nil : CounterReading(thousandths: sum)
    }

    /// The counter a value belongs to. What is not named has to be clear.
    private static func counter(_ value: SentReading.Value, among meters: [Meter]) throws(APIProblem) -> (
        Meter, MeterRegister
    ) {
        let fitting = meters.filter { value.meter == nil || $0.number.value == value.meter }
            .flatMap { meter in meter.registers.map { (meter, $0) } }
            .filter { value.obis == nil ? $0.1.kind != .feedIn : $0.1.obis == value.obis }
        guard let found = fitting.first else {
            throw SentReading.problem("there is no such counter: /meters tells their names")
        }
        guard fitting.count == 1 else {
            throw SentReading.problem("meter and obis are needed, because there is more than one counter")
        }
        return found
    }

    /// Peak and off-peak make one reading only together; what is fed in may be left out.
    private static func requireWhole(_ entries: [ReadingEntry]) throws(APIProblem) {
        for entry in entries where entry.register.kind != .feedIn {
            for register in entry.meter.registers where register.kind != .feedIn {
                guard entries.contains(where: { $0.register.id == register.id }) else {
                    throw SentReading.problem("\(register.obis) of \(entry.meter.number.value) is missing")
                }
            }
        }
    }

    /// What a question calls this very report: it tells nothing of how the portal names its rows.
    var mark: String { String(tokenHash("report \(report.fingerprint)").prefix(32)) }

    /// Whether somebody said why it is right, after it was asked about: then the reason, else nil.
    func confirmation(_ sent: SentReading, _ verdicts: [ID<MeterRegister>: ReadingVerdict]) -> ConfirmationReason? {
        guard sent.confirm == mark, let reason = sent.reason, reasons(verdicts).contains(reason) else { return nil }
        return reason
    }

    /// What can explain the values that are asked about, in the order of the list.
    func reasons(_ verdicts: [ID<MeterRegister>: ReadingVerdict]) -> [ConfirmationReason] {
        let fitting = report.entries.reduce(into: Set<ConfirmationReason>()) { all, entry in
            all.formUnion(verdicts[entry.register.id]?.reasons(for: entry.register.kind) ?? [])
        }
        return ConfirmationReason.allCases.filter(fitting.contains)
    }
}
