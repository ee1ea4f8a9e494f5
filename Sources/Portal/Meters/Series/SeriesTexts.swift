import Vocabulary

enum SeriesTexts {
    static let title = Text("Verbrauch aus Viertelstundenwerten", en: "Consumption from quarter-hour values")
    static let source = Text(
        "Das intelligente Messsystem sendet alle 15 Minuten einen Wert. Quelle: Messstellenbetreiber.",
        en: "The smart meter sends a value every 15 minutes. Source: metering point operator.")
    static let views = Text("Zeitraum", en: "Time span")
    static let pages = Text("Früher und später", en: "Earlier and later")
    static let amount = Text("Verbrauch", en: "Consumption")
    static let remark = Text("Hinweis", en: "Remark")
    static let csv = Text("Viertelstunden dieses Zeitraums (CSV)", en: "Quarter hours of this time (CSV)")
    static let json = Text("Viertelstunden für Programme (JSON)", en: "Quarter hours for programs (JSON)")
    static let none = Text("Für diesen Zeitraum ist kein Wert gespeichert.", en: "No value is stored for this time.")
    static let whole = Text("gemessen", en: "measured")
    static let notWhole = Text("unvollständig, verteilt oder Ersatzwert", en: "incomplete, divided or substitute")
    static let chart = Text(
        "Balken: Verbrauch in den Teilen dieses Zeitraums. Die Werte stehen in der Tabelle.",
        en: "Bars: consumption in the parts of this time. The values stand in the table.")

    static func kind(_ kind: SeriesSpan.Kind) -> Text {
        switch kind {
        case .day: Text("Tag", en: "Day")
        case .week: Text("Woche", en: "Week")
        case .month: Text("Monat", en: "Month")
        case .year: Text("Jahr", en: "Year")
        }
    }

    static func span(_ span: SeriesSpan) -> Text {
        let (first, last) = (span.first, span.end.adding(days: -1))
        switch span.kind {
        case .day:
            return Text(
                "\(first.weekdayWords(in: .german)), \(first.german)",
                en: "\(first.weekdayWords(in: .english)), \(first.english)")
        case .week: return Text("\(first.german) bis \(last.german)", en: "\(first.english) to \(last.english)")
        case .month: return Text(first.monthWords(in: .german), en: first.monthWords(in: .english))
        case .year: return Text(same: "\(first.year)")
        }
    }

    static func earlier(_ span: SeriesSpan) -> Text {
        let words = self.span(span)
        return Text("Früher: \(words.german)", en: "Earlier: \(words.english)")
    }
    static func later(_ span: SeriesSpan) -> Text {
        let words = self.span(span)
        return Text("Später: \(words.german)", en: "Later: \(words.english)")
    }

    static func sum(_ words: Text) -> Text {
        Text("Summe dieses Zeitraums: \(words.german)", en: "Sum of this time: \(words.english)")
    }

    static func caption(_ kind: SeriesSpan.Kind, _ unit: MeterRegister.Unit) -> Text {
        let symbol = unit.symbol
        return switch kind {
        case .day: Text("Verbrauch je Stunde in \(symbol)", en: "Consumption per hour in \(symbol)")
        case .week, .month: Text("Verbrauch je Tag in \(symbol)", en: "Consumption per day in \(symbol)")
        case .year: Text("Verbrauch je Monat in \(symbol)", en: "Consumption per month in \(symbol)")
        }
    }

    /// The head of a row. When the clocks go back, the hour that comes twice says which it is.
    static func part(_ start: SeriesBar.Start) -> Text {
        switch start {
        case .hour(let instant): hour(instant)
        case .day(let day):
            Text(
                "\(day.weekdayWords(in: .german).prefix(2)), \(day.german)",
                en: "\(day.weekdayWords(in: .english).prefix(3)), \(day.english)")
        case .month(let day): Text(day.monthWords(in: .german), en: day.monthWords(in: .english))
        }
    }

    private static func hour(_ instant: Instant) -> Text {
        let clock = instant.berlin
        let words = "\(clock.clock)–\(BerlinTime.clock(hour: clock.hour + 1, minute: 0))"
        let twin = instant.adding(hours: clock.isSummerTime ? 1 : -1).berlin
        guard twin.hour == clock.hour else { return Text("\(words) Uhr", en: words) }
        return clock.isSummerTime
            ? Text("\(words) Uhr (Sommerzeit)", en: "\(words) (summer time)")
            : Text("\(words) Uhr (Winterzeit)", en: "\(words) (winter time)")
    }

    /// Below a bar.
    static func short(_ start: SeriesBar.Start) -> String {
        switch start {
        case .hour(let instant): "\(instant.berlin.hour)"
        case .day(let day): "\(day.day)."
        case .month(let day): "\(day.month)"
        }
    }

    static func remark(_ bar: SeriesBar) -> Text {
        guard bar.known > 0 else { return Text("keine Werte", en: "no values") }
        var parts: [Text] = []
        if !bar.isComplete {
            let (missing, all) = (
                DecimalWords(scaled: Int64(bar.missing)), DecimalWords(scaled: Int64(bar.quarters))
            )
            parts.append(
                Text(
                    "\(missing.german) von \(all.german) Viertelstunden fehlen",
                    en: "\(missing.english) of \(all.english) quarter hours are missing"))
        }
        if bar.divided > 0 {
            parts.append(
                Text(
                    "\(bar.divided) verteilt: nur die Summe ist gemessen",
                    en: "\(bar.divided) divided: only the sum is measured"))
        }
        if bar.substitutes > 0 {
            parts.append(Text("\(bar.substitutes) Ersatzwerte", en: "\(bar.substitutes) substitute values"))
        }
        guard !parts.isEmpty else { return ConsumptionTexts.nothing }
        return Text(parts.map(\.german).joined(separator: "; "), en: parts.map(\.english).joined(separator: "; "))
    }

    /// Only whole spans are compared: half a month says nothing beside a whole one.
    static func compared(_ now: SeriesView, with before: SeriesView, _ unit: MeterRegister.Unit) -> Text? {
        guard before.sum.known > 0, before.sum.isComplete else { return nil }
        let words = unit.words(before.sum.amount)
        let span = self.span(before.span)
        let known = Text(
            "Ein Jahr zuvor (\(span.german)): \(words.german)", en: "A year before (\(span.english)): \(words.english)")
        guard now.sum.isComplete, before.sum.amount > 0 else { return known }
        let change = percent(from: before.sum.amount, to: now.sum.amount)
        return Text("\(known.german), jetzt \(change) %", en: "\(known.english), now \(change)%")
    }

    /// "+10" for 9.9 more, "−1" for 0.5 less: rounded half away from zero, the sign says which way it went.
    static func percent(from old: Int64, to new: Int64) -> String {
        let hundredfold = (new - old).magnitude * 100
        let percent = (hundredfold + old.magnitude / 2) / max(1, old.magnitude)
        return "\(new < old ? "−" : "+")\(percent)"
    }
}
