import Vocabulary

extension BillArithmetic.Problem {
    /// As a sentence of the import's report, with the difference.
    var sentence: String {
        switch self {
        case .line(let number, let expected, let told):
            "line \(number): quantity × price is \(Self.euros(expected)), amount_eur says \(Self.euros(told)): "
                + Self.difference(told, expected)
        case .lines(let basis, let sum, let told):
            "the lines add up to \(Self.euros(sum)), \(basis.rawValue)_eur says \(Self.euros(told)): "
                + Self.difference(told, sum)
        case .gross(let sum, let told):
            "net_eur and vat_eur make \(Self.euros(sum)), gross_eur says \(Self.euros(told)): "
                + Self.difference(told, sum)
        case .vat(let expected, let told):
            "by the rates of the lines the tax is \(Self.euros(expected)), vat_eur says \(Self.euros(told)): "
                + Self.difference(told, expected)
        case .payments(let sum, let told):
            "payments add up to \(Self.euros(sum)), paid_eur says \(Self.euros(told)): " + Self.difference(told, sum)
        case .result(let expected, let told):
            "gross_eur less paid_eur is \(Self.euros(expected)), result_eur says \(Self.euros(told)): "
                + Self.difference(told, expected)
        case .readings(let number, let expected, let told):
            "consumption \(number): the readings are \(Self.units(expected)) apart, amount says \(Self.units(told))"
        case .energy(let number, let expected, let told):
            "consumption \(number): the amount is \(expected.english), energy_kwh says \(told.english)"
        }
    }

    private static func difference(_ told: Money, _ expected: Money) -> String {
        let words = euros((told - expected).magnitude)
        return told > expected ? "\(words) too much" : "\(words) too little"
    }

    /// As the file writes it.
    private static func euros(_ money: Money) -> String { DecimalText.plain(money.cents, decimals: 2) }
    private static func units(_ thousandths: Int64) -> String { DecimalText.plain(thousandths, decimals: 3) }
}
