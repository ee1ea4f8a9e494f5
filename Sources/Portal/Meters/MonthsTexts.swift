import Vocabulary

enum MonthsTexts {
    static let title = Text("Verbrauch nach Monaten", en: "Consumption by month")
    static let estimated = Text(
        "Diese Monatswerte sind aus Ihrem Jahresverbrauch geschätzt: Zwischen zwei Ablesungen verteilen wir den Verbrauch nach dem Lastprofil eines Haushalts. Die Summen zwischen den Ablesungen stimmen.",
        en:
            "These monthly values are estimated from your yearly consumption: between two readings we divide it by the load profile of a household. The sums between readings are exact."
    )
    static let read = Text(
        "Diese Monatswerte folgen aus Ihren monatlichen Zählerständen.",
        en: "These monthly values follow from your monthly readings.")
    static let month = Text("Monat", en: "Month")
    static let yearBefore = Text("Vorjahr", en: "Year before")
    static let isRead = Text("abgelesen", en: "read")
    static let isEstimated = Text("geschätzt", en: "estimated")

    static let forecastTitle = Text("Vorschau auf Ihr Abrechnungsjahr", en: "Forecast for your billing year")

    static func forecast(_ energy: Energy, in period: BillingPeriod) -> Text {
        let (first, last) = (period.first, period.last)
        let words = Energy(kilowattHours: energy.wholeKilowattHours)
        return Text(
            "Vom \(first.german) bis \(last.german) voraussichtlich \(words.german)",
            en: "From \(first.english) to \(last.english) probably \(words.english)")
    }

    static func basis(read: Energy, until: Day, isOwn: Bool) -> Text {
        let read = Energy(kilowattHours: read.wholeKilowattHours)
        let source =
            isOwn
            ? Text("Ihren früheren Ständen", en: "your earlier readings")
            : Text("Ihrem vereinbarten Jahresverbrauch", en: "your agreed yearly consumption")
        let (german, english) =
            read == .zero
            ? (
                "Seit dem letzten Zählerstand vom \(until.german) ist noch nichts abgelesen. Die Vorschau",
                "Nothing has been read since the last reading of \(until.english). The forecast"
            )
            : (
                "Davon ergeben sich \(read.german) aus Ihren Zählerständen in diesem Abrechnungsjahr, der letzte Stand ist vom \(until.german). Der Rest",
                "Of it \(read.english) follow from your readings in this billing year, the last reading is of \(until.english). The rest"
            )
        return Text(
            "\(german) ist aus \(source.german) und dem Lastprofil eines Haushalts geschätzt. Ein neuer Zählerstand macht die Vorschau genauer.",
            en:
                "\(english) is estimated from \(source.english) and the load profile of a household. A new reading makes the forecast more exact."
        )
    }

    static func agreed(_ annual: Energy) -> Text {
        let words = Energy(kilowattHours: annual.wholeKilowattHours)
        return Text(
            "Im Vertrag stehen \(words.german) im Jahr.", en: "The contract says \(words.english) a year.")
    }
}
