import Vocabulary

/// A move as it stands in a draft, read anew with the rule of this day: whole, or the first step that needs something.
struct MovePlan: Sendable {
    let dates: MoveDates
    let choices: MoveChoices
    let place: MovePlace
    let readings: MoveReadings
    let post: MovePost

    enum Reading: Sendable {
        case whole(MovePlan)
        case missing(MoveStep)
    }

    static func read(_ draft: MoveDraft, _ household: MoveHousehold) -> Reading {
        var form = MoveForm(.dates, household, draft)
        guard let dates = MoveDates.read(&form, household) else { return .missing(.dates) }
        form = MoveForm(.contracts, household, draft)
        guard let choices = MoveChoices.read(&form, household, dates) else { return .missing(.contracts) }
        form = MoveForm(.place, household, draft)
        guard let place = MovePlace.read(&form, choices) else { return .missing(.place) }
        form = MoveForm(.readings, household, draft)
        guard let readings = MoveReadings.read(&form, household, choices) else { return .missing(.readings) }
        form = MoveForm(.post, household, draft)
        guard let post = MovePost.read(&form, household) else { return .missing(.post) }
        return .whole(
            MovePlan(dates: dates, choices: choices, place: place, readings: readings, post: post))
    }

    /// The step to go on with.
    static func step(_ draft: MoveDraft, _ household: MoveHousehold) -> MoveStep {
        switch read(draft, household) {
        case .whole: .review
        case .missing(let step): step
        }
    }

    /// Notes in the form of a step what is wrong with it.
    static func judge(_ form: inout MoveForm, _ household: MoveHousehold, _ draft: MoveDraft) {
        let choices = MoveChoices.told(household, draft)
        switch form.step {
        case .dates: _ = MoveDates.read(&form, household)
        case .contracts: _ = MoveChoices.read(&form, household, MoveDates.told(household, draft))
        case .place: _ = MovePlace.read(&form, choices)
        case .readings: _ = MoveReadings.read(&form, household, choices)
        case .post: _ = MovePost.read(&form, household)
        case .review: break
        }
    }

    /// What is sent for each contract; `move` is the number the household's requests have in common.
    func requests(_ household: MoveHousehold, move: String) -> [(contract: MovingContract, payload: MoveRequest)] {
        choices.moving.map { entry in
            (entry.contract, MoveRequest(self, entry, household, move: move))
        }
    }
}
