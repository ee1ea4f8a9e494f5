import Vocabulary

/// New prices of an invented tariff, announced as the law wants it: the portal makes the letters.
struct DemoPriceChange: Sendable {
    let tariff: DemoTariff
    let reason, basis: String
    /// Net, in ct/kWh.
    let supplierShare: String
    let risingPart: PriceChange.Part

    /// The first of a month that leaves the time the law wants between today and new prices, with a day to spare for a demo that
    /// is made at midnight (EnWG § 41 (5)).
    static func firstDay(_ today: Day) -> Day {
        let earliest = today.adding(days: 3).adding(months: 1)
        return earliest.day == 1 ? earliest : earliest.firstOfMonth.adding(months: 1)
    }

    func line(_ today: Day) -> JSONLine {
        var line = JSONLine()
        line.add("external_id", "demo-preis-\(tariff.key)")
        line.add("tariff", tariff.key)
        line.add("valid_from", Self.firstDay(today).iso)
        line.add("termination_right", PriceChange.Right.special.rawValue)
        line.add("reason", reason)
        line.add("basis", basis)
        line.add("supplier_share_ct_kwh", supplierShare)
        line.add("rising_part", risingPart.rawValue)
        return line
    }

    /// Of Anna's electricity, whose guarantee ends the day before.
    static let all = [
        DemoPriceChange(
            tariff: .stromRegionalBefore,
            reason: "Strom einzukaufen ist günstiger geworden, die Netzentgelte sind gestiegen.",
            basis:
                "Ihre Preisgarantie endet am Tag davor. Danach dürfen wir die Preise nach den Vertragsbedingungen an unsere Kosten anpassen, nach oben und nach unten.",
            supplierShare: "-2.10", risingPart: .grid)
    ]
}
