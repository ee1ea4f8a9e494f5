import Vocabulary

enum MoveRequestTexts {
    static func headline(_ commodity: Commodity, _ choice: MoveChoice, _ day: Day) -> Text {
        switch choice {
        case .takeAlong, .keep:
            Text("Umzug: \(commodity.german) mitnehmen", en: "Move: take \(commodity.english.lowercased()) along")
        case .end:
            Text(
                "Umzug: \(commodity.german) beenden zum \(day.german)",
                en: "Move: end \(commodity.english.lowercased()) on \(day.english)")
        }
    }
    static let number = Text("Umzugsnummer", en: "Number of the move")
    static let what = Text("Was geschehen soll", en: "What is to happen")
    static func wish(_ choice: MoveChoice) -> Text {
        switch choice {
        case .takeAlong:
            Text("Vertrag an die neue Anschrift mitnehmen", en: "Take the contract along to the new address")
        case .end: Text("Vertrag beenden", en: "End the contract")
        case .keep: Text("Vertrag bleibt, wie er ist", en: "The contract stays as it is")
        }
    }
    static let movesOut = Text("Auszug am", en: "Moving out on")
    static let movesIn = Text("Einzug am", en: "Moving in on")
    static let ends = Text("Letzter Tag an der alten Anschrift", en: "Last day at the old address")
    static let begins = Text("Erster Tag an der neuen Anschrift", en: "First day at the new address")
    static let ground = Text("Grundlage", en: "By what right")
    static let address = Text("Neue Anschrift", en: "New address")
    static let malo = Text("MaLo-ID der neuen Anschrift", en: "MaLo-ID of the new address")
    static let meter = Text("Zähler an der neuen Anschrift", en: "Meter at the new address")
    static let unknown = Text("noch nicht bekannt", en: "not known yet")
    static let later = Text("wird später gemeldet", en: "will be told later")
    static func lastReading(_ meter: String?, _ name: Text?) -> Text {
        let (german, english) = (name.map { " \($0.german)" } ?? "", name.map { " \($0.english)" } ?? "")
        guard let meter else { return Text("Endstand", en: "Final reading") }
        return Text("Endstand\(german), Zähler \(meter)", en: "Final reading\(english), meter \(meter)")
    }
    static let firstReading = Text("Anfangsstand an der neuen Anschrift", en: "First reading at the new address")
    static let letters = Text("Letzte Briefe an", en: "Last letters to")
    /// The bonus is named only where one is promised.
    static func payout(hasBonus: Bool) -> Text {
        hasBonus
            ? Text("Guthaben und Bonus gehen auf", en: "Credit and bonus go to")
            : Text("Guthaben geht auf", en: "Credit goes to")
    }
    static let landlord = Text("Vermieter oder Hausverwaltung", en: "Landlord or house management")

    static func next(_ choice: MoveChoice, _ commodity: Commodity?, by day: Day?) -> Text {
        let (german, english) = day.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        switch (choice, commodity) {
        case (.takeAlong, .internet), (.keep, .internet):
            return Text(
                "Wir prüfen, ob es den Anschluss an der neuen Anschrift gibt, und schreiben Ihnen\(german) per E-Mail, ab wann. Fehlt uns etwas, fragen wir nach. Bis dahin läuft der Vertrag an der alten Anschrift weiter.",
                en: """
                    We check whether the line is there at the new address, and write to you by e-mail\(english) from when on. \
                    If something is missing, we ask. Until then the contract goes on at the old address.
                    """)
        case (.takeAlong, _), (.keep, _):
            return Text(
                "Wir prüfen, ob wir Sie an der neuen Anschrift beliefern können, melden Sie beim Netzbetreiber um und antworten Ihnen\(german) per E-Mail. Fehlt uns etwas, fragen wir nach. Die Schlussrechnung für die alte Anschrift kommt danach von selbst.",
                en: """
                    We check whether we can supply you at the new address, register you with the grid operator and answer \
                    you by e-mail\(english). If something is missing, we ask. The final bill for the old address comes by \
                    itself after that.
                    """)
        case (.end, .internet):
            return .sentences([
                Text(
                    "Wir bestätigen Ihnen das Ende des Vertrags\(german) per E-Mail.",
                    en: "We confirm the end of the contract\(english) by e-mail."),
                TerminationTexts.lastBill(of: .internet),
            ])
        case (.end, _):
            return Text(
                "Wir bestätigen Ihnen das Ende des Vertrags\(german) per E-Mail. Können wir Sie an der neuen Anschrift zu denselben Bedingungen weiterbeliefern, bieten wir Ihnen das an. Ein Guthaben aus der Schlussrechnung zahlen wir innerhalb von zwei Wochen aus.",
                en: """
                    We confirm the end of the contract\(english) by e-mail. If we can go on supplying you at the new address \
                    on the same terms, we offer you that. A credit from the final bill is paid out within two weeks.
                    """)
        }
    }
    static func done(_ choice: MoveChoice, _ commodity: Commodity?) -> Text {
        switch (choice, commodity) {
        case (.takeAlong, .internet), (.keep, .internet):
            Text(
                "Der Vertrag zieht mit um. Geht der Anschluss an der neuen Anschrift nicht, melden Sie auf der Seite des Vertrags eine Störung.",
                en: """
                    The contract moves along. If the line does not work at the new address, report a fault on the page of the \
                    contract.
                    """)
        case (.takeAlong, _), (.keep, _):
            Text(
                "Der Vertrag ist umgemeldet. Die Schlussrechnung für die alte Anschrift kommt spätestens sechs Wochen nach dem letzten Tag dort in Ihr Postfach.",
                en: """
                    The contract has moved along. The final bill for the old address comes to your mailbox within six weeks \
                    after the last day there.
                    """)
        case (.end, _): TerminationTexts.done(of: commodity)
        }
    }
    static let refused = Text(
        "So können wir den Umzug nicht ausführen. Den Grund lesen Sie im Verlauf; der Vertrag läuft an der alten Anschrift weiter, bis etwas anderes vereinbart ist.",
        en: """
            We cannot carry the move out like this. The timeline says why; the contract goes on at the old address until \
            something else is agreed.
            """)
    static let withdrawn = Text(
        "Der Umzug dieses Vertrags ist zurückgezogen. Der Vertrag läuft weiter wie bisher.",
        en: "The move of this contract was taken back. The contract goes on as before.")

    static let continuation = Text(
        "Angebot, Sie an der neuen Anschrift weiterzubeliefern", en: "Offer to go on supplying you at the new address")
}
