import HTML
import Vocabulary

/// The form of a reading: a day, a field for each register, a photo, and the reason when we asked back.
struct ReadingForm: Sendable {
    /// The field of one register.
    struct Counter: Sendable {
        let meter: Meter
        let register: MeterRegister
        var field: Field
        /// What was reported for today already.
        let storedToday: MeterReading?
        /// What is expected today; nil where nothing is.
        let expected: ExpectedReading?
        /// What is thought of the value that was typed.
        var verdict: ReadingVerdict?
    }

    var day: Field
    var counters: [Counter]
    var photo = Field(Errand.photoField, ReadingTexts.photo, hint: ReadingTexts.photoHint, .file)
    var reason = Field("grund", ReportReadingTexts.reason)
    /// The report a question was asked about.
    private(set) var questioned: String?

    init(_ sheet: ReadingSheet, rules: PlausibilityRules, today: Day, language: Language) {
        day = Field("ablesetag", ReadingTexts.day, hint: ReadingTexts.dayHint(daysBack: rules.daysBack), longest: 40)
        let meters = sheet.readable(since: today.adding(days: -rules.daysBack))
        counters = meters.flatMap { meter in
            meter.registers.map { register in
                let stored = sheet.readings.reported(of: register.id, on: today)
                // Nothing is expected for a day that has its reading.
                let expected =
                    stored == nil ? sheet.expected(of: register, of: meter, on: today, rules: rules) : nil
                let hint = ReadingTexts.counterHint(
                    last: sheet.last(of: register, until: stored == nil ? today : today.adding(days: -1)),
                    isBefore: stored != nil, expected: expected, register: register)
                return Counter(
                    meter: meter, register: register,
                    field: Field(
                        "stand-\(register.id.value)", ReadingTexts.counter(register, of: meter), hint: hint,
                        register.decimalDigits == 0 ? .digits : .decimal, autocomplete: "off", longest: 40),
                    storedToday: stored, expected: expected)
            }
        }
        // A day that has its reading everywhere is not proposed again.
        if counters.isEmpty || counters.contains(where: { $0.storedToday == nil }) {
            day.raw = today.words(in: language)
        }
    }

    mutating func fill(_ body: FormBody) {
        day.fill(body[day.name])
        reason.fill(body[reason.name])
        for index in counters.indices { counters[index].field.fill(body[counters[index].field.name]) }
    }

    /// The report, or errors at the fields.
    mutating func read() -> ReadingReport? {
        let readOn = readDay()
        requireWholeMeters()
        var entries: [ReadingEntry] = []
        for index in counters.indices where counters[index].field.error == nil {
            let typed = counters[index].field.raw.trimmed
            guard !typed.isEmpty else { continue }
            let register = counters[index].register
            if let value = CounterReading(typed: typed, decimals: register.decimalDigits) {
                entries.append(ReadingEntry(meter: counters[index].meter, register: register, value: value))
            } else {
                counters[index].field.error = ReadingTexts.noNumber
            }
        }
        guard let readOn, !counters.contains(where: { $0.field.error != nil }), !entries.isEmpty else { return nil }
        return ReadingReport(day: readOn, entries: entries)
    }

    private mutating func readDay() -> Day? {
        guard let typed = day.typed(orElse: ReadingTexts.dayMissing) else { return nil }
        guard let known = Day(typed: typed) else {
            day.error = ReadingTexts.dayWrong
            return nil
        }
        return known
    }

    /// Peak and off-peak make one reading only together; what is fed in may be left out.
    private mutating func requireWholeMeters() {
        let isFilled: (Counter) -> Bool = { !$0.field.raw.trimmed.isEmpty }
        guard counters.contains(where: isFilled) else {
            if !counters.isEmpty { counters[0].field.error = ReadingTexts.valueMissing }
            return
        }
        let begun = Set(counters.filter(isFilled).map(\.meter.id))
        for index in counters.indices where !isFilled(counters[index]) && counters[index].register.kind != .feedIn {
            if begun.contains(counters[index].meter.id) { counters[index].field.error = ReadingTexts.bothRegisters }
        }
    }
}

extension ReadingForm {
    /// Notes what was found: about the day at the day, about values at their fields.
    mutating func take(_ verdicts: [ID<MeterRegister>: ReadingVerdict], of report: ReadingReport) {
        for index in counters.indices {
            guard let verdict = verdicts[counters[index].register.id] else { continue }
            let entry = report.entries.first { $0.register.id == counters[index].register.id }
            counters[index].verdict = verdict
            if let words = FindingTexts.day(verdict.finding) {
                day.error = words
            } else if let entry {
                counters[index].field.error = FindingTexts.value(verdict, entry: entry, on: report.day)
            }
        }
        let isQuestion = verdicts.values.contains { $0.consequence == .askBack && !$0.isAlreadyReported }
        let isRefused = verdicts.values.contains { $0.consequence == .refuse }
        questioned = isQuestion && !isRefused ? report.fingerprint : nil
    }

    /// Fills in what we proposed for a register, or exchanges peak and off-peak.
    mutating func takeSuggestion(for register: String) -> Bool {
        guard let index = counters.firstIndex(where: { $0.register.id.value == register }),
            let verdict = counters[index].verdict
        else { return false }
        if let suggestion = verdict.finding.suggestion {
            counters[index].field.raw = suggestion.german
        } else if verdict.finding == .swapped, let other = partner(of: index) {
            let raw = counters[index].field.raw
            counters[index].field.raw = counters[other].field.raw
            counters[other].field.raw = raw
        } else {
            return false
        }
        questioned = nil
        for index in counters.indices { counters[index].field.error = nil }
        return true
    }

    private func partner(of index: Int) -> Int? {
        let kind: MeterRegister.Kind = counters[index].register.kind == .peak ? .offPeak : .peak
        return counters.firstIndex { $0.meter.id == counters[index].meter.id && $0.register.kind == kind }
    }

    /// What is wrong, in the order of the page.
    var problems: [Problem] {
        (counters.map(\.field) + [day, photo, reason]).compactMap { field in
            field.error.map { Problem(field: field.id, words: $0) }
        }
    }
}

extension ReadingVerdict {
    /// The day has a reading already: nothing is wrong, there is only nothing to keep.
    var isAlreadyReported: Bool {
        if case .alreadyReported = finding { true } else { false }
    }
}

extension ReadingVerdict.Finding {
    /// The value that was probably meant.
    var suggestion: CounterReading? {
        switch self {
        case .tenfold(let suggestion), .decimalsTyped(let suggestion): suggestion
        case .impossible(_, let suggestion): suggestion
        default: nil
        }
    }
}
