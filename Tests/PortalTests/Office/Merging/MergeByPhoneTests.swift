import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A clerk writes it down by phone.
@Suite struct MergeByPhoneTests {
    private static let file = "/service/kunden/\(Cast.id("customer 100001", of: Contract.self).value)"
    private static let samePartner = "Gleicher Geschäftspartner: Alle Verträge gehören demselben Kunden"

    /// Ben has an account for Anna's gas, too.
    private static func furnish(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { try $0.give(Cast.gas, to: .ben, as: "owner", at: now) }
    }

    private static func begin(_ clerk: Visitor, _ email: String, _ proof: String) async throws -> VisitedPage {
        var page = try await clerk.open(file).follow("Zugänge zusammenführen")
        try page.choose("Zugang, der bleibt", Cast.anna.email)
        try page.fill("Zugang, der darin aufgeht", email)
        try page.choose("Nachweis", proof)
        return page
    }

    @Test(arguments: Engine.all)
    func `the same business partner is enough, and the office undoes it with a reason`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.furnish(house)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await Self.begin(petra, Cast.ben.email, Self.samePartner).press("Vorschlagen")
            #expect(page.text.contains("Vorgeschlagen. Eine zweite Person muss bestätigen."))
            #expect(page.text.contains("Geht nicht über: Diesen Vertrag hat jemand anderes freigegeben."))
            let path = String(page.path.prefix { $0 != "?" })
            let told = try await house.letters(to: Cast.ben.email).first
            #expect(told?.subject == "Ihr Zugang soll mit einem anderen zusammengeführt werden")
            #expect(told?.words.contains("Noch hat sich nichts geändert.") == true)
            #expect(try await house.letters(to: Cast.anna.email).contains { $0.subject?.contains("Zugänge") == true })

            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            page = try await otto.open(path).press("Bestätigen und zusammenführen")
            #expect(page.text.contains("Die Zugänge sind zusammengeführt."))
            #expect(try await petra.open(path).buttons.contains("Rückgängig machen") == false, "that is an approver's")
            // What Anna shared with Ben was shared with Ben: it rests with the account that went.
            let rests = try await house.store.read { db in try db.sees(Cast.contract(Cast.strom), Cast.ben.account) }
            #expect(rests)
            let without = try await page.press("Rückgängig machen")
            #expect(without.status == 422)
            page = try await otto.open(path)
            try page.fill("Grund", "Verwechselt")
            page = try await page.press("Rückgängig machen")
            #expect(page.text.contains("Die Zusammenführung ist rückgängig gemacht."))
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("/vertraege/\(Cast.gas)").status == 200)
            #expect(try await otto.open(Self.file).text.contains("rückgängig am"))
        }
    }

    @Test(arguments: Engine.all)
    func `somebody else's account needs a form with a signature`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await Self.begin(petra, Cast.clara.email, Self.samePartner).press("Vorschlagen")
            #expect(page.status == 422)
            #expect(try page.error(at: "Nachweis")?.hasPrefix("Das trifft nicht zu") == true)
            #expect(try page.value(of: "Zugang, der darin aufgeht") == Cast.clara.email)
            page = try await Self.begin(petra, Cast.clara.email, "Unterschriebenes Formular liegt vor")
            #expect(try await page.press("Vorschlagen").problems == ["Geben Sie das Datum der Unterschrift ein"])
            try page.fill("Unterschrieben am", "1.1.2020")
            #expect(
                try await page.press("Vorschlagen").problems == ["Geben Sie einen Tag der letzten zwölf Monate ein"])
            try page.fill("Unterschrieben am", "19.11.2026")
            let begun = try await page.press("Vorschlagen")
            #expect(begun.text.contains("Unterschrieben am") && begun.text.contains("19.11.2026"))
            #expect(try await page.press("Vorschlagen").path == begun.path, "sent twice, the first result is shown")
            #expect(try await house.count("SELECT COUNT(*) FROM account_merge") == 1)
            let again = try await Self.begin(petra, Cast.clara.email, "Unterschriebenes Formular liegt vor")
            var second = again
            try second.fill("Unterschrieben am", "19.11.2026")
            #expect(try await second.press("Vorschlagen").problems == ["Dazu gibt es schon einen offenen Vorgang."])
            let nobody = try await Self.begin(petra, "niemand@kunden.example", Self.samePartner)
            #expect(try await nobody.press("Vorschlagen").problems == ["Zu dieser Adresse gibt es keinen Zugang."])
        }
    }
}
