import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct InstalmentConsequenceTests {
    /// Payments on the 15th, the first of the month chosen: December's 15th is too near for it and stays as it is.
    @Test func `the consequence counts the payments of the chosen day`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE instalment SET due_on = SUBSTR(due_on, 1, 8) || '15' WHERE contract_id = \(Cast.contract(Cast.strom))"
                )
            }
            let anna = try await Visitor.signedIn(.anna, house)
            func shown(_ day: String?) async throws -> (settled: String?, count: String?, words: String) {
                var page = try await ChangeInstalmentTests.page(anna, "100")
                if let day { try page.choose("Tag der Zahlung", day) }
                page = try await page.press("Auswirkung zeigen")
                let box = page.main?.inside.first { $0["id"] == "auswirkung" }
                return (box?["data-fest"], box?["data-anzahl"], box?.text ?? "")
            }
            let (stays, moves) = (try await shown(nil), try await shown("am 1. des Monats"))
            // September to November, then with December.
            #expect(stays.settled == "25500" && stays.count == "9")
            #expect(moves.settled == "34000" && moves.count == "8")
            #expect(stays.words != moves.words)
        }
    }

    @Test func `what cannot be forecast is neither proposed nor said to fit`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") {
                try $0.run("UPDATE tariff_price SET valid_from = '2026-10-01'")
            }
            let page = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
            #expect(page.text.contains("Noch können wir nichts voraussagen"))
            #expect(page.text.contains("111,65 €"), "a year's part is known all the same")
            #expect(!page.text.contains("Unser Vorschlag") && !page.text.contains("passt. Wir schlagen"))
            #expect(try page.value(of: ChangeInstalmentTests.amount) == "85")
        }
    }
}
