import Vocabulary

/// Step 2: what becomes of each contract.
struct MoveChoices: Sendable {
    struct Entry: Sendable {
        let contract: MovingContract
        let choice: MoveChoice
    }

    let entries: [Entry]

    /// Those something happens to, in their order.
    var moving: [Entry] { entries.filter { $0.choice != .keep } }
    var takenAlong: [MovingContract] { entries.filter { $0.choice == .takeAlong }.map(\.contract) }
    /// Of electricity and gas.
    var energyTakenAlong: [MovingContract] { takenAlong.filter { $0.commodity != .internet } }

    static let none = MoveChoices(entries: [])

    static func name(_ contract: MovingContract) -> String { "vertrag-\(contract.number.value)" }

    static func fields(_ household: MoveHousehold) -> [Field] {
        household.movable.map { Field(name($0), MoveStepTexts.choice($0), longest: 20) }
    }

    /// The choices, or errors at the fields.
    static func read(_ form: inout MoveForm, _ household: MoveHousehold, _ dates: MoveDates?) -> MoveChoices? {
        var entries: [Entry] = []
        for contract in household.movable {
            let name = name(contract)
            guard let typed = form.typed(name, orElse: MoveStepTexts.choiceMissing(contract)) else { continue }
            guard let choice = MoveChoice(rawValue: typed) else {
                form.note(MoveStepTexts.choiceMissing(contract), at: name)
                continue
            }
            if choice == .takeAlong, let dates, dates.into == nil { form.note(MoveStepTexts.needsInto, at: name) }
            entries.append(Entry(contract: contract, choice: choice))
        }
        guard form.problems.isEmpty, !entries.isEmpty else { return nil }
        let choices = MoveChoices(entries: entries)
        guard !choices.moving.isEmpty else {
            form.note(MoveStepTexts.allKept, at: name(entries[0].contract))
            return nil
        }
        return choices
    }

    /// As they stand in a draft; none while they are not right.
    static func told(_ household: MoveHousehold, _ draft: MoveDraft) -> MoveChoices {
        var form = MoveForm(.contracts, household, draft)
        return read(&form, household, MoveDates.told(household, draft)) ?? .none
    }
}
