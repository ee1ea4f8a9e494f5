import Vocabulary

/// What is said about a reading that cannot be taken as it is.
enum FindingTexts {
    /// About the day; nil when the day is fine.
    static func day(_ finding: ReadingVerdict.Finding) -> Text? {
        switch finding {
        case .inFuture:
            Text(
                "Der Tag liegt in der Zukunft. Tragen Sie ein, wann Sie abgelesen haben.",
                en: "The day lies ahead. Enter when you read the meter.")
        case .tooOld(let earliest):
            Text(
                "So weit zurück können wir keinen Stand annehmen. Frühestens gilt der \(earliest.german). Lesen Sie noch einmal ab.",
                en:
                    "We cannot take a reading from so far back. The earliest day is \(earliest.english). Read the meter again."
            )
        case .beforeBilled(let billed):
            Text(
                "Bis zum \(billed.german) ist schon abgerechnet. Für eine Korrektur rufen Sie uns an.",
                en: "Everything until \(billed.english) has been billed already. For a correction call us.")
        case .notYetInstalled(let installed):
            Text(
                "Der Zähler wurde erst am \(installed.german) eingebaut. Wählen Sie einen späteren Tag.",
                en: "The meter was installed on \(installed.english). Choose a later day.")
        case .alreadyRemoved(let removed):
            Text(
                "Der Zähler wurde am \(removed.german) ausgebaut. Melden Sie den Stand des neuen Zählers.",
                en: "The meter was removed on \(removed.english). Report the reading of the new meter.")
        default: nil
        }
    }

    /// About the value; nil when it can be taken, or when the finding is about something else.
    static func value(_ verdict: ReadingVerdict, entry: ReadingEntry, on day: Day) -> Text? {
        let unit = entry.register.unit
        return switch verdict.finding {
        case .unchanged: unchanged(verdict, unit)
        case .unusual, .farOff: unusual(verdict, unit, on: day)
        case .tenfold(let suggestion), .decimalsTyped(let suggestion): comma(suggestion, unit)
        case .swapped:
            Text(
                "HT und NT sind vermutlich vertauscht: Jeder Stand passt zum anderen Zählwerk.",
                en: "HT and NT are probably exchanged: each reading fits the other register.")
        case .belowLast(let last): below(last, unit)
        case .aboveLater(let later): above(later, unit)
        case .unknownRegister:
            Text(
                "Dieses Zählwerk gehört nicht zu Ihrem Zähler. Öffnen Sie die Seite neu.",
                en: "This register does not belong to your meter. Open the page anew.")
        case .tooManyDigits(let most):
            Text(
                "Der Zähler hat \(most) Stellen vor dem Komma. Tragen Sie nur diese ein.",
                en: "The meter has \(most) digits before the comma. Enter only these.")
        case .errorCode:
            Text(
                "Solche Zahlen zeigt ein Zähler, der nicht richtig arbeitet. Rufen Sie uns an, wir kümmern uns darum.",
                en: "A meter that does not work properly shows such numbers. Call us, we will see to it.")
        case .impossible(let highest, _): impossible(highest, verdict, unit)
        default: nil
        }
    }

    private static func unchanged(_ verdict: ReadingVerdict, _ unit: MeterRegister.Unit) -> Text {
        guard let expected = verdict.expected else {
            return Text("Der Stand ist derselbe wie beim letzten Mal.", en: "The reading is the same as last time.")
        }
        let amount = unit.wholeWords(expected.consumption)
        let last = expected.last.readOn
        return Text(
            "Der Stand ist derselbe wie am \(last.german). Erwartet hätten wir etwa \(amount.german) mehr.",
            en: "The reading is the same as on \(last.english). We would have expected about \(amount.english) more.")
    }

    private static func unusual(_ verdict: ReadingVerdict, _ unit: MeterRegister.Unit, on day: Day) -> Text {
        guard let expected = verdict.expected else {
            return Text("Der Stand ist ungewöhnlich.", en: "The reading is unusual.")
        }
        let range = expected.rangeWords(in: unit)
        guard let consumption = verdict.consumption, consumption > expected.mostConsumption else {
            return Text(
                "Der Stand ist niedriger als erwartet. Für den \(day.german) erwarten wir \(range.german).",
                en: "The reading is lower than expected. For \(day.english) we expect \(range.english).")
        }
        return Text(
            "Der Stand ist höher als erwartet. Für den \(day.german) erwarten wir \(range.german).",
            en: "The reading is higher than expected. For \(day.english) we expect \(range.english).")
    }

    private static func comma(_ suggestion: CounterReading, _ unit: MeterRegister.Unit) -> Text {
        let value = unit.words(suggestion)
        return Text(
            "Eine Stelle zu viel oder zu wenig? Zu Ihrem Verbrauch passt \(value.german).",
            en: "A digit too many or too few? \(value.english) would fit your consumption.")
    }

    private static func below(_ last: MeterReading, _ unit: MeterRegister.Unit) -> Text {
        let value = unit.words(last.value)
        return Text(
            "Der Stand liegt unter dem letzten: \(value.german) am \(last.readOn.german).",
            en: "The reading is below the last one: \(value.english) on \(last.readOn.english).")
    }

    private static func above(_ later: MeterReading, _ unit: MeterRegister.Unit) -> Text {
        let value = unit.words(later.value)
        return Text(
            "Der Stand liegt über einem späteren: \(value.german) am \(later.readOn.german).",
            en: "The reading is above a later one: \(value.english) on \(later.readOn.english).")
    }

    private static func impossible(
        _ highest: CounterReading, _ verdict: ReadingVerdict, _ unit: MeterRegister.Unit
    ) -> Text {
        let most = unit.wholeWords(highest.thousandths)
        let start = Text(
            "So viel kann seit der letzten Ablesung nicht durch den Zähler geflossen sein; höchstens wären es \(most.german).",
            en: "So much cannot have run through the meter since the last reading; \(most.english) would be the most.")
        guard let suggestion = verdict.finding.suggestion else {
            let check = Text("Vergleichen Sie jede Ziffer mit dem Zähler.", en: "Compare each digit with the meter.")
            return .sentences([start, check])
        }
        return .sentences([start, comma(suggestion, unit)])
    }
}
