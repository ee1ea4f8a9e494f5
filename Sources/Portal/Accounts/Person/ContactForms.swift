import HTML
import Vocabulary

/// The field of the telephone number.
struct PhoneForm: Form {
    var phone = Field(
        "telefon", PersonTexts.phone, hint: PersonTexts.phoneHint, .phone, autocomplete: "tel", longest: 60)

    static var fields: [any WritableKeyPath<PhoneForm, Field> & Sendable] { [\.phone] }

    /// The number, or an error at the field.
    mutating func read(now known: String?) -> PhoneNumber? {
        guard let typed = phone.typed(orElse: PersonTexts.phoneMissing) else { return nil }
        let number: PhoneNumber
        do {
            number = try PhoneNumber(typed)
        } catch {
            phone.error = PersonTexts.phoneWrong(error)
            return nil
        }
        guard number.value != known else {
            phone.error = PersonTexts.phoneSame
            return nil
        }
        return number
    }
}

/// The fields of the postal address.
struct AddressForm: Form {
    var addition = Field(
        "zusatz", PersonTexts.addition, hint: PersonTexts.additionHint, autocomplete: "address-line2", longest: 100)
    var street = Field("strasse", PersonTexts.street, hint: PersonTexts.streetHint, autocomplete: "address-line1")
    var houseNumber = Field(
        "hausnummer", PersonTexts.houseNumber, hint: PersonTexts.houseNumberHint, autocomplete: "off", longest: 20)
    var postalCode = Field(
        "plz", PersonTexts.postalCode, hint: PersonTexts.postalCodeHint, .digits, autocomplete: "postal-code",
        longest: 20)
    var city = Field("ort", PersonTexts.city, autocomplete: "address-level2")

    static var fields: [any WritableKeyPath<AddressForm, Field> & Sendable] {
        [\.street, \.houseNumber, \.addition, \.postalCode, \.city]
    }

    /// With what is known filled in.
    static func filled(_ known: CorrespondenceAddress?) -> AddressForm {
        var form = AddressForm()
        form.addition.raw = known?.addition ?? ""
        form.street.raw = known?.street ?? ""
        form.houseNumber.raw = known?.houseNumber ?? ""
        form.postalCode.raw = known?.postalCode ?? ""
        form.city.raw = known?.city ?? ""
        return form
    }

    /// The address, or errors at the fields.
    mutating func read(now known: CorrespondenceAddress?) -> CorrespondenceAddress? {
        let road = street.typed(orElse: PersonTexts.streetMissing)
        let code = readPostalCode()
        let place = city.typed(orElse: PersonTexts.cityMissing)
        guard let road, let code, let place, addition.error == nil, houseNumber.error == nil else { return nil }
        let address = CorrespondenceAddress(
            addition: Self.optional(addition), street: road, houseNumber: Self.optional(houseNumber),
            postalCode: code.value, city: place)
        guard address != known else {
            street.error = PersonTexts.addressSame
            return nil
        }
        return address
    }

    private mutating func readPostalCode() -> PostalCode? {
        guard let typed = postalCode.typed(orElse: PersonTexts.postalCodeMissing) else { return nil }
        guard let code = try? PostalCode(typed) else {
            postalCode.error = PersonTexts.postalCodeWrong
            return nil
        }
        return code
    }

    private static func optional(_ field: Field) -> String? {
        let typed = field.raw.trimmed
        return typed.isEmpty ? nil : typed
    }
}
