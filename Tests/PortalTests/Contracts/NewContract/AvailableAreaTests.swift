import Store
import Testing
import Vocabulary

@testable import Portal

/// Where is supplied, and where not. The area is what the billing system names.
@Suite struct AvailableAreaTests {
    @Test(arguments: Engine.all)
    func `outside of the area nothing is offered, and there is something to do`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let page = try await Visitor.guest(house).orderAt(code: "99999", city: "Nirgends")
            #expect(page.text.contains("Hier können wir keinen Strom liefern."))
            #expect(!page.buttons.contains { $0.hasSuffix(" wählen") })
            #expect(!page.text.contains("Der günstigste steht oben"))
            for words in ["Andere Sparte oder Anschrift prüfen", "Uns dazu schreiben", "Alle Tarife ansehen"] {
                #expect(page.links.contains { $0.words == words }, "\(words)")
            }
        }
    }

    /// Whatever a form that was kept says.
    @Test func `an order that was made up goes nowhere`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderStrom().payByTransfer()
            #expect(page.buttons.contains(Ordering.button))
            try await house.store.write(about: "test") { db in
                try db.run("DELETE FROM availability WHERE commodity = 'strom' AND postal_code = '19053'")
            }
            _ = try await page.press(Ordering.button)
            let orders = try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'new-contract'")
            #expect(orders == 0)
        }
    }

    struct Area: Sendable {
        let rows: [(commodity: String, code: String, state: String)]
        let isOutside: Bool
    }

    /// A list of noes is no area, and neither is no list.
    @Test(arguments: [
        Area(rows: [], isOutside: false), Area(rows: [("strom", "17033", "unavailable")], isOutside: false),
        Area(rows: [("gas", "17033", "available")], isOutside: false),
        Area(rows: [("strom", "17033", "available")], isOutside: true),
        Area(rows: [("strom", "17033", "available"), ("strom", "19061", "unavailable")], isOutside: false),
    ])
    func `what makes an area`(area: Area) async throws {
        try await TestPortal.run { house in
            let code = try PostalCode("19061")
            let found = try await house.store.write(about: "test") { db in
                for row in area.rows { try db.addAvailability(row.commodity, row.code, row.state) }
                return try db.isOutsideArea(.strom, code)
            }
            #expect(found == area.isOutside)
        }
    }

    /// Without a consumption nobody knows which is the cheapest.
    @Test func `the cheapest comes first once the consumption is known`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            var page = try await Visitor.guest(house).orderAt()
            #expect(page.text.contains("Sagen Sie, wie viel Sie verbrauchen, dann steht der günstigste oben."))
            #expect(!page.text.contains("Der günstigste steht oben."))
            try page.fill("Oder: Jahresverbrauch in kWh", "3500")
            page = try await page.press("Gesamtpreis ausrechnen")
            #expect(page.text.contains("Der günstigste steht oben."))
        }
    }

    @Test(arguments: ["19057", "17033"])
    func `Internet without an offer is no dead end`(code: String) async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let page = try await Visitor.guest(house).orderAt("Internet", code: code)
            #expect(!page.text.contains("günstigste"))
            #expect(!page.buttons.contains("Preise für diesen Tag zeigen"))
            #expect(try await page.follow("Andere Sparte oder Anschrift prüfen").path == "/neuer-vertrag")
        }
    }

    @Test func `a second page of a visitor names the e-mail, and no list nobody of them has`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let guest = try await Visitor.guest(house).open("/neuer-vertrag?hinweis=bestellt")
            #expect(guest.text.contains("Alles dazu steht in der E-Mail"))
            #expect(!guest.text.contains("Meine Vorgänge"))
            let anna = try await Visitor.signedIn(.anna, house).open("/neuer-vertrag?hinweis=bestellt")
            #expect(anna.text.contains("Sie finden sie unter „Meine Vorgänge“"))
        }
    }
}
