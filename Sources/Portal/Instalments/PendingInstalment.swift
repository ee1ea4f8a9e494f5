import Vocabulary

/// A change that was ordered and whose first payment still lies ahead, when another one is asked for.
struct PendingInstalment: Codable, Sendable, Equatable {
    /// The number of its request.
    let request: String
    /// Cents.
    let amount: Int64
    /// The first day it holds; nil where it was decided too late for the one that was worked out.
    let from: String?
    let dueDay: Int?

    /// What holds until somebody decides, or goes on if nothing comes of it.
    var words: Text {
        let money = Money(cents: amount)
        return from.flatMap { Day(iso: $0) }.map { PendingInstalmentTexts.from(money, $0) } ?? money.text
    }
}

enum PendingInstalmentTexts {
    static func from(_ amount: Money, _ day: Day) -> Text {
        Text(
            "\(amount.german) ab der Zahlung am \(day.german)",
            en: "\(amount.english) from the payment on \(day.english)")
    }
    static func before(_ words: Text, _ current: Money) -> Text {
        Text("\(words.german), bis dahin \(current.german)", en: "\(words.english), until then \(current.english)")
    }
    static let replaces = Text("Ersetzt", en: "Replaces")
    static let ordered = Text("Schon beauftragt mit", en: "Ordered already with")
    static func request(_ number: String) -> Text { Text("Vorgang \(number)", en: "Request \(number)") }
    static func keptDay(_ day: Int, _ number: String) -> Text {
        let words = InstalmentTexts.dueDay(day)
        return Text(
            "\(words.german), wie mit dem Vorgang \(number) gewählt",
            en: "\(words.english), as chosen with the request \(number)")
    }
    static func calledOff(_ number: String, isDebited: Bool) -> Text {
        let words = Text(
            "Diese Änderung ersetzt Ihren Vorgang \(number). Der Betrag von dort gilt ab diesem Tag nicht mehr.",
            en: "This change replaces your request \(number). The amount of that one no longer holds from this day on.")
        guard isDebited else { return words }
        return .sentences([
            words,
            Text(
                "Abbuchungen mit jenem Betrag, die wir für diesen Tag oder später angekündigt haben, finden nicht statt.",
                en: "Debits of that amount that we announced for this day or later do not take place."),
        ])
    }
}
