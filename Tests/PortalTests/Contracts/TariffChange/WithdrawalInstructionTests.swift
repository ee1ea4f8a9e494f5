import Testing
import Vocabulary

@testable import Portal

/// EGBGB Art. 246a § 1 (2), annexes 1 and 2: an instruction that is not the model's may be no instruction at all.
@Suite struct WithdrawalInstructionTests {
    private let law = WithdrawalInstruction(house: .demo, address: "https://portal.example/widerrufen")

    private func german(_ part: RequestAppendix) -> String {
        part.paragraphs.map(\.german).joined(separator: "\n")
    }

    @Test func `the instruction word for word`() {
        #expect(law.instruction.title.german == "Widerrufsrecht")
        #expect(
            german(law.instruction) == """
                Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.
                Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag des Vertragsabschlusses.
                Um Ihr Widerrufsrecht auszuüben, müssen Sie uns (Demo-Stadtwerke Mecklenburg GmbH, Musterstraße 1, 19053 Schwerin, 0385 000 00-0, service@demo-stadtwerke.example) mittels einer eindeutigen Erklärung (z. B. ein mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist.
                Sie können Ihr Widerrufsrecht auch online unter https://portal.example/widerrufen ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir Ihnen auf einem dauerhaften Datenträger (z. B. durch eine E-Mail) unverzüglich eine Eingangsbestätigung mit Informationen zum Inhalt der Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.
                Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der Widerrufsfrist absenden.
                """)
    }

    @Test func `effects and form`() {
        #expect(law.consequences.title.german == "Folgen des Widerrufs")
        #expect(german(law.consequences).contains("spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen"))
        #expect(german(law.consequences).contains("so haben Sie uns einen angemessenen Betrag zu zahlen"))
        #expect(law.form.title.german == "Muster-Widerrufsformular")
        #expect(law.form.paragraphs.count == 9)
        #expect(german(law.form).hasSuffix("– Datum\n(*) Unzutreffendes streichen."))
    }

    @Test func `the button and the express request are the law's own words`() {
        #expect(TariffChangeTexts.order.german == "zahlungspflichtig bestellen")
        #expect(
            TariffChangeTexts.early.german
                == "Ich verlange ausdrücklich, dass Sie mit der Lieferung vor Ablauf der Widerrufsfrist beginnen.")
    }
}
