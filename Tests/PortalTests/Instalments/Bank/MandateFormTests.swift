import Testing
import Vocabulary

@testable import Portal

@Suite struct MandateFormTests {
    struct Wrong: Sendable {
        let typed: String
        let words: String
    }

    private static func form(_ iban: String, holder: String = "Anna Ahrens", address: String = "") -> MandateForm {
        MandateForm(FormBody(fields: [("iban", iban), ("inhaber", holder), ("anschrift", address)]))
    }

    @Test(arguments: [
        Wrong(typed: "", words: "Geben Sie die IBAN ein."),
        Wrong(typed: "   ", words: "Geben Sie die IBAN ein."),
        Wrong(typed: "DE89-3704", words: "nur aus Buchstaben und Ziffern"),
        Wrong(typed: "XX89370400440532013000", words: "zwei Buchstaben für das Land"),
        Wrong(typed: "370400440532013000", words: "zwei Buchstaben für das Land"),
        Wrong(typed: "DE8937040044053201300", words: "hat 22 Zeichen"),
        Wrong(typed: "AT6119043002345732011", words: "hat 20 Zeichen"),
        Wrong(typed: "DE8937040044053201300A", words: "ein Buchstabe, wo eine Ziffer"),
        Wrong(typed: "DE88370400440532013000", words: "ist ein Tippfehler"),
        Wrong(typed: "DE89370400440532013001", words: "ist ein Tippfehler"),
        Wrong(typed: "TR330006100519786457841326", words: "in diesem Land können wir nicht abbuchen"),
    ])
    func `each mistake has words of its own`(wrong: Wrong) {
        var form = Self.form(wrong.typed)
        #expect(form.read(present: nil) == nil)
        #expect(form.iban.error?.german.contains(wrong.words) == true, "\(form.iban.error?.german ?? "")")
        #expect(form.holder.error == nil)
    }

    /// One of each country of SEPA whose example is known (SWIFT IBAN registry).
    @Test(arguments: [
        "AD1200012030200359100100", "AT611904300234573201", "BE68539007547034", "BG80BNBG96611020345678",
        "CH9300762011623852957", "CY17002001280000001200527600", "CZ6508000000192000145399",
        "DE89370400440532013000", "DK5000400440116243", "EE382200221020145685", "ES9121000418450200051332",
        "FI2112345600000785", "FR1420041010050500013M02606", "GB29NWBK60161331926819", "GI75NWBK000000007099453",
        "GR1601101250000000012300695", "HR1210010051863000160", "HU42117730161111101800000000",
        "IE29AIBK93115212345678", "IS140159260076545510730339", "IT60X0542811101000000123456",
        "LI21088100002324013AA", "LT121000011101001000", "LU280019400644750000", "LV80BANK0000435195001",
        "MC5811222000010123456789030", "MT84MALT011000012345MTLCAST001S", "NL91ABNA0417164300", "NO9386011117947",
        "PL61109010140000071219812874", "PT50000201231234567890154", "RO49AAAA1B31007593840000",
        "SE4550000000058398257466", "SI56263300012039086", "SK3112000000198742637541",
        "SM86U0322509800000000270100", "VA59001123000012345678",
    ])
    func `accounts of all SEPA countries are taken, however they are spaced`(iban: String) throws {
        let small = stride(from: 0, to: iban.count, by: 4)
            .map { String(Array(iban)[$0..<min($0 + 4, iban.count)]) }.joined(separator: " ").lowercased()
        for typed in [iban, small, " \(iban)\u{A0}"] {
            var form = Self.form(typed, address: "Seeweg 1, 19053 Schwerin")
            let account = form.read(present: nil)
            #expect(account?.iban.value == iban, "\(form.iban.error?.german ?? "")")
        }
    }

    @Test func `the holder has a name, and an address only if one is typed`() throws {
        for name in ["", " ", "12345", "–"] {
            var form = Self.form(Visitor.iban, holder: name)
            #expect(form.read(present: nil) == nil)
            #expect(form.holder.error == MandateTexts.holderMissing)
        }
        for name in [String(repeating: "A", count: 71), "Anna\u{7}Ahrens", "A\u{202E}nna"] {
            var form = Self.form(Visitor.iban, holder: name)
            #expect(form.read(present: nil) == nil)
            #expect(form.holder.error != nil)
        }
        var form = Self.form(Visitor.iban, address: " ")
        #expect(form.read(present: nil)?.holderAddress == nil)
        form = Self.form(Visitor.iban, holder: "Bernd Ahrens", address: "Seeweg 1, 19053 Schwerin")
        #expect(form.read(present: nil)?.holderAddress == "Seeweg 1, 19053 Schwerin")
        form = Self.form(Visitor.iban, address: String(repeating: "w", count: 141))
        #expect(form.read(present: nil) == nil)
    }

    /// SEPA Core rulebook: outside of the European Economic Area a debit carries the payer's address.
    @Test(arguments: [
        ("GB29NWBK60161331926819", true), ("CH9300762011623852957", true), ("SM86U0322509800000000270100", true),
        ("DE89370400440532013000", false), ("LI21088100002324013AA", false), ("NO9386011117947", false),
    ])
    func `an account outside of the EEA needs the address of its holder`(iban: String, isNeeded: Bool) {
        var form = Self.form(iban)
        #expect((form.read(present: nil) == nil) == isNeeded)
        #expect(form.address.error == (isNeeded ? MandateTexts.addressMissing : nil))
        form = Self.form(iban, address: "Seeweg 1, 19053 Schwerin")
        #expect(form.read(present: nil)?.holderAddress == "Seeweg 1, 19053 Schwerin")
        form = Self.form(iban)
        #expect(form.read(present: nil, addressKnown: "Seeweg 1, 19053 Schwerin") != nil)
    }

    @Test func `what is collected from already is no change`() {
        var form = Self.form(Visitor.iban)
        #expect(form.read(present: (Visitor.iban, "Anna Ahrens")) == nil)
        #expect(form.iban.error == MandateTexts.same)
        form = Self.form(Visitor.iban)
        #expect(form.read(present: (Visitor.iban, "Bernd Ahrens")) != nil)
        form = Self.form(Visitor.iban)
        #expect(form.read(present: (Visitor.otherIBAN, "Anna Ahrens")) != nil)
    }
}
