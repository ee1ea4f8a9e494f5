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
    static func ordered(_ tariff: OrderedTariff) -> Text {
        let (day, name) = (tariff.price.validFrom, tariff.name)
        guard tariff.isConfirmed else {
            return Text(
                "Sie haben den Tarif \(name) ab \(day.german) bestellt. Bestätigt ist er noch nicht, darum zählt er hier noch nicht. Sobald er bestätigt ist, rechnen wir mit seinen Preisen.",
                en:
                    "You ordered the tariff \(name) from \(day.english) on. It is not confirmed yet, so it does not count here yet. Once it is confirmed we reckon with its prices."
            )
        }
        let prices = prices(tariff.price)
        let counted = Text(
            "Ab \(day.german) rechnen wir mit Ihrem neuen Tarif \(name): \(prices.german). Vorhersage und Vorschlag beim Abschlag zählen ihn mit.",
            en:
                "From \(day.english) on we reckon with your new tariff \(name): \(prices.english). Forecast and proposal of the instalment count it in."
        )
        guard tariff.isDynamic else { return counted }
        return Text(
            "\(counted.german) Sein Arbeitspreis folgt der Börse; gerechnet ist mit dem Preis bei der Bestellung.",
            en: "\(counted.english) Its energy price follows the exchange; the price of the order is used.")
    }
    private static func prices(_ price: TariffPrice) -> Text {
        let rates = [price.unitRate, price.unitRatePeak, price.unitRateOffPeak].compactMap { $0?.text }
        let year = price.standingChargeYear.map { Text("\($0.german) Grundpreis im Jahr", en: "\($0.english) a year") }
        let all = rates + [year].compactMap { $0 }
        return Text(
            all.map(\.german).joined(separator: ", "), en: all.map(\.english).joined(separator: ", "))
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
