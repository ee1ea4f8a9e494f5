import Vocabulary

/// Why supply can end and begin at a move on its days.
enum MoveDaysWhy {
    /// The first days for everything of a kind.
    static func possible(_ kind: Commodity, _ rule: MoveRule) -> Why {
        let source = MoveDaysWhyTexts.source(kind)
        return Why(
            .moveDays, of: kind.rawValue, figure: MoveDaysWhyTexts.first(kind),
            formula: MoveDaysWhyTexts.formula(kind, rule),
            inputs: [
                Why.Input(MoveDaysWhyTexts.told, rule.today.text, from: TermWhyTexts.today),
                Why.Input(MoveDaysWhyTexts.end, rule.earliestEnd(kind).text, from: source),
                Why.Input(MoveDaysWhyTexts.begin, rule.earliestBegin(kind).text, from: source),
            ],
            change: MoveDaysWhyTexts.change)
    }

    /// What can be chosen for one contract on the days that were told.
    static func offers(_ contract: MovingContract, _ dates: MoveDates, _ rule: MoveRule) -> Why {
        let (kind, ending) = (contract.commodity, rule.ending(contract.term, movingOutOn: dates.out))
        var inputs = [
            Why.Input(MoveDaysWhyTexts.told, rule.today.text, from: TermWhyTexts.today),
            Why.Input(MoveRequestTexts.movesOut, dates.out.text, from: MoveDaysWhyTexts.yours),
        ]
        if let into = dates.into {
            inputs.append(Why.Input(MoveRequestTexts.movesIn, into.text, from: MoveDaysWhyTexts.yours))
        }
        inputs += [
            Why.Input(
                MoveDaysWhyTexts.end, rule.earliestEnd(kind).text, from: MoveDaysWhyTexts.source(kind)),
            Why.Input(
                MoveDaysWhyTexts.begin, rule.earliestBegin(kind).text, from: MoveDaysWhyTexts.source(kind)),
            Why.Input(MoveDaysWhyTexts.ending, ending.day.text, from: MoveRuleTexts.ground(ending.ground)),
        ]
        return Why(
            .moveDays, of: contract.number.value, figure: MoveDaysWhyTexts.of(contract),
            formula: MoveDaysWhyTexts.offers, inputs: inputs, change: MoveDaysWhyTexts.change)
    }
}

extension MoveRequest {
    /// Why it ends at the old place on its last day there.
    func endWhy(_ contract: MovingContract?) -> Why? {
        guard let out = Day(iso: movesOutOn), let end = Day(iso: endsOn), let kind = Commodity(rawValue: commodity)
        else { return nil }
        var inputs = told
        inputs.append(Why.Input(MoveRequestTexts.movesOut, out.text, from: MoveDaysWhyTexts.yours))
        if let ground {
            inputs.append(Why.Input(MoveDaysWhyTexts.ending, end.text, from: MoveRuleTexts.ground(ground)))
        }
        return Why(
            .moveEnd, of: contract?.number.value, figure: MoveDaysWhyTexts.named(MoveRequestTexts.ends, contract),
            formula: MoveDaysWhyTexts.end(on: end, out, kind, ground), inputs: inputs,
            change: MoveDaysWhyTexts.change)
    }

    func beginWhy(_ contract: MovingContract?) -> Why? {
        guard let into = movesInOn.flatMap({ Day(iso: $0) }), let begin = beginsOn.flatMap({ Day(iso: $0) }),
            let kind = Commodity(rawValue: commodity)
        else { return nil }
        var inputs = told
        inputs.append(Why.Input(MoveRequestTexts.movesIn, into.text, from: MoveDaysWhyTexts.yours))
        if let ready = line?.readyOn {
            inputs.append(Why.Input(MoveDaysWhyTexts.line, ready.text, from: MoveDaysWhyTexts.building))
        }
        return Why(
            .moveBegin, of: contract?.number.value,
            figure: MoveDaysWhyTexts.named(MoveRequestTexts.begins, contract),
            formula: MoveDaysWhyTexts.begin(on: begin, into, kind), inputs: inputs, change: MoveDaysWhyTexts.change)
    }

    private var told: [Why.Input] {
        toldOn.flatMap { Day(iso: $0) }.map {
            [Why.Input(MoveDaysWhyTexts.told, $0.text, from: MoveDaysWhyTexts.report)]
        } ?? []
    }

    func bonusWhy(_ contract: MovingContract?) -> Why? {
        guard let bonus, let begin = beginsOn.flatMap({ Day(iso: $0) }), let from = Day(iso: bonus.payableFrom) else {
            return nil
        }
        let amount = Money(cents: Int64(bonus.cents))
        var inputs = [
            Why.Input(MoveBonusTexts.amount, amount.text, from: MoveDaysWhyTexts.bonusRules),
            Why.Input(MoveRequestTexts.begins, begin.text, from: MoveDaysWhyTexts.report),
        ]
        if let months = bonus.waitingMonths {
            inputs.append(
                Why.Input(
                    MoveDaysWhyTexts.waiting, PublicTariffTexts.months(months), from: MoveDaysWhyTexts.bonusRules))
        }
        return Why(
            .moveBonus, of: contract?.number.value, figure: MoveDaysWhyTexts.named(MoveTexts.bonus, contract),
            formula: MoveDaysWhyTexts.bonus(amount, begin, from), inputs: inputs, change: MoveDaysWhyTexts.bonusChange)
    }
}
