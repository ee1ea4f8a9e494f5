import Vocabulary

/// What is thought of one reading of a move that cannot be taken as it is.
struct MoveReadingNote: Sendable {
    /// The field it is told at.
    let field: String
    let words: Text
    /// What can explain it; empty where it cannot be right whatever the customer says.
    let reasons: Set<ConfirmationReason>
}

extension MoveReadings {
    /// Final readings are judged like every other reading, only that a move may lie further back. Of the meter at the new
    /// place nothing is known yet.
    func notes(_ household: MoveHousehold, _ choices: MoveChoices) -> [MoveReadingNote] {
        let final = choices.moving.flatMap { entry in lastNotes(entry.contract, household) }
        return final + choices.energyTakenAlong.compactMap { firstNote($0) }
    }

    private func lastNotes(_ contract: MovingContract, _ household: MoveHousehold) -> [MoveReadingNote] {
        guard let entries = last[contract.id], let sheet = household.sheets[contract.id] else { return [] }
        let (today, day) = (household.rule.today, readOn ?? household.rule.today)
        let verdicts = sheet.judge(
            ReadingReport(day: day, entries: entries), rules: PlausibilityRules(daysBack: MoveRule.mostRetroactiveDays),
            today: today)
        return entries.compactMap { entry in
            guard let verdict = verdicts[entry.register.id] else { return nil }
            let note = Self.note(verdict, entry, on: day)
            // Without its day a value is only looked at for what is never right.
            return readOn == nil && note?.reasons.isEmpty == false ? nil : note
        }
    }

    private static func note(_ verdict: ReadingVerdict, _ entry: ReadingEntry, on day: Day) -> MoveReadingNote? {
        let name = lastName(entry.register)
        if case .alreadyReported(let stored) = verdict.finding {
            guard stored.value != entry.value else { return nil }
            let words = MoveReadingTexts.otherOnThatDay(entry.register.unit.words(stored.value), stored.readOn)
            return MoveReadingNote(field: name, words: words, reasons: [.checkedAgain, .lastReadingWrong, .other])
        }
        if let words = FindingTexts.day(verdict.finding) {
            return MoveReadingNote(field: dayName, words: MoveReadingTexts.orLater(words), reasons: [])
        }
        guard let words = FindingTexts.value(verdict, entry: entry, on: day) else { return nil }
        let isRefused = verdict.consequence == .refuse
        return MoveReadingNote(
            field: name, words: isRefused ? MoveReadingTexts.orLater(words) : words,
            reasons: isRefused ? [] : verdict.reasons(for: entry.register.kind))
    }

    private func firstNote(_ contract: MovingContract) -> MoveReadingNote? {
        guard let value = first[contract.id] else { return nil }
        let old = (last[contract.id] ?? []).map(\.value)
        let words: Text? =
            switch FirstReading.finding(value, old: old) {
            case .fine: nil
            case .sameAsOld: MoveReadingTexts.sameAsOld
            case .manyDigits: MoveReadingTexts.manyDigits(FirstReading.usualDigits)
            }
        return words.map {
            MoveReadingNote(field: Self.firstName(contract), words: $0, reasons: [.checkedAgain, .other])
        }
    }
}

/// What can be said of the first reading of a meter nobody knows yet.
enum FirstReading {
    enum Finding: Sendable {
        case fine
        /// Probably typed into both fields.
        case sameAsOld
        /// Meters of households have fewer before the comma.
        case manyDigits
    }

    static let usualDigits = 6

    static func finding(_ value: CounterReading, old: [CounterReading]) -> Finding {
        if value.thousandths > 0, old.contains(value) { return .sameAsOld }
        return value.whole >= 1_000_000 ? .manyDigits : .fine
    }
}
