import Mail
import Store
import Testing

@testable import Portal

extension LawReading {
    static func page(_ path: String, _ visitor: Visitor) async throws -> LawReading {
        let page = try await visitor.open(path)
        var reading = LawReading()
        reading[.page] = [page.text]
        reading[.button] = page.main?.all("button").map(\.text) ?? []
        return reading
    }

    /// From the page with the button of the law to the PDF.
    static func order(_ page: VisitedPage, by visitor: Visitor) async throws -> LawReading {
        try await sent(page, pressing: "zahlungspflichtig bestellen", by: visitor)
    }

    /// What is sent before an order can be made.
    static func summary(_ page: VisitedPage, by visitor: Visitor) async throws -> LawReading {
        _ = try await page.press("Zusammenfassung per E-Mail senden und weiter")
        var reading = LawReading()
        reading[.page] = [page.text]
        reading[.letter] = try await visitor.letters().map(\.words)
        return reading
    }

    /// The letter that confirms the contract when billing answers.
    static func confirmation(_ page: VisitedPage, _ house: TestPortal, by visitor: Visitor) async throws -> LawReading {
        let receipt = try await page.press("zahlungspflichtig bestellen")
        let number = try #require(receipt.facts.first { $0.term == "Vorgangsnummer" }?.value)
        let folder = try ImportFolder(in: house.folder)
        try folder.write(
            #"{"external_id":"L-1","request":"\#(number)","state":"done"}"# + "\n", to: "answers.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
        let letters = try await visitor.letters().filter { $0.subject?.hasPrefix("Vertragsbestätigung") == true }
        var reading = LawReading()
        reading[.letter] = letters.map(\.words)
        return reading
    }

    static func mandate(_ visitor: Visitor) async throws -> LawReading {
        let page = try await visitor.mandateForm()
        var reading = try await sent(page, pressing: "SEPA-Lastschriftmandat erteilen", by: visitor)
        // Also the one with the whole IBAN.
        let copy = try await visitor.open("/vertraege/\(Cast.strom)/bankverbindung")
            .follow("Mandat mit ganzer IBAN als PDF speichern")
        reading[.receipt] = [try PDFWords.of(copy.bytes)]
        return reading
    }

    static func complaint(_ contract: String, _ visitor: Visitor) async throws -> LawReading {
        var page = try await visitor.open("/kontakt/beschwerde?vertrag=\(contract)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", "Zu oft ohne Leistung.")
        return try await sent(page, pressing: "Beschwerde senden", by: visitor)
    }

    private static func sent(_ page: VisitedPage, pressing words: String, by visitor: Visitor) async throws
        -> LawReading
    {
        let before = Set(try await visitor.letters().map(\.name))
        let receipt = try await page.press(words)
        let letters = try await visitor.letters().filter { !before.contains($0.name) }
        var reading = LawReading()
        reading[.page] = [page.text]
        reading[.button] = page.main?.all("button").map(\.text) ?? []
        reading[.receipt] = [receipt.text]
        reading[.subject] = letters.compactMap(\.subject)
        reading[.letter] = letters.map(\.words)
        reading[.pdf] = [try await PDFWords.of(receipt.follow("Beleg als PDF öffnen").bytes)]
        return reading
    }

    enum Announced { case energy, internet }

    /// The page of the contract, the e-mail and the letter in the mailbox.
    static func priceChange(_ what: Announced, _ house: TestPortal, _ visitor: Visitor) async throws -> LawReading {
        let (tariff, contract) = what == .energy ? ("strom", Cast.strom) : ("internet", Cast.internet)
        let isEnergy = what == .energy
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year, monthly_charge)
                VALUES (\(Cast.id("tariff \(tariff)", of: Tariff.self)), '2027-01-01', \(isEnergy ? 352_000 : nil),
                        \(isEnergy ? 14_280 : nil), \(isEnergy ? nil : 5_000))
                """)
        }
        let row = """
            {"external_id":"P-1","tariff":"\(tariff)","valid_from":"2027-01-01","reason":"Der Einkauf ist teurer geworden.",\
            "basis":"Ziffer 6 der Vertragsbedingungen."\(isEnergy ? #","supplier_share_ct_kwh":"0.80""# : "")}
            """
        let report = try await PriceChangeTests().deliver([row], to: house)
        try #require(report.refused == 0, "\(report.text)")
        while try await PriceNotices(portal: house.portal).round() > 0 {}
        let letter = try #require(try await visitor.letters().first { $0.subject?.hasPrefix("Preisänderung") == true })
        var reading = try await page("/vertraege/\(contract)", visitor)
        let document = try await visitor.open("/vertraege/\(contract)").follow("Unser Schreiben dazu lesen")
        reading[.subject] = [letter.subject ?? ""]
        reading[.letter] = [letter.words]
        reading[.pdf] = [try await PDFWords.of(visitor.open("\(document.path)/pdf").bytes)]
        return reading
    }
}
