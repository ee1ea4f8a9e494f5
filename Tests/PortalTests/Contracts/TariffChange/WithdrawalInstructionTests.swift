import Testing
import Vocabulary

@testable import Portal

/// EGBGB Art. 246a § 1 (2), annexes 1 and 2: an instruction that is not the model's may be no instruction at all.
@Suite struct WithdrawalInstructionTests {
    private let law = Self.law(.strom)

    private static func law(_ commodity: Commodity?) -> WithdrawalInstruction {
        WithdrawalInstruction(house: .demo, address: "https://portal.example/widerrufen", commodity: commodity)
    }

    private func german(_ part: RequestAppendix) -> String {
        part.paragraphs.map(\.german).joined(separator: "\n")
    }

    @Test func `the instruction word for word`() {
        #expect(law.instruction.title.german == "Widerrufsbelehrung")
        #expect(
            german(law.instruction) == """
                Widerrufsrecht
                Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.
                Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag des Vertragsabschlusses.
                Um Ihr Widerrufsrecht auszuüben, müssen Sie uns (Demo-Stadtwerke Mecklenburg GmbH, Musterstraße 1, 19053 Schwerin, 0385 000 00-0, service@demo-stadtwerke.example) mittels einer eindeutigen Erklärung (z. B. ein mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist.
                Sie können Ihr Widerrufsrecht auch online unter https://portal.example/widerrufen ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir Ihnen auf einem dauerhaften Datenträger (z. B. durch eine E-Mail) unverzüglich eine Eingangsbestätigung mit Informationen zum Inhalt der Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.
                Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der Widerrufsfrist absenden.
                """)
    }

    @Test(arguments: [
        (
            Commodity.strom as Commodity?,
            "die Dienstleistungen oder Lieferung von Strom während der Widerrufsfrist beginnen soll"
        ),
        (.gas, "die Dienstleistungen oder Lieferung von Gas während der Widerrufsfrist beginnen soll"),
        (.internet, "die Dienstleistungen während der Widerrufsfrist beginnen sollen"),
        (nil, "die Dienstleistungen oder Lieferung von Strom oder Gas während der Widerrufsfrist beginnen soll"),
    ])
    func `the effects word for word, with what is supplied`(commodity: Commodity?, begun: String) {
        let part = Self.law(commodity).consequences
        #expect(part.title.german == "Folgen des Widerrufs")
        #expect(
            german(part) == """
                Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, einschließlich der Lieferkosten (mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine andere Art der Lieferung als die von uns angebotene, günstigste Standardlieferung gewählt haben), unverzüglich und spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen, an dem die Mitteilung über Ihren Widerruf dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, das Sie bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes vereinbart; in keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet.
                Haben Sie verlangt, dass \(begun), so haben Sie uns einen angemessenen Betrag zu zahlen, der dem Anteil der bis zu dem Zeitpunkt, zu dem Sie uns von der Ausübung des Widerrufsrechts hinsichtlich dieses Vertrags unterrichten, bereits erbrachten Dienstleistungen im Vergleich zum Gesamtumfang der im Vertrag vorgesehenen Dienstleistungen entspricht.
                """)
    }

    @Test func `the form word for word`() {
        #expect(law.form.title.german == "Muster-Widerrufsformular")
        #expect(
            german(law.form) == """
                (Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)
                – An Demo-Stadtwerke Mecklenburg GmbH, Musterstraße 1, 19053 Schwerin, service@demo-stadtwerke.example:
                – Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*)/die Erbringung der folgenden Dienstleistung (*)
                – Bestellt am (*)/erhalten am (*)
                – Name des/der Verbraucher(s)
                – Anschrift des/der Verbraucher(s)
                – Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)
                – Datum
                (*) Unzutreffendes streichen.
                """)
    }

    @Test func `the button and the express request are the law's own words`() {
        #expect(TariffChangeTexts.order.german == "zahlungspflichtig bestellen")
        #expect(
            TariffChangeTexts.early.german
                == "Ich verlange ausdrücklich, dass Sie mit der Lieferung vor Ablauf der Widerrufsfrist beginnen.")
    }
}
