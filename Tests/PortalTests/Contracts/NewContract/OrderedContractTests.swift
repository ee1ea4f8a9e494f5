import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The billing system makes a contract of an order: it does not stand twice, and every step and date is kept.
@Suite struct OrderedContractTests {
    private static func deliver(_ files: [String: [String]], to house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        for (name, rows) in files { try folder.write(rows.joined(separator: "\n") + "\n", to: name) }
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    private static func row(
        _ order: String?, customer: String, state: String, starts: String, remark: String? = nil,
        tariff: String = "Glasfaser-100", bound: String? = nil
    ) -> String {
        let tail = [
            order.map { #","order":"\#($0)""# }, remark.map { #","remark":"\#($0)""# },
            bound.map { #","minimum_term_until":"\#($0)""# },
        ].compactMap { $0 }.joined()
        return """
            {"external_id":"K-9","number":"300009001","customer":"\(customer)","tariff":"\(tariff)","state":"\(state)",\
            "street":"Lindenstraße","house_number":"12","postal_code":"19053","city":"Schwerin","starts_on":"\(starts)"\(tail)}
            """
    }

    private static let newCustomer = """
        {"external_id":"C-9","number":"100009","first_name":"Gustav","last_name":"Gast","street":"Lindenstraße",\
        "house_number":"12","postal_code":"19053","city":"Schwerin"}
        """

    private static func order(_ visitor: Visitor) async throws -> String {
        var page = try await visitor.orderInternet()
        try page.fill("Geburtsdatum", "31.1.1980")
        page = try await page.payByTransfer().press("Zusammenfassung per E-Mail senden und weiter")
        let receipt = try await page.press(Ordering.button)
        return try #require(receipt.facts.first { $0.term == "Vorgangsnummer" }?.value)
    }

    @Test(arguments: Engine.all)
    func `an ordered line is built stage by stage, dates move with their reason, and it runs`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.order(anna)
            let planning = """
                {"external_id":"W-1","request":"\(number)","state":"in-review","stage":"planning","begins_on":"2027-03-01",\
                "promised_on":"2027-03-01"}
                """
            #expect(try await Self.deliver(["answers.jsonl": [planning]], to: house).refused == 0)
            #expect(try await anna.open("/vertraege").text.contains("Planung"))

            // The customer's own number: she owns other contracts of it.
            let works = Self.row(number, customer: "100001", state: "civil-works", starts: "2027-05-12")
            #expect(try await Self.deliver(["contracts.jsonl": [works]], to: house).refused == 0)
            var list = try await anna.open("/vertraege")
            #expect(list.text.contains("Tiefbau") && !list.text.contains("Bestellung \(number)"))
            #expect(list.text.components("Glasfaser 100") == 1)
            let again = try await Self.deliver(["contracts.jsonl": [works]], to: house)
            #expect(again.files["contracts.jsonl"]?.unchanged == 1)
            let later = Self.row(
                number, customer: "100001", state: "civil-works", starts: "2027-06-30",
                remark: "Die Stadt gibt den Weg später frei.")
            #expect(try await Self.deliver(["contracts.jsonl": [later]], to: house).refused == 0)
            var page = try await anna.open("/vertraege/300009001").follow("Bestellung mit allen Schritten")
            for words in [
                "Neuer Beginn: 12.05.2027, vorher 01.03.2027", "Neuer Beginn: 30.06.2027, vorher 12.05.2027",
                "Die Stadt gibt den Weg später frei.", "Tiefbau", "Planung", "Eingegangen",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            let letter = try #require(
                try await anna.letters().first { $0.text?.contains("Die Stadt gibt") == true }?.text)
            #expect(letter.contains("30.06.2027") && letter.contains("Tiefbau"))

            let active = Self.row(nil, customer: "100001", state: "active", starts: "2027-06-30")
            #expect(try await Self.deliver(["contracts.jsonl": [active]], to: house).refused == 0)
            page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.facts.contains { $0.term == "Stand" && $0.value == "Erledigt" })
            #expect(page.text.contains("breitbandmessung.de"))
            list = try await anna.open("/vertraege")
            #expect(list.text.contains("Aktiv"))
            #expect(try await house.portal.waitingOrders().isEmpty)
        }
    }

    /// Billing made the contract, then the customer withdrew: it has to hear that, once each time, until it has ended the
    /// contract, however long that takes.
    @Test(arguments: Engine.all)
    func `withdrawn from after it became a contract, billing hears of it until it has ended that`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.order(anna)
            let planned = Self.row(number, customer: "100001", state: "planning", starts: "2027-03-01")
            #expect(try await Self.deliver(["contracts.jsonl": [planned]], to: house).refused == 0)
            #expect(try await house.portal.waitingOrders().isEmpty)
            let declared = try await anna.open("/widerrufen?bestellung=\(number)").press("Vertrag widerrufen")
            #expect(try await declared.press("Widerruf bestätigen").heading == "Ihr Widerruf ist eingegangen")
            let told = try await house.portal.waitingOrders()
            #expect(told.count == 1)
            #expect(told.first?.hasPrefix(#"{"request":"\#(number)","state":"withdrawn","withdrawn_at":""#) == true)
            #expect(told.first?.hasSuffix(#","contract":"K-9"}"#) == true, "\(told)")
            house.clock.advance(days: 40)
            #expect(try await house.portal.waitingOrders() == told)
            let ended = Self.row(nil, customer: "100001", state: "withdrawn", starts: "2027-03-01")
            #expect(try await Self.deliver(["contracts.jsonl": [ended]], to: house).refused == 0)
            #expect(try await house.portal.waitingOrders().isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `a visitor's order opens its contract and no other of that customer`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let guest = Visitor.guest(house)
            let page = try await guest.orderStrom().introduce().press(Ordering.button)
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            // In the name of Clara's customer.
            let wrong = Self.row(number, customer: "100002", state: "in-review", starts: "2027-01-01", tariff: "strom")
            let refused = try await Self.deliver(["contracts.jsonl": [wrong]], to: house)
            #expect(refused.refused == 1 && refused.text.contains("owns no other contract of this customer"))
            let right = Self.row(number, customer: "C-9", state: "confirmed", starts: "2027-01-01", tariff: "strom")
            let report = try await Self.deliver(
                ["customers.jsonl": [Self.newCustomer], "contracts.jsonl": [right]], to: house)
            #expect(report.refused == 0, "\(report.text)")
            let letters = try await house.letters(to: "gustav@kunden.example")
            #expect(letters.contains { $0.text?.contains("Bestätigt") == true })
            let link = try #require(letters.last { $0.subject?.hasPrefix("Ihre Bestellung") == true }).link()
            var form = try await guest.open(link)
            try form.fill("Nachname", "Gast")
            try form.fill("Postleitzahl der Lieferadresse", "19053")
            try form.fill("Passwort", "gustav mag lange Sätze")
            _ = try await form.press("Zugang anlegen")
            let home = try await guest.signIn("gustav@kunden.example", "gustav mag lange Sätze")
            #expect(home.text.contains("Bestätigt"))
            #expect(try await guest.open("/vertraege/300009001").status == 200)
            #expect(try await guest.open("/vertraege/\(Cast.twoRegisters)").status == 404)
        }
    }

    @Test func `what cannot stand is named with its reason`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.order(anna)
            for (row, reason) in [
                (Self.row("V-2026-000000", customer: "100001", state: "active", starts: "2027-01-01"), "is not known"),
                (
                    Self.row(number, customer: "100001", state: "active", starts: "2027-01-01", tariff: "strom"),
                    "is of internet"
                ),
                (Self.row("V-1", customer: "100001", state: "active", starts: "2027-01-01"), "order is not a number"),
            ] {
                #expect(
                    try await Self.deliver(["contracts.jsonl": [row]], to: house).text.contains(reason), "\(reason)")
            }
            let rows = [
                #"{"external_id":"L-1","commodity":"strom","postal_code":"19053","state":"planned"}"#,
                #"{"external_id":"L-2","commodity":"internet","postal_code":"19053","house_number":"1","state":"available"}"#,
                #"{"external_id":"L-3","commodity":"internet","postal_code":"1905","state":"available"}"#,
                #"{"external_id":"L-4","commodity":"internet","postal_code":"19061","street":"Am See","state":"connectable"}"#,
            ]
            let report = try await Self.deliver(["availability.jsonl": rows], to: house)
            #expect(report.files["availability.jsonl"]?.added == 1 && report.refused == 3)
            for reason in ["is for internet only", "house_number stands without street", "postal_code is not"] {
                #expect(report.text.contains(reason), "\(reason)")
            }
            #expect(
                try await Self.deliver(["availability.jsonl": [rows[3]]], to: house).files["availability.jsonl"]?
                    .unchanged
                    == 1)
        }
    }

    /// Confirmed on 20.11.2026: whenever the line is there, it binds until 20.11.2028 at the latest (TKG § 56).
    @Test(arguments: Engine.all)
    func `a line that is built for months binds two years from its confirmation, and not from its beginning`(
        engine: Engine
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.order(anna)
            let confirmed = """
                {"external_id":"W-1","request":"\(number)","state":"in-review","stage":"confirmed","begins_on":"2027-02-01"}
                """
            #expect(try await Self.deliver(["answers.jsonl": [confirmed]], to: house).refused == 0)
            house.clock.advance(days: 30)
            let report = try await Self.deliver(
                [
                    "contracts.jsonl": [
                        Self.row(
                            number, customer: "100001", state: "civil-works", starts: "2027-02-01", bound: "2028-11-21")
                    ]
                ], to: house)
            #expect(report.refused == 1 && report.text.contains("after 2026-11-20"), "\(report.text)")
            let right = Self.row(
                number, customer: "100001", state: "civil-works", starts: "2027-02-01", bound: "2028-11-20")
            #expect(try await Self.deliver(["contracts.jsonl": [right]], to: house).refused == 0)
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/300009001")
            #expect(page.fact("Mindestlaufzeit bis") == "20.11.2028")
        }
    }
}

extension String {
    /// How often these words stand in it.
    fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}
