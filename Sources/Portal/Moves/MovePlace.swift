import HTML
import Vocabulary

/// Step 3: the new address, and where energy is counted there.
struct MovePlace: Sendable {
    struct Spot: Sendable {
        let marktlokation: MarktlokationID?
        let meter: MeterNumber?
    }

    let address: CorrespondenceAddress
    let spots: [ID<Contract>: Spot]

    static func maloName(_ contract: MovingContract) -> String { "malo-\(contract.number.value)" }
    static func meterName(_ contract: MovingContract) -> String { "zaehler-\(contract.number.value)" }

    static func fields(_ choices: MoveChoices) -> [Field] {
        MoveAddress.fields(prefix: "")
            + choices.energyTakenAlong.flatMap { contract in
                [
                    Field(
                        maloName(contract), MoveStepTexts.malo(contract), hint: MoveStepTexts.maloHint, .digits,
                        autocomplete: "off", longest: 40),
                    Field(
                        meterName(contract), MoveStepTexts.meter(contract), hint: MoveStepTexts.meterHint,
                        autocomplete: "off", longest: 40),
                ]
            }
    }

    static func read(_ form: inout MoveForm, _ choices: MoveChoices) -> MovePlace? {
        let address = MoveAddress.read(&form, prefix: "")
        var spots: [ID<Contract>: Spot] = [:]
        for contract in choices.energyTakenAlong {
            spots[contract.id] = Spot(
                marktlokation: malo(&form, contract, choices.energyTakenAlong), meter: meter(&form, contract))
        }
        guard let address, form.problems.isEmpty else { return nil }
        return MovePlace(address: address, spots: spots)
    }

    private static func malo(_ form: inout MoveForm, _ contract: MovingContract, _ all: [MovingContract])
        -> MarktlokationID?
    {
        let name = maloName(contract)
        guard let typed = form.typed(name) else { return nil }
        let known: MarktlokationID
        do {
            known = try MarktlokationID(typed)
        } catch {
            form.note(MoveStepTexts.maloWrong(error), at: name)
            return nil
        }
        if all.contains(where: { $0.marktlokation == known }) { form.note(MoveStepTexts.maloOld, at: name) }
        let isTwice = all.contains { other in
            other.id != contract.id && form.typed(maloName(other)).flatMap { try? MarktlokationID($0) } == known
        }
        if isTwice { form.note(MoveStepTexts.maloTwice, at: name) }
        return known
    }

    private static func meter(_ form: inout MoveForm, _ contract: MovingContract) -> MeterNumber? {
        let name = meterName(contract)
        guard let typed = form.typed(name) else { return nil }
        do {
            return try MeterNumber(typed)
        } catch {
            form.note(MoveStepTexts.meterWrong(error), at: name)
            return nil
        }
    }
}

/// The fields of an address within a step.
enum MoveAddress {
    static func fields(prefix: String) -> [Field] {
        let form = AddressForm()
        let all = AddressForm.fields.map { form[keyPath: $0] }
        return all.map { field in
            Field(
                "\(prefix)\(field.name)", field.label, hint: field.hint, field.kind, autocomplete: field.autocomplete,
                longest: field.longest)
        }
    }

    /// The address as everywhere else, or its errors at the fields of the step.
    static func read(_ form: inout some StepForm, prefix: String) -> CorrespondenceAddress? {
        var address = AddressForm()
        for path in AddressForm.fields {
            guard let typed = form["\(prefix)\(address[keyPath: path].name)"] else { continue }
            address[keyPath: path].raw = typed.raw
            address[keyPath: path].error = typed.error
        }
        let known = address.read(now: nil)
        for path in AddressForm.fields {
            let field = address[keyPath: path]
            if let error = field.error { form.note(error, at: "\(prefix)\(field.name)") }
        }
        return known
    }
}
