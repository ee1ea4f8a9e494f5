import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Tariffs that need a certain meter, for somebody whose meter nobody at the house knows yet.
@Suite struct NewContractMeterTests {
    private static func moveIn(_ house: TestPortal) async throws {
        try await Ordering.moveIn(house)
        try await house.store.write(about: "test") { try $0.addTwoRates("Strom Zwei") }
    }

    private static func tariffs(_ visitor: Visitor) async throws -> VisitedPage {
        var page = try await visitor.orderAt()
        try page.fill("Oder: Jahresverbrauch in kWh", "3500")
        return try await page.press("Gesamtpreis ausrechnen")
    }

    private static func card(_ name: String, _ page: VisitedPage) throws -> Element {
        try #require(page.main?.all("article").first { $0.first("h3")?.text == name })
    }

    @Test(arguments: Engine.all)
    func `two rates are compared by an assumption that is named, or by what was typed, and ordered`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Self.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.tariffs(anna)
            var card = try Self.card("Strom Zwei", page).text
            for words in [
                "35,00 ct/kWh", "20,00 ct/kWh", "1.135,00 €", "1.400 kWh (40 %, Annahme)", "oben bei „Zähler“",
            ] {
                #expect(card.contains(words), "\(words): \(card)")
            }
            #expect(!page.buttons.contains("Strom Zwei wählen"))
            try page.fill("Davon im Niedertarif (NT), in Prozent", "150")
            page = try await page.press("Gesamtpreis ausrechnen")
            #expect(page.status == 422 && page.problems == ["Schreiben Sie ganze Prozent, von 0 bis 100."])
            try page.fill("Davon im Niedertarif (NT), in Prozent", "60 %")
            try page.choose("Zähler", "Zähler mit Hochtarif und Niedertarif")
            page = try await page.press("Gesamtpreis ausrechnen")
            card = try Self.card("Strom Zwei", page).text
            #expect(card.contains("1.030,00 €") && card.contains("2.100 kWh (60 %)"))
            page = try await page.press("Strom Zwei wählen")
            try page.choose("Anlass", "Einzug in eine neue Wohnung")
            try page.fill("Gewünschter Beginn", "01.01.2027")
            let receipt = try await page.press("Weiter").payByTransfer().press(Ordering.button)
            for (term, value) in [
                ("Arbeitspreis Hochtarif (HT)", "35,00 ct/kWh"), ("Arbeitspreis Niedertarif (NT)", "20,00 ct/kWh"),
                ("Gesamtpreis im Jahr bei 3.500 kWh", "1.030,00 € einschließlich Umsatzsteuer"),
                ("Davon im Niedertarif (NT)", "2.100 kWh (60 %)"),
            ] {
                #expect(receipt.facts.contains { $0.term == term && $0.value == value }, "\(term): \(receipt.facts)")
            }
            let told = receipt.fact("Zähler")
            #expect(told?.hasPrefix("Zähler mit Hochtarif und Niedertarif, wie Sie angeben.") == true)
        }
    }

    /// EnWG § 41a (2), (3), (7).
    @Test(arguments: Engine.all)
    func `a dynamic price is explained with its risk, needs its meter, and is summarised before the order`(
        engine: Engine
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.moveIn(house)
            let guest = Visitor.guest(house)
            var page = try await Self.tariffs(guest)
            let card = try Self.card("Strom Dynamisch", page).text
            for words in [
                "Spotpreis", "Eine Obergrenze gibt es nicht.", "im Durchschnitt der letzten zwölf Monate",
                "intelligentes Messsystem (iMSys)", "1.025,00 €", "oben bei „Zähler“",
            ] {
                #expect(card.contains(words), "\(words): \(card)")
            }
            // Without the meter it is not ordered, whoever sends what.
            let form = try page.form(pressing: "Gesamtpreis ausrechnen")
            let forged = SentForm(
                method: form.method, action: form.action, isUpload: false,
                fields: form.fields + [(name: "tarif", value: Offers.dynamic.value)])
            #expect(try await guest.send(forged).path == "/neuer-vertrag/tarif")
            try page.choose("Zähler", "Intelligentes Messsystem (iMSys)")
            page = try await page.press("Gesamtpreis ausrechnen").press("Strom Dynamisch wählen")
            try page.choose("Anlass", "Einzug in eine neue Wohnung")
            try page.fill("Gewünschter Beginn", "01.01.2027")
            let review = try await page.press("Weiter").introduce()
            #expect(!review.buttons.contains(Ordering.button))
            let sent = try await review.press("Zusammenfassung per E-Mail senden und weiter")
            let letter = try #require(
                try await house.letters(to: "gustav@kunden.example").first { $0.subject?.contains("Dynamisch") == true }
            )
            for words in ["Dynamisch: Der Arbeitspreis folgt der Strombörse", "Sie geben an, dass eines eingebaut ist"]
            {
                #expect(letter.words.contains(words), "\(words)")
            }
            let receipt = try await sent.press(Ordering.button)
            #expect(receipt.fact("Zähler")?.hasPrefix("Intelligentes Messsystem (iMSys), wie Sie angeben.") == true)
            #expect(receipt.fact("Arbeitspreis")?.contains("er ändert sich jede Stunde") == true)
        }
    }

    @Test func `everybody can compare two rates in the list of tariffs`() async throws {
        try await TestPortal.run { house in
            try await Self.moveIn(house)
            var page = try await Visitor.guest(house).open("/tarife?strom=3500")
            #expect(try Self.card("Strom Zwei", page).text.contains("1.400 kWh (40 %, Annahme)"))
            try page.fill("Davon im Niedertarif (NT), in Prozent", "60")
            page = try await page.press("Gesamtpreis ausrechnen")
            #expect(try Self.card("Strom Zwei", page).text.contains("1.030,00 €"))
            #expect(try Self.card("Strom Dynamisch", page).text.contains("Eine Obergrenze gibt es nicht."))
            try page.fill("Davon im Niedertarif (NT), in Prozent", "viel")
            #expect(try await page.press("Gesamtpreis ausrechnen").status == 422)
        }
    }

    @Test func `both parts are the whole, and the total lies between the two rates`() throws {
        var random = DemoRandom(seed: 65)
        for _ in 0..<20_000 {
            let energy = Energy(wattHours: Int64(random.number(0...1_000_000_000)))
            let percent = random.number(0...100)
            let use = YearlyCosts.Use(energy: energy, offPeakPercent: percent, isAssumed: true)
            let low = try #require(use.offPeak)
            #expect(low >= Energy(wattHours: 0) && low <= energy && (energy - low) + low == energy)
            if energy.wattHours >= 1000 { #expect(TwoRatesTexts.percent(low, of: energy) == Int64(percent)) }
            let (one, other) = (Int64(random.number(0...600_000)), Int64(random.number(0...600_000)))
            func year(_ peak: Int64, _ offPeak: Int64) throws -> Money {
                let price = TariffPrice(
                    validFrom: .earliest, unitRate: nil, unitRatePeak: UnitRate(tenThousandths: peak),
                    unitRateOffPeak: UnitRate(tenThousandths: offPeak), standingChargeYear: Money(cents: 12_000),
                    monthlyCharge: nil)
                return try #require(YearlyCosts.of(price, use, hasTwoRates: CountedPlace().countsTwice(price)))
            }
            let (dear, cheap) = (max(one, other), min(one, other))
            let year = try year(dear, cheap)
            // Each part is rounded for itself.
            #expect(try year <= self.year(dear, use) + Money(cents: 1))
            #expect(try year + Money(cents: 1) >= self.year(cheap, use))
        }
    }

    private func year(_ rate: Int64, _ use: YearlyCosts.Use) throws -> Money {
        let price = TariffPrice(
            validFrom: .earliest, unitRate: UnitRate(tenThousandths: rate), unitRatePeak: nil, unitRateOffPeak: nil,
            standingChargeYear: Money(cents: 12_000), monthlyCharge: nil)
        return try #require(YearlyCosts.of(price, use, hasTwoRates: false))
    }
}

extension Session {
    /// 35 ct in the day and 20 ct at night, 120 € a year.
    fileprivate func addTwoRates(_ name: String) throws {
        let tariff: ID<Tariff> = Cast.id("tariff \(name)")
        try run(
            """
            INSERT INTO tariff (id, external_id, commodity, name, is_default_supply, is_green)
            VALUES (\(tariff), \(name), 'strom', \(name), 0, 0)
            """)
        try run(
            """
            INSERT INTO tariff_price (tariff_id, valid_from, unit_rate_peak, unit_rate_off_peak, standing_charge_year)
            VALUES (\(tariff), '2026-01-01', 350000, 200000, 12000)
            """)
        try run(
            """
            INSERT INTO tariff_offer (id, external_id, tariff_id, offered_from, term_months, notice_weeks,
                needs_smart_meter, is_dynamic, description)
            VALUES (\(Cast.id("offer \(name)", of: TariffOffer.self)), \(name), \(tariff), '2026-01-01', 12, 4, 0, 0,
                    \("Über \(name)."))
            """)
    }
}
