import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What is promised about debits and transfers is what can be had.
@Suite struct DebitPromiseTests {
    private static let path = "/vertraege/\(Cast.strom)/bankverbindung"

    /// Without an account to transfer to the portal promises no way it does not have.
    @Test func `where transfer is not offered the phone is`() async throws {
        var house = Operator.demo
        house.bankAccount = nil
        let phone = house.phone
        try await TestPortal.run(operator: house) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("\(Self.path)/ueberweisung")
            #expect(page.path == Self.path)
            #expect(!page.text.contains("Dieser Vertrag ist beendet."))
            #expect(page.text.contains("Möchten Sie künftig überweisen, rufen Sie uns an: \(phone)"))
            #expect(!page.text.contains("Sie können jederzeit wechseln"))
            let foreign = try await anna.giveMandate(Cast.strom, "TR330006100519786457841326")
            #expect(
                try foreign.error(at: "IBAN")?.contains("Möchten Sie überweisen, rufen Sie uns an: \(phone)") == true)
            let given = try await anna.giveMandate()
            try await house.store.write(about: "test") { try $0.run("UPDATE service_request SET state = 'done'") }
            let done = try await anna.open(given.path)
            #expect(done.text.contains("Widerrufen können Sie es jederzeit; rufen Sie uns dafür an: \(phone)"))
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
