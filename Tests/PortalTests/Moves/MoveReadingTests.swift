import Store
import Testing
import Vocabulary

@testable import Portal

/// Readings of a move are judged like all others. Anna's meter showed 13.500 kWh a year ago and uses 3.500 kWh a year.
@Suite struct MoveReadingTests {
    /// The step about readings.
    private static func step(_ visitor: Visitor) async throws -> VisitedPage {
        let page = try await visitor.fillPlace(try await visitor.chooseContracts()).press("Weiter")
        #expect(page.heading == "Was zeigen die Zähler?")
        return page
    }

    private static func send(_ value: String, on day: String = "20.11.2026", _ page: VisitedPage) async throws
        -> VisitedPage
    {
        var page = page
        try page.fill("Endstand Strom", value)
        try page.fill("Endstände abgelesen am", day)
        return try await page.press("Weiter")
    }

    @Test(arguments: Engine.all)
    func `an unusual final reading is asked about, and taken with a reason`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.send("30000", Self.step(anna))
            #expect(page.status == 422)
            #expect(try page.error(at: "Endstand Strom")?.hasPrefix("Der Stand ist höher als erwartet.") == true)
            #expect(page.text.contains("Stimmt der Stand trotzdem?"))
            // Nobody gets past the question, not by the address either.
            #expect(try await anna.open("/umzug/post").path == "/umzug/zaehlerstaende")
            var asked = try await page.press("Weiter")
            #expect(
                try asked.error(at: "Warum stimmt der Stand?")
                    == "Wählen Sie einen Grund aus, damit wir den Stand prüfen können.")
            try asked.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            page = try await asked.press("Weiter")
            #expect(page.path == "/umzug/post")
            // The answer holds for this value only.
            page = try await Self.send("31000", try await anna.open("/umzug/zaehlerstaende"))
            #expect(page.status == 422)
            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            page = try await page.press("Weiter")
            try page.choose("Briefe gehen an", "die neue Anschrift")
            page = try await page.press("Weiter").press("Umzug melden").follow("Umzug: Strom mitnehmen")
            let told = page.facts.first { $0.term.hasPrefix("Endstand") }?.value
            #expect(
                told
                    == "31.000 kWh, ungewöhnlich und bestätigt: Ich habe noch einmal nachgesehen. Wir prüfen den Stand von Hand"
            )
        }
    }

    @Test func `a value below the last one is asked about, and a right one is not`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.send("13000", Self.step(anna))
            #expect(
                try page.error(at: "Endstand Strom") == "Der Stand liegt unter dem letzten: 13.500 kWh am 20.11.2025.")
            page = try await Self.send("17000", page)
            #expect(page.path == "/umzug/post")
        }
    }

    @Test func `what cannot be right is refused, and left out it holds nothing up`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.send("1234567", Self.step(anna))
            #expect(page.status == 422)
            #expect(try page.error(at: "Endstand Strom")?.hasSuffix("melden Sie den Stand später.") == true)
            #expect(!page.text.contains("Stimmt der Stand trotzdem?"))
            page = try await Self.send("", page)
            #expect(page.path == "/umzug/post")
        }
    }

    /// The counter says how much it can show, as for every other reading; of a meter nobody knows it is what no counter has.
    @Test(
        arguments: [
            ("9999999999", "", "hat 6 Stellen vor dem Komma"), ("zwölf", "", "Schreiben Sie den Stand als Zahl"),
            ("99999999999999999999", "", "Kein Zähler hat mehr als 12"),
            ("17000", "1000000000000", "Kein Zähler hat mehr als 12"),
            ("17000", "99999999999999999999", "Kein Zähler hat mehr als 12"),
        ])
    func `a counter shows as many digits as it has`(last: String, first: String, words: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.step(anna)
            try page.fill("Anfangsstand Strom", first)
            page = try await Self.send(last, page)
            #expect(page.status == 422)
            let field = first.isEmpty ? "Endstand Strom" : "Anfangsstand Strom"
            #expect(try page.error(at: field)?.contains(words) == true, "\(page.problems)")
            #expect(try page.value(of: field) == (first.isEmpty ? last : first))
        }
    }

    @Test(arguments: ["1000000000", "999999999999"])
    func `a wide counter is taken, at the old place by its own width and at the new one after asking`(wide: String)
        async throws
    {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE register SET integer_digits = 12")
                try db.run("DELETE FROM meter_reading")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.step(anna)
            try page.fill("Anfangsstand Strom", wide)
            page = try await Self.send("1234567890", page)
            #expect(try page.error(at: "Endstand Strom")?.contains("Stellen vor dem Komma") != true)
            #expect(try page.error(at: "Anfangsstand Strom")?.contains("Kein Zähler") != true)
            #expect(page.text.contains("Stimmt der Stand trotzdem?"))
            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            page = try await page.press("Weiter")
            #expect(page.path == "/umzug/post")
        }
    }

    @Test func `a day that is billed already takes no final reading`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET last_billed_on = '2026-11-10' WHERE id = \(Cast.contract(Cast.strom))")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.send("16900", on: "05.11.2026", Self.step(anna))
            #expect(
                try page.error(at: "Endstände abgelesen am")?.hasPrefix("Bis zum 10.11.2026 ist schon abgerechnet.")
                    == true)
        }
    }

    @Test func `the first reading of the new meter is not the old one's`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.step(anna)
            try page.fill("Anfangsstand Strom", "17000")
            page = try await Self.send("17000", page)
            #expect(
                try page.error(at: "Anfangsstand Strom")?.hasPrefix(
                    "Das ist derselbe Stand wie an der alten Anschrift.")
                    == true)
            try page.fill("Anfangsstand Strom", "421")
            page = try await page.press("Weiter")
            #expect(page.path == "/umzug/post")
        }
    }

    @Test(arguments: [
        ("421", FirstReading.Finding.fine), ("0", .fine), ("17000", .sameAsOld), ("999999", .fine),
        ("1000000", .manyDigits),
    ])
    func `of a meter nobody knows only slips are asked about`(typed: String, finding: FirstReading.Finding) throws {
        let value = try #require(CounterReading(typed: typed, decimals: 3))
        let old = try #require(CounterReading(typed: "17000", decimals: 0))
        #expect(FirstReading.finding(value, old: [old]) == finding)
    }
}
