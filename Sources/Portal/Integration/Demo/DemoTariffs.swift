import Vocabulary

/// Where a price is guaranteed it changes only as a term ends: each second year for 24 months, each year for 12.
extension DemoTariff {
    static let stromRegional = DemoTariff(
        key: "demo-strom-regional-24", name: "Demo Strom Regional 24", commodity: .strom, isGreen: true, termMonths: 24,
        guarantee: .limited,
        prices: [
            Price(yearsBack: 10, single: 289_000, year: 143_88), Price(yearsBack: 4, single: 359_000, year: 149_88),
            Price(yearsBack: 2, single: 331_000, year: 149_88), Price(yearsBack: 0, single: 309_000, year: 155_88),
        ])
    /// No longer offered; its customers keep it, and its next prices are announced.
    static let stromRegionalBefore = DemoTariff(
        key: "demo-strom-regional-22", name: "Demo Strom Regional 22", commodity: .strom, isGreen: true, termMonths: 24,
        guarantee: .limited,
        prices: [
            Price(yearsBack: 9, single: 289_000, year: 143_88), Price(yearsBack: 4, single: 349_000, year: 149_88),
            Price(yearsBack: 2, single: 312_000, year: 155_88),
            Price(yearsBack: 0, single: 301_000, year: 159_48, isAnnounced: true),
        ])
    static let stromFlex = DemoTariff(
        key: "demo-strom-flex-1", name: "Demo Strom Flex", commodity: .strom, isGreen: true,
        prices: [
            Price(yearsBack: 9, single: 309_000, year: 131_88), Price(yearsBack: 1, single: 347_000, year: 143_88),
            Price(yearsBack: 0, single: 334_000, year: 143_88),
        ])
    static let stromDefault = DemoTariff(
        key: "demo-strom-grundversorgung", name: "Demo Strom Grundversorgung", commodity: .strom,
        isDefaultSupply: true,
        prices: [
            Price(yearsBack: 9, single: 342_500, year: 161_40), Price(yearsBack: 1, single: 379_000, year: 172_80),
            Price(yearsBack: 0, single: 368_500, year: 172_80),
        ])
    static let stromTwoRates = DemoTariff(
        key: "demo-strom-ht-nt", name: "Demo Strom Tag und Nacht", commodity: .strom, isGreen: true, termMonths: 12,
        prices: [
            Price(yearsBack: 9, peak: 332_000, offPeak: 281_000, year: 167_88),
            Price(yearsBack: 1, peak: 334_500, offPeak: 284_000, year: 179_88),
            Price(yearsBack: 0, peak: 321_000, offPeak: 273_000, year: 179_88),
        ])
    static let gasRegional = DemoTariff(
        key: "demo-gas-regional-12", name: "Demo Gas Regional 12", commodity: .gas, termMonths: 12, guarantee: .limited,
        prices: [
            Price(yearsBack: 9, single: 78_500, year: 148_20), Price(yearsBack: 3, single: 131_000, year: 156_00),
            Price(yearsBack: 1, single: 108_000, year: 162_00), Price(yearsBack: 0, single: 104_500, year: 162_00),
        ])
    static let gasDefault = DemoTariff(
        key: "demo-gas-grundversorgung", name: "Demo Gas Grundversorgung", commodity: .gas, isDefaultSupply: true,
        prices: [
            Price(yearsBack: 9, single: 98_000, year: 168_00), Price(yearsBack: 0, single: 126_000, year: 178_50),
        ])
    static let stromDynamic = DemoTariff(
        key: "demo-strom-dynamisch", name: "Demo Strom Dynamisch", commodity: .strom, isGreen: true,
        prices: [Price(yearsBack: 1, single: 276_000, year: 178_80)])
    static let gasPlus = DemoTariff(
        key: "demo-gas-plus", name: "Demo Gas Plus", commodity: .gas, termMonths: 12,
        prices: [Price(yearsBack: 1, single: 98_500, year: 186_00)])
    static let fibre100 = DemoTariff(
        key: "demo-glasfaser-100", name: "Demo Glasfaser 100", commodity: .internet, download: 100, upload: 50,
        termMonths: 12,
        prices: [Price(yearsBack: 9, month: 39_95)])
    static let fibre300 = DemoTariff(
        key: "demo-glasfaser-300", name: "Demo Glasfaser 300", commodity: .internet, download: 300, upload: 150,
        termMonths: 24,
        prices: [Price(yearsBack: 9, month: 49_95)])
    static let fibre1000 = DemoTariff(
        key: "demo-glasfaser-1000", name: "Demo Glasfaser 1000", commodity: .internet, download: 1000, upload: 500,
        termMonths: 24,
        prices: [Price(yearsBack: 9, month: 79_95)])

    static let all = [
        stromRegional, stromRegionalBefore, stromFlex, stromDefault, stromTwoRates, stromDynamic, gasRegional,
        gasDefault, gasPlus, fibre100,
        fibre300, fibre1000,
    ]
}
