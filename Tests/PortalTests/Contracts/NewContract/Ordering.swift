import Store
import Testing
import Vocabulary

@testable import Portal

/// How a visitor orders, step by step. The steps begin on Friday, 20 November 2026.
enum Ordering {
    static let button = "zahlungspflichtig bestellen"
    static let iban = "DE02 1203 0000 0000 2020 51"

    static func moveIn(_ house: TestPortal) async throws {
        try await Offers.moveIn(house)
        try await house.store.write(about: "test") { db in
            try db.addInternet("Glasfaser 100", month: 3995, once: 0, down: 100, up: 50)
            try db.addInternet("Glasfaser 1000", month: 7995, once: 4995, down: 1000, up: 500)
            try db.addAvailability("internet", "19053", "available", street: "lindenstr")
            try db.addAvailability("internet", "19053", "connectable")
            try db.addAvailability("internet", "19055", "planned", from: "2027-09-01")
            try db.addAvailability("internet", "19057", "unavailable")
            try db.addAvailability("strom", "19053", "available")
            try db.addAvailability("strom", "19055", "available")
        }
    }
}

extension Visitor {
    /// Step 1, to what can be had there.
    func orderAt(
        _ commodity: String = "Strom", street: String = "Am Markt", house: String = "12", code: String = "19053",
        city: String = "Schwerin"
    ) async throws -> VisitedPage {
        var page = try await open("/neuer-vertrag")
        try page.choose("Sparte", commodity)
        try page.fill("Straße", street)
        try page.fill("Hausnummer", house)
        try page.fill("Postleitzahl", code)
        try page.fill("Ort", city)
        return try await page.press("Weiter")
    }

    /// Steps 1 to 3 for Strom when somebody moves in.
    func orderStrom(_ tariff: String = "Strom Neu", begin: String = "01.01.2027", code: String = "19053") async throws
        -> VisitedPage
    {
        var page = try await orderAt(code: code)
        try page.fill("Oder: Jahresverbrauch in kWh", "3500")
        page = try await page.press("Gesamtpreis ausrechnen")
        page = try await page.press("\(tariff) wählen")
        try page.choose("Anlass", "Einzug in eine neue Wohnung")
        try page.fill("Gewünschter Beginn", begin)
        return try await page.press("Weiter")
    }

    /// Steps 1 to 3 for Internet.
    func orderInternet(_ tariff: String = "Glasfaser 100") async throws -> VisitedPage {
        var page = try await orderAt("Internet", street: "Lindenstraße").press("\(tariff) wählen")
        try page.choose("Anlass", "Neuer Anschluss oder Einzug")
        page = try await page.press("Weiter")
        return page
    }
}

extension VisitedPage {
    /// Step 4 of somebody whose name is known.
    func payByTransfer() async throws -> VisitedPage {
        var page = self
        try page.choose("Briefe gehen an", "die belieferte Anschrift")
        try page.choose("Zahlungsweise", "Überweisung oder Dauerauftrag")
        return try await page.press("Weiter")
    }

    func payByDebit(letters: String = "die belieferte Anschrift") async throws -> VisitedPage {
        var page = self
        try page.choose("Briefe gehen an", letters)
        try page.choose("Zahlungsweise", "SEPA-Lastschrift")
        try page.fill("IBAN", Ordering.iban)
        try page.fill("Kontoinhaber", "Anna Ahrens")
        return try await page.press("Weiter")
    }

    /// Step 4 of somebody nobody knows.
    func introduce(_ email: String = "gustav@kunden.example") async throws -> VisitedPage {
        var page = self
        try page.fill("Vorname", "Gustav")
        try page.fill("Nachname", "Gast")
        try page.fill("E-Mail-Adresse", email)
        return try await page.payByTransfer()
    }
}

extension Session {
    func addInternet(_ name: String, month: Int, once: Int, down: Int, up: Int, term: Int = 12) throws {
        let (tariff, offer) = (
            Cast.id("tariff \(name)", of: Tariff.self), Cast.id("offer \(name)", of: TariffOffer.self)
        )
        try run(
            """
            INSERT INTO tariff (id, external_id, commodity, name, is_default_supply, is_green, download_mbit, upload_mbit)
            VALUES (\(tariff), \(name.replacing(" ", with: "-")), 'internet', \(name), 0, 0, \(down), \(up))
            """)
        try run(
            """
            INSERT INTO tariff_price (tariff_id, valid_from, monthly_charge) VALUES (\(tariff), '2026-01-01', \(month))
            """)
        try run(
            """
            INSERT INTO tariff_offer (id, external_id, tariff_id, offered_from, term_months, notice_weeks,
                needs_smart_meter, is_dynamic, description)
            VALUES (\(offer), \(name), \(tariff), '2026-01-01', \(term), 4, 0, 0, \("Über \(name)."))
            """)
        try run(
            """
            INSERT INTO internet_offer (offer_id, normal_download_mbit, normal_upload_mbit, minimum_download_mbit,
                minimum_upload_mbit, setup_charge)
            VALUES (\(offer), \(down * 9 / 10), \(up * 9 / 10), \(down * 8 / 10), \(up * 8 / 10), \(once))
            """)
    }

    func addAvailability(
        _ commodity: String, _ code: String, _ state: String, street: String? = nil, from: String? = nil
    ) throws {
        let key = "\(commodity) \(code) \(street ?? "")"
        try run(
            """
            INSERT INTO availability (id, external_id, commodity, postal_code, street_key, state, available_from)
            VALUES (\(Cast.id(key, of: Contract.self)), \(key), \(commodity), \(code), \(street), \(state), \(from))
            """)
    }
}
