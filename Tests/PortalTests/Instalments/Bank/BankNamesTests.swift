import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BankNamesTests {
    @Test(
        arguments: [
            ("DE89370400440532013000", "Commerzbank"), ("DE02120300000000202051", "Deutsche Kreditbank Berlin"),
            // A code nobody has, and an account of another country.
            ("DE83999999990000000000", nil), ("AT611904300234573201", nil),
        ] as [(String, String?)])
    func `the bank of an account, where it is known`(iban: String, name: String?) throws {
        let number = try? IBAN(iban)
        #expect(number.flatMap(BankNames.name) == name)
    }

    @Test func `several codes have one name, and what is no line of the table is passed over`() {
        let names = BankNames.read("# Banks\n10000000 20000000 Eine Bank\n30000000\nOhne Code\n1234567 Kurz\n")
        #expect(names == ["10000000": "Eine Bank", "20000000": "Eine Bank"])
    }

    /// Where the account is opened the bank stands beside it; where only its last signs are kept, it does not.
    @Test(arguments: Engine.all)
    func `the page names the bank, what is stored does not`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var form = try await anna.mandateForm()
            try form.fill("Kontoinhaber", "")
            let again = try await form.press("SEPA-Lastschriftmandat erteilen")
            #expect(again.status == 422)
            #expect(again.text.contains("Bank: Commerzbank"))
            let request = try await anna.giveMandate()
            #expect(!request.text.contains("Commerzbank"))
            let page = try await anna.open("/vertraege/\(Cast.strom)/bankverbindung")
            #expect(page.facts.contains { $0.term == "Bank" && $0.value == "Commerzbank" })
            let stored = try await house.store.read {
                try $0.value("SELECT payload FROM service_request", as: String.self)
            }
            #expect(stored?.contains("Commerzbank") == false)
            let ben = try await Visitor.signedIn(.ben, house).open("/vertraege/\(Cast.strom)/bankverbindung")
            #expect(!ben.text.contains("Commerzbank"))
        }
    }
}
