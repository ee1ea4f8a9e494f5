import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What is promised about debits and transfers is what can be had.
@Suite struct DebitPromiseTests {
    private static let path = "/vertraege/\(Cast.strom)/bankverbindung"

    /// EnWG § 41 (2): never a dead end. Where the operator names no account, it is said how and when it is told.
    @Test(arguments: Engine.all)
    func `transfer is possible where the account is told later, too`(engine: Engine) async throws {
        var house = Operator.demo
        house.bankAccount = nil
        try await TestPortal.run(on: engine, operator: house) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(Self.path).text.contains("Sie können jederzeit wechseln"))
            let foreign = try await anna.giveMandate(Cast.strom, "TR330006100519786457841326")
            #expect(try foreign.error(at: "IBAN")?.contains("oder zahlen Sie per Überweisung") == true)
            let page = try await anna.open(Self.path).follow("Künftig überweisen")
            #expect(page.text.contains("mindestens zwei Wochen bevor Sie das erste Mal überweisen"))
            let receipt = try await page.press("Künftig per Überweisung zahlen")
            let told = receipt.fact("Unser Konto")
            #expect(told?.hasPrefix("Nennen wir Ihnen schriftlich mit der nächsten Zahlungsaufforderung") == true)
        }
    }

    /// The announcement counts as Pre-Notification: it names what will be debited, not what was before an order.
    @Test(arguments: [(nil, "01.01.2027"), ("am 15. des Monats", "15.01.2027")])
    func `debits are announced with the instalment that is ordered`(day: String?, first: String) async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(InstalmentYear.path)
            try page.fill("Neuer Abschlag in Euro", "100")
            if let day { try page.choose("Tag der Zahlung", day) }
            _ = try await page.press("Abschlag verbindlich ändern")
            _ = try await anna.giveMandate()
            let notice = try #require(
                try await anna.letters().first { $0.subject == "Ankündigung der nächsten Abbuchungen" }?.words)
            #expect(notice.contains(first) && notice.contains("100,00"))
            #expect(!notice.contains("85,00"))
        }
    }
}
