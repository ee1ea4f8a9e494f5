import HTML
import Vocabulary

/// Step 4: what the meters show at the old place and at the new one. All of it may be told later.
struct MoveReadings: Sendable {
    struct Entry: Sendable {
        let meter: String
        let register: MeterRegister
        let value: CounterReading
    }

    /// When the old meters were read; nil while nothing is told.
    let readOn: Day?
    let last: [ID<Contract>: [Entry]]
    /// What the meter of the new place shows, as thousandths of its unit.
    let first: [ID<Contract>: CounterReading]

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
        return last + (last.isEmpty ? [] : [day]) + first
    }

    static func read(_ form: inout MoveForm, _ household: MoveHousehold, _ choices: MoveChoices) -> MoveReadings? {
        var last: [ID<Contract>: [Entry]] = [:]
        for entry in choices.moving {
            for (meter, register) in counters(of: entry.contract, household) {
                guard let value = form.counter(lastName(register), decimals: register.decimalDigits) else { continue }
                guard register.shows(value) else {
                    form.note(MoveStepTexts.tooManyDigits(register.integerDigits), at: lastName(register))
                    continue
                }
                last[entry.contract.id, default: []].append(
                    Entry(meter: meter.number.value, register: register, value: value))
            }
        }
        var first: [ID<Contract>: CounterReading] = [:]
        for contract in choices.energyTakenAlong {
            first[contract.id] = form.counter(firstName(contract), decimals: 3)
        }
        let day = readDay(&form, household.rule, isNeeded: !last.isEmpty)
        return form.problems.isEmpty ? MoveReadings(readOn: day, last: last, first: first) : nil
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
    /// A typed reading; nil when nothing was typed, or with an error at the field.
    fileprivate mutating func counter(_ name: String, decimals: Int) -> CounterReading? {
        guard let typed = typed(name) else { return nil }
        guard let value = CounterReading(typed: typed, decimals: decimals), value.whole < 1_000_000_000 else {
            note(MoveStepTexts.noReading, at: name)
            return nil
        }
        return value
    }
}
