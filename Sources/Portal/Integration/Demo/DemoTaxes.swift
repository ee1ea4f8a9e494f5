import Vocabulary

/// The tax on energy that is contained in a bill: 2,05 ct/kWh on electricity (StromStG § 3), 0,55 ct/kWh on natural gas
/// (EnergieStG § 2 (3)), before value added tax.
enum DemoTaxes {
    static func label(_ bill: DemoBill) -> String {
        bill.contract.tariff.commodity == .gas
            ? "Darin Energiesteuer 0,55 ct/kWh netto" : "Darin Stromsteuer 2,05 ct/kWh netto"
    }

    static func amount(_ bill: DemoBill) -> Money {
        let rate = UnitRate(tenThousandths: bill.contract.tariff.commodity == .gas ? 5_500 : 20_500)
        return rate.cost(of: bill.energy)
    }
}

/// Round figures of what households use, for comparison only.
enum DemoComparison {
    static func rows(_ commodity: Commodity) -> [[String]] {
        switch commodity {
        case .gas:
            [["Wohnung, 70 m²", "9.000 kWh"], ["Reihenhaus, 110 m²", "14.000 kWh"], ["Haus, 150 m²", "20.000 kWh"]]
        default:
            [["1 Person", "1.500 kWh"], ["2 Personen", "2.500 kWh"], ["4 Personen", "4.000 kWh"]]
        }
    }
}
