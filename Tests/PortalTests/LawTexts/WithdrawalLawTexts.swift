/// EGBGB Art. 246a § 1 (2), annexes 1 and 2, in the wording that holds since 19 June 2026.
enum WithdrawalLawTexts {
    static let all =
        rows(.tariffOrder, at: "http://localhost/widerrufen?vertrag=300001001", begun: strom)
        + rows(.stromOrder, at: "http://localhost/widerrufen", begun: strom)
        + rows(.internetOrder, at: "http://localhost/widerrufen", begun: services)
        + rows(.option, at: "http://localhost/widerrufen", begun: services)
        + rows(.paper, at: "http://localhost/widerrufen", begun: services)
        + rows(
            .confirmedTariff, at: "http://localhost/widerrufen?vertrag=300001001", begun: strom, places: [.letter])

    private static let strom = "die Dienstleistungen oder Lieferung von Strom während der Widerrufsfrist beginnen soll"
    private static let services = "die Dienstleistungen während der Widerrufsfrist beginnen sollen"
    private static let sender =
        "Demo-Stadtwerke Mecklenburg GmbH, Musterstraße 1, 19053 Schwerin, 0385 000 00-0, service@demo-stadtwerke.example"

    private static func rows(
        _ scene: LawScene, at address: String, begun: String,
        places: [LawPlace] = [.page, .receipt, .letter, .pdf]
    ) -> [LawText] {
        [
            LawText(
                norm: "Anlage 1 zu Artikel 246a § 1 Absatz 2 EGBGB (Belehrung)", scene: scene, places: places,
                words: instruction(at: address)),
            LawText(
                norm: "Anlage 1 zu Artikel 246a § 1 Absatz 2 EGBGB (Folgen), BGB § 357", scene: scene, places: places,
                words: consequences(begun)),
            LawText(
                norm: "Anlage 2 zu Artikel 246a § 1 Absatz 2 EGBGB", scene: scene, places: places, words: form),
        ]
    }

    private static func instruction(at address: String) -> [String] {
        [
            "Widerrufsbelehrung", "Widerrufsrecht",
            "Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.",
            "Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag des Vertragsabschlusses.",
            "Um Ihr Widerrufsrecht auszuüben, müssen Sie uns (\(sender)) mittels einer eindeutigen Erklärung (z. B. ein mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist.",
            "Sie können Ihr Widerrufsrecht auch online unter \(address) ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir Ihnen auf einem dauerhaften Datenträger (z. B. durch eine E-Mail) unverzüglich eine Eingangsbestätigung mit Informationen zum Inhalt der Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.",
            "Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der Widerrufsfrist absenden.",
        ]
    }

    private static func consequences(_ begun: String) -> [String] {
        [
            "Folgen des Widerrufs",
            "Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, einschließlich der Lieferkosten (mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine andere Art der Lieferung als die von uns angebotene, günstigste Standardlieferung gewählt haben), unverzüglich und spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen, an dem die Mitteilung über Ihren Widerruf dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, das Sie bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes vereinbart; in keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet.",
            "Haben Sie verlangt, dass \(begun), so haben Sie uns einen angemessenen Betrag zu zahlen, der dem Anteil der bis zu dem Zeitpunkt, zu dem Sie uns von der Ausübung des Widerrufsrechts hinsichtlich dieses Vertrags unterrichten, bereits erbrachten Dienstleistungen im Vergleich zum Gesamtumfang der im Vertrag vorgesehenen Dienstleistungen entspricht.",
        ]
    }

    private static let form = [
        "Muster-Widerrufsformular",
        "(Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)",
        "– An Demo-Stadtwerke Mecklenburg GmbH, Musterstraße 1, 19053 Schwerin, service@demo-stadtwerke.example:",
        "– Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*)/die Erbringung der folgenden Dienstleistung (*)",
        "– Bestellt am (*)/erhalten am (*)", "– Name des/der Verbraucher(s)", "– Anschrift des/der Verbraucher(s)",
        "– Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)", "– Datum",
        "(*) Unzutreffendes streichen.",
    ]
}
