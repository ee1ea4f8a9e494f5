import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Today is 20 November 2026; Anna's meter showed 13.500 kWh a year ago and uses 3.500 kWh a year.
@Suite struct TellReadingTests {
    private static let meter = "1EMH0000001001"

    private func tell(
        _ house: TestPortal, _ value: String = "17000", contract: String = Cast.strom, meter: String = Self.meter,
        offPeak: String = "", email: String = "", peer: String = "192.0.2.1"
    ) async throws -> VisitedPage {
        var page = try await Visitor.guest(house, peer: peer).open("/zaehlerstand?vertrag=\(contract)")
        try page.fill("Zählernummer", meter)
        try page.fill("Zählerstand", value)
        try page.fill("Stand Niedertarif (NT)", offPeak)
        try page.fill("E-Mail-Adresse", email)
        return try await page.press("Zählerstand senden")
    }

    private func state(_ house: TestPortal) async throws -> String? {
        try await house.store.read { db in
            try db.first(
                """
                SELECT request.state, contract.number FROM service_request AS request
                LEFT JOIN contract ON contract.id = request.contract_id ORDER BY request.received_at DESC
                """
            ) { (state: String, contract: String?) in "\(state) \(contract ?? "-")" }
        }
    }

    @Test func `the link of a letter fills in contract and meter, and nothing else`() async throws {
        try await TestPortal.run { house in
            let guest = Visitor.guest(house)
            let page = try await guest.open("/zaehlerstand?vertrag=\(Cast.strom)&zaehlernummer=1&stand=2")
            #expect(try page.value(of: "Vertragsnummer") == Cast.strom)
            #expect(try page.value(of: "Zählernummer").isEmpty)
            #expect(try page.value(of: "Abgelesen am") == "20.11.2026")
            #expect(try await guest.open("/zaehlerstand?vertrag=%22%3E1").value(of: "Vertragsnummer").isEmpty)
            let known = try await guest.open("/zaehlerstand?vertrag=\(Cast.strom)")
            let unknown = try await guest.open("/zaehlerstand?vertrag=300009999")
            #expect(known.masked(Cast.strom) == unknown.masked("300009999"))
            let letter = try await guest.open("/zaehlerstand?vertrag=\(Cast.strom)&zaehler=1EMH0012345678")
            #expect(try letter.value(of: "Zählernummer") == "1EMH0012345678")
            #expect(try letter.value(of: "Zählerstand").isEmpty)
            #expect(try await guest.open("/zaehlerstand?zaehler=%3Cb%3E").value(of: "Zählernummer").isEmpty)
            // Looking changes nothing, and counts for nothing.
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM throttle WHERE bucket LIKE 'guest-reading%'") == 0)
        }
    }

    /// Right, wrong meter, no such contract, absurd value: one answer, byte for byte, and the same rows are written.
    @Test(arguments: Engine.all)
    func `one answer whatever is known`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var answers: [String] = []
            for (contract, meter, value) in [
                (Cast.strom, Self.meter, "17000"), (Cast.strom, "1EMH0000009999", "17000"),
                ("300009999", Self.meter, "17000"), (Cast.strom, Self.meter, "99000"),
                (Cast.internet, Self.meter, "17000"),
            ] {
                house.clock.advance(seconds: 1)
                let page = try await tell(house, value, contract: contract, meter: meter)
                let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
                #expect(page.status == 200)
                #expect(!page.text.contains("Ahrens") && !page.text.contains("13.500"))
                #expect(page.fact("Vertragsnummer") == contract && page.fact("Zählernummer") == meter)
                #expect(page.fact("Zählerstand") == value && page.fact("Abgelesen am") == "20.11.2026")
                answers.append(page.masked(number, page.path, contract, meter, value))
                #expect(try await state(house) == "received -")
                // Judged, it still is the same page.
                try await JudgeReadings(portal: house.portal).round()
                let again = try await page.visitor.open(page.path)
                #expect(again.masked(number, page.path, contract, meter, value) == answers.last)
            }
            #expect(Set(answers).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `what fits is taken, and the owner hears of it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await tell(house, email: "nachbar@kunden.example")
            let confirmed = try #require(try await house.letters(to: "nachbar@kunden.example").first)
            #expect(confirmed.subject == "Ihr Zählerstand ist eingegangen")
            // What was typed, and nothing of what is known.
            for words in [Cast.strom, Self.meter, "17000", "20.11.2026"] {
                #expect(confirmed.text?.contains(words) == true, "\(words)")
            }
            #expect(confirmed.text?.contains("Ahrens") == false && confirmed.text?.contains("13.500") == false)

            #expect(try await JudgeReadings(portal: house.portal).round() == 1)
            #expect(try await JudgeReadings(portal: house.portal).round() == 0)
            #expect(try await state(house) == "done \(Cast.strom)")
            let anna = try await Visitor.signedIn(.anna, house)
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Zu Ihrem Vertrag wurde ein Zählerstand gemeldet" })
            #expect(letter.text?.contains("ohne Anmeldung") == true)
            #expect(try await house.letters(to: "nachbar@kunden.example").count == 1)
            #expect(try await house.letters(to: Cast.ben.email).isEmpty)

            let number = try #require(
                try await house.store.read { try $0.value("SELECT number FROM service_request", as: String.self) })
            let page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Eingegangen, ohne Anmeldung"))
            #expect(page.text.contains("Erledigt, automatisch geprüft"))
            #expect(try await anna.open("/vertraege/\(Cast.strom)/verbrauch").text.contains("17.000"))
            #expect(try await Filing(portal: house.portal).round() == 1)
            #expect(try await Visitor.signedIn(.clara, house).open("/vorgaenge/\(number)").status == 404)
        }
    }

    /// Contract, meter, value, value of the off-peak register, and what becomes of it.
    @Test(arguments: [
        (Cast.strom, "1 emh 00 00001001", "17.000", "", "done 300001001"),
        (Cast.strom, Self.meter, "000000000017000", "", "done 300001001"),
        (Cast.strom, Self.meter, "999999999999", "", "in-review 300001001"),
        (Cast.strom, Self.meter, "25000", "", "in-review 300001001"),
        (Cast.strom, Self.meter, "12000", "", "in-review 300001001"),
        (Cast.strom, Self.meter, "17000", "3", "in-review 300001001"),
        (Cast.strom, Self.meter, "17000,5", "", "done 300001001"),
        (Cast.strom, "1EMH0000002001", "17000", "", "in-review -"),
        ("300009999", Self.meter, "17000", "", "in-review -"),
        (Cast.internet, Self.meter, "17000", "", "in-review -"),
        (Cast.twoRegisters, "1EMH0000002001", "24200", "10800", "done 300002001"),
        (Cast.twoRegisters, "1EMH0000002001", "24200", "", "in-review 300002001"),
        (Cast.twoRegisters, "1EMH0000002001", "10800", "24200", "in-review 300002001"),
        (Cast.letterContract, "1EMH0000001234", "17000", "", "done 300001234"),
    ])
    func `the rule is that of customers, and what it would ask about goes to review`(
        contract: String, meter: String, value: String, offPeak: String, end: String
    ) async throws {
        try await TestPortal.run { house in
            #expect(try await tell(house, value, contract: contract, meter: meter, offPeak: offPeak).status == 200)
            try await JudgeReadings(portal: house.portal).round()
            #expect(try await state(house) == end)
            let taken = try await house.count("SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL")
            #expect((taken > 0) == end.hasPrefix("done"))
            let payload = try await house.store.read {
                try $0.value("SELECT payload FROM service_request", as: String.self)
            }
            #expect(payload?.contains("\"\(value)\"") == true, "what was typed is kept")
        }
    }

    @Test(arguments: Engine.all)
    func `told twice it counts once, and another value of the same day is looked at`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for (value, end) in [("17000", "done"), ("17000", "done"), ("17001", "in-review")] {
                house.clock.advance(seconds: 1)
                _ = try await tell(house, value)
                try await JudgeReadings(portal: house.portal).round()
                #expect(try await state(house) == "\(end) \(Cast.strom)")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one request, and two judges judge it once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var page = try await Visitor.guest(house).open("/zaehlerstand?vertrag=\(Cast.strom)")
            try page.fill("Zählernummer", Self.meter)
            try page.fill("Zählerstand", "17000")
            let form = page
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { _ = try await form.press("Zählerstand senden") } }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 1)
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { _ = try await JudgeReadings(portal: house.portal).round() } }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM request_event") == 2)
            let letters = try await house.letters(to: Cast.anna.email)
            #expect(letters.count { $0.subject == "Zu Ihrem Vertrag wurde ein Zählerstand gemeldet" } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `ten an hour from one address, five a day for a contract, known or not`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            for contract in [Cast.strom, "300009999"] {
                for turn in 0..<5 {
                    #expect(try await tell(house, contract: contract, peer: "203.0.113.\(turn)").status == 200)
                }
                let refused = try await tell(house, contract: contract, peer: "203.0.113.9")
                #expect(refused.status == 429)
                #expect(refused.header("Retry-After") == "86400")
            }
            for turn in 0..<10 { #expect(try await tell(house, contract: "30000800\(turn)").status == 200) }
            let refused = try await tell(house, contract: "300008010")
            #expect(refused.status == 429)
            #expect(refused.header("Retry-After") == "3600")
        }
    }

    /// Field, what is typed, and the line of the summary.
    @Test(arguments: [
        ("Vertragsnummer", "", ""), ("Vertragsnummer", "12", ""), ("Zählernummer", "", "Geben Sie die Zählernummer"),
        ("Zählernummer", "???", "Eine Zählernummer hat"), ("Zählerstand", "", "Tragen Sie den Zählerstand ein."),
        ("Zählerstand", "viel", "Schreiben Sie den Stand als Zahl"), ("Abgelesen am", "", "Tragen Sie ein, wann"),
        ("Abgelesen am", "21.11.2026", "Der Tag muss zwischen"), ("Abgelesen am", "1.11.2026", "Der Tag muss zwischen"),
        ("E-Mail-Adresse", "nie", "Geben Sie die E-Mail-Adresse"), ("Zählerstand", "1\u{0}2", "Hier standen Zeichen"),
        ("Zählerstand", String(repeating: "1", count: 41), "Das ist zu lang."),
        ("Zählerstand", "123456789012345", "Kein Zähler hat mehr als 12 Stellen"),
        ("Zählerstand", "1.000.000.000.000", "Kein Zähler hat mehr als 12 Stellen"),
        ("Zählerstand", String(repeating: "9", count: 30), "Kein Zähler hat mehr als 12 Stellen"),
        ("Stand Niedertarif (NT)", "123456789012345", "Kein Zähler hat mehr als 12 Stellen"),
    ])
    func `what cannot be is said at its field, and nothing is stored`(field: String, typed: String, words: String)
        async throws
    {
        try await TestPortal.run { house in
            var page = try await Visitor.guest(house).open("/zaehlerstand?vertrag=\(Cast.strom)")
            try page.fill("Zählernummer", Self.meter)
            try page.fill("Zählerstand", "17000")
            try page.fill(field, typed)
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 422)
            #expect(page.problems.count == 1)
            #expect(page.problems.first?.hasPrefix(words) == true, "\(page.problems)")
            #expect(try page.error(at: field) != nil)
            if !typed.contains("\u{0}"), typed.count <= 40 { #expect(try page.value(of: field) == typed) }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }

    @Test func `it is at hand on the first page and in the help, in both languages`() async throws {
        try await TestPortal.run { house in
            for path in ["/", "/hilfe"] {
                let page = try await Visitor.guest(house).open(path)
                #expect(page.links.contains { $0.path == "/zaehlerstand" }, "\(path)")
                #expect(page.links.contains { $0.path == "/kontakt/beschwerde" }, "\(path)")
            }
            let guest = Visitor.guest(house)
            guest.setCookie("sprache", "en")
            #expect(try await guest.open("/zaehlerstand").heading == "Report a meter reading")
            #expect(try await guest.open("/kontakt/beschwerde").heading == "Complaint")
        }
    }
}
