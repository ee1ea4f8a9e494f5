import Vocabulary

/// Example terms of a utility nobody can be supplied by.
enum OrderTermsTexts {
    static func title(_ commodity: Commodity) -> Text {
        Text(
            "Allgemeine Geschäftsbedingungen \(commodity.german)",
            en: "General terms and conditions, \(commodity.english)")
    }
    static func lead(_ day: Day) -> Text {
        Text(
            "Fassung vom \(day.german). Ein Beispiel zum Ausprobieren; jeder Betreiber nennt hier seine eigenen Bedingungen.",
            en: "Version of \(day.english). An example to try out; every operator names its own terms here.")
    }

    static func parts(_ commodity: Commodity, _ house: Operator) -> [PagePart] {
        [
            PagePart(
                Text("1. Wer liefert", en: "1. Who supplies"),
                Text(
                    "Vertragspartner ist \(house.name), \(house.place).",
                    en: "The supplier is \(house.name), \(house.place).")
            ),
            PagePart(
                Text("2. Wie der Vertrag entsteht", en: "2. How the contract comes about"),
                Text(
                    "Mit der Bestellung bieten Sie uns den Vertrag an. Er entsteht, wenn wir ihn in Textform bestätigen.",
                    en: "By ordering you offer us the contract. It is made when we confirm it in text form.")),
            PagePart(
                Text("3. Preise und ihre Änderung", en: "3. Prices and how they change"), prices(commodity)),
            PagePart(
                Text("4. Rechnung und Zahlung", en: "4. Bills and payment"),
                Text(
                    "Sie zahlen mit SEPA-Lastschrift oder Überweisung, ohne Aufpreis.",
                    en: "You pay by SEPA direct debit or by transfer, without surcharge.")),
            PagePart(
                Text("5. Laufzeit und Kündigung", en: "5. Term and termination"),
                Text(
                    "Mindestlaufzeit und Kündigungsfrist nennt der Tarif. Eine Mindestlaufzeit endet spätestens zwei Jahre nach Vertragsschluss, auch wenn die Lieferung später beginnt. Danach läuft der Vertrag auf unbestimmte Zeit weiter; Sie können ihn dann mit höchstens einem Monat Frist kündigen.",
                    en:
                        "The tariff names minimum term and notice. A minimum term ends two years after the conclusion of the contract at the latest, even if supply begins later. After it the contract runs on without a fixed end; you can then terminate it with one month’s notice at most."
                )),
            PagePart(
                Text("6. Widerruf", en: "6. Withdrawal"),
                Text(
                    "Sie können den Vertrag 14 Tage lang ohne Grund widerrufen. Die Belehrung steht vor der Bestellung und in unserer Bestätigung.",
                    en:
                        "You can withdraw from the contract for 14 days without a reason. The instruction stands before the order and in our confirmation."
                )),
            PagePart(
                Text("7. Haftung und Streit", en: "7. Liability and disputes"),
                Text(
                    "Wir haften nach dem Gesetz. Beschwerden nehmen wir unter \(house.phone) und \(house.email) an; an wen Sie sich danach wenden können, steht im Impressum.",
                    en:
                        "We are liable as the law says. Complaints are taken at \(house.phone) and \(house.email); whom you can turn to after that stands in the imprint."
                )),
        ]
    }

    private static func prices(_ commodity: Commodity) -> Text {
        commodity == .internet
            ? Text(
                "Ändern wir einen Preis, sagen wir es Ihnen mindestens einen Monat vorher. Sie können dann fristlos kündigen (§ 57 TKG).",
                en:
                    "When we change a price, we tell you at least a month before. You can then terminate without notice (§ 57 TKG)."
            )
            : Text(
                "Ändern wir einen Preis, sagen wir es Ihnen mindestens einen Monat vorher. Sie können dann ohne Frist kündigen (§ 41 Abs. 5 EnWG).",
                en:
                    "When we change a price, we tell you at least a month before. You can then terminate without notice (§ 41 (5) EnWG)."
            )
    }
}
