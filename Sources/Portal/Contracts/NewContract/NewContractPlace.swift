import HTML
import Vocabulary

/// Step 1: what is wanted, and where.
struct NewContractPlace: Sendable {
    let commodity: Commodity
    let address: CorrespondenceAddress
    let postalCode: PostalCode

    static let commodityName = "sparte"

    static var fields: [Field] {
        [
            Field(commodityName, NewContractTexts.commodity),
            Field("strasse", NewContractTexts.street, autocomplete: "off"),
            Field("hausnummer", PersonTexts.houseNumber, autocomplete: "off", longest: 20),
            Field("lage", NewContractTexts.flat, hint: NewContractTexts.flatHint, autocomplete: "off", longest: 100),
            Field(
                "plz", PersonTexts.postalCode, hint: PersonTexts.postalCodeHint, .digits, autocomplete: "postal-code",
                longest: 20),
            Field("ort", PersonTexts.city, autocomplete: "address-level2"),
        ]
    }

    /// What and where, or errors at the fields.
    static func read(_ form: inout NewContractForm) -> NewContractPlace? {
        let chosen = form.typed(commodityName, orElse: NewContractTexts.commodityMissing)
        let commodity = chosen.flatMap(Commodity.init(rawValue:))
        if chosen != nil, commodity == nil { form.note(NewContractTexts.commodityMissing, at: commodityName) }
        let road = form.typed("strasse", orElse: PersonTexts.streetMissing)
        let house = form.typed("hausnummer", orElse: NewContractTexts.houseNumberMissing)
        let code = form.typed("plz", orElse: PersonTexts.postalCodeMissing)
        let city = form.typed("ort", orElse: PersonTexts.cityMissing)
        let known = code.flatMap { try? PostalCode($0) }
        if code != nil, known == nil { form.note(PersonTexts.postalCodeWrong, at: "plz") }
        let flat = form.typed("lage")
        guard let commodity, let road, let house, let known, let city, form.problems.isEmpty else { return nil }
        let address = CorrespondenceAddress(
            addition: flat, street: road, houseNumber: house, postalCode: known.value, city: city)
        return NewContractPlace(commodity: commodity, address: address, postalCode: known)
    }

    /// As it stands in a draft; nil while it is not right.
    static func told(_ draft: NewContractDraft) -> NewContractPlace? {
        var form = NewContractForm(.place, .empty, draft)
        return read(&form)
    }
}
