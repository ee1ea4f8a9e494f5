import Vocabulary

/// An invented contract with what hangs on it.
struct DemoContract: Sendable {
    let person: DemoPerson
    let number: String
    let tariff: DemoTariff
    var state = ContractState.active
    let startsOn: Day
    var endsOn: Day?
    var annual: Energy?
    var meter: DemoMeter?
    /// The last day of the last billed year; the day before `startsOn` when none was billed.
    var billedUntil: Day?
    var readingDueOn: Day?
    /// The monthly payment.
    var instalment: Money?
    /// What the billing system allows of it.
    var bounds = InstalmentBounds()

    var key: String { "K-\(number)" }

    func line(_ today: Day) -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("number", number)
        line.add("customer", person.key)
        line.add("tariff", tariff.key)
        line.add("state", state.rawValue)
        line.add(person)
        if let meter {
            line.add("malo_id", DemoLocations.malo(number))
            line.add("melo_id", DemoLocations.melo(number, person.place))
            line.add(
                "grid_operator",
                tariff.commodity == .gas ? "Demo-Gasnetz Mecklenburg GmbH" : "Demo-Netz Mecklenburg GmbH")
            line.add("metering_operator", meter.isRemotelyRead ? "Demo-Messstellen GmbH" : "Demo-Netz Mecklenburg GmbH")
        }
        line.add("starts_on", startsOn.iso)
        line.add("minimum_term_until", minimumTermUntil(today)?.iso)
        line.add("notice_weeks", noticeWeeks)
        line.add("ends_on", endsOn?.iso)
        if let until = priceGuaranteedUntil(today) {
            line.add("price_guarantee", tariff.guarantee?.rawValue)
            line.add("price_guarantee_until", until.iso)
        }
        line.add("annual_consumption_kwh", annual.map { "\($0.wholeKilowattHours)" })
        line.add("last_billed_on", billedUntil?.iso)
        line.add("next_reading_due_on", readingDueOn?.iso)
        line.add("instalment_lowest_eur", bounds.lowest.map { DemoDecimals.text($0.cents, decimals: 2) })
        line.add("instalment_highest_eur", bounds.highest.map { DemoDecimals.text($0.cents, decimals: 2) })
        return line
    }

    /// The same contract with an instalment that does not fit: some percent of what it should be.
    func asking(_ percent: Int) -> DemoContract {
        var changed = self
        changed.instalment = instalment?.share(percent, of: 100).inWholeEuros
        return changed
    }

    /// The same contract with limits of the billing system's own.
    func bounded(_ bounds: InstalmentBounds) -> DemoContract {
        var changed = self
        changed.bounds = bounds
        return changed
    }

    /// Nil for Internet: a month, as TKG § 56 (3) has it.
    var noticeWeeks: Int? {
        if tariff.commodity == .internet { return nil }
        return tariff.isDefaultSupply ? 2 : 4
    }

    /// Who is supplied with a guaranteed price agrees anew to price and term when they end, with the calendar year: so both
    /// go on to the end of this year or the next one; where other prices are announced, to the day before them.
    func priceGuaranteedUntil(_ today: Day) -> Day? {
        guard tariff.guarantee != nil, state == .active else { return nil }
        guard startsOn <= today else { return firstTerm.last(concludedOn: concludedOn(today), beginsOn: startsOn) }
        return tariff.nextPriceOn(today)?.adding(days: -1)
            ?? Day(year: today.year + tariff.termMonths / 12 - 1, month: 12, day: 31)
    }

    /// As long as the guarantee where there is one. Nil without a term, and when the first one has passed: the contract then
    /// runs on without one.
    func minimumTermUntil(_ today: Day) -> Day? {
        if let until = priceGuaranteedUntil(today) { return until }
        let end = firstTerm.last(concludedOn: concludedOn(today), beginsOn: startsOn)
        return end.flatMap { $0 >= today ? $0 : nil }
    }

    var firstTerm: FirstTerm { FirstTerm(months: tariff.termMonths, isInternet: tariff.commodity == .internet) }

    /// The day its confirmation says.
    func concludedOn(_ today: Day) -> Day { min(startsOn.adding(days: -21), today.adding(days: -14)) }

    /// Twelve payments behind, eleven ahead, due on the first of the month.
    func instalmentLines(_ today: Day, behind: Int = 12, ahead: Int = 11) -> [JSONLine] {
        guard let instalment, state == .active else { return [] }
        return (-behind...ahead).compactMap { months in
            let due = today.firstOfMonth.adding(months: months)
            guard due >= startsOn, endsOn.map({ due <= $0 }) ?? true else { return nil }
            var line = JSONLine()
            line.add("external_id", "A-\(number)-\(due.iso)")
            line.add("contract", key)
            line.add("due_on", due.iso)
            line.add("amount_eur", DemoDecimals.text(instalment.cents, decimals: 2))
            return line
        }
    }
}
