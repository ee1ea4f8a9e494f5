import Vocabulary

/// Two accounts to be made one, as a service request of the account that stays. It names the other one masked: whose it is
/// was not decided when it is made.
struct MergeRequest: DecidedByRows {
    static let name = "merge-accounts"
    static let title = Text("Zugänge zusammenführen", en: "Merge accounts")

    /// As `c•••@example.de`.
    let other: String
    /// Whether somebody of the office wrote it down, by phone.
    let isByPhone: Bool

    func facts() -> [Fact] {
        [
            Fact(MergeTexts.other, Text(same: other)),
            Fact(MergeTexts.asked, isByPhone ? MergeTexts.byPhone : MergeTexts.byLink),
        ]
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: MergeTexts.nextDone
        case .refused, .withdrawn: MergeTexts.nextRefused
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator: MergeTexts.nextOpen
        }
    }

    /// Until two people of the office have made one of the two; then the office undoes it.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }

    /// The office looks at it within so many working days.
    static func promisedOn(receivedOn day: Day) -> Day { WorkingDays.adding(3, to: day) }
}
