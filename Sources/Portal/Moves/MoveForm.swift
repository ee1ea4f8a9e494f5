import Vocabulary

/// The fields of one step. Which there are depends on the contracts, so they stand in a list.
struct MoveForm: StepForm {
    let step: MoveStep
    var fields: [Field]
    /// What is asked about unusual readings.
    var question: MoveReadingQuestion?

    /// With what was typed until now.
    init(_ step: MoveStep, _ household: MoveHousehold, _ draft: MoveDraft) {
        self.step = step
        fields =
            switch step {
            case .dates: MoveDates.fields
            case .contracts: MoveChoices.fields(household)
            case .place: MovePlace.fields(MoveChoices.told(household, draft))
            case .readings: MoveReadings.fields(household, MoveChoices.told(household, draft))
            case .post: MovePost.fields
            case .review: []
            }
        for index in fields.indices {
            if let told = draft.told[fields[index].name] { fields[index].fill(told) }
        }
    }

    /// The account in two of the fields, or errors at them.
    mutating func account(iban: String, holder: String) -> (iban: IBAN, holder: String)? {
        guard let first = fields.firstIndex(where: { $0.name == iban }),
            let second = fields.firstIndex(where: { $0.name == holder })
        else { return nil }
        let number = fields[first].readIBAN(notSEPA: MovePayoutTexts.notSEPA)
        let name = fields[second].readAccountHolder()
        guard let number, let name else { return nil }
        return (number, name)
    }
}
