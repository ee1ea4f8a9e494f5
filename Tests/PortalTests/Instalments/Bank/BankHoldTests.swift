import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Whoever takes a mailbox over would change the account next.
@Suite struct BankHoldTests {
    private static let path = "/vertraege/\(Cast.strom)/bankverbindung"
    private static let new = "anna.neu@kunden.example"

    @Test(arguments: Engine.all)
    func `after a new e-mail address a mandate waits for 72 hours`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await house.changeEmailOfAnna()
            house.clock.advance(minutes: 2)
            let form = try await anna.mandateForm()
            #expect(form.text.contains("wartet Ihr Auftrag deshalb bis zum 23.11.2026"))
            // Monday 23 November and 14 days, instead of the 4th.
            #expect(form.text.contains("frühestens am 07.12.2026"))
            let page = try await form.press("SEPA-Lastschriftmandat erteilen")
            #expect(page.text.contains("In Prüfung"))
            #expect(page.text.contains("wartet der Auftrag zur Sicherheit bis zum 23.11.2026"))
            #expect(try await anna.open(Self.path).text.contains("bis zum 23.11.2026"))
            for address in [Cast.anna.email, Self.new] {
                let letter = try #require(
                    try await house.letters(to: address).first {
                        $0.subject == "Sie haben eine Änderung der Bankverbindung beauftragt"
                    })
                #expect(letter.words.contains("bis zum 23.11.2026"))
            }
            // Nothing goes to billing before that, whatever billing says.
            #expect(try await house.portal.bankChanges().isEmpty)
            let row =
                #"{"external_id":"B-1","contract":"\#(Cast.strom)","way":"debit","iban":"\#(Visitor.iban)","holder":"Anna Ahrens","mandate_reference":"KP-300001001-001","signed_on":"2026-11-20"}"#
            let early = try await house.deliver(bank: [row])
            #expect(early.refusals.first?.reason.hasSuffix("waits for its safety period to end") == true)
            house.clock.advance(hours: 72)
            let lines = try await house.portal.bankChanges()
            #expect(lines.count == 1 && lines.first?.contains(Visitor.iban) == true)
            #expect(try await house.deliver(bank: [row]).files["bank.jsonl"]?.changed == 1)
            #expect(try await house.standing().current?.reference == "KP-300001001-001")
        }
    }

    @Test func `an address that is older holds nothing up`() async throws {
        try await TestPortal.run { house in
            _ = try await house.changeEmailOfAnna()
            house.clock.advance(hours: 72, minutes: 1)
            let anna = Visitor(house, as: .anna)
            _ = try await anna.signIn(Self.new, Cast.anna.password)
            #expect(try await anna.giveMandate().text.contains("Eingegangen"))
        }
    }

    @Test(arguments: Engine.all)
    func `undoing the new address takes the mandate back, and nothing can be changed for 72 hours`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let thief = try await house.changeEmailOfAnna(to: "dieb@kunden.example")
            house.clock.advance(minutes: 1)
            _ = try await thief.giveMandate()
            _ = try await thief.payByTransfer(Cast.gas)
            let letter = try #require(
                try await house.letters(to: Cast.anna.email).first { letter in
                    letter.subject == "Ihre E-Mail-Adresse wurde geändert" && (try? letter.link()) != nil
                })
            let page = try await Visitor.guest(house).open(letter.link()).press("Rückgängig machen")
            #expect(page.text.contains("Änderungen der Bankverbindung"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE state <> 'withdrawn'") == 0)
            #expect(try await house.standing().waiting == nil)
            #expect(try await house.portal.bankChanges().isEmpty)
            let kinds = try await house.store.read {
                try $0.all("SELECT kind FROM audit_event") { (kind: String) in kind }
            }
            #expect(kinds.contains("bank-change-undone"))

            let hash = try await house.portal.passwords.hash(Cast.anna.password)
            try await house.store.write(about: "test") { try $0.setPassword(of: Cast.anna.account, hash: hash) }
            let anna = try await Visitor.signedIn(.anna, house)
            let blocked = try await anna.open("\(Self.path)/mandat")
            #expect(blocked.path == Self.path)
            #expect(blocked.text.contains("Änderungen Ihrer Bankverbindung sind bis"))
            #expect(!blocked.links.contains { $0.words == "Neues SEPA-Lastschriftmandat" })
            let transfer = try await anna.open("\(Self.path)/ueberweisung")
            #expect(!transfer.buttons.contains("Künftig per Überweisung zahlen"))
            house.clock.advance(hours: 73)
            let later = try await Visitor.signedIn(.anna, house)
            #expect(try await later.giveMandate().text.contains("Eingegangen"))
        }
    }
}
