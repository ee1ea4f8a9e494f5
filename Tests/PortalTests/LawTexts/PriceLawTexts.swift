/// What a notice of new prices has to name: reason, conditions, extent, and the right to leave.
enum PriceLawTexts {
    static let all = [
        LawText(
            norm: "EnWG § 41 Absatz 5 (die Preisänderung beim Namen genannt)", scene: .energyPrice, places: [.subject],
            words: ["Preisänderung Strom zum 01.01.2027, Vertrag 300001001"]),
        LawText(
            norm: "EnWG § 41 Absatz 5 (die Preisänderung beim Namen genannt)", scene: .energyPrice,
            places: [.letter, .pdf], words: ["neue Preise (Preisänderung, § 41 EnWG)"]),
        LawText(
            norm: "EnWG § 41 Absatz 5 Satz 1 (Anlass, Voraussetzungen, Umfang)", scene: .energyPrice,
            places: [.letter, .pdf],
            words: [
                "Anlass", "Der Einkauf ist teurer geworden.", "Voraussetzungen", "Ziffer 6 der Vertragsbedingungen.",
                "Umfang", "35,20 ct/kWh",
            ]),
        LawText(
            norm: "EnWG § 41 Absatz 5 Sätze 4 und 5 (Kündigung ohne Frist und ohne Entgelt)", scene: .energyPrice,
            places: [.page, .letter, .pdf],
            words: [
                "Ihr Sonderkündigungsrecht",
                "Weil sich Ihre Preise ändern, können Sie den Vertrag ohne Frist und ohne Kosten zum 31.12.2026 kündigen (§ 41 EnWG).",
                "Die Kündigung muss spätestens am 31.12.2026 bei uns sein.",
            ]),
        LawText(
            norm: "EnWG § 41b Absatz 4 (Versorgeranteil)", scene: .energyPrice, places: [.page, .letter, .pdf],
            words: [
                "Unser eigener Anteil am Preis, ohne Umsatzsteuer, Steuern, Abgaben, Umlagen und Netzentgelte (Versorgeranteil), ändert sich um +0,80 ct/kWh."
            ]),
        LawText(
            norm: "TKG § 57 Absatz 2 (Inhalt und Zeitpunkt der Änderung)", scene: .internetPrice,
            places: [.subject], words: ["Preisänderung Internet zum 01.01.2027, Vertrag 300001003"]),
        LawText(
            norm: "TKG § 57 Absatz 1 (drei Monate)", scene: .internetPrice, places: [.letter, .pdf],
            words: [
                "Ihr Sonderkündigungsrecht",
                "Weil sich Ihr Preis ändert, können Sie den Vertrag ohne Frist und ohne Kosten kündigen, frühestens zum 31.12.2026 (§ 57 TKG).",
                "Die drei Monate enden am 21.02.2027.",
            ]),
    ]
}
