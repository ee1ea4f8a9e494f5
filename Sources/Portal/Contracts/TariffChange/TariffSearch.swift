import HTML
import Vocabulary

/// How much somebody uses in a year, and which part of it at the off-peak rate.
struct TariffSearch: Sendable {
    var strom = Field("strom", PublicTariffTexts.strom, hint: PublicTariffTexts.example(2500), .digits, longest: 20)
    var gas = Field("gas", PublicTariffTexts.gas, hint: PublicTariffTexts.example(12_000), .digits, longest: 20)
    var offPeak: Field
    /// Where nothing is typed, in percent.
    private let assumed: Int

    init(_ query: FormBody, offPeakShare: Int) {
        assumed = offPeakShare
        offPeak = Field("nt", TwoRatesTexts.field, hint: TwoRatesTexts.hint(offPeakShare), .digits, longest: 10)
        strom.fill(query["strom"] ?? "2500")
        gas.fill(query["gas"] ?? "12000")
        offPeak.fill(query["nt"] ?? "")
    }

    mutating func read() -> [Commodity: YearlyCosts.Use] {
        var use: [Commodity: YearlyCosts.Use] = [:]
        let typed = NewContractMeter.percent(offPeak.raw.trimmed.isEmpty ? nil : offPeak.raw)
        if typed == nil, !offPeak.raw.trimmed.isEmpty { offPeak.error = TwoRatesTexts.wrong }
        use[.strom] = Self.read(&strom).map {
            YearlyCosts.Use(energy: $0, offPeakPercent: typed ?? assumed, isAssumed: typed == nil)
        }
        use[.gas] = Self.read(&gas).map { YearlyCosts.Use(energy: $0, offPeak: nil) }
        return use
    }

    /// Whole kilowatt-hours, with or without dots; nothing typed is no total.
    private static func read(_ field: inout Field) -> Energy? {
        let typed = field.raw.trimmed.filter { $0 != "." && $0 != " " }
        guard field.error == nil, !typed.isEmpty else { return nil }
        guard let amount = Int64(typed), (0...1_000_000).contains(amount) else {
            field.error = PublicTariffTexts.noNumber
            return nil
        }
        return Energy(kilowattHours: amount)
    }

    var problems: [Problem] {
        [strom, offPeak, gas].compactMap { field in field.error.map { Problem(field: field.id, words: $0) } }
    }
}
