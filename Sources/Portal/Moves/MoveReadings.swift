import HTML
import Vocabulary

/// Step 4: what the meters show at the old place and at the new one. All of it may be told later.
struct MoveReadings: Sendable {
    /// When the old meters were read; nil while nothing is told.
    let readOn: Day?
    let last: [ID<Contract>: [ReadingEntry]]
    /// What the meter of the new place shows, as thousandths of its unit.
    let first: [ID<Contract>: CounterReading]
    /// Why unusual ones are right, by the names of their fields.
    var confirmed: [String: ConfirmationReason] = [:]

    static let dayName = "ablesetag"
    static func lastName(_ register: MeterRegister) -> String { "stand-\(register.id.value)" }
    static func firstName(_ contract: MovingContract) -> String { "anfang-\(contract.number.value)" }

    static func fields(_ household: MoveHousehold, _ choices: MoveChoices) -> [Field] {
        let last = choices.moving.flatMap { entry in
            counters(of: entry.contract, household).map { meter, register in
                Field(
                    lastName(register), MoveStepTexts.last(entry.contract, meter.number, register),
                    hint: MoveStepTexts.later, .decimal, autocomplete: "off", longest: 60)
            }
        }
        let day = Field(dayName, MoveStepTexts.readOn, hint: MoveStepTexts.readOnHint, autocomplete: "off", longest: 40)
        let first = choices.energyTakenAlong.map { contract in
            Field(
                firstName(contract), MoveStepTexts.first(contract), hint: MoveStepTexts.later, .decimal,
                autocomplete: "off", longest: 60)
        }
        let all = last + (last.isEmpty ? [] : [day]) + first
        return all + (all.isEmpty ? [] : MoveReadingQuestion.fields)
    }

    static func read(_ form: inout MoveForm, _ household: MoveHousehold, _ choices: MoveChoices) -> MoveReadings? {
        var last: [ID<Contract>: [ReadingEntry]] = [:]
        for entry in choices.moving {
            for (meter, register) in counters(of: entry.contract, household) {
                guard let value = form.counter(lastName(register), of: register) else { continue }
                last[entry.contract.id, default: []].append(
                    ReadingEntry(meter: meter, register: register, value: value))
            }
        }
        var first: [ID<Contract>: CounterReading] = [:]
        for contract in choices.energyTakenAlong {
            first[contract.id] = form.counter(firstName(contract), of: nil)
        }
        requireWholeMeters(&form, last, household, choices)
        let day = readDay(&form, household.rule, isNeeded: !last.isEmpty)
        var readings = MoveReadings(readOn: day, last: last, first: first)
        readings.confirmed = MoveReadingQuestion.settle(
            readings.notes(household, choices), mark: readings.mark, in: &form)
        return form.problems.isEmpty ? readings : nil
    }

    /// Names exactly these values and their day, so that a confirmation holds for no others.
    private var mark: String {
        let old = last.values.joined().map { "\($0.register.id.value)=\($0.value.thousandths)" }.sorted()
        let new = first.map { "\($0.key.value)=\($0.value.thousandths)" }.sorted()
        return String(tokenHash(([readOn?.iso ?? ""] + old + new).joined(separator: ";")).prefix(32))
    }

    /// Peak and off-peak make one reading only together; what is fed in may be left out.
    private static func requireWholeMeters(
        _ form: inout MoveForm, _ told: [ID<Contract>: [ReadingEntry]], _ household: MoveHousehold,
        _ choices: MoveChoices
    ) {
        let begun = Set(told.values.joined().map(\.meter.id))
        for entry in choices.moving {
            for (meter, register) in counters(of: entry.contract, household)
            where begun.contains(meter.id) && register.kind != .feedIn && form.isEmpty(lastName(register)) {
                form.note(ReadingTexts.bothRegisters, at: lastName(register))
            }
        }
    }

    /// The day belongs to the values, and lies behind us.
    private static func readDay(_ form: inout MoveForm, _ rule: MoveRule, isNeeded: Bool) -> Day? {
        guard isNeeded, form.typed(dayName, orElse: MoveStepTexts.readOnMissing) != nil, let day = form.day(dayName)
        else { return nil }
        if day > rule.today { form.note(MoveStepTexts.readInFuture, at: dayName) }
        if day < rule.days.lowerBound { form.note(MoveStepTexts.readTooOld(rule.days.lowerBound), at: dayName) }
        return day
    }

    private static func counters(of contract: MovingContract, _ household: MoveHousehold) -> [(Meter, MeterRegister)] {
        (household.meters[contract.id] ?? []).flatMap { meter in meter.registers.map { (meter, $0) } }
    }
}

extension MoveForm {
    fileprivate func isEmpty(_ name: String) -> Bool { self[name]?.raw.trimmed.isEmpty ?? true }

    /// A typed reading; nil when nothing was typed, or with an error at the field. Of a counter whose width is known the
    /// judgement of readings says whether it can show that; of any other, the width no counter has.
    fileprivate mutating func counter(_ name: String, of register: MeterRegister?) -> CounterReading? {
        guard let typed = typed(name) else { return nil }
        guard let value = CounterReading(typed: typed, decimals: register?.decimalDigits ?? 3) else {
            note(MeterRegister.isTooLong(typed) ? TellReadingTexts.tooManyDigits : MoveStepTexts.noReading, at: name)
            return nil
        }
        guard register?.capacity != nil || MeterRegister.canExist(showing: value) else {
            note(TellReadingTexts.tooManyDigits, at: name)
            return nil
        }
        return value
    }
}
