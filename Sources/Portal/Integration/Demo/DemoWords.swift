import Vocabulary

/// Words of the demo's letters. Letters of the utility are in German only.
enum DemoWords {
    static func register(_ kind: MeterRegister.Kind) -> String {
        switch kind {
        case .single: "Verbrauch"
        case .peak: "Verbrauch HT (6 bis 22 Uhr)"
        case .offPeak: "Verbrauch NT (22 bis 6 Uhr)"
        case .feedIn: "Einspeisung"
        }
    }

    static func source(_ source: MeterReading.Source) -> String {
        switch source {
        case .customer: "Sie selbst"
        case .gridOperator: "Netzbetreiber"
        case .meterReader: "Ableser"
        case .remote: "Fernauslesung"
        case .estimate: "rechnerisch geschätzt"
        case .substitute: "Ersatzwert"
        }
    }

    static func amount(_ thousandths: Int64, _ unit: MeterRegister.Unit) -> String {
        switch unit {
        case .kilowattHours: Energy(wattHours: thousandths).german
        case .cubicMetres: GasVolume(litres: thousandths).german
        }
    }
}
