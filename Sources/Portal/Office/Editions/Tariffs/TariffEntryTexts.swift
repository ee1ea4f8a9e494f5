import Vocabulary

enum TariffEntryTexts {
    static let commodity = Text("Sparte", en: "Kind of contract")
    static let name = Text("Name des Tarifs", en: "Name of the tariff")
    static let description = Text("Beschreibung auf Deutsch", en: "Description in German")
    static let descriptionEnglish = Text("Beschreibung auf Englisch", en: "Description in English")
    static let oneLine = Text("Ein bis drei Sätze", en: "One to three sentences")
    static let rate = Text("Arbeitspreis in Cent je kWh", en: "Price for a kWh in cents")
    static let rateHint = Text(
        "Zum Beispiel 30,90. Bei zwei Zählwerken die beiden nächsten.",
        en: "For example 30.90. With two counters the next two.")
    static let peak = Text("Arbeitspreis Hochtarif in Cent je kWh", en: "Price for a kWh at peak hours in cents")
    static let offPeak = Text(
        "Arbeitspreis Niedertarif in Cent je kWh", en: "Price for a kWh at off-peak hours in cents")
    static let standing = Text("Grundpreis im Jahr in Euro", en: "Standing charge a year in euros")
    static let monthly = Text("Preis im Monat in Euro", en: "Price a month in euros")
    static let internetOnly = Text("Nur für Internet", en: "For Internet only")
    static let until = Text("Letzter Tag des Angebots", en: "Last day of the offer")
    static let untilHint = Text(
        "Zum Beispiel 31.03.2027, nicht vor dem ersten Tag; leer: offen",
        en: "For example 31.03.2027, not before the first day; empty: open")
    static let places = Text("Postleitzahlen", en: "Postal codes")
    static let placesHint = Text(
        "Fünf Ziffern, mehrere mit Leerzeichen; leer: überall",
        en: "Five digits, several with blanks between; empty: everywhere")
    static let term = Text("Mindestlaufzeit des Vertrags in Monaten", en: "Minimum term of the contract in months")
    static let termHint = Text("0 bis 24", en: "0 to 24")
    static let notice = Text("Kündigungsfrist in Wochen", en: "Notice in weeks")
    static let noticeHint = Text(
        "0 bis 52; Grundversorgung höchstens 2, Internet höchstens 4",
        en: "0 to 52; default supply 2 at most, Internet 4 at most")
    static let guarantee = Text("Preisgarantie", en: "Price guarantee")
    static func guarantee(_ kind: PriceGuarantee) -> Text {
        switch kind {
        case .full: Text("auf alle Teile", en: "on every part")
        case .limited: Text("außer Steuern, Abgaben und Umlagen", en: "but for taxes and levies")
        case .energy: Text("nur auf Energie und Vertrieb", en: "on energy and service only")
        }
    }
    static let guaranteeMonths = Text("Preisgarantie in Monaten", en: "Price guarantee in months")
    static let guaranteeHint = Text(
        "1 bis 36; Art und Monate gehören zusammen", en: "1 to 36; kind and months belong together")
    static let least = Text("Mindestverbrauch im Jahr in kWh", en: "Least consumption a year in kWh")
    static let most = Text("Höchstverbrauch im Jahr in kWh", en: "Most consumption a year in kWh")
    static let mostHint = Text("Nicht weniger als der Mindestverbrauch", en: "Not less than the least")
    static let green = Text("Ökostrom", en: "Green electricity")
    static let defaultSupply = Text("Grundversorgung", en: "Default supply")
    static let smartMeter = Text("Nur mit intelligentem Messsystem", en: "With a smart meter only")
    static let dynamic = Text("Dynamischer Tarif (nur Strom)", en: "Dynamic tariff (electricity only)")
    static let parts = Text("Preisbestandteile", en: "Parts of the price")
    static let partsEnglish = Text("Preisbestandteile auf Englisch", en: "Parts of the price in English")
    static let risks = Text("Vor- und Nachteile", en: "Risks")
    static let risksEnglish = Text("Vor- und Nachteile auf Englisch", en: "Risks in English")
    static let summaryHint = Text(
        "Nötig bei Strom mit dynamischem Preis oder Garantie ab 12 Monaten (§ 41a Absatz 7 EnWG)",
        en: "Needed for electricity with a dynamic price or a guarantee of 12 months or more (EnWG § 41a (7))")
    static let sheet = Text("Produktinformationsblatt", en: "Product information sheet")
    static let sheetHint = Text(
        "Seite des Portals oder Adresse mit https", en: "Page of the portal or address with https")

    static let download = Text("Download höchstens in Mbit/s", en: "Download at most in Mbit/s")
    static let upload = Text("Upload höchstens in Mbit/s", en: "Upload at most in Mbit/s")
    static let normalDownload = Text("Download normalerweise in Mbit/s", en: "Download normally in Mbit/s")
    static let normalUpload = Text("Upload normalerweise in Mbit/s", en: "Upload normally in Mbit/s")
    static let leastDownload = Text("Download mindestens in Mbit/s", en: "Download at least in Mbit/s")
    static let leastUpload = Text("Upload mindestens in Mbit/s", en: "Upload at least in Mbit/s")
    static let setup = Text("Einmaliger Preis in Euro", en: "One-off price in euros")
    static let devices = Text("Geräte", en: "Devices")
    static let devicesEnglish = Text("Geräte auf Englisch", en: "Devices in English")
    static let disabilities = Text("Für Menschen mit Behinderungen", en: "For people with disabilities")
    static let disabilitiesEnglish = Text(
        "Für Menschen mit Behinderungen auf Englisch", en: "For people with disabilities in English")
    static let internet = Text("Nur für Internet", en: "For Internet only")

    static let tax = Text("Die Preise oben sind", en: "The prices above are")
    static let gross = Text("brutto", en: "gross")
    static let net = Text("netto, 19 % kommen dazu", en: "net, 19% are added")

    static func wrong(_ form: TariffEntry.Form) -> Text {
        switch form {
        case .words, .paragraph: Text("Schreiben Sie einen Text auf einer Zeile", en: "Write a text on one line")
        case .flag: Text("Wählen Sie ja oder nein", en: "Choose yes or no")
        case .day: Text("Geben Sie einen Tag ein, zum Beispiel 31.03.2027", en: "Enter a day, for example 31.03.2027")
        case .number: Text("Geben Sie eine ganze Zahl ein", en: "Enter a whole number")
        case .rate: Text("Geben Sie einen Preis ein, zum Beispiel 30,90", en: "Enter a price, for example 30.90")
        case .euros: Text("Geben Sie einen Betrag ein, zum Beispiel 120,00", en: "Enter an amount, for example 120.00")
        case .energy: Text("Geben Sie kWh ein, zum Beispiel 2500", en: "Enter kWh, for example 2500")
        case .choice: Text("Wählen Sie etwas aus", en: "Choose one")
        }
    }
    static let priceMissing = Text(
        "Geben Sie einen Arbeitspreis ein, oder für Internet einen Preis im Monat",
        en: "Enter a price for a kWh, or for Internet a price a month")

    /// For the office, in German, because it stands in a note.
    static let running =
        "Mit diesem Tarif laufen Verträge. Ein anderer Preis wäre für sie eine Preisänderung; die kommt aus dem Abrechnungssystem. Legen Sie für neue Kunden einen neuen Tarif an."
    static let taken = "Das Abrechnungssystem hat schon einen Tarif mit diesem Kürzel."

    static func deliveries(_ delivered: Int, of all: Int) -> Text {
        guard delivered > 0 else {
            return Text(
                "Das Abrechnungssystem liefert keine Tarife: Was hier steht, gilt.",
                en: "The billing system delivers no tariffs: what stands here holds.")
        }
        return Text(
            "Das Abrechnungssystem liefert Tarife (\(delivered) von \(all) Angeboten). Liefert es dieses Angebot wieder, gilt seine Lieferung.",
            en: """
                The billing system delivers tariffs (\(delivered) of \(all) offers). Where it delivers this offer again, its \
                delivery holds.
                """)
    }
    static let overridden = Text(
        "Das Abrechnungssystem hat dieses Angebot nach der letzten Fassung anders geliefert. Es gilt, was oben steht.",
        en: "The billing system delivered this offer otherwise after the last version. What stands above holds.")
}
