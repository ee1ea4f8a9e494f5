import HTML
import Vocabulary

/// The account that is collected from.
struct MandateForm: Form {
    var iban = Field("iban", BankTexts.iban, hint: MandateTexts.ibanHint, .code, autocomplete: "off", longest: 60)
    var holder = Field(
        "inhaber", BankTexts.holder, hint: MandateTexts.holderHint, autocomplete: "name", longest: 70)
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
    ///   - phoneForTransfer: where the portal does not offer to pay by transfer.
    mutating func read(present: (iban: String, holder: String)?, phoneForTransfer: String? = nil) -> Account? {
        let number = readIBAN(phoneForTransfer)
        let name = readHolder()
        guard let number, let name, address.error == nil else { return nil }
        if let present, present == (number.value, name) {
            iban.error = MandateTexts.same
            return nil
        }
        let place = address.raw.trimmed
        return Account(iban: number, holder: name, holderAddress: place.isEmpty ? nil : place)
    }

    private mutating func readIBAN(_ phoneForTransfer: String?) -> IBAN? {
        guard let typed = iban.typed(orElse: MandateTexts.ibanMissing) else { return nil }
        do throws(IBAN.Problem) {
            let number = try IBAN(typed)
            if number.isSEPA { return number }
            iban.error = MandateTexts.notSEPA(phoneForTransfer)
        } catch {
            iban.error = MandateTexts.wrong(error)
        }
        return nil
    }

    private mutating func readHolder() -> String? {
        guard let name = holder.typed(orElse: MandateTexts.holderMissing) else { return nil }
        guard name.contains(where: \.isLetter) else {
            holder.error = MandateTexts.holderMissing
            return nil
        }
        return name
    }
}
