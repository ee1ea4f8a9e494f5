/// Buttons and links of the law.
enum OrderLawTexts {
    static let all =
        [LawScene.tariffOrder, .stromOrder, .internetOrder, .option, .paper].map { scene in
            LawText(
                norm: "BGB § 312j Absatz 3 Satz 2", scene: scene, places: [.button],
                words: ["zahlungspflichtig bestellen"])
        } + [
            LawText(
                norm: "BGB § 312k Absatz 2 Satz 2, § 356a Absatz 1", scene: .anyPage, places: [.button],
                words: ["Verträge hier kündigen", "Vertrag widerrufen"]),
            LawText(
                norm: "BGB § 312k Absatz 2 Satz 4", scene: .termination, places: [.button], words: ["jetzt kündigen"]),
            LawText(
                norm: "BGB § 356a Absätze 1 und 3", scene: .withdrawal, places: [.button],
                words: ["Vertrag widerrufen", "Widerruf bestätigen"]),
            LawText(
                norm: "BGB § 357a Absatz 2, EGBGB Artikel 246a § 1 Absatz 2 Nummer 3", scene: .tariffOrder,
                places: [.page],
                words: [
                    "Ich verlange ausdrücklich, dass Sie mit der Lieferung vor Ablauf der Widerrufsfrist beginnen."
                ]),
            LawText(
                norm: "BGB § 312f Absatz 2", scene: .confirmedTariff, places: [.letter],
                words: [
                    "Vertragsschluss", "Neuer Tarif", "Strom Neu", "Arbeitspreis", "30,00 ct/kWh",
                    "1.170,00 € einschließlich Umsatzsteuer", "Neuer Tarif ab", "12.12.2026", "Mindestlaufzeit",
                    "Kündigungsfrist", "4 Wochen", "Widerruf möglich", "bis 11.12.2026",
                ]),
            LawText(
                norm: "EnWG § 41a Absatz 7 Nummern 1 bis 7", scene: .fixedPrice, places: [.page, .letter],
                words: [
                    "1. Bestandteile des Preises", "2. Gesamtpreis", "3. Fest oder veränderlich", "4. Einmalige Kosten",
                    "5. Vorteile, Nachteile und Risiken", "6. Intelligentes Messsystem",
                    "7. Laufzeit, Ihre Rechte und Kontakt",
                ]),
        ]
}
