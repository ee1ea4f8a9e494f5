import Vocabulary

enum MoveLineTexts {
    static let label = Text("Internet an der neuen Anschrift", en: "Internet at the new address")

    static func words(_ line: MoveLine) -> Text {
        switch line.state {
        case .same: return Text("gibt es dort wie bisher", en: "is there as before")
        case .slower:
            guard let most = line.mostDownload else { return Text("langsamer als bisher", en: "slower than before") }
            return Text(
                "gibt es dort mit höchstens \(most) Mbit/s, weniger als bisher",
                en: "is there with \(most) Mbit/s at most, less than before")
        case .later:
            guard let day = line.readyOn else { return Text("wird noch gebaut", en: "is still to be built") }
            return Text(
                "Anschluss wird noch gebaut, frühestens ab dem \(day.german)",
                en: "the line is still to be built, from \(day.english) at the earliest")
        case .unavailable: return Text("gibt es dort nicht", en: "is not there")
        case .unknown:
            return Text(
                "noch nicht bekannt; wir prüfen es und schreiben Ihnen", en: "not known yet; we check and write to you")
        }
    }

    /// What follows from it for what was chosen.
    static func means(
        _ line: MoveLine, _ choice: MoveChoice, _ contract: MovingContract, _ dates: MoveDates, _ rule: MoveRule
    ) -> Text {
        let right = rule.ending(contract.term, movingOutOn: dates.out)
        return choice == .end ? ending(line) : takingAlong(line, right.day)
    }

    private static func takingAlong(_ line: MoveLine, _ end: Day) -> Text {
        switch line.state {
        case .same:
            Text(
                "Den Anschluss gibt es an der neuen Anschrift. Der Vertrag läuft dort unverändert weiter; der Umzug kostet höchstens so viel wie ein neuer Anschluss (§ 60 Abs. 1 TKG).",
                en: """
                    The line is offered at the new address. The contract goes on there unchanged; moving it costs no more than \
                    a new line (§ 60 (1) TKG).
                    """)
        case .slower:
            Text(
                "An der neuen Anschrift erreichen wir nicht, was Ihr Vertrag zusagt. Sie müssen ihn nicht mitnehmen: Sie können ihn mit einem Monat Frist beenden, jetzt frühestens zum \(end.german) (§ 60 Abs. 2 TKG). Ändern Sie dafür Ihre Wahl zu diesem Vertrag.",
                en: """
                    At the new address we do not reach what your contract promises. You need not take it along: you can end it \
                    with one month’s notice, now on \(end.english) at the earliest (§ 60 (2) TKG). For that change your choice \
                    for this contract.
                    """)
        case .later:
            Text(
                "An der neuen Anschrift wird der Anschluss erst gebaut. Möchten Sie nicht warten, können Sie den Vertrag mit einem Monat Frist beenden, jetzt frühestens zum \(end.german) (§ 60 Abs. 2 TKG). Ändern Sie dafür Ihre Wahl zu diesem Vertrag.",
                en: """
                    At the new address the line is still to be built. If you do not want to wait, you can end the contract with \
                    one month’s notice, now on \(end.english) at the earliest (§ 60 (2) TKG). For that change your choice for \
                    this contract.
                    """)
        case .unavailable:
            Text(
                "An der neuen Anschrift gibt es unseren Anschluss nicht. Mitnehmen geht darum nicht; Sie können den Vertrag mit einem Monat Frist beenden, jetzt frühestens zum \(end.german) (§ 60 Abs. 2 TKG). Ändern Sie dafür Ihre Wahl zu diesem Vertrag.",
                en: """
                    Our line is not offered at the new address. So the contract cannot be taken along; you can end it with one \
                    month’s notice, now on \(end.english) at the earliest (§ 60 (2) TKG). For that change your choice for this \
                    contract.
                    """)
        case .unknown:
            Text(
                "Ob es den Anschluss an der neuen Anschrift gibt, wissen wir noch nicht. Wir prüfen es; gibt es ihn nicht, können Sie den Vertrag mit einem Monat Frist beenden (§ 60 Abs. 2 TKG).",
                en: """
                    Whether the line is offered at the new address we do not know yet. We check; if it is not, you can end the \
                    contract with one month’s notice (§ 60 (2) TKG).
                    """)
        }
    }

    private static func ending(_ line: MoveLine) -> Text {
        switch line.state {
        case .same:
            Text(
                "Den Anschluss gibt es auch an der neuen Anschrift. Ein Umzug beendet den Vertrag dann nicht vorzeitig: Er endet, wann Sie ihn ohnehin kündigen können (§ 60 Abs. 1 TKG).",
                en: """
                    The line is offered at the new address, too. A move does not end the contract early then: it ends when you \
                    can terminate it anyway (§ 60 (1) TKG).
                    """)
        case .slower, .later, .unavailable:
            Text(
                "An der neuen Anschrift gibt es den Anschluss nicht so wie bisher. Darum dürfen Sie den Vertrag mit einem Monat Frist beenden (§ 60 Abs. 2 TKG).",
                en: """
                    The line is not offered at the new address as it was. So you may end the contract with one month’s notice \
                    (§ 60 (2) TKG).
                    """)
        case .unknown:
            Text(
                "Ob es den Anschluss an der neuen Anschrift gibt, prüfen wir. Gibt es ihn dort, endet der Vertrag nicht durch den Umzug, sondern wann Sie ihn ohnehin kündigen können (§ 60 Abs. 1 TKG).",
                en: """
                    We check whether the line is offered at the new address. If it is, the contract does not end by the move, \
                    but when you can terminate it anyway (§ 60 (1) TKG).
                    """)
        }
    }
}
