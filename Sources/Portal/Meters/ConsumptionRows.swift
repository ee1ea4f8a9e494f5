import Vocabulary

/// Readings and consumption as rows of a table, oldest first.
struct ConsumptionRows {
    let sheet: ReadingSheet
    let rules: PlausibilityRules

    static let heads = [
        Text("Zähler", en: "Meter"), Text("Zählwerk", en: "Register"), Text("Abgelesen am", en: "Read on"),
        Text("Stand", en: "Reading"), Text("Einheit", en: "Unit"), Text("Wie ermittelt", en: "How obtained"),
        Text("Status", en: "Status"), Text("Verbrauch seither", en: "Used since the one before"),
        Text("Energie in kWh", en: "Energy in kWh"), Text("Tage", en: "Days"),
    ]

    /// UTF-8 with a byte order mark and semicolons: what spreadsheets in Germany open by themselves.
    func csv(in language: Language) -> [UInt8] {
        var file = CSV()
        file.add(Self.heads.map { $0.in(language) })
        for meter in sheet.meters {
            let periods = Dictionary(
                Consumption.periods(of: meter, readings: sheet.readings, rules: rules).map { ($0.to.id, $0) }
            ) { first, _ in first }
            for register in meter.registers {
                for reading in sheet.readings where reading.register == register.id {
                    file.add(cells(meter, register, reading, periods[reading.id], language))
                }
            }
        }
        return file.bytes
    }

    private func cells(
        _ meter: Meter, _ register: MeterRegister, _ reading: MeterReading, _ period: ConsumptionPeriod?,
        _ language: Language
    ) -> [String] {
        [
            meter.number.value, register.obis, reading.readOn.german, CSV.number(reading.value.thousandths),
            register.unit.symbol, ReadingTexts.source(reading.source).in(language),
            ReadingTexts.status(reading.status).in(language), period.map { CSV.number($0.amount) } ?? "",
            period.map { CSV.number($0.energy.wattHours) } ?? "", period.map { "\($0.days)" } ?? "",
        ]
    }
}
