import HTML
import Vocabulary

// The two fields that name a bank account, and their checks: the same wherever an account is asked for.

extension Field {
    static func iban(_ name: String) -> Field {
        Field(name, BankTexts.iban, hint: MandateTexts.ibanHint, .code, autocomplete: "off", longest: 60)
    }

    static func accountHolder(_ name: String) -> Field {
        Field(name, BankTexts.holder, hint: MandateTexts.holderHint, autocomplete: "name", longest: 70)
    }

    /// An account within SEPA, or the error at the field.
    mutating func readIBAN(notSEPA: Text) -> IBAN? {
        guard let typed = self.typed(orElse: MandateTexts.ibanMissing) else { return nil }
        do throws(IBAN.Problem) {
            let number = try IBAN(typed)
            if number.isSEPA { return number }
            error = notSEPA
        } catch let problem {
            error = MandateTexts.wrong(problem)
        }
        return nil
    }

    /// A name, or the error at the field.
    mutating func readAccountHolder() -> String? {
        guard let name = self.typed(orElse: MandateTexts.holderMissing) else { return nil }
        guard name.contains(where: \.isLetter) else {
            error = MandateTexts.holderMissing
            return nil
        }
        return name
    }
}
