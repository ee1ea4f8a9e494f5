import Vocabulary

enum InstalmentForecastTexts {
    static func title(until day: Day) -> Text {
        Text("Ihre Abrechnung bis \(day.german), vorausgesagt", en: "Your bill until \(day.english), forecast")
    }
    static func billComing(_ day: Day) -> Text {
        Text(
            "Das Jahr bis zum \(day.german) ist vorbei. Die Rechnung kommt spätestens sechs Wochen danach und legt den neuen Abschlag fest.",
            en:
                "The year until \(day.english) is over. The bill comes within six weeks after it and sets the new instalment."
        )
    }
    static let unknown = Text(
        "Noch können wir nichts voraussagen: Es fehlen Zählerstände, Preise oder Zahlungen dieses Jahres. Ein Zählerstand hilft.",
        en: "We cannot forecast anything yet: readings, prices or payments of this year are missing. A reading helps.")
    static let cost = Text("Kosten, etwa", en: "Cost, about")
    static let paid = Text("Bis heute fällig gewesen", en: "Fallen due until today")
    static let toCome = Text("Noch fällig bis dahin", en: "Still to fall due until then")
    static let result = Text("Voraussichtlich", en: "Expected")
    static let winter = Text(
        "Im Winter verbrauchen Sie mehr; im Jahr gleicht sich das aus. Die Vorhersage rechnet den Sommer schon mit ein.",
        en: "In winter you use more; over the year it evens out. The forecast already counts the summer in.")
    static func keptOff(from day: Day) -> Text {
        Text(
            "Der höhere Preis ab \(day.german) zählt hier nicht: Ihre Preisgarantie hält ihn ab.",
            en: "The higher price from \(day.english) does not count here: your price guarantee keeps it off.")
    }
    static func basis(lastReadOn day: Day?, isOwn: Bool) -> Text {
        guard let day else {
            return Text(
                "Gerechnet mit dem Jahresverbrauch aus dem Vertrag, weil noch kein Zählerstand da ist.",
                en: "Reckoned with the yearly consumption of the contract, because there is no reading yet.")
        }
        return isOwn
            ? Text(
                "Gemessen bis zum \(day.german), danach erwartet nach Ihren eigenen Zählerständen. Je neuer der letzte Stand, desto genauer.",
                en:
                    "Measured until \(day.english), from there on expected from your own readings. The newer the last reading, the better."
            )
            : Text(
                "Gemessen bis zum \(day.german), danach erwartet nach dem Jahresverbrauch aus dem Vertrag. Je neuer der letzte Stand, desto genauer.",
                en:
                    "Measured until \(day.english), from there on expected from the contract’s yearly consumption. The newer the last reading, the better."
            )
    }
}
