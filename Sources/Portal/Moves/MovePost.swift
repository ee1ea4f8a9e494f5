import Vocabulary

/// Step 5: where the last letters and the last money go, and who the landlord is.
struct MovePost: Sendable {
    /// The raw values are those of the form.
    enum Way: String, Sendable, CaseIterable {
        case newPlace = "neu"
        case other = "andere"
    }

    let way: Way
    /// Nil for the new place.
    let address: CorrespondenceAddress?
    let landlord: String?
    let payout: MovePayout

    static let wayName = "briefe"
    static let prefix = "briefe-"
    static let landlordName = "vermieter"

    static var fields: [Field] {
        [Field(wayName, MoveStepTexts.letters, hint: MoveStepTexts.lettersHint, longest: 20)]
            + MoveAddress.fields(prefix: prefix)
            + [
                Field(
                    landlordName, MoveStepTexts.landlord, hint: MoveStepTexts.landlordHint, autocomplete: "off",
                    longest: 150)
            ] + MovePayout.fields
    }

    /// The fields of the other address are read only when it is chosen; what stands in them otherwise stays in the draft.
    static func read(_ form: inout MoveForm, _ household: MoveHousehold) -> MovePost? {
        let typed = form.typed(wayName, orElse: MoveStepTexts.lettersMissing)
        let way = typed.flatMap(Way.init(rawValue:))
        if typed != nil, way == nil { form.note(MoveStepTexts.lettersMissing, at: wayName) }
        let payout = MovePayout.read(&form, household)
        guard let way else { return nil }
        if way == .newPlace { form.forgive { $0.hasPrefix(prefix) } }
        let address = way == .other ? MoveAddress.read(&form, prefix: prefix) : nil
        guard let payout, form.problems.isEmpty else { return nil }
        return MovePost(way: way, address: address, landlord: form.typed(landlordName), payout: payout)
    }
}
