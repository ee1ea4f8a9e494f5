import Vocabulary

/// Why a fault or a missed appointment brings so much.
enum FaultWhy {
    /// Of a fault, counted until a day.
    static func why(_ part: FaultPart) -> Why {
        let request = part.request
        let arrived = request.receivedAt.day
        var inputs = [
            Why.Input(FaultTexts.receivedOn, arrived.text, from: DeadlineWhyTexts.source(.arrival(arrived)))
        ]
        if let day = part.outage.totalSince, day != arrived {
            inputs.append(Why.Input(FaultTexts.countedFrom, day.text, from: PromiseWhyTexts.timeline))
        }
        let isOpen = !request.state.isClosed
        inputs.append(
            Why.Input(
                FaultTexts.until(isOpen: isOpen), part.until.text,
                from: isOpen ? TermWhyTexts.today : PromiseWhyTexts.timeline))
        return why(part.due, fee: part.fee, inputs: inputs)
    }

    /// Of a missed appointment.
    static func why(_ due: FaultCompensation, fee: Money?, inputs: [Why.Input] = []) -> Why {
        var inputs = inputs
        if let fee {
            inputs.append(Why.Input(ContractFactTexts.monthly, fee.text, from: FaultWhyTexts.contract))
        }
        for fact in due.reckoning { inputs.append(Why.Input(fact.label, fact.value, from: FaultWhyTexts.law)) }
        return Why(
            .faultCompensation, figure: FaultTexts.compensation, formula: FaultWhyTexts.formula(due), inputs: inputs,
            change: FaultWhyTexts.change)
    }
}

enum FaultWhyTexts {
    static let contract = Text("Ihr Vertrag, am Tag der Meldung", en: "your contract, on the day of the report")
    static let law = Text("§\u{A0}58 Abs.\u{A0}3 und 4 TKG", en: "§\u{A0}58 (3), (4) TKG")
    static func formula(_ due: FaultCompensation) -> Text {
        let (rules, total) = (FaultTexts.rules[0], due.total)
        return Text(
            "\(rules.german) Zusammen sind das \(total.german).",
            en: "\(rules.english) Together that is \(total.english).")
    }
    static let change = Text(
        "Jeder weitere Tag des vollständigen Ausfalls und jeder versäumte Termin kommt dazu. Zahlen Sie wegen der Störung schon weniger (§\u{A0}57 Abs.\u{A0}4 TKG), wird das angerechnet.",
        en: """
            Each further day of the total outage and each missed appointment is added. If you already pay less because of the \
            fault (§\u{A0}57 (4) TKG), that is set off.
            """)
}
