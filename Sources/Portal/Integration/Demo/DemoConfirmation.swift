import Paper
import Vocabulary

extension DemoLetters {
    /// Confirms the contract: what was agreed, and what the portal's pages say is written here.
    func confirmation() throws(PaperError) -> DemoDocument {
        let day = contract.concludedOn(today)
        return try document(
            .contractConfirmation, "Vertragsbestätigung \(contract.tariff.commodity.german)", on: day,
            [
                .strong(begins), .paragraph("Ihr Vertrag ist zustande gekommen. Das haben wir vereinbart:"),
                .facts(prices(on: contract.startsOn) + terms),
                .heading("Wenn wir einmal nicht gut leisten", level: 2),
                .paragraph(
                    "Fällt die Lieferung aus oder rechnen wir zu spät ab, haben Sie Anspruch auf Ersatz nach den gesetzlichen Vorschriften. Schreiben Sie uns; wir antworten innerhalb von vier Wochen."
                ),
                .note(
                    "Sie können den Vertrag innerhalb von 14 Tagen ohne Angabe von Gründen widerrufen. Eine E-Mail oder ein Brief genügt."
                ),
            ])
    }

    private var begins: String {
        contract.tariff.commodity == .internet
            ? "Ab dem \(contract.startsOn.german) sind Sie mit uns online."
            : "Wir beliefern Sie ab dem \(contract.startsOn.german)."
    }

    private var terms: [Paper.Fact] {
        let term = contract.tariff.termMonths == 0 ? "keine" : contract.firstTerm.words.german
        let notice = contract.noticeWeeks.map { "\($0) Wochen" } ?? "1 Monat"
        var facts = [Paper.Fact("Mindestlaufzeit", term), Paper.Fact("Kündigungsfrist", notice)]
        if contract.tariff.guarantee != nil {
            facts.append(Paper.Fact("Preisgarantie", "für alle Preisteile außer Steuern, Abgaben und Umlagen"))
        }
        return facts
    }
}
