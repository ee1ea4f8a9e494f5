import HTML
import Vocabulary

/// „Jetzt Zugangsdaten anfordern“: judged by what was typed alone. Nothing is looked up, so the answer tells nothing.
struct AskForAccessForm: Form {
    static let isPrivate = "privat"
    static let isBusiness = "geschaeft"

    var kind = Field("kundenart", ActivationTexts.kind)
    var firstName = Field("vorname", NewContractPersonTexts.first, autocomplete: "given-name", longest: 100)
    var lastName = Field("nachname", NewContractPersonTexts.last, autocomplete: "family-name", longest: 100)
    var street = Field("strasse", ActivationTexts.street, hint: ActivationTexts.placeHint, autocomplete: "off")
    var houseNumber = Field("hausnummer", PersonTexts.houseNumber, autocomplete: "off", longest: 20)
    var postalCode = Field(
        "plz", PersonTexts.postalCode, hint: PersonTexts.postalCodeHint, .digits, autocomplete: "postal-code",
        longest: 20)
    var city = Field("ort", PersonTexts.city, autocomplete: "address-level2")
    var contract = Field(
        "vertragsnummer", ActivationTexts.contract, hint: ActivationTexts.contractHint, .digits, autocomplete: "off",
        longest: 40)
    var meter = Field(
        "zaehlernummer", ActivationTexts.meter, hint: TellReadingTexts.meterHint, autocomplete: "off", longest: 40)
    var bornOn = Field(
        "geburtsdatum", ActivationTexts.bornOn, hint: ActivationTexts.bornHint, autocomplete: "bday", longest: 40)
    var email = Field(
        "email", SignInTexts.email, hint: ActivationTexts.emailHint, .email, autocomplete: "email", longest: 254)
    var privacy = Field("datenschutz", ActivationTexts.privacy, .checkbox)

    static var fields: [any WritableKeyPath<AskForAccessForm, Field> & Sendable] {
        [
            \.kind, \.firstName, \.lastName, \.street, \.houseNumber, \.postalCode, \.city, \.contract, \.meter,
            \.bornOn, \.email, \.privacy,
        ]
    }

    /// What was told; nil when there are errors at the fields.
    mutating func read(_ house: Operator, today: Day) -> (claim: AccessClaim, email: EmailAddress)? {
        readKind(house)
        let first = firstName.typed(orElse: NewContractPersonTexts.firstMissing)
        let last = lastName.typed(orElse: NewContractPersonTexts.lastMissing)
        let road = street.typed(orElse: PersonTexts.streetMissing)
        let door = houseNumber.typed(orElse: ActivationTexts.houseNumberMissing)
        let code = readPostalCode()
        let place = city.typed(orElse: PersonTexts.cityMissing)
        let (number, device, born) = (readContract(), readMeter(), readBirth(today))
        let address = email.address()
        if privacy.raw.isEmpty { privacy.error = ActivationTexts.privacyMissing }
        guard let first, let last, let road, let door, let code, let place, let address, problems.isEmpty else {
            return nil
        }
        let claim = AccessClaim(
            firstName: first, lastName: last, street: road, houseNumber: door, postalCode: code, city: place,
            contract: number, meter: device, bornOn: born, email: address)
        return (claim, address)
    }

    private mutating func readKind(_ house: Operator) {
        switch kind.raw {
        case Self.isPrivate: break
        case Self.isBusiness: kind.error = ActivationTexts.business(house)
        default: kind.error = ActivationTexts.kindMissing
        }
    }

    private mutating func readPostalCode() -> PostalCode? {
        guard let typed = postalCode.typed(orElse: PersonTexts.postalCodeMissing) else { return nil }
        guard let code = try? PostalCode(typed) else {
            postalCode.error = PersonTexts.postalCodeWrong
            return nil
        }
        return code
    }

    private mutating func readContract() -> ContractNumber? {
        guard contract.error == nil, !contract.raw.trimmed.isEmpty else { return nil }
        return contract.contractNumber()
    }

    private mutating func readMeter() -> MeterNumber? {
        guard meter.error == nil, !meter.raw.trimmed.isEmpty else { return nil }
        guard let known = try? MeterNumber(meter.raw.trimmed) else {
            meter.error = TellReadingTexts.meterWrong
            return nil
        }
        return known
    }

    private mutating func readBirth(_ today: Day) -> Day? {
        guard bornOn.error == nil, !bornOn.raw.trimmed.isEmpty else { return nil }
        guard let day = Day(typed: bornOn.raw.trimmed), day > today.adding(months: -12 * 120), day < today else {
            bornOn.error = NewContractPersonTexts.bornWrong
            return nil
        }
        return day
    }
}
