import Vocabulary

enum PublicTariffTexts {
    static let title = Text("Unsere Tarife", en: "Our tariffs")
    static let lead = Text(
        "Alle Preise enthalten Steuern, Abgaben und Umlagen. Tippen Sie Ihren Jahresverbrauch ein, dann sehen Sie den Gesamtpreis.",
        en: "All prices include taxes, levies and surcharges. Type your yearly consumption to see the total price.")
    static let strom = Text("Stromverbrauch im Jahr in kWh", en: "Electricity a year in kWh")
    static let gas = Text("Gasverbrauch im Jahr in kWh", en: "Gas a year in kWh")
    static func example(_ kWh: Int64) -> Text {
        let energy = Energy(kilowattHours: kWh)
        return Text("Zum Beispiel \(energy.german)", en: "For example \(energy.english)")
    }
    static let noNumber = Text(
        "Schreiben Sie ganze Kilowattstunden, von 0 bis 1.000.000.",
        en: "Write whole kilowatt-hours, from 0 to 1,000,000.")
    static let reckon = Text("Gesamtpreis ausrechnen", en: "Reckon the total price")
    static let none = Text(
        "Zurzeit bieten wir keine Tarife im Portal an.", en: "At present we offer no tariffs in the portal.")
    static let notes = Text(
        "Gesamtpreis = Arbeitspreis × Kilowattstunden + Grundpreis im Jahr. Bei Tarifen mit Hochtarif und Niedertarif ist er mit dem Anteil von oben gerechnet. Boni gibt es nicht. Kunden wechseln ihren Tarif auf der Seite ihres Vertrags.",
        en: """
            Total price = energy price × kilowatt-hours + standing charge a year. With peak and off-peak rates it is reckoned with \
            the part above. There are no bonuses. Customers change their tariff on the page of their contract.
            """)
    static let openData = Text("Tarife als offene Daten (JSON)", en: "Tariffs as open data (JSON)")
    static let places = Text("Gilt in (Postleitzahl)", en: "Holds in (postal code)")
    static let offeredUntil = Text("Angebot bis", en: "Offered until")
    static let least = Text("Mindestens zu verbrauchen", en: "Least consumption")
    static let most = Text("Höchstens zu verbrauchen", en: "Most consumption")
    static func aYear(_ energy: Energy) -> Text {
        Text("\(energy.german) im Jahr", en: "\(energy.english) a year")
    }
    static let smartMeter = Text("Intelligentes Messsystem (iMSys)", en: "Smart metering system (iMSys)")
    static func months(_ count: Int) -> Text {
        count == 1 ? Text("1 Monat", en: "1 month") : Text("\(count) Monate", en: "\(count) months")
    }
    static func guarantee(_ kind: PriceGuarantee, months count: Int) -> Text {
        let (what, long) = (ContractFactTexts.guarantee(kind, until: nil), months(count))
        return Text("\(long.german): \(what.german)", en: "\(long.english): \(what.english)")
    }
}
