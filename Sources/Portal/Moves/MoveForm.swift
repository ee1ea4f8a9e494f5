import Vocabulary

/// The fields of one step. Which there are depends on the contracts, so they stand in a list.
struct MoveForm: StepForm {
    let step: MoveStep
    var fields: [Field]

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
        for index in fields.indices { fields[index].fill(draft.told[fields[index].name]) }
    }
}
