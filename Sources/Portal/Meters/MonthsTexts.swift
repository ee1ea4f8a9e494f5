import Vocabulary

enum MonthsTexts {
    static let title = Text("Verbrauch nach Monaten", en: "Consumption by month")
    static let estimated = Text(
        "Diese Monatswerte sind geschätzt: Zwischen zwei Ablesungen verteilen wir den Verbrauch nach dem Lastprofil eines Haushalts. Die Summen zwischen den Ablesungen stimmen.",
        en:
            "These monthly values are estimated: between two readings we divide it by the load profile of a household. The sums between readings are exact."
    )
    static let read = Text(
        "Diese Monatswerte folgen aus monatlichen Zählerständen.",
        en: "These monthly values follow from monthly readings.")
    static let month = Text("Monat", en: "Month")
    static let yearBefore = Text("Vorjahr", en: "Year before")
    static let fromSeries = Text(
        "Sind die Viertelstundenwerte eines Monats vollständig, sind sie zusammengezählt. Sonst stammt der Wert aus Zählerständen, dazwischen verteilt nach dem Lastprofil eines Haushalts. Woher er ist, steht in jeder Zeile.",
        en:
            "Where the quarter-hour values of a month are complete they are added up. Otherwise the value is from readings, divided between them by the load profile of a household. Each row says where it is from."
    )
    static let isRead = Text("abgelesen", en: "read")
    static let isEstimated = Text("geschätzt", en: "estimated")

    /// Where a month is from; and the one before, where it is known in another way.
    static func remark(_ month: MonthlyConsumption) -> Text {
        let own = source(month.source)
        guard let before = month.sourceBefore, before.isSeries != month.source.isSeries else { return own }
        let other = source(before)
        return Text(
            "\(own.german); Vorjahr: \(other.german)", en: "\(own.english); year before: \(other.english)")
    }

    private static func source(_ source: MonthlyConsumption.Source) -> Text {
        switch source {
        case .series(let isMeasured): fromQuarters(isMeasured: isMeasured)
        case .readings: isRead
        case .profile: isEstimated
        }
    }

    static func fromQuarters(isMeasured: Bool) -> Text {
        isMeasured
            ? Text("aus Viertelstundenwerten", en: "from quarter-hour values")
            : Text(
                "aus Viertelstundenwerten, zum Teil Ersatzwerte oder verteilt",
                en: "from quarter-hour values, in part substituted or divided")
    }

    static let forecastTitle = Text("Vorschau auf Ihr Abrechnungsjahr", en: "Forecast for your billing year")

    static func forecast(_ energy: Energy, in period: BillingPeriod) -> Text {
        let (first, last) = (period.first, period.last)
        let words = Energy(kilowattHours: energy.wholeKilowattHours)
        return Text(
            "Vom \(first.german) bis \(last.german) voraussichtlich \(words.german)",
            en: "From \(first.english) to \(last.english) probably \(words.english)")
    }

    /// - Parameter isRemote: whether the meter sends its readings, so that nobody is asked for one.
    static func basis(read: Energy, until: Day, isOwn: Bool, isRemote: Bool = false) -> Text {
        let read = Energy(kilowattHours: read.wholeKilowattHours)
        let source =
            isOwn
            ? Text("Ihren früheren Ständen", en: "your earlier readings")
            : Text("Ihrem vereinbarten Jahresverbrauch", en: "your agreed yearly consumption")
        let (german, english) =
            read == .zero && isRemote
            ? (
                "Seit dem letzten Zählerstand vom \(until.german) zählt hier noch nichts mit, auch keine Viertelstundenwerte. Die Vorschau",
                "Nothing counts here since the last reading of \(until.english), quarter-hour values neither. The forecast"
            )
            : read == .zero
                ? (
                    "Seit dem letzten Zählerstand vom \(until.german) ist noch nichts abgelesen. Die Vorschau",
                    "Nothing has been read since the last reading of \(until.english). The forecast"
                )
                : (
                    "Davon ergeben sich \(read.german) aus Ihren Zählerständen in diesem Abrechnungsjahr, der letzte Stand ist vom \(until.german). Der Rest",
                    "Of it \(read.english) follow from your readings in this billing year, the last reading is of \(until.english). The rest"
                )
        let next =
            isRemote
            ? Text(
                "Ihr Zähler sendet seine Stände selbst; mit dem nächsten wird die Vorschau genauer.",
                en: "Your meter sends its readings itself; with the next one the forecast becomes more exact.")
            : Text(
                "Ein neuer Zählerstand macht die Vorschau genauer.", en: "A new reading makes the forecast more exact.")
        return Text(
            "\(german) ist aus \(source.german) und dem Lastprofil eines Haushalts geschätzt. \(next.german)",
            en:
                "\(english) is estimated from \(source.english) and the load profile of a household. \(next.english)"
        )
    }

    static func agreed(_ annual: Energy) -> Text {
        let words = Energy(kilowattHours: annual.wholeKilowattHours)
        return Text(
            "Im Vertrag stehen \(words.german) im Jahr.", en: "The contract says \(words.english) a year.")
    }
}
