/// A rate of German value added tax (UStG § 12).
public struct VATRate: Sendable, Hashable {
    /// Whole percent, 0…100.
    public let percent: Int

    /// Percentages outside of 0…100 become 0 or 100.
    public init(percent: Int) {
        self.percent = percent.clamped(to: 0...100)
    }

    /// 19 percent (UStG § 12 (1)).
    public static let standard = VATRate(percent: 19)

    /// 7 percent (UStG § 12 (2)).
    public static let reduced = VATRate(percent: 7)

    /// 16 percent, July to December 2020 (Zweites Corona-Steuerhilfegesetz, UStG § 28 (1)).
    public static let lowered2020 = VATRate(percent: 16)

    /// The rate for a period of supply that ends on `day`: tax follows the end of the (part) period, not the bill.
    ///
    /// 16 % from 2020-07-01 to 2020-12-31; 7 % for gas from 2022-10-01 to 2024-03-31 (UStG § 28 (5)); else 19 %.
    public static func of(_ commodity: Commodity, on day: Day) -> VATRate {
        if isWithin(day, from: (2020, 7, 1), to: (2020, 12, 31)) { return .lowered2020 }
        if commodity == .gas, isWithin(day, from: (2022, 10, 1), to: (2024, 3, 31)) { return .reduced }
        return .standard
    }

    private static func isWithin(_ day: Day, from: (Int, Int, Int), to: (Int, Int, Int)) -> Bool {
        day.parts >= from && day.parts <= to
    }
}

extension VATRate: Speakable {
    /// "19 %" / "19%".
    public func words(in language: Language) -> String {
        language == .german ? "\(percent) %" : "\(percent)%"
    }
}

extension Money {
    /// The net amount `self` with tax added, rounded to cents.
    public func gross(vat rate: VATRate) -> Money {
        share(100 + rate.percent, of: 100)
    }

    /// The tax inside of the gross amount `self`, rounded to cents. Tax is found per line and then added up, never
    /// computed from a sum.
    public func vatContained(_ rate: VATRate) -> Money {
        share(rate.percent, of: 100 + rate.percent)
    }

    /// What remains of a gross amount without the tax contained: 45,00 € are 37,82 € and 7,18 € tax.
    public static func net(ofGross gross: Money, vat rate: VATRate) -> Money {
        gross - gross.vatContained(rate)
    }
}

extension UnitRate {
    /// The net rate `self` with tax added, rounded commercially as price sheets do.
    ///
    /// - Parameter decimals: of a cent, clamped to 0…4; price sheets show 2.
    public func gross(vat rate: VATRate, decimals: Int = 2) -> UnitRate {
        var step: Int64 = 10_000
        for _ in 0..<decimals.clamped(to: 0...4) { step /= 10 }
        let product = Int128(tenThousandths) * Int128(100 + rate.percent)
        return UnitRate(tenThousandths: CommercialRounding.quotient(product, 100 * Int128(step)).times(step))
    }
}
