import Vocabulary

/// One reading beside everything it is judged by.
struct ReadingCase: Sendable {
    let value: CounterReading
    let register: MeterRegister
    let rules: PlausibilityRules
    let expected: ExpectedReading?
    let last: MeterReading?
    let later: MeterReading?
    let sameDay: MeterReading?
    private let greatest: Double

    init(
        value: CounterReading, day: Day, register: MeterRegister, history: [MeterReading], rules: PlausibilityRules,
        expected: ExpectedReading?
    ) {
        (self.value, self.register, self.rules, self.expected) = (value, register, rules, expected)
        last = history.accepted(of: register.id, before: day).last
        later = history.accepted(of: register.id, after: day)
        sameDay = history.reported(of: register.id, on: day)
        greatest = last.map { rules.greatestConsumption(from: $0.readOn, to: day, in: register.unit) } ?? .infinity
    }

    var isPartOfTwo: Bool { register.kind == .peak || register.kind == .offPeak }

    /// What the counter cannot show, or shows only when it is broken.
    var misread: ReadingVerdict.Finding? { tooManyDigits ?? errorCode }

    /// Everything else about the value. What is physically impossible is sorted out before the order of readings is
    /// looked at: an absurd value that was let in would make every right one after it look too low.
    var finding: ReadingVerdict.Finding {
        impossible ?? alreadyReported ?? unchanged ?? aboveLater ?? expectedOrNot ?? .fine
    }

    /// What ran through since the last reading, thousandths of the unit; nil without one or when the value is below it.
    var consumption: Int64? {
        guard let last else { return nil }
        return register.consumption(from: last.value, to: value, rolloverCap: rolloverCap)
    }

    var isMoreThanTwice: Bool {
        guard let expected, expected.basis == .ownHistory, let consumption else { return false }
        let isWorthALook = Double(consumption) > rules.floor(in: register.unit)
        return isWorthALook && Double(consumption) > 2 * Double(expected.consumption)
    }
}

extension ReadingCase {
    private var tooManyDigits: ReadingVerdict.Finding? {
        guard !register.shows(value) else { return nil }
        if let suggestion = [10, 100, 1000].lazy.compactMap(divided(by:)).first(where: isExpected) {
            return .decimalsTyped(suggestion: suggestion)
        }
        return .tooManyDigits(most: register.integerDigits)
    }

    /// Registers of 24 or 32 bits full of ones, in thousandths or whole units, and displays full of nines. A counter on
    /// its way round does show nines, so the value counts where it is expected.
    private var errorCode: ReadingVerdict.Finding? {
        let isFullOfOnes = [0xFF_FFFF, 0xFFFF_FFFF, 0xFF_FFFF * 1000, 0xFFFF_FFFF * 1000].contains(value.thousandths)
        let isFullOfNines = register.capacity.map { value.thousandths / 1000 == $0 / 1000 - 1 } ?? false
        return (isFullOfOnes || isFullOfNines) && !isExpected(value) ? .errorCode : nil
    }

    private var impossible: ReadingVerdict.Finding? {
        guard let last, value >= last.value, Double(value.thousandths - last.value.thousandths) > greatest else {
            return nil
        }
        let highest = register.reading(after: last.value, consuming: greatest)
        return .impossible(highest: highest, suggestion: tenfold)
    }

    private var alreadyReported: ReadingVerdict.Finding? {
        sameDay.map { .alreadyReported($0) }
    }

    private var unchanged: ReadingVerdict.Finding? {
        guard let last, last.value == value, let expected else { return nil }
        return Double(expected.consumption) > rules.floor(in: register.unit) ? .unchanged : nil
    }

    private var aboveLater: ReadingVerdict.Finding? {
        guard let later, value > later.value else { return nil }
        // The counter may have started again at 0 between the two.
        if let last, later.value < last.value, value >= last.value { return nil }
        return .aboveLater(later)
    }

    private var expectedOrNot: ReadingVerdict.Finding? {
        guard let last else { return nil }
        if value < last.value {
            if consumption != nil { return .rollover }
            return tenfold.map { .tenfold(suggestion: $0) } ?? .belowLast(last)
        }
        guard let expected, !isExpected(value) else { return nil }
        if let tenfold { return .tenfold(suggestion: tenfold) }
        let usual = max(Double(expected.consumption), rules.floor(in: register.unit))
        let consumed = Double(value.thousandths - last.value.thousandths)
        return consumed > usual * rules.farOffShare ? .farOff : .unusual
    }

    /// What may have run through where the counter started again at 0: no more than expected, or a tenth of the counter
    /// where nothing is known. Otherwise every slip below the last reading would pass for a full turn.
    private var rolloverCap: Double {
        let tenth = register.capacity.map { Double($0) / 10 } ?? 0
        return min(greatest, register.greatestTurn, expected.map { Double($0.mostConsumption) } ?? tenth)
    }

    /// The value with the comma one place further left or right, if that is what was expected.
    private var tenfold: CounterReading? {
        guard !isExpected(value) else { return nil }
        return [divided(by: 10), multiplied(by: 10)].lazy.compactMap { $0 }.first(where: isExpected)
    }

    private func isExpected(_ reading: CounterReading) -> Bool {
        expected?.contains(reading, of: register) ?? false
    }

    /// Digits the register does not show are cut off, as a reader would.
    private func divided(by divisor: Int64) -> CounterReading? {
        let steps: [Int64] = [1000, 100, 10]
        let step = register.decimalDigits < steps.count ? steps[max(0, register.decimalDigits)] : 1
        let quotient = value.thousandths / divisor
        return CounterReading(thousandths: quotient - quotient % step)
    }

    private func multiplied(by factor: Int64) -> CounterReading? {
        let (product, overflow) = value.thousandths.multipliedReportingOverflow(by: factor)
        return overflow ? nil : CounterReading(thousandths: product)
    }
}
