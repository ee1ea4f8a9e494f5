/// An amount in euro, kept in cents. Arithmetic saturates at the ends of `Int64`; roundings are commercial
/// (half away from zero).
public struct Money: Sendable, Hashable {
    /// 85,50 € are 8550.
    public let cents: Int64

    /// May be negative: a credit.
    public init(cents: Int64) {
        self.cents = cents
    }

    /// Saturates.
    public init(euros: Int64) {
        cents = euros.times(100)
    }

    /// An amount as people type it: "1.234,56", "85", "85,5 €", "1234.56", "EUR 20". Nil with
    /// more than two decimals.
    public init?(typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        let number = typed.replacing("€", with: "").replacing("EUR", with: "").replacing("Euro", with: "")
        guard let cents = DecimalInput.typed(number, scale: 2) else { return nil }
        self.init(cents: cents)
    }

    /// 0,00 €.
    public static let zero = Money(cents: 0)

    /// Whether the amount is below zero.
    public var isNegative: Bool { cents < 0 }

    /// The amount without its sign.
    public var magnitude: Money { cents < 0 ? -self : self }

    public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents.plus(right.cents)) }

    public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents.minus(right.cents)) }

    public static prefix func - (money: Money) -> Money { .zero - money }

    public static func * (money: Money, factor: Int) -> Money { Money(cents: money.cents.times(Int64(factor))) }

    public static func += (left: inout Money, right: Money) { left = left + right }

    public static func -= (left: inout Money, right: Money) { left = left - right }

    /// The `numerator`/`denominator` part of the amount, rounded to cents: 120 € · 31/365. Zero for a denominator of 0.
    public func share(_ numerator: Int, of denominator: Int) -> Money {
        Money(cents: CommercialRounding.quotient(Int128(cents) * Int128(numerator), Int128(denominator)))
    }

    /// Parts that add up to the amount exactly and differ by one cent at most, larger parts (by size, not sign) first.
    /// None for fewer than one part or more than 10 000.
    public func split(into parts: Int) -> [Money] {
        guard 1...10_000 ~= parts else { return [] }
        let (share, rest) = cents.quotientAndRemainder(dividingBy: Int64(parts))
        return (0..<parts).map { index in
            Money(cents: share + (index < rest.magnitude ? rest.signum() : 0))
        }
    }
}

extension Money: Comparable {
    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}

extension Money: Speakable {
    /// "1.234,56 €" / "€1,234.56"; negative "−12,00 €" / "−€12.00" with the typographic minus.
    public func words(in language: Language) -> String {
        let number = DecimalWords(scaled: cents, scale: 2, least: 2)
        switch language {
        case .german: return number.written(in: .german, suffix: " €")
        case .english: return number.written(in: .english, prefix: "€")
        }
    }
}
