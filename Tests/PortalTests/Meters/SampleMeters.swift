import Testing
import Vocabulary

@testable import Portal

/// Meters and readings for the tables of this folder.
enum Sample {
    static let total = ID<MeterRegister>(stored: "total")
    static let peak = ID<MeterRegister>(stored: "peak")
    static let offPeak = ID<MeterRegister>(stored: "off-peak")
    static let feedIn = ID<MeterRegister>(stored: "feed-in")

    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// "13500" or "13500.5"
    static func value(_ plain: String) throws -> CounterReading {
        try #require(CounterReading(typed: plain.replacing(".", with: ","), decimals: 3))
    }

    static func register(
        _ kind: MeterRegister.Kind = .single, unit: MeterRegister.Unit = .kilowattHours, digits: Int = 6,
        decimals: Int = 0
    ) -> MeterRegister {
        let (id, obis) =
            switch kind {
            case .single: (total, unit == .cubicMetres ? "7-0:3.0.0" : "1-1:1.8.0")
            case .peak: (peak, "1-1:1.8.1")
            case .offPeak: (offPeak, "1-1:1.8.2")
            case .feedIn: (feedIn, "1-1:2.8.0")
            }
        return MeterRegister(
            id: id, kind: kind, obis: obis, unit: unit, integerDigits: digits, decimalDigits: decimals)
    }

    static func meter(
        _ registers: MeterRegister..., commodity: Commodity = .strom, installedOn: Day? = nil, removedOn: Day? = nil,
        calorificValue: CalorificValue? = nil, stateFactor: StateFactor? = nil, id: String = "meter"
    ) throws -> Meter {
        Meter(
            id: ID(stored: id), contract: ID(stored: "contract"), number: try MeterNumber("1EMH0012345678"),
            commodity: commodity, isRemotelyRead: false, installedOn: installedOn, removedOn: removedOn,
            calorificValue: calorificValue, stateFactor: stateFactor, registers: registers)
    }

    static func reading(
        _ iso: String, _ plain: String, of register: ID<MeterRegister> = total,
        source: MeterReading.Source = .customer, status: MeterReading.Status = .accepted
    ) throws -> MeterReading {
        MeterReading(
            id: ID(stored: "\(register.value) \(iso) \(plain)"), register: register, readOn: try day(iso),
            value: try value(plain), source: source, status: status)
    }

    /// 3,500 kWh a year, read on 20 November 2024 and 2025.
    static func history(_ readings: MeterReading...) throws -> [MeterReading] {
        try [reading("2024-11-20", "10000"), reading("2025-11-20", "13500")] + readings
    }
}
