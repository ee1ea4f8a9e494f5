import Store
import Testing
import Vocabulary

@testable import Portal

/// What stands above the button, supply before the end of the time to withdraw, and withdrawing.
@Suite struct EarlyAndWithdrawnTests {
    /// BGB § 312j (2): nothing stands between what matters and the button; no box is ticked.
    @Test func `what matters stands directly above the button`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let page = try await Visitor.signedIn(.anna, house).orderStrom(begin: "24.11.2026").payByTransfer()
            // Moving in, somebody is supplied until then all the same.
            #expect(
                page.text.contains(
                    "Ohne Häkchen liefert vom 24.11.2026 an der Grundversorger vor Ort, bis unser Vertrag am 12.12.2026 beginnt"
                ))
            let form = try #require(page.main?.all("form").last)
            let parts = form.children.compactMap { node in
                if case .element(let one) = node, one.name != "input" { one } else { nil }
            }
            #expect(parts.map(\.name) == ["fieldset", "section", "button"])
            let essentials = try #require(parts.dropLast().last)
            for words in ["Strom Neu", "30,00 ct/kWh", "1.170,00 €", "12.12.2026", "12 Monate", "4 Wochen"] {
                #expect(essentials.text.contains(words), "\(words)")
            }
            let boxes = form.all("input").filter { $0["type"] == "checkbox" }
            #expect(boxes.count == 3 && boxes.allSatisfy { $0["checked"] == nil })
        }
    }

    @Test(arguments: Engine.all)
    func `who asks for it begins early, and what was ticked waits for its letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderStrom(begin: "24.11.2026").payByTransfer()
            try page.choose(TariffChangeTexts.early.german)
            page = try await page.press("Beginn übernehmen")
            let form = try #require(page.main?.all("form").last)
            #expect(form.text.contains("24.11.2026") && form.text.contains(TariffChangeTexts.early.german))
            let offers = Wish(channel: .email, purpose: .offers)
            try page.choose(ConsentTexts.label(offers, house.portal.operator.name).german)
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.facts.contains { $0.term == "Beginn" && $0.value == "24.11.2026" })
            #expect(receipt.facts.contains { $0.value.contains("Ausdrücklich verlangt am 20.11.2026") })
            let keys = house.portal.keys
            let wishes = try await house.store.read { try $0.wishes(of: Cast.anna.account, keys) }
            #expect(wishes?.waiting == [offers])
        }
    }

    /// BGB §§ 355, 356a: also of what was ordered and is no contract yet.
    @Test(arguments: Engine.all)
    func `withdrawn by the function of the law, it is not supplied`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.orderStrom().payByDebit().press(Ordering.button)
            let number = try #require(receipt.facts.first { $0.term == "Vorgangsnummer" }?.value)
            var page = try await receipt.follow("Diesen Vertrag widerrufen")
            #expect(try page.value(of: "Vertrag").contains(number))
            page = try await page.press("Vertrag widerrufen").press("Widerruf bestätigen")
            #expect(page.heading == "Ihr Widerruf ist eingegangen")
            let order = try await anna.open("/vorgaenge/\(number)")
            #expect(order.text.contains("Die Bestellung ist zurückgezogen."))
            // Billing hears of it for 30 days, and of nobody's data.
            let told = try await house.portal.waitingOrders()
            #expect(told.count == 1)
            let line = try #require(told.first)
            #expect(line.hasPrefix(#"{"request":"\#(number)","state":"withdrawn","withdrawn_at":"2026-11-20T"#))
            #expect(!line.contains("@") && !line.contains("order"))
            house.clock.advance(days: 29)
            #expect(try await house.portal.waitingOrders() == told)
            house.clock.advance(days: 2)
            #expect(try await house.portal.waitingOrders().isEmpty)
            #expect(try await house.count("SELECT COUNT(*) FROM contract_order WHERE iban_sealed IS NOT NULL") == 0)
        }
    }

    /// BGB § 357a (2): asked for again when something else is ordered.
    @Test func `another day takes the early beginning back`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderStrom(begin: "24.11.2026").payByTransfer()
            try page.choose(TariffChangeTexts.early.german)
            page = try await page.press("Beginn übernehmen")
            #expect(page.main?.all("form").last?.text.contains("24.11.2026") == true)
            var supply = try await anna.open("/neuer-vertrag/lieferung")
            try supply.fill("Gewünschter Beginn", "25.11.2026")
            page = try await supply.press("Weiter").press("Weiter")
            #expect(page.main?.all("form").last?.text.contains("12.12.2026") == true)
        }
    }
}
