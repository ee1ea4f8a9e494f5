import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A termination that names an option or an order ends that and nothing else. Today is Friday, 20 November 2026.
@Suite struct TerminatedPartTests {
    private static let gas = "/vertraege/\(Cast.gas)"
    private static let biogas = "\(gas)/tarifoptionen/bestellen?option=biogas-10"

    /// The number of Anna's order of an option that runs for a year.
    private static func book(_ anna: Visitor) async throws -> String {
        let page = try await anna.open(biogas).press("zahlungspflichtig bestellen")
        return try #require(page.fact("Vorgangsnummer"))
    }

    private static func lastDay(_ house: TestPortal) async throws -> String? {
        try await house.store.read { db in
            try db.first("SELECT ends_on FROM booked_option") { (day: String?) in day } ?? nil
        }
    }

    private static func state(_ number: String, _ house: TestPortal) async throws -> String? {
        try await house.store.read { db in
            try db.value("SELECT state FROM service_request WHERE number = \(number)", as: String.self)
        }
    }

    @Test(arguments: Engine.all)
    func `who names the order of an option ends the option by its notice, and keeps the contract`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await Self.book(anna)
            let page = try await anna.terminate("Tarifoption \(order)", name: "Anna Ahrens")
            #expect(page.heading == "Ihre Kündigung ist eingegangen")
            let what = "nur die Tarifoption „10 % Biogas“, Vorgang \(order); der Vertrag läuft weiter"
            #expect(page.fact("Gekündigt wird") == what)
            #expect(page.fact("Letzter Tag") == "26.11.2027")
            #expect(!page.text.contains("Schlussrechnung") && !page.text.contains("Ende des Vertrags"))
            let words = "Die Tarifoption „10 % Biogas“ endet am 26.11.2027. Der Vertrag läuft ohne sie weiter."
            #expect(page.text.contains(words))
            let letter = try #require(try await house.letters(to: Visitor.confirmationAddress).first)
            #expect(letter.words.contains(what) && letter.words.contains(words))
            #expect(!letter.words.contains("Schlussrechnung"))

            #expect(try await Self.lastDay(house) == "2027-11-26")
            let number = try #require(page.fact("Vorgangsnummer"))
            #expect(try await Self.state(number, house) == "done")
            let request = try await anna.open("/vorgaenge/\(number)")
            #expect(request.text.contains("Letzter Tag: 26.11.2027") && request.text.contains(words))
            let ordered = try await anna.open("/vorgaenge/\(order)")
            #expect(ordered.text.contains("Die Option endet am 26.11.2027."))
            #expect(ordered.text.contains("Mehr dazu im Vorgang \(number)."))
            let contract = try await anna.open(Self.gas)
            #expect(!contract.text.contains("Kündigung eingegangen"))
            #expect(!contract.text.contains("Kündigung der Tarifoption"))
            #expect(contract.links.contains { $0.words == "Diesen Vertrag kündigen" })
            #expect(contract.text.contains("10 % Biogas, bis 26.11.2027"))
        }
    }

    @Test(arguments: [("01.12.2026", "2027-11-26"), ("31.01.2028", "2028-01-31")])
    func `it never ends before its notice, and later where that is wished`(wish: String, last: String) async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.terminate(try await Self.book(anna), on: wish)
            #expect(try await Self.lastDay(house) == last)
        }
    }

    @Test(arguments: Engine.all)
    func `for a reason a person decides, and the answer ends the option`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await Self.book(anna)
            var page = try await anna.open("/kuendigen")
            try page.choose("Art der Kündigung", "außerordentlich, aus besonderem Grund")
            try page.fill("Grund", "Es kommt kein Biogas an.")
            try page.fill("Vertrag", "Option \(order)")
            try page.fill("E-Mail-Adresse für die Bestätigung", Cast.anna.email)
            page = try await page.press("jetzt kündigen")
            let number = try #require(page.fact("Vorgangsnummer"))
            #expect(try await Self.lastDay(house) == nil)
            #expect(try await Self.state(number, house) == "received")
            let contract = try await anna.open(Self.gas)
            #expect(contract.text.contains("Kündigung der Tarifoption „10 % Biogas“ eingegangen"))
            #expect(contract.links.contains { $0.words == "Diesen Vertrag kündigen" })
            #expect(try await anna.open("/vorgaenge/\(order)").text.contains("Mehr dazu im Vorgang \(number)."))

            try await Answers(house).deliver(
                #""external_id":"K-1","request":"\#(number)","state":"done","ends_on":"2026-12-31""#)
            #expect(try await Self.lastDay(house) == "2026-12-31")
            let letter = try #require(try await anna.letters().first { $0.subject == "Kündigung: Erledigt" })
            #expect(letter.words.contains("31.12.2026") && !letter.words.contains("Schlussrechnung"))
            #expect(try await anna.open(Self.gas).text.contains("10 % Biogas, bis 31.12.2026"))
        }
    }

    /// The contract and its option, two options, a number that is nobody's, or of another request: a person looks.
    @Test(arguments: Engine.all)
    func `what cannot be told apart ends nothing and waits for a person`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await Self.book(anna)
            let other = "V-2026-999999"
            for text in ["Vertrag \(Cast.gas), Option \(order)", "\(Cast.gas) \(other)", "\(order) \(other)"] {
                house.clock.advance(minutes: 1)
                let page = try await anna.terminate(text, name: "Anna Ahrens")
                #expect(page.fact("Vertrag") == text)
                #expect(page.fact("Gekündigt wird")?.hasPrefix("wird geklärt, weil V-2026-") == true, "\(text)")
                #expect(page.text.contains("was enden soll; bis dahin endet nichts"), "\(text)")
                let number = try #require(page.fact("Vorgangsnummer"))
                #expect(try await Self.state(number, house) == "received")
                let row = try #require(try await house.newest(TerminationRequest.name))
                #expect(row.contract == Cast.contract(Cast.gas).value && !row.payload.contains("endsOn"))
            }
            #expect(try await Self.lastDay(house) == nil)
            let contract = try await anna.open(Self.gas)
            #expect(contract.text.contains("Kündigung eingegangen; was enden soll, klären wir"))
            // The contract itself can be cancelled all the same, and that is then what is shown.
            _ = try await contract.follow("Diesen Vertrag kündigen").press("jetzt kündigen")
            let after = try await anna.open(Self.gas)
            #expect(!after.text.contains("was enden soll") && after.text.contains("Kündigung eingegangen zum"))
        }
    }

    @Test(arguments: Engine.all)
    func `an order under way is tied to the termination, and no contract ends`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.orderStrom().payByDebit(letters: "die Postanschrift, die wir kennen")
                .press(Ordering.button)
            let order = try #require(receipt.fact("Vorgangsnummer"))
            let page = try await anna.terminate("Meine Bestellung \(order)", name: "Anna Ahrens")
            #expect(page.fact("Gekündigt wird") == "nur „Strom bestellt: Strom Neu“, Vorgang \(order)")
            #expect(page.text.contains("gilt nur der Bestellung mit der Nummer \(order)"))
            let number = try #require(page.fact("Vorgangsnummer"))
            #expect(try await house.newest(TerminationRequest.name)?.contract == nil)
            #expect(try await Self.state(order, house) == "received")
            #expect(try await anna.open("/vorgaenge/\(order)").text.contains("Mehr dazu im Vorgang \(number)."))
            let tariff = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)"
            ).press("zahlungspflichtig bestellen")
            let change = try #require(tariff.fact("Vorgangsnummer"))
            _ = try await anna.terminate("Tarifwechsel \(change)", name: "Anna Ahrens")
            #expect(try await Self.state(change, house) == "received")
            let contract = try await anna.open("/vertraege/\(Cast.strom)")
            #expect(contract.text.contains("Kündigung zu Vorgang \(change) eingegangen"))
            #expect(!contract.text.contains("Kündigung eingegangen zum"))
            // Answered without a day: what was not begun has none.
            try await Answers(house).deliver(#""external_id":"K-1","request":"\#(number)","state":"done""#)
        }
    }

    /// Of somebody who is not signed in, or may not act, no number is known: what they read depends on their words alone.
    @Test(arguments: Engine.all)
    func `a stranger or a reader who names an option ends nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)/tarifoptionen/bestellen?option=strom-region")
                .press("zahlungspflichtig bestellen")
            let order = try #require(page.fact("Vorgangsnummer"))
            let guest = Visitor.guest(house)
            let ben = try await Visitor.signedIn(.ben, house)
            for (visitor, text) in [(guest, order), (guest, "V-2026-999999"), (ben, order)] {
                house.clock.advance(minutes: 1)
                let sent = try await visitor.terminate("Option \(text)", name: "Anna Ahrens")
                #expect(sent.fact("Gekündigt wird") == "wird geklärt, weil \(text) genannt ist")
                #expect(try await house.newest(TerminationRequest.name)?.contract == nil)
            }
            #expect(try await Self.lastDay(house) == nil)
        }
    }

    private static func request(_ kind: String, _ contract: String?) throws -> ServiceRequest {
        ServiceRequest(
            id: ID(), number: RequestNumber(year: 2026, digits: 6), kind: kind,
            contract: try contract.map { try ContractNumber($0) }, state: .done, payload: "{}",
            receivedAt: TestClock.start, promisedOn: nil, closedAt: nil)
    }

    private static let cases: [([String], Bool, Bool, TerminatedPart.Kind?)] = [
        ([], true, false, nil), ([], false, false, nil), ([TariffOptionRequest.name], false, false, .option),
        ([TariffOptionEndRequest.name], false, false, .option), ([TariffChangeRequest.name], false, false, .order),
        ([TariffOptionRequest.name], true, false, .unclear), ([TariffChangeRequest.name], true, false, .unclear),
        ([TariffOptionRequest.name, TariffOptionRequest.name], false, false, .unclear),
        ([TariffOptionRequest.name, TariffChangeRequest.name], false, false, .unclear),
        ([NewContractRequest.name], false, false, nil), ([TerminationRequest.name], false, false, nil),
        ([ReadingRequest.name], true, false, nil), ([ReadingRequest.name], false, false, .unclear),
        ([], true, true, .unclear), ([], false, true, .unclear), ([TariffOptionRequest.name], false, true, .unclear),
    ]

    @Test(arguments: cases)
    func `what is meant`(kinds: [String], namesContract: Bool, namesUnknown: Bool, kind: TerminatedPart.Kind?) throws {
        var things = DesignatedThings()
        if namesContract { things.contracts.insert(try ContractNumber(Cast.strom)) }
        if namesUnknown { things.unknown.append(RequestNumber(year: 2026, digits: 6)) }
        for one in kinds { things.take(try Self.request(one, Cast.strom)) }
        let part = TerminatedPart(things)
        #expect(part?.kind == kind)
        #expect(part?.numbers.count ?? 0 == (kind == nil ? 0 : max(1, kinds.count + (namesUnknown ? 1 : 0))))
    }
}
