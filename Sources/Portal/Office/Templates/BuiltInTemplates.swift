/// Texts the portal brings along, until the house writes its own for the same kind and answer. Each says what cannot be
/// done, why, and what can.
enum BuiltInTemplates {
    static let all: [AnswerTemplate] = [
        refusal(
            InstalmentRequest.name, "Abschlag zu niedrig",
            """
            Mit diesem Betrag würde am Ende des Jahres eine hohe Nachzahlung auf Sie zukommen. Darum bleibt es beim \
            bisherigen Abschlag.

            Melden Sie uns gern einen neuen Zählerstand. Haben Sie weniger verbraucht als bisher, können wir den Abschlag \
            damit stärker senken.
            """),
        refusal(
            InstalmentRequest.name, "Abrechnung steht bevor",
            """
            Ihre Abrechnung steht kurz bevor. Sie legt den nächsten Abschlag nach Ihrem wirklichen Verbrauch fest. \
            Gefällt Ihnen der neue Betrag dann nicht, ändern Sie ihn im Kundenportal.
            """),
        refusal(
            PaperCopyRequest.name, "Rechnung schon gesandt",
            """
            Die Rechnung dieses Jahres haben wir Ihnen schon auf Papier gesandt. Ist sie nicht angekommen, rufen Sie uns \
            an: {telefon}.
            """),
        refusal(
            NewContractRequest.name, "Adresse nicht zu beliefern",
            """
            An dieser Adresse können wir Sie nicht beliefern. Es ist kein Vertrag zustande gekommen, und es entstehen Ihnen \
            keine Kosten. Ihr bisheriger Vertrag läuft weiter.
            """),
        refusal(
            TariffChangeRequest.name, "Laufzeit steht entgegen",
            """
            Ihr Vertrag {vertrag} läuft noch mit fester Laufzeit. Vor ihrem Ende kann der Tarif nicht wechseln. Wir haben \
            nichts geändert; bestellen Sie den Tarif kurz vor dem Ende der Laufzeit noch einmal.
            """),
        AnswerTemplate(
            key: "eingebaut-anschrift", kind: nil, choice: .ask, name: "Anschrift unklar",
            words: "Um welche Anschrift geht es? Nennen Sie uns Straße, Hausnummer, Postleitzahl und Ort."),
        AnswerTemplate(
            key: "eingebaut-zaehler", kind: nil, choice: .ask, name: "Zählernummer fehlt",
            words: """
                Welche Nummer steht auf Ihrem Zähler? Sie steht meist über einem Strichcode. Schreiben Sie uns auch, was \
                der Zähler heute anzeigt.
                """),
        AnswerTemplate(
            key: "eingebaut-erledigt", kind: nil, choice: .done, name: "Erledigt, nichts mehr zu tun",
            words: "Wir haben das für Sie erledigt. Sie müssen nichts weiter tun."),
        refusal(
            nil, "Angaben passen nicht zusammen",
            """
            Die Angaben passen nicht zu dem, was wir zu Ihrem Vertrag wissen. Darum haben wir nichts geändert. Prüfen Sie \
            Vertragsnummer und Anschrift auf Ihrer letzten Rechnung, und schreiben Sie uns noch einmal, oder rufen Sie uns \
            an: {telefon}.
            """),
    ]

    private static func refusal(_ kind: String?, _ name: String, _ words: String) -> AnswerTemplate {
        AnswerTemplate(
            key: "eingebaut-\(kind ?? "alle")-\(name.utf8.count)", kind: kind, choice: .refuse, name: name, words: words
        )
    }

    /// What can be put into answers of a kind: the house's own, and for an answer without any those of the portal.
    static func offered(for kind: String, own: [AnswerTemplate]) -> [AnswerTemplate] {
        let own = own.filter { $0.fits(kind) }
        let covered = Set(own.map(\.choice))
        return own + all.filter { $0.fits(kind) && !covered.contains($0.choice) }
    }
}
