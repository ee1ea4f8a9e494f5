import Vocabulary

/// What the rule says, in plain words: from when on, by what law, and what happens otherwise.
enum MoveRuleTexts {
    static func possible(_ kind: Commodity, _ rule: MoveRule) -> Text {
        let (end, begin) = (rule.earliestEnd(kind), rule.earliestBegin(kind))
        let german = "Abmelden geht frühestens zum \(end.german), anmelden frühestens zum \(begin.german)."
        let english = "Supply can end on \(end.english) at the earliest, and begin on \(begin.english)."
        guard kind == .strom else {
            let back = end.days(until: rule.today)
            return back > 0
                ? Text(
                    "\(german) Also auch für Tage, die vorbei sind.", en: "\(english) So also for days that are over.")
                : Text("\(german) Nicht für Tage, die vorbei sind.", en: "\(english) Not for days that are over.")
        }
        return Text(
            "\(german) Nie für einen Tag, der vorbei ist (Bundesnetzagentur, BK6-22-024).",
            en: "\(english) Never for a day that is over (Federal Network Agency, BK6-22-024).")
    }

    static func ground(_ ground: MoveEnding.Ground) -> Text {
        switch ground {
        case .special:
            Text(
                "Kündigung wegen Umzugs mit sechs Wochen Frist (§ 41b Abs. 5 EnWG)",
                en: "Termination because of a move with six weeks’ notice (§ 41b (5) EnWG)")
        case .defaultSupply:
            Text(
                "Kündigung der Grundversorgung mit zwei Wochen Frist (§ 20 Abs. 1 StromGVV und GasGVV)",
                en: "Termination of default supply with two weeks’ notice (§ 20 (1) StromGVV and GasGVV)")
        case .internet:
            Text(
                "Kündigung wegen Umzugs mit einem Monat Frist (§ 60 TKG)",
                en: "Termination because of a move with one month’s notice (§ 60 TKG)")
        case .contract:
            Text(
                "Kündigung nach Ihrem Vertrag; weil es den Anschluss an der neuen Anschrift gibt, gilt das Kündigungsrecht beim Umzug nicht (§ 60 TKG)",
                en: """
                    Termination by the terms of the contract; because the line is offered at the new address, the right to \
                    terminate at a move does not apply (§ 60 TKG)
                    """)
        case .ordinary:
            Text(
                "Kündigung nach Ihrem Vertrag, weil seine Frist hier früher endet als die für Umzüge (§ 41b Abs. 5 EnWG, § 60 TKG)",
                en: """
                    Termination by the terms of the contract, whose notice ends sooner here than the one for moves (§ 41b \
                    (5) EnWG, § 60 TKG)
                    """)
        }
    }

    /// What each choice would mean, before anything is chosen.
    static func offers(_ contract: MovingContract, _ dates: MoveDates, _ rule: MoveRule) -> [Text] {
        [takeAlong(contract, dates, rule), end(contract, dates, rule), MoveTexts.keepMeans]
    }

    private static func takeAlong(_ contract: MovingContract, _ dates: MoveDates, _ rule: MoveRule) -> Text {
        guard let into = dates.into else { return MoveTexts.takeAlongNeedsInto }
        let last = rule.lastDay(contract.commodity, movingOutOn: dates.out)
        let first = rule.firstDay(contract.commodity, movingInOn: into)
        let german =
            "Mitnehmen: an der alten Anschrift bis zum \(last.german), an der neuen ab dem \(first.german)."
        let english = "Take along: at the old address until \(last.english), at the new one from \(first.english)."
        guard contract.commodity == .internet else { return Text(german, en: english) }
        return Text(
            "\(german) Gibt es den Anschluss dort, läuft der Vertrag unverändert weiter (§ 60 Abs. 1 TKG); sonst können Sie kündigen.",
            en: """
                \(english) Where the line is offered there, the contract goes on unchanged (§ 60 (1) TKG); otherwise you \
                can terminate it.
                """)
    }

    private static func end(_ contract: MovingContract, _ dates: MoveDates, _ rule: MoveRule) -> Text {
        let ending = rule.ending(contract.term, movingOutOn: dates.out)
        let ground = ground(ending.ground)
        let german = "Beenden: frühestens zum \(ending.day.german). \(ground.german)."
        let english = "End: on \(ending.day.english) at the earliest. \(ground.english)."
        if ending.ground == .internet {
            return .sentences([Text(german, en: english), onlyElsewhere(contract, dates, rule)])
        }
        guard ending.ground == .special else { return Text(german, en: english) }
        return Text(
            "\(german) Bieten wir Ihnen binnen zwei Wochen an, Sie an der neuen Anschrift zu denselben Bedingungen weiterzubeliefern, läuft der Vertrag stattdessen dort weiter.",
            en: """
                \(english) If we offer within two weeks to go on supplying you at the new address on the same terms, the \
                contract goes on there instead.
                """)
    }

    /// The right to end Internet at a move holds where it is not offered at the new place (TKG § 60 (2)), which is not known
    /// before the address is.
    private static func onlyElsewhere(_ contract: MovingContract, _ dates: MoveDates, _ rule: MoveRule) -> Text {
        let day = rule.ending(contract.term, movingOutOn: dates.out, goesOnThere: true).day
        return Text(
            "Das gilt, wenn es den Anschluss an der neuen Anschrift nicht wie bisher gibt; gibt es ihn, endet der Vertrag frühestens zum \(day.german).",
            en: """
                That holds where the line is not offered at the new address as it was; where it is, the contract ends on \
                \(day.english) at the earliest.
                """)
    }

    /// Where what will happen is not what the days of the move suggest.
    static func warnings(_ contract: MovingContract, _ payload: MoveRequest, _ dates: MoveDates, _ rule: MoveRule)
        -> [Text]
    {
        var warnings: [Text] = []
        if let line = payload.line { warnings.append(MoveLineTexts.means(line, payload.choice, contract, dates, rule)) }
        if let last = Day(iso: payload.endsOn), last > dates.out { warnings.append(late(last, dates.out)) }
        if let first = payload.beginsOn.flatMap({ Day(iso: $0) }), let into = dates.into, first > into {
            warnings.append(gap(contract.commodity, from: into, to: first))
        }
        let next = [dates.out, dates.into].compactMap { $0 }.min() ?? dates.out
        if rule.isShortNotice(next) { warnings.append(shortNotice) }
        return warnings
    }

    private static func late(_ last: Day, _ out: Day) -> Text {
        Text(
            "Sie ziehen am \(out.german) aus, der Vertrag endet an der alten Anschrift aber erst am \(last.german). Was dort bis dahin verbraucht wird, steht auf Ihrer Rechnung. Lesen Sie den Zähler beim Auszug ab.",
            en: """
                You move out on \(out.english), but the contract ends at the old address on \(last.english) only. What is \
                used there until then is on your bill. Read the meter when you move out.
                """)
    }

    private static func gap(_ kind: Commodity, from into: Day, to first: Day) -> Text {
        guard kind != .internet else {
            return Text(
                "Sie ziehen am \(into.german) ein, Internet gibt es dort frühestens ab dem \(first.german).",
                en: "You move in on \(into.english); there is Internet on \(first.english) at the earliest.")
        }
        return Text(
            "Sie ziehen am \(into.german) ein, wir beliefern Sie dort ab dem \(first.german). Bis dahin beliefert Sie der Grundversorger vor Ort; er rechnet diese Tage mit Ihnen ab (§§ 36, 38 EnWG).",
            en: """
                You move in on \(into.english), and we supply you there from \(first.english). Until then the local default \
                supplier does, who bills you for these days (§§ 36, 38 EnWG).
                """)
    }

    private static let shortNotice = Text(
        "Bis zum Umzug sind es weniger als 14 Tage. Fehlt dem Netzbetreiber eine Angabe, verschiebt sich der Beginn. Wir schreiben Ihnen, sobald wir das wissen.",
        en: """
            The move is less than 14 days away. If the grid operator lacks a detail, the beginning is put off. We write to \
            you as soon as we know.
            """)
}
