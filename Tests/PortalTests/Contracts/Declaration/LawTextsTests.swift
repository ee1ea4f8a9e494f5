import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Words the law fixes stand whole where the law wants them: on the page, in the letter, in the PDF.
@Suite struct LawTextsTests {
    /// Where words are looked for. White space is none of the law's, and a hyphen at the end of a line is not read from a PDF.
    private struct Place {
        let name: String
        private let text: String

        init(_ name: String, _ text: String) {
            self.name = name
            self.text = Self.bare(text)
        }

        func expect(_ words: [String], _ norm: String) {
            for part in words { #expect(text.contains(Self.bare(part)), "\(norm) is not on \(name): \(part)") }
        }

        static func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace && $0 != "-" }) }
    }

    /// EGBGB Art. 246a § 1 (2) no. 1 and annex 1, in its state since 19 June 2026; annex 2.
    private static func withdrawal(_ contract: String?, supply: String) -> [String] {
        let house = "Demo-Stadtwerke Mecklenburg GmbH, Musterstraße 1, 19053 Schwerin"
        let address = "http://localhost/widerrufen\(contract.map { "?vertrag=\($0)" } ?? "")"
        return [
            "Widerrufsbelehrung", "Widerrufsrecht",
            "Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.",
            "Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag des Vertragsabschlusses.",
            "Um Ihr Widerrufsrecht auszuüben, müssen Sie uns (\(house), 0385 000 00-0, service@demo-stadtwerke.example) mittels einer eindeutigen Erklärung (z. B. ein mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist.",
            "Sie können Ihr Widerrufsrecht auch online unter \(address) ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir Ihnen auf einem dauerhaften Datenträger (z. B. durch eine E-Mail) unverzüglich eine Eingangsbestätigung mit Informationen zum Inhalt der Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.",
            "Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der Widerrufsfrist absenden.",
            "Folgen des Widerrufs",
            "Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, einschließlich der Lieferkosten (mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine andere Art der Lieferung als die von uns angebotene, günstigste Standardlieferung gewählt haben), unverzüglich und spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen, an dem die Mitteilung über Ihren Widerruf dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, das Sie bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes vereinbart; in keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet.",
            "Haben Sie verlangt, dass die Dienstleistungen \(supply), so haben Sie uns einen angemessenen Betrag zu zahlen, der dem Anteil der bis zu dem Zeitpunkt, zu dem Sie uns von der Ausübung des Widerrufsrechts hinsichtlich dieses Vertrags unterrichten, bereits erbrachten Dienstleistungen im Vergleich zum Gesamtumfang der im Vertrag vorgesehenen Dienstleistungen entspricht.",
            "Muster-Widerrufsformular",
            "(Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)",
            "– An \(house), service@demo-stadtwerke.example:",
            "– Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*)/die Erbringung der folgenden Dienstleistung (*)",
            "– Bestellt am (*)/erhalten am (*)", "– Name des/der Verbraucher(s)", "– Anschrift des/der Verbraucher(s)",
            "– Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)", "– Datum",
            "(*) Unzutreffendes streichen.",
        ]
    }

    /// What is bought, and how.
    enum Purchase: String, CaseIterable, CustomTestStringConvertible {
        case tariff, option, contract, paper

        var testDescription: String { rawValue }

        /// What annex 1 wants kept of „die Dienstleistungen oder Lieferung von …“.
        var supply: String {
            switch self {
            case .tariff, .contract: "oder Lieferung von Strom während der Widerrufsfrist beginnen soll"
            case .option, .paper: "während der Widerrufsfrist beginnen sollen"
            }
        }

        /// The page with the button; what has to be there for it.
        func open(_ anna: Visitor, _ house: TestPortal) async throws -> VisitedPage {
            let strom = "/vertraege/\(Cast.strom)"
            switch self {
            case .tariff:
                try await Offers.moveIn(house)
                return try await anna.open("\(strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            case .option: return try await anna.open("\(strom)/tarifoptionen/bestellen?option=strom-region")
            case .contract:
                try await Ordering.moveIn(house)
                return try await anna.orderStrom().payByTransfer()
            case .paper: return try await anna.open("/einstellungen/zustellung")
            }
        }
    }

    @Test(.enabled(if: PDFText.isThere), arguments: Purchase.allCases)
    func `the right to withdraw, its effects and its form are whole on page, letter and receipt`(purchase: Purchase)
        async throws
    {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await purchase.open(anna, house)
            // BGB § 312j (3) sentence 2: nothing but these words.
            #expect(page.buttons.filter { $0.contains("bestellen") } == ["zahlungspflichtig bestellen"])
            let before = try await anna.letters().map(\.name)
            let receipt = try await page.press("zahlungspflichtig bestellen")
            let letters = try await anna.letters().filter { !before.contains($0.name) }
            let letter = try #require(letters.first { $0.text?.contains("Muster-Widerrufsformular") == true })
            let pdf = try PDFText.of(try await receipt.follow("Beleg als PDF öffnen").bytes)
            let words = Self.withdrawal(purchase == .tariff ? Cast.strom : nil, supply: purchase.supply)
            for place in [
                Place("page", page.text), Place("letter", letter.text ?? ""), Place("receipt", receipt.text),
                Place("PDF", pdf),
            ] {
                place.expect(words, "EGBGB Art. 246a § 1 (2), \(purchase.rawValue)")
            }
        }
    }

    /// The words of the German banking industry for the SEPA Core mandate (EPC016-06), with creditor, creditor ID (EPC262-08)
    /// and reference; the eight weeks are Art. 78 of Directive (EU) 2015/2366, BGB § 675x (4).
    @Test(.enabled(if: PDFText.isThere))
    func `the mandate stands whole on the page, the request and both papers`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.mandateForm()
            let given = try await page.press("SEPA-Lastschriftmandat erteilen")
            let receipt = try PDFText.of(try await given.follow("Beleg als PDF öffnen").bytes)
            let copy = try PDFText.of(
                try await anna.open("/vertraege/\(Cast.strom)/bankverbindung").follow(
                    "Mandat mit ganzer IBAN als PDF speichern"
                ).bytes)
            let creditor = "Demo-Stadtwerke Mecklenburg GmbH"
            let words = [
                "SEPA-Lastschriftmandat",
                "Ich ermächtige \(creditor), Zahlungen von meinem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein Kreditinstitut an, die von \(creditor) auf mein Konto gezogenen Lastschriften einzulösen.",
                "Hinweis: Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem Kreditinstitut vereinbarten Bedingungen.",
                "Gläubiger-Identifikationsnummer", Operator.demo.creditorID, "Mandatsreferenz",
                "wiederkehrende Zahlungen",
            ]
            for place in [
                Place("page", page.text), Place("request", given.text), Place("receipt", receipt),
                Place("mandate", copy),
            ] {
                place.expect(words, "EPC016-06")
            }
            Place("mandate", copy).expect([Visitor.iban], "EPC016-06")
        }
    }

    /// EnWG § 111a sentence 3 and 4, § 111b (1): name, address, website, and that taking part is a duty. VSBG § 36 (1) no. 2,
    /// § 37; TKG § 68 (1) for the internet.
    @Test(
        .enabled(if: PDFText.isThere),
        arguments: [
            (
                Cast.strom,
                "Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, Telefon 030 2757240-0, www.schlichtungsstelle-energie.de. Wir sind verpflichtet, am Verfahren teilzunehmen."
            ),
            (
                Cast.internet,
                "Schlichtungsstelle Telekommunikation der Bundesnetzagentur, Postfach 8001, 53105 Bonn, www.bundesnetzagentur.de. Die Teilnahme ist für uns freiwillig."
            ),
        ])
    func `who settles disputes stands on the complaint, its letter and its receipt`(contract: String, words: String)
        async throws
    {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/kontakt/beschwerde?vertrag=\(contract)")
            try page.choose("Anliegen", "Qualität der Leistung")
            try page.fill("Ihre Beschwerde", "Zu oft ausgefallen.")
            page = try await page.press("Beschwerde senden")
            let letter = try #require(try await anna.letters().first { $0.subject?.contains("Beschwerde") == true })
            let pdf = try PDFText.of(try await page.follow("Beleg als PDF öffnen").bytes)
            for place in [Place("page", page.text), Place("letter", letter.text ?? ""), Place("PDF", pdf)] {
                place.expect([words], "EnWG § 111b, TKG § 68, VSBG § 36")
            }
        }
    }

    /// EnWG § 41a (7) no. 1 to 7, before an order of Strom at a fixed price: each by its number, on the page and in the letter.
    @Test func `the summary before a fixed price names its seven items`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fixed.value)")
            #expect(!page.buttons.contains("zahlungspflichtig bestellen"))
            let sent = try await page.press("Zusammenfassung per E-Mail senden und weiter")
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasPrefix("Zusammenfassung vor Ihrer Bestellung") == true }
            )
            let items = [
                "1. Bestandteile des Preises", "2. Gesamtpreis", "3. Fest oder veränderlich", "4. Einmalige Kosten",
                "5. Vorteile, Nachteile und Risiken", "6. Intelligentes Messsystem",
                "7. Laufzeit, Ihre Rechte und Kontakt",
            ]
            for place in [Place("page", sent.text), Place("letter", letter.text ?? "")] {
                place.expect(items, "EnWG § 41a (7)")
            }
        }
    }
}
