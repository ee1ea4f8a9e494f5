import Vocabulary

/// Whether a bill adds up, to the cent. The first thing that does not is the problem.
enum BillArithmetic {
    enum Problem: Error, Sendable, Equatable {
        /// A line's quantity × price is another amount.
        case line(Int, expected: Money, told: Money)
        /// The lines' sum is another one than the bill's, net or gross.
        case lines(Bill.Basis, sum: Money, told: Money)
        case gross(netAndVAT: Money, told: Money)
        /// By the rates of the lines the tax is another one, by more than rounding explains.
        case vat(expected: Money, told: Money)
        case payments(sum: Money, told: Money)
        case result(expected: Money, told: Money)
        /// The readings of a register are apart by another amount, in thousandths of its unit.
        case readings(Int, expected: Int64, told: Int64)
        /// The amount is another energy, by a kilowatt-hour or more.
        case energy(Int, expected: Energy, told: Energy)
    }

    static func problem(_ bill: Bill) -> Problem? {
        let head = bill.head
        return line(bill) ?? sum(bill)
            ?? (head.net + head.vat == head.gross ? nil : .gross(netAndVAT: head.net + head.vat, told: head.gross))
            ?? vat(bill) ?? payments(bill)
            ?? (head.gross - head.paid == head.result
                ? nil : .result(expected: head.gross - head.paid, told: head.result))
            ?? consumption(bill)
    }

    private static func line(_ bill: Bill) -> Problem? {
        for (index, line) in bill.lines.enumerated() {
            guard let expected = line.quantity?.amount, expected != line.amount else { continue }
            return .line(index + 1, expected: expected, told: line.amount)
        }
        return nil
    }

    private static func sum(_ bill: Bill) -> Problem? {
        let sum = bill.counted.reduce(Money.zero) { $0 + $1.amount }
        let told = bill.head.basis == .net ? bill.head.net : bill.head.gross
        return sum == told ? nil : .lines(bill.head.basis, sum: sum, told: told)
    }

    /// Tax is rounded for each line or once for all: both are lawful, so a cent a line may lie between.
    private static func vat(_ bill: Bill) -> Problem? {
        let expected = bill.counted.reduce(Money.zero) { sum, line in
            guard let rate = line.vat else { return sum }
            switch bill.head.basis {
            case .net: return sum + line.amount.gross(vat: rate) - line.amount
            case .gross: return sum + line.amount.vatContained(rate)
            }
        }
        let isNear = (bill.head.vat - expected).magnitude <= Money(cents: Int64(bill.counted.count))
        return isNear ? nil : .vat(expected: expected, told: bill.head.vat)
    }

    private static func payments(_ bill: Bill) -> Problem? {
        guard !bill.payments.isEmpty else { return nil }
        let sum = bill.payments.reduce(Money.zero) { $0 + $1.amount }
        return sum == bill.head.paid ? nil : .payments(sum: sum, told: bill.head.paid)
    }

    private static func consumption(_ bill: Bill) -> Problem? {
        for (index, one) in bill.consumption.enumerated() {
            // Neither is below zero, so nothing can overflow.
            let apart = one.lastReading.thousandths - one.firstReading.thousandths
            guard apart == one.amount || isTurn(one.amount, apart: apart) else {
                return .readings(index + 1, expected: apart, told: one.amount)
            }
            let expected = one.conversion?.shown ?? Energy(wattHours: one.amount)
            // A bill may round to whole kilowatt-hours, up or down.
            guard (Int128(expected.wattHours) - Int128(one.energy.wattHours)).magnitude < 1000 else {
                return .energy(index + 1, expected: expected, told: one.energy)
            }
        }
        return nil
    }

    /// Whether the counter went through zero once: then a power of ten lies between, of its digits.
    private static func isTurn(_ amount: Int64, apart: Int64) -> Bool {
        guard apart < 0 else { return false }
        var capacity: Int128 = 1_000
        return (1...12).contains { _ in
            capacity *= 10
            return Int128(amount) - Int128(apart) == capacity
        }
    }
}
