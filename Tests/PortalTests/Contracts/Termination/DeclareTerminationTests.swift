import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A customer cancels a contract of their own, signed in.
@Suite struct DeclareTerminationTests {
    private func cancel(_ person: Cast, _ contract: String, in house: TestPortal) async throws -> VisitedPage {
        let visitor = try await Visitor.signedIn(person, house)
        return try await visitor.open("/vertraege/\(contract)").follow("Diesen Vertrag kündigen")
    }

    @Test(arguments: Engine.all)
    func `from the contract's page, filled in already`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            var page = try await cancel(.anna, Cast.strom, in: house)
            #expect(page.heading == "Verträge hier kündigen")
            #expect(try page.value(of: "Vertrag") == "Strom, Vertrag 300001001, Lindenweg 7a, 19053 Schwerin")
            #expect(try page.value(of: "Ihr Name") == "Anna Ahrens")
            #expect(try page.value(of: "Ihre Anschrift") == "Lindenweg 7a, 19053 Schwerin")
            #expect(try page.value(of: "Wann der Vertrag enden soll") == "nächstmöglich")
            #expect(try page.value(of: "E-Mail-Adresse für die Bestätigung") == Cast.anna.email)
            page = try await page.press("jetzt kündigen")
            #expect(page.heading == "Ihre Kündigung ist eingegangen")
            #expect(page.fact("Eingegangen am") == "20.11.2026, 10:00 Uhr")
            #expect(page.fact("Gewünschtes Ende") == "nächstmöglich")
            #expect(page.fact("Ende des Vertrags nach seiner Frist") == "18.12.2026")
            #expect(page.fact("Erklärung") == "abgegeben mit der Schaltfläche „jetzt kündigen“")
            #expect(page.fact("Name") == "Anna Ahrens")
            #expect(try await page.visitor.open(page.path).facts.map { $0.value } == page.facts.map { $0.value })
            let row = try #require(try await house.newest(TerminationRequest.name))
            #expect(row.contract == Cast.contract(Cast.strom).value)
            #expect(row.account == Cast.anna.account.value)
            let letters = try await page.visitor.declarationLetters()
            #expect(letters.map(\.subject) == ["Ihre Kündigung ist eingegangen"])
            let letter = try #require(letters.first?.words)
            for words in [
                "20.11.2026, 10:00 Uhr", "Strom, Vertrag 300001001", "18.12.2026", "„jetzt kündigen“", "27.11.2026",
            ] { #expect(letter.contains(words), "\(words)") }
        }
    }

    @Test(arguments: Engine.all)
    func `it runs on page and card until it is taken back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await cancel(.anna, Cast.strom, in: house).press("jetzt kündigen").visitor
            let words = "Kündigung eingegangen zum 18.12.2026"
            for path in ["/vertraege/\(Cast.strom)", "/vertraege", "/uebersicht"] {
                #expect(try await anna.open(path).text.contains(words), "\(path)")
            }
            let contract = try await anna.open("/vertraege/\(Cast.strom)")
            #expect(!contract.links.contains { $0.words == "Diesen Vertrag kündigen" })
            var page = try await contract.follow("Vorgang ansehen")
            #expect(page.heading == "Kündigung")
            #expect(page.fact("Zugesagt bis") == "27.11.2026")
            #expect(page.fact("Bestätigung der Kündigung") == "bis zum 27.11.2026 (§ 41b Abs. 1 EnWG)")
            #expect(page.fact("Schlussrechnung") == "bis zum 29.01.2027 (§ 40c Abs. 2 EnWG)")
            try await Filing(portal: house.portal).round()
            #expect(try await anna.open("/postfach").text.contains("Eingangsbestätigung Kündigung"))
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Die Kündigung wurde zurückgezogen. Der Vertrag läuft weiter."))
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("Kündigung eingegangen"))
            #expect(try await !anna.open("/vertraege").text.contains("Kündigung eingegangen"))
        }
    }

    @Test func `what billing took up is not taken back any more`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await cancel(.anna, Cast.gas, in: house).press("jetzt kündigen").visitor
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'in-review'")
            }
            let page = try await anna.open("/vertraege/\(Cast.gas)").follow("Vorgang ansehen")
            #expect(!page.links.contains { $0.words == "Vorgang zurückziehen" })
        }
    }

    @Test(arguments: [
        ("1.12.2026", "18.12.2026, weil der Vertrag vor diesem Tag nicht enden kann"), ("31.01.2027", "31.01.2027"),
        ("Nächstmöglich", "18.12.2026"), ("", "18.12.2026"), ("as soon as possible", "18.12.2026"),
        ("zum nächstmöglichen Zeitpunkt", "18.12.2026"), ("Sofort!", "18.12.2026"), ("zum 31.01.2027", "31.01.2027"),
        ("bis zum 31. Januar 2027", "31.01.2027"), ("frühestmöglich", "18.12.2026"),
        ("so bald wie möglich", "18.12.2026"), ("So schnell es geht", "18.12.2026"), ("möglichst bald", "18.12.2026"),
    ])
    func `a wished day`(wish: String, end: String) async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await cancel(.anna, Cast.strom, in: house)
            try page.fill("Wann der Vertrag enden soll", wish)
            page = try await page.press("jetzt kündigen")
            #expect(page.fact("Ende des Vertrags nach seiner Frist") == end)
        }
    }

    @Test func `for a reason of its own, somebody looks at it`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await cancel(.anna, Cast.strom, in: house)
            try page.choose("Art der Kündigung", "außerordentlich, aus besonderem Grund")
            try page.fill("Grund", "Umzug nach Wismar,\r\nAm Markt 1")
            try page.fill("Wann der Vertrag enden soll", "31. Dezember 2026")
            page = try await page.press("jetzt kündigen")
            #expect(page.fact("Grund") == "Umzug nach Wismar, Am Markt 1")
            #expect(page.fact("Gewünschtes Ende") == "31.12.2026")
            #expect(page.fact("Ende des Vertrags nach seiner Frist") == nil)
            #expect(page.fact("Ist dieser Tag zu früh")?.hasPrefix("gilt der früheste mögliche.") == true)
            let contract = try await page.visitor.open("/vertraege/\(Cast.strom)")
            #expect(contract.text.contains("Kündigung eingegangen, gewünscht zum 31.12.2026"))
        }
    }

    @Test(arguments: Language.allCases)
    func `because of an announced price, filled in for its day`(language: Language) async throws {
        try await TestPortal.run { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE account SET language = \(language.rawValue)")
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                    SELECT tariff_id, '2027-01-01', 350000, 15000 FROM contract WHERE number = \(Cast.gas)
                    """)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            anna.setCookie("sprache", language.rawValue)
            let contract = try await anna.open("/vertraege/\(Cast.gas)")
            var page = try await contract.follow(TerminationTexts.terminateForPrice.in(language))
            #expect(try page.value(of: TerminationTexts.way.in(language)) == "ausserordentlich")
            page = try await page.press("jetzt kündigen")
            #expect(page.fact(TerminationTexts.wish.in(language)) == Day(unchecked: "2026-12-31").words(in: language))
            #expect(page.fact(TerminationTexts.reason.in(language)) == TerminationTexts.priceChange.in(language))
        }
    }

    /// Ben reads Anna's contract: he sees that it was cancelled, and nothing of what only her letter says.
    @Test func `who may only look reads no name, address, reason or e-mail address`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await cancel(.anna, Cast.strom, in: house)
            try page.fill("Grund", "Ein Grund, der niemanden angeht")
            try page.fill("E-Mail-Adresse für die Bestätigung", Visitor.confirmationAddress)
            _ = try await page.press("jetzt kündigen")
            let ben = try await Visitor.signedIn(.ben, house)
            let contract = try await ben.open("/vertraege/\(Cast.strom)")
            #expect(contract.text.contains("Kündigung eingegangen zum 18.12.2026"))
            #expect(!contract.links.contains { $0.words == "Diesen Vertrag kündigen" })
            let request = try await contract.follow("Vorgang ansehen")
            #expect(request.status == 200)
            for words in ["Ahrens", "niemanden angeht", Visitor.confirmationAddress] {
                #expect(!request.source.contains(words), "\(words)")
            }
            #expect(!request.links.contains { $0.words == "Vorgang zurückziehen" })
            #expect(try await ben.declarationLetters() == [])
            // Another address was named: the account hears of it all the same.
            let letters = try await Visitor(house, as: .anna).declarationLetters()
            #expect(letters.map(\.subject) == ["Kündigung zu Ihrem Vertrag 300001001 eingegangen"])
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(request.path).status == 404)
        }
    }

    @Test func `who acts for the holder may cancel, and the holder is told`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            let page = try await cancel(.ben, Cast.strom, in: house).press("jetzt kündigen")
            #expect(page.fact("Ende des Vertrags nach seiner Frist") == "18.12.2026")
            let letter = try #require(try await Visitor(house, as: .anna).declarationLetters().first)
            #expect(letter.subject == "Kündigung zu Ihrem Vertrag 300001001 eingegangen")
            #expect(letter.words.contains("durch eine Person mit Zugang zum Vertrag"))
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one termination with one letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let page = try await cancel(.anna, Cast.strom, in: house)
            let paths = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await page.press("jetzt kündigen").path } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(paths.count == 1)
            #expect(try await house.declarations(TerminationRequest.name) == 1)
            #expect(try await page.visitor.declarationLetters().count == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'termination-declared'") == 1)
        }
    }

    @Test func `two contracts named at once stand with none of them`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.terminate("\(Cast.strom) und \(Cast.gas)")
            #expect(page.status == 200)
            let row = try #require(try await house.newest(TerminationRequest.name))
            #expect(row.contract == nil)
            #expect(row.account == Cast.anna.account.value)
            #expect(try await anna.open("/vorgaenge").text.contains("Kündigung"))
        }
    }

    @Test func `who names two contracts of their own is not warned of themselves`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.terminate(
                "\(Cast.strom) und \(Cast.gas)", name: "Anna Ahrens", email: Cast.anna.email)
            #expect(try await anna.declarationLetters().map(\.subject) == ["Ihre Kündigung ist eingegangen"])
            // Somebody else who names both is told of, for each of them.
            let clara = try await Visitor.signedIn(.clara, house)
            _ = try await clara.terminate("\(Cast.strom) und \(Cast.gas)", name: "Anna Ahrens")
            #expect(try await anna.declarationLetters().count == 3)
        }
    }

    @Test func `who acts for the holder does not take back what the holder declared`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            let anna = try await cancel(.anna, Cast.strom, in: house).press("jetzt kündigen").visitor
            let ben = try await Visitor.signedIn(.ben, house)
            let request = try await ben.open("/vertraege/\(Cast.strom)").follow("Vorgang ansehen")
            #expect(!request.links.contains { $0.words == "Vorgang zurückziehen" })
            #expect(try await ben.open("\(request.path)/zurueckziehen").path == request.path)
            let form = try await anna.open("\(request.path)/zurueckziehen").form(pressing: "Vorgang zurückziehen")
            let own = try await ben.open("/hilfe").form(pressing: "English").fields
            let forged = SentForm(
                method: "POST", action: form.action, isUpload: false,
                fields: own.filter { ["formular", "einmal"].contains($0.name) })
            _ = try await ben.send(forged)
            #expect(try await anna.open("/vertraege/\(Cast.strom)").text.contains("Kündigung eingegangen"))
            // The other way round it is the holder's contract.
            _ = try await anna.open(request.path).follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            _ = try await cancel(.ben, Cast.strom, in: house).press("jetzt kündigen")
            let own2 = try await anna.open("/vertraege/\(Cast.strom)").follow("Vorgang ansehen")
            #expect(own2.links.contains { $0.words == "Vorgang zurückziehen" })
        }
    }
}
