import Vocabulary

/// The fields of one step.
struct NewContractForm: StepForm {
    let step: NewContractStep
    var fields: [Field]

    /// With what was typed until now.
    init(_ step: NewContractStep, _ desk: NewContractDesk, _ draft: NewContractDraft) {
        self.step = step
        fields =
            switch step {
            case .place: NewContractPlace.fields
            case .tariff: NewContractChoice.fields(desk)
            case .supply: NewContractSupply.fields(desk)
            case .person: NewContractPerson.fields(desk)
            case .review: []
            }
        for index in fields.indices {
            if let told = draft.told[fields[index].name] { fields[index].fill(told) }
        }
    }
}
