import Vocabulary

enum MoveDaysWhyTexts {
    static func first(_ kind: Commodity) -> Text {
        Text("Früheste Tage, \(kind.german)", en: "Earliest days, \(kind.english)")
    }
    static func of(_ contract: MovingContract) -> Text {
        Text("Tage beim Umzug, \(contract.heading.german)", en: "Days of the move, \(contract.heading.english)")
    }
    static func named(_ figure: Text, _ contract: MovingContract?) -> Text {
        guard let heading = contract?.heading else { return figure }
        return Text("\(figure.german), \(heading.german)", en: "\(figure.english), \(heading.english)")
    }

    static let told = Text("Umzug gemeldet am", en: "Move told on")
    static let report = Text("diese Meldung", en: "this report")
    static let yours = Text("Ihre Angabe", en: "as you told")
    static let end = Text("Abmelden frühestens zum", en: "Supply ends at the earliest on")
    static let begin = Text("Anmelden frühestens zum", en: "Supply begins at the earliest on")
    static let ending = Text("Ende des Vertrags frühestens", en: "The contract ends at the earliest on")
    static let line = Text("Anschluss bereit ab", en: "Line ready from")
    static let building = Text("unser Stand zum Bau an der neuen Anschrift", en: "what we know of the building there")

    static func source(_ kind: Commodity) -> Text {
        kind == .strom
            ? Text(
                "Bundesnetzagentur BK6-22-024; Werktage des Energiemarkts, ohne jeden Feiertag in Deutschland",
                en: "Federal Network Agency BK6-22-024; working days of the energy market, without any German holiday")
            : Text("unsere Regel für Umzüge", en: "our rule for moves")
    }
    static func formula(_ kind: Commodity, _ rule: MoveRule) -> Text {
        let (end, begin) = (rule.earliestEnd(kind), rule.earliestBegin(kind))
        guard kind != .strom else {
            return Text(
                "Der Netzbetreiber muss es vorher wissen: heute + 1 Werktag für das Ende (\(end.german)), heute + 2 Werktage für den Beginn (\(begin.german)).",
                en: """
                    The grid operator has to know before: today + 1 working day for the end (\(end.english)), today + 2 working \
                    days for the beginning (\(begin.english)).
                    """)
        }
        let back = end.days(until: rule.today)
        return back == 0
            ? Text(
                "\(kind.german) endet und beginnt frühestens am Tag der Meldung, also heute, auch wenn Sie schon umgezogen sind.",
                en: """
                    \(kind.english) ends and begins on the day of the report at the earliest, which is today, also if you have moved \
                    already.
                    """)
            : Text(
                "\(kind.german) kann bis zu \(back) Tage vor der Meldung enden und beginnen: heute − \(back) Tage = \(end.german).",
                en: """
                    \(kind.english) can end and begin up to \(back) days before the report: today − \(back) days = \
                    \(end.english).
                    """)
    }
    static let offers = Text(
        "Mitnehmen: Es zählt der spätere Tag von Ihrem Umzug und dem frühesten möglichen. Beenden: Es zählt der spätere Tag von Ihrem Auszug und dem Ende der Kündigungsfrist.",
        en: """
            Take along: the later of your day of moving and the earliest possible one counts. End: the later of your moving out \
            and the end of the notice period counts.
            """)
    static func end(on end: Day, _ out: Day, _ kind: Commodity, _ ground: MoveEnding.Ground?) -> Text {
        if end == out {
            return Text(
                "Wir beliefern Sie bis zu Ihrem Auszug: \(end.german).",
                en: "We supply you until you move out: \(end.english).")
        }
        guard ground != nil else {
            return Text(
                "Ihr Auszug am \(out.german) liegt vor dem frühesten möglichen Tag. Deshalb endet es dort am \(end.german).",
                en: """
                    You move out on \(out.english), before the earliest possible day. It therefore ends there on \(end.english).
                    """)
        }
        return Text(
            "Es zählt der spätere Tag von Ihrem Auszug (\(out.german)) und dem Ende der Kündigungsfrist, gerechnet ab der Meldung: \(end.german).",
            en: """
                The later of your moving out (\(out.english)) and the end of the notice period counts, from the report on: \
                \(end.english).
                """)
    }
    static func begin(on begin: Day, _ into: Day, _ kind: Commodity) -> Text {
        begin == into
            ? Text(
                "Wir beliefern Sie ab Ihrem Einzug: \(begin.german).",
                en: "We supply you from your moving in: \(begin.english).")
            : Text(
                "Ihr Einzug am \(into.german) liegt vor dem frühesten möglichen Tag. Deshalb beginnt es am \(begin.german).",
                en: """
                    You move in on \(into.english), before the earliest possible day. It therefore begins on \(begin.english).
                    """)
    }
    static let change = Text(
        "Melden Sie den Umzug früher, bleibt Zeit für Ihren Wunschtag. Ein anderer Tag des Umzugs ändert die Tage mit.",
        en: "If you tell the move earlier, there is time for the day you wish. Another day of the move changes them.")

    static let bonusRules = Text("unsere Bonusregel am Tag der Meldung", en: "our bonus rule on the day of the report")
    static let waiting = Text("Wartezeit", en: "Waiting time")
    static func bonus(_ amount: Money, _ begin: Day, _ from: Day) -> Text {
        Text(
            "\(amount.german) für jeden Vertrag, den Sie mitnehmen. Erster Tag an der neuen Anschrift (\(begin.german)) + Wartezeit = zahlbar ab dem \(from.german).",
            en: """
                \(amount.english) for each contract you take along. First day at the new address (\(begin.english)) + waiting \
                time = payable from \(from.english).
                """)
    }
    static let bonusChange = Text(
        "Verschiebt sich der Beginn an der neuen Anschrift oder sind die Bedingungen nicht erfüllt, ändert sich das. Der Betrag bleibt, wie er bei der Meldung galt.",
        en: """
            If the beginning at the new address moves or the conditions are not met, this changes. The amount stays as it was \
            when you told the move.
            """)
}
