import HTML
import Vocabulary

/// The account that is collected from.
struct MandateForm: Form {
    var iban = Field.iban("iban")
    var holder = Field.accountHolder("inhaber")
    var address = Field(
        "anschrift", BankTexts.holderAddress, hint: MandateTexts.addressHint, autocomplete: "off", longest: 140)

    static var fields: [any WritableKeyPath<MandateForm, Field> & Sendable] { [\.iban, \.holder, \.address] }

    /// The account as it was typed.
    struct Account: Sendable {
        let iban: IBAN
        let holder: String
        let holderAddress: String?
    }

    static func filled(holder: String?) -> MandateForm {
        var form = MandateForm()
        form.holder.raw = holder ?? ""
        return form
    }

    /// The account, or errors at the fields.
    /// - Parameters:
    ///   - present: what is collected from already.
    ///   - known: where the holder lives, where that is told in another place.
    mutating func read(present: (iban: String, holder: String)?, addressKnown known: String? = nil) -> Account? {
        let number = iban.readIBAN(notSEPA: MandateTexts.notSEPA)
        let name = holder.readAccountHolder()
        guard let number, let name, address.error == nil else { return nil }
        if let present, present == (number.value, name) {
            iban.error = MandateTexts.same
            return nil
        }
        let typed = address.raw.trimmed
        let place = typed.isEmpty ? nil : typed
        guard place != nil || known != nil || !number.needsPayerAddress else {
            address.error = MandateTexts.addressMissing
            return nil
        }
        return Account(iban: number, holder: name, holderAddress: place)
    }
}
