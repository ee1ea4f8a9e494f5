import Testing
import Vocabulary

@testable import Portal

@Suite struct ConsequenceChoicesTests {
    /// Without scripts and without a press: what the lowest, the present, the proposed and the highest amount lead to.
    @Test func `the page shows at once what amounts lead to`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let page = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
            #expect(page.text.contains("Was die Abrechnung zum 31.08.2027 damit voraussichtlich ergibt"))
            let facts = Dictionary(page.facts.map { ($0.term, $0.value) }) { first, _ in first }
            #expect(facts["77 €"]?.hasPrefix("Nachzahlung von etwa") == true)
            #expect(facts["85 € (wie jetzt)"] == facts["Voraussichtlich"])
            #expect(facts["170 €"]?.hasPrefix("Guthaben von etwa") == true)
            let proposed = facts.first { $0.key.hasSuffix("€ (unser Vorschlag)") }
            #expect(proposed != nil && proposed?.value != facts["85 € (wie jetzt)"])
            // A forecast is no alarm: nothing of it is set off in a colour that warns.
            for sign in ["warn", "alarm", "error", "danger"] {
                #expect(page.main?.inside.contains { $0["class"]?.contains(sign) == true } == false, "\(sign)")
            }
        }
    }

    @Test func `an amount that is ordered is not called the present one`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await ChangeInstalmentTests.page(anna, "100").press(ChangeInstalmentTests.change)
            let page = try await anna.open(InstalmentYear.path)
            #expect(page.text.contains("100 € (beauftragt)"))
            #expect(!page.text.contains("(wie jetzt)"))
            #expect(page.facts.contains { $0.term == "Abschlag heute" && $0.value == "85,00 €" })
        }
    }

    @Test func `where nothing can be foretold, or the bill is near, nothing is shown`() async throws {
        try await TestPortal.run { house in
            let gas = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.gas)/abschlag")
            #expect(!gas.text.contains("damit voraussichtlich ergibt"))
            try await InstalmentYear.begin(house)
            house.clock.set(Instant(Day(unchecked: "2027-08-20"), hour: 10))
            let near = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
            #expect(!near.text.contains("damit voraussichtlich ergibt"))
        }
    }
}
