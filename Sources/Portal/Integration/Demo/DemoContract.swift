import Vocabulary

/// An invented contract with what hangs on it.
struct DemoContract: Sendable {
    let person: DemoPerson
    let number: String
    let tariff: DemoTariff
    var state = ContractState.active
    let startsOn: Day
    var endsOn: Day?
    var termMonths = 24
    var annual: Energy?
    var meter: DemoMeter?
    /// The last day of the last billed year; the day before `startsOn` when none was billed.
    var billedUntil: Day?
    var readingDueOn: Day?
    /// The monthly payment.
    var instalment: Money?

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
        line.add("notice_weeks", tariff.isDefaultSupply ? 2 : 4)
        line.add("ends_on", endsOn?.iso)
        if tariff.key.hasPrefix("demo-strom-regional") || tariff.commodity == .gas, !tariff.isDefaultSupply {
            line.add("price_guarantee", "limited")
            line.add("price_guarantee_until", Day(year: today.year + 1, month: 12, day: 31)?.iso)
        }
        line.add("annual_consumption_kwh", annual.map { "\($0.wholeKilowattHours)" })
        line.add("last_billed_on", billedUntil?.iso)
        line.add("next_reading_due_on", readingDueOn?.iso)
        return line
    }

    /// Nil in default supply, and when the term has passed: the contract then runs on without one.
    private func minimumTermUntil(_ today: Day) -> Day? {
        guard !tariff.isDefaultSupply else { return nil }
        let end = startsOn.adding(months: termMonths).adding(days: -1)
        return end >= today ? end : nil
    }

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
